// The two routes: tokens that lead to an episode or nowhere, and an environment's own URL.
import { beforeEach, describe, expect, it } from 'vitest'
import { gatewayApp } from '../../../../services/gateway/app.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import { agentToken, episodeId, mintEpisodeName } from '../../../../shared/ids.ts'
import { MemoryPlatform } from './memory-world.ts'
import { modernRequest, post, read, sessionRequest, type Answer } from './send.ts'

const app = gatewayApp({ script: '', styles: '' })

let platform: MemoryPlatform

beforeEach(() => {
  platform = new MemoryPlatform()
})

async function at(path: string, init: RequestInit): Promise<Answer> {
  return await read(await app.request(path, init, platform.env))
}

describe('an episode URL', () => {
  it('leads to its episode', async () => {
    const name = mintEpisodeName()
    const token = await agentToken(platform.env.SIGNING_SECRET, name)
    expect((await at(`/v1/mcp/${token}`, sessionRequest('tools/call', { name: 'search_notes' }))).status).toBe(200)
    expect(platform.episode(name).calls).toHaveLength(1)
  })

  it('is a plain 404 for forged and foreign tokens, and for the trainer’s id', async () => {
    const name = mintEpisodeName()
    const secret = platform.env.SIGNING_SECRET
    const genuine = await agentToken(secret, name)
    const wrong = [
      `${genuine.slice(0, 20)}AAAA${genuine.slice(24)}`,
      await agentToken('another', name),
      await episodeId(secret, name),
      'x',
      name,
    ]
    for (const token of wrong) {
      for (const init of [sessionRequest('tools/list'), modernRequest('tools/list'), { method: 'GET' }]) {
        expect(await at(`/v1/mcp/${token}`, init)).toMatchObject({ status: 404, body: { code: 'not_found' } })
      }
    }
    expect(platform.episodes.size).toBe(0)
  })

  it('is 410 once the episode is freed, and DELETE of its session still succeeds', async () => {
    const name = mintEpisodeName()
    const url = `/v1/mcp/${await agentToken(platform.env.SIGNING_SECRET, name)}`
    platform.episode(name).broken = new OrreryError('gone', 'freed')
    expect(await at(url, sessionRequest('tools/list'))).toMatchObject({ status: 410, body: { code: 'gone' } })
    expect((await at(url, { method: 'DELETE', headers: { 'mcp-session-id': 'session.1' } })).status).toBe(204)
  })
})

describe('an environment URL', () => {
  const URL_OF_NOTES = '/v1/environments/notes/mcp'

  async function initialize(path: string): Promise<Record<string, string>> {
    const answer = await at(path, sessionRequest('initialize', { protocolVersion: '2025-11-25' }))
    return { 'mcp-session-id': answer.headers.get('mcp-session-id') ?? '' }
  }

  it('spawns an episode per session, with the task and label of the query', async () => {
    const first = await initialize(`${URL_OF_NOTES}?task=buy_milk&label=run-1`)
    const second = await initialize(URL_OF_NOTES)
    expect(platform.spawned).toMatchObject([
      { environment: 'notes', task: 'buy_milk', label: 'run-1', seed: 0, count: 1 },
      { environment: 'notes' },
    ])
    const [a, b] = [...platform.episodes.values()]
    await at(URL_OF_NOTES, sessionRequest('tools/call', { name: 'search_notes', arguments: { query: 'a' } }, first))
    await at(URL_OF_NOTES, sessionRequest('tools/call', { name: 'search_notes', arguments: { query: 'b' } }, second))
    expect([a?.calls, b?.calls]).toMatchObject([[{ arguments: { query: 'a' } }], [{ arguments: { query: 'b' } }]])
  })

  it('pins a version', async () => {
    await initialize('/v1/environments/notes@aaaaaaaa/mcp')
    expect(platform.spawned).toMatchObject([{ environment: 'notes@aaaaaaaa' }])
  })

  it('lists, pings and takes notifications within the session', async () => {
    const session = await initialize(URL_OF_NOTES)
    expect((await at(URL_OF_NOTES, post({ jsonrpc: '2.0', method: 'notifications/initialized' }, session))).status).toBe(202)
    expect((await at(URL_OF_NOTES, sessionRequest('ping', {}, session))).status).toBe(200)
    expect((await at(URL_OF_NOTES, sessionRequest('tools/list', {}, session))).text).toContain('search_notes')
  })

  it('ends the session with DELETE, never the episode: its own URL goes on', async () => {
    const session = await initialize(URL_OF_NOTES)
    expect((await at(URL_OF_NOTES, { method: 'DELETE', headers: session })).status).toBe(204)
    expect((await at(URL_OF_NOTES, sessionRequest('tools/call', { name: 'search_notes' }, session))).status).toBe(404)
    const [token] = (session['mcp-session-id'] ?? '').split('.')
    expect((await at(`/v1/mcp/${token}`, sessionRequest('tools/call', { name: 'search_notes' }))).status).toBe(200)
  })

  it.each(['tools/list', 'tools/call', 'ping'])('answers %s without a session id with 400', async method => {
    const answer = await at(URL_OF_NOTES, sessionRequest(method, { name: 'search_notes' }))
    expect(answer).toMatchObject({ status: 400, body: { id: 1, error: { code: -32000 } } })
    expect(answer.text).toContain('initialize')
  })

  it('answers a notification and a DELETE without a session id with 400', async () => {
    expect((await at(URL_OF_NOTES, post({ jsonrpc: '2.0', method: 'notifications/initialized' }))).status).toBe(400)
    expect((await at(URL_OF_NOTES, { method: 'DELETE' })).status).toBe(400)
  })

  it.each(['tools/list', 'tools/call', 'ping'])('answers %s with a forged session id with 404', async method => {
    const answer = await at(URL_OF_NOTES, sessionRequest(method, { name: 'search_notes' }, { 'mcp-session-id': 'at_forged.session.1' }))
    expect(answer).toMatchObject({ status: 404, body: { error: { code: -32001 } } })
    expect(platform.episodes.size).toBe(0)
  })

  it('describes and lists in the modern era, without examples, and spawns nothing', async () => {
    const discovery = await at(URL_OF_NOTES, modernRequest('server/discover'))
    expect(discovery.body).toMatchObject({
      result: { instructions: expect.stringContaining('mcp_url'), cacheScope: 'public', ttlMs: 60_000 },
    })
    const list = await at(URL_OF_NOTES, modernRequest('tools/list'))
    expect(list.body).toMatchObject({
      result: { tools: [{ name: 'search_notes', title: 'Search notes', annotations: { readOnlyHint: true } }] },
    })
    expect(list.text).not.toContain('examples')
    expect(platform.spawned).toEqual([])
  })

  it('sends a modern tools/call to an episode with −32602', async () => {
    const answer = await at(URL_OF_NOTES, modernRequest('tools/call', { name: 'search_notes' }))
    expect(answer).toMatchObject({ status: 200, body: { error: { code: -32602, message: expect.stringContaining('mcp_url') } } })
    expect(platform.spawned).toEqual([])
  })

  it('is a plain 404 for an unknown environment, in both eras', async () => {
    for (const init of [sessionRequest('initialize'), modernRequest('tools/list'), modernRequest('server/discover')]) {
      expect(await at('/v1/environments/nowhere/mcp', init)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
  })

  it('tells a client that asks for an unknown task', async () => {
    const answer = await at(`${URL_OF_NOTES}?task=fly`, sessionRequest('initialize'))
    expect(answer).toMatchObject({ status: 200, body: { error: { code: -32602, message: 'notes has no task fly' } } })
  })

  it('refuses query parameters it does not know', async () => {
    const answer = await at(`${URL_OF_NOTES}?taks=buy_milk`, sessionRequest('initialize'))
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
    expect(platform.spawned).toEqual([])
  })
})

it('lists both routes in the OpenAPI document', async () => {
  const { body } = await at('/openapi.json', { method: 'GET' })
  expect(body).toHaveProperty(['paths', '/v1/mcp/{token}', 'post'])
  expect(body).toHaveProperty(['paths', '/v1/environments/{slug}/mcp', 'post'])
})

it.each(['/.well-known/oauth-protected-resource', '/.well-known/oauth-authorization-server', '/.well-known/mcp'])(
  'has a plain 404 at %s',
  async path => {
    expect((await at(path, { method: 'GET' })).status).toBe(404)
  },
)
