// The Workers as their checked-in wrangler.toml files describe them, for everything that deploys or checks them.
// The files are read by wrangler itself; this one only gives the answer a type and finds what it points at.
import path from 'node:path'
import { experimental_readRawConfig } from 'wrangler'
import { z } from 'zod'
import { CONFIG_FILES, ROOT_FOLDER } from '../../cli/server/configs.ts'

const serviceSchema = z.looseObject({ binding: z.string(), service: z.string(), entrypoint: z.string().default('default') })

const objectSchema = z.looseObject({ name: z.string(), class_name: z.string(), script_name: z.string().optional() })

const databaseSchema = z.looseObject({
  binding: z.string(),
  database_name: z.string(),
  database_id: z.string(),
  migrations_dir: z.string(),
})

/** What is read of a wrangler.toml; every other setting passes through untouched. */
const rawConfigSchema = z.looseObject({
  name: z.string(),
  main: z.string(),
  compatibility_date: z.string(),
  workers_dev: z.boolean(),
  services: z.array(serviceSchema).default([]),
  durable_objects: z.looseObject({ bindings: z.array(objectSchema) }).default({ bindings: [] }),
  migrations: z.array(z.looseObject({ tag: z.string(), new_sqlite_classes: z.array(z.string()).default([]) })).default([]),
  d1_databases: z.array(databaseSchema).default([]),
  r2_buckets: z.array(z.looseObject({ binding: z.string(), bucket_name: z.string() })).default([]),
  workflows: z.array(z.looseObject({ binding: z.string(), name: z.string(), class_name: z.string() })).default([]),
  queues: z
    .looseObject({
      producers: z.array(z.looseObject({ binding: z.string(), queue: z.string() })).default([]),
      consumers: z.array(z.looseObject({ queue: z.string() })).default([]),
    })
    .default({ producers: [], consumers: [] }),
})

/** A wrangler.toml as it is written. */
export type RawConfig = z.infer<typeof rawConfigSchema>

/** One Worker and the file that describes it. */
export interface WorkerSource {
  /** Path of the config from the repository's root. */
  file: string
  /** Folder that relative paths of the config start from, absolute. */
  folder: string
  config: RawConfig
}

/** Every Worker, the gateway first. Throws a sentence that names the file and the setting that is missing. */
export function readWorkers(): WorkerSource[] {
  return CONFIG_FILES.map(file => {
    const configPath = path.join(ROOT_FOLDER, file)
    const { rawConfig }: { rawConfig: unknown } = experimental_readRawConfig({ config: configPath })
    const read = rawConfigSchema.safeParse(rawConfig)
    if (!read.success) throw new Error(`${file} lacks what a deployment needs: ${z.prettifyError(read.error)}`)
    return { file, folder: path.dirname(configPath), config: read.data }
  })
}

/** The one Worker that the internet reaches. Throws when there is none, or more than one. */
export function publicWorker(workers: WorkerSource[]): WorkerSource {
  const found = workers.filter(worker => worker.config.workers_dev)
  const [only] = found
  if (!only || found.length > 1) {
    const names = found.map(worker => worker.config.name).join(', ') || 'none'
    throw new Error(`exactly one Worker may be public (workers_dev = true), the gateway; these are: ${names}`)
  }
  return only
}
