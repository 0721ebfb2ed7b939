// How the aggregates of this folder reach D1: drizzle over the binding, and rows inserted many at a time.
// Nothing outside shared/catalog imports this file.
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Bytes of rows that one statement carries: half of the 2,000,000 that D1 allows in one parameter. */
const ROWS_BYTES_PER_STATEMENT = 1_000_000

/** D1 through drizzle. */
export type Catalog = DrizzleD1Database

/** Opens the catalogue. Cheap: it holds no connection. */
export function openCatalog(binding: D1Database): Catalog {
  return drizzle(binding)
}

/**
 * The rows as SELECT statements for `insert(table).select(…)`, all columns, few statements.
 * A statement's rows travel as one JSON parameter, because D1 takes at most 100 parameters: five episodes.
 */
export function rowSelects<Table extends SQLiteTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL[] {
  const columns = Object.entries(getTableColumns(table))
  const fields = sql.join(
    columns.map(([, column]) => sql`value ->> ${sql.raw(`'${column.name}'`)}`),
    sql`, `,
  )
  const lines = rows.map(row => {
    const values = new Map<string, unknown>(Object.entries(row))
    return JSON.stringify(
      Object.fromEntries(
        columns.map(([key, column]) => {
          const value = values.get(key) ?? null
          return [column.name, value === null ? null : column.mapToDriverValue(value)]
        }),
      ),
    )
  })
  // SQLite reads `select … on conflict` as a join without a WHERE in between.
  return chunkBySize(lines).map(chunk => sql`select ${fields} from json_each(${`[${chunk.join(',')}]`}) where true`)
}

function chunkBySize(lines: readonly string[]): string[][] {
  const chunks: string[][] = []
  const encoder = new TextEncoder()
  let room = 0
  for (const line of lines) {
    const bytes = encoder.encode(line).byteLength + 1
    if (bytes > room || chunks.length === 0) {
      chunks.push([])
      room = ROWS_BYTES_PER_STATEMENT
    }
    chunks.at(-1)?.push(line)
    room -= bytes
  }
  return chunks
}
