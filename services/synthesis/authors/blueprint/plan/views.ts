// What tools show of a row: the columns of search, get and every result, in order. model/ fills views, compile/ selects them.
// Decides on names and order only; where values come from is said in `source`.
import type { Entity } from '../language/entity.ts'
import type { Field } from '../language/field.ts'
import { parseExpression, type Tree } from '../language/parse-expression.ts'
import { capital, columnName, entityOf, fillNouns, nounOf, renamed, sentences, type Named } from './names.ts'

export { entityOf }

/** Where a value of a view comes from. */
export type ViewSource =
  | { kind: 'id' }
  /** The column of a field; of a reference: the number. */
  | { kind: 'field'; key: string; field: Field }
  /** The text `of` of the row that the reference `key` points to. Null when the reference is. */
  | { kind: 'label'; key: string; entity: string; of: string }
  | { kind: 'computed'; key: string }

/** JSON types of views and arguments. `id`: an integer from 1 that names a row; money: whole units of the currency. */
export type ValueType = 'id' | 'integer' | 'money' | 'text' | 'date' | 'time' | 'moment' | 'boolean' | 'choice'

/** One property of a view. */
export interface ViewField {
  /** Property in results, and column in SQL where there is one. */
  name: string
  source: ViewSource
  type: ValueType
  nullable: boolean
  /** For choices. */
  values?: readonly string[]
  /** Entity whose row an `id` names. */
  entity?: string
  /** One sentence, nouns filled in. */
  about: string
  /** Noun phrase without article. */
  called: string
}

/** The view of an entity: id, every field (references also with a label), computed values. */
export function viewOf(blueprint: Named, entity: string): readonly ViewField[] {
  const of = entityOf(blueprint, entity)
  const { one } = nounOf(blueprint, entity)
  return [
    {
      name: 'id',
      source: { kind: 'id' },
      type: 'id',
      nullable: false,
      entity,
      about: `Number of the ${one}.`,
      called: `number of the ${one}`,
    },
    ...Object.entries(of.fields).flatMap(([key, field]) => fieldViews(blueprint, key, field)),
    ...Object.entries(of.computed ?? {}).map(
      ([key, computed]): ViewField => ({
        name: key,
        source: { kind: 'computed', key },
        type: computed.type,
        nullable: mayBeNull(parseExpression(computed.value), entity, of),
        about: sentences(blueprint, computed.about),
        called: fillNouns(blueprint, computed.called ?? key.replaceAll('_', ' ')),
      }),
    ),
  ]
}

/** Key of the text that names rows of an entity, when a text comes first in `identify`; null for records and the like. */
export function labelField(blueprint: Named, entity: string): string | null {
  const { identify, fields } = entityOf(blueprint, entity)
  const [first] = identify
  return first !== undefined && fields[first]?.type === 'text' ? first : null
}

/** How people call a field: `called`, or its key in words with the nouns of entities. */
export function calledOf(blueprint: Named, key: string, field: Pick<Field, 'called'>): string {
  return fillNouns(blueprint, field.called ?? renamed(blueprint, key).replaceAll('_', ' '))
}

/** What a reference is to its row: `owner`; the noun of the entity where the field has no other name. */
export function partOf(blueprint: Named, key: string, field: Pick<Field, 'called'>): string {
  return field.called === undefined ? renamed(blueprint, key).replaceAll('_', ' ') : calledOf(blueprint, key, field)
}

function fieldViews(blueprint: Named, key: string, field: Field): readonly ViewField[] {
  const common = { nullable: field.optional ?? false, about: sentences(blueprint, field.about) }
  const source: ViewSource = { kind: 'field', key, field }
  const name = columnName(blueprint, key, field)
  const called = field.type === 'ref' ? partOf(blueprint, key, field) : calledOf(blueprint, key, field)
  if (field.type === 'choice') return [{ ...common, name, source, called, type: 'choice', values: Object.keys(field.values) }]
  if (field.type !== 'ref') return [{ ...common, name, source, called, type: field.type }]
  const { one } = nounOf(blueprint, field.to)
  const id: ViewField = { ...common, name, source, called, type: 'id', entity: field.to, about: `${common.about} Number of the ${one}.` }
  const of = labelField(blueprint, field.to)
  if (of === null) return [id]
  const label = entityOf(blueprint, field.to).fields[of]
  return [
    id,
    {
      ...common,
      name: `${renamed(blueprint, key)}_${of}`,
      source: { kind: 'label', key, entity: field.to, of },
      type: 'text',
      about: `${capital(label?.called ?? of.replaceAll('_', ' '))} of that ${one}.`,
      called: `${label?.called ?? of.replaceAll('_', ' ')} of the ${one}`,
    },
  ]
}

/** Whether a computed value can be null, by the form of its expression. */
function mayBeNull(tree: Tree, entity: string, of: Entity): boolean {
  switch (tree.kind) {
    case 'literal':
      return tree.value === null
    case 'path': {
      const [row, key = ''] = tree.names
      const field = of.fields[key] ?? of.fields[key.replace(/_id$/, '')]
      return tree.names.length !== 2 || row !== entity || (key !== 'id' && (field === undefined || (field.optional ?? false)))
    }
    case 'choose':
      return mayBeNull(tree.yes, entity, of) || mayBeNull(tree.no, entity, of)
    case 'minus':
      return mayBeNull(tree.of, entity, of)
    case 'binary':
      return (
        ['+', '-', '*', '/', '%', '&&', '||'].includes(tree.operator) &&
        (mayBeNull(tree.left, entity, of) || mayBeNull(tree.right, entity, of))
      )
    case 'call':
      return tree.args.some(arg => mayBeNull(arg, entity, of))
    case 'query':
      return tree.name === 'lowest' || tree.name === 'highest' || tree.name === 'first'
    default:
      return false
  }
}
