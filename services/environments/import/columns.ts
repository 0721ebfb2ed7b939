// What the tools need to know of an imported table: what each column holds, who fills it, which values it takes.
// Joins what SQLite says (types, keys, references), what the DDL says (CHECK, comments) and what the rows show.
import type { Row, SqlValue } from '../../../shared/domain/environment.ts'
import type { LoadedColumn, LoadedReference } from '../../../shared/sandbox/host/load-tables.ts'
import { checkRules, literalOf, type ValueRules } from './check-rules.ts'
import type { ImportedTable } from './load-scenario.ts'
import { checksOf, defaultTokens } from './normal-table.ts'
import { BOUND_PRESENT } from './present.ts'

/** What a column holds, for schemas: SQLite types that matter, and texts that are times. */
export type ColumnKind = 'integer' | 'number' | 'text' | 'date' | 'datetime' | 'time'

/** Who gives a column its value on create: the caller, SQLite's row counter, the clock, chance, or an expression. */
export type ColumnSource = 'given' | 'counter' | 'clock' | 'chance' | 'computed'

/** One column as the tools see it. `fill` is SQL for the present with `?1`; `types` are the JSON types that reads may return. */
export interface Column {
  name: string
  declared: string
  kind: ColumnKind
  source: ColumnSource
  nullable: boolean
  inKey: boolean
  required: boolean
  defaultValue: SqlValue | undefined
  fill: string | null
  touched: boolean
  rules: ValueRules
  unique: boolean
  reference: { table: string; column: string } | null
  comment: string | null
  types: string[]
}

/** One table as the tools see it. `unique` includes the key. */
export interface Table {
  name: string
  comment: string | null
  columns: Column[]
  key: string[]
  rowKey: string | null
  unique: string[][]
  references: LoadedReference[]
  rows: Row[]
}

/** Forms of times, as patterns that the tools' schemas use too. */
export const TIME_PATTERNS = {
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  datetime: '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
  time: '^\\d{2}:\\d{2}(:\\d{2})?$',
} as const

const CREATED_NAME = /^(created|inserted|updated|modified|last_modified|last_updated)(_at|_on)?$/i
const TOUCHED_NAME = /^(updated|modified|last_modified|last_updated)(_at|_on)?$/i
const TIME_NAME = /(^|_)(at|on|date|datetime|time|timestamp|until|since|from|to)$/i

/** Describes an imported table for the tools. */
export function describeTable({ normal, loaded }: ImportedTable): Table {
  const rules = new Map<string, ValueRules>()
  for (const check of checksOf(normal.ddl)) for (const [name, rule] of checkRules(check)) rules.set(name, { ...rules.get(name), ...rule })
  const key = loaded.columns.filter(column => column.key_position > 0).sort((left, right) => left.key_position - right.key_position)
  const keyNames = loaded.row_key === null ? key.map(column => column.name) : [loaded.row_key]
  const unique = [keyNames, ...loaded.unique.filter(columns => columns.join() !== keyNames.join())]
  const table: Table = {
    name: loaded.name,
    comment: normal.ddl.comment,
    columns: [],
    key: keyNames,
    rowKey: loaded.row_key,
    unique,
    references: loaded.references,
    rows: loaded.rows,
  }
  const counter =
    key.length === 1 && key[0] && /^integer$/i.test(key[0].type) && !normal.ddl.options.some(token => /^without$/i.test(token.text))
      ? key[0].name
      : null
  const described = loaded.columns.map(column => describeColumn(column, table, normal, counter, rules.get(column.name.toLowerCase()) ?? {}))
  return { ...table, columns: loaded.row_key === null ? described : [addedKey(loaded.row_key), ...described] }
}

function addedKey(name: string): Column {
  const facts = { nullable: false, inKey: true, required: false, touched: false, unique: true }
  return {
    ...facts,
    name,
    declared: 'INTEGER',
    kind: 'integer',
    source: 'counter',
    defaultValue: undefined,
    fill: null,
    rules: {},
    reference: null,
    comment: null,
    types: ['integer'],
  }
}

function describeColumn(
  column: LoadedColumn,
  table: Table,
  normal: ImportedTable['normal'],
  counter: string | null,
  checks: ValueRules,
): Column {
  const { name } = column
  const written = normal.ddl.columns.find(one => one.name === name)
  const values = table.rows.map(row => row[name] ?? null).filter(value => value !== null)
  const kind = kindOf(column, values)
  const fill = normal.fills.get(name) ?? namedFill(name, kind, values)
  const source: ColumnSource = column.computed
    ? 'computed'
    : name === counter
      ? 'counter'
      : fill !== null
        ? 'clock'
        : normal.randoms.has(name)
          ? 'chance'
          : 'given'
  const inKey = column.key_position > 0
  const nullable = !column.not_null && !inKey
  const reference = table.references.find(found => found.columns.includes(name))
  const defaultClause = written?.clauses.find(clause => clause.word === 'DEFAULT')
  const defaultValue = source === 'given' && defaultClause ? literalOf(defaultTokens(defaultClause)) : undefined
  return {
    name,
    declared: column.type,
    kind,
    source,
    nullable,
    inKey,
    required: source === 'given' && !nullable && (column.default_sql === null || inKey),
    defaultValue,
    fill,
    touched: fill !== null && TOUCHED_NAME.test(name),
    rules: fittingRules(column, kind, checks),
    unique: table.unique.some(columns => columns.length === 1 && columns[0] === name),
    reference: reference ? { table: reference.table, column: reference.parent_columns[reference.columns.indexOf(name)] ?? '' } : null,
    comment: written?.comment ?? null,
    types: typesOf(column, kind, nullable, values),
  }
}

/** A declared type's meaning, unless the rows say otherwise (SQLite does not enforce declared types). */
function kindOf(column: LoadedColumn, values: readonly SqlValue[]): ColumnKind {
  const type = column.type.toUpperCase()
  const fits = (kind: keyof typeof TIME_PATTERNS): boolean =>
    values.every(value => typeof value === 'string' && new RegExp(TIME_PATTERNS[kind]).test(value))
  const timed = /DATETIME|TIMESTAMP/.test(type) ? 'datetime' : /DATE/.test(type) ? 'date' : /TIME/.test(type) ? 'time' : undefined
  if (timed) {
    const fitting = [timed, 'datetime', 'time'] as const
    return fitting.find(fits) ?? (values.every(Number.isInteger) ? 'integer' : 'text')
  }
  if (/INT|BOOL/.test(type)) return 'integer'
  if (/REAL|FLOA|DOUB|NUMERIC|DECIMAL/.test(type)) return 'number'
  if (/CHAR|CLOB|TEXT/.test(type) && values.length > 0 && TIME_NAME.test(column.name)) {
    return (['date', 'datetime', 'time'] as const).find(fits) ?? 'text'
  }
  return 'text'
}

/** Columns that record a row's own times by name alone, in the form that their rows have. */
function namedFill(name: string, kind: ColumnKind, values: readonly SqlValue[]): string | null {
  if (!CREATED_NAME.test(name)) return null
  if (kind === 'integer') return 'unixepoch(?1)'
  if (kind === 'date') return BOUND_PRESENT.date
  if (kind !== 'datetime' && kind !== 'text') return null
  const sample = values[0]
  return typeof sample === 'string' && sample.includes('T') ? "strftime('%Y-%m-%dT%H:%M:%SZ', ?1)" : BOUND_PRESENT.timestamp
}

/** The rules that speak of values of this kind; a boolean column without rules takes 0 and 1. */
function fittingRules(column: LoadedColumn, kind: ColumnKind, rules: ValueRules): ValueRules {
  const numeric = kind === 'integer' || kind === 'number'
  if (rules.enum)
    return rules.enum.every(value => typeof value === (numeric ? 'number' : 'string')) ? { enum: [...new Set(rules.enum)] } : {}
  if (/BOOL/i.test(column.type)) return { enum: [0, 1] }
  const { minLength, maxLength, ...bounds } = rules
  if (numeric) return bounds
  return { ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) }
}

function typesOf(column: LoadedColumn, kind: ColumnKind, nullable: boolean, values: readonly SqlValue[]): string[] {
  if (column.computed) return ['string', 'number', 'null'] // its expression decides, and rows do not carry it
  const textual = /CHAR|CLOB|TEXT/i.test(column.type)
  const types = new Set<string>([kind === 'integer' || kind === 'number' ? kind : 'string'])
  if (kind === 'text' && !textual && column.type !== '') types.add('number') // NUMERIC affinity turns digits into numbers
  for (const value of values) types.add(typeof value === 'string' ? 'string' : Number.isInteger(value) ? 'integer' : 'number')
  if (types.has('number')) types.delete('integer')
  if (nullable) types.add('null')
  return [...types]
}
