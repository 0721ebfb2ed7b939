// Routes parse, ask one verb, and shape: ids and URLs out, names in, stored records when the object is freed.
import { describe, expect, it } from 'vitest'
import type { EnvironmentQuery, ToolCall } from '../../../shared/contract/environments.ts'
import type { SpawnRequest } from '../../../shared/domain/episode.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { agentToken } from '../../../shared/ids.ts'
import { EPISODE_ID, gateway, NAME, post, RECORD, TRAJECTORY } from './in-memory.ts'

const gone = (): Promise<never> => Promise.reject(new OrreryError('gone', 'the object is freed'))
const spawned = { name: NAME, environment: 'todo', version: 'f'.repeat(64), task: null, status: 'ready' as const, seed: 0 }

function noting<Asked, Answer>(asked: Asked[], one: Asked, answer: Answer): Answer {
  asked.push(one)
  return answer
}

describe('spawn', () => {
  it('fills in defaults, keeps the order, and answers ids and URLs of the request’s origin', async () => {
    const asked: SpawnRequest[][] = []
    const { ask } = gateway({ environments: { spawn: async requests => noting(asked, requests, [spawned]) } })
    const response = await ask('/v1/episodes', post({ environment: 'todo', label: 'run 7' }))
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({
      items: [
        {
          id: EPISODE_ID,
          environment: 'todo',
          version: 'f'.repeat(64),
          task: null,
          status: 'ready',
          seed: 0,
          mcp_url: `https://orrery.test/v1/mcp/${await agentToken('a secret of these tests', NAME)}`,
          openenv_url: 'https://orrery.test/openenv',
        },
      ],
    })
    expect(asked).toEqual([[{ environment: 'todo', label: 'run 7', seed: 0, count: 1, max_steps: 100, lease_seconds: 3600 }]])
    await ask('/v1/episodes', post({ episodes: [{ environment: 'b', count: 2 }, { environment: 'a' }] }))
    expect(asked[1]?.map(request => [request.environment, request.count])).toEqual([
      ['b', 2],
      ['a', 1],
    ])
  })

  it('takes the public URL when there is one', async () => {
    const { ask } = gateway({ environments: { spawn: async () => [spawned] }, variables: { ORRERY_PUBLIC_URL: 'https://worlds.example/' } })
    const answer = await (await ask('/v1/episodes', post({ environment: 'todo' }))).text()
    expect(answer).toContain('"openenv_url":"https://worlds.example/openenv"')
    expect(answer).toContain('"mcp_url":"https://worlds.example/v1/mcp/at_')
  })
})

describe('environments', () => {
  it.each(['todo@0123456789', 'todo%400123456789'])('reads the reference %s', async path => {
    const { ask } = gateway({ environments: { tasks: async reference => [{ id: reference, kind: null, instruction: '', difficulty: 1 }] } })
    expect(await (await ask(`/v1/environments/${path}/tasks`)).json()).toMatchObject({ items: [{ id: 'todo@0123456789' }] })
  })

  it('passes filters on', async () => {
    const asked: EnvironmentQuery[] = []
    const { ask } = gateway({ environments: { list: async query => noting(asked, query, { items: [], next_cursor: 'more' }) } })
    expect(await (await ask('/v1/environments?q=milk&status=draft&limit=2&cursor=abc')).json()).toEqual({ items: [], next_cursor: 'more' })
    expect(asked).toEqual([{ q: 'milk', status: 'draft', limit: 2, cursor: 'abc' }])
  })

  it('answers 201 for a new version, 200 for one that was there, and says whether a validated package would be admitted', async () => {
    const publication = { slug: 'todo', version: 'f'.repeat(64), status: 'published' as const, gates: [] }
    const gate = { gate: 'seed' as const, task: null, passed: false, detail: 'no', duration_ms: 1 }
    let created = true
    const { ask } = gateway({
      environments: { publish: async () => ({ ...publication, created }), validate: async () => ({ version: null, gates: [gate] }) },
    })
    expect((await ask('/v1/environments', post({ environment: {} }))).status).toBe(201)
    created = false
    expect((await ask('/v1/environments', post({ environment: {} }))).status).toBe(200)
    expect(await (await ask('/v1/environments/validate', post({}))).json()).toEqual({ version: null, gates: [gate], admitted: false })
  })
})

describe('plays on a package', () => {
  const plays = [{ calls: [{ tool: 'add_todo', arguments: {} }] }]

  it('are handed on whole, and refused where a play is none or the package is missing', async () => {
    const asked: unknown[] = []
    const report = { steps: [], stopped: null, state_hash: 'f'.repeat(64), grade: null }
    const { ask } = gateway({ environments: { play: async (input, given) => noting(asked, { input, given }, [report]) } })
    expect(await (await ask('/v1/environments/play', post({ package: { any: 1 }, plays }))).json()).toEqual({ items: [report] })
    expect(asked).toEqual([{ input: { any: 1 }, given: [{ task: null, answer: '', calls: plays[0]?.calls }] }])
    for (const wrong of [{ plays }, { package: {}, plays: [] }, { package: {}, plays: [{ calls: 'none' }] }])
      expect((await ask('/v1/environments/play', post(wrong))).status).toBe(422)
    expect(asked).toHaveLength(1)
  })
})

describe('a tool call', () => {
  const report = {
    outcome: 'unknown_tool' as const,
    result: null,
    error: { code: 'unknown_tool', message: 'no' },
    step: 1,
    reward: -1,
    done: true,
  }

  it('passes whatever the arguments are, and the idempotency key, and answers 200 for a logged step', async () => {
    const asked: ToolCall[] = []
    const { ask } = gateway({ episode: { call: async call => noting(asked, call, report) } })
    const path = `/v1/episodes/${EPISODE_ID}/tools/add%20todo`
    for (const body of [{ arguments: [1] }, { arguments: null }, {}]) expect((await ask(path, post(body))).status).toBe(200)
    expect(await (await ask(path, post({ arguments: {} }, { 'idempotency-key': 'k1' }))).json()).toEqual(report)
    expect(asked.map(call => call.arguments)).toEqual([[1], null, {}, {}])
    expect(asked.map(call => call.tool)).toEqual(Array(4).fill('add todo'))
    expect(asked.map(call => call.idempotency_key)).toEqual([undefined, undefined, undefined, 'k1'])
    expect((await ask(path, post({}, { 'idempotency-key': 'k'.repeat(201) }))).status).toBe(422)
    expect((await ask(path, post({ argument: {} }))).status).toBe(422)
    expect(asked).toHaveLength(4)
  })

  it('verifies in code mode unless asked otherwise, with or without a body', async () => {
    const asked: unknown[] = []
    const verdict = {
      classification: 'complete' as const,
      checks: [],
      unexpected_changes: {},
      evidence: '',
      mode: 'code' as const,
      verifier_version: '',
      reward: 1,
      scored: true,
      unscored_reason: null,
    }
    const { ask } = gateway({ episode: { verify: async request => noting(asked, request, verdict) } })
    await ask(`/v1/episodes/${EPISODE_ID}/verify`, { method: 'POST' })
    await ask(`/v1/episodes/${EPISODE_ID}/verify`, post({ answer: 'two', mode: 'state' }))
    expect(asked).toEqual([{ mode: 'code' }, { answer: 'two', mode: 'state' }])
    expect((await ask(`/v1/episodes/${EPISODE_ID}/verify`, post({ mode: 'guess' }))).status).toBe(422)
    expect((await ask(`/v1/episodes/${EPISODE_ID}/verify`, post({ mode: 'judge', votes: 2 }))).status).toBe(422)
  })
})

describe('reads of an episode', () => {
  const reads = ['', '/trajectory', '/trajectory?format=messages', '/diff', '/state_hash'] as const
  const live = {
    show: async () => RECORD,
    trajectory: async () => TRAJECTORY,
    diff: async () => TRAJECTORY.changes,
    stateHash: async () => ({ state_hash: TRAJECTORY.state_hash, step: 2 }),
  }
  const stored = { episode: async () => RECORD, trajectory: async () => TRAJECTORY }
  const freed = { show: gone, trajectory: gone, diff: gone, stateHash: gone }

  it.each(reads)('answers the same of %s from the object and from what is stored, and 410 when neither has it', async read => {
    const path = `/v1/episodes/${EPISODE_ID}${read}`
    const fromObject = await gateway({ episode: live }).ask(path)
    expect(fromObject.status).toBe(200)
    const text = await fromObject.text()
    expect(text).not.toContain(NAME)
    expect(await (await gateway({ episode: freed, rewards: stored }).ask(path)).text()).toBe(text)
    const nothing = await gateway({ episode: freed, rewards: { episode: async () => null, trajectory: async () => null } }).ask(path)
    expect(nothing.status).toBe(410)
  })

  it('shapes the episode and the trajectory', async () => {
    const { ask } = gateway({ episode: live })
    const { name: _name, label: _label, seed: _seed, ...shown } = RECORD
    expect(await (await ask(`/v1/episodes/${EPISODE_ID}`)).json()).toEqual({ id: EPISODE_ID, ...shown })
    expect(await (await ask(`/v1/episodes/${EPISODE_ID}/trajectory`)).json()).toMatchObject({
      steps: TRAJECTORY.steps,
      answer: 'done',
      verdict: null,
    })
    expect(await (await ask(`/v1/episodes/${EPISODE_ID}/trajectory?format=messages`)).json()).toMatchObject({ messages: { length: 6 } })
  })

  it('finds no episode behind a forged id, whatever the verb', async () => {
    const { ask } = gateway({ episode: live })
    for (const id of ['ep_x', EPISODE_ID.slice(0, -1), `${EPISODE_ID}A`, NAME, '%20']) {
      for (const read of reads) expect((await ask(`/v1/episodes/${id}${read}`)).status).toBe(404)
      for (const verb of ['reset', 'close', 'verify', 'tools/x'])
        expect((await ask(`/v1/episodes/${id}/${verb}`, post({}))).status).toBe(404)
    }
  })
})

describe('rewards', () => {
  it('names episodes by id and passes filters on', async () => {
    const reward = {
      episode: NAME,
      environment: 'todo',
      version: 'f',
      task: 't',
      label: null,
      classification: 'complete' as const,
      mode: 'code' as const,
      reward: 1,
      unscored_reason: null,
      at: '2026-01-05T09:00:00Z',
    }
    const asked: unknown[] = []
    const summary = { episodes: 1, scored: 1, mean_reward: 1, classifications: { complete: 1 } }
    const { ask } = gateway({
      rewards: {
        rewards: async query => noting(asked, query, { items: [reward], next_cursor: null }),
        summary: async query => noting(asked, query, summary),
      },
    })
    expect(await (await ask('/v1/rewards?environment=todo&limit=1')).json()).toEqual({
      items: [{ ...reward, episode: EPISODE_ID }],
      next_cursor: null,
    })
    expect(await (await ask('/v1/rewards/summary?label=x')).json()).toEqual(summary)
    expect(asked).toEqual([{ environment: 'todo', limit: 1 }, { label: 'x' }])
  })
})
