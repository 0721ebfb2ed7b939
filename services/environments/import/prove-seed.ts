// Loads what the import made, schema.sql and seed.json, into a second database: the proof that the package can be seeded,
// and the rows on which the derived tools' examples are tried.
import type { LoaderFacet, LoadStatement } from '../../../shared/sandbox/host/load-statements.ts'
import { quoteName } from '../../../shared/sandbox/host/tables.ts'
import type { ImportedTable } from './load-scenario.ts'

/** Fills an empty loader with the package's tables and rows; answers a note for everything that does not load. */
export async function proveSeed(tables: readonly ImportedTable[], loader: LoaderFacet): Promise<string[]> {
  const names: string[] = []
  const numbered = (table: string, statement: Omit<LoadStatement, 'id'>): LoadStatement => ({ id: names.push(table) - 1, ...statement })
  const definitions = tables.flatMap(({ loaded, sql, indexes }) => [sql, ...indexes].map(text => numbered(loaded.name, { sql: text })))
  const inserts = tables.flatMap(({ loaded }) =>
    loaded.rows.map(row => {
      const columns = Object.keys(row)
      const places = columns.map((_, index) => `?${index + 1}`).join(', ')
      const sql = `INSERT INTO ${quoteName(loaded.name)} (${columns.map(quoteName).join(', ')}) VALUES (${places})`
      return numbered(loaded.name, { sql, parameters: columns.map(column => row[column] ?? null) })
    }),
  )
  const { failures } = await loader.load(definitions, inserts)
  return failures.map(({ id, error }) => `${names[id] ?? ''}: the package's own schema or row does not load: ${error}`)
}
