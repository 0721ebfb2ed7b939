// Conditions on rows that people say and searches know: which rows they hold for, how they are said, as arguments, as SQL.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import type { Blueprint } from '../language/blueprint.ts'
import type { Field } from '../language/field.ts'
import type { Row, World } from '../model/world.ts'
import { columnName, fillNouns, isMany, nounOf } from '../plan/names.ts'
import type { ArgPlan, ToolPlan } from '../plan/tools.ts'
import { calledOf, entityOf } from '../plan/views.ts'
import type { Desk } from './desk.ts'
import { find } from './look-up.ts'
import type { RowKey } from './verifier/check.ts'
import { sqlLiteral } from './verifier/javascript.ts'
import { columnKey, sayRow } from './wording/say-row.ts'
import { inTense } from './wording/tense.ts'
import { sayDay, sayMoney, sayValue } from './wording/say-value.ts'

/** One condition on a field. `is` compares with a value or a row's number; `between` is a range of days, both included. */
export type Condition =
  | { key: string; field: Field; operator: 'is'; value: string | number | boolean }
  | { key: string; field: Field; operator: 'at_least' | 'at_most'; value: number }
  | { key: string; field: Field; operator: 'between'; from: string; to: string }

/** Whether a row meets a condition. Moments are compared by their day; an empty column meets none. */
export function holds(row: Row, condition: Condition): boolean {
  const value = row[columnKey(condition.key, condition.field)] ?? null
  if (value === null) return false
  switch (condition.operator) {
    case 'is':
      return value === condition.value
    case 'at_least':
      return Number(value) >= condition.value
    case 'at_most':
      return Number(value) <= condition.value
    case 'between':
      return String(value).slice(0, 10) >= condition.from && String(value).slice(0, 10) <= condition.to
  }
}

/** `booked stays of Maria Lind that begin from 1 March 2026 to 9 March 2026`: rows of an entity under conditions, in the plural. */
export function sayRows(blueprint: Blueprint, world: World, entity: string, conditions: readonly Condition[]): string {
  const { one, many } = nounOf(blueprint, entity)
  const before = (condition: Condition): string | null => {
    const adjective = adjectiveOf(condition)
    return adjective === null || sameStem(adjective, one) ? null : adjective
  }
  const adjectives = conditions.flatMap(condition => before(condition) ?? [])
  const clauses = conditions.flatMap(condition => (before(condition) === null ? [clauseOf(blueprint, world, condition)] : []))
  const fitting = clauses.map(clause => clauseAbout(entityOf(blueprint, entity).kind === 'party', clause))
  return [...adjectives, many, ...joinClauses(fitting)].join(' ')
}

/** Whether two words would say the same twice: `dispatch dispatchers`, `seller sellers`. */
function sameStem(adjective: string, noun: string): boolean {
  const stem = adjective.slice(0, Math.min(adjective.length, noun.length))
  return stem.length >= SHORTEST_STEM && noun.startsWith(stem)
}

const SHORTEST_STEM = 5

/** Of people it is said `who have`, of things `that have`. */
export function clauseAbout(people: boolean, clause: string): string {
  return people ? clause.replace(/^that /, 'who ') : clause
}

/** A second relative clause is joined to the first one by `and`. */
export function joinClauses(clauses: readonly string[]): string[] {
  const relative = (clause: string | undefined): boolean => /^(?:that|whose|who|which|of which|for which) /.test(clause ?? '')
  return clauses.map((clause, index) => (relative(clause) && clauses.slice(0, index).some(relative) ? `and ${clause}` : clause))
}

/** Choices whose values stand before the noun without words of their own: `blocked owners`, `counter clerks`. */
const BEFORE_THE_NOUN: ReadonlySet<string> = new Set(['status', 'role', 'shift', 'size', 'urgency', 'trade', 'subject', 'substance'])

/** A choice that stands before the noun; null for one that needs a clause. */
export function adjectiveOf({ key, field, operator, ...rest }: Condition): string | null {
  if (operator !== 'is' || field.type !== 'choice' || !('value' in rest)) return null
  const value = String(rest.value)
  // Of several words before a noun, those that begin with a preposition are joined: `on-sale books`.
  const own = field.says?.[value]?.replace(/^(?:on|out) .*/, words => words.replaceAll(' ', '-'))
  return own ?? (BEFORE_THE_NOUN.has(key) && field.clauses?.[value] === undefined ? value.replaceAll('_', ' ') : null)
}

function clauseOf(blueprint: Blueprint, world: World, condition: Condition): string {
  const { key, field } = condition
  const called = calledOf(blueprint, key, field)
  const clause = field.clause === undefined ? null : fillNouns(blueprint, field.clause)
  const whose = `whose ${called} ${isMany(called) ? 'are' : 'is'}`
  if (condition.operator === 'between')
    return `${inTense(clause ?? whose, condition.to < world.today()).replace(/ until$/, ' until a day')} from ${sayDay(condition.from)} to ${sayDay(condition.to)}`
  if (condition.operator !== 'is') {
    const amount = field.type === 'money' ? sayMoney(condition.value, blueprint.currency) : String(condition.value)
    const unit = field.type === 'integer' && field.unit !== undefined ? ` ${field.unit}` : ''
    return `${clause ?? whose} ${condition.operator === 'at_least' ? 'at least' : 'at most'} ${amount}${unit}`
  }
  if (field.type === 'ref') {
    const row = world.row(field.to, Number(condition.value))
    const said = row ? sayRow(blueprint, world, field.to, row) : 'none'
    return clause === null ? `${entityOf(blueprint, field.to).kind === 'party' ? 'of' : 'for'} ${said}` : `${clause} ${said}`
  }
  if (field.type === 'boolean') return `for which “${called}” is ${sayValue(condition.value, field, blueprint.currency)}`
  const whole = field.type === 'choice' ? field.clauses?.[String(condition.value)] : undefined
  if (whole !== undefined) return fillNouns(blueprint, whole)
  if (clause === null && condition.value === 'none') return `with no ${called}`
  return `${clause ?? whose} ${sayValue(condition.value, field, blueprint.currency)}`
}

/** Arguments of a search or list that apply the conditions, after the look-ups that they take. Null when one cannot be applied. */
export function searchArguments(desk: Desk, plan: ToolPlan, conditions: readonly Condition[]): JsonObject | null {
  const args: JsonObject = {}
  const name = (key: string, operator: string): string | undefined =>
    plan.args.find(({ use }: ArgPlan) => use.kind === 'filter' && use.key === key && use.operator === operator)?.name
  const put = (key: string, operator: string, value: JsonValue): boolean => {
    const found = name(key, operator)
    if (found === undefined) return false
    args[found] = value
    return true
  }
  for (const condition of conditions) {
    const { key, field } = condition
    if (condition.operator === 'between') {
      if (!put(key, 'at_least', condition.from) || !put(key, 'at_most', condition.to)) return null
    } else if (condition.operator !== 'is' || field.type !== 'ref') {
      if (!put(key, condition.operator, condition.value)) return null
    } else {
      const row = desk.world.row(field.to, Number(condition.value))
      const pointer = row && name(key, 'is') !== undefined ? find(desk, field.to, row) : null
      if (!pointer || !put(key, 'is', pointer)) return null
    }
  }
  return args
}

/** Conditions as SQL after WHERE; `params` are the rows whose numbers stand for its question marks. */
export function conditionSql(blueprint: Blueprint, conditions: readonly Condition[]): { sql: string; params: RowKey[] } {
  const params: RowKey[] = []
  const parts = conditions.map(condition => {
    const { key, field } = condition
    const column = columnName(blueprint, key, field)
    if (condition.operator === 'between') {
      const day = field.type === 'moment' ? `substr(${column}, 1, 10)` : column
      return `${day} BETWEEN ${sqlLiteral(condition.from)} AND ${sqlLiteral(condition.to)}`
    }
    if (condition.operator !== 'is') return `${column} ${condition.operator === 'at_least' ? '>=' : '<='} ${condition.value}`
    if (field.type === 'ref') {
      params.push({ entity: field.to, id: Number(condition.value) })
      return `${column} = ?`
    }
    return `${column} = ${sqlLiteral(typeof condition.value === 'boolean' ? Number(condition.value) : condition.value)}`
  })
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), params }
}
