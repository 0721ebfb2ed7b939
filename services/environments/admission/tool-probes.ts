// Calls that show whether a tool keeps its word: its examples, an unknown id, wrong arguments. Pure: makes calls, runs none.
import type { State } from '../../../shared/domain/state.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/domain/json.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import { judgeOf } from '../../../shared/domain/validation.ts'
import { isIdName, seededColumns } from './seeded-values.ts'

/** A call with what it is about. */
export interface Probe {
  tool: Tool
  /** Path of what is probed, in environment.json. */
  path: string
  arguments: JsonObject
}

/** Probe of an id that no row has. `required` says that the tool cannot do without it, so it must refuse. */
export interface IdProbe extends Probe {
  argument: string
  value: JsonValue
  required: boolean
}

/** An id no seed uses by accident: large, prime and below 2^31. */
const UNKNOWN_NUMBER = 1_999_999_973

const UNKNOWN_UUID = '00000000-0000-4000-8000-00000000dead'

const propertiesOf = (tool: Tool): [string, JsonValue][] =>
  Object.entries(isJsonObject(tool.inputSchema['properties']) ? tool.inputSchema['properties'] : {})
const requiredOf = (tool: Tool): JsonValue[] => [tool.inputSchema['required'] ?? []].flat()
const typesOf = (schema: JsonValue): JsonValue[] => (isJsonObject(schema) ? [schema['type'] ?? []].flat() : [])

/** Probes with an unknown id, one for each id-like argument that the schema lets be unknown. `example` is one that succeeded. */
export function idProbes(tool: Tool, index: number, example: JsonObject, state: State): IdProbe[] {
  const judge = judgeOf(tool.inputSchema)
  const known = new Set(seededColumns(state).flatMap(column => column.values))
  return propertiesOf(tool).flatMap(([argument, schema]) => {
    if (!isIdName(argument) || !isJsonObject(schema) || schema['enum'] !== undefined || schema['const'] !== undefined) return []
    const single = (value: JsonValue): JsonValue => (typesOf(schema).includes('array') ? [value] : value)
    const unknown = unknownIds(example[argument])
      .filter(value => !known.has(value))
      .map(single)
      .find(value => judge({ ...example, [argument]: value }).length === 0)
    if (unknown === undefined) return []
    const required = requiredOf(tool).includes(argument)
    return [{ tool, path: `/tools/${index}`, arguments: { ...example, [argument]: unknown }, argument, value: unknown, required }]
  })
}

/** Ids that look like the one that is known, as far as text can tell. */
function unknownIds(example: JsonValue | undefined): (number | string)[] {
  const shape = typeof example === 'string' ? example : ''
  const alike = ['9', '8', '0'].map(digit => shape.replace(/\d/g, digit)).filter(text => text !== shape)
  return [UNKNOWN_NUMBER, 999_983, UNKNOWN_UUID, ...alike, 'no-such-id']
}

/** A probe with arguments that the input schema refuses; undefined when it accepts every object. */
export function wrongProbe(tool: Tool, index: number): Probe | undefined {
  const judge = judgeOf(tool.inputSchema)
  const [example] = tool.examples
  const fitting = example && judge(example).length === 0 ? example : {}
  const retyped = propertiesOf(tool).map(([name, schema]): JsonObject => ({ ...fitting, [name]: wrongValue(schema) }))
  const missing = requiredOf(tool).map((name): JsonObject => Object.fromEntries(Object.entries(fitting).filter(([key]) => key !== name)))
  const found = [...retyped, ...missing, { ...fitting, no_such_argument: 1 }].find(wrong => judge(wrong).length > 0)
  return found && { tool, path: `/tools/${index}/inputSchema`, arguments: found }
}

function wrongValue(schema: JsonValue): JsonValue {
  const types = typesOf(schema)
  const candidates: [string, JsonValue][] = [
    ['object', {}],
    ['string', 'a text'],
    ['array', []],
    ['boolean', true],
  ]
  return candidates.find(([type]) => !types.includes(type))?.[1] ?? null
}

/**
 * True when a result shows rows: a list or an object with content at its top. A result that has lists, all of them empty,
 * shows none; one without lists shows what its values say.
 */
export function showsRows(result: JsonObject): boolean {
  const values = Object.values(result)
  if (values.some(value => (Array.isArray(value) && value.length > 0) || (isJsonObject(value) && Object.keys(value).length > 0)))
    return true
  return !values.some(Array.isArray) && values.some(value => value !== null && value !== 0 && value !== '' && value !== false)
}
