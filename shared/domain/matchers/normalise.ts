// The one way an answer is read before anything is compared: Unicode form, case, white space, quotes, dashes, emphasis.
// Knows nothing of what is expected. Every pattern here is linear in the length of the text: answers are untrusted.

/** What a matcher found. `detail` says why in one clause; it goes into the verdict's checks. */
export interface MatchResult {
  passed: boolean
  detail: string
}

/** A match that holds. */
export function pass(detail: string): MatchResult {
  return { passed: true, detail }
}

/** A match that does not hold. */
export function fail(detail: string): MatchResult {
  return { passed: false, detail }
}

/** Longest piece of an answer repeated in a detail, in characters. */
const SHOWN_CHARACTERS = 80

/** A text shortened for a detail. */
export function shown(text: string): string {
  return JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text)
}

/** Normal form that keeps line breaks: NFKC, lower case, plain quotes and dashes, single spaces, no emphasis marks. */
export function normaliseLines(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/`|(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+|[^\P{Cc}\n]+/gu, ' ')
    .replace(/ *\n[\n ]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Normal form on one line. */
export function normalise(text: string): string {
  return normaliseLines(text).replaceAll('\n', ' ')
}

/** A normalised text without the quotes and the final punctuation around it. */
export function bare(text: string): string {
  return text.replace(/^[\s"'([]+/, '').replace(/(?<![\s"'.!,;)\]])[\s"'.!,;)\]]+$/, '')
}

/** Number of words in a normalised text. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

const WORD_END = /[\p{L}\p{M}\p{N}_]$/u
const WORD_START = /^[\p{L}\p{M}\p{N}_]/u

/** Where `needle` stands in `text` as whole words: start offsets, left to right, without overlaps. */
export function occurrences(text: string, needle: string): number[] {
  const found: number[] = []
  if (needle === '') return found
  const startsWithWord = WORD_START.test(needle)
  const endsWithWord = WORD_END.test(needle)
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length
    const before = startsWithWord && WORD_END.test(text.slice(Math.max(0, at - 2), at))
    const after = endsWithWord && WORD_START.test(text.slice(end, end + 2))
    const overlaps = found.length > 0 && at < (found.at(-1) ?? 0) + needle.length
    if (!before && !after && !overlaps) found.push(at)
  }
  return found
}

/** Longest stretch before a candidate in which a negation is looked for, in characters. */
const NEGATION_WINDOW = 16

/** True when the candidate that starts at `at` is denied: "not 5", "isn't 5". */
export function isNegated(text: string, at: number): boolean {
  return /(?:\bnot|n't|\bnever)(?: (?:on|the|be))? ?["'(]?$/.test(text.slice(Math.max(0, at - NEGATION_WINDOW), at))
}
