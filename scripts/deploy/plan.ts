// A deployment before it happens, as the text that people read: what is created, migrated and deployed, in which order. Pure.
import { megabytes, SIZE_LIMITS, type Bundle } from './bundles.ts'
import type { Resources } from './resources.ts'

/** What a deployment will do. */
export interface Plan {
  needed: Resources
  /** File names of migrations, by database. */
  migrations: Record<string, string[]>
  /** Bundles in the order of deployment. */
  bundles: Bundle[]
  /** The public Worker and the secrets it must have. */
  gateway: { name: string; secrets: readonly string[] }
  /** Names of the variables of models that are set here, by the Worker that gets them as secrets. */
  models: Record<string, string[]>
}

/** The plan as lines. Without an account it is open what exists already, so it says `if it is missing`. */
export function planText({ needed, migrations, bundles, gateway, models }: Plan): string {
  const step = (verb: string, what: string): string => `  ${verb.padEnd(8)} ${what}`
  return [
    step('create', 'if it is missing:'),
    ...needed.databases.map(name => step('', `D1 database ${name}`)),
    ...needed.buckets.map(name => step('', `R2 bucket ${name}`)),
    ...needed.queues.map(name => step('', `queue ${name}`)),
    ...Object.entries(migrations).map(([database, files]) => step('migrate', `${database}: ${files.join(', ')}, those not applied yet`)),
    ...bundles.flatMap(bundle => [
      ...(bundle.worker === gateway.name ? [step('secrets', `of ${gateway.name}, those missing: ${gateway.secrets.join(', ')}`)] : []),
      step('deploy', sizeText(bundle)),
      ...(models[bundle.worker] ? [step('secrets', `of ${bundle.worker}, from here: ${models[bundle.worker]?.join(', ')}`)] : []),
    ]),
    '',
    `  Limits after compression: ${megabytes(SIZE_LIMITS.free)} (Workers Free), ${megabytes(SIZE_LIMITS.paid)} (Workers Paid, which Orrery needs).`,
  ].join('\n')
}

function sizeText({ worker, rawBytes, gzipBytes }: Bundle): string {
  return `${worker.padEnd(22)} ${megabytes(rawBytes).padStart(8)}, ${megabytes(gzipBytes)} compressed`
}
