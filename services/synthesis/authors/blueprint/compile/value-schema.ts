// JSON Schemas of arguments and results, in the subset that tools may use (docs/environments.md).
// As precise as the code is: a result that breaks its own schema would be a fault of the environment.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Field } from '../language/field.ts'
import type { ArgPlan } from '../plan/tool-plan.ts'
import type { ValueType, ViewField } from '../plan/views.ts'

/** Times of day, on a 24 hour clock. */
const TIME_PATTERN = '^([01][0-9]|2[0-3]):[0-5][0-9]$'

/** Days that a calendar has: far enough from the last year of four digits that what follows a day is a day too. */
const CALENDAR_PATTERN = '^(19|20)[0-9]{2}-'

/** An object with exactly these properties. */
export function objectSchema(properties: Readonly<Record<string, JsonObject>>, required = Object.keys(properties)): JsonObject {
  return { type: 'object', properties: { ...properties }, required, additionalProperties: false }
}

/** A whole number from 0. */
export const countSchema = (description: string): JsonObject => ({ type: 'integer', minimum: 0, description })

/** One argument. */
export function argumentSchema(arg: ArgPlan): JsonObject {
  const otherwise = arg.default === undefined || arg.default === null ? {} : { default: arg.default }
  const about = { description: arg.about, ...otherwise }
  const bounds = (least: string, most: string): JsonObject => ({
    ...(arg.min === undefined ? {} : { [least]: arg.min }),
    ...(arg.max === undefined ? {} : { [most]: arg.max }),
  })
  switch (arg.type) {
    case 'ids':
      return {
        type: 'array',
        items: { type: 'integer', minimum: 1 },
        ...bounds('minItems', 'maxItems'),
        uniqueItems: true,
        ...about,
      }
    case 'integer':
    case 'money':
      return { type: 'integer', ...bounds('minimum', 'maximum'), ...about }
    case 'text':
      return { type: 'string', ...bounds('minLength', 'maxLength'), ...about }
    case 'choice':
      return { type: 'string', enum: [...(arg.values ?? [])], ...about }
    case 'date':
      return { ...plainSchema('date'), pattern: CALENDAR_PATTERN, ...about }
    default:
      return { ...plainSchema(arg.type), ...about }
  }
}

function plainSchema(type: ValueType): JsonObject {
  switch (type) {
    case 'id':
      return { type: 'integer', minimum: 1 }
    case 'integer':
    case 'money':
      return { type: 'integer' }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'moment':
      return { type: 'string', format: 'date-time' }
    case 'time':
      return { type: 'string', pattern: TIME_PATTERN }
    case 'boolean':
      return { type: 'boolean' }
    default:
      return { type: 'string' }
  }
}

/** A view: every property is there, perhaps null. */
export function viewSchema(view: readonly ViewField[]): Record<string, JsonObject> {
  return Object.fromEntries(view.map(field => [field.name, viewFieldSchema(field)]))
}

function viewFieldSchema({ type, source, nullable, values, about }: ViewField): JsonObject {
  const plain = plainSchema(type)
  const least = source.kind === 'field' && isNeverNegative(source.field) ? { minimum: 0 } : {}
  const schema: JsonObject = { ...plain, ...least, ...(values === undefined ? {} : { enum: [...values] }), description: about }
  if (!nullable) return schema
  const orNull = values === undefined ? {} : { enum: [...values, null] }
  return { ...schema, type: [String(plain['type']), 'null'], ...orNull }
}

/** What schema.ts makes SQLite keep. */
const isNeverNegative = (field: Field): boolean => (field.type === 'integer' || field.type === 'money') && field.min >= 0
