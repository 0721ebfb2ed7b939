// `npm run deploy:check`: everything about a deployment that can be checked without an account and without a network.
import { buildSandbox } from '../build-sandbox.ts'
import { bindingDisagreements } from './bindings.ts'
import { bundleWorkers, oversized, type Bundle } from './bundles.ts'
import { publicWorker, readWorkers } from './configs.ts'
import { inconsistencies } from './consistency.ts'
import { migratedDatabases, migrationDifferences } from './migrations.ts'
import { dependenciesOf, deploymentOrder } from './order.ts'

/** What the check found. A deployment is sound when there are no problems. */
export interface CheckReport {
  problems: string[]
  bundles: Bundle[]
  /** Workers in the order that deploys them. */
  order: string[]
}

/** Checks everything. Throws a sentence for what cannot even be tried, a WranglerError for what wrangler refuses. */
export async function checkDeployment(tell: (progress: string) => void): Promise<CheckReport> {
  const workers = readWorkers()
  publicWorker(workers)
  const order = deploymentOrder(workers.map(({ config }) => dependenciesOf(config)))
  await buildSandbox()
  tell('bundling every Worker with wrangler …')
  const bundles = await bundleWorkers(workers)
  tell('applying the migrations to an empty database, twice …')
  const migrations: string[] = []
  for (const database of migratedDatabases(workers)) migrations.push(...(await migrationDifferences(database)))
  const problems = [...workers.flatMap(bindingDisagreements), ...inconsistencies(workers, bundles), ...oversized(bundles), ...migrations]
  return { problems, bundles, order }
}
