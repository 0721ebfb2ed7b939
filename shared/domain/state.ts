// Row-level state: the rows of a database in canonical order, and what changed between two of them.
// Runs inside the sandbox too, so it imports types only; the database side is in shared/sandbox/host.
import { canonicalJson } from './canonical.ts'
import type { Changes, TableChanges } from './changes.ts'
import type { Row } from './environment.ts'

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
  return (
    columns.length === Object.keys(right).length &&
    columns.every(column => Object.is(left[column], right[column]) || left[column] === right[column])
  )
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

/** The text whose SHA-256 is the state hash: every row of every table, canonically. */
export function stateText(state: State): string {
  const tables = Object.keys(state).sort()
  return canonicalJson(tables.map(name => [name, state[name]?.rows ?? []]))
}
