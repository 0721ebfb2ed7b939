// Applies D1 migrations to the local database, with the record that `wrangler d1 migrations apply` keeps:
// the same folder, the same table, so either may run first.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Miniflare } from 'miniflare'
import { unstable_splitSqlQuery } from 'wrangler'
import type { WorkerConfig } from './configs.ts'

/** Wrangler's own table, as its `d1 migrations` command makes it. */
const RECORD_DDL =
  'CREATE TABLE IF NOT EXISTS d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'

/** Brings every database of the Workers up to date, each once, whichever Workers share it. */
export async function migrateDatabases(runtime: Miniflare, workers: readonly WorkerConfig[]): Promise<void> {
  const migrated = new Set<string>()
  for (const worker of workers) {
    for (const database of worker.databases) {
      if (migrated.has(database.databaseId)) continue
      migrated.add(database.databaseId)
      await applyMigrations(await runtime.getD1Database(database.binding, worker.name), database.migrationsFolder)
    }
  }
}

/** Applies what is not applied yet, in order of file name; each migration and its record are one transaction. Answers their names. */
export async function applyMigrations(database: D1Database, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
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
