// match.number: the answer commits to one number and it is the expected one.
import { fail, normalise, occurrences, pass, type MatchResult } from './normalise.ts'
import { findNumbers, type FoundNumber } from './numbers.ts'

/** Options of match.number. */
export interface NumberOptions {
  /** Largest accepted distance from the expected number, in its own unit. Default: floating point noise only. */
  tolerance?: number
  /** Texts and numbers that the instruction already states and an answer may repeat, such as "Project 2" or 2026. */
  restated?: readonly (string | number)[]
}

/** Relative distance that is still the same number: sums of cents in binary floating point. */
const NOISE = 1e-9

function near(value: number, expected: number, tolerance: number): boolean {
  return value === expected || Math.abs(value - expected) <= Math.max(tolerance, NOISE * Math.abs(expected))
}

/**
 * Passes when every number in the answer is `expected`, and there is one. Thousands separators, currency signs, percent
 * signs (45% is 45, and 0.45 when a fraction is expected) and units are understood; dates and times of day are no numbers.
 * An answer with two different numbers commits to neither and fails. Throws a TypeError when `expected` is no finite number.
 */
export function matchNumber(answer: string, expected: number, options: NumberOptions = {}): MatchResult {
  if (typeof expected !== 'number' || !Number.isFinite(expected)) {
    throw new TypeError(`match.number needs a finite number to compare with, not ${String(expected)}`)
  }
  const text = withoutRestated(normalise(answer), options.restated ?? [])
  if (text.trim() === '') return fail('the answer is empty')
  const tolerance = options.tolerance ?? 0
  const accepted = (found: FoundNumber): boolean =>
    near(found.value, expected, tolerance) || (found.percent && Math.abs(expected) <= 1 && near(found.value / 100, expected, tolerance))
  const restated = (options.restated ?? []).filter(item => typeof item === 'number')
  const numbers = findNumbers(text).filter(found => accepted(found) || !restated.includes(found.value))
  if (numbers.length === 0) return fail(`the answer states no number; expected ${expected}`)
  const others = [...new Set(numbers.filter(found => !accepted(found)).map(found => found.value))]
  if (others.length === 0) return pass(String(expected))
  const only = others.length === numbers.length ? '' : ' alone'
  return fail(`the answer says ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}; expected ${expected}${only}`)
}

function withoutRestated(text: string, restated: readonly (string | number)[]): string {
  let rest = text
  for (const item of restated) {
    if (typeof item === 'number') continue
    const phrase = normalise(item)
    for (const at of occurrences(rest, phrase)) rest = rest.slice(0, at) + ' '.repeat(phrase.length) + rest.slice(at + phrase.length)
  }
  return rest
}
