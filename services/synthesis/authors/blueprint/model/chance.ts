// Chance from a seed: the same seed gives the same choices, everywhere and always.
// sfc32 (Chris Doty-Humphrey, PractRand), seeded with xmur3 (Bob Jenkins' one-at-a-time, as by bryc); both are public domain.

/** Rounds after seeding until the state is well mixed, as sfc32's author advises. */
const WARM_UP = 12

/** How strongly `low` prefers small numbers: one in four draws comes from the first eighth. */
const LOW_POWER = 1.6

/** A source of choices. */
export class Chance {
  readonly #seed: string
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(seed: string | number) {
    this.#seed = String(seed)
    const hash = hashes(this.#seed)
    this.#a = hash()
    this.#b = hash()
    this.#c = hash()
    for (let round = 0; round < WARM_UP; round++) this.fraction()
  }

  /** Another source that goes its own way, by what it is for: choices of one do not move those of another. */
  fork(purpose: string): Chance {
    return new Chance(`${this.#seed}/${purpose}`)
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1))
  }

  /** True with that probability. */
  happens(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One of a list, each as likely. Throws on an empty list. */
  pick<Item>(list: readonly Item[]): Item {
    const index = Math.floor(this.fraction() * list.length)
    if (index >= list.length) throw new RangeError('nothing to pick from')
    return list[index] as Item
  }

  /** One of a list, the first ones much more often: as regulars are. Throws on an empty list. */
  pickLow<Item>(list: readonly Item[]): Item {
    const index = Math.floor(this.fraction() ** LOW_POWER * list.length)
    if (index >= list.length) throw new RangeError('nothing to pick from')
    return list[index] as Item
  }

  /** A key, as often as its weight says among all. Throws when nothing has weight. */
  weighted(weights: Readonly<Record<string, number>>): string {
    const entries = Object.entries(weights).filter(([, weight]) => weight > 0)
    let left = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    throw new RangeError('nothing has weight')
  }

  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[] {
    const result = [...list]
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.integer(0, last)
      const item = result[last] as Item
      result[last] = result[other] as Item
      result[other] = item
    }
    return result
  }
}

/** Numbers of 32 bits from a text. */
function hashes(text: string): () => number {
  let hash = 1779033703 ^ text.length
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash
  }
}
