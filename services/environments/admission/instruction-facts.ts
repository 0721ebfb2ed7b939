// What an instruction says, read the way an agent reads it: texts in any case, numbers in any format, dates and times in words.
// Pure; generous about form, strict about content: a value that is not there is not known.
import { findDates } from '../../../shared/domain/matchers/dates.ts'
import { normalise } from '../../../shared/domain/matchers/normalise.ts'

/** Questions to an instruction. */
export interface InstructionFacts {
  saysText(value: string): boolean
  saysNumber(value: number): boolean
}

/** Shortest text that may be the beginning of a longer word, as "report" is of "reports", in characters. */
const MIN_STEM_CHARACTERS = 3

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const OTHER_NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:a|an|once|single)\b/, 1],
  [/\b(?:twice|pair|couple|both)\b/, 2],
  [/\bdozen\b/, 12],
  [/\b(?:a|one) hundred\b/, 100],
  [/\b(?:a|one) thousand\b/, 1000],
  [/\bhalf\b/, 0.5],
]
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** Reads an instruction. `clock` is the environment's start time: a date without a year is in its year or one beside it. */
export function readInstruction(instruction: string, clock: string): InstructionFacts {
  const text = normalise(instruction)
  const words = wordsOf(text)
  const numbers = numbersIn(text)
  const year = Number(clock.slice(0, 4))
  const says = (value: string): boolean => {
    const wanted = wordsOf(normalise(value)).trimEnd()
    if (wanted === '') return value.trim() !== '' && instruction.includes(value.trim())
    return words.includes(`${wanted} `) || (wanted.trim().length >= MIN_STEM_CHARACTERS && words.includes(wanted))
  }
  return {
    saysNumber: value => numbers.has(value) || numbers.has(-value),
    saysText: value => says(value) || saysMoment(value, text, year),
  }
}

/** Words between single spaces, one at either end. */
function wordsOf(normal: string): string {
  return ` ${(normal.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** Every number that a text could mean: digits with either decimal mark, percent, cents, thousands, and words. */
function numbersIn(text: string): Set<number> {
  const numbers = new Set<number>()
  for (const found of text.matchAll(
    /([$€£¥]\s?)?(\d[\d.,'_]*)(\s?(?:%|percent\b|k\b|thousand\b|million\b|€|dollars?\b|euros?\b|pounds?\b))?/g,
  )) {
    const [, sign, digits = '', suffix = ''] = found
    for (const value of readings(digits)) {
      numbers.add(value)
      const unit = suffix.trim()
      if (unit === '%' || unit === 'percent') numbers.add(value / 100)
      if (unit === 'k' || unit === 'thousand') numbers.add(value * 1e3)
      if (unit === 'million') numbers.add(value * 1e6)
      if (sign !== undefined || /^(?:€|dollar|euro|pound)/.test(unit)) numbers.add(Math.round(value * 100))
    }
  }
  UNITS.forEach((word, value) => {
    if (new RegExp(`\\b${word}\\b`).test(text)) numbers.add(value)
  }) // prettier-ignore
  TENS.forEach((word, index) => {
    for (const found of text.matchAll(new RegExp(`\\b${word}(?:[ -](${UNITS.slice(1, 10).join('|')}))?\\b`, 'g'))) {
      numbers.add((index + 2) * 10 + (found[1] === undefined ? 0 : UNITS.indexOf(found[1])))
    }
  })
  for (const [pattern, value] of OTHER_NUMBERS) if (pattern.test(text)) numbers.add(value)
  return numbers
}

/** `1,250` is 1250, `1.250,50` is 1250.5, `2,5` is 2.5. */
function readings(digits: string): number[] {
  const plain = digits.replace(/[.,'_]+$/, '').replace(/['_]/g, '')
  const english = Number(plain.replaceAll(',', ''))
  const european = Number(plain.replaceAll('.', '').replace(',', '.'))
  return [english, european].filter(Number.isFinite)
}

/** Dates, months, times of day and both together, in ISO 8601, as an instruction may say them in words. */
function saysMoment(value: string, text: string, year: number): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(value)
  if (day) return saysDay(day[1] ?? '', text, year) && (day[2] === undefined || day[2] === '00:00' || saysTime(day[2], text))
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month) return text.includes(MONTHS[Number(month[2]) - 1] ?? '\u0000') && (text.includes(month[1] ?? '') || Number(month[1]) === year)
  const time = /^(\d{2}:\d{2})(?::00)?$/.exec(value)
  return time ? saysTime(time[1] ?? '', text) : false
}

function saysDay(day: string, text: string, year: number): boolean {
  return findDates(text).some(
    date => date.readings.includes(day) || (date.partial === day.slice(5) && Math.abs(Number(day.slice(0, 4)) - year) <= 1),
  )
}

function saysTime(time: string, text: string): boolean {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (minutes === 0 && ((hours === 12 && /\bnoon\b/.test(text)) || (hours === 0 && /\bmidnight\b/.test(text)))) return true
  const clock12 = hours % 12 === 0 ? 12 : hours % 12
  const half = hours < 12 ? 'a' : 'p'
  const past = String(minutes).padStart(2, '0')
  const twelve = new RegExp(`(?<!\\d)0?${clock12}${minutes === 0 ? '(?:[:.]00)?' : `[:.]${past}`} ?${half}\\.?m\\b`)
  return twelve.test(text) || new RegExp(`(?<![\\d:])0?${hours}[:.]${past}(?!\\d)`).test(text)
}
