// The view of an entity as SQL: its columns, the tables they come from, and the values the columns need.
// What a view has and in which order is for plan/views.ts.
import { BlueprintError, parseExpression } from '../language/parse-expression.ts'
import { tableName } from '../plan/names.ts'
import { viewOf, type ViewField } from '../plan/views.ts'
import { Scope, type Surroundings } from './scope.ts'
import { qualified, Select } from './selects.ts'
import { sqlName } from './sql-code.ts'
import { sqlOf } from './sql.ts'

/** A view in SQL. */
export interface ViewSql {
  table: string
  /** `*` when the view is the table as it is. */
  columns: string
  /** `stays JOIN pets ON …` */
  tables: string
  /** JavaScript of the values for `?1` and so on in the columns. */
  values: readonly string[]
  /** Columns that tools turn into true and false. */
  booleans: readonly ViewField[]
  /** By the key of a reference: the column that names its row. */
  labels: ReadonlyMap<string, string>
  /** True when the view needs no more than its own table and columns. */
  plain: boolean
}

/** The view of an entity as SQL. */
export function viewSql(around: Pick<Surroundings, 'blueprint' | 'use'>, entity: string): ViewSql {
  const { blueprint, use } = around
  const values: string[] = []
  const select = Select.over(
    { blueprint, use, scope: new Scope(), ...NO_FUNCTION },
    entity,
    entity,
    ({ text }) => {
      if (!values.includes(text)) values.push(text)
      return `?${values.indexOf(text) + 1}`
    },
    null,
    false,
  )
  const view = viewOf(blueprint, entity)
  const columns = view.map(field => columnSql(select, field, blueprint.entities[entity]?.computed?.[field.name]?.value))
  const plain = view.every(({ source }) => source.kind === 'id' || source.kind === 'field')
  const names = view.map(({ name }) => name)
  return {
    table: tableName(blueprint, entity),
    columns: plain ? '*' : columns.map((sql, index) => named(sql, names[index] ?? '')).join(', '),
    tables: select.from(),
    values,
    labels: new Map(view.flatMap(({ source }, index) => (source.kind === 'label' ? [[source.key, columns[index] ?? ''] as const] : []))),
    booleans: view.filter(({ type }) => type === 'boolean'),
    plain,
  }
}

function columnSql(select: Select, { name, source }: ViewField, computed: string | undefined): string {
  switch (source.kind) {
    case 'id':
    case 'field':
      return qualified(select.row.alias, name)
    case 'label':
      return qualified(select.follow(select.row, source.key).alias, source.of)
    case 'computed':
      return sqlOf(parseExpression(computed ?? 'null'), select).text
  }
}

const named = (sql: string, name: string): string => (sql.endsWith(`.${sqlName(name)}`) ? sql : `${sql} AS ${sqlName(name)}`)

function noFunction(): never {
  throw new BlueprintError('a view is one statement: it loads no rows and has no variables')
}

/** Surroundings of statements that stand in no function of a tool. */
export const NO_FUNCTION = { load: noFunction, keep: noFunction }
