// Finds the dates that a normalised text names. A date that could be read two ways is reported as both readings, never guessed.

/** A date in a text. `readings` are ISO dates: none when the day does not exist, two when month and day could be swapped. */
export interface FoundDate {
  start: number
  end: number
  readings: string[]
  /** `MM-DD` of a date that names no year. */
  partial: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const BEFORE = '(?<![\\p{L}\\p{N}])'

const ISO = new RegExp(`${BEFORE}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[t ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?`, 'gu')
const NUMERIC = new RegExp(`${BEFORE}(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)`, 'gu')
const MONTH_FIRST = new RegExp(`${BEFORE}${MONTH} ${DAY}(?![\\d:])(?:,? (\\d{4})(?!\\d))?`, 'gu')
const DAY_FIRST = new RegExp(`${BEFORE}${DAY}(?: of)?[ -]${MONTH}(?![a-z])(?:,?[ -](\\d{4})(?!\\d))?`, 'gu')

/** The ISO date of year, month and day, or none when there is no such day. */
function isoDates(year: number, month: number, day: number): string[] {
  return dayExists(year, month, day) ? [`${String(year).padStart(4, '0')}-${monthDay(month, day)}`] : []
}

function dayExists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function named(month: string | undefined, day: string | undefined, year: string | undefined): Pick<FoundDate, 'readings' | 'partial'> {
  const number = MONTHS.findIndex(name => month?.startsWith(name)) + 1
  if (year === undefined) return { readings: [], partial: monthDay(number, Number(day)) }
  return { readings: isoDates(Number(year), number, Number(day)), partial: null }
}

function swappable(first: number, second: number, year: number): string[] {
  return [...new Set([...isoDates(year, first, second), ...isoDates(year, second, first)])]
}

type Reader = readonly [RegExp, (groups: RegExpExecArray) => Pick<FoundDate, 'readings' | 'partial'>]

const READERS: readonly Reader[] = [
  [ISO, found => ({ readings: isoDates(Number(found[1]), Number(found[3]), Number(found[4])), partial: null })],
  [NUMERIC, found => ({ readings: swappable(Number(found[1]), Number(found[3]), Number(found[4])), partial: null })],
  [DAY_FIRST, found => named(found[2], found[1], found[3])],
  [MONTH_FIRST, found => named(found[1], found[2], found[3])],
]

/** Every date in a normalised text, left to right. */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = []
  let rest = text
  for (const [pattern, read] of READERS) {
    for (const found of rest.matchAll(pattern)) {
      dates.push({ start: found.index, end: found.index + found[0].length, ...read(found) })
    }
    rest = rest.replace(pattern, whole => ' '.repeat(whole.length))
  }
  return dates.sort((left, right) => left.start - right.start)
}
