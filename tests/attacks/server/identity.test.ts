// Names that open doors: forged, cut, replayed and swapped ids and tokens, over the real API. Nothing but the exact name of one's
// own episode answers, and every wrong one is answered alike.
import { beforeAll, describe, expect, it } from 'vitest'
import { OrreryClient } from '../../../cli/client.ts'
import { exampleTodo } from '../../support/package.ts'
import { sharedServerUrl } from '../../support/server.ts'

interface Held {
  id: string
  token: string
}

const trainer = new OrreryClient({ url: sharedServerUrl() })
let environment = ''
let mine: Held
let other: Held

async function spawn(): Promise<Held> {
  const { items } = await trainer.spawn({ environment })
  const [episode] = items
  if (!episode) throw new Error('spawn returned no episode')
  return { id: episode.id, token: episode.mcp_url.split('/').at(-1) ?? '' }
}

beforeAll(async () => {
  const { slug, version } = await trainer.publish(exampleTodo())
  environment = `${slug}@${version}`
  ;[mine, other] = [await spawn(), await spawn()]
})

const ask = async (method: string, route: string, body?: object, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(sharedServerUrl() + route, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

/** A tool call as a client of the stateless era sends it, which needs no session. */
async function callOverMcp(token: string): Promise<Response> {
  const params = { name: 'create_list', arguments: { name: 'Forged' } }
  return await ask(
    'POST',
    `/v1/mcp/${token}`,
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
    { 'mcp-protocol-version': '2025-06-18' },
  )
}

const flipped = (text: string, at: number): string => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

/** The other spelling of the last character: Base64 leaves bits unused there. */
function respelled(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return text.slice(0, -1) + (alphabet[alphabet.indexOf(text.at(-1) ?? '') ^ 1] ?? '')
}

/** Forgeries of a name, made from two genuine ones. */
const FORGERIES: [how: string, forge: (name: string, another: string) => string][] = [
  ['one character of the name changed', name => flipped(name, 5)],
  ['one character of the seal changed', name => flipped(name, 40)],
  ['another spelling of the last character', respelled],
  ['the name of one, the seal of the other', (name, another) => name.slice(0, 24) + another.slice(24)],
  ['cut', name => name.slice(0, -1)],
  ['cut to its name', name => name.slice(0, 25)],
  ['longer', name => `${name}A`],
  ['upper case', name => name.toUpperCase()],
  ['the other prefix', name => (name.startsWith('ep_') ? `at_${name.slice(3)}` : `ep_${name.slice(3)}`)],
  ['the object’s bare name', name => Buffer.from(name.slice(3), 'base64url').subarray(0, 16).toString('hex')],
  ['a path', name => encodeURIComponent(`../episodes/${name}`)],
  ['nothing but zeros', name => name.slice(0, 3) + 'A'.repeat(name.length - 3)],
] // prettier-ignore

it('genuine names open what the forged ones do not', async () => {
  expect((await ask('GET', `/v1/episodes/${other.id}`)).status).toBe(200)
  const { token } = await spawn()
  expect((await callOverMcp(token)).status).toBe(200)
})

describe('a forged id', () => {
  it.each(FORGERIES)('%s opens nothing', async (_how, forge) => {
    const forged = forge(mine.id, other.id)
    for (const [method, route, body] of [
      ['GET', '', undefined],
      ['GET', '/trajectory', undefined],
      ['GET', '/diff', undefined],
      ['POST', '/tools/create_list', { arguments: { name: 'Forged' } }],
      ['POST', '/reset', undefined],
      ['POST', '/verify', {}],
      ['POST', '/close', undefined],
    ] as const) {
      expect((await ask(method, `/v1/episodes/${forged}${route}`, body)).status, `${method} ${route}`).toBe(404)
    }
  })
})

describe('a forged token', () => {
  it.each(FORGERIES)('%s opens nothing', async (_how, forge) => {
    expect((await callOverMcp(forge(mine.token, other.token))).status).toBe(404)
  })
})

describe('a genuine name in another’s place', () => {
  it('an agent token is no episode id, and no key', async () => {
    expect((await ask('GET', `/v1/episodes/${mine.token}`)).status).toBe(404)
    for (const route of ['/v1/episodes', '/v1/environments', `/v1/episodes/${mine.id}`, `/v1/environments/${environment}/package`])
      expect((await ask('GET', route, undefined, { authorization: `Bearer ${mine.token}` })).status, route).toBe(404)
  })

  it('an episode id is no agent token', async () => {
    expect((await callOverMcp(mine.id)).status).toBe(404)
  })

  it('a session of one episode is none of another’s', async () => {
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'attacker', version: '1' } },
    }
    const begun = await ask('POST', `/v1/mcp/${mine.token}`, initialize)
    const session = begun.headers.get('mcp-session-id') ?? ''
    expect(session).not.toBe('')
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' }
    expect((await ask('POST', `/v1/mcp/${other.token}`, list, { 'mcp-session-id': session })).status).toBe(404)
  })

  it('an idempotency key of one episode says nothing to another', async () => {
    const key = { 'idempotency-key': 'replayed' }
    const call = { arguments: { name: 'Mine' } }
    const first: unknown = await (await ask('POST', `/v1/episodes/${mine.id}/tools/create_list`, call, key)).json()
    expect(await (await ask('POST', `/v1/episodes/${mine.id}/tools/create_list`, call, key)).json()).toEqual(first)
    expect(await (await ask('GET', `/v1/episodes/${other.id}`)).json()).toMatchObject({ steps_taken: 0 })
    expect((await ask('POST', `/v1/episodes/${mine.id}/tools/create_list`, { arguments: { name: 'Changed' } }, key)).status).toBe(422)
  })
})

describe('a token that is replayed', () => {
  it('after the end of its episode takes no step', async () => {
    const gone = await spawn()
    expect((await ask('POST', `/v1/episodes/${gone.id}/close`)).status).toBe(200)
    expect((await ask('POST', `/v1/episodes/${gone.id}/tools/create_list`, { arguments: { name: 'Late' } })).status).toBeGreaterThanOrEqual(
      409,
    )
    expect(await (await callOverMcp(gone.token)).text()).not.toContain('"structuredContent"')
  })
})
