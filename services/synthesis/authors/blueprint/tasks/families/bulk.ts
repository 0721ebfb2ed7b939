// Do or change the same thing for every row that meets a condition.
import type { Action } from '../../language/action.ts'
import type { Chance } from '../../model/chance.ts'
import type { PlanOf } from '../../plan/tools.ts'
import type { Row } from '../../model/world.ts'
import { nounOf } from '../../plan/names.ts'
import { chooseArguments, saidScope, type Chosen } from '../choose-arguments.ts'
import { chooseConditions } from '../choose-conditions.ts'
import { sayRows, searchArguments, type Condition } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { itemsOf, noteItems } from '../look-up.ts'
import { actionPlanOf, playEach, works } from '../requests.ts'
import { chooseEdit, playEdit, sayEdit } from '../updates.ts'
import { sayForAll } from '../wording/for-all.ts'
import { sayTemplate } from '../wording/say-template.ts'
import { draftOf } from './errands.ts'
import { canSayMany } from './pick.ts'

/** How many rows: enough to need a list, few enough for a person to check. */
const FEWEST = 2
const MOST = 5

/** An action on all rows under a condition. */
export const bulkAction: Family = { key: 'bulk_action', level: 'hard', compose: composeAction }

/** A new value for all rows under a condition. */
export const bulkEdit: Family = { key: 'bulk_edit', level: 'hard', compose: composeEdit }

function composeAction(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const candidates = bulkArguments(desk)
  if (candidates.length === 0) return null
  const { key, name, action, search } = chance.pick(candidates)
  const plan = actionPlanOf(desk, name)
  const others = plan && chooseArguments(desk, action, chance, { [key]: { kind: 'rows', entity: search.entity, rows: [] } })
  if (!plan || !others) return null
  const withRow = (row: Row): Chosen => ({ ...others, [key]: { kind: 'row', entity: search.entity, row } })
  const able = new Set(desk.world.rows(search.entity).flatMap(row => (works(desk, plan, withRow(row)) ? [row.id] : [])))
  const all = (rows: readonly Row[]): boolean => rows.every(({ id }) => able.has(id))
  const chosen =
    able.size >= FEWEST ? chooseConditions(desk, search, chance, { count: 3, fewest: FEWEST, most: MOST, tries: 30, accept: all }) : null
  if (!chosen) return null
  const rows = shownRows(desk, search, chosen.conditions)
  const template = chance.shuffle(action.ask).find(ask => canSayMany(ask, key))
  if (!rows || template === undefined || !playEach(desk, plan, template, rows.map(withRow))) return null
  const clause = sayForAll(
    sayRows(blueprint, desk.world, search.entity, chosen.conditions),
    nounOf(blueprint, search.entity).many,
    said => sayTemplate(blueprint, desk.world, template, saidScope(action, others, { [key]: said })).text,
  )
  const errands = new Errands(desk, chance)
  errands.add(
    clause,
    [name],
    rows.map(({ id }) => `${search.entity}:${id}`),
  )
  return errands.extend() ? draftOf(`${plan.name}_for_all`, errands, chance) : null
}

/** A row argument that can be said as `all booked stays of …`. */
interface BulkArgument {
  key: string
  name: string
  action: Action
  search: PlanOf<'search'>
}

/** Most row arguments of an action that is done for many: the one that varies and one that stays. */
const MAX_ROW_ARGUMENTS = 2

function bulkArguments(desk: Desk): BulkArgument[] {
  return Object.entries(desk.office.blueprint.actions).flatMap(([name, action]) => {
    const rows = Object.values(action.args).filter(({ type }) => type === 'row' || type === 'rows')
    if (rows.length > MAX_ROW_ARGUMENTS) return []
    return Object.entries(action.args).flatMap(([key, argument]): BulkArgument[] => {
      const search = argument.type === 'row' ? desk.plan('search', argument.of) : null
      const sayable = action.ask.some(ask => canSayMany(ask, key))
      return search && sayable && isAbout(action, key) ? [{ key, name, action, search }] : []
    })
  })
}

/** Whether an action leaves something at the row itself, so that doing it for the next row takes nothing back. */
function isAbout(action: Action, key: string): boolean {
  return action.effects.some(effect => {
    if ('set' in effect) return effect.set === key
    if ('remove' in effect) return effect.remove === key
    if ('add' in effect) return Object.values(effect.with).includes(key)
    return effect.where?.includes(`${key}.id`) ?? false
  })
}

function composeEdit(desk: Desk, chance: Chance): TaskDraft | null {
  const entities = desk.office.plans.flatMap(plan => (plan.kind === 'update' && desk.plan('search', plan.entity) ? [plan.entity] : []))
  const entity = entities.length === 0 ? '' : chance.pick(entities)
  const search = desk.plan('search', entity)
  const chosen = search && chooseConditions(desk, search, chance, { count: 2, fewest: FEWEST, most: MOST })
  const edit = chosen && chooseEdit(desk, entity, chosen.rows, chance)
  if (!edit || chosen.conditions.some(({ key }) => key === edit.key)) return null
  const said = sayRows(desk.office.blueprint, desk.world, entity, chosen.conditions)
  const rows = shownRows(desk, search, chosen.conditions)
  const done = rows?.every(row => {
    const pointer = desk.pointer(entity, row.id)
    return pointer !== null && playEdit(desk, edit, pointer)
  })
  if (!rows || !done) return null
  const errands = new Errands(desk, chance)
  errands.add(
    sayForAll(said, nounOf(desk.office.blueprint, entity).many, whose => sayEdit(desk, edit, whose, chance)),
    [edit.plan.name],
    rows.map(({ id }) => `${entity}:${id}`),
  )
  return errands.extend() ? draftOf(`${edit.plan.name}_for_all`, errands, chance) : null
}

/** Searches, and remembers the number of every row shown. Null when they do not stand on one page. */
function shownRows(desk: Desk, plan: PlanOf<'search'>, conditions: readonly Condition[]): readonly Row[] | null {
  const args = searchArguments(desk, plan, conditions)
  const answered = args && desk.call(plan, args)
  if (!answered || answered.result['next_offset'] !== null) return null
  noteItems(desk, plan.entity, answered.result, answered.step)
  return itemsOf(answered.result['items']).flatMap(item => desk.world.row(plan.entity, Number(item['id'])) ?? [])
}
