// Arguments and call sequences for the tools of any package, as fast-check arbitraries: valid by the tool's own input schema,
// and mostly about rows that exist, so that calls do something. Knows nothing of servers and of what calls should answer.
import fc from 'fast-check'
import type { EnvironmentPackage } from '../../shared/domain/environment.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { judgeOf } from '../../shared/domain/validation.ts'
import { freshText, ordinaryTexts } from './tool-texts.ts'
import { isIdName, vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** One call of a sequence. */
export interface GeneratedCall {
  tool: string
  arguments: JsonObject
}

/** How calls are made up. */
export interface CallOptions {
  /** All free text, where a schema takes any; without it, values of the seed and a mix of words and awkward characters. */
  texts?: fc.Arbitrary<string>
}

/** How often a value is one that the seed or the tool's examples know, out of 10: high, or most calls would answer `not_found`. */
const KNOWN_OUT_OF_TEN = 8

/** Extra items and properties beyond what a schema demands: sizes of people's requests. */
const FEW = 3

/** Rejections in a row after which a schema counts as one that this generator cannot fill in. */
const MAX_REJECTIONS = 10_000

/** Numbers of ordinary requests; every fifth number comes from the whole range that JSON and SQLite share. */
const ORDINARY = { min: -20, max: 120 }

/** One valid call of one of the package's tools. */
export function callOf(environmentPackage: EnvironmentPackage, options: CallOptions = {}): fc.Arbitrary<GeneratedCall> {
  const vocabulary = vocabularyOf(environmentPackage)
  const tools = environmentPackage.environment.tools.map(({ name, inputSchema }) =>
    argumentsOf(inputSchema, vocabulary, options).map(args => ({ tool: name, arguments: args })),
  )
  return fc.oneof(...tools)
}

/** Arguments that a tool's input schema accepts. */
export function argumentsOf(schema: JsonObject, vocabulary: Vocabulary, options: CallOptions = {}): fc.Arbitrary<JsonObject> {
  return new Generator(vocabulary, options).valid(schema, '').map(value => {
    if (!isJsonObject(value)) throw new Error('the root of an input schema must be an object')
    return value
  })
}

class Generator {
  readonly #vocabulary: Vocabulary
  readonly #texts: fc.Arbitrary<string>
  readonly #onlyTexts: boolean

  constructor(vocabulary: Vocabulary, options: CallOptions) {
    this.#vocabulary = vocabulary
    this.#texts = options.texts ?? ordinaryTexts()
    this.#onlyTexts = options.texts !== undefined
  }

  /** A value that the schema accepts, for the argument of that name; the judge has the last word. */
  valid(schema: JsonObject, name: string): fc.Arbitrary<JsonValue> {
    const judge = judgeOf(schema)
    let rejections = 0
    return this.#shaped(schema, name).filter(value => {
      if (judge(value).length === 0) {
        rejections = 0
        return true
      }
      if (++rejections > MAX_REJECTIONS) throw new Error(`no value found for ${name} in ${JSON.stringify(schema)}`)
      return false
    })
  }

  #shaped(schema: JsonObject, name: string): fc.Arbitrary<JsonValue> {
    const judge = judgeOf(schema)
    const known = this.#vocabulary.valuesFor(name).filter(value => judge(value).length === 0)
    const fresh = this.#fresh(schema, name)
    if (known.length === 0 || 'enum' in schema || 'const' in schema) return fresh
    if (this.#onlyTexts && !isIdName(name) && isFreeText(schema)) return fresh
    return fc.oneof({ weight: KNOWN_OUT_OF_TEN, arbitrary: fc.constantFrom(...known) }, { weight: 10 - KNOWN_OUT_OF_TEN, arbitrary: fresh })
  }

  #fresh(schema: JsonObject, name: string): fc.Arbitrary<JsonValue> {
    if (schema['const'] !== undefined) return fc.constant(schema['const'])
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
    if (Array.isArray(schema['anyOf'])) {
      const { anyOf, ...rest } = schema
      return fc.oneof(...schemasIn(anyOf).map(choice => this.valid(merged(rest, choice), name)))
    }
    return fc.oneof(...typesOf(schema).map(type => this.#ofType(type, schema, name)))
  }

  #ofType(type: JsonValue, schema: JsonObject, name: string): fc.Arbitrary<JsonValue> {
    switch (type) {
      case 'object':
        return this.#object(schema)
      case 'array':
        return this.#array(schema, name)
      case 'string':
        return freshText(schema, this.#texts)
      case 'integer':
        return numbers(schema, true)
      case 'number':
        return fc.oneof(numbers(schema, true), numbers(schema, false))
      case 'boolean':
        return fc.boolean()
      default:
        return fc.constant(null)
    }
  }

  #object(schema: JsonObject): fc.Arbitrary<JsonValue> {
    const properties = Object.entries(isJsonObject(schema['properties']) ? schema['properties'] : {})
    const known = properties.map(([name, property]) => [name, this.valid(schemaOf(property), name)] as const)
    const required = [schema['required'] ?? []].flat().filter(name => typeof name === 'string')
    const unknown = required.filter(name => !known.some(([other]) => other === name)).map(name => [name, this.#extra(schema)] as const)
    const record = fc.record<Record<string, JsonValue>>(Object.fromEntries([...known, ...unknown]), {
      requiredKeys: required,
      noNullPrototype: true,
    })
    const free = isJsonObject(schema['additionalProperties']) || Number(schema['minProperties'] ?? 0) > known.length
    if (!free) return record
    const extras = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), this.#extra(schema), {
      minKeys: Number(schema['minProperties'] ?? 0),
      maxKeys: Number(schema['maxProperties'] ?? FEW),
      noNullPrototype: true,
    })
    return fc.tuple(extras, record).map(([more, own]) => ({ ...more, ...own }))
  }

  #extra(schema: JsonObject): fc.Arbitrary<JsonValue> {
    const extra = schema['additionalProperties']
    return isJsonObject(extra) ? this.valid(extra, '') : fc.oneof(this.#texts, fc.integer(), fc.boolean(), fc.constant(null))
  }

  #array(schema: JsonObject, name: string): fc.Arbitrary<JsonValue> {
    const minLength = Number(schema['minItems'] ?? 0)
    const sizes = { minLength, maxLength: Math.min(Number(schema['maxItems'] ?? Number.POSITIVE_INFINITY), minLength + FEW) }
    const items = this.valid(schemaOf(schema['items'] ?? true), name.replace(/s$/, ''))
    if (schema['uniqueItems'] !== true) return fc.array(items, sizes)
    return fc.uniqueArray(items, { ...sizes, selector: item => JSON.stringify(item) })
  }
}

function isFreeText(schema: JsonObject): boolean {
  return typesOf(schema).includes('string') && schema['format'] === undefined
}

/** `true` and `{}` take anything; so does a schema that names no type: which one is read off its keywords. */
function typesOf(schema: JsonObject): JsonValue[] {
  if (schema['type'] !== undefined) return [schema['type']].flat()
  if ('properties' in schema || 'required' in schema || 'minProperties' in schema) return ['object']
  if ('items' in schema || 'minItems' in schema || 'uniqueItems' in schema) return ['array']
  if ('minLength' in schema || 'maxLength' in schema || 'pattern' in schema || 'format' in schema) return ['string']
  if ('minimum' in schema || 'maximum' in schema || 'multipleOf' in schema) return ['number']
  return ['string', 'integer', 'number', 'boolean', 'null']
}

function schemaOf(schema: JsonValue): JsonObject {
  return isJsonObject(schema) ? schema : {}
}

function schemasIn(choices: JsonValue | undefined): JsonObject[] {
  return Array.isArray(choices) ? choices.map(schemaOf) : []
}

/** A schema with one of its choices taken: what both say holds. */
function merged(schema: JsonObject, choice: JsonObject): JsonObject {
  const properties = { ...schemaOf(schema['properties'] ?? {}), ...schemaOf(choice['properties'] ?? {}) }
  const required = [...new Set([schema['required'] ?? [], choice['required'] ?? []].flat())]
  return {
    ...schema,
    ...choice,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  }
}

function numbers(schema: JsonObject, whole: boolean): fc.Arbitrary<number> {
  const step = Number(schema['multipleOf'] ?? 1)
  const limit = (keyword: string, otherwise: number): number => Number(schema[keyword] ?? otherwise)
  const { MAX_SAFE_INTEGER: most } = Number
  const from = Math.max(limit('minimum', -most), limit('exclusiveMinimum', -most))
  const to = Math.min(limit('maximum', most), limit('exclusiveMaximum', most))
  const between = (min: number, max: number): fc.Arbitrary<number> =>
    whole || schema['multipleOf'] !== undefined
      ? fc.integer({ min: Math.ceil(min / step), max: Math.max(Math.ceil(min / step), Math.floor(max / step)) }).map(count => count * step)
      : fc.double({ min, max, noNaN: true }).map(value => value + 0) // -0 has no JSON form of its own
  const ordinary = between(Math.max(from, Math.min(ORDINARY.min, to)), Math.min(to, Math.max(ORDINARY.max, from)))
  return fc.oneof({ weight: 4, arbitrary: ordinary }, { weight: 1, arbitrary: between(from, to) })
}
