// The session era: initialize, sessions that end without the episode, batches of the one revision that has them.
import { describe, expect, it } from 'vitest'
import { MemoryEpisode, SURFACE, TOOLS_JSON } from './memory-world.ts'
import { post, send, sessionRequest } from './send.ts'

const SESSION = 'mcp-session-id'

async function initialize(episode: MemoryEpisode): Promise<string> {
  const answer = await send(episode, sessionRequest('initialize', { protocolVersion: '2025-11-25', capabilities: {} }))
  return answer.headers.get(SESSION) ?? ''
}

describe('initialize', () => {
  it('says who the environment is and what the task is, and names a session', async () => {
    const answer = await send(new MemoryEpisode(), sessionRequest('initialize', { protocolVersion: '2025-11-25', capabilities: {} }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get(SESSION)).toBe('session.1')
    expect(answer.body).toMatchObject({
      result: {
        protocolVersion: '2025-11-25',
        capabilities: { tools: {} },
        serverInfo: { name: SURFACE.title, version: SURFACE.version },
        instructions: 'A notebook.\n\nYour task: Buy milk.',
      },
    })
  })

  it.each([
    ['2025-11-25', '2025-11-25'],
    ['2025-06-18', '2025-06-18'],
    ['2025-03-26', '2025-03-26'],
    ['2024-11-05', '2024-11-05'],
    ['1999-01-01', '2025-11-25'],
    ['2026-07-28', '2025-11-25'],
    [undefined, '2025-11-25'],
  ])('answers a wish for %s with %s', async (wanted, given) => {
    const answer = await send(new MemoryEpisode(), sessionRequest('initialize', wanted === undefined ? {} : { protocolVersion: wanted }))
    expect(answer.body).toMatchObject({ result: { protocolVersion: given } })
  })

  it('starts anew for a client that still sends the id of an ended session', async () => {
    const answer = await send(new MemoryEpisode(), sessionRequest('initialize', { protocolVersion: '2025-11-25' }, { [SESSION]: 'old' }))
    expect(answer.status).toBe(200)
  })
})

describe('requests', () => {
  it.each(['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'])('serves revision %s with its header', async version => {
    expect((await send(new MemoryEpisode(), sessionRequest('tools/list', {}, { 'mcp-protocol-version': version }))).status).toBe(200)
  })

  it('lists the tools as the episode serialised them, byte for byte', async () => {
    expect((await send(new MemoryEpisode(), sessionRequest('tools/list'))).text).toBe(
      `{"jsonrpc":"2.0","id":1,"result":{"tools":${TOOLS_JSON}}}`,
    )
  })

  it('answers ping without asking the episode', async () => {
    const episode = new MemoryEpisode()
    expect((await send(episode, sessionRequest('ping'))).body).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
    expect(episode.surfaces).toBe(0)
  })

  it.each(['resources/list', 'server/discover', 'constructor'])('answers the method %s with −32601 and HTTP 200', async method => {
    expect(await send(new MemoryEpisode(), sessionRequest(method))).toMatchObject({ status: 200, body: { error: { code: -32601 } } })
  })

  it('calls in one hop, with the session id that the client presented', async () => {
    const episode = new MemoryEpisode()
    const session = await initialize(episode)
    const surfaces = episode.surfaces
    const answer = await send(
      episode,
      sessionRequest('tools/call', { name: 'search_notes', arguments: { query: 'x' } }, { [SESSION]: session }),
    )
    expect(answer.body).toMatchObject({ result: { structuredContent: { items: [{ id: 1 }] } } })
    expect(answer.body).not.toHaveProperty('result.resultType')
    expect(episode.calls).toEqual([{ tool: 'search_notes', arguments: { query: 'x' }, mcp_session: session }])
    expect(episode.surfaces).toBe(surfaces)
  })
})

describe('sessions', () => {
  it('serves a request without an id', async () => {
    expect((await send(new MemoryEpisode(), sessionRequest('tools/call', { name: 'search_notes' }))).status).toBe(200)
  })

  it('ends with DELETE (204), after which the old id gets 404 everywhere and the episode goes on', async () => {
    const episode = new MemoryEpisode()
    const old = { [SESSION]: await initialize(episode) }
    expect(await send(episode, { method: 'DELETE', headers: old })).toMatchObject({ status: 204, text: '' })
    for (const method of ['tools/list', 'tools/call', 'ping']) {
      const answer = await send(episode, sessionRequest(method, { name: 'search_notes' }, old))
      expect(answer).toMatchObject({ status: 404, body: { id: 1, error: { code: -32001 } } })
    }
    expect((await send(episode, post({ jsonrpc: '2.0', method: 'notifications/initialized' }, old))).status).toBe(404)
    expect((await send(episode, { method: 'DELETE', headers: old })).status).toBe(404)
    expect(episode.calls).toEqual([])
    const renewed = await initialize(episode)
    expect(renewed).not.toBe(old[SESSION])
    expect((await send(episode, sessionRequest('tools/call', { name: 'search_notes' }, { [SESSION]: renewed }))).status).toBe(200)
  })
})

describe('batches', () => {
  const call = (id: number, query: string) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'search_notes', arguments: { query } },
  })

  it.each([undefined, '2025-03-26'])('runs one in order (revision header: %s)', async version => {
    const episode = new MemoryEpisode()
    const batch = [
      call(1, 'a'),
      { jsonrpc: '2.0', method: 'notifications/cancelled' },
      call(2, 'b'),
      { jsonrpc: '2.0', id: 3, method: 'ping' },
    ]
    const answer = await send(episode, post(batch, version === undefined ? {} : { 'mcp-protocol-version': version }))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject([{ id: 1 }, { id: 2 }, { id: 3, result: {} }])
    expect(episode.calls.map(({ arguments: sent }) => sent)).toEqual([{ query: 'a' }, { query: 'b' }])
  })

  it('answers a batch of notifications with 202', async () => {
    expect(await send(new MemoryEpisode(), post([{ jsonrpc: '2.0', method: 'notifications/initialized' }]))).toMatchObject({
      status: 202,
      text: '',
    })
  })

  it('answers each invalid member on its own', async () => {
    const answer = await send(new MemoryEpisode(), post([7, { jsonrpc: '2.0', id: 3, method: 'ping' }]))
    expect(answer).toMatchObject({
      status: 200,
      body: [
        { id: null, error: { code: -32600 } },
        { id: 3, result: {} },
      ],
    })
  })

  it('answers 404 when the session is lost', async () => {
    expect((await send(new MemoryEpisode(), post([call(1, 'a')], { [SESSION]: 'old' }))).status).toBe(404)
  })

  it.each([
    ['2025-06-18', [call(1, 'a')]],
    ['2025-11-25', [call(1, 'a')]],
    ['2025-03-26', []],
    ['2025-03-26', [{ jsonrpc: '2.0', id: 1, method: 'initialize', params: {} }]],
    ['2025-03-26', Array.from({ length: 51 }, (_, id) => call(id, 'a'))],
  ])('refuses what revision %s does not allow, and runs none of it', async (version, batch) => {
    const episode = new MemoryEpisode()
    const answer = await send(episode, post(batch, { 'mcp-protocol-version': version }))
    expect(answer).toMatchObject({ status: 400, body: { error: { code: -32600 } } })
    expect(episode.calls).toEqual([])
  })
})
