// What a deployment needs beside Workers: databases, buckets, queues, by the names that the configs bind. Pure.
import type { WorkerSource } from './configs.ts'

/** Names of the account's things that the Workers use, each once. */
export interface Resources {
  databases: string[]
  buckets: string[]
  queues: string[]
}

/** Everything that the Workers bind and that somebody has to create. */
export function neededResources(workers: WorkerSource[]): Resources {
  const configs = workers.map(worker => worker.config)
  return {
    databases: once(configs.flatMap(config => config.d1_databases.map(database => database.database_name))),
    buckets: once(configs.flatMap(config => config.r2_buckets.map(bucket => bucket.bucket_name))),
    queues: once(configs.flatMap(config => [...config.queues.producers, ...config.queues.consumers].map(({ queue }) => queue))),
  }
}

function once(names: string[]): string[] {
  return [...new Set(names)].sort()
}
