// Judges values against a tool's schema, with messages that tell a model what to change: path, rule, value.
// The validator is a library; the supported subset (tool-schema.ts) is small enough that it makes no mistakes in it
// (tests/properties/validation.test.ts compares it with ajv).
import { Validator, type OutputUnit } from '@cfworker/json-schema'
import type { Fault } from './fault.ts'
import { isJsonObject, readPointer, type JsonObject, type JsonValue } from './json.ts'
import { showValue } from './show-value.ts'

/** Judges one value: the faults found, empty when it fits. */
export type Judge = (value: JsonValue) => Fault[]

/** Keywords whose error only says that something inside is wrong; the inner error says what. */
const CONTAINER_KEYWORDS = new Set(['properties', 'items', 'additionalProperties', '$ref', 'false'])

/** Makes the judge of a schema. The schema must be inside the supported subset. */
export function judgeOf(schema: JsonObject): Judge {
  const validator = new Validator(schema, '2020-12', false)
  return value => {
    const { valid, errors } = validator.validate(value)
    if (valid) return []
    const faults = errors.flatMap(error => faultOf(error, schema, value))
    return faults.length > 0 ? distinct(faults) : [{ path: '', rule: 'schema', message: 'does not fit the schema' }]
  }
}

/** The faults as one sentence for a model. */
export function faultSentence(faults: readonly Fault[]): string {
  return faults.map(fault => (fault.path === '' ? fault.message : `${fault.path} ${fault.message}`)).join('; ')
}

function faultOf(error: OutputUnit, schema: JsonObject, value: JsonValue): Fault[] {
  const path = pointerOf(error.instanceLocation)
  const found = readPointer(value, path)
  const rule = readPointer(schema, pointerOf(error.keywordLocation))
  if (error.keyword === 'additionalProperties') return unknownProperty(error, schema, path)
  if (CONTAINER_KEYWORDS.has(error.keyword)) return []
  if (insideChoice(error.keywordLocation)) return []
  return [{ path, rule: error.keyword, message: sentence(error, rule, found), ...(isScalar(found) ? { value: found } : {}) }]
}

/** Only the outermost anyOf speaks: which branch the caller meant is not known. */
function insideChoice(location: string): boolean {
  return /\/anyOf\/\d+/.test(location)
}

function unknownProperty(error: OutputUnit, schema: JsonObject, path: string): Fault[] {
  if (insideChoice(error.keywordLocation)) return []
  const name = /Property "([\s\S]*)" does not match/.exec(error.error)?.[1]
  if (name === undefined) return []
  const owner = readPointer(schema, pointerOf(error.keywordLocation).replace(/\/additionalProperties$/, ''))
  const properties = isJsonObject(owner) && isJsonObject(owner['properties']) ? Object.keys(owner['properties']) : []
  const known = properties.length > 0 ? `known are ${properties.join(', ')}` : 'none are allowed here'
  return [
    {
      path: `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      rule: 'additionalProperties',
      message: `is not a known property; ${known}`,
    },
  ]
}

function sentence(error: OutputUnit, rule: JsonValue | undefined, found: JsonValue | undefined): string {
  const got = `got ${showValue(found)}`
  switch (error.keyword) {
    case 'required':
      return `is missing the required property ${/"([\s\S]*)"/.exec(error.error)?.[1] ?? ''}`
    case 'type':
      return `must be ${[rule].flat().join(' or ')}, ${got}`
    case 'enum':
      return `must be one of ${showValue(rule)}, ${got}`
    case 'const':
      return `must be ${showValue(rule)}, ${got}`
    case 'pattern':
      return `must match the pattern ${showValue(rule)}, ${got}`
    case 'format':
      return `must be a ${String(rule)}, ${got}`
    case 'anyOf':
      return `fits none of the allowed forms, ${got}`
    default:
      return `breaks ${error.keyword} ${showValue(rule)}, ${got}`
  }
}

/** `#/a/b` of the library as a JSON pointer. */
function pointerOf(location: string): string {
  return location.replace(/^#/, '')
}

function isScalar(value: JsonValue | undefined): value is string | number | boolean | null {
  return value !== undefined && (value === null || typeof value !== 'object') && String(value).length <= 200
}

function distinct(faults: Fault[]): Fault[] {
  const seen = new Set<string>()
  return faults.filter(fault => {
    const key = `${fault.path} ${fault.message}`
    return !seen.has(key) && seen.add(key)
  })
}
