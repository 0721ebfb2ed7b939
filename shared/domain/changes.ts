// Row-level state: the rows of a database in canonical order, what changed between two of them, and back again.
// Pure data; the database side is in the sandbox (services/environments/sandbox).
import { z } from 'zod'
import { canonicalJson } from './canonical.ts'
import { rowSchema, type Row } from './environment.ts'

/** What happened to one table. `updated` pairs rows with equal primary keys. */
export const tableChangesSchema = z.object({
  inserted: z.array(rowSchema),
  updated: z.array(z.object({ before: rowSchema, after: rowSchema })),
  deleted: z.array(rowSchema),
})

/** See {@link tableChangesSchema}. */
export type TableChanges = z.infer<typeof tableChangesSchema>

/** Row-level changes by table; tables without changes are absent. */
export const changesSchema = z.record(z.string(), tableChangesSchema).meta({ id: 'Changes' })

/** See {@link changesSchema}. */
export type Changes = z.infer<typeof changesSchema>

/** One table's rows in primary key order, and which columns the key has. */
export interface TableState {
  key: string[]
  rows: Row[]
}

/** A whole database: the canonical snapshot that diff and state hash compare. */
export type State = Record<string, TableState>

function keyedRows(table: TableState): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const row of table.rows) {
    const key = canonicalJson(table.key.map(column => row[column] ?? null))
    let unique = key
    for (let again = 1; rows.has(unique); again++) unique = `${key}#${again}` // SQLite allows NULL in non-integer keys, even twice
    rows.set(unique, row)
  }
  return rows
}

function sameRow(left: Row, right: Row): boolean {
  const columns = Object.keys(left)
  return columns.length === Object.keys(right).length && columns.every(column => Object.is(left[column], right[column]) || left[column] === right[column])
}

/** Row-level changes from one state to another, tables by name, rows in primary key order. */
export function diffStates(before: State, after: State): Changes {
  const changes: Changes = {}
  for (const table of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const old = keyedRows(before[table] ?? { key: after[table]?.key ?? [], rows: [] })
    const now = keyedRows(after[table] ?? { key: before[table]?.key ?? [], rows: [] })
    const found: TableChanges = { inserted: [], updated: [], deleted: [] }
    for (const [key, row] of now) {
      const earlier = old.get(key)
      if (!earlier) found.inserted.push(row)
      else if (!sameRow(earlier, row)) found.updated.push({ before: earlier, after: row })
    }
    for (const [key, row] of old) if (!now.has(key)) found.deleted.push(row)
    if (found.inserted.length + found.updated.length + found.deleted.length > 0) changes[table] = found
  }
  return changes
}

/** Number of rows that differ. */
export function countChanges(changes: Changes): number {
  return Object.values(changes).reduce((sum, table) => sum + table.inserted.length + table.updated.length + table.deleted.length, 0)
}

/** The text whose SHA-256 is the state hash: every row of every table, canonically. */
export function stateText(state: State): string {
  const tables = Object.keys(state).sort()
  return canonicalJson(tables.map(name => [name, state[name]?.rows ?? []]))
}
