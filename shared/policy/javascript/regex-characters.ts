// Sets of characters as regular expressions name them, coarse enough to compare quickly: each of the first 256 characters,
// and two slots for the rest (white space or not). A slot may be partly in a set; comparisons then err towards "overlaps".

/** Membership per slot: 0 none, 1 some of it, 2 all of it. */
export type CharacterSet = readonly (0 | 1 | 2)[]

const LATIN = 256
const OTHER_SPACE = 256
const OTHER = 257
const SLOTS = 258

const isSpace = (code: number): boolean => /\s/.test(String.fromCodePoint(code))

function setWhere(member: (slot: number) => 0 | 1 | 2): CharacterSet {
  return Array.from({ length: SLOTS }, (_, slot) => member(slot))
}

/** No character. */
export const NOTHING: CharacterSet = setWhere(() => 0)

/** Every character, line ends included: what `.` matches is close enough to it. */
export const ANYTHING: CharacterSet = setWhere(() => 2)

const DIGITS = setWhere(slot => (slot >= 0x30 && slot <= 0x39 ? 2 : 0))
const WORD = setWhere(slot => (slot < LATIN && /\w/.test(String.fromCharCode(slot)) ? 2 : 0))
const SPACE = setWhere(slot => (slot === OTHER_SPACE || (slot < LATIN && isSpace(slot)) ? 2 : 0))

/** The set of `\d`, `\w`, `\s` and their opposites; undefined for other letters. */
export function namedSet(letter: string): CharacterSet | undefined {
  switch (letter) {
    case 'd':
      return DIGITS
    case 'D':
      return complement(DIGITS)
    case 'w':
      return WORD
    case 'W':
      return complement(WORD)
    case 's':
      return SPACE
    case 'S':
      return complement(SPACE)
    default:
      return undefined
  }
}

/** Sets of single characters, which most of a pattern is. */
const single: CharacterSet[] = []

/** The characters from one code point to another, both included. */
export function rangeSet(from: number, to: number): CharacterSet {
  if (from !== to || from >= LATIN) return rangeOf(from, to)
  single[from] ??= rangeOf(from, to)
  return single[from]
}

function rangeOf(from: number, to: number): CharacterSet {
  return setWhere(slot => {
    if (slot < LATIN) return slot >= from && slot <= to ? 2 : 0
    if (to < LATIN) return 0
    if (slot === OTHER_SPACE) return from === to && !isSpace(to) ? 0 : 1
    return from === to && isSpace(to) ? 0 : 1
  })
}

/** Characters of either set. */
export function union(left: CharacterSet, right: CharacterSet): CharacterSet {
  return left.map((member, slot) => (right[slot] === 2 ? 2 : right[slot] === 1 && member === 0 ? 1 : member))
}

/** Characters that are not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  return set.map(member => (member === 0 ? 2 : member === 1 ? 1 : 0))
}

/** True when some character may be in both. */
export function overlaps(left: CharacterSet, right: CharacterSet): boolean {
  return left.some((member, slot) => member > 0 && (right[slot] ?? 0) > 0)
}

/** The set under the flag `i`: letters in both cases, and whatever else folds to a letter. */
export function caseless(set: CharacterSet): CharacterSet {
  const folded = set.map((member, slot) => {
    const letter = String.fromCharCode(slot)
    const others = slot < LATIN ? [letter.toLowerCase(), letter.toUpperCase()].map(other => set[other.charCodeAt(0)] ?? 0) : []
    return others.includes(2) ? 2 : member
  })
  const hasLetters = folded.some((member, slot) => member > 0 && slot < LATIN && /[A-Za-z\u00b5-\u00ff]/.test(String.fromCharCode(slot)))
  return hasLetters && folded[OTHER] === 0 ? folded.with(OTHER, 1) : folded
}
