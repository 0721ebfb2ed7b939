// Texts as the matching sees them: words in lower case and singular, phrases found whole, the sentence that says what something is.
import { namedScenario } from '../../../scenario-name.ts'
import { isFunctionWord } from './lexicon.ts'

/** Longest title, in characters: it stands in tables and in a tool's description. */
const MAX_TITLE = 80

/** Shortest part of a text that is a title when it is cut at a clause, in characters. */
const SHORTEST_CUT = 15

/** A text, read once. */
export interface Reading {
  /** All of it, {@link normalised}. */
  said: string
  /** The sentence that says what it is, {@link normalised}: the first one, with the name. */
  first: string
  /** Every word in order, but for the name in front and for names of others: words with a capital inside a sentence. */
  words: readonly string[]
  /** What stands in the first phrase before its last word: `chess` in `a chess club with coaches`. It is of the name of the place. */
  qualifiers: ReadonlySet<string>
  /** How the text writes a word where it first stands. */
  written: (word: string) => string
  /** How many words it has. */
  length: number
}

/** Reads a text. */
export function reading(text: string): Reading {
  const { name, rest } = namedScenario(text)
  const [start = ''] = rest.split(/(?<=[\p{L}\p{N})’”"][.!?;])\s/u)
  const plain = rest.replaceAll(/(?<=[\p{L}\p{N},’'”"–-]\s+)\p{L}*\p{Lu}[\p{L}\p{N}+&’'.-]*/gu, ' , ')
  const named = new Set(wordsOf(name ?? ''))
  const written = new Map(
    plainWords(rest)
      .toReversed()
      .map(word => [singular(word), word]),
  )
  return {
    said: normalised(text),
    first: normalised(`${name ?? ''} ${start}`),
    words: wordsOf(plain).filter(word => !named.has(word)),
    qualifiers: qualifiersOf(rest),
    written: word => written.get(word) ?? word,
    length: plainWords(text).length,
  }
}

function qualifiersOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text.split(/[,:;.!?]/)[0] ?? '')
  const start = words.findIndex(word => !isFunctionWord(word))
  const end = words.findIndex((word, index) => index > start && isFunctionWord(word))
  return new Set(words.slice(Math.max(0, start), end < 0 ? undefined : end).slice(0, -1))
}

/** A text as words in the singular, joined and fenced by spaces, so that phrases can be looked for. */
export function normalised(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}

/** The words of a text, in the singular. */
export function wordsOf(text: string): string[] {
  return plainWords(text).map(singular)
}

function plainWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter(word => word !== '')
}

/** Whether a normalised text has a word or phrase of the catalogue in it, in either number. */
export function mentions(text: string, phrase: string): boolean {
  return text.includes(fenced(phrase))
}

/** The words of a phrase of the catalogue, in the singular. */
export function phraseWords(phrase: string): readonly string[] {
  return fenced(phrase).trim().split(' ')
}

/** As {@link normalised}, remembered: every text is held against the same few thousand phrases. */
function fenced(phrase: string): string {
  const known = FENCED.get(phrase)
  if (known !== undefined) return known
  const made = normalised(phrase)
  FENCED.set(phrase, made)
  return made
}

const FENCED = new Map<string, string>()

/** The singular by the common rules; both sides of a comparison go through it, so a wrong one does no harm. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/**
 * The title of a text: its name, or its first sentence; `a pet boarding marketplace` without the article, with a capital, cut at a word.
 */
export function titleOf(text: string): string {
  const { name, rest } = namedScenario(text)
  const [start = ''] = (name ?? rest).trim().split(/[.!?;]\s/)
  const plain = start.replace(/^(?:an?|the|our)\s+/i, '').replace(/[\s.,:]+$/, '')
  const cut = plain.length <= MAX_TITLE ? plain : shortened(plain)
  return cut.charAt(0).toUpperCase() + cut.slice(1)
}

/** Cut at the last comma or colon that leaves enough to read; else at a word. */
function shortened(plain: string): string {
  const clause = Math.max(plain.lastIndexOf(',', MAX_TITLE), plain.lastIndexOf(':', MAX_TITLE))
  return plain.slice(0, clause >= SHORTEST_CUT ? clause : plain.lastIndexOf(' ', MAX_TITLE)).replace(/[\s,:–-]+$/, '')
}
