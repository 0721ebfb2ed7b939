// Which Workers make up Orrery locally, and what their checked-in wrangler.toml files say.
// The same files are what a deployment uses: nothing about a Worker is written down twice.
import path from 'node:path'
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from 'wrangler'

/** The repository's root. */
export const ROOT_FOLDER = path.join(import.meta.dirname, '../..')

/** The gateway's config first: it is the one that listens. */
export const CONFIG_FILES = [
  'wrangler.toml',
  'services/environments/wrangler.toml',
  'services/verification/wrangler.toml',
  'services/rewards/wrangler.toml',
  'services/synthesis/wrangler.toml',
] as const

/** A D1 database and the folder of its migrations. */
export interface DatabaseConfig {
  binding: string
  databaseId: string
  migrationsFolder: string
}

/** One Worker as its config describes it. Paths are absolute. */
export interface WorkerConfig {
  name: string
  main: string
  /** Globs of files that are imported as text. */
  textGlobs: string[]
  databases: DatabaseConfig[]
  /** Bindings in Miniflare's classic form, without modules. */
  options: ReturnType<typeof unstable_getMiniflareWorkerOptions>['workerOptions']
}

/** What is read of wrangler's config; its published type refers to a package that is not installed, so it would be `any`. */
interface WranglerConfig {
  name?: string | undefined
  main?: string | undefined
  rules: { type: string; globs: string[] }[]
  d1_databases: { binding: string; database_id?: string; migrations_dir?: string }[]
}

/** Reads one config. Throws when a name or a main module is missing. */
export function readWorkerConfig(file: string): WorkerConfig {
  const configPath = path.join(ROOT_FOLDER, file)
  const config: WranglerConfig = unstable_readConfig({ config: configPath }, { hideWarnings: true })
  if (config.name === undefined || config.main === undefined) throw new Error(`${file} needs a name and a main module`)
  return {
    name: config.name,
    main: config.main,
    textGlobs: config.rules.filter(rule => rule.type === 'Text').flatMap(rule => rule.globs),
    databases: config.d1_databases.flatMap(({ binding, database_id, migrations_dir }) =>
      database_id === undefined || migrations_dir === undefined
        ? []
        : [{ binding, databaseId: database_id, migrationsFolder: path.resolve(path.dirname(configPath), migrations_dir) }],
    ),
    options: unstable_getMiniflareWorkerOptions(configPath).workerOptions,
  }
}
