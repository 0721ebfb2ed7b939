// Configs for wrangler, made from the checked-in ones: the account's D1 id and absolute paths put in, nothing else changed.
// The checked-in files keep a placeholder id: the real one belongs to an account, not to the repository.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RawConfig, WorkerSource } from './configs.ts'

/** What an account adds to the configs. */
export interface Account {
  /** D1 ids by database name; a database that is not listed keeps the placeholder. */
  databaseIds: Record<string, string>
  /** Secrets that a Worker must have, by its name: wrangler then refuses to deploy it without them. */
  requiredSecrets: Record<string, string[]>
}

/** A config without anything of an account: what bundles are checked with. */
export const NO_ACCOUNT: Account = { databaseIds: {}, requiredSecrets: {} }

/** The config that wrangler gets. Pure. It may stand in any folder: every path in it is absolute. */
export function generatedConfig({ config, folder }: WorkerSource, account: Account): Record<string, unknown> {
  const { build, ...rest } = config // the caller builds the sandbox, once for all Workers
  const secrets = account.requiredSecrets[config.name]
  return {
    ...rest,
    main: path.resolve(folder, config.main),
    d1_databases: config.d1_databases.map(database => placed(database, folder, account)),
    ...(secrets === undefined ? {} : { secrets: { required: secrets } }),
  }
}

function placed(database: RawConfig['d1_databases'][number], folder: string, account: Account): Record<string, unknown> {
  return {
    ...database,
    database_id: account.databaseIds[database.database_name] ?? database.database_id,
    migrations_dir: path.resolve(folder, database.migrations_dir),
  }
}

/** Writes a Worker's config into the folder; answers its path. */
export async function writeConfig(target: string, worker: WorkerSource, account: Account): Promise<string> {
  await mkdir(target, { recursive: true })
  const file = path.join(target, `${worker.config.name}.json`)
  await writeFile(file, `${JSON.stringify(generatedConfig(worker, account), null, 2)}\n`)
  return file
}
