// A server that asks for keys: every route of the document, with every kind of caller. A route that is not in the table below,
// or whose scope differs from it, fails the test: nobody adds one without deciding who may call it.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { localKeys, type LocalKeys } from '../../cli/server/keys.ts'
import { problemSchema } from '../../shared/problem.ts'
import { freePort, startServerProcess, type ServerProcess } from '../support/server-process.ts'

/** What each operation asks for. The MCP URL of an episode is public because its token is the key. */
const SCOPES: Record<string, 'public' | 'agent' | 'trainer' | 'author' | 'admin'> = {
  showHealth: 'public',
  showOpenApi: 'public',
  showDocs: 'public',
  callMcpOfEpisode: 'public',
  callMcpOfEnvironment: 'agent',
  listEnvironments: 'trainer',
  showEnvironment: 'trainer',
  listTasks: 'trainer',
  showSchema: 'trainer',
  showPackage: 'author',
  listGates: 'trainer',
  listVersions: 'trainer',
  publishEnvironment: 'author',
  validateEnvironment: 'author',
  importAwmScenario: 'author',
  releaseEnvironment: 'admin',
  createSuite: 'author',
  listSuites: 'trainer',
  showSuite: 'trainer',
  listSuiteEnvironments: 'trainer',
  listAuthors: 'author',
  createCampaign: 'author',
  previewCampaign: 'author',
  listCampaigns: 'author',
  showCampaign: 'author',
  showCampaignItem: 'author',
  listCampaignExchanges: 'author',
  listScenarioExchanges: 'author',
  followCampaign: 'author',
  cancelCampaign: 'author',
  pauseCampaign: 'author',
  playEnvironment: 'author',
  resumeCampaign: 'author',
  spawnEpisodes: 'trainer',
  listEpisodes: 'trainer',
  showEpisode: 'trainer',
  resetEpisode: 'trainer',
  closeEpisode: 'trainer',
  callTool: 'trainer',
  verifyEpisode: 'trainer',
  showTrajectory: 'trainer',
  showDiff: 'trainer',
  showStateHash: 'trainer',
  listRewards: 'trainer',
  summariseRewards: 'trainer',
}

const RANKS = ['public', 'agent', 'trainer', 'author', 'admin']

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ operationId: z.string(), security: z.array(z.unknown()).optional(), 'x-orrery-scope': z.string().optional() }),
    ),
  ),
})

interface Operation {
  id: string
  method: string
  path: string
  scope: string
}

let stateFolder = ''
let server: ServerProcess
let keys: LocalKeys
let operations: Operation[] = []
let token = ''
let episode = ''

const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })

async function ask(method: string, route: string, headers: Record<string, string>, body?: unknown): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  return await fetch(server.url + route, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...json,
  })
}

beforeAll(async () => {
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-keys-'))
  server = await startServerProcess(await freePort(), stateFolder, ['--require-keys'])
  keys = await localKeys(stateFolder)
  const { paths } = documentSchema.parse(await (await fetch(`${server.url}/openapi.json`)).json())
  operations = Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, 'x-orrery-scope': scope }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path: route,
      scope: scope ?? (security?.length === 0 ? 'public' : 'nothing'),
    })),
  )
  const { id, agentToken } = await spawn()
  episode = id
  token = agentToken
}, 240_000)

async function spawn(): Promise<{ id: string; agentToken: string }> {
  const spawned = await ask('POST', '/v1/episodes', bearer(keys.trainer), { environment: 'todo' })
  const { items } = z.object({ items: z.tuple([z.object({ id: z.string(), mcp_url: z.string() })]) }).parse(await spawned.json())
  return { id: items[0].id, agentToken: items[0].mcp_url.split('/').at(-1) ?? '' }
}

afterAll(async () => {
  await server.stop()
  await rm(stateFolder, { recursive: true, force: true })
})

/** The path with something that exists in every place. */
function routeOf({ path: template }: Operation): string {
  const values: Record<string, string> = { environment: 'todo', slug: 'todo', id: episode, tool: 'list_lists', token }
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name)
}

describe('the keys', () => {
  it('are printed at the start, one per scope, and kept where only the owner reads them', async () => {
    for (const scope of ['trainer', 'author', 'admin'] as const) expect(server.output).toMatch(new RegExp(`${scope} +${keys[scope]}`))
    expect(new Set(Object.values(keys)).size).toBe(3)
    expect((await stat(path.join(stateFolder, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect(await localKeys(stateFolder)).toEqual(keys)
  })
})

describe('every route', () => {
  it('has the scope that this table gives it', () => {
    expect(Object.fromEntries(operations.map(({ id, scope }) => [id, scope]))).toEqual(SCOPES)
  })

  // No body is sent: who may call is decided before what they say is looked at.
  it.each([
    ['no key', () => ({}), 401],
    ['an unknown key', () => bearer('ok_unknown'), 401],
    ['an agent token', () => bearer(token), 404],
  ] as const)('refuses %s', async (_who, headers, status) => {
    for (const operation of operations) {
      const answer = await ask(operation.method, routeOf(operation), headers())
      if (operation.scope === 'public') expect([401, 403, 404], operation.id).not.toContain(answer.status)
      else expect([operation.id, answer.status]).toEqual([operation.id, status])
    }
  })

  it.each(['trainer', 'author', 'admin'] as const)('lets a key of scope %s do what it may, and no more', async held => {
    for (const operation of operations) {
      const answer = await ask(operation.method, routeOf(operation), bearer(keys[held]))
      const text = await answer.text()
      const allowed = RANKS.indexOf(operation.scope) <= RANKS.indexOf(held)
      if (allowed) expect([401, 403], `${held} ${operation.id}`).not.toContain(answer.status)
      else expect([operation.id, answer.status, problemSchema.parse(JSON.parse(text)).code]).toEqual([operation.id, 403, 'forbidden'])
    }
  })
})

describe('solutions', () => {
  it('are an author’s, not a trainer’s', async () => {
    const route = '/v1/environments/todo/tasks?solutions=true'
    expect((await ask('GET', route, bearer(keys.trainer))).status).toBe(403)
    expect((await ask('GET', route, bearer(keys.author))).status).toBe(200)
  })
})

describe('an agent token', () => {
  it('opens the tools of its episode without a key', async () => {
    const { agentToken } = await spawn()
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const accept = { accept: 'application/json, text/event-stream', 'mcp-protocol-version': '2025-06-18' }
    const answer = await ask('POST', `/v1/mcp/${agentToken}`, accept, list)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('list_lists')])
  })

  it('is no episode id, whoever asks', async () => {
    for (const route of ['', '/trajectory', '/diff', '/state_hash']) {
      expect((await ask('GET', `/v1/episodes/${token}${route}`, bearer(keys.admin))).status).toBe(404)
    }
  })
})
