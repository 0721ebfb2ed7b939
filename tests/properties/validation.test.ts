// The validator of tool arguments against ajv, on generated schemas of the supported subset and generated values.
// ajv needs code generation, so it cannot run in a Worker; here it is the second opinion.
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { toolSchemaFaults } from '../../shared/domain/tool-schema.ts'
import { faultSentence, judgeOf } from '../../shared/domain/validation.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
const names = fc.constantFrom('id', 'name', 'tags', 'due/on')
const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(0.5, 2.25),
  fc.boolean(),
  fc.constant(null),
)

const leafSchema: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ type: fc.constant('string'), minLength: fc.nat({ max: 3 }), maxLength: fc.integer({ min: 3, max: 6 }) }),
  fc.record({
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.integer({ min: -5, max: 0 }),
    exclusiveMaximum: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ type: fc.constant('number'), multipleOf: fc.constantFrom(1, 0.5) }),
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4, selector: value => JSON.stringify(value) }) }),
  fc.record({ const: scalar }),
  fc.record({ type: fc.constantFrom<JsonValue[]>(['string', 'null'], ['integer', 'boolean']) }),
  fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('^a', '\\d', '^[a-z ]*$') }),
)

const { schema } = fc.letrec<{ schema: JsonObject; object: JsonObject }>(tie => ({
  object: fc.record({
    type: fc.constant('object'),
    properties: fc.dictionary(names, tie('schema'), { maxKeys: 3, noNullPrototype: true }),
    required: fc.uniqueArray(names, { maxLength: 2 }),
    additionalProperties: fc.boolean(),
  }),
  schema: fc.oneof(
    { maxDepth: 3 },
    leafSchema,
    tie('object'),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat({ max: 2 }), uniqueItems: fc.boolean() }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
  ),
}))

const rootSchema = fc.record({
  type: fc.constant('object'),
  properties: fc.dictionary(names, schema, { maxKeys: 4, noNullPrototype: true }),
  required: fc.uniqueArray(names, { maxLength: 2 }),
  additionalProperties: fc.boolean(),
})

const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

describe('judgeOf', () => {
  it('accepts and refuses what ajv does, and always says why', () => {
    fc.assert(
      fc.property(rootSchema, fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true }), (generated, input) => {
        const root: JsonObject = generated
        expect(toolSchemaFaults(root)).toEqual([])
        const faults = judgeOf(root)(input)
        expect(faults.length === 0).toBe(ajv.validate(root, input))
        if (faults.length > 0) expect(faultSentence(faults)).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it.each<[JsonObject, JsonValue, string]>([
    [{ type: 'object', required: ['id'] }, {}, 'is missing the required property id'],
    [{ type: 'object', properties: { n: { type: 'integer', maximum: 5 } } }, { n: 9 }, '/n breaks maximum 5, got 9'],
    [{ type: 'object', properties: { day: { type: 'string', format: 'date' } } }, { day: 'soon' }, '/day must be a date, got "soon"'],
    [{ type: 'object', properties: { a: { enum: ['x', 'y'] } } }, { a: 'z' }, '/a must be one of ["x","y"], got "z"'],
    [{ type: 'object', properties: {}, additionalProperties: false }, { b: 1 }, '/b is not a known property; none are allowed here'],
    [
      { type: 'object', properties: { list: { type: 'array', items: { type: 'string' } } } },
      { list: ['a', 2] },
      '/list/1 must be string, got 2',
    ],
  ])('explains %j on %j', (root, input, message) => {
    expect(isJsonObject(input)).toBe(true)
    expect(faultSentence(judgeOf(root)(input))).toBe(message)
  })
})
