// What SQLite itself says about the tables of this database: columns, keys, references. The truth, instead of a parse of the DDL.
import type { TableView } from '../../contract/environments.ts'
import type { ForeignKey } from '../../contract/world.ts'

/** One table. `columns` can be written; generated columns appear only in rows. */
export interface Table {
  name: string
  key: string[]
  columns: string[]
  foreignKeys: ForeignKey[]
  /** Tables whose writes change this one: a foreign key to them cascades, or sets columns. */
  follows: string[]
  view: TableView
}

/** A name as SQL text. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

interface ColumnRow extends Record<string, SqlStorageValue> {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
  pk: number
  hidden: number
}

interface ForeignKeyRow extends Record<string, SqlStorageValue> {
  id: number
  seq: number
  table: string
  from: string
  to: string | null
  on_update: string
  on_delete: string
}

/** Actions of foreign keys that write nothing. */
const IDLE_ACTIONS = ['NO ACTION', 'RESTRICT']

/** Every table of the environment, parents before children where references allow it, else by name. */
export function readTables(sql: SqlStorage): Table[] {
  const names = sql
    .exec<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name",
    )
    .toArray()
  return parentsFirst(names.map(({ name }) => readTable(sql, name)))
}

function readTable(sql: SqlStorage, name: string): Table {
  const columns = sql.exec<ColumnRow>(`PRAGMA table_xinfo(${quoteName(name)})`).toArray()
  const foreignKeyRows = sql.exec<ForeignKeyRow>(`PRAGMA foreign_key_list(${quoteName(name)})`).toArray()
  const foreignKeys = foreignKeysOf(foreignKeyRows)
  const key = columns.filter(column => column.pk > 0).sort((left, right) => left.pk - right.pk)
  const references = new Map(
    foreignKeys.flatMap(found => found.from.map((column, index) => [column, `${found.table}.${found.to[index] ?? 'key'}`])),
  )
  return {
    name,
    key: key.map(column => column.name),
    columns: columns.filter(column => column.hidden === 0).map(column => column.name),
    foreignKeys,
    follows: foreignKeyRows
      .filter(row => !IDLE_ACTIONS.includes(row.on_update) || !IDLE_ACTIONS.includes(row.on_delete))
      .map(row => row.table),
    view: {
      name,
      row_count: Number(sql.exec(`SELECT count(*) AS n FROM ${quoteName(name)}`).one()['n']),
      columns: columns.map(column => ({
        name: column.name,
        type: column.type,
        not_null: column.notnull === 1,
        primary_key: column.pk > 0,
        default: column.dflt_value,
        references: references.get(column.name) ?? null,
      })),
    },
  }
}

function foreignKeysOf(rows: readonly ForeignKeyRow[]): ForeignKey[] {
  const found = new Map<number, ForeignKey>()
  for (const row of rows) {
    const entry = found.get(row.id) ?? { table: row.table, from: [], to: [] }
    entry.from.push(row.from)
    if (row.to !== null) entry.to.push(row.to)
    found.set(row.id, entry)
  }
  return [...found.values()]
}

function parentsFirst(tables: Table[]): Table[] {
  const byName = new Map(tables.map(table => [table.name.toLowerCase(), table]))
  const ordered: Table[] = []
  const visited = new Set<Table>()
  const visit = (table: Table): void => {
    if (visited.has(table)) return
    visited.add(table)
    for (const { table: parent } of table.foreignKeys) {
      const found = byName.get(parent.toLowerCase())
      if (found) visit(found)
    }
    ordered.push(table)
  }
  tables.forEach(visit)
  return ordered
}
