// Whether an answer says the same as a task's reference answer, for the grading mode that has no verifier to ask.
// Deterministic and strict: when in doubt the answers differ, because a wrong accept pays for a wrong answer.
import { matchDate } from './matchers/date.ts'
import { findDates } from './matchers/dates.ts'
import { claimsSuccess, enumerates, refuses } from './matchers/decline.ts'
import { matchList } from './matchers/list.ts'
import { fail, normalise, pass, type MatchResult } from './matchers/normalise.ts'
import { matchNumber } from './matchers/number.ts'
import { findNumbers } from './matchers/numbers.ts'
import { matchText } from './matchers/text.ts'
import type { Task } from './task.ts'

/** Share of a refusal's words that another refusal must repeat to give the same reason. */
const REASON_OVERLAP = 0.5

/** Shortest word that carries a reason, in characters. */
const REASON_WORD_CHARACTERS = 4

const SMALL_WORDS = new Set(
  'a an the is are was were be been am i you we it he she they there that this these those of in on at to for with by and as so now your my our its his her their have has had leaves left total all'.split(
    ' ',
  ),
)
const REFUSAL_WORDS = /^(?:cannot|could|would|will|does|that|this|there|because|unable|possible|with|have|been|were|your|sorry|since)$/

/** An instruction that asks for a quantity: only then may a sentence with one number be answered by the number. */
const ASKS_QUANTITY = /\bhow (?:many|much|long|old|far|often)\b|\b(?:number|total|count|sum|price|cost|amount|average|balance)\b/

/** A reference that is a number with at most a currency or a unit. */
const IS_NUMBER = /^\p{Sc}? ?[-+]?\p{Sc}?[\d.,' ]*\d ?(?:%|\p{Sc}|\p{L}+)?[.]?$/u

/**
 * Compares by the reference's own form: a decline as a refusal that repeats at least half of the reference's longer words,
 * a date as a date, a comma-separated reference as a list, a number as a number (so, too, a sentence with one number when the
 * instruction asks for a quantity: the answer may be shorter, but may not bring in other words), everything else as text.
 * Equal texts always agree.
 */
export function sameAnswer(answer: string, task: Pick<Task, 'answer' | 'kind' | 'instruction'>): MatchResult {
  const reference = task.answer ?? ''
  const said = normalise(answer)
  const wanted = normalise(reference)
  if (said === '') return fail('the answer is empty')
  if (said === wanted) return pass('the reference answer')
  if (task.kind === 'decline') return sameRefusal(said, wanted)
  const day = soleDate(wanted)
  if (day !== undefined) return matchDate(answer, day)
  const [only, ...others] = findNumbers(wanted)
  const alone = only !== undefined && others.length === 0
  if (alone && IS_NUMBER.test(wanted)) return matchNumber(answer, only.value)
  if (alone && ASKS_QUANTITY.test(normalise(task.instruction))) return sameNumber(answer, said, wanted, only.value)
  return wanted.includes(', ') ? matchList(answer, listItems(wanted)) : matchText(answer, reference)
}

function soleDate(wanted: string): string | undefined {
  const [date, ...others] = findDates(wanted)
  const whole = date !== undefined && others.length === 0 && date.start === 0 && date.end >= wanted.replace(/\.$/, '').length
  return whole && date.readings.length === 1 ? date.readings[0] : undefined
}

function sameRefusal(said: string, wanted: string): MatchResult {
  if (!refuses(said)) return fail('the answer does not say that it cannot or must not be done')
  if (enumerates(said)) return fail('the answer strings many possible reasons together')
  if (claimsSuccess(said)) return fail('the answer claims that something was done')
  const reason = [...new Set(words(wanted))].filter(word => word.length >= REASON_WORD_CHARACTERS && !REFUSAL_WORDS.test(word))
  const repeated = reason.filter(word => words(said).includes(word))
  if (reason.length > 0 && repeated.length >= reason.length * REASON_OVERLAP) return pass('the same refusal')
  return fail('the answer does not give the reason that the reference gives')
}

function sameNumber(answer: string, said: string, wanted: string, value: number): MatchResult {
  const number = matchNumber(answer, value)
  if (!number.passed) return number
  const known = new Set(words(wanted))
  const strange = words(said).find(word => !known.has(word) && !SMALL_WORDS.has(word) && !/^\p{N}/u.test(word))
  return strange === undefined ? number : fail(`the answer speaks of ${JSON.stringify(strange)}, the reference does not`)
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function listItems(reference: string): string[] {
  const items = reference
    .replace(/[.!]$/, '')
    .split(',')
    .map(item => item.trim().replace(/^and /, ''))
    .filter(item => item !== '')
  const last = items.at(-1)?.split(' and ') ?? []
  return items.length > 1 && last.length === 2 ? [...items.slice(0, -1), ...last] : items
}
