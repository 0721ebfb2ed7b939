// What a value of an expression is: its type, whether it can be null, and where names lead. For both emitters.
// Types follow the fields of the blueprint; rows are known by their entity.
import type { Blueprint } from '../language/blueprint.ts'
import type { Field } from '../language/field.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { entityOf } from '../plan/names.ts'

/** Kinds of values. Money is a whole number; dates, times and moments are ISO texts. */
export type ScalarType = 'text' | 'number' | 'date' | 'time' | 'moment' | 'boolean' | 'null'

/** What a value is. `row` is the entity when it is a row. */
export interface Known {
  type: ScalarType | 'row'
  nullable: boolean
  entity?: string
}

/** True for values that are texts in JavaScript and SQL. */
export const isText = ({ type }: Known): boolean => type === 'text' || type === 'date' || type === 'time' || type === 'moment'

/** What a column of that field holds. A reference column holds a number. */
export function typeOfField(field: Field): ScalarType {
  switch (field.type) {
    case 'text':
    case 'choice':
      return 'text'
    case 'integer':
    case 'money':
    case 'ref':
      return 'number'
    default:
      return field.type
  }
}

/** One step after a dot: a column of the row, or the row that a reference leads to. */
export type Step = { kind: 'id' } | { kind: 'column'; key: string; field: Field } | { kind: 'row'; key: string; to: string; field: Field }

/** Where `name` after a dot leads from a row of an entity. Throws {@link BlueprintError} when it leads nowhere. */
export function stepFrom(blueprint: Blueprint, entityKey: string, name: string): Step {
  if (name === 'id') return { kind: 'id' }
  const { fields } = entityOf(blueprint, entityKey)
  const field = fields[name]
  if (field?.type === 'ref') return { kind: 'row', key: name, to: field.to, field }
  if (field) return { kind: 'column', key: name, field }
  const key = name.endsWith('_id') ? name.slice(0, -'_id'.length) : ''
  const reference = fields[key]
  if (reference?.type === 'ref') return { kind: 'column', key, field: reference }
  throw new BlueprintError(`${entityKey} has no field ${name}`)
}
