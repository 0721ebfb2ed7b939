// Plays the ready-made tools about one row: get, create, update. Order of checks: the row, nothing to change, references, unique values.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import { BlueprintError, type Scalar } from '../language/parse-expression.ts'
import { nothingToChange, takenValue } from '../plan/messages.ts'
import { entityOf } from '../plan/names.ts'
import { PART_ROWS } from '../plan/tool-plan.ts'
import type { PlanOf } from '../plan/tools.ts'
import type { Answer } from './answer-tool.ts'
import { unknownRow, type Refusal } from './perform.ts'
import { showRow } from './show-row.ts'
import { emptyRow, rowKey, uniqueSets, type Row, type World } from './world.ts'

/** One row in full, with its parts and the number of what refers to it. */
export function answerGet(world: World, plan: PlanOf<'get'>, args: JsonObject): Answer {
  const target = targetOf(world, plan, args)
  if ('refused' in target) return target
  const { row } = target
  const children = plan.children.flatMap(({ entity, key, rows, count }): [string, JsonValue][] => {
    const found = world.rows(entity).filter(child => child[`${key}_id`] === row.id)
    const shown = found.slice(0, PART_ROWS).map(child => showRow(world, entity, child))
    return [...(rows === null ? [] : [[rows, shown] satisfies [string, JsonValue]]), [count, found.length]]
  })
  return { result: { ...showRow(world, plan.entity, row), ...Object.fromEntries(children) } }
}

/** A new row. */
export function answerCreate(world: World, plan: PlanOf<'create'>, args: JsonObject): Answer {
  const given = givenFields(world, plan, args)
  const initial = plan.initial.map(({ key, value }): [string, Scalar] => {
    if (value.kind === 'literal') return [key, value.value]
    return [key, value.kind === 'now' ? world.now() : world.today()]
  })
  const values = { ...emptyRow(world.blueprint, plan.entity), ...Object.fromEntries(initial), ...given }
  const refused = fault(world, plan, given, values)
  if (refused) return { refused }
  return { result: showRow(world, plan.entity, world.insert(plan.entity, values)) }
}

/** A row with other values. */
export function answerUpdate(world: World, plan: PlanOf<'update'>, args: JsonObject): Answer {
  const target = targetOf(world, plan, args)
  if ('refused' in target) return target
  const given = givenFields(world, plan, args)
  if (Object.keys(given).length === 0)
    return { refused: { code: 'invalid', message: nothingToChange(world.blueprint, plan.entity), rule: null } }
  const refused = fault(world, plan, given, { ...target.row, ...given })
  if (refused) return { refused }
  return { result: showRow(world, plan.entity, world.update(plan.entity, target.row.id, given)) }
}

function targetOf(world: World, plan: PlanOf<'get' | 'update'>, args: JsonObject): { row: Row } | { refused: Refusal } {
  const arg = plan.args.find(({ use }) => use.kind === 'target')
  const id = Number(args[arg?.name ?? ''])
  const row = world.row(plan.entity, id)
  return row ? { row } : { refused: unknownRow(world, plan.entity, id) }
}

/** Values for columns, by the key that rows have them under. */
function givenFields(world: World, plan: PlanOf<'create' | 'update'>, args: JsonObject): Record<string, Scalar> {
  const { fields } = entityOf(world.blueprint, plan.entity)
  return Object.fromEntries(
    plan.args.flatMap(({ name, use }): [string, Scalar][] => {
      const value = args[name]
      if (use.kind !== 'field' || value === undefined) return []
      if (typeof value === 'object' && value !== null) throw new BlueprintError(`${plan.name}: ${name} is no plain value`)
      return [[rowKey(use.key, fields[use.key] ?? { type: 'text' }), value]]
    }),
  )
}

function fault(
  world: World,
  { entity, args }: PlanOf<'create' | 'update'>,
  given: Readonly<Record<string, Scalar>>,
  values: Readonly<Record<string, Scalar>>,
): Refusal | null {
  for (const { use, type, entity: to } of args) {
    const id = use.kind === 'field' && type === 'id' ? given[`${use.key}_id`] : undefined
    if (typeof id === 'number' && to !== undefined && !world.row(to, id)) return unknownRow(world, to, id)
  }
  for (const [key = '', ...others] of uniqueSets(world.blueprint, entity)) {
    if (others.length > 0 || !(key in given) || !world.twin(entity, [key], values)) continue
    const { before, after } = takenValue(world.blueprint, entity, key)
    return { code: 'conflict', message: `${before}${String(given[key])}${after}`, rule: null }
  }
  return null
}
