// match.date: the answer names one day and it is the expected one. Times of day are not compared.
import { findDates, type FoundDate } from './dates.ts'
import { fail, isNegated, normalise, pass, shown, type MatchResult } from './normalise.ts'

const EXPECTED = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/

/** "5 or 6 January 2026", "2026-01-05/06": a day that is one of several. */
const SEVERAL_BEFORE = /\d(?:st|nd|rd|th)? ?(?:,|-|\/|\||or|and|to)(?: or| and)? ?$/
const SEVERAL_AFTER = /^ ?(?:,|-|\/|\||or|and|to)(?: or| and)? ?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?![\d:])/

/**
 * Passes when the answer names exactly one day, `expected` (ISO 8601; a time after the date is not looked at).
 * Understood: 2026-01-05, 2026/01/05, Jan 5, 2026, 5 January 2026, 25.01.2026. Refused: 01/05/2026, which is two days
 * depending on the reader, dates without a year, and answers that name several days.
 * Throws a TypeError when `expected` is no ISO date.
 */
export function matchDate(answer: string, expected: string): MatchResult {
  const wanted = EXPECTED.exec(String(expected))?.[1]
  if (wanted === undefined)
    throw new TypeError(`match.date needs an ISO date such as 2026-01-05 to compare with, not ${shown(String(expected))}`)
  const text = normalise(answer)
  if (text === '') return fail('the answer is empty')
  const dates = findDates(text).filter(date => !isNegated(text, date.start))
  if (dates.length === 0) return fail(`the answer names no date; expected ${wanted}`)
  const certain = dates.filter(date => date.partial === null && date.readings.length === 1)
  if (certain.length === 0) {
    const ambiguous = dates.some(date => date.readings.length > 1)
    return fail(ambiguous ? 'the date can be read two ways; write it as YYYY-MM-DD' : 'the answer names no complete date')
  }
  const other = dates.find(date => !agrees(date, wanted))
  if (other) return fail(`the answer says ${shown(text.slice(other.start, other.end))}; expected ${wanted} alone`)
  if (certain.some(date => isOneOfSeveral(text, date))) return fail(`the answer names several days; expected ${wanted} alone`)
  return pass(wanted)
}

function agrees(date: FoundDate, wanted: string): boolean {
  return date.partial === null ? date.readings.includes(wanted) : wanted.endsWith(date.partial)
}

function isOneOfSeveral(text: string, date: FoundDate): boolean {
  return (
    SEVERAL_BEFORE.test(text.slice(Math.max(0, date.start - 16), date.start)) || SEVERAL_AFTER.test(text.slice(date.end, date.end + 16))
  )
}
