// A realistic value for a field: texts from their source, numbers and dates within their bounds, small ones more often where life is so.
// What the row and its neighbours hold already is given; nothing here knows of rules.
import type { Field, IntegerField, MoneyField, TextField, TextSource, TimeField } from '../language/field.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { Chance } from './chance.ts'
import { addDays } from './functions.ts'
import { emailOf, personName } from './people.ts'
import { companyName, phoneNumber, streetAddress } from './places.ts'

export { Chance } from './chance.ts'

/** What a value has to go with. */
export interface Neighbours {
  chance: Chance
  /** The day from which dates count. */
  today: string
  /** The row so far. */
  row: Readonly<Record<string, Scalar>>
  /** Values of the same field in other rows. */
  others: readonly Scalar[]
  /** No other row may have the value. */
  unique: boolean
  /** Full names of everyone in the world. */
  people: Set<string>
}

/** Draws until a value is one that no other row has. */
const DRAWS = 80

/** How often a date falls on a border where rules turn: today or the days beside it. */
const ON_THE_BORDER = 0.08

/** How often an optional field that people may edit is filled in. */
const FILLED = 0.6

/** Amounts above this come in steps of five, as prices do. */
const ROUNDED_FROM = 200
const ROUND_STEP = 5

/** A value of a field that is no reference; null for what is filled in later. Throws RangeError when a unique text has run out. */
export function fieldValue(field: Exclude<Field, { type: 'ref' }>, neighbours: Neighbours): Scalar {
  const { chance, today } = neighbours
  if (field.optional && !(field.editable && chance.happens(FILLED))) return null
  switch (field.type) {
    case 'text':
      return textValue(field, neighbours)
    case 'integer':
    case 'money':
      return numberValue(field, chance)
    case 'date':
      return addDays(today, dayOffset(field.from, field.to, chance))
    case 'time':
      return timeValue(field, chance)
    case 'boolean':
      return chance.happens(field.chance)
    case 'choice':
      return chance.weighted(field.values)
    case 'moment':
      return null
  }
}

function dayOffset(from: number, to: number, chance: Chance): number {
  const border = chance.integer(-1, 1)
  return border >= from && border <= to && chance.happens(ON_THE_BORDER) ? border : chance.integer(from, to)
}

/** Steps in which the values of a field come. */
export function strideOf({ type, min, max, step }: IntegerField | MoneyField): number {
  return step ?? (type === 'money' && max >= ROUNDED_FROM && min % ROUND_STEP === 0 ? ROUND_STEP : 1)
}

function numberValue(field: IntegerField | MoneyField, chance: Chance): number {
  const { min, max, skew } = field
  const stride = strideOf(field)
  const steps = Math.floor((max - min) / stride)
  const fraction = skew === 'low' ? chance.fraction() ** 2 : chance.fraction()
  return min + stride * Math.min(steps, Math.floor(fraction * (steps + 1)))
}

function timeValue({ from, to }: TimeField, chance: Chance): string {
  const quarters = (time: string): number => Number(time.slice(0, 2)) * 4 + Math.floor(Number(time.slice(3, 5)) / 15)
  const quarter = chance.integer(quarters(from), quarters(to))
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
}

function textValue(field: TextField, neighbours: Neighbours): string {
  const { others, unique, chance } = neighbours
  const near = 'near' in field.from ? (field.from.near ?? 0) : 0
  // The last ones of the first rows are to resemble others.
  const resembling = near > 0 && others.length > near && chance.happens(near / others.length)
  for (let draw = 0; draw < DRAWS; draw++) {
    const value = drawText(field.from, neighbours)
    if (unique && others.includes(value)) continue
    if (resembling && draw < DRAWS / 2 && !others.some(other => resembles(value, String(other)))) continue
    return value
  }
  const left = field.from.kind === 'list' ? field.from.values.find(value => !others.includes(value)) : undefined
  if (left !== undefined) return left
  // Another value was wished for, not needed: only what has to be unique can run out.
  if (field.unique !== true) return drawText(field.from, neighbours)
  throw new RangeError(`no further value for “${field.about}” beside the ${others.length} there are: its source is too small`)
}

/** Whether two texts share their first or last word, and are not the same. */
function resembles(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')]
  return one !== other && (a[0] === b[0] || a.at(-1) === b.at(-1))
}

function drawText(source: TextSource, { chance, people, others, row }: Neighbours): string {
  switch (source.kind) {
    case 'person':
      return personName(chance, people, others.map(String))
    case 'email':
      return emailOf(String(row[source.of] ?? 'someone'), chance)
    case 'phone':
      return phoneNumber(chance)
    case 'street':
      return streetAddress(chance)
    case 'company':
      return companyName(chance)
    case 'pattern':
      return source.pattern.replaceAll(/[#@]/g, sign =>
        sign === '#' ? String(chance.integer(0, 9)) : String.fromCharCode(65 + chance.integer(0, 25)),
      )
    case 'list':
      return chance.pick(source.values)
    case 'mix':
      return source.parts.map(part => chance.pick(part)).join(' ')
  }
}
