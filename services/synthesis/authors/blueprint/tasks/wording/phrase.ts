// Phrases with an apposition: `Biscuit, the pet of Maria Lind` needs a comma behind it when the sentence goes on. Pure text.
import { startsLikeVowel } from '../../plan/names.ts'

/** A piece of a sentence. `open`: it ends in an apposition, so a comma follows unless punctuation does. */
export interface Phrase {
  text: string
  open: boolean
}

/** A phrase without an apposition. */
export const plain = (text: string): Phrase => ({ text, open: false })

/** One part of a sentence: literal text, or a phrase that stands in its place. */
export type Part = string | Phrase

/** Joins parts; closes appositions where the sentence goes on; says a noun once where literal and phrase both say it. */
export function joinPhrases(parts: readonly Part[]): Phrase {
  let text = ''
  let open = false
  let commas = 0
  let last = ''
  for (const part of parts) {
    if (typeof part !== 'string') {
      text = withArticle(withoutRepetition(text, part.text), part.text) + part.text
      open = part.open
      last = part.text
      continue
    }
    if (part === '') continue
    const rest = open ? part : withoutUnit(last, part)
    last = ''
    const goesOn = open && /^ [\p{L}\p{N}(]/u.test(rest)
    text += goesOn ? `,${rest}` : rest
    commas += part.split(', ').length - 1
    open = false
  }
  return { text, open: open || commas % 2 === 1 }
}

/** Longest article and noun before a phrase, in characters. */
const NOUN_CHARACTERS = 40

/** `book kennel ` before `kennel K-12`, or `the extra ` before `the extra “Nail trim”`, loses what the phrase says again. */
function withoutRepetition(before: string, phrase: string): string {
  const words = before.slice(-NOUN_CHARACTERS).split(' ')
  const noun = words.at(-2) ?? ''
  if (words.at(-1) !== '' || noun === '' || FUNCTION_WORDS.has(noun) || !beginsWith(phrase, noun)) return before
  const article = ARTICLES.has(words.at(-3) ?? '') ? `${words.at(-3)} ` : ''
  return before.slice(0, before.length - article.length - noun.length - 1)
}

/** Words before the noun in a phrase that names the same thing: `the new invoice`, `the cheapest free and suitable medium kennel`. */
const MAX_WORDS_BEFORE = 8

function beginsWith(phrase: string, noun: string): boolean {
  const words = phrase.split(' ', MAX_WORDS_BEFORE)
  const at = words.indexOf(noun)
  return (
    at >= 0 &&
    words.slice(0, at).every((word, index) => /^[\p{L}-]+$/u.test(word) && (index === 0 || word === 'and' || !FUNCTION_WORDS.has(word)))
  )
}

/** `an urgent ticket` where the words say `a {urgency} ticket`, and the reverse. */
function withArticle(before: string, phrase: string): string {
  if (!/\ban? $/i.test(before) || !/^\p{Ll}/u.test(phrase)) return before
  return before.replace(/(\ba)n? $/i, startsLikeVowel(phrase) ? '$1n ' : '$1 ')
}

const ARTICLES = new Set(['the', 'a', 'an', 'my', 'our'])

/** ` percent off` behind `as many percent as I may give` loses the unit, ` more days` behind `as many days as I may` too. */
function withoutUnit(phrase: string, literal: string): string {
  const unit = /^as many (\p{L}+)(?: to pay)? (?:as|that) /u.exec(phrase)?.[1]
  return unit === undefined ? literal : literal.replace(new RegExp(`^ (?:more |new )?${unit}(?: to pay)?\\b`), '')
}

const FUNCTION_WORDS = new Set('for to of from with by in on at and or is are the a an into as it that until'.split(' '))
