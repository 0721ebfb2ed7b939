// Every failure over HTTP is one problem document with a code and the request's id.
import { describe, expect, it, vi } from 'vitest'
import { problemSchema } from '../../../shared/problem.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { EPISODE_ID, gateway, post, RECORD } from './in-memory.ts'

async function problemOf(
  response: Response,
): Promise<{ status: number; code: string; detail: string; faults: string[]; headers: Headers }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.request_id).toBe(response.headers.get('request-id'))
  expect(problem.status).toBe(response.status)
  return {
    status: response.status,
    code: problem.code,
    detail: problem.detail,
    faults: (problem.faults ?? []).map(fault => fault.path),
    headers: response.headers,
  }
}

describe('paths and methods', () => {
  it('answers 404 for what is not there, later routes included', async () => {
    const { ask } = gateway()
    for (const path of [
      '/',
      '/nothing',
      '/v1/suites',
      `/v1/episodes/${EPISODE_ID}/nothing`,
      '/openenv',
      '/.well-known/oauth-authorization-server',
      '/health/',
    ]) {
      expect(await problemOf(await ask(path))).toMatchObject({ status: 404, code: 'not_found' })
    }
    expect(await problemOf(await ask(`/v1/episodes/${EPISODE_ID}/fork`, post({})))).toMatchObject({ status: 404 })
  })

  it('answers 405 with Allow for another method', async () => {
    const { ask } = gateway()
    const refused = await problemOf(await ask('/v1/environments', { method: 'DELETE' }))
    expect(refused).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect(refused.headers.get('allow')).toBe('GET, HEAD, POST')
    expect((await problemOf(await ask(`/v1/episodes/${EPISODE_ID}/reset`))).headers.get('allow')).toBe('POST')
    expect((await problemOf(await ask('/v1/environments/validate', { method: 'PUT' }))).headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('bodies', () => {
  const routes = [
    '/v1/environments',
    '/v1/environments/play',
    '/v1/environments/validate',
    '/v1/imports/awm',
    '/v1/episodes',
    ...['tools/x', 'reset', 'close', 'verify'].map(verb => `/v1/episodes/${EPISODE_ID}/${verb}`),
  ]

  it.each(routes)('%s refuses what is not JSON, another content type, and broken UTF-8', async path => {
    const { ask } = gateway()
    const json = { 'content-type': 'application/json' }
    expect(await problemOf(await ask(path, { method: 'POST', headers: json, body: '{"a":' }))).toMatchObject({
      status: 400,
      code: 'malformed_json',
    })
    expect(await problemOf(await ask(path, { method: 'POST', headers: json, body: new Uint8Array([0x22, 0xff, 0x22]) }))).toMatchObject({
      status: 400,
    })
    expect(await problemOf(await ask(path, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }))).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
    })
    expect(await problemOf(await ask(path, { method: 'POST', headers: json, body: '['.repeat(5000) + ']'.repeat(5000) }))).toMatchObject({
      status: 422,
    })
  })

  it.each(routes)('%s counts bytes as they arrive, whatever content-length says', async path => {
    const { ask } = gateway()
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        if (sent > 16 * 1024 * 1024) controller.close()
        else controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '2' }, body, duplex: 'half' }
    const limit = path.includes('episodes') ? 1024 * 1024 : 8 * 1024 * 1024
    expect(await problemOf(await ask(path, init))).toMatchObject({
      status: 413,
      code: 'too_large',
      detail: `the body is larger than ${limit} bytes`,
    })
    expect(sent).toBeLessThan(limit + 4 * 65_536)
  })

  it('takes verbs without a body, but not with a body that says something', async () => {
    const { ask } = gateway({ episode: { reset: async () => RECORD } })
    expect((await ask(`/v1/episodes/${EPISODE_ID}/reset`, { method: 'POST' })).status).toBe(200)
    expect((await ask(`/v1/episodes/${EPISODE_ID}/reset`, post({}))).status).toBe(200)
    expect(
      (await ask(`/v1/episodes/${EPISODE_ID}/reset`, { method: 'POST', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(200)
    expect(await problemOf(await ask(`/v1/episodes/${EPISODE_ID}/reset`, post({ now: true })))).toMatchObject({ status: 422 })
    expect(await problemOf(await ask('/v1/episodes', { method: 'POST' }))).toMatchObject({
      status: 400,
      detail: expect.stringContaining('empty'),
    })
  })

  it('names the path of each fault, in the alternative that was meant', async () => {
    const { ask } = gateway()
    const spawn = async (value: unknown): Promise<string[]> => (await problemOf(await ask('/v1/episodes', post(value)))).faults
    expect(await spawn({ environment: 'todo', count: 0, seed: 'x' })).toEqual(['/seed', '/count'])
    expect(await spawn({ environment: 'todo', count: 1025 })).toEqual(['/count'])
    expect(await spawn({ environment: 'todo', colour: 'red' })).toEqual([''])
    expect(await spawn({ episodes: [{ environment: 'todo' }, { environment: 3 }] })).toEqual(['/episodes/1/environment'])
    expect(await spawn({ episodes: [] })).toEqual(['/episodes'])
    expect(
      await spawn({
        episodes: [
          { environment: 'todo', count: 1000 },
          { environment: 'todo', count: 25 },
        ],
      }),
    ).toEqual(['/episodes'])
    expect(await spawn({})).toEqual(['/environment'])
    expect(await spawn([1])).toEqual([''])
  })
})

describe('queries', () => {
  it.each(['limit=0', 'limit=501', 'limit=many', 'limit=1.5', 'status=asleep', 'colour=red', 'cursor=', 'limit=1&limit=2'])(
    'refuses ?%s',
    async query => {
      const { ask } = gateway({ rewards: { episodes: async () => ({ items: [], next_cursor: null }) } })
      expect(await problemOf(await ask(`/v1/episodes?${query}`))).toMatchObject({ status: 422, code: 'invalid_request' })
    },
  )
})

describe('failures behind the gateway', () => {
  const failing = (error: Error): Promise<Response> =>
    gateway({ episode: { call: () => Promise.reject(error) } }).ask(
      `/v1/episodes/${EPISODE_ID}/tools/x`,
      post({}, { 'idempotency-key': 'k' }),
    )

  it('keeps the code and the details of ours', async () => {
    const ended = await problemOf(await failing(new OrreryError('episode_ended', 'this episode ended (submitted)')))
    expect(ended).toMatchObject({ status: 409, code: 'episode_ended', detail: 'this episode ended (submitted)' })
    const gates = [{ gate: 'seed' as const, task: null, passed: false, detail: 'row 3 breaks a foreign key', duration_ms: 2 }]
    const { ask } = gateway({
      environments: { publish: () => Promise.reject(new OrreryError('package_refused', 'the gate seed failed', { gates })) },
    })
    const refused = await ask('/v1/environments', post({}))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'package_refused', gates })
  })

  it('recognises an error that crossed RPC and lost its class', async () => {
    const crossed = Object.assign(new Error('no task'), { code: 'no_task', details: {} })
    expect(await problemOf(await failing(crossed))).toMatchObject({ status: 409, code: 'no_task' })
  })

  it('says of a lost answer whether the step may have happened, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const lost = await problemOf(await failing(Object.assign(new Error('Network connection lost.'), { retryable: true })))
    expect(lost).toMatchObject({
      status: 503,
      code: 'infrastructure_error',
      detail: expect.stringMatching(/may or may not.*same Idempotency-Key/),
    })
    const overloaded = await problemOf(await failing(Object.assign(new Error('Durable Object is overloaded.'), { overloaded: true })))
    expect(overloaded).toMatchObject({ status: 503, detail: expect.stringContaining('did not take the request') })
    expect(log).toHaveBeenCalledWith(expect.stringContaining(lost.headers.get('request-id') ?? 'no id'))
    log.mockRestore()
  })

  it('shows nothing of any other error, and logs it with the id', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failed = await problemOf(await failing(new Error('the password is swordfish')))
    expect(failed).toMatchObject({ status: 500, code: 'internal_error', detail: expect.not.stringContaining('swordfish') })
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({
      event: 'gateway.internal_error',
      request_id: failed.headers.get('request-id'),
      route: '/v1/episodes/:id/tools/:tool',
      error: 'the password is swordfish',
    })
    log.mockRestore()
  })
})
