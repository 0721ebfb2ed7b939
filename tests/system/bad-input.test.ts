// Bad input over real HTTP (quality.md): each gets its typed problem, and no acknowledged step of anyone is lost.
// Routes come from the OpenAPI document, so a new one is tested without being listed here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { spawnedEpisodeSchema } from '../../shared/domain/episode.ts'
import { MAX_BODY_BYTES, MAX_PACKAGE_BYTES } from '../../shared/limits.ts'
import { problemSchema } from '../../shared/problem.ts'
import { exampleTodo } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const url = sharedServerUrl()
const json = { 'content-type': 'application/json' }

interface Refusal {
  status: number
  code: string
  paths: string[]
}

/** Sends a request and reads its problem; throws when the answer is none. */
async function refused(path: string, init: RequestInit = {}): Promise<Refusal> {
  const response = await fetch(url + path, init)
  const text = await response.text()
  expect(response.headers.get('content-type'), `${path}: ${text.slice(0, 300)}`).toBe('application/problem+json')
  const problem = problemSchema.parse(JSON.parse(text))
  expect(problem.request_id).toBe(response.headers.get('request-id'))
  expect(problem.detail.length).toBeGreaterThan(5)
  return { status: response.status, code: problem.code, paths: (problem.faults ?? []).map(fault => fault.path) }
}

const posting = (body: string, headers: Record<string, string> = json): RequestInit => ({ method: 'POST', headers, body })

async function spawn(fields: object = {}): Promise<{ id: string; mcp_url: string }> {
  const response = await fetch(`${url}/v1/episodes`, posting(JSON.stringify({ environment: 'todo', ...fields })))
  const [episode] = z.object({ items: z.array(spawnedEpisodeSchema) }).parse(await response.json()).items
  if (!episode) throw new Error('nothing was spawned')
  return episode
}

const readText = async (path: string): Promise<string> => await (await fetch(url + path)).text()

const document = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ tags: z.array(z.string()), requestBody: z.unknown().optional() }))),
  })
  .parse(JSON.parse(await readText('/openapi.json')))

/** Templates of every operation that takes a body; MCP answers in its own protocol and has its own tests. */
const withBody = Object.entries(document.paths)
  .filter(([, methods]) => methods['post']?.requestBody !== undefined && !methods['post'].tags.includes('mcp'))
  .map(([path]) => path)

const withId = Object.entries(document.paths)
  .filter(([path]) => path.includes('{id}'))
  .flatMap(([path, methods]) => Object.keys(methods).map(method => [method, path] as const))

const bystander = { id: '', hash: '', trajectory: '' }
let victim = { id: '', mcp_url: '' }
const at = (template: string, id = victim.id): string =>
  template.replace('{id}', id).replace('{tool}', 'list_lists').replace('{index}', '0')

beforeAll(async () => {
  expect([200, 201]).toContain((await fetch(`${url}/v1/environments`, posting(JSON.stringify(exampleTodo())))).status)
  bystander.id = (await spawn()).id
  await fetch(`${url}/v1/episodes/${bystander.id}/tools/create_list`, posting('{"arguments":{"name":"A bystander"}}'))
  bystander.hash = await readText(`/v1/episodes/${bystander.id}/state_hash`)
  bystander.trajectory = await readText(`/v1/episodes/${bystander.id}/trajectory`)
  victim = await spawn()
})

afterAll(async () => {
  // Whatever was sent: the victim has no step, the bystander lost none.
  expect(JSON.parse(await readText(`/v1/episodes/${victim.id}`))).toMatchObject({ status: 'ready', steps_taken: 0 })
  expect(await readText(`/v1/episodes/${bystander.id}/state_hash`)).toBe(bystander.hash)
  expect(await readText(`/v1/episodes/${bystander.id}/trajectory`)).toBe(bystander.trajectory)
})

describe.each(withBody)('POST %s', template => {
  it('refuses bodies that are not JSON', async () => {
    for (const body of ['{"environment":', 'environment=todo', '{} {}', '{"a":NaN}', '\u0000']) {
      expect(await refused(at(template), posting(body)), body).toMatchObject({ status: 400, code: 'malformed_json' })
    }
  })

  it('refuses other content types, and JSON of the wrong kind', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp']) {
      expect(await refused(at(template), posting('{}', { 'content-type': type })), type).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      })
    }
    for (const body of ['[]', '"text"', '7', 'null']) expect(await wrongKind(template, body)).toBe(true)
    expect(await refused(at(template), posting('['.repeat(100_000) + ']'.repeat(100_000)))).toMatchObject({
      status: 422,
      code: 'invalid_request',
    })
  })

  it('refuses a body over its limit, with content-length and without', async () => {
    const limit = /environments|imports/.test(template) ? MAX_PACKAGE_BYTES : MAX_BODY_BYTES
    const large = JSON.stringify({ padding: 'x'.repeat(limit) })
    expect(await refused(at(template), posting(large))).toMatchObject({ status: 413, code: 'too_large' })
    const chunked = new Blob([large]).stream()
    const init = { method: 'POST', headers: json, body: chunked, duplex: 'half' as const }
    expect(await refused(at(template), init)).toMatchObject({ status: 413, code: 'too_large' })
  })
})

/** A package that is no object is judged by its gates: refused when published, reported when validated. */
async function wrongKind(template: string, body: string): Promise<boolean> {
  if (template !== '/v1/environments/validate') return (await refused(at(template), posting(body))).status === 422
  const judged = z.object({ admitted: z.boolean() }).parse(await (await fetch(url + template, posting(body))).json())
  return !judged.admitted
}

describe('unknown, forged and foreign ids', () => {
  it.each(withId)('%s %s is 404', async (method, template) => {
    const { id } = victim
    const swapped = id.endsWith('A') ? `${id.slice(0, -1)}B` : `${id.slice(0, -1)}A`
    const token = victim.mcp_url.split('/').at(-1) ?? ''
    const forged = [
      'ep_',
      'nothing',
      id.slice(0, -1),
      `${id}A`,
      swapped,
      id.replace('ep_', 'at_'),
      token,
      token.replace('at_', 'ep_'),
      `ep_${'A'.repeat(43)}`,
    ]
    for (const other of forged) {
      const init = method === 'post' ? posting('{}') : {}
      expect(await refused(at(template, other), init), other).toMatchObject({ status: 404, code: 'not_found' })
    }
  })

  it('an agent token opens its MCP URL and nothing else, and an episode id does not open that', async () => {
    const token = victim.mcp_url.split('/').at(-1) ?? ''
    expect(await refused('/v1/environments', { headers: { authorization: `Bearer ${token}` } })).toMatchObject({ status: 404 })
    expect(await refused(`/v1/episodes/${victim.id}`, { headers: { authorization: `Bearer ${token}` } })).toMatchObject({ status: 404 })
    for (const other of [victim.id, `at_${'A'.repeat(43)}`, `${token}A`, token.slice(0, -1), 'x']) {
      expect(await refused(`/v1/mcp/${other}`, posting('{"jsonrpc":"2.0","id":1,"method":"ping"}'))).toMatchObject({
        status: 404,
        code: 'not_found',
      })
    }
  })

  it.each(['nothing', 'todo@00000000', 'Todo', '%00', "'; DROP TABLE environments; --", '..%2f..%2fetc'])(
    'the environment %j is 404',
    async slug => {
      const path = `/v1/environments/${slug.startsWith('%') || slug.includes('%2f') ? slug : encodeURIComponent(slug)}`
      for (const part of ['', '/tasks', '/schema', '/package', '/gates', '/versions'])
        expect(await refused(path + part), path + part).toMatchObject({ status: 404, code: 'not_found' })
    },
  )

  it.each(['todo@', 'todo@todo', 'todo@123'])('the reference %j says what a version looks like', async reference => {
    expect(await refused(`/v1/environments/${reference}`)).toMatchObject({ status: 422, code: 'invalid_request' })
  })
})

describe('spawn', () => {
  const cases: [request: object, status: number, path: string | undefined][] = [
    [{}, 422, '/environment'],
    [{ environment: '' }, 422, '/environment'],
    [{ environment: 7 }, 422, '/environment'],
    [{ environment: 'nothing' }, 404, undefined],
    [{ environment: 'todo', task: 'nothing' }, 422, '/task'],
    [{ environment: 'todo', count: 0 }, 422, '/count'],
    [{ environment: 'todo', count: 1025 }, 422, '/count'],
    [{ environment: 'todo', count: 1.5 }, 422, '/count'],
    [{ environment: 'todo', count: '3' }, 422, '/count'],
    [{ environment: 'todo', seed: 2 ** 60 }, 422, '/seed'],
    [{ environment: 'todo', max_steps: 0 }, 422, '/max_steps'],
    [{ environment: 'todo', lease_seconds: 0 }, 422, '/lease_seconds'],
    [{ environment: 'todo', label: 'x'.repeat(201) }, 422, '/label'],
    [{ environment: 'todo', reward_rules: { complete: 'lots' } }, 422, '/reward_rules/complete'],
    [{ environment: 'todo', colour: 'red' }, 422, ''],
    [{ episodes: [] }, 422, '/episodes'],
    [{ episodes: {} }, 422, '/episodes'],
    [{ episodes: [{ environment: 'todo', count: 1024 }, { environment: 'todo' }] }, 422, '/episodes'],
    [{ episodes: [{ environment: 'todo' }, { environment: 'todo', task: 'nothing' }] }, 422, '/episodes/1/task'],
    [{ episodes: Array.from({ length: 1025 }, () => ({ environment: 'todo' })) }, 422, '/episodes'],
  ]

  it.each(cases)('%j is refused with %i at %s', async (request, status, path) => {
    const problem = await refused('/v1/episodes', posting(JSON.stringify(request)))
    expect(problem.status).toBe(status)
    expect(problem.paths).toEqual(path === undefined ? [] : [path])
  })
})

describe('queries', () => {
  const lists = ['/v1/environments', '/v1/episodes', '/v1/rewards', '/v1/suites']
  const cursors = ['nonsense', '%00', 'eyJhIjoxfQ', 'x'.repeat(600), '{"id":1}', "'%20OR%201=1"]

  it.each(lists)('%s refuses bad cursors, limits and unknown fields', async list => {
    for (const cursor of cursors)
      expect(await refused(`${list}?cursor=${cursor}`), cursor).toMatchObject({ status: 422, code: 'invalid_request' })
    for (const limit of ['0', '-1', '501', 'all', '1e9'])
      expect(await refused(`${list}?limit=${limit}`), limit).toMatchObject({ status: 422, paths: ['/limit'] })
    expect(await refused(`${list}?colour=red`)).toMatchObject({ status: 422 })
  })

  it('refuses statuses and formats that do not exist', async () => {
    expect(await refused('/v1/episodes?status=asleep')).toMatchObject({ status: 422, paths: ['/status'] })
    expect(await refused('/v1/environments?status=asleep')).toMatchObject({ status: 422, paths: ['/status'] })
    expect(await refused(`/v1/episodes/${victim.id}/trajectory?format=xml`)).toMatchObject({ status: 422, paths: ['/format'] })
  })
})

describe('after the end', () => {
  it('takes no step and no reset, and answers reads and the verdict', async () => {
    const { id } = await spawn({ task: 'longest_waiting' })
    expect((await fetch(`${url}/v1/episodes/${id}/verify`, posting('{"answer":"nothing"}'))).status).toBe(200)
    expect(await refused(`/v1/episodes/${id}/tools/list_lists`, posting('{}'))).toMatchObject({ status: 409, code: 'episode_ended' })
    expect(await refused(`/v1/episodes/${id}/reset`, posting('{}'))).toMatchObject({ status: 409, code: 'episode_ended' })
    for (const read of ['', '/trajectory', '/diff', '/state_hash'])
      expect((await fetch(`${url}/v1/episodes/${id}${read}`)).status).toBe(200)
    expect((await fetch(`${url}/v1/episodes/${id}/verify`, { method: 'POST' })).status).toBe(200)
  })

  it('refuses a verdict that cannot be', async () => {
    expect(await refused(`/v1/episodes/${victim.id}/verify`, posting('{"mode":"guess"}'))).toMatchObject({ status: 422, paths: ['/mode'] })
    expect(await refused(`/v1/episodes/${victim.id}/verify`, posting('{"mode":"judge","votes":2}'))).toMatchObject({
      status: 422,
      paths: ['/votes'],
    })
    expect(await refused(`/v1/episodes/${victim.id}/verify`, posting('{"answer":7}'))).toMatchObject({ status: 422, paths: ['/answer'] })
    expect(await refused(`/v1/episodes/${victim.id}/verify`, posting(JSON.stringify({ answer: 'x'.repeat(65_537) })))).toMatchObject({
      status: 422,
    })
    expect(await refused(`/v1/episodes/${victim.id}/verify`, posting('{}'))).toMatchObject({ status: 409, code: 'no_task' })
  })
})

describe('a tool call', () => {
  it('is no step when the request is wrong, and one step when only the arguments are', async () => {
    const { id } = await spawn()
    const path = `/v1/episodes/${id}/tools/create_list`
    expect(await refused(path, posting('{"args":{}}'))).toMatchObject({ status: 422 })
    expect(await refused(path, posting('{"arguments":{}}', { ...json, 'idempotency-key': 'k'.repeat(201) }))).toMatchObject({
      status: 422,
      paths: ['/idempotency-key'],
    })
    expect(JSON.parse(await readText(`/v1/episodes/${id}`))).toMatchObject({ steps_taken: 0 })
    for (const args of ['null', '[]', '"text"', '{}', '{"name":""}', '{"name":"a","__proto__":{"x":1}}', '{"name":"a","constructor":1}']) {
      const response = await fetch(url + path, posting(`{"arguments":${args}}`))
      expect(response.status).toBe(200)
      expect(await response.json(), args).toMatchObject({ outcome: 'invalid_arguments', done: false })
    }
    expect(await (await fetch(`${url}/v1/episodes/${id}/tools/constructor`, posting('{}'))).json()).toMatchObject({
      outcome: 'unknown_tool',
    })
    expect(JSON.parse(await readText(`/v1/episodes/${id}`))).toMatchObject({ steps_taken: 8 })
    expect(JSON.parse(await readText(`/v1/episodes/${id}/diff`))).toEqual({ changes: {} })
  })
})

describe('paths and methods', () => {
  it('answers 404 and 405 as problems', async () => {
    for (const path of ['/', '/v1', '/v2/episodes', '/v1/nothing', '/openenv', '/v1/episodes/', '//'])
      expect(await refused(path)).toMatchObject({ status: 404, code: 'not_found' })
    expect(await refused(`/v1/episodes/${victim.id}/fork`, posting('{}'))).toMatchObject({ status: 404 })
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect(await refused('/v1/episodes', { method })).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect((await fetch(`${url}/v1/episodes`, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST')
  })
})
