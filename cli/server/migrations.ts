// Applies D1 migrations to the local database, with the record that `wrangler d1 migrations apply` keeps:
// the same folder, the same table, so either may run first.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_splitSqlQuery } from 'wrangler'
import type { WorkerConfig } from './configs.ts'
import { withoutNewSignalHandlers } from './signals.ts'

/** Wrangler's own table, as its `d1 migrations` command makes it. */
const RECORD_DDL =
  'CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'

/** In the state folder: which migrations the databases have, so that a start need not look. */
const RECORD_FILE = 'migrations.json'

/**
 * Brings every database of the Workers up to date, each once, in a runtime of its own that is gone before the Workers start.
 * Not in theirs: Miniflare asks a database synchronously, and Workflows that go on at once log more than the pipe holds that nobody
 * reads meanwhile, so that both sides would wait for ever.
 */
export async function migrateDatabases(state: string, workers: readonly WorkerConfig[]): Promise<void> {
  const databases = new Map(workers.flatMap(worker => worker.databases).map(database => [database.databaseId, database.migrationsFolder]))
  const wanted = JSON.stringify(
    Object.fromEntries(await Promise.all([...databases].map(async ([id, folder]) => [id, await filesOf(folder)]))),
  )
  const record = path.join(state, RECORD_FILE)
  if (wanted === (await readFile(record, 'utf8').catch(() => null))) return
  const runtime = withoutNewSignalHandlers(() => databasesOnly(state, [...databases.keys()]))
  try {
    for (const [id, folder] of databases) await applyMigrations(await runtime.getD1Database(id), folder)
  } finally {
    await runtime.dispose()
  }
  await writeFile(record, wanted)
}

function databasesOnly(state: string, ids: string[]): Miniflare {
  return new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: 'index.js', contents: 'export default {}' }],
      d1Databases: Object.fromEntries(ids.map(id => [id, id])),
      resourcePersistencePath: state,
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  )
}

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
}

/** Applies what is not applied yet, in order of file name; each migration and its record are one transaction. Answers their names. */
export async function applyMigrations(database: D1Database, folder: string): Promise<string[]> {
  const files = await filesOf(folder)
  await database.prepare(RECORD_DDL).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const known = new Set(results.map(row => row.name))
  const missing = files.filter(file => !known.has(file))
  for (const file of missing) {
    const statements = unstable_splitSqlQuery(await readFile(path.join(folder, file), 'utf8')).map(sql => database.prepare(sql))
    await database.batch([...statements, database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(file)])
  }
  return missing
}
