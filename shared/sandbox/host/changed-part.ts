// The part of a table that differs from its seeded rows. Most rows of a written table are as they were: they are compared
// as values, and only what stands between equal beginnings and equal ends becomes rows with names.
import type { Row, SqlValue } from '../../domain/environment.ts'
import type { TableState } from '../../domain/state.ts'
import { selectInOrder } from './rows.ts'
import type { Table } from './tables.ts'

/** The differing stretch of a table: seeded, and as it is now. */
export interface ChangedPart {
  before: TableState
  after: TableState
}

/** Reads a table and leaves out the rows at its beginning and end that are as in `seeded`; both are in key order. */
export function changedPart(sql: SqlStorage, table: Table, seeded: TableState): ChangedPart {
  const cursor = sql.exec(selectInOrder(table))
  const names = cursor.columnNames
  const values = [...cursor.raw<SqlValue[]>()]
  const { rows } = seeded
  const shorter = Math.min(rows.length, values.length)
  let first = 0
  while (first < shorter && isRow(rows[first], names, values[first])) first++
  let last = 0
  while (last < shorter - first && isRow(rows[rows.length - 1 - last], names, values[values.length - 1 - last])) last++
  const after = values.slice(first, values.length - last).map(row => rowOf(names, row))
  return { before: { key: table.key, rows: rows.slice(first, rows.length - last) }, after: { key: table.key, rows: after } }
}

function isRow(row: Row | undefined, names: readonly string[], values: readonly SqlValue[] | undefined): boolean {
  if (!row || !values) return false
  for (let index = 0; index < names.length; index++) {
    if (row[names[index] ?? ''] !== values[index]) return false
  }
  return true
}

function rowOf(names: readonly string[], values: readonly SqlValue[]): Row {
  const row: Row = {}
  for (let index = 0; index < names.length; index++) row[names[index] ?? ''] = values[index] ?? null
  return row
}
