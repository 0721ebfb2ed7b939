// Finds arguments with which each derived tool succeeds on the imported rows: candidates are made from the rows, the loader
// says which of them SQLite accepts. Deterministic: the first that works is taken, in a fixed order.
import type { Row, SqlValue } from '../../../shared/domain/environment.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import type { Attempt } from '../../../shared/sandbox/host/load-statements.ts'
import { quoteName } from '../../../shared/sandbox/host/tables.ts'
import type { Column, Table } from './columns.ts'
import { changeableColumns, oneOf, writableColumns } from './derive-tool-schemas.ts'

/** Arguments to try, with the write that tells whether they work. */
export interface Candidate {
  args: JsonObject
  attempt: Attempt
}

/** Rows that a new row is modelled on, and variants of each: enough for every table of the data seen so far. */
const MODEL_ROWS = 5
const VARIANTS = 12

/** Combinations of parents that are tried where references must be unique together. */
const MAX_COMBINATIONS = 200

/** Rows tried for a deletion: parents whose children restrict it come first in many tables. */
const DELETE_ROWS = 30

/** Candidates for create: rows like existing ones, made different where something must be unique. */
export function createCandidates(table: Table, tables: ReadonlyMap<string, Table>, instant: string): Candidate[] {
  const models = table.rows.length > 0 ? [...table.rows].reverse().slice(0, MODEL_ROWS) : inventedRows(table, tables, instant)
  const variants = Math.max(VARIANTS, ...table.unique.map(columns => combinations(table, tables, columns)))
  return models.flatMap(model => Array.from({ length: variants }, (_, variant) => createCandidate(table, tables, model, variant, instant)))
}

function createCandidate(table: Table, tables: ReadonlyMap<string, Table>, model: Row, variant: number, instant: string): Candidate {
  const args: Row = {}
  for (const column of writableColumns(table)) {
    const value = model[column.name] ?? null
    if (column.source === 'given' && value !== null) args[column.name] = value
  }
  for (const columns of table.unique) distinguish(table, tables, columns, args, variant)
  return { args, attempt: insertAttempt(table, args, instant) }
}

/** Makes a row different in a unique set: in free text if it has any, then numbers, times, and parents in every combination. */
function distinguish(table: Table, tables: ReadonlyMap<string, Table>, names: readonly string[], args: Row, variant: number): void {
  const columns = givenColumns(table, names).filter(column => args[column.name] !== undefined)
  const best = [...columns].sort((left, right) => uniquenessRank(left) - uniquenessRank(right))[0]
  if (!best) return
  if (best.reference) {
    let rest = variant
    for (const column of columns) {
      args[column.name] = anotherValue(table, tables, column, args[column.name] ?? null, rest)
      rest = Math.floor(rest / parentCount(tables, column))
    }
  } else if (best.kind === 'date' || best.kind === 'datetime') {
    const times = table.columns.filter(({ name, kind }) => (kind === 'date' || kind === 'datetime') && args[name] !== undefined)
    for (const { name } of times) args[name] = laterDay(String(args[name]), variant + 1) // all of them: an end stays after its start
  } else args[best.name] = anotherValue(table, tables, best, args[best.name] ?? null, variant)
}

function givenColumns(table: Table, names: readonly string[]): Column[] {
  return table.columns.filter(column => names.includes(column.name) && column.source === 'given')
}

function uniquenessRank(column: Column): number {
  if (column.reference) return 3
  if (column.rules.enum) return 4
  return column.kind === 'text' ? 0 : column.kind === 'integer' || column.kind === 'number' ? 1 : 2
}

function parentCount(tables: ReadonlyMap<string, Table>, column: Column): number {
  return Math.max(1, column.reference ? (tables.get(column.reference.table)?.rows.length ?? 1) : 1)
}

function combinations(table: Table, tables: ReadonlyMap<string, Table>, names: readonly string[]): number {
  const columns = givenColumns(table, names)
  const all = columns.every(column => column.reference) ? columns.reduce((product, column) => product * parentCount(tables, column), 1) : 1
  return Math.min(MAX_COMBINATIONS, all)
}

function anotherValue(table: Table, tables: ReadonlyMap<string, Table>, column: Column, value: SqlValue, variant: number): SqlValue {
  if (column.reference) {
    const parents = tables.get(column.reference.table)?.rows ?? []
    return parents[variant % Math.max(1, parents.length)]?.[column.reference.column] ?? value
  }
  if (column.rules.enum) return column.rules.enum[variant % column.rules.enum.length] ?? value
  if (column.kind === 'text') return anotherText(String(value), variant, column)
  if (typeof value === 'number') {
    const largest = Math.max(0, ...table.rows.map(row => Number(row[column.name] ?? 0)))
    return Math.floor(largest) + 1 + variant
  }
  return typeof value === 'string' ? laterDay(value, variant + 1) : value
}

function anotherText(text: string, variant: number, column: Column): string {
  const number = String(variant + 2)
  if (column.rules.maxLength !== undefined) return text.slice(0, Math.max(0, column.rules.maxLength - number.length)) + number
  if (text.includes('@')) return text.replace('@', `.${number}@`)
  return /\s/.test(text) ? `${text} ${number}` : `${text}-${number}`
}

/** The same time some days later; texts that are no times stay. */
function laterDay(text: string, days: number): string {
  const at = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at) ? text : new Date(at + days * 24 * 3600 * 1000).toISOString().slice(0, 10) + text.slice(10)
}

/** First rows for an empty table, the barest and the fullest; none when a parent table they need is empty too. */
function inventedRows(table: Table, tables: ReadonlyMap<string, Table>, instant: string): Row[] {
  const given = table.columns.filter(column => column.source === 'given')
  return [given.filter(column => column.required), given].flatMap(columns => {
    const row: Row = {}
    for (const column of columns) {
      const value = inventedValue(table, tables, column, instant)
      if (value !== undefined) row[column.name] = value
      else if (column.required) return []
    }
    return [row]
  })
}

function inventedValue(table: Table, tables: ReadonlyMap<string, Table>, column: Column, instant: string): SqlValue | undefined {
  const { rules, reference, kind } = column
  if (reference) return tables.get(reference.table)?.rows[0]?.[reference.column] ?? undefined
  if (rules.enum) return rules.enum[0]
  if (kind === 'integer' || kind === 'number')
    return rules.minimum ?? (rules.exclusiveMinimum !== undefined ? rules.exclusiveMinimum + 1 : Math.min(1, rules.maximum ?? 1))
  if (kind === 'date') return instant.slice(0, 10)
  if (kind === 'datetime') return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
  if (kind === 'time') return instant.slice(11, 16)
  return `First ${oneOf(table)}`.padEnd(rules.minLength ?? 0, '.').slice(0, rules.maxLength)
}

function insertAttempt(table: Table, args: Row, instant: string): Attempt {
  const filled = table.columns.filter(
    column => args[column.name] === undefined && (column.source === 'clock' || (column.source === 'chance' && column.required)),
  )
  const columns = [...Object.keys(args), ...filled.map(column => column.name)]
  const values = [...Object.keys(args).map((_, index) => `?${index + 2}`), ...filled.map(column => column.fill ?? "'made'")]
  const name = quoteName(table.name)
  if (columns.length === 0) return { sql: `INSERT INTO ${name} DEFAULT VALUES`, parameters: [] }
  return {
    sql: `INSERT INTO ${name} (${columns.map(quoteName).join(', ')}) VALUES (${values.join(', ')})`,
    parameters: [instant, ...Object.values(args)],
  }
}

/** The key of a row as arguments. */
export function keyArguments(table: Table, row: Row): Row {
  return Object.fromEntries(table.key.map(column => [column, row[column] ?? null]))
}

function whereKey(table: Table, row: Row, first: number): { sql: string; parameters: SqlValue[] } {
  const sql = table.key.map((column, index) => `${quoteName(column)} = ?${first + index}`).join(' AND ')
  return { sql, parameters: table.key.map(column => row[column] ?? null) }
}

/** Candidates for update: one column of an early row gets another value; where that never works, its own again. */
export function updateCandidates(table: Table, tables: ReadonlyMap<string, Table>): Candidate[] {
  const rank = (column: Column): number => {
    if (column.source !== 'given' || column.reference) return 3
    return column.unique ? 2 : column.kind === 'text' && !column.rules.enum ? 0 : 1
  }
  const columns = changeableColumns(table).sort((left, right) => rank(left) - rank(right))
  const changes = table.rows.slice(0, MODEL_ROWS).flatMap(row =>
    columns.flatMap(column => {
      const old = row[column.name] ?? null
      return old === null ? [] : [0, 1].map(variant => ({ row, column, old, value: anotherValue(table, tables, column, old, variant) }))
    }),
  )
  const real = changes.filter(({ old, value }) => value !== old)
  return [...real, ...changes.map(change => ({ ...change, value: change.old }))].map(({ row, column, value }) =>
    updateCandidate(table, row, column, value),
  )
}

function updateCandidate(table: Table, row: Row, column: Column, value: SqlValue): Candidate {
  const where = whereKey(table, row, 2)
  const sql = `UPDATE ${quoteName(table.name)} SET ${quoteName(column.name)} = ?1 WHERE ${where.sql}`
  return { args: { ...keyArguments(table, row), [column.name]: value }, attempt: { sql, parameters: [value, ...where.parameters] } }
}

/** Candidates for delete: the last rows first, because others refer to them least. */
export function deleteCandidates(table: Table): Candidate[] {
  return [...table.rows]
    .reverse()
    .slice(0, DELETE_ROWS)
    .map(row => {
      const where = whereKey(table, row, 1)
      return {
        args: keyArguments(table, row),
        attempt: { sql: `DELETE FROM ${quoteName(table.name)} WHERE ${where.sql}`, parameters: where.parameters },
      }
    })
}

/** Arguments of the right shape for a tool that finds no row: a key, and for an update one change. */
export function placeholderArguments(table: Table, changes: boolean): Row {
  const [changed] = changes ? changeableColumns(table) : []
  const columns = table.columns.filter(column => table.key.includes(column.name) || column === changed)
  return Object.fromEntries(columns.map(column => [column.name, placeholder(column)]))
}

function placeholder({ kind, rules }: Column): SqlValue {
  const examples = { integer: 1, number: 1, text: 'none', date: '2026-01-01', datetime: '2026-01-01', time: '09:00' }
  return rules.enum?.[0] ?? examples[kind]
}
