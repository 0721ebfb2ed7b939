// The subset of JSON Schema 2020-12 that tools may use, and the check that a schema stays inside it.
// A listed subset keeps every client happy (SDK v1 wants object roots, models want plain schemas) and validation exact.
import { isJsonObject, type JsonValue } from './json.ts'

/** Keywords a tool schema may use. Everything else is refused with its path. */
export const SCHEMA_KEYWORDS = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'anyOf',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'title',
  'description',
  'default',
  'examples',
] as const // prettier-ignore

/** Types a schema may name. */
export const SCHEMA_TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const

/** Formats that are checked. An unknown format would be a promise nobody keeps, so it is refused. */
export const SCHEMA_FORMATS = ['date', 'date-time', 'time', 'email', 'uri', 'uuid'] as const

/** Deepest nesting of a tool schema: deeper ones no model fills in correctly. */
const MAX_SCHEMA_DEPTH = 12

interface SchemaFault {
  path: (string | number)[]
  rule: string
  message: string
}

/** Faults of a tool's input or output schema: object root, listed keywords, well-formed values. Empty when it is fine. */
export function toolSchemaFaults(schema: JsonValue): SchemaFault[] {
  const faults: SchemaFault[] = []
  if (!isJsonObject(schema) || schema['type'] !== 'object') {
    faults.push({ path: ['type'], rule: 'object_root', message: 'the root of a tool schema must have "type": "object"' })
  }
  collect(schema, [], faults, 0)
  return faults
}

function collect(schema: JsonValue, path: (string | number)[], faults: SchemaFault[], depth: number): void {
  const fault = (at: (string | number)[], rule: string, message: string): void => {
    faults.push({ path: [...path, ...at], rule, message })
  }
  if (typeof schema === 'boolean' && path.at(-1) === 'additionalProperties') return
  if (!isJsonObject(schema)) {
    fault([], 'schema', 'a schema is an object; true and false stand only for additionalProperties')
    return
  }
  if (depth > MAX_SCHEMA_DEPTH) {
    fault([], 'depth', `schemas nest at most ${MAX_SCHEMA_DEPTH} levels deep`)
    return
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (!SCHEMA_KEYWORDS.some(known => known === keyword)) {
      fault([keyword], 'keyword', `the keyword ${JSON.stringify(keyword)} is not in the supported subset (${SCHEMA_KEYWORDS.join(', ')})`)
      continue
    }
    const message = keywordFault(keyword, value)
    if (message !== undefined) fault([keyword], keyword, message)
  }
  const properties = schema['properties']
  if (isJsonObject(properties)) {
    for (const [name, property] of Object.entries(properties)) collect(property, [...path, 'properties', name], faults, depth + 1)
  }
  for (const keyword of ['items', 'additionalProperties']) {
    const inner = schema[keyword]
    if (inner !== undefined) collect(inner, [...path, keyword], faults, depth + 1)
  }
  const choices = schema['anyOf']
  if (Array.isArray(choices))
    choices.forEach((choice, index) => {
      collect(choice, [...path, 'anyOf', index], faults, depth + 1)
    })
}

const isCount = (value: JsonValue): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isText = (value: JsonValue): boolean => typeof value === 'string'
const isTextList = (value: JsonValue): boolean => Array.isArray(value) && value.every(isText)

const KEYWORD_RULES: Record<string, readonly [(value: JsonValue) => boolean, string]> = {
  type: [
    value => [value].flat().every(type => SCHEMA_TYPES.some(known => known === type)),
    `must be one or more of ${SCHEMA_TYPES.join(', ')}`,
  ],
  properties: [isJsonObject, 'must be an object of schemas'],
  required: [isTextList, 'must be a list of property names'],
  enum: [value => Array.isArray(value) && value.length > 0, 'must be a list with at least one value'],
  anyOf: [value => Array.isArray(value) && value.length > 0, 'must be a list with at least one schema'],
  pattern: [value => typeof value === 'string' && compiles(value), 'must be a regular expression'],
  format: [value => SCHEMA_FORMATS.some(known => known === value), `must be one of ${SCHEMA_FORMATS.join(', ')}`],
  examples: [value => Array.isArray(value), 'must be a list'],
  uniqueItems: [value => typeof value === 'boolean', 'must be true or false'],
  title: [isText, 'must be a text'],
  description: [isText, 'must be a text'],
  multipleOf: [value => typeof value === 'number' && value > 0, 'must be a number above 0'],
}

function keywordFault(keyword: string, value: JsonValue): string | undefined {
  const rule = KEYWORD_RULES[keyword]
  if (rule) return rule[0](value) ? undefined : rule[1]
  if (/^(min|max)(Length|Items|Properties)$/.test(keyword)) return isCount(value) ? undefined : 'must be a whole number, 0 or more'
  if (/^(exclusive)?m(in|ax)imum$/i.test(keyword)) return typeof value === 'number' ? undefined : 'must be a number'
  return undefined
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
