// Arguments made of fields: of actions, create and update, and the filters of searches.
import type { Blueprint } from '../language/blueprint.ts'
import type { Field } from '../language/field.ts'
import { columnName, isMany, nounOf, sentences } from './names.ts'
import { calledOf, partOf } from './views.ts'
import { fromTool } from './messages.ts'
import type { ArgPlan, ArgUse } from './tool-plan.ts'

/** Characters of a text without its own limit: a sentence or two. */
const TEXT_LENGTH = 200

/** An argument that takes a value of a field, required unless the field is optional. */
export function fieldArgument(blueprint: Blueprint, key: string, field: Field, use: ArgUse): ArgPlan {
  const common = {
    name: columnName(blueprint, key, field),
    about: sentences(blueprint, field.about),
    required: !(field.optional ?? false),
    use,
  }
  switch (field.type) {
    case 'ref':
      return {
        ...common,
        about: `${common.about} Number of a ${nounOf(blueprint, field.to).one}, ${fromTool(blueprint, field.to)}.`,
        type: 'id',
        entity: field.to,
      }
    case 'text':
      return { ...common, type: 'text', min: 1, max: field.maxLength ?? TEXT_LENGTH }
    case 'integer':
    case 'money':
      return { ...common, type: field.type, min: field.min, max: field.max }
    case 'choice':
      return { ...common, type: 'choice', values: Object.keys(field.values) }
    default:
      return { ...common, type: field.type }
  }
}

/** Filters of searches over the fields of an entity. `only`: which fields; default: references and choices, and what says `filter`. */
export function filterArguments(blueprint: Blueprint, entity: string, only: (key: string, field: Field) => boolean = isFilter): ArgPlan[] {
  const fields = Object.entries(blueprint.entities[entity]?.fields ?? {})
  return fields.flatMap(([key, field]) => (only(key, field) ? filtersOf(blueprint, entity, key, field) : []))
}

const isFilter = (_key: string, field: Field): boolean =>
  field.filter ?? (field.type === 'choice' || field.type === 'ref' || field.type === 'boolean')

/** `with at least this many hours on the meter`, `whose price is at least this`. */
function amountAbout(many: string, called: string, type: 'integer' | 'money', bound: 'at least' | 'at most'): string {
  if (!isMany(called)) return `Only ${many} whose ${called} is ${bound} this.`
  return type === 'money' ? `Only ${many} whose ${called} are ${bound} this.` : `Only ${many} with ${bound} this many ${called}.`
}

function filtersOf(blueprint: Blueprint, entity: string, key: string, field: Field): ArgPlan[] {
  const name = columnName(blueprint, key, field)
  const called = calledOf(blueprint, key, field)
  const { many } = nounOf(blueprint, entity)
  const range = (operator: 'at_least' | 'at_most'): ArgUse => ({ kind: 'filter', key, operator })
  const is = { required: false, use: { kind: 'filter', key, operator: 'is' } } as const
  switch (field.type) {
    case 'text':
      return []
    case 'ref': {
      const { one } = nounOf(blueprint, field.to)
      const part = partOf(blueprint, key, field)
      const which = part === one ? `of this ${one}` : `whose ${part} is this ${one}`
      return [{ ...is, name, about: `Only ${many} ${which}; number ${fromTool(blueprint, field.to)}.`, type: 'id', entity: field.to }]
    }
    case 'choice':
      return [{ ...is, name, about: `Only ${many} with this ${called}.`, type: 'choice', values: Object.keys(field.values) }]
    case 'boolean':
      return [{ ...is, name, about: `Only ${many} for which this is so: ${called}.`, type: 'boolean' }]
    case 'integer':
    case 'money':
      return [
        {
          name: `min_${name}`,
          about: amountAbout(many, called, field.type, 'at least'),
          required: false,
          use: range('at_least'),
          type: field.type,
          min: 0,
        },
        {
          name: `max_${name}`,
          about: amountAbout(many, called, field.type, 'at most'),
          required: false,
          use: range('at_most'),
          type: field.type,
          min: 0,
        },
      ]
    case 'time':
      return [
        {
          name: `${name}_from`,
          about: `Only ${many} with this ${called} or a later one.`,
          required: false,
          use: range('at_least'),
          type: 'time',
        },
        {
          name: `${name}_to`,
          about: `Only ${many} with this ${called} or an earlier one.`,
          required: false,
          use: range('at_most'),
          type: 'time',
        },
      ]
    default:
      return [
        {
          name: `${name}_from`,
          about: `Only ${many} whose ${called} is this day or a later one.`,
          required: false,
          use: range('at_least'),
          type: 'date',
        },
        {
          name: `${name}_to`,
          about: `Only ${many} whose ${called} is this day or an earlier one.`,
          required: false,
          use: range('at_most'),
          type: 'date',
        },
      ]
  }
}
