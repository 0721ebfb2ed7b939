// Questions to further tables inside a statement, and the conditions of a row's availability, as SQL.
// The code of functions asks through queries.ts, which puts the same pieces into statements of their own.
import type { Availability } from '../language/entity.ts'
import { BlueprintError, parseExpression, type Tree } from '../language/parse-expression.ts'
import { columnName, entityOf } from '../plan/names.ts'
import { needsQualifiers, qualified, Select, type Parameters } from './selects.ts'
import type { Surroundings } from './scope.ts'
import { SQL_LEVEL, sqlOperand, type Sql } from './sql-code.ts'
import { conditionSql, sqlOf } from './sql.ts'

/** A query of an expression. */
export type Query = Extract<Tree, { kind: 'query' }>

/** What a statement of a query says: what it selects, from where, under which condition. */
export interface Parts {
  select: string
  from: string
  where: string
  /** What its value is; of the row itself when it has no value. */
  value: Sql
}

/** The parts of a query. `bare` leaves columns unqualified; `outer` is the statement around it. */
export function partsOf(query: Query, around: Surroundings, parameter: Parameters, outer: Select | null): Parts {
  const plain = !needsQualifiers(query.where, query.as) && (query.value === null || !needsQualifiers(query.value, query.as))
  const select = Select.over(around, query.entity, query.as, parameter, outer, outer === null && plain)
  // In the order of the text, because parameters are counted in it; only `first` says its value at the end.
  const selected = query.value !== null && query.name !== 'first' ? sqlOf(query.value, select) : null
  const where = conditionSql(query.where, select)
  const value = query.value === null ? null : (selected ?? sqlOf(query.value, select))
  const id: Sql = { text: qualified(select.row.alias, 'id'), level: SQL_LEVEL.primary, type: 'row', entity: query.entity, nullable: false }
  return { select: selectOf(query, value ?? id, id), from: select.from(), where: where.text, value: value ?? id }
}

function selectOf({ name }: Query, value: Sql, id: Sql): string {
  switch (name) {
    case 'count':
      return 'count(*)'
    case 'sum':
      return `coalesce(sum(${value.text}), 0)`
    case 'lowest':
      return `min(${value.text})`
    case 'highest':
      return `max(${value.text})`
    case 'first':
      return id.text
    default:
      return '1'
  }
}

/** ` WHERE …`; nothing for a condition that always holds. */
export const whereOf = (where: string): string => (where === 'true' || where === '1' ? '' : ` WHERE ${where}`)

/** A query as an operand of a statement. */
export function querySql(query: Query, outer: Select): Sql {
  const { select, from, where, value } = partsOf(query, outer.around, outer.parameter, outer)
  const text = `SELECT ${select} FROM ${from}${whereOf(where)}`
  switch (query.name) {
    case 'some':
      return { text: `EXISTS (${text})`, level: SQL_LEVEL.primary, type: 'boolean', nullable: false }
    case 'none':
      return { text: `NOT EXISTS (${text})`, level: SQL_LEVEL.not, type: 'boolean', nullable: false }
    case 'first':
      return {
        text: `(${text} ORDER BY ${value.text}, ${select} LIMIT 1)`,
        level: SQL_LEVEL.primary,
        type: 'row',
        entity: query.entity,
        nullable: true,
      }
    case 'count':
    case 'sum':
      return { text: `(${text})`, level: SQL_LEVEL.primary, type: 'number', nullable: false }
    default:
      return { ...value, text: `(${text})`, level: SQL_LEVEL.primary, nullable: true }
  }
}

/** How an entity's rows are taken. Throws {@link BlueprintError} when they are not. */
export function availabilityOf(around: Surroundings, entity: string): Availability {
  const { availability } = entityOf(around.blueprint, entity)
  if (!availability) throw new BlueprintError(`${entity} has no availability`)
  return availability
}

/** Rows of `by` that take a row in a period: the condition, with the row, the start, the end and the row left out as SQL. */
export function takenWhere(select: Select, { by, as, from, to, halfOpen, when }: Availability, asked: TakenAsked): string {
  const { blueprint } = select.around
  const fields = entityOf(blueprint, by).fields
  const column = (key: string): string => {
    const field = fields[key]
    if (!field) throw new BlueprintError(`${by} has no field ${key}, which availability names`)
    return qualified(asked.alias, columnName(blueprint, key, field))
  }
  const equal = halfOpen ? '' : '='
  const terms = [`${column(as)} = ${asked.row()}`, `${column(from)} <${equal} ${asked.to()}`, `${column(to)} >${equal} ${asked.from()}`]
  const counts = conditionSql(parseExpression(when), select)
  const parts = [...terms, sqlOperand(counts, SQL_LEVEL.and)]
  const except = asked.except?.()
  return [...parts, ...(except === undefined ? [] : [`${qualified(asked.alias, 'id')} <> ${except}`])].join(' AND ')
}

/** What {@link takenWhere} is asked about. Called in the order of the text. */
export interface TakenAsked {
  alias: string | null
  row: () => string
  from: () => string
  to: () => string
  except?: () => string
}

/** `free(…)` as an operand of a statement. */
export function freeSql(tree: Extract<Tree, { kind: 'free' }>, outer: Select): Sql {
  const availability = availabilityOf(outer.around, tree.entity)
  const { except } = tree
  const inner = Select.over(outer.around, availability.by, availability.by, outer.parameter, outer, false)
  const where = takenWhere(inner, availability, {
    alias: inner.row.alias,
    row: () => sqlOf(tree.row, outer).text,
    from: () => sqlOf(tree.from, outer).text,
    to: () => sqlOf(tree.to, outer).text,
    ...(except === null ? {} : { except: () => sqlOf(except, outer).text }),
  })
  return { text: `NOT EXISTS (SELECT 1 FROM ${inner.from()} WHERE ${where})`, level: SQL_LEVEL.not, type: 'boolean', nullable: false }
}
