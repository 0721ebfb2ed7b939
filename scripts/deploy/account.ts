// What there is in the user's Cloudflare account, and making what is missing: databases, buckets, queues.
// Everything goes through wrangler, with the login or the token that the user gave it.
import { z } from 'zod'
import { DeploymentError } from './failure.ts'
import type { Resources } from './resources.ts'
import { runWrangler, WranglerError } from './wrangler.ts'

/** Resources of the account, as far as the deployment needs them, with the ids of its databases. */
export interface Inventory {
  databaseIds: Record<string, string>
  buckets: string[]
  queues: string[]
}

const whoamiSchema = z.looseObject({
  loggedIn: z.boolean(),
  accounts: z.array(z.looseObject({ id: z.string(), name: z.string() })).default([]),
})

/** Throws when nobody is logged in, or when it is open which of several accounts is meant. */
export async function assertOneAccount(environment: Record<string, string | undefined>): Promise<void> {
  const said = await runWrangler(['whoami', '--json']).then(
    run => run.stdout,
    (error: unknown) => {
      if (error instanceof WranglerError) return error.output
      throw error
    },
  )
  const who = whoamiSchema.safeParse(jsonIn(said))
  if (!who.success) return // a token that may not read its user: the next command says whether it works
  if (!who.data.loggedIn) throw new DeploymentError('wrangler is not logged in to Cloudflare', NOT_LOGGED_IN)
  if (who.data.accounts.length > 1 && !environment['CLOUDFLARE_ACCOUNT_ID']) {
    const accounts = who.data.accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')
    throw new DeploymentError(`this login has several accounts:\n${accounts}`, 'Set CLOUDFLARE_ACCOUNT_ID to the one you mean.')
  }
}

/** What to do without a login. */
export const NOT_LOGGED_IN =
  'Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN (and CLOUDFLARE_ACCOUNT_ID) to a token with the permissions that docs/deploy.md lists.'

/** Reads which of the needed resources exist. */
export async function readInventory(needed: Resources): Promise<Inventory> {
  const [databaseIds, buckets, queues] = await Promise.all([readDatabaseIds(needed), readBuckets(), readQueues(needed)])
  return { databaseIds, buckets, queues }
}

/** Creates what is missing and answers the ids of all needed databases. `location` is a hint such as `weur`. */
export async function createMissing(
  needed: Resources,
  found: Inventory,
  location: string | undefined,
  tell: (what: string) => void,
): Promise<Inventory['databaseIds']> {
  const near = location === undefined ? [] : ['--location', location]
  const databases = needed.databases.filter(name => !(name in found.databaseIds))
  for (const name of databases) {
    tell(`creating the D1 database ${name} …`)
    await runWrangler(['d1', 'create', name, ...near])
  }
  for (const name of needed.buckets.filter(name => !found.buckets.includes(name))) {
    tell(`creating the R2 bucket ${name} …`)
    await unlessThere(/already exists, and you own it/i, runWrangler(['r2', 'bucket', 'create', name, ...near]))
  }
  for (const name of needed.queues.filter(name => !found.queues.includes(name))) {
    tell(`creating the queue ${name} …`)
    await runWrangler(['queues', 'create', name])
  }
  return databases.length === 0 ? found.databaseIds : await readDatabaseIds(needed)
}

async function readDatabaseIds(needed: Resources): Promise<Inventory['databaseIds']> {
  const { stdout } = await runWrangler(['d1', 'list', '--json'])
  const databases = z.array(z.looseObject({ name: z.string(), uuid: z.string() })).parse(jsonIn(stdout))
  return Object.fromEntries(databases.filter(({ name }) => needed.databases.includes(name)).map(({ name, uuid }) => [name, uuid]))
}

/** The list is for people, and it holds the first page only: a bucket that it misses is found when it is created. */
async function readBuckets(): Promise<string[]> {
  const { stdout } = await runWrangler(['r2', 'bucket', 'list'])
  return [...stdout.matchAll(/^name:\s+(\S+)/gm)].map(([, name]) => name ?? '')
}

/** Asked for one by one: `queues list` is a table for people, and paged. */
async function readQueues(needed: Resources): Promise<string[]> {
  const found = await Promise.all(
    needed.queues.map(async name => {
      const answer = await unlessThere(/does not exist/i, runWrangler(['queues', 'info', name]))
      return answer === undefined ? [] : [name]
    }),
  )
  return found.flat()
}

/** Undefined for a failure whose output says what was expected. */
async function unlessThere<Answer>(expected: RegExp, run: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await run
  } catch (error) {
    if (error instanceof WranglerError && expected.test(error.output)) return undefined
    throw error
  }
}

/** The JSON in what wrangler printed, which a warning may precede. */
function jsonIn(text: string): unknown {
  const start = text.search(/^[[{]/m)
  try {
    return start === -1 ? undefined : JSON.parse(text.slice(start))
  } catch {
    return undefined
  }
}
