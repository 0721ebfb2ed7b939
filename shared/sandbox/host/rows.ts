// Whole tables as rows: filling, emptying and dumping. Every filling is total (all rows of a table go, all its rows come),
// so what is visible afterwards depends on the rows alone.
import type { Changes } from '../../domain/changes.ts'
import { canonicalJson } from '../../domain/canonical.ts'
import type { Row, SqlValue } from '../../domain/environment.ts'
import type { State } from '../../domain/state.ts'
import { SQL_LIMITS } from '../../limits.ts'
import { insertStatements, joinedTexts } from './row-texts.ts'
import { quoteName, type Table } from './tables.ts'

/** Empties tables, children first, and SQLite's own row counters of them. */
export function clearTables(sql: SqlStorage, tables: readonly Table[]): void {
  sql.exec('PRAGMA defer_foreign_keys = on')
  for (const table of [...tables].reverse()) sql.exec(`DELETE FROM ${quoteName(table.name)}`)
  const counts = sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").toArray()
  if (counts.length > 0) for (const { name } of tables) sql.exec('DELETE FROM sqlite_sequence WHERE name = ?', name)
}

/**
 * Inserts rows by table, references judged at the end, so that the order of tables does not matter.
 * Throws SQLite's reason, which need not say which row it is about: {@link bindRows} does.
 */
export function fillTables(sql: SqlStorage, rows: Record<string, Row[]>): void {
  sql.exec('PRAGMA defer_foreign_keys = on')
  const texts = Object.entries(rows).map(([table, list]) => [table, list, insertStatements(table, list)] as const)
  for (const text of joinedTexts(texts.flatMap(([, , statements]) => statements ?? []))) sql.exec(text)
  for (const [table, list, statements] of texts) if (statements === null) bindRows(sql, { [table]: list })
}

/** As {@link fillTables}, value by value. Throws with table, row number and SQLite's reason. */
export function bindRows(sql: SqlStorage, rows: Record<string, Row[]>): void {
  sql.exec('PRAGMA defer_foreign_keys = on')
  for (const [table, list] of Object.entries(rows)) {
    for (let from = 0; from < list.length; ) {
      const columns = Object.keys(list[from] ?? {})
      const batch = sameShape(list, from, columns)
      insertBatch(sql, table, columns, batch, from)
      from += batch.length
    }
  }
}

/** Throws when a reference leads nowhere, with the row that holds it. `table` asks for the references of one table. */
export function requireWhole(sql: SqlStorage, table?: Table): void {
  const broken = sql.exec(`PRAGMA foreign_key_check${table === undefined ? '' : `(${quoteName(table.name)})`}`).toArray()
  const first = broken[0]
  if (first) {
    throw new Error(
      `foreign key: row ${String(first['rowid'])} of ${String(first['table'])} refers to a row of ${String(first['parent'])} that is not there (${broken.length} in all)`,
    )
  }
}

/** Rows from `from` on with the same columns in the same order, as many as one statement can bind. */
function sameShape(list: readonly Row[], from: number, columns: readonly string[]): Row[] {
  const most = Math.max(1, Math.floor(SQL_LIMITS.parameters / Math.max(1, columns.length)))
  const shape = columns.join('\u0000')
  let to = from + 1
  while (to < list.length && to - from < most && Object.keys(list[to] ?? {}).join('\u0000') === shape) to++
  return list.slice(from, to)
}

function insertBatch(sql: SqlStorage, table: string, columns: readonly string[], batch: readonly Row[], from: number): void {
  const places = `(${columns.map(() => '?').join(', ')})`
  const insert =
    columns.length === 0
      ? `INSERT INTO ${quoteName(table)} DEFAULT VALUES`
      : `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(', ')}) VALUES `
  try {
    const text = columns.length === 0 ? insert : insert + batch.map(() => places).join(', ')
    sql.exec(text, ...batch.flatMap(row => columns.map(column => row[column] ?? null)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (batch.length === 1) throw new Error(`${table}, row ${from + 1}: ${reason}`)
    batch.forEach((row, index) => {
      insertBatch(sql, table, columns, [row], from + index)
    })
    throw new Error(`${table}, rows ${from + 1} to ${from + batch.length}: ${reason}`)
  }
}

/** Every row of every table in primary key order: what diff and hash compare. */
export function dumpState(sql: SqlStorage, tables: readonly Table[]): State {
  const state: State = {}
  for (const table of tables) {
    state[table.name] = { key: table.key, rows: sql.exec<Record<string, SqlValue>>(selectInOrder(table)).toArray() }
  }
  return state
}

/** Every row of a table in primary key order. */
export function selectInOrder(table: Table): string {
  const order = table.key.length > 0 ? ` ORDER BY ${table.key.map(quoteName).join(', ')}` : ''
  return `SELECT * FROM ${quoteName(table.name)}${order}`
}

/** The writable rows of `state` after `changes`. Throws when a change names a row that is not there. */
export function changedRows(state: State, changes: Changes, tables: readonly Table[]): Record<string, Row[]> {
  const result: Record<string, Row[]> = {}
  for (const table of tables) {
    const found = changes[table.name]
    const rows = new Map((state[table.name]?.rows ?? []).map(row => [keyOf(row, table), row]))
    const take = (row: Row): void => {
      if (!rows.delete(keyOf(row, table))) throw missingRow(row, table)
    }
    for (const row of found?.deleted ?? []) take(row)
    for (const { before } of found?.updated ?? []) take(before)
    for (const { after } of found?.updated ?? []) rows.set(keyOf(after, table), after)
    for (const row of found?.inserted ?? []) rows.set(keyOf(row, table), row)
    result[table.name] = [...rows.values()].map(row => writableRow(row, table))
  }
  return result
}

/**
 * Applies changes row by row to the state that they were made from. References must be switched off: a deleted parent
 * would take children along that the changes keep. Throws when a change names a row that is not there.
 */
export function exchangeRows(sql: SqlStorage, changes: Changes, tables: readonly Table[]): void {
  const added: Record<string, Row[]> = {}
  const changed = new Set(Object.keys(changes).map(name => name.toLowerCase()))
  for (const table of tables) {
    const found = changes[table.name]
    if (!found) continue
    for (const row of [...found.deleted, ...found.updated.map(({ before }) => before)]) takeRow(sql, table, row)
    added[table.name] = [...found.updated.map(({ after }) => after), ...found.inserted].map(row => writableRow(row, table))
  }
  bindRows(sql, added)
  for (const table of tables) {
    const names = [table.name, ...table.foreignKeys.map(key => key.table)]
    if (table.foreignKeys.length > 0 && names.some(name => changed.has(name.toLowerCase()))) requireWhole(sql, table)
  }
}

function takeRow(sql: SqlStorage, table: Table, row: Row): void {
  const where = table.key.map(column => `${quoteName(column)} IS ?`).join(' AND ')
  const key = table.key.map(column => row[column] ?? null)
  const taken = sql.exec(`DELETE FROM ${quoteName(table.name)} WHERE ${where} RETURNING 1`, ...key).toArray()
  if (taken.length === 0) throw missingRow(row, table)
}

function missingRow(row: Row, table: Table): Error {
  return new Error(`the changes name a row of ${table.name} that the seeded state does not have: ${keyOf(row, table)}`)
}

function writableRow(row: Row, table: Table): Row {
  return Object.fromEntries(table.columns.map(column => [column, row[column] ?? null]))
}

function keyOf(row: Row, table: Table): string {
  return canonicalJson(table.key.map(column => row[column] ?? null))
}
