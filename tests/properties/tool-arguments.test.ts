// The generator of tool arguments, which the determinism, crash and isolation suites rest on: what it makes is valid by ajv,
// which did not make it, and most of its calls are about rows that exist.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as formats } from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { exampleTodo } from '../support/package.ts'
import { argumentsOf, callOf } from '../support/tool-arguments.ts'
import { vocabularyOf } from '../support/vocabulary.ts'

const ajv = new Ajv2020({ strict: false })
formats(ajv)
const todo = exampleTodo()

const property = (schema: JsonValue): JsonObject => ({
  type: 'object',
  properties: { value: schema },
  required: ['value'],
  additionalProperties: false,
})

describe('argumentsOf', () => {
  it.each<JsonValue>([
    { type: 'integer', minimum: 3, maximum: 9 },
    { type: 'integer', exclusiveMinimum: 200, multipleOf: 7 },
    { type: 'number', minimum: -1.5, exclusiveMaximum: 2 },
    { type: 'number', multipleOf: 0.5, maximum: 0 },
    { type: ['string', 'null'], format: 'date' },
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'time' },
    { type: 'string', format: 'email' },
    { type: 'string', format: 'uri' },
    { type: 'string', format: 'uuid' },
    { type: 'string', minLength: 3, maxLength: 5 },
    { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$' },
    { type: 'string', pattern: '\\S', minLength: 1, maxLength: 4 },
    { enum: ['a', 1, null] },
    { const: { deep: [1] } },
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: 9 }, minItems: 2, maxItems: 4, uniqueItems: true },
    { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 1, maxProperties: 2 },
    { type: 'object', properties: { a: { type: 'string' } }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    { anyOf: [{ type: 'integer' }, { type: 'array', items: { type: 'boolean' } }] },
    { type: 'string', examples: ['x'], default: 'y' },
    true,
  ])('keeps to %j', schema => {
    const root = property(schema)
    const validate = ajv.compile(root)
    fc.assert(fc.property(argumentsOf(root, vocabularyOf(todo)), args => validate(args)))
  })

  it('gives up on a schema that nothing fits', () => {
    const impossible = property({ type: 'string', minLength: 5, maxLength: 2 })
    expect(() => fc.sample(argumentsOf(impossible, vocabularyOf(todo)), 1)).toThrow('no value found for value')
  })
})

describe('callOf', () => {
  it('keeps to the schema of the tool it calls', () => {
    const schemas = new Map(todo.environment.tools.map(({ name, inputSchema }) => [name, ajv.compile(inputSchema)]))
    fc.assert(fc.property(callOf(todo), call => schemas.get(call.tool)?.(call.arguments) === true))
  })

  it('calls every tool, mostly about rows that exist, sometimes about others', () => {
    const calls = fc.sample(callOf(todo), { numRuns: 1000, seed: 1 })
    expect(new Set(calls.map(({ tool }) => tool)).size).toBe(todo.environment.tools.length)
    const known = new Set(todo.seed['todos']?.map(row => row['id']))
    const ids = calls.flatMap(call => ('todo_id' in call.arguments ? [call.arguments['todo_id']] : []))
    const hits = ids.filter(id => typeof id === 'number' && known.has(id)).length
    expect(hits / ids.length).toBeGreaterThan(0.5)
    expect(hits / ids.length).toBeLessThan(1)
  })
})
