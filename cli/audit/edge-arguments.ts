// Arguments at the edges of what a tool's schema allows: bounds, emptiness, length, other alphabets, what is left out, numbers that name
// nothing, values that stand in the first rows already, and combinations of them. Pure, and decided by the seed; everything given is valid,
// so a tool has to answer or to refuse it.
import { canonicalJson } from '../../shared/domain/canonical.ts'
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import type { Tool } from '../../shared/domain/toolset.ts'
import { judgeOf } from '../../shared/domain/validation.ts'
import { seededRandom } from '../../shared/sandbox/host/random.ts'
import { pick } from '../agents/random-arguments.ts'

/** Arguments of one tool at most, combinations included. */
const MOST = 80

/** Combinations of edges, beside one edge at a time. */
const COMBINATIONS = 20

/** A text longer than anyone writes, where the schema has no bound. */
const LONG = 5000

const TEXTS = ['', ' ', '0', 'null', '%', 'O\'Brien"; --', 'Ωmega 日本 🙂', 'a\nb', 'A'.repeat(LONG)]
const NUMBERS = [0, -1, 1, 0.005, 0.1 + 0.2, 999_999, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER]
const DAYS = ['2024-02-29', '0001-01-01', '1969-12-31', '9999-12-31']
const BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  date: DAYS,
  'date-time': DAYS.flatMap(day => [`${day}T00:00:00Z`, `${day}T23:59:59.999Z`]),
  time: ['00:00', '23:59', '00:00:00Z', '23:59:59Z'],
  email: ['a@b.co', 'ÄÖ@example.com', `${'a'.repeat(60)}@example.com`],
  uri: ['http://a', 'https://example.com/%20?q=1#x'],
  uuid: ['00000000-0000-0000-0000-000000000000'],
}

/** A tool as far as its arguments go. */
type Arguments = Pick<Tool, 'name' | 'inputSchema' | 'examples'>

/** Argument objects for a tool, each at one or more edges, all of them within its schema. */
export function edgeArguments(tool: Arguments, rows: ScoredPackage['seed'], seed: number): JsonObject[] {
  const { name, inputSchema, examples } = tool
  const required = requiredOf(inputSchema)
  const edges = edgesOf(tool, rows)
  const random = seededRandom(`audit/${seed}/${name}`)
  const single: JsonObject[] = []
  for (const base of examples) {
    single.push(base, Object.fromEntries(Object.entries(base).filter(([key]) => required.includes(key))))
    for (const [key, values] of edges) {
      single.push(without(base, key))
      for (const value of values) single.push({ ...base, [key]: value })
    }
  }
  const combined = Array.from({ length: COMBINATIONS }, () => {
    const base = pick(examples, random) ?? {}
    const changed = edges.filter(() => random() < 0.5).map(([key, values]) => [key, pick(values, random)] as const)
    return { ...base, ...Object.fromEntries(changed.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))) }
  })
  const judge = judgeOf(inputSchema)
  const valid = (candidates: JsonObject[]): JsonObject[] => candidates.filter(candidate => judge(candidate).length === 0)
  return distinct([...distinct(valid(single)).slice(0, MOST - COMBINATIONS), ...valid(combined)])
}

/** Each argument with the values at its edges; some may be outside of the schema. */
export function edgesOf({ inputSchema }: Pick<Tool, 'inputSchema'>, rows: ScoredPackage['seed']): [string, JsonValue[]][] {
  return propertiesOf(inputSchema).map(([key, schema]) => [key, [...standing(rows, key), ...edgeValues(schema)]])
}

function propertiesOf({ properties }: JsonObject): [string, JsonObject][] {
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([key, schema]) =>
    isJsonObject(schema) ? [[key, schema]] : [],
  )
}

function requiredOf({ required }: JsonObject): JsonValue[] {
  return Array.isArray(required) ? required : []
}

function without(args: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(args).filter(([name]) => name !== key))
}

/** Values that the first rows have in columns of an argument's name: the first ones and the last of each table. */
function standing(rows: ScoredPackage['seed'], key: string): JsonValue[] {
  return Object.values(rows).flatMap(table => {
    const values = table.flatMap(row => (row[key] === undefined ? [] : [row[key]]))
    return values.length === 0 ? [] : [...values.slice(0, 2), values.at(-1) ?? null]
  })
}

/** Values at the edges of a schema; those that its other keywords forbid are for the judge to sort out. */
function edgeValues(schema: JsonObject): JsonValue[] {
  if (Array.isArray(schema['enum'])) return schema['enum']
  if (schema['const'] !== undefined) return [schema['const']]
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].flatMap(branch => (isJsonObject(branch) ? edgeValues(branch) : []))
  return [schema['type']].flat().flatMap(type => valuesOf(type, schema))
}

function valuesOf(type: JsonValue | undefined, schema: JsonObject): JsonValue[] {
  const bound = (key: string): number[] => (typeof schema[key] === 'number' ? [schema[key]] : [])
  if (type === 'null') return [null]
  if (type === 'boolean') return [true, false]
  if (type === 'integer' || type === 'number') {
    const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap(bound)
    return [...bounds, ...bounds.flatMap(value => [value + 1, value - 1]), ...NUMBERS]
  }
  if (type === 'array') {
    const items = isJsonObject(schema['items']) ? edgeValues(schema['items']) : []
    const [first = 1] = items
    return [[], [first], [first, first], items.slice(0, bound('maxItems')[0] ?? items.length)]
  }
  if (type !== 'string') return []
  const format = typeof schema['format'] === 'string' ? BY_FORMAT[schema['format']] : undefined
  const lengths = ['minLength', 'maxLength'].flatMap(bound).map(length => 'x'.repeat(length))
  return [...(format ?? TEXTS), ...lengths]
}

function distinct(candidates: readonly JsonObject[]): JsonObject[] {
  return [...new Map(candidates.map(candidate => [canonicalJson(candidate), candidate])).values()]
}
