// How an agent gets from words to the number of a row: the reading calls that a desk makes for it, each once.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import { isJsonObject } from '../../../../../shared/domain/json.ts'
import type { Row } from '../model/world.ts'
import type { PlanOf, ToolPlan } from '../plan/tools.ts'
import { columnName, rowName } from '../plan/names.ts'
import { entityOf, viewOf } from '../plan/views.ts'
import type { Desk, Pointer } from './desk.ts'
import { columnKey } from './wording/say-row.ts'

/** Deepest chain of look-ups: an invoice by its stay by its pet by its owner. */
const MAX_DEPTH = 4

/** The pointer to a row's number, after the look-ups that it takes. Null when the tools cannot tell the row from others by its name. */
export function find(desk: Desk, entity: string, row: Row, depth = 0): Pointer | null {
  const known = desk.pointer(entity, row.id)
  if (known) return known
  if (depth > MAX_DEPTH) return null
  const { blueprint } = desk.office
  if (entity === blueprint.actor.entity && row.id === desk.world.actor) return findActor(desk, row)
  const search = desk.plan('search', entity)
  if (search) return findBySearch(desk, search, row, depth)
  const list = desk.plan('list', entity)
  return list ? pick(desk, list, {}, row) : findInWhole(desk, entity, row, depth)
}

function findActor(desk: Desk, row: Row): Pointer | null {
  const { blueprint, plans } = desk.office
  const plan = plans.find((each): each is PlanOf<'me'> => each.kind === 'me')
  const answered = plan ? desk.call(plan, {}) : null
  if (!plan || !answered) return null
  desk.note(blueprint.actor.entity, row.id, answered.step, `/${plan.property}/id`)
  return desk.pointer(blueprint.actor.entity, row.id)
}

/** By texts and values of its own; else by the row that it belongs to; else by that row's name. */
function findBySearch(desk: Desk, plan: PlanOf<'search'>, row: Row, depth: number): Pointer | null {
  const own = ownFilters(desk, plan, row)
  const references = referencesOf(desk, plan, row)
  const knownReference = references.find(({ to, id }) => desk.pointer(to, id))
  if (knownReference && own['text'] === undefined) {
    const pointer = desk.pointer(knownReference.to, knownReference.id)
    const found = pointer ? pick(desk, plan, { ...own, [knownReference.argument]: pointer }, row) : null
    if (found) return found
  }
  if (own['text'] !== undefined) {
    const found = pick(desk, plan, own, row)
    if (found) return found
  }
  for (const { label } of references) {
    if (own['text'] !== undefined || label === null || plan.texts.length === 0) continue
    const found = pick(desk, plan, { text: label, ...own }, row)
    if (found) return found
  }
  for (const { to, id, argument } of references) {
    const found = desk.attempt(() => {
      const target = desk.world.row(to, id)
      const pointer = target ? find(desk, to, target, depth + 1) : null
      return pointer ? pick(desk, plan, { ...own, [argument]: pointer }, row) : null
    })
    if (found) return found
  }
  return null
}

/** Arguments of a search that the row's own identifying values give: its text, its days, its choices. */
export function ownFilters(desk: Desk, plan: PlanOf<'search'>, row: Row): JsonObject {
  const { fields, identify } = entityOf(desk.office.blueprint, plan.entity)
  const args: JsonObject = {}
  for (const key of identify) {
    const field = fields[key]
    const value = row[key] ?? null
    if (!field || field.type === 'ref' || value === null) continue
    if (field.type === 'text') {
      if (plan.args.some(({ use }) => use.kind === 'text')) args['text'] ??= value
      continue
    }
    for (const { name, use } of plan.args) if (use.kind === 'filter' && use.key === key) args[name] = value
  }
  return args
}

/** References among the identifying fields by which the search filters. */
function referencesOf(desk: Desk, plan: PlanOf<'search'>, row: Row): { to: string; id: number; argument: string; label: string | null }[] {
  const { blueprint } = desk.office
  const { fields, identify } = entityOf(blueprint, plan.entity)
  return identify.flatMap(key => {
    const field = fields[key]
    const id = row[`${key}_id`]
    const argument = plan.args.find(({ use }) => use.kind === 'filter' && use.key === key && use.operator === 'is')
    if (field?.type !== 'ref' || typeof id !== 'number' || !argument) return []
    const view = plan.texts.find(({ source }) => source.kind === 'label' && source.key === key)
    const target = desk.world.row(field.to, id)
    const label = view?.source.kind === 'label' ? (target?.[view.source.of] ?? null) : null
    return [{ to: field.to, id, argument: argument.name, label: typeof label === 'string' ? label : null }]
  })
}

/** Makes the call when its one page shows the row and no other that looks the same, and answers where the number stands. */
function pick(desk: Desk, plan: ToolPlan, args: JsonObject, row: Row): Pointer | null {
  const shown = desk.peek(plan, args)
  const items = itemsOf(shown?.['items'])
  const index = items.findIndex(item => item['id'] === row.id)
  const item = items[index]
  if (!shown || !item || (typeof shown['total'] === 'number' && shown['total'] > items.length)) return null
  if (hasDouble(desk, plan.entity, items, item)) return null
  const { step } = desk.keep(plan, args, shown)
  noteItem(desk, plan.entity, item, step, `/items/${index}`)
  return desk.pointer(plan.entity, row.id)
}

/** Remembers the numbers that one shown row holds: its own and those of its references. */
export function noteItem(desk: Desk, entity: string, item: JsonObject, step: number, pointer: string): void {
  const { blueprint } = desk.office
  if (typeof item['id'] === 'number') desk.note(entity, item['id'], step, `${pointer}/id`)
  for (const [key, field] of Object.entries(entityOf(blueprint, entity).fields)) {
    const column = columnName(blueprint, key, field)
    const id = item[column]
    if (field.type === 'ref' && typeof id === 'number') desk.note(field.to, id, step, `${pointer}/${column}`)
  }
}

/** {@link noteItem} for every row of a page. */
export function noteItems(desk: Desk, entity: string, result: JsonObject, step: number): void {
  for (const [index, item] of itemsOf(result['items']).entries()) noteItem(desk, entity, item, step, `/items/${index}`)
}

/** Objects of a list in a result. */
export function itemsOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** What a shown row tells a reader of its name, as a function: identifying values, references by their labels. */
function looksOf(desk: Desk, entity: string): (item: JsonObject) => string {
  const { identify } = entityOf(desk.office.blueprint, entity)
  const names = viewOf(desk.office.blueprint, entity).flatMap(({ name, source }) => {
    const told = source.kind === 'label' || (source.kind === 'field' && source.field.type !== 'ref')
    return told && identify.includes(source.key) ? [name] : []
  })
  return item => JSON.stringify(names.map(name => item[name] ?? null))
}

/** Whether another one of the shown rows looks the same. */
function hasDouble(desk: Desk, entity: string, items: readonly JsonObject[], item: JsonObject): boolean {
  if (items.length < 2) return false
  const look = looksOf(desk, entity)
  const looks = look(item)
  return items.some(other => other !== item && look(other) === looks)
}

/** A row of a part stands in the result of its whole. */
function findInWhole(desk: Desk, entity: string, row: Row, depth: number): Pointer | null {
  const { blueprint } = desk.office
  for (const [key, field] of Object.entries(entityOf(blueprint, entity).fields)) {
    const get = field.type === 'ref' ? desk.plan('get', field.to) : null
    const child = get?.children.find(each => each.entity === entity && each.key === key && each.rows !== null)
    const id = row[columnKey(key, field)]
    if (field.type !== 'ref' || !get || child?.rows === undefined || child.rows === null || typeof id !== 'number') continue
    const rows = child.rows
    const found = desk.attempt(() => {
      const whole = desk.world.row(field.to, id)
      const pointer = whole ? find(desk, field.to, whole, depth + 1) : null
      const answered = pointer ? desk.call(get, { [`${rowName(blueprint, field.to)}_id`]: pointer }) : null
      const items = itemsOf(answered?.result[rows])
      const index = items.findIndex(item => item['id'] === row.id)
      const item = items[index]
      if (!answered || !item) return null
      if (hasDouble(desk, entity, items, item)) return null
      noteItem(desk, entity, item, answered.step, `/${rows}/${index}`)
      return desk.pointer(entity, row.id)
    })
    if (found) return found
  }
  return null
}
