// The tools that every good API has for its nouns: who am I, get, create, update; those over many rows are in searching.ts.
// Arguments, texts and shapes only.
import type { Blueprint } from '../language/blueprint.ts'
import { fieldArgument } from './arguments.ts'
import { editableFields, fromTool, readyMadeKinds } from './messages.ts'
import { entityOf, nounOf, renamed, rowName, tableName } from './names.ts'
import { findFree, list, search, summarise } from './searching.ts'
import { PART_ROWS, type ArgPlan, type ChildPlan, type InitialValue, type PlanOf, type ToolPlan } from './tool-plan.ts'
import { calledOf } from './views.ts'

/** Name of the tool that tells who the agent acts for and what day it is. */
export const ME_TOOL = 'get_desk'

/** Ready-made tools by entity, in the order of entities; entity null: the one about the actor. */
export function readyMadeTools(blueprint: Blueprint): readonly { entity: string | null; tools: readonly ToolPlan[] }[] {
  return [
    { entity: null, tools: [me(blueprint)] },
    ...Object.entries(blueprint.entities).map(([entity, of]) => {
      const kinds = readyMadeKinds(of)
      const tools: ToolPlan[] = []
      if (kinds.includes('search')) tools.push(search(blueprint, entity))
      if (kinds.includes('list')) tools.push(list(blueprint, entity))
      if (kinds.includes('get')) tools.push(get(blueprint, entity))
      if (kinds.includes('create')) tools.push(create(blueprint, entity))
      if (kinds.includes('update') && editableFields(of).length > 0) tools.push(update(blueprint, entity))
      if (of.availability) tools.push(findFree(blueprint, entity, of.availability))
      if (of.summary) tools.push(summarise(blueprint, entity, of.summary))
      return { entity, tools }
    }),
  ]
}

function me(blueprint: Blueprint): PlanOf<'me'> {
  const { entity } = blueprint.actor
  const { one } = nounOf(blueprint, entity)
  return {
    kind: 'me',
    name: ME_TOOL,
    title: 'Who and when am I',
    about: `${blueprint.title}: the ${one} you act for, today's date and the present moment.`,
    readOnly: true,
    entity,
    args: [],
    property: rowName(blueprint, entity),
  }
}

function get(blueprint: Blueprint, entity: string): PlanOf<'get'> {
  const { one, many } = nounOf(blueprint, entity)
  const children = childrenOf(blueprint, entity)
  const shown = children.filter(({ rows }) => rows !== null).map(child => childCalled(blueprint, children, child))
  const counted = children.filter(({ rows }) => rows === null).map(child => childCalled(blueprint, children, child))
  const extras = [
    ...(shown.length > 0 ? [` with its ${listed(shown)} (at most ${PART_ROWS}${shown.length > 1 ? ' of each' : ''})`] : []),
    ...(counted.length > 0 ? [`${shown.length > 0 ? ' and' : ''} with the number of its ${listed(counted)}`] : []),
  ]
  return {
    kind: 'get',
    name: `get_${rowName(blueprint, entity)}`,
    title: `Show one of the ${many}`,
    about: `One ${one} in full${extras.join('')}.`,
    readOnly: true,
    entity,
    children,
    args: [target(blueprint, entity)],
  }
}

/** Rows that refer to one; by their part when they refer to it in more than one way: `approval requests (as decider)`. */
function childCalled(blueprint: Blueprint, children: readonly ChildPlan[], { entity, key }: ChildPlan): string {
  const { many } = nounOf(blueprint, entity)
  const field = entityOf(blueprint, entity).fields[key]
  const several = children.filter(child => child.entity === entity).length > 1
  return several && field ? `${many} (as ${calledOf(blueprint, key, field)})` : many
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

const target = (blueprint: Blueprint, entity: string): ArgPlan => ({
  name: `${rowName(blueprint, entity)}_id`,
  about: `Number of the ${nounOf(blueprint, entity).one}, ${fromTool(blueprint, entity)}.`,
  required: true,
  use: { kind: 'target' },
  type: 'id',
  entity,
})

function childrenOf(blueprint: Blueprint, entity: string): readonly ChildPlan[] {
  return Object.entries(blueprint.entities).flatMap(([child, of]) =>
    Object.entries(of.fields).flatMap(([key, field]): ChildPlan[] => {
      if (field.type !== 'ref' || field.to !== entity || of.kind === 'reference' || of.kind === 'party') return []
      const name = key === entity ? tableName(blueprint, child) : `${tableName(blueprint, child)}_as_${renamed(blueprint, key)}`
      return [{ entity: child, key, rows: of.kind === 'part' ? name : null, count: `${name}_count` }]
    }),
  )
}

function create(blueprint: Blueprint, entity: string): PlanOf<'create'> {
  const { one } = nounOf(blueprint, entity)
  const fields = Object.entries(entityOf(blueprint, entity).fields)
  const initial = fields.flatMap(([key, field]): InitialValue[] => {
    if (field.type === 'moment') return [{ key, value: field.optional ? { kind: 'literal', value: null } : { kind: 'now' } }]
    if (field.type === 'choice' && key === 'status' && !field.editable)
      return [{ key, value: { kind: 'literal', value: Object.keys(field.values)[0] ?? null } }]
    if (field.type === 'date' && !field.editable)
      return [{ key, value: field.optional ? { kind: 'literal', value: null } : { kind: 'today' } }]
    return []
  })
  return {
    kind: 'create',
    name: `create_${rowName(blueprint, entity)}`,
    title: `Add a new ${one}`,
    about: `Adds a new ${one}.`,
    readOnly: false,
    entity,
    initial,
    args: fields
      .filter(([key]) => initial.every(other => other.key !== key))
      .map(([key, field]) => fieldArgument(blueprint, key, field, { kind: 'field', key })),
  }
}

function update(blueprint: Blueprint, entity: string): PlanOf<'update'> {
  const { one } = nounOf(blueprint, entity)
  const fields = editableFields(entityOf(blueprint, entity))
  const called = fields.map(([key, field]) => calledOf(blueprint, key, field))
  return {
    kind: 'update',
    name: `update_${rowName(blueprint, entity)}`,
    title: `Change data of one ${one}`,
    about:
      called.length === 1
        ? `Changes the ${listed(called)} of one ${one}.`
        : `Changes the ${listed(called)} of one ${one}, at least one of these. What is left out stays.`,
    readOnly: false,
    entity,
    args: [
      target(blueprint, entity),
      ...fields.map(([key, field]) => ({ ...fieldArgument(blueprint, key, field, { kind: 'field', key }), required: false })),
    ],
  }
}
