// A value as JSON sees it, copied once: toJSON called, getters read, what JSON cannot carry left out. Each part is charged,
// so a value whose parts share parts cannot grow without end, and whoever gets the copy meets no code of the package.
import type { JsonValue } from '../../domain/json.ts'
import { TooLarge, type Meter } from './meter.ts'
import { apply, checkElements, type Native } from './metered-methods.ts'

/** Deepest nesting that is copied: schemas go 12 levels deep, and the stack has room for this. */
const MAX_DEPTH = 500

/** Units of each object or array: empty ones cost, too, because a value may hold them any number of times. */
const LEVEL_UNITS = 1

/** Parts of an object or array for one unit. */
const PARTS_PER_UNIT = 8

/** Keys and texts up to this length are part of their level. */
const SHORT = 64

const keysOf = Object.keys
const { getPrototypeOf } = Object
const plainPrototype = Object.prototype
const { isArray } = Array
const { isFinite: isFiniteNumber } = Number
const defineOwn = Object.defineProperty

/** How a copy is made. `indent` is what each level costs beside its parts; `missing` stands in for an undefined value. */
export interface CopyOptions {
  meter: Meter
  indent?: number
  missing?: (key: string) => JsonValue | undefined
}

/** The copy, or undefined when JSON has nothing for the value. */
export function plainCopy(value: unknown, options: CopyOptions): JsonValue | undefined {
  return copyOf('', value, options, 0)
}

function copyOf(key: string, given: unknown, options: CopyOptions, depth: number): JsonValue | undefined {
  const value = withoutToJson(key, given)
  switch (typeof value) {
    case 'string':
      if (value.length > SHORT) options.meter.size(value.length)
      return value
    case 'number':
      return isFiniteNumber(value) ? value : null
    case 'boolean':
      return value
    case 'bigint':
      throw new TypeError('JSON has no bigint')
    case 'object':
      return value === null ? null : objectCopy(value, options, depth)
    case 'undefined':
      return options.missing?.(key)
    default:
      return undefined
  }
}

/** What JSON takes in the place of a value: the result of its toJSON, the primitive of a wrapper object. */
function withoutToJson(key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const toJson: unknown = 'toJSON' in value ? value.toJSON : undefined
  const found: unknown = typeof toJson === 'function' ? apply(toJson as Native, value, [key]) : value
  if (found === value && (isArray(value) || getPrototypeOf(value) === plainPrototype)) return value
  if (found instanceof Number) return Number(found)
  if (found instanceof String) return String(found)
  return found instanceof Boolean ? found.valueOf() : found
}

function objectCopy(value: object, options: CopyOptions, depth: number): JsonValue {
  if (depth >= MAX_DEPTH) throw new TooLarge(`JSON nests at most ${MAX_DEPTH} levels deep here; a value that holds itself never ends`)
  if (isArray(value)) return listCopy(value, options, depth)
  const keys = keysOf(value)
  chargeLevel(keys.length, options, depth)
  const source = value as Record<string, unknown>
  const copy: Record<string, JsonValue> = {}
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    if (key.length > SHORT) options.meter.size(key.length)
    const inner = copyOf(key, source[key], options, depth + 1)
    if (inner === undefined) continue
    if (key === '__proto__') defineOwn(copy, key, { value: inner, writable: true, enumerable: true, configurable: true })
    else copy[key] = inner
  }
  return copy
}

function listCopy(value: unknown[], options: CopyOptions, depth: number): JsonValue[] {
  const { length } = value
  checkElements(length)
  chargeLevel(length, options, depth)
  const copy: JsonValue[] = []
  for (let index = 0; index < length; index++) copy[index] = copyOf('', value[index], options, depth + 1) ?? null
  return copy
}

/** A level costs by its parts; an empty one still costs, because values may share it any number of times. */
function chargeLevel(parts: number, { meter, indent = 0 }: CopyOptions, depth: number): void {
  meter.left -= LEVEL_UNITS
  meter.charge((parts * (1 + (indent * depth) / 4)) / PARTS_PER_UNIT)
  meter.alive()
}
