// Arguments with which tools succeed on the first rows: what admission calls, and what an agent reads as examples.
// Asks the model world, on clones that are thrown away. Deterministic: the same world gives the same examples.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { answerTool, toolArguments } from '../model/answer-tool.ts'
import { Chance } from '../model/chance.ts'
import { chooseArguments } from '../model/choose-arguments.ts'
import { addDays } from '../model/functions.ts'
import { fieldValue } from '../model/values.ts'
import type { World } from '../model/world.ts'
import { entityOf } from '../plan/names.ts'
import type { ArgPlan, PlanOf, ToolPlan } from '../plan/tool-plan.ts'

/** Draws of arguments for one tool. Each takes some microseconds; one in a few succeeds. */
const DRAWS = 400

/** Examples of a tool; none when no draw succeeds, because the first rows leave the tool nothing to do. */
export function toolExamples(world: World, plan: ToolPlan): readonly JsonObject[] {
  const chance = new Chance('examples').fork(plan.name)
  for (let count = 0; count < DRAWS; count++) {
    const args = draw(world, plan, chance)
    if (args !== null && works(world, plan, args)) return plan.kind === 'search' ? [args, ...searchesByText(world, plan)] : [args]
  }
  return []
}

/** True when the call succeeds, shows a row if it reads, and changes one if it writes. */
function works(world: World, plan: ToolPlan, args: JsonObject): boolean {
  const copy = world.clone()
  const answer = answerTool(copy, plan, args)
  if ('refused' in answer) return false
  if (!plan.readOnly) return Object.keys(world.blueprint.entities).some(entity => differs(world, copy, entity))
  // Admission wants content in a list where there are lists: a whole with its parts, a page with items.
  const lists = Object.values(answer.result).filter(value => Array.isArray(value))
  return lists.length === 0 || lists.some(list => list.length > 0)
}

function differs(before: World, after: World, entity: string): boolean {
  const [was, is] = [before.rows(entity), after.rows(entity)]
  return was !== is && JSON.stringify(was) !== JSON.stringify(is)
}

function draw(world: World, plan: ToolPlan, chance: Chance): JsonObject | null {
  switch (plan.kind) {
    case 'me':
    case 'list':
    case 'search':
    case 'summarise':
      return {}
    case 'get':
      return whole(plan.args.map(({ name }) => [name, anyId(world, plan.entity, chance)]))
    case 'find_free': {
      const from = addDays(world.today(), chance.integer(1, 30))
      return { ...period(plan, from, addDays(from, chance.integer(1, 4))) }
    }
    case 'create':
    case 'update':
      return writing(world, plan, chance)
    case 'action': {
      const chosen = chooseArguments(world, plan.action, chance)
      return chosen && toolArguments(plan.args, chosen)
    }
  }
}

/** The number of some row; null when there is none. */
function anyId(world: World, entity: string, chance: Chance): number | null {
  const rows = world.rows(entity)
  return rows.length === 0 ? null : chance.pick(rows).id
}

function period({ args }: PlanOf<'find_free'>, from: string, to: string): JsonObject {
  const moment = args.some(({ use, type }) => use.kind === 'from' && type === 'moment')
  return moment ? { from: `${from}T09:00:00.000Z`, to: `${to}T09:00:00.000Z` } : { from, to }
}

/** New values for required columns; of an update, for the first one that may change. */
function writing(world: World, plan: PlanOf<'create' | 'update'>, chance: Chance): JsonObject | null {
  const fields = plan.args.filter(({ use }) => use.kind === 'field')
  const chosen = plan.kind === 'create' ? fields.filter(({ required }) => required) : [chance.pick(fields)]
  const target = plan.args.filter(({ use }) => use.kind === 'target')
  return whole([
    ...target.map(({ name }): [string, Scalar] => [name, anyId(world, plan.entity, chance)]),
    ...chosen.map((arg): [string, Scalar] => [arg.name, columnValue(world, plan.entity, arg, chance)]),
  ])
}

/** Arguments, unless there is nothing to give for one of them. */
function whole(args: readonly (readonly [string, Scalar])[]): JsonObject | null {
  return args.some(([, value]) => value === null) ? null : Object.fromEntries(args)
}

function columnValue(world: World, entity: string, { use, entity: to }: ArgPlan, chance: Chance): Scalar {
  const field = use.kind === 'field' ? entityOf(world.blueprint, entity).fields[use.key] : undefined
  if (to !== undefined) return anyId(world, to, chance)
  if (!field) return null
  const others = world.rows(entity).map(row => row[use.kind === 'field' ? use.key : ''] ?? null)
  if (field.type === 'ref') return null
  return fieldValue({ ...field, optional: false }, { chance, today: world.today(), row: {}, others, unique: true, people: new Set() })
}

/** A search for the text that names a row. */
function searchesByText(world: World, plan: PlanOf<'search'>): readonly JsonObject[] {
  const [first] = plan.texts
  const [row] = world.rows(plan.entity)
  const text = first?.source.kind === 'field' ? row?.[first.source.key] : undefined
  return typeof text === 'string' && works(world, plan, { text }) ? [{ text }] : []
}
