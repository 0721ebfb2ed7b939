// Loads foreign SQL statement by statement into one database: what fails is reported, the rest stays.
// Judges and rewrites nothing; that happened outside. Runs inside a facet (loader.entry.ts) and, in tests, on any SQLite.
import type { Row, SqlValue } from '../../domain/environment.ts'
import { describeTables, type LoadedTable } from './load-tables.ts'

/** The SQLite that statements are loaded into. */
export interface LoadDatabase {
  /** Runs SQL and returns its rows. Throws SQLite's error. */
  run(sql: string, parameters?: readonly SqlValue[]): Record<string, unknown>[]
  /** Runs `work` and undoes what it wrote. */
  rolledBack<Result>(work: () => Result): Result
}

/** One statement to load. `id` names it in failures. */
export interface LoadStatement {
  id: number
  sql: string
  parameters?: SqlValue[]
}

/** A row that SQLite took but a package cannot carry: `error` says why. */
export interface LostRow {
  table: string
  row: string
  error: string
}

/** What is in the database after loading, and which statements are not. */
export interface LoadResult {
  tables: LoadedTable[]
  failures: { id: number; error: string }[]
  lost: LostRow[]
}

/** One write that is tried and undone. */
export interface Attempt {
  sql: string
  parameters: SqlValue[]
}

/** What the loader offers: one database, filled once, then asked what it would accept. */
export interface LoaderFacet {
  load(definitions: LoadStatement[], inserts: LoadStatement[]): Promise<LoadResult>
  /** For each group the index of its first attempt that succeeds and touches a row; -1 when none does. All are undone. */
  attempt(groups: Attempt[][]): Promise<number[]>
}

/** SQLite's message without what the runtime appends: its code, and an offset into SQL that the import rewrote. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text
    .replace(/: SQLITE_[A-Z_]+.*$/s, '')
    .replace(/ at offset \d+$/, '')
    .trim()
}

/** Loads definitions, then rows in the given order; rows whose parents come later are tried again until no more fit. */
export function loadStatements(
  database: LoadDatabase,
  definitions: readonly LoadStatement[],
  inserts: readonly LoadStatement[],
): LoadResult {
  const failures = new Map<number, string>()
  const runAll = (statements: readonly LoadStatement[]): LoadStatement[] => {
    for (const statement of statements) {
      failures.delete(statement.id)
      try {
        database.run(statement.sql, statement.parameters)
      } catch (error) {
        failures.set(statement.id, messageOf(error))
      }
    }
    return statements.filter(({ id }) => failures.get(id)?.startsWith('FOREIGN KEY') === true)
  }
  runAll(definitions)
  let waiting = runAll(inserts)
  for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length
    waiting = runAll(waiting)
  }
  const lost: LostRow[] = []
  const tables = describeTables(database, lost)
  return { tables, lost, failures: [...failures].sort(([left], [right]) => left - right).map(([id, error]) => ({ id, error })) }
}

/** See {@link LoaderFacet.attempt}. */
export function firstThatWork(database: LoadDatabase, groups: readonly Attempt[][]): number[] {
  return groups.map(group => group.findIndex(attempt => works(database, attempt)))
}

function works(database: LoadDatabase, attempt: Attempt): boolean {
  return database.rolledBack(() => {
    try {
      return database.run(`${attempt.sql} RETURNING 1 AS done`, attempt.parameters).length > 0
    } catch {
      return false
    }
  })
}

/** A row's values as a package carries them; undefined, with the reason added to `lost`, when it cannot. */
export function packageRow(table: string, row: Record<string, unknown>, lost: LostRow[]): Row | undefined {
  const found: Row = {}
  for (const [column, value] of Object.entries(row)) {
    if (value === null || typeof value === 'string') found[column] = value
    else if (typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
      found[column] = value
    else if (value instanceof ArrayBuffer || value instanceof Uint8Array) found[column] = hexOf(value)
    else {
      const identity = JSON.stringify(Object.values(row)[0] ?? null)
      lost.push({
        table,
        row: identity,
        error: `${column} is ${String(value)}: a package carries finite numbers, and integers within ±(2^53 − 1)`,
      })
      return undefined
    }
  }
  return found
}

function hexOf(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
}
