// How a value is said to a person: `13 March 2026`, `€85`, `grain free`. Pure; nothing here knows rows or tools.
import type { Field } from '../../language/field.ts'
import type { JsonValue } from '../../../../../../shared/domain/json.ts'

/** What decides how a value is said. `says` are the words of a choice. */
export interface ValueKind {
  type: Exclude<Field['type'], 'ref'>
  says?: Readonly<Record<string, string>>
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2026-03-13` (or a moment of that day) as `13 March 2026`. */
export function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** An amount in whole units, with its currency sign before it: `€1,250`. */
export function sayMoney(amount: number, currency: string): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${currency}${digits}`
}

/** A value as people write it. Null is `none`. */
export function sayValue(value: JsonValue, kind: ValueKind, currency: string): string {
  if (value === null) return 'none'
  switch (kind.type) {
    case 'money':
      return sayMoney(Number(value), currency)
    case 'date':
    case 'moment':
      return sayDay(String(value))
    case 'boolean':
      return value === true || value === 1 ? 'yes' : 'no'
    case 'choice':
      return kind.says?.[String(value)] ?? String(value).replaceAll('_', ' ')
    default:
      return String(value)
  }
}

/** A value with its unit where it has one: `12 years`, `1 day`. */
export function sayAmount(value: JsonValue, field: Exclude<Field, { type: 'ref' }>, currency: string): string {
  const said = sayValue(value, field, currency)
  if (field.type !== 'integer' || field.unit === undefined || value === null) return said
  return `${said} ${value === 1 ? field.unit.replace(/s$/, '') : field.unit}`
}

/** `a`, `a and b`, `a, b and c`. */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
