// D1's migrations, applied by wrangler: to the account's database, and for a check to an empty local one,
// which then has to equal what the local server's own runner makes.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { applyMigrations } from '../../cli/server/migrations.ts'
import type { WorkerSource } from './configs.ts'
import { NO_ACCOUNT, writeConfig } from './generated-configs.ts'
import { runWrangler } from './wrangler.ts'

/** A database and one Worker that binds it: wrangler finds the migrations through that Worker's config. */
export interface MigratedDatabase {
  name: string
  worker: WorkerSource
  /** Folder of the migrations, absolute. */
  folder: string
}

/** Each database once. */
export function migratedDatabases(workers: WorkerSource[]): MigratedDatabase[] {
  const found = new Map<string, MigratedDatabase>()
  for (const worker of workers) {
    for (const { database_name: name, migrations_dir } of worker.config.d1_databases) {
      if (!found.has(name)) found.set(name, { name, worker, folder: path.resolve(worker.folder, migrations_dir) })
    }
  }
  return [...found.values()]
}

/** Applies what the account's database lacks. `config` is a generated config that has the database's id. */
export async function migrateRemote(name: string, config: string): Promise<void> {
  await runWrangler(['d1', 'migrations', 'apply', name, '--remote', '--config', config])
}

/** Another database in the same folder, for the local server's runner. */
const OWN_DATABASE = '00000000-0000-0000-0000-000000000002'

/** How the two runners' databases differ, as sentences; none when they are equal. Throws when a migration fails. */
export async function migrationDifferences({ name, worker, folder }: MigratedDatabase): Promise<string[]> {
  const state = await mkdtemp(path.join(os.tmpdir(), 'orrery-migrations-'))
  try {
    const config = await writeConfig(state, worker, NO_ACCOUNT)
    await runWrangler(['d1', 'migrations', 'apply', name, '--local', '--persist-to', state, '--config', config])
    const placeholder = worker.config.d1_databases.find(database => database.database_name === name)?.database_id ?? ''
    return await compared(path.join(state, 'v3'), placeholder, folder)
  } finally {
    await rm(state, { recursive: true, force: true })
  }
}

async function compared(state: string, placeholder: string, folder: string): Promise<string[]> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: 'index.js', contents: 'export default {}' }],
      d1Databases: { WRANGLER: placeholder, OWN: OWN_DATABASE },
      resourcePersistencePath: state,
      cf: false,
    }),
  )
  try {
    const [wranglers, own] = [await runtime.getD1Database('WRANGLER'), await runtime.getD1Database('OWN')]
    await applyMigrations(own, folder)
    const [left, right] = [await shapeOf(wranglers), await shapeOf(own)]
    const again = await applyMigrations(wranglers, folder)
    return [
      ...(left.length === 0 ? ['wrangler applied nothing'] : []),
      ...left.filter(line => !right.includes(line)).map(line => `only wrangler made: ${line}`),
      ...right.filter(line => !left.includes(line)).map(line => `only the local server made: ${line}`),
      ...again.map(file => `the local server would apply ${file} again`),
    ]
  } finally {
    await runtime.dispose()
  }
}

/** Tables, indexes and applied migrations, one line each. The record's own table differs in layout only, so its columns stand for it. */
async function shapeOf(database: D1Database): Promise<string[]> {
  const objects = await database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND tbl_name NOT IN ('d1_migrations', 'sqlite_sequence')",
    )
    .all<{ type: string; name: string; sql: string | null }>()
  const columns = await database.prepare("SELECT name, type FROM pragma_table_info('d1_migrations')").all<{ name: string; type: string }>()
  const applied = await database.prepare('SELECT id, name FROM d1_migrations').all<{ id: number; name: string }>()
  return [
    ...objects.results.map(({ type, name, sql }) => `${type} ${name}: ${sql}`),
    ...columns.results.map(({ name, type }) => `column d1_migrations.${name} ${type}`),
    ...applied.results.map(({ id, name }) => `migration ${id}: ${name}`),
  ]
}
