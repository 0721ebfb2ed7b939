// The deployment from first to last step: check, create, migrate, deploy, hand over. What is done stays done: running it
// again goes on where it stopped, and changes nothing but code when everything is there.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ROOT_FOLDER } from '../../cli/server/configs.ts'
import { buildSandbox } from '../build-sandbox.ts'
import { assertOneAccount, createMissing, readInventory } from './account.ts'
import { bundleWorkers, oversized, type Bundle } from './bundles.ts'
import { publicWorker, readWorkers, type WorkerSource } from './configs.ts'
import { inconsistencies } from './consistency.ts'
import { DeploymentError } from './failure.ts'
import { writeConfig } from './generated-configs.ts'
import { migratedDatabases, migrateRemote } from './migrations.ts'
import { dependenciesOf, deploymentOrder } from './order.ts'
import type { Plan } from './plan.ts'
import { neededResources } from './resources.ts'
import { modelSecrets, REQUIRED_SECRETS, setMissingSecrets, setSecrets, type NewKeys } from './secrets.ts'
import { runWrangler } from './wrangler.ts'

/** Where the configs with the account's ids go; git ignores the folder. */
const CONFIG_FOLDER = path.join(ROOT_FOLDER, '.wrangler/orrery')

/** How a deployment runs. */
export interface DeployOptions {
  /** Where D1 and R2 are created, such as `weur`; only a hint, and only at creation. */
  location: string | undefined
  /** Progress, a line at a time. */
  tell(line: string): void
  /** Called at once when keys were made, so that a later failure does not lose them. */
  hand(keys: NewKeys): void
}

/** Bundles and plans, without an account and without a network. Throws when the tree could not be deployed. */
export async function planDeployment(tell: DeployOptions['tell']): Promise<Plan> {
  const workers = readWorkers()
  tell('bundling every Worker …')
  const bundles = await soundBundles(workers)
  const migrations: Plan['migrations'] = {}
  for (const { name, folder } of migratedDatabases(workers)) {
    migrations[name] = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
  }
  return {
    needed: neededResources(workers),
    migrations,
    bundles: inOrder(workers).flatMap(({ config }) => bundles.filter(bundle => bundle.worker === config.name)),
    gateway: { name: publicWorker(workers).config.name, secrets: REQUIRED_SECRETS },
    models: Object.fromEntries(Object.entries(modelSecrets(process.env)).map(([worker, values]) => [worker, Object.keys(values)])),
  }
}

/** Deploys to the account that wrangler is logged in to. Answers the gateway's URL, or undefined when wrangler names none. */
export async function deploy(options: DeployOptions): Promise<string | undefined> {
  const { tell } = options
  const workers = readWorkers()
  const gateway = publicWorker(workers)
  await assertOneAccount(process.env)
  tell('bundling every Worker …')
  await soundBundles(workers) // before anything is created: a tree that does not bundle leaves no trace in the account
  tell('looking at the account …')
  const needed = neededResources(workers)
  const databaseIds = await createMissing(needed, await readInventory(needed), options.location, tell)
  const account = { databaseIds, requiredSecrets: { [gateway.config.name]: [...REQUIRED_SECRETS] } }
  const configs = new Map<WorkerSource, string>()
  for (const worker of workers) configs.set(worker, await writeConfig(CONFIG_FOLDER, worker, account))
  for (const { name, worker } of migratedDatabases(workers)) {
    tell(`migrating ${name} …`)
    await migrateRemote(name, configs.get(worker) ?? '')
  }
  let url: string | undefined
  const models = modelSecrets(process.env)
  for (const worker of inOrder(workers)) {
    if (worker === gateway) await secure(gateway.config.name, options)
    tell(`deploying ${worker.config.name} …`)
    const { deployment } = await runWrangler(['deploy', '--config', configs.get(worker) ?? ''])
    const variables = models[worker.config.name]
    if (variables) {
      tell(`telling ${worker.config.name} which models it may ask …`)
      await setSecrets(worker.config.name, variables)
    }
    if (worker === gateway) url = deployment?.targets.find(target => target.startsWith('https://'))
  }
  return url
}

async function secure(worker: string, { tell, hand }: DeployOptions): Promise<void> {
  tell(`looking after the secrets of ${worker} …`)
  const keys = await setMissingSecrets(worker)
  if (keys) hand(keys)
}

function inOrder(workers: WorkerSource[]): WorkerSource[] {
  const order = deploymentOrder(workers.map(({ config }) => dependenciesOf(config)))
  return order.flatMap(name => workers.filter(({ config }) => config.name === name))
}

async function soundBundles(workers: WorkerSource[]): Promise<Bundle[]> {
  await buildSandbox()
  const bundles = await bundleWorkers(workers)
  const problems = [...inconsistencies(workers, bundles), ...oversized(bundles)]
  if (problems.length > 0) throw new DeploymentError(problems.join('\n'), 'Nothing was changed. `npm run deploy:check` checks all of it.')
  return bundles
}
