// Plays the ready-made tools over many rows: search, list, find free ones, summarise. Orders and comparisons are those of SQLite:
// null first, texts by code unit, letter case folded for ASCII only.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import { BlueprintError, type Scalar } from '../language/parse-expression.ts'
import { wrongPeriod } from '../plan/messages.ts'
import { entityOf } from '../plan/names.ts'
import { DEFAULT_PAGE, FREE_ROWS } from '../plan/tool-plan.ts'
import type { ArgPlan, ArgUse, PlanOf } from '../plan/tools.ts'
import type { Answer } from './answer-tool.ts'
import { freeTest, precedes } from './queries.ts'
import { fieldReader, showRow, type ReadField } from './show-row.ts'
import { rowKey, type Row, type World } from './world.ts'

/** One page of the rows that meet every condition. */
export function answerSearch(world: World, plan: PlanOf<'search'>, args: JsonObject): JsonObject {
  const given = (kind: ArgUse['kind']): JsonValue | undefined => argumentOf(plan.args, args, kind)
  const ordered = plan.orders.find(({ name }) => name === (given('order_by') ?? plan.orders[0]?.name))
  if (!ordered) throw new BlueprintError(`${plan.name} cannot order by that`)
  const read = fieldReader(world.blueprint, plan.entity, ordered)
  const found = matching(world, plan.entity, plan.args, args)
    .filter(textTest(world, plan, given('text')))
    .toSorted(byValue(world, read, given('direction') === 'desc'))
  const offset = Number(given('offset') ?? 0)
  const items = found.slice(offset, offset + Number(given('limit') ?? DEFAULT_PAGE)).map(row => showRow(world, plan.entity, row))
  const next = offset + items.length
  return { items, total: found.length, next_offset: items.length > 0 && next < found.length ? next : null }
}

/** All rows of a small list. */
export function answerList(world: World, plan: PlanOf<'list'>): JsonObject {
  const read = fieldReader(world.blueprint, plan.entity, plan.order)
  const rows = world.rows(plan.entity).toSorted(byValue(world, read, false))
  return { items: rows.map(row => showRow(world, plan.entity, row)) }
}

/** Rows that nobody takes in a period. */
export function answerFindFree(world: World, plan: PlanOf<'find_free'>, args: JsonObject): Answer {
  const from = String(argumentOf(plan.args, args, 'from'))
  const to = String(argumentOf(plan.args, args, 'to'))
  const { halfOpen } = plan.availability
  if (halfOpen ? to <= from : to < from) return { refused: { code: 'invalid', message: wrongPeriod(halfOpen), rule: null } }
  const free = freeTest({ blueprint: world.blueprint }, plan.entity)
  const found = matching(world, plan.entity, plan.args, args)
    .filter(row => free({ world, names: {} }, row, from, to, null))
    .toSorted(byValue(world, fieldReader(world.blueprint, plan.entity, plan.order), false))
  const limit = Number(argumentOf(plan.args, args, 'limit') ?? FREE_ROWS)
  return { result: { items: found.slice(0, limit).map(row => showRow(world, plan.entity, row)), total: found.length } }
}

/** Counts and totals by group. */
export function answerSummary(world: World, plan: PlanOf<'summarise'>, args: JsonObject): Answer {
  const given = (kind: ArgUse['kind']): JsonValue | undefined => argumentOf(plan.args, args, kind)
  const [from, to] = [given('from'), given('to')]
  if (from !== undefined && to !== undefined && String(to) < String(from))
    return { refused: { code: 'invalid', message: wrongPeriod(false), rule: null } }
  const by = plan.groups.find(({ name }) => name === (given('by') ?? plan.groups[0]?.name))
  if (!by) throw new BlueprintError(`${plan.name} cannot group by that`)
  const rows = world.rows(plan.entity).filter(row => {
    const day = String(row[plan.over ?? ''] ?? '').slice(0, 10)
    return (from === undefined || (day !== '' && day >= String(from))) && (to === undefined || (day !== '' && day <= String(to)))
  })
  const column = by.entity === null ? by.key : `${by.key}_id`
  const groups = new Map<Scalar, Row[]>()
  for (const row of rows) {
    const value = row[column] ?? null
    groups.set(value, [...(groups.get(value) ?? []), row])
  }
  const sums = (of: readonly Row[]): JsonObject => ({
    count: of.length,
    ...Object.fromEntries(plan.totals.map(({ name, key }) => [name, of.reduce((total, row) => total + Number(row[key] ?? 0), 0)])),
  })
  const listed = [...groups].map(([value, of]): { group: Scalar; id: Scalar; of: readonly Row[] } => {
    if (by.entity === null) return { group: value, id: null, of }
    const label = by.label === null || typeof value !== 'number' ? null : (world.row(by.entity, value)?.[by.label] ?? null)
    return { group: label, id: value, of }
  })
  const sorted = listed.toSorted((a, b) => b.of.length - a.of.length || compare(a.id, b.id) || compare(a.group, b.group))
  const items = sorted.map(({ group, id, of }): JsonObject => ({ group, group_id: id, ...sums(of) }))
  return { result: { by: by.name, groups: items, ...sums(rows) } }
}

/** The value of the argument of that use; its default when it was left out. */
function argumentOf(plans: readonly ArgPlan[], args: JsonObject, kind: ArgUse['kind']): JsonValue | undefined {
  const plan = plans.find(({ use }) => use.kind === kind)
  return plan ? (args[plan.name] ?? plan.default) : undefined
}

/** Rows that meet every filter that was given. */
function matching(world: World, entity: string, plans: readonly ArgPlan[], args: JsonObject): readonly Row[] {
  const { fields } = entityOf(world.blueprint, entity)
  const tests = plans.flatMap(({ name, use }) => {
    const wanted = args[name]
    const field = use.kind === 'filter' ? fields[use.key] : undefined
    if (use.kind !== 'filter' || wanted === undefined || wanted === null || !field) return []
    const key = rowKey(use.key, field)
    return [
      (row: Row): boolean => {
        const stored = row[key] ?? null
        if (stored === null) return false
        const value = field.type === 'moment' ? String(stored).slice(0, 10) : stored
        if (use.operator === 'is') return value === wanted
        return use.operator === 'at_least' ? value >= wanted : value <= wanted
      },
    ]
  })
  return world.rows(entity).filter(row => tests.every(test => test(row)))
}

function textTest(world: World, plan: PlanOf<'search'>, text: JsonValue | undefined): (row: Row) => boolean {
  if (text === undefined || text === null) return () => true
  const wanted = lowerAscii(String(text))
  const readers = plan.texts.map(field => fieldReader(world.blueprint, plan.entity, field))
  return row => readers.some(read => lowerAscii(String(read(world, row) ?? '')).includes(wanted))
}

/** lower() of SQLite leaves other letters alone. */
const lowerAscii = (text: string): string => text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())

const byValue =
  (world: World, read: ReadField, falling: boolean) =>
  (left: Row, right: Row): number => {
    const order = compare(read(world, left), read(world, right))
    return (falling ? -order : order) || left.id - right.id
  }

function compare(a: Scalar, b: Scalar): number {
  if (precedes(a, b)) return -1
  return precedes(b, a) ? 1 : 0
}
