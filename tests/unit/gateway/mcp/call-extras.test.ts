// What a server may add to a call beside JSON: progress over a stream, blocks other than text, needs of the client.
// The conformance suite proves that these are well-formed; here is when they must not happen.
import { describe, expect, it } from 'vitest'
import { answerMcp } from '../../../../services/gateway/mcp/answer.ts'
import type { McpServer } from '../../../../services/gateway/mcp/protocol.ts'
import { responseOf } from '../../../../services/gateway/mcp/reply.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import { OK, SURFACE } from './memory-world.ts'
import { modernRequest, post, read, sessionRequest, URL_OF_EPISODE } from './send.ts'

const base: McpServer = {
  cache: { ttlMs: 1_000, cacheScope: 'private' },
  needsSession: false,
  surface: async () => SURFACE,
  serverInfo: async () => ({ name: 'Notes', version: '1' }),
  call: async () => OK,
  open: async () => ({ session: 's', surface: SURFACE }),
  end: async () => undefined,
}

/** Reports half of its way, then does what the test says. */
function slow(then: () => ReturnType<McpServer['call']>): McpServer {
  return {
    ...base,
    call: async (_, report) => {
      report({ progress: 1, total: 2 })
      await Promise.resolve()
      return await then()
    },
  }
}

async function answer(server: McpServer, init: RequestInit): Promise<Response> {
  return responseOf(await answerMcp(new Request(URL_OF_EPISODE, init), server, undefined))
}

function eventsOf(text: string): unknown[] {
  return [...text.matchAll(/^event: message\ndata: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data))
}

const told = { name: 'search_notes', _meta: { progressToken: 'half' } }

describe.each([
  ['session', sessionRequest],
  ['modern', modernRequest],
] as const)('progress in the %s era', (_, request) => {
  it('comes before the result, under the client’s token', async () => {
    const response = await answer(
      slow(async () => OK),
      request('tools/call', told),
    )
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(eventsOf(await response.text())).toMatchObject([
      { method: 'notifications/progress', params: { progressToken: 'half', progress: 1, total: 2 } },
      { id: 1, result: { structuredContent: OK.result } },
    ])
  })

  it.each([
    ['did not ask', { name: 'search_notes' }, {}],
    ['cannot read a stream', told, { accept: 'application/json' }],
  ])('goes nowhere when the client %s: the answer is plain JSON', async (_why, params, headers) => {
    const response = await answer(
      slow(async () => OK),
      request('tools/call', params, headers),
    )
    expect(response.headers.get('content-type')).toBe('application/json')
    expect((await read(response)).body).toMatchObject({ result: { structuredContent: OK.result } })
  })

  it('may end in an error, which is the last event', async () => {
    const failing = slow(async () => await Promise.reject(new OrreryError('infrastructure_error', 'the object is gone')))
    const events = eventsOf(await (await answer(failing, request('tools/call', told))).text())
    expect(events).toMatchObject([{ method: 'notifications/progress' }, { error: { code: -32603 } }])
  })

  it('does not disturb a call whose client has left', async () => {
    let leave = (): void => undefined
    const left = new Promise<void>(resolve => {
      leave = resolve
    })
    let finished = false
    const server: McpServer = {
      ...base,
      call: async (_, report) => {
        report({ progress: 1 })
        await left
        report({ progress: 2 })
        finished = true
        return OK
      },
    }
    const response = await answer(server, request('tools/call', told))
    await response.body?.cancel()
    leave()
    await expect.poll(() => finished).toBe(true)
  })
})

it('sends no stream inside a batch', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: told }
  const response = await answer(
    slow(async () => OK),
    post([message, { ...message, id: 2 }]),
  )
  expect((await read(response)).body).toMatchObject([
    { id: 1, result: {} },
    { id: 2, result: {} },
  ])
})

it('gives blocks in the place of JSON text, and no structured content where the result is no object', async () => {
  const image = { type: 'image', data: 'AA==', mimeType: 'image/png' } as const
  const server: McpServer = { ...base, call: async () => ({ ...OK, result: null, content: [image] }) }
  const { body } = await read(await answer(server, modernRequest('tools/call', { name: 'search_notes' })))
  expect(body).toMatchObject({ result: { content: [image] } })
  expect(body).not.toHaveProperty('result.structuredContent')
})

describe('a tool that needs what a client may lack', () => {
  const server: McpServer = { ...base, needs: new Map([['search_notes', { sampling: {}, elicitation: {} }]]) }
  const callWith = async (capabilities: Record<string, object>, tool = 'search_notes') => {
    const meta = { 'io.modelcontextprotocol/clientCapabilities': JSON.parse(JSON.stringify(capabilities)) }
    return await read(await answer(server, modernRequest('tools/call', { name: tool, _meta: meta })))
  }

  it('is refused with what is missing', async () => {
    const { status, body } = await callWith({ elicitation: {} })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: -32021, data: { requiredCapabilities: { sampling: {} } } } })
    expect(body).not.toHaveProperty('error.data.requiredCapabilities.elicitation')
  })

  it('runs when the client can, and other tools run anyway', async () => {
    expect((await callWith({ elicitation: {}, sampling: {} })).status).toBe(200)
    expect((await callWith({}, 'get_note')).status).toBe(200)
  })
})
