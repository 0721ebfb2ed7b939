// The short list of constructs that regular expressions of packages may use, as a tree. Anything else is refused with its
// place: a matcher that backtracks cannot be interrupted, so only what can be bounded beforehand may run.
import { ANYTHING, NOTHING, caseless, complement, namedSet, rangeSet, union, type CharacterSet } from './regex-characters.ts'

/** One part of a pattern. `mark` matches no character: a boundary, or `^`, which sets `start`. */
export type RegexPart =
  | { kind: 'character'; set: CharacterSet }
  | { kind: 'mark'; start: boolean }
  | { kind: 'group'; alternatives: RegexPart[][] }
  | { kind: 'ahead'; alternatives: RegexPart[][] }
  | { kind: 'repeat'; part: RegexPart; min: number; max: number }

/** A pattern outside the list. `at` is an offset in the pattern. */
export class RegexRefused extends Error {
  override readonly name = 'RegexRefused'
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Largest count in `{n,m}`: patterns describe fields and phrases, not documents. */
const MAX_COUNT = 1000

/** Longest pattern, in characters. */
const MAX_PATTERN_CHARACTERS = 500

/** Flags that are understood; `y` and `g` change where a search starts, not how it matches. */
const FLAGS = /^[dgimsuy]*$/

const SINGLE_ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 }

/** The alternatives of a pattern. Throws RegexRefused. */
export function parseRegex(source: string, flags: string): RegexPart[][] {
  if (source.length > MAX_PATTERN_CHARACTERS)
    throw new RegexRefused(`a pattern has at most ${MAX_PATTERN_CHARACTERS} characters`, MAX_PATTERN_CHARACTERS)
  if (!FLAGS.test(flags)) throw new RegexRefused(`the flags ${flags} are not allowed: d, g, i, m, s, u and y are`, 0)
  const reader = new PatternReader(source, flags)
  const alternatives = reader.alternatives()
  if (reader.at < source.length) throw new RegexRefused('a parenthesis closes that was not opened', reader.at)
  return alternatives
}

class PatternReader {
  at = 0
  readonly #source: string
  readonly #flags: string

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = flags
  }

  alternatives(): RegexPart[][] {
    const found: RegexPart[][] = [[]]
    while (this.at < this.#source.length && !this.#next(')')) {
      if (this.#take('|')) found.push([])
      else found.at(-1)?.push(this.#quantified(this.#part()))
    }
    return found
  }

  #part(): RegexPart {
    const start = this.at
    if (this.#take('^')) return { kind: 'mark', start: !this.#flags.includes('m') }
    if (this.#take('$')) return { kind: 'mark', start: false }
    if (this.#take('.')) return this.#characters(ANYTHING)
    if (this.#take('[')) return this.#characters(this.#class())
    if (this.#take('(')) return this.#group(start)
    if (this.#take('\\')) return this.#escape(start)
    if (/[*+?]/.test(this.#source.charAt(start))) throw new RegexRefused('a quantifier has nothing to repeat', start)
    return this.#characters(this.#literal())
  }

  #group(start: number): RegexPart {
    if (this.#take('?<=') || this.#take('?<!')) throw new RegexRefused('lookbehind is not allowed: match what stands before instead', start)
    const ahead = this.#take('?=') || this.#take('?!')
    if (!ahead && !this.#take('?:')) {
      const name = /^\?<[^>]*>/.exec(this.#source.slice(this.at))
      this.at += name?.[0].length ?? 0
    }
    if (this.#next('?')) throw new RegexRefused('this kind of group is not allowed', start)
    const alternatives = this.alternatives()
    if (!this.#take(')')) throw new RegexRefused('a parenthesis is not closed', start)
    return { kind: ahead ? 'ahead' : 'group', alternatives }
  }

  #escape(start: number): RegexPart {
    if (/^(?:[1-9]|k<)/.test(this.#source.slice(this.at)))
      throw new RegexRefused('backreferences are not allowed: compare the parts in code', start)
    if (this.#take('b') || this.#take('B')) return { kind: 'mark', start: false }
    return this.#characters(this.#escapedSet())
  }

  /** The set after a backslash: a named one, a property, or one character. */
  #escapedSet(): CharacterSet {
    const letter = this.#source.charAt(this.at)
    const named = namedSet(letter)
    if (named) {
      this.at++
      return named
    }
    const property = this.#flags.includes('u') ? /^[pP]\{[^}]*\}/.exec(this.#source.slice(this.at)) : null
    if (property) {
      this.at += property[0].length
      return ANYTHING
    }
    const code = this.#escapedCode()
    return rangeSet(code, code)
  }

  #escapedCode(): number {
    const rest = this.#source.slice(this.at)
    const hex = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|c([A-Za-z]))/.exec(rest)
    const digits = hex?.[1] ?? hex?.[2] ?? hex?.[3]
    if (hex && (digits !== undefined || hex[4] !== undefined)) {
      this.at += hex[0].length
      return digits === undefined ? (hex[4] ?? '').charCodeAt(0) % 32 : Number.parseInt(digits, 16)
    }
    const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0)
    this.at += letter.length
    return SINGLE_ESCAPES[letter] ?? letter.codePointAt(0) ?? 0
  }

  #literal(): CharacterSet {
    const code = this.#source.codePointAt(this.at) ?? 0
    this.at += code > 0xffff ? 2 : 1
    return rangeSet(code, code)
  }

  #class(): CharacterSet {
    const start = this.at - 1
    const negated = this.#take('^')
    let set = NOTHING
    while (!this.#next(']')) {
      if (this.at >= this.#source.length) throw new RegexRefused('a bracket is not closed', start)
      set = union(set, this.#classItem())
    }
    this.at++
    return negated ? complement(this.#folded(set)) : set
  }

  #classItem(): CharacterSet {
    const first = this.#classCharacter()
    if (typeof first !== 'number') return first
    const rest = this.#source.slice(this.at)
    if (!rest.startsWith('-') || rest.startsWith('-]')) return rangeSet(first, first)
    this.at++
    const last = this.#classCharacter()
    return typeof last === 'number' ? rangeSet(first, last) : union(union(rangeSet(first, first), rangeSet(0x2d, 0x2d)), last)
  }

  /** A code point, or the set of an escape such as `\d`. */
  #classCharacter(): number | CharacterSet {
    if (!this.#take('\\')) {
      const code = this.#source.codePointAt(this.at) ?? 0
      this.at += code > 0xffff ? 2 : 1
      return code
    }
    if (this.#take('b')) return 8
    return /^[dDwWsSpP]/.test(this.#source.slice(this.at)) ? this.#escapedSet() : this.#escapedCode()
  }

  #quantified(part: RegexPart): RegexPart {
    const start = this.at
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(start))
    if (!found) return part
    if (part.kind === 'mark' || part.kind === 'ahead') throw new RegexRefused('this quantifier repeats something without characters', start)
    this.at += found[0].length
    const [text, least, list, most] = found
    const min = least === undefined ? (text.startsWith('+') ? 1 : 0) : Number(least)
    const max = least === undefined ? (text.startsWith('?') ? 1 : Infinity) : list === undefined ? min : most ? Number(most) : Infinity
    if (min > MAX_COUNT || (max !== Infinity && max > MAX_COUNT)) throw new RegexRefused(`counts go up to ${MAX_COUNT}`, start)
    return { kind: 'repeat', part, min, max }
  }

  #characters(set: CharacterSet): RegexPart {
    return { kind: 'character', set: this.#folded(set) }
  }

  #folded(set: CharacterSet): CharacterSet {
    return this.#flags.includes('i') ? caseless(set) : set
  }

  #next(text: string): boolean {
    return this.#source.startsWith(text, this.at)
  }

  #take(text: string): boolean {
    const found = this.#next(text)
    if (found) this.at += text.length
    return found
  }
}
