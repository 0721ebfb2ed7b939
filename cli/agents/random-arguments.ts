// Arguments that a tool's schema lets through, at random: they are well formed, and mean nothing.
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'

/** Numbers in [0, 1), from a seed. */
type Random = () => number

/** How often an argument that may be left out is given. */
const GIVEN = 0.3

/** Largest random number where the schema has no bound: rows have small numbers. */
const LARGE = 20

/** Days of a random date from the turn of the year on. */
const DAYS = 365

/** Arguments for an object schema of the subset that packages use. */
export function randomArguments(schema: JsonObject, random: Random): JsonObject {
  const { properties, required } = schema
  const needed = Array.isArray(required) ? required : []
  if (!isJsonObject(properties)) return {}
  const given = Object.entries(properties).filter(([name]) => needed.includes(name) || random() < GIVEN)
  return Object.fromEntries(given.map(([name, property]) => [name, isJsonObject(property) ? randomValue(property, random) : null]))
}

function randomValue(schema: JsonObject, random: Random): JsonValue {
  if (Array.isArray(schema['enum'])) return pick(schema['enum'], random) ?? null
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type']
  if (type === 'integer' || type === 'number') {
    const min = numberOf(schema['minimum']) ?? 1
    return integer(min, Math.min(numberOf(schema['maximum']) ?? min + LARGE, min + LARGE), random)
  }
  if (type === 'boolean') return random() < 0.5
  if (type === 'array') return [isJsonObject(schema['items']) ? randomValue(schema['items'], random) : 1]
  if (type === 'object') return randomArguments(schema, random)
  return randomText(schema, random)
}

function randomText(schema: JsonObject, random: Random): string {
  const day = new Date(Date.UTC(2026, 0, 1 + integer(0, DAYS, random))).toISOString()
  if (schema['format'] === 'date') return day.slice(0, 10)
  if (schema['format'] === 'date-time') return day
  const examples = Array.isArray(schema['examples']) ? schema['examples'].filter(example => typeof example === 'string') : []
  return pick(examples, random) ?? 'something'.padEnd(numberOf(schema['minLength']) ?? 0, '.')
}

function numberOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function integer(min: number, max: number, random: Random): number {
  return min + Math.floor(random() * (max - min + 1))
}

/** One of a list; undefined of an empty one. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)]
}
