// What HTTP says before the message counts: method, origin, content type, accept, size, JSON, JSON-RPC form.
import { describe, expect, it } from 'vitest'
import { originAllowed } from '../../../../services/gateway/mcp/envelope.ts'
import { MAX_BODY_BYTES } from '../../../../shared/limits.ts'
import { MemoryEpisode } from './memory-world.ts'
import { modernRequest, post, send, sessionRequest, URL_OF_EPISODE } from './send.ts'

const json = { 'content-type': 'application/json' }
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })

describe('methods', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'OPTIONS'])('refuses %s with 405 and says what is allowed', async method => {
    const answer = await send(new MemoryEpisode(), { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toContain('POST')
  })

  it('refuses DELETE in the modern era with 405, even with a session header, and leaves the session alone', async () => {
    const episode = new MemoryEpisode()
    const session = await episode.mcpSession()
    const answer = await send(episode, { method: 'DELETE', headers: { 'mcp-protocol-version': '2026-07-28', 'mcp-session-id': session } })
    expect(answer.status).toBe(405)
    expect(await episode.mcpSession()).toBe(session)
  })

  it('refuses DELETE without a session with 405', async () => {
    expect((await send(new MemoryEpisode(), { method: 'DELETE' })).status).toBe(405)
  })
})

describe('origin', () => {
  const allowed: [string | null, string, string | undefined][] = [
    [null, URL_OF_EPISODE, undefined],
    ['http://localhost:3000', URL_OF_EPISODE, undefined],
    ['http://127.0.0.1:8787', URL_OF_EPISODE, undefined],
    ['http://[::1]:8787', URL_OF_EPISODE, undefined],
    ['https://orrery.example', 'http://10.0.0.7:8787/v1/mcp/t', 'https://orrery.example/base'],
    ['https://orrery.example', 'https://orrery.example/v1/mcp/t', undefined],
  ]
  it.each(allowed)('lets %s speak to %s (public URL %s)', (origin, url, publicUrl) => {
    expect(originAllowed(origin, url, publicUrl)).toBe(true)
  })

  const forbidden: [string, string][] = [
    ['https://evil.example', URL_OF_EPISODE],
    ['null', URL_OF_EPISODE],
    ['http://localhost.evil.example', URL_OF_EPISODE],
    // A rebound name: page and server seem to share an origin.
    ['http://evil.example:8787', 'http://evil.example:8787/v1/mcp/t'],
  ]
  it.each(forbidden)('keeps %s from %s', (origin, url) => {
    expect(originAllowed(origin, url, undefined)).toBe(false)
  })

  it('answers a page that may not with 403 and does not ask the episode', async () => {
    const episode = new MemoryEpisode()
    const answer = await send(episode, sessionRequest('tools/list', {}, { origin: 'https://evil.example' }))
    expect(answer.status).toBe(403)
    expect(episode.surfaces).toBe(0)
  })
})

describe('bodies', () => {
  it.each(['text/plain', 'application/jsonp', ''])('refuses content type "%s" with 415', async type => {
    expect((await send(new MemoryEpisode(), { method: 'POST', headers: { 'content-type': type }, body: ping })).status).toBe(415)
  })

  it('takes a content type with a charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await send(new MemoryEpisode(), { method: 'POST', headers, body: ping })).status).toBe(200)
  })

  it('refuses a client that wants no JSON with 406', async () => {
    const headers = { ...json, accept: 'text/event-stream' }
    expect((await send(new MemoryEpisode(), { method: 'POST', headers, body: ping })).status).toBe(406)
  })

  it.each(['*/*', 'application/*', 'application/json'])('serves a client that accepts %s', async accept => {
    expect((await send(new MemoryEpisode(), { method: 'POST', headers: { ...json, accept }, body: ping })).status).toBe(200)
  })

  it('refuses a body of one byte more than the limit with 413', async () => {
    const body = ping.padEnd(MAX_BODY_BYTES + 1, ' ')
    expect((await send(new MemoryEpisode(), { method: 'POST', headers: json, body })).status).toBe(413)
  })

  it('refuses a body in chunks as soon as it is too large, and reads no further', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        sent += 1
        if (sent > 64) controller.close()
        else controller.enqueue(new Uint8Array(256 * 1024).fill(32))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: json, body, duplex: 'half' }
    expect((await send(new MemoryEpisode(), init)).status).toBe(413)
    expect(sent).toBeLessThan(10)
  })

  it('takes a body of exactly the limit', async () => {
    const body = ping.padEnd(MAX_BODY_BYTES, ' ')
    expect((await send(new MemoryEpisode(), { method: 'POST', headers: json, body })).status).toBe(200)
  })

  it.each(['{', '', 'undefined', '{"jsonrpc":'])('answers "%s" with 400 and a parse error', async body => {
    const answer = await send(new MemoryEpisode(), { method: 'POST', headers: json, body })
    expect(answer).toMatchObject({ status: 400, body: { jsonrpc: '2.0', id: null, error: { code: -32700 } } })
  })
})

it('answers a body that is no UTF-8 with 400 and a parse error', async () => {
  const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
  expect(await send(new MemoryEpisode(), { method: 'POST', headers: json, body })).toMatchObject({
    status: 400,
    body: { error: { code: -32700 } },
  })
})

describe('messages', () => {
  it('refuses one that nests without end with 400, and serves one that nests deeply', async () => {
    const nested = (levels: number): string =>
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"a","arguments":${'['.repeat(levels)}${']'.repeat(levels)}}}`
    const endless = await send(new MemoryEpisode(), { method: 'POST', headers: json, body: nested(100_000) })
    expect(endless).toMatchObject({ status: 400, body: { error: { code: -32600 } } })
    expect((await send(new MemoryEpisode(), { method: 'POST', headers: json, body: nested(100) })).status).toBe(200)
  })

  it.each([
    [{ id: 1, method: 'ping' }, 1],
    [{ jsonrpc: '1.0', id: 'a', method: 'ping' }, 'a'],
    [{ jsonrpc: '2.0', id: 1, method: 7 }, 1],
    [{ jsonrpc: '2.0', id: null, method: 'ping' }, null],
    [{ jsonrpc: '2.0', id: { a: 1 }, method: 'ping' }, null],
    [{ jsonrpc: '2.0', id: 2, method: 'ping', params: [1] }, 2],
    ['ping', null],
    [null, null],
  ])('answers %j with 400 and an invalid request', async (message, id) => {
    const answer = await send(new MemoryEpisode(), post(message))
    expect(answer).toMatchObject({ status: 400, body: { jsonrpc: '2.0', id, error: { code: -32600 } } })
  })

  it.each([0, -5, 'text', ''])('echoes the id %j', async id => {
    expect((await send(new MemoryEpisode(), post({ jsonrpc: '2.0', id, method: 'ping' }))).body).toEqual({ jsonrpc: '2.0', id, result: {} })
  })

  it('accepts notifications of both eras with 202 and no body', async () => {
    const episode = new MemoryEpisode()
    const old = await send(episode, post({ jsonrpc: '2.0', method: 'notifications/initialized' }))
    const modern = await send(
      episode,
      post({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } }, { 'mcp-protocol-version': '2026-07-28' }),
    )
    expect([old.status, old.text, modern.status, modern.text]).toEqual([202, '', 202, ''])
  })

  it('accepts answers to questions we never asked with 202', async () => {
    expect((await send(new MemoryEpisode(), post({ jsonrpc: '2.0', id: 1, result: {} }))).status).toBe(202)
  })
})

describe('failures on our side', () => {
  const cases: [string, string, RequestInit][] = [
    ['secret path /srv/x.ts:12', 'internal_error', sessionRequest('tools/list')],
    ['secret path /srv/x.ts:12', 'internal_error', modernRequest('tools/list')],
    ['secret path /srv/x.ts:12', 'internal_error', modernRequest('tools/call', { name: 'search_notes' })],
    ['Network connection lost: secret', 'infrastructure_error', sessionRequest('tools/call', { name: 'search_notes' })],
  ]
  it.each(cases)('answers −32603 without a word of the cause (%s)', async (cause, code, init) => {
    const episode = new MemoryEpisode()
    episode.broken = new Error(cause)
    const answer = await send(episode, init)
    expect(answer).toMatchObject({ status: 200, body: { id: 1, error: { code: -32603, data: { code } } } })
    expect(answer.text).not.toMatch(/secret|\.ts:|stack/)
  })
})
