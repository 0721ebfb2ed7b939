// Other plausible values for one argument: what a careless agent might have passed instead. Pure and deterministic.
import { isJsonObject, pointerToken, type JsonObject, type JsonValue } from '../../../shared/domain/json.ts'
import { isIdName, siblingValues, type SeededColumn } from './seeded-values.ts'

/** One argument value that can be exchanged: where it stands, its name and its schema. */
export interface ArgumentLeaf {
  path: (string | number)[]
  name: string
  value: JsonValue
  schema: JsonValue
}

/** Most other rows that are tried as a target in place of the right one. */
const MAX_TARGETS = 2

/** Most other members of an enumeration that are tried. */
const MAX_ENUM_SIBLINGS = 2

/** The leaves of an argument object, with the schema of each as far as properties and items tell it. */
export function argumentLeaves(value: JsonValue, schema: JsonValue, path: (string | number)[] = [], name = ''): ArgumentLeaf[] {
  if (Array.isArray(value)) {
    const items = isJsonObject(schema) ? (schema['items'] ?? {}) : {}
    return value.flatMap((item, index) => argumentLeaves(item, items, [...path, index], name))
  }
  if (!isJsonObject(value)) return [{ path, name, value, schema }]
  const properties = isJsonObject(schema) && isJsonObject(schema['properties']) ? schema['properties'] : {}
  return Object.entries(value).flatMap(([key, item]) => argumentLeaves(item, properties[key] ?? {}, [...path, key], key))
}

/** A copy of `value` with another value at `path`. */
export function replaceAt(value: JsonValue, path: readonly (string | number)[], other: JsonValue): JsonValue {
  const [key, ...rest] = path
  if (key === undefined) return other
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaceAt(item, rest, other) : item))
  if (!isJsonObject(value)) return value
  return { ...value, [key]: replaceAt(value[key] ?? null, rest, other) }
}

/** A leaf's JSON pointer. */
export function leafPointer(leaf: ArgumentLeaf): string {
  return leaf.path.map(pointerToken).join('')
}

/** Other rows that could have been meant, for arguments that refer to rows; empty for all others. */
export function otherTargets(leaf: ArgumentLeaf, columns: readonly SeededColumn[]): JsonValue[] {
  if (!isIdName(leaf.name) || (typeof leaf.value !== 'number' && typeof leaf.value !== 'string')) return []
  const siblings = siblingValues(leaf.name, leaf.value, columns).slice(0, MAX_TARGETS)
  if (siblings.length > 0 || typeof leaf.value === 'string') return siblings
  return [leaf.value + 1, leaf.value - 1]
}

/** Other values of the same kind, the likeliest mistake first. Not all fit the schema: the caller judges. */
export function otherValues(leaf: ArgumentLeaf, columns: readonly SeededColumn[]): JsonValue[] {
  const { value, schema } = leaf
  const choices = isJsonObject(schema) && Array.isArray(schema['enum']) ? schema['enum'] : []
  if (choices.length > 0) {
    const at = choices.indexOf(value)
    return [...choices.slice(at + 1), ...choices.slice(0, Math.max(at, 0))].slice(0, MAX_ENUM_SIBLINGS)
  }
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return otherNumbers(value, schema)
  if (typeof value === 'string') return otherTexts(leaf.name, value, columns)
  return []
}

function otherNumbers(value: number, schema: JsonValue): JsonValue[] {
  const step = isJsonObject(schema) && typeof schema['multipleOf'] === 'number' && schema['multipleOf'] >= 1 ? schema['multipleOf'] : 1
  return [value + step, value - step]
}

function otherTexts(name: string, value: string, columns: readonly SeededColumn[]): JsonValue[] {
  const day = /^(\d{4}-\d{2}-\d{2})(.*)$/s.exec(value)
  if (day?.[1] !== undefined && !Number.isNaN(Date.parse(day[1]))) {
    const next = new Date(Date.parse(day[1]) + 24 * 3600 * 1000).toISOString().slice(0, 10)
    return [next + (day[2] ?? '')]
  }
  const time = /^(\d{2})(:\d{2}(?::\d{2})?)$/.exec(value)
  if (time) return [`${String((Number(time[1]) + 1) % 24).padStart(2, '0')}${time[2] ?? ''}`]
  const siblings = siblingValues(name, value, columns)
    .filter(sibling => typeof sibling === 'string')
    .slice(0, 1)
  return [...siblings, `${value} (changed)`, `${value}x`, value.slice(0, -1)]
}

/** Optional arguments that could have been left out. */
export function optionalNames(args: JsonObject, schema: JsonObject): string[] {
  const required = [schema['required'] ?? []].flat()
  return Object.keys(args).filter(name => !required.includes(name))
}
