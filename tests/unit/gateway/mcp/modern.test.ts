// The modern era: every rule of its requests, and what its results carry.
import { describe, expect, it } from 'vitest'
import { MemoryEpisode, SURFACE, TOOLS_JSON } from './memory-world.ts'
import { MODERN_META, modernRequest, post, send, sessionRequest } from './send.ts'

const VERSION = 'io.modelcontextprotocol/protocolVersion'
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities'
const SERVER_INFO = { 'io.modelcontextprotocol/serverInfo': { name: SURFACE.title, version: SURFACE.version } }
const SUPPORTED = ['2026-07-28', '2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05']

describe('results', () => {
  it('discovers: revisions, tools as the only capability, the task in the instructions', async () => {
    const answer = await send(new MemoryEpisode(), modernRequest('server/discover'))
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      jsonrpc: '2.0',
      id: 1,
      result: {
        resultType: 'complete',
        supportedVersions: SUPPORTED,
        capabilities: { tools: {} },
        instructions: 'A notebook.\n\nYour task: Buy milk.',
        ttlMs: 3_600_000,
        cacheScope: 'private',
        _meta: SERVER_INFO,
      },
    })
  })

  it('lists the tools as the episode serialised them, byte for byte', async () => {
    const answer = await send(new MemoryEpisode(), modernRequest('tools/list'))
    expect(answer.text).toContain(`"tools":${TOOLS_JSON}`)
    expect(answer.body).toMatchObject({ result: { resultType: 'complete', ttlMs: 3_600_000, cacheScope: 'private', _meta: SERVER_INFO } })
  })

  it('calls in one hop, and says who answered', async () => {
    const episode = new MemoryEpisode()
    await send(episode, modernRequest('tools/list'))
    const answer = await send(episode, modernRequest('tools/call', { name: 'search_notes', arguments: { query: 'milk' } }))
    expect(answer.body).toMatchObject({ result: { resultType: 'complete', structuredContent: { items: [{ id: 1 }] }, _meta: SERVER_INFO } })
    expect(episode.calls).toEqual([{ tool: 'search_notes', arguments: { query: 'milk' } }])
    expect(episode.surfaces).toBe(1)
  })

  it('calls without anyone having listed before', async () => {
    const answer = await send(new MemoryEpisode(), modernRequest('tools/call', { name: 'search_notes' }))
    expect(answer.body).toMatchObject({ result: { _meta: SERVER_INFO } })
  })

  it('ignores session and Last-Event-ID headers and gives out no session', async () => {
    const episode = new MemoryEpisode()
    const headers = { 'mcp-session-id': 'of nobody', 'last-event-id': '7' }
    const answer = await send(episode, modernRequest('tools/call', { name: 'search_notes' }, headers))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('mcp-session-id')).toBeNull()
    expect(episode.calls[0]?.mcp_session).toBeUndefined()
  })
})

describe('refusals', () => {
  const call = { name: 'search_notes', arguments: {} }

  async function refused(init: RequestInit, status: number, code: number): Promise<string> {
    const episode = new MemoryEpisode()
    const answer = await send(episode, init)
    expect(answer).toMatchObject({ status, body: { id: 1, error: { code } } })
    expect(episode.calls).toEqual([])
    return answer.text
  }

  it.each([
    ['no _meta', undefined],
    ['no capabilities', { [VERSION]: '2026-07-28' }],
    ['no revision', { [CAPABILITIES]: {} }],
    ['capabilities that are no object', { ...MODERN_META, [CAPABILITIES]: true }],
    ['a revision that is no text', { ...MODERN_META, [VERSION]: 20260728 }],
  ])('answers %s with 400 and −32602', async (_, meta) => {
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' }
    const params = meta === undefined ? {} : { _meta: meta }
    await refused(post({ jsonrpc: '2.0', id: 1, method: 'tools/list', params }, headers), 400, -32602)
  })

  it.each([
    ['no MCP-Protocol-Version', { 'mcp-protocol-version': null }],
    ['another revision in the header', { 'mcp-protocol-version': '2025-11-25' }],
    ['no Mcp-Method', { 'mcp-method': null }],
    ['another Mcp-Method', { 'mcp-method': 'tools/list' }],
    ['an Mcp-Method in other case', { 'mcp-method': 'Tools/Call' }],
    ['no Mcp-Name', { 'mcp-name': null }],
    ['another Mcp-Name', { 'mcp-name': 'delete_note' }],
    ['broken base64 in Mcp-Name', { 'mcp-name': '=?base64?%%%?=' }],
    ['base64 that is no UTF-8 in Mcp-Name', { 'mcp-name': '=?base64?/////w==?=' }],
  ])('answers %s with 400 and −32020', async (_, headers) => {
    await refused(modernRequest('tools/call', call, headers), 400, -32020)
  })

  it('takes an encoded Mcp-Name that decodes to the name, and spaces around a plain one', async () => {
    const name = 'sök'
    const encoded = `=?base64?${btoa(String.fromCharCode(...new TextEncoder().encode(name)))}?=`
    expect((await send(new MemoryEpisode(), modernRequest('tools/call', { name }, { 'mcp-name': encoded }))).status).toBe(200)
    expect((await send(new MemoryEpisode(), modernRequest('tools/call', call, { 'mcp-name': ' search_notes ' }))).status).toBe(200)
  })

  it('answers an unknown revision with 400, −32022 and what is supported', async () => {
    const params = { _meta: { [VERSION]: '2031-01-01' } }
    const text = await refused(modernRequest('tools/list', params, { 'mcp-protocol-version': '2031-01-01' }), 400, -32022)
    expect(JSON.parse(text)).toMatchObject({ error: { data: { supported: SUPPORTED, requested: '2031-01-01' } } })
  })

  it('answers an unknown revision that only the header names in the same way', async () => {
    await refused(sessionRequest('tools/list', {}, { 'mcp-protocol-version': '2031-01-01' }), 400, -32022)
  })

  it.each(['initialize', 'ping', 'resources/list', 'toString', 'tools/delete'])(
    'answers the method %s with 404 and −32601',
    async method => {
      await refused(modernRequest(method), 404, -32601)
    },
  )

  it('has no batches', async () => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: MODERN_META } }
    expect(await send(new MemoryEpisode(), post([message]))).toMatchObject({ status: 400, body: { error: { code: -32600 } } })
    const headers = { 'mcp-protocol-version': '2026-07-28' }
    expect(await send(new MemoryEpisode(), post([message], headers))).toMatchObject({ status: 400, body: { error: { code: -32600 } } })
  })
})
