// An embedded lexical embedding: a text becomes a sparse vector of hashed words, pairs of words and letter groups, of length 1.
// Pure and without a model; near is what shares words or their stems, not what means the same.

/** A sparse vector: weight by dimension. */
export type Vector = ReadonlyMap<number, number>

/** Dimensions: a scenario has about a hundred features, so few of them meet in one. */
const DIMENSIONS = 65_536

/** What kinds of features weigh: whole words tell most, letter groups catch other forms of a word. */
const WEIGHTS = { word: 1, pair: 0.6, letters: 0.25 } as const

/** Letters of one group. */
const GROUP = 4

/** Words without content. */
const STOP_WORDS = new Set(
  'a an the of for and or to in on at by with from that which who where their its it is are be can as our my your this these into between over'.split(
    ' ',
  ),
)

/** Words that half of all scenarios have, as stems: they tell little. */
const GENERIC_STEMS = new Set(
  'app application platform system service online digital management manager managing tool software portal website web marketplace small local independent user people'
    .split(' ')
    .map(stem),
)

/** What a generic word weighs beside another one. */
const GENERIC_WEIGHT = 0.4

/** The vector of a text; empty for a text without a word. */
export function embed(text: string): Vector {
  const words = wordsOf(text)
  const counts = new Map<string, { weight: number; count: number }>()
  const add = (feature: string, weight: number): void => {
    const known = counts.get(feature)
    counts.set(feature, { weight, count: (known?.count ?? 0) + 1 })
  }
  words.forEach((word, index) => {
    const worth = GENERIC_STEMS.has(stem(word)) ? GENERIC_WEIGHT : 1
    add(`w ${stem(word)}`, WEIGHTS.word * worth)
    const next = words[index + 1]
    if (next !== undefined) add(`p ${stem(word)} ${stem(next)}`, WEIGHTS.pair * worth)
    for (const group of groupsOf(word)) add(`l ${group}`, WEIGHTS.letters * worth)
  })
  const vector = new Map<number, number>()
  for (const [feature, { weight, count }] of counts) {
    const dimension = hash(feature) % DIMENSIONS
    vector.set(dimension, (vector.get(dimension) ?? 0) + weight * (1 + Math.log(count)))
  }
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))
  return new Map([...vector].map(([dimension, value]) => [dimension, value / length]))
}

/** A dense vector, as models give them, in the form in which vectors are compared. */
export function unitVector(values: readonly number[]): Vector {
  const length = Math.hypot(...values)
  return new Map(length === 0 ? [] : values.map((value, dimension) => [dimension, value / length]))
}

/** Cosine of two vectors, 0 to 1. */
export function similarity(left: Vector, right: Vector): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  let sum = 0
  for (const [dimension, value] of few) sum += value * (many.get(dimension) ?? 0)
  return Math.min(1, sum)
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  return words.filter(word => !STOP_WORDS.has(word))
}

/** Endings that inflect: enough that `bakeries` meets `bakery`. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ies|ing|ers|er|es|s|y|e)$/, '') : word
}

function groupsOf(word: string): string[] {
  const framed = `^${word}$`
  return Array.from({ length: Math.max(1, framed.length - GROUP + 1) }, (_, start) => framed.slice(start, start + GROUP))
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
