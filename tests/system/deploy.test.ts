// `npm run deploy` from an empty account to a second run, with the real wrangler; only Cloudflare's HTTP API is a stand-in.
// And the dry run, which must not talk to anyone.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCloudflareAccount, type CloudflareAccount } from '../support/cloudflare-account.ts'

const root = path.join(import.meta.dirname, '../..')

/** A deployment starts wrangler some fifteen times, a second and more each. */
const DEPLOYMENT_TIMEOUT_MS = 300_000

let account: CloudflareAccount

beforeAll(async () => {
  account = await startCloudflareAccount()
})

afterAll(() => account.dispose())

interface Run {
  code: number
  stdout: string
  stderr: string
}

async function run(args: string[], environment: Record<string, string>): Promise<Run> {
  return await new Promise(resolve => {
    const env = { ...process.env, ...environment }
    execFile(
      process.execPath,
      ['scripts/deploy.ts', ...args],
      { cwd: root, env, timeout: DEPLOYMENT_TIMEOUT_MS },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr })
      },
    )
  })
}

const workerNames = (): string[] => [...account.state.workers.keys()]
const changes = (since: number): string[] => account.state.calls.slice(since).filter(call => !call.startsWith('GET '))

describe('the dry run', () => {
  it('prints what a deployment would do, and asks nobody', { timeout: DEPLOYMENT_TIMEOUT_MS }, async () => {
    const { code, stdout } = await run(['--dry-run'], {
      ...account.environment,
      ORRERY_MODEL_KEY: 'sk-secret',
      ORRERY_JUDGE_MODEL: 'strict',
    })
    expect(code).toBe(0)
    expect(stdout).toContain('of orrery-verification, from here: ORRERY_MODEL_KEY, ORRERY_JUDGE_MODEL')
    expect(stdout).not.toContain('sk-secret')
    const order = ['orrery-verification', 'orrery-environments', 'orrery-rewards', 'orrery-synthesis', 'orrery-gateway']
    const deployed = [...stdout.matchAll(/deploy +(orrery-\S+) +[\d.]+ MB, [\d.]+ MB compressed/g)].map(([, name]) => name)
    expect(deployed).toEqual(order)
    for (const said of ['D1 database orrery', 'R2 bucket orrery-packages', 'queue orrery-episode-events', '0000_catalog.sql']) {
      expect(stdout).toContain(said)
    }
    expect(account.state.calls).toEqual([])
  })
})

describe('a deployment', () => {
  it('goes from an empty account to a gateway that asks for keys', { timeout: DEPLOYMENT_TIMEOUT_MS }, async () => {
    const { code, stdout, stderr } = await run([], account.environment)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(account.state.surprises).toEqual([])
    expect(workerNames()).toEqual(['orrery-verification', 'orrery-environments', 'orrery-rewards', 'orrery-synthesis', 'orrery-gateway'])
    expect(workerNames().filter(name => account.state.worker(name).isPublic)).toEqual(['orrery-gateway'])
    expect([...account.state.buckets].sort()).toEqual(['orrery-artefacts', 'orrery-packages', 'orrery-trajectories'])
    expect([...account.state.queues.values()].map(queue => queue.consumers.length)).toEqual([1])
    expect(Object.fromEntries(account.state.workflows)).toMatchObject({
      'orrery-campaign': { script_name: 'orrery-synthesis', class_name: 'Campaign' },
      'orrery-synthesize-environment': { script_name: 'orrery-synthesis', class_name: 'SynthesizeEnvironment' },
    })
    expect(stdout).toContain('https://orrery-gateway.someone.workers.dev')
    expectSecrets(stdout)
    expectMigrated()
  })

  it('changes nothing but code when it runs again, and which models are asked', { timeout: DEPLOYMENT_TIMEOUT_MS }, async () => {
    const before = account.state.calls.length
    const secrets = { ...account.state.worker('orrery-gateway').secrets }
    const common = { ORRERY_MODEL_URL: 'https://models.example/v1', ORRERY_MODEL: 'large', ORRERY_MODEL_KEY: 'sk-secret' }
    const models = { ...common, ORRERY_JUDGE_MODEL: 'strict', ORRERY_EMBEDDINGS_MODEL: 'near', ORRERY_AGENT_MODEL: 'player' }
    const { code, stdout, stderr } = await run([], { ...account.environment, ...models })
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/ok_|sk-secret/)
    expect(account.state.worker('orrery-synthesis').secrets).toEqual({ ...common, ORRERY_EMBEDDINGS_MODEL: 'near' })
    expect(account.state.worker('orrery-verification').secrets).toEqual({ ...common, ORRERY_JUDGE_MODEL: 'strict' })
    expect(account.state.worker('orrery-gateway').secrets).toEqual(secrets)
    const codeOrSettings =
      /\/(versions|deployments|script-settings|subdomain|query|consumers\/[^/]+)$|^PUT A\/(workers\/scripts|workflows)\/[^/]+$/
    expect(changes(before).filter(call => !codeOrSettings.test(call))).toEqual([
      'PATCH A/workers/scripts/orrery-verification/secrets-bulk',
      'PATCH A/workers/scripts/orrery-synthesis/secrets-bulk',
    ])
    expect([account.state.databases.size, account.state.buckets.size, account.state.queues.size]).toEqual([1, 3, 1])
    expect(account.state.surprises).toEqual([])
  })

  it('says what to do when nobody is logged in', { timeout: DEPLOYMENT_TIMEOUT_MS }, async () => {
    const { code, stderr } = await run([], { CLOUDFLARE_API_TOKEN: '', HOME: path.join(root, 'node_modules/.no-login') })
    expect(code).toBe(1)
    expect(stderr).toContain('npx wrangler login')
  })
})

/** The keys that were printed are those of the gateway; the signing secret is there and was never shown. */
function expectSecrets(stdout: string): void {
  const { SIGNING_SECRET, ORRERY_KEYS } = account.state.worker('orrery-gateway').secrets
  expect(SIGNING_SECRET).toMatch(/^[\w-]{43}$/)
  expect(stdout).not.toContain(SIGNING_SECRET)
  const printed = [...stdout.matchAll(/^ {2}(\w+) +(ok_\S+)$/gm)].map(([, scope, key]) => [key, scope])
  expect(printed.map(([, scope]) => scope)).toEqual(['trainer', 'author', 'admin'])
  expect(JSON.parse(ORRERY_KEYS ?? '')).toEqual(Object.fromEntries(printed))
}

function expectMigrated(): void {
  const [database] = [...account.state.databases.values()]
  const tables = database?.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  expect(tables?.map(table => table['name'])).toEqual(expect.arrayContaining(['environments', 'episodes', 'verdicts', 'd1_migrations']))
}
