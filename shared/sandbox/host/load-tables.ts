// What SQLite says of loaded tables: columns, unique sets, references, rows. The truth about foreign DDL, instead of a parse of it.
// Also gives a row key to tables without a PRIMARY KEY, because a package wants one.
import type { Row } from '../../domain/environment.ts'
import { packageRow, type LoadDatabase, type LostRow } from './load-statements.ts'
import { quoteName } from './tables.ts'

/** One column. `key_position` counts from 1, 0 outside the key; `computed` columns cannot be written. */
export interface LoadedColumn {
  name: string
  type: string
  not_null: boolean
  default_sql: string | null
  key_position: number
  computed: boolean
}

/** One foreign key; parent columns are always named. */
export interface LoadedReference {
  columns: string[]
  table: string
  parent_columns: string[]
}

/** One table with its rows in key order. `row_key` is the key column that was added; null when the table has a key. */
export interface LoadedTable {
  name: string
  row_key: string | null
  columns: LoadedColumn[]
  unique: string[][]
  references: LoadedReference[]
  rows: Row[]
}

/** Name of an added key column; the second is for tables that have a column of the first name. */
const ROW_KEYS = ['_id', '_row_id'] as const

/** Every table, by name. Rows that a package cannot carry go to `lost`. */
export function describeTables(database: LoadDatabase, lost: LostRow[]): LoadedTable[] {
  const names = database
    .run(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name",
    )
    .map(row => String(row['name']))
  const keys = new Map(names.map(name => [name.toLowerCase(), keyOf(readColumns(database, name))]))
  return names.map(name => {
    const columns = readColumns(database, name)
    const key = keyOf(columns)
    const rowKey = key.length > 0 ? null : ROW_KEYS[columns.some(column => column.name.toLowerCase() === ROW_KEYS[0]) ? 1 : 0]
    const unique = readUnique(database, name)
    const references = readReferences(database, name, names, keys)
    return { name, row_key: rowKey, columns, unique, references, rows: readRows(database, name, columns, key, rowKey, lost) }
  })
}

function readColumns(database: LoadDatabase, table: string): LoadedColumn[] {
  return database.run(`PRAGMA table_xinfo(${quoteName(table)})`).map(row => ({
    name: String(row['name']),
    type: String(row['type']),
    not_null: Number(row['notnull']) === 1,
    default_sql: row['dflt_value'] === null ? null : String(row['dflt_value']),
    key_position: Number(row['pk']),
    computed: Number(row['hidden']) > 1,
  }))
}

function keyOf(columns: readonly LoadedColumn[]): string[] {
  return columns
    .filter(column => column.key_position > 0)
    .sort((left, right) => left.key_position - right.key_position)
    .map(column => column.name)
}

/** Columns of whole unique indexes; partial ones and ones on expressions promise less. */
function readUnique(database: LoadDatabase, table: string): string[][] {
  const found = database
    .run(`PRAGMA index_list(${quoteName(table)})`)
    .filter(index => Number(index['unique']) === 1 && Number(index['partial']) === 0)
    .map(index => database.run(`PRAGMA index_info(${quoteName(String(index['name']))})`).map(row => row['name']))
    .filter(columns => columns.every(column => typeof column === 'string'))
    .map(columns => columns.map(String))
  const distinct = new Map(found.map(columns => [columns.join('\u0000'), columns]))
  return [...distinct].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, columns]) => columns)
}

function readReferences(
  database: LoadDatabase,
  table: string,
  names: readonly string[],
  keys: ReadonlyMap<string, string[]>,
): LoadedReference[] {
  const found = new Map<number, LoadedReference>()
  for (const row of database.run(`PRAGMA foreign_key_list(${quoteName(table)})`)) {
    const id = Number(row['id'])
    const parent = String(row['table'])
    const entry = found.get(id) ?? {
      columns: [],
      parent_columns: [],
      table: names.find(name => name.toLowerCase() === parent.toLowerCase()) ?? parent,
    }
    entry.columns.push(String(row['from']))
    const implied = keys.get(parent.toLowerCase())?.[Number(row['seq'])]
    entry.parent_columns.push(row['to'] === null ? (implied ?? '') : String(row['to']))
    found.set(id, entry)
  }
  return [...found].sort(([left], [right]) => right - left).map(([, entry]) => entry) // SQLite lists the last one first
}

function readRows(
  database: LoadDatabase,
  table: string,
  columns: readonly LoadedColumn[],
  key: readonly string[],
  rowKey: string | null,
  lost: LostRow[],
): Row[] {
  const stored = columns.filter(column => !column.computed).map(column => quoteName(column.name))
  const selected = rowKey === null ? stored : [`rowid AS ${quoteName(rowKey)}`, ...stored]
  const order = rowKey === null ? key.map(quoteName).join(', ') : 'rowid'
  return database
    .run(`SELECT ${selected.join(', ')} FROM ${quoteName(table)} ORDER BY ${order}`)
    .map(row => packageRow(table, row, lost))
    .filter(row => row !== undefined)
}
