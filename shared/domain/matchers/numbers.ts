// Finds the numbers that a normalised text names. Dates and times of day are no numbers; digits that are part of a name
// (#45, SKU-12) and number words count only when the text names no plain number.
import { findDates } from './dates.ts'
import { isNegated } from './normalise.ts'

/** A number in a text. */
export interface FoundNumber {
  value: number
  /** True for "45%". */
  percent: boolean
}

const CURRENCY = /(?:\b(?:us|ca|au|nz|hk))?[$\u20ac\u00a3\u00a5\u20b9] ?/g
const TIME_OF_DAY = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g
const NUMBER =
  /(?:\d{1,3}(?:,\d{3}){1,7}(?:\.\d+)?(?!\d)|\d{1,3}(?:['_]\d{3}){1,7}(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){1,7},\d+(?!\d)|\d+(?:\.\d+)?|(?<!\d)\.\d+)(?:e[-+]?\d+)?/g
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:k|thousand)(?![\p{L}\p{N}])/u, 1e3],
  [/^ ?million(?![\p{L}\p{N}])/u, 1e6],
  [/^ ?billion(?![\p{L}\p{N}])/u, 1e9],
]
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const WORD = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}-])`, 'gu')

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

function withoutDatesAndTimes(text: string): string {
  const dated = findDates(text)
    .filter(date => date.partial === null)
    .reduce((rest, date) => blank(rest, date.start, date.end), text)
  return dated.replace(TIME_OF_DAY, whole => ' '.repeat(whole.length))
}

function withoutCurrency(text: string): string {
  return text.replace(CURRENCY, (whole: string, at: number) => (/\d/.test(text.charAt(at - 1)) ? ' '.repeat(whole.length) : ''))
}

function parseDigits(digits: string): number {
  const european = /^\d{1,3}(?:\.\d{3})+,\d+/.test(digits)
  return Number(european ? digits.replaceAll('.', '').replace(',', '.') : digits.replace(/[,'_]/g, ''))
}

/** Plain numbers and, apart from them, digits that belong to a name. Negated ones ("not 5") are left out. */
function readDigits(text: string): { plain: FoundNumber[]; named: FoundNumber[] } {
  const plain: FoundNumber[] = []
  const named: FoundNumber[] = []
  for (const found of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, found.index - 3), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 12)
    const isName = /(?:[\p{L}\p{M}_]-?|#)$/u.test(before)
    const signed = !isName && /(?:^|[^\p{L}\p{N})%.])-$/u.test(before)
    if (isNegated(text, found.index - (signed ? 1 : 0))) continue
    const scale = SCALES.find(([suffix]) => suffix.test(after))?.[1] ?? 1
    const value = parseDigits(found[0]) * scale * (signed ? -1 : 1)
    ;(isName ? named : plain).push({ value, percent: /^ ?(?:%|percent\b)/.test(after) })
  }
  return { plain, named }
}

/** The numbers to which a normalised text commits itself, left to right. */
export function findNumbers(text: string): FoundNumber[] {
  const rest = withoutCurrency(withoutDatesAndTimes(text))
  const { plain, named } = readDigits(rest)
  if (plain.length > 0) return plain
  const words = [...rest.matchAll(WORD)].filter(found => !isNegated(rest, found.index))
  return [...named, ...words.map(found => ({ value: WORDS.indexOf(found[0]), percent: false }))]
}
