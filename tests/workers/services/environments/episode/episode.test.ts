// Episodes in real Durable Objects with real facets: steps, rollbacks, idempotency, repair, lease, determinism.
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EpisodeObject, EpisodeStart } from '../../../../../shared/contract/environments.ts'
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import { DEFAULT_REWARD_RULES } from '../../../../../shared/domain/reward.ts'
import { isOrreryError } from '../../../../../shared/errors.ts'
import { ownVersion } from '../../../../support/own-version.ts'
import { probePackage } from '../../../../support/probe-package.ts'

const VERSION = ownVersion('episode')
let names = 0

beforeAll(async () => {
  await env.PACKAGES.put(`packages/${VERSION}.json`, JSON.stringify(probePackage))
})

interface Spawned {
  name: string
  episode: EpisodeObject
}

async function spawn(change: Partial<EpisodeStart> = {}): Promise<Spawned> {
  const name = `test-${++names}`
  const episode = env.EPISODE.getByName(name)
  await episode.start({
    name,
    environment: 'probe',
    version: VERSION,
    clock: '2026-01-05T09:00:00Z',
    task: null,
    seed: 0,
    max_steps: 100,
    lease_seconds: 3600,
    reward_rules: DEFAULT_REWARD_RULES,
    label: null,
    ...change,
  })
  return { name, episode }
}

/** The error that a verb is refused with; fails when it is not refused. */
async function refusal(verb: () => Promise<unknown>): Promise<string> {
  try {
    await verb()
  } catch (error) {
    return isOrreryError(error) ? error.code : String(error)
  }
  return 'not refused'
}

const TASK = { id: 'note', kind: 'change', instruction: 'Note “milk”.' } as const

describe('a step', () => {
  it('answers the result, counts and moves the clock', async () => {
    const { episode } = await spawn()
    expect(await episode.call({ tool: 'add', arguments: { text: 'milk' } })).toEqual({
      outcome: 'ok',
      result: { id: 2 },
      error: null,
      step: 1,
      reward: 0,
      done: false,
    })
    expect(await episode.show()).toMatchObject({
      status: 'running',
      steps_taken: 1,
      clock: '2026-01-05T09:00:01.000Z',
      usage: { steps: 1 },
    })
    expect(await episode.diff()).toEqual({
      notes: { inserted: [{ id: 2, text: 'milk', at: '2026-01-05T09:00:00.000Z' }], updated: [], deleted: [] },
    })
  })

  it('rolls back what a read-only tool writes', async () => {
    const { episode } = await spawn()
    expect(await episode.call({ tool: 'sneak', arguments: {} })).toMatchObject({ outcome: 'ok', result: { id: 2 } })
    expect(await episode.diff()).toEqual({})
  })

  it.each([
    ['lie', 'bad_result'],
    ['crash', 'tool_threw'],
    ['promise', 'bad_result'],
  ])('makes %s the environment’s fault and keeps nothing of it', async (tool, code) => {
    const { episode } = await spawn()
    expect(await episode.call({ tool, arguments: {} })).toMatchObject({
      outcome: 'environment_fault',
      result: null,
      error: { code },
      done: false,
    })
    expect(await episode.diff()).toEqual({})
  })

  it('rolls back a domain error and does not end the episode', async () => {
    const { episode } = await spawn({ task: TASK })
    const report = await episode.call({ tool: 'refuse', arguments: {} })
    expect(report).toMatchObject({
      outcome: 'domain_error',
      error: { code: 'conflict', message: 'no, because it is refused' },
      reward: 0,
      done: false,
    })
    expect(await episode.diff()).toEqual({})
  })

  it('ends a scored episode on an environment fault', async () => {
    const { episode } = await spawn({ task: TASK })
    expect(await episode.call({ tool: 'crash', arguments: {} })).toMatchObject({ outcome: 'environment_fault', done: true })
    expect(await episode.show()).toMatchObject({ status: 'ended', reason: 'fault' })
  })

  it.each([
    ['an unknown tool', 'nothing', {}, 'unknown_tool'],
    ['arguments that are no object', 'add', ['milk'], 'invalid_arguments'],
    ['arguments that break the schema', 'add', { text: 1, colour: 'red' }, 'invalid_arguments'],
  ])('ends a scored episode on %s, with the format error’s reward', async (_what, tool, args, outcome) => {
    const { episode } = await spawn({ task: TASK })
    expect(await episode.call({ tool, arguments: args })).toMatchObject({ outcome, reward: -1, done: true })
    expect(await episode.show()).toMatchObject({ status: 'ended', reason: 'format_error' })
    expect(await refusal(async () => await episode.call({ tool: 'count', arguments: {} }))).toBe('episode_ended')
  })

  it('says which argument breaks which rule', async () => {
    const { episode } = await spawn()
    const { error } = await episode.call({ tool: 'add', arguments: { text: '', colour: 'red' } })
    expect(error?.message).toContain('/text breaks minLength 1, got ""')
    expect(error?.message).toContain('/colour is not a known property; known are text')
  })

  it('refuses SQL that the policy forbids at run time', async () => {
    const { episode } = await spawn()
    for (const sql of [
      'DROP TABLE notes',
      'PRAGMA foreign_keys = off',
      "SELECT datetime('now')",
      'SELECT random()',
      'SELECT * FROM sqlite_master',
      'SELECT 1; DELETE FROM notes',
      'SELECT * FROM _cf_KV',
    ]) {
      expect(await episode.call({ tool: 'query', arguments: { sql } }), sql).toMatchObject({
        outcome: 'environment_fault',
        error: { code: 'tool_threw' },
      })
    }
    expect(await episode.diff()).toEqual({})
  })

  it('ends at the step limit', async () => {
    const { episode } = await spawn({ max_steps: 2 })
    expect(await episode.call({ tool: 'count', arguments: {} })).toMatchObject({ done: false })
    expect(await episode.call({ tool: 'count', arguments: {} })).toMatchObject({ done: true })
    expect(await episode.show()).toMatchObject({ status: 'ended', reason: 'step_limit' })
  })

  it('runs calls that arrive together one after the other', async () => {
    const { episode } = await spawn()
    const reports = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => await episode.call({ tool: 'add', arguments: { text: `note ${index}` } })),
    )
    expect(reports.map(report => report.step).sort((left, right) => left - right)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
    expect((await episode.diff())['notes']?.inserted).toHaveLength(20)
  })
})

describe('an idempotency key', () => {
  it('answers the first report again and runs nothing twice', async () => {
    const { episode } = await spawn()
    const first = await episode.call({ tool: 'add', arguments: { text: 'milk' }, idempotency_key: 'k' })
    expect(await episode.call({ tool: 'add', arguments: { text: 'milk' }, idempotency_key: 'k' })).toEqual(first)
    expect(await episode.show()).toMatchObject({ steps_taken: 1 })
  })

  it.each<[string, JsonObject]>([
    ['text that UTF-8 cannot carry', { text: 'half a pair: \ud800' }],
    ['a number beyond a double', JSON.parse('{"text":"milk","more":1e999}')],
  ])('goes with %s', async (_, args) => {
    const { episode } = await spawn()
    const first = await episode.call({ tool: 'add', arguments: args, idempotency_key: 'k' })
    expect(await episode.call({ tool: 'add', arguments: args, idempotency_key: 'k' })).toEqual(first)
    expect((await episode.trajectory()).steps).toHaveLength(1)
  })

  it('refuses another call under the same key', async () => {
    const { episode } = await spawn()
    await episode.call({ tool: 'add', arguments: { text: 'milk' }, idempotency_key: 'k' })
    expect(await refusal(async () => await episode.call({ tool: 'add', arguments: { text: 'tea' }, idempotency_key: 'k' }))).toBe(
      'idempotency_mismatch',
    )
  })

  it('still answers after the end', async () => {
    const { episode } = await spawn({ max_steps: 1 })
    const last = await episode.call({ tool: 'count', arguments: {}, idempotency_key: 'k' })
    expect(await episode.call({ tool: 'count', arguments: {}, idempotency_key: 'k' })).toEqual(last)
  })
})

describe('after a crash', () => {
  it('logs the step that the world did and the log lost', async () => {
    const { name, episode } = await spawn()
    await episode.call({ tool: 'add', arguments: { text: 'one' } })
    const second = await episode.call({ tool: 'add', arguments: { text: 'two' }, idempotency_key: 'k2' })
    const stub = env.EPISODE.getByName(name)
    await crashAfter(stub, state => {
      state.storage.sql.exec('DELETE FROM steps WHERE step = 2')
    })
    expect(await env.EPISODE.getByName(name).call({ tool: 'add', arguments: { text: 'two' }, idempotency_key: 'k2' })).toEqual(second)
    expect(await env.EPISODE.getByName(name).show()).toMatchObject({ steps_taken: 2 })
    expect((await env.EPISODE.getByName(name).diff())['notes']?.inserted).toHaveLength(2)
  })

  it('finishes a reset that was begun', async () => {
    const { name, episode } = await spawn()
    const before = await episode.stateHash()
    await episode.call({ tool: 'add', arguments: { text: 'one' } })
    await crashAfter(env.EPISODE.getByName(name), state => {
      const kept = state.storage.kv.get<object>('state')
      state.storage.kv.put('state', { ...kept, resetting: true })
    })
    expect(await env.EPISODE.getByName(name).show()).toMatchObject({ status: 'ready', steps_taken: 0 })
    expect(await env.EPISODE.getByName(name).stateHash()).toEqual(before)
  })
})

/** Does something to an episode's storage and then throws its object out of memory. */
async function crashAfter(stub: DurableObjectStub, change: (state: DurableObjectState) => void): Promise<void> {
  const crash = runInDurableObject(stub, async (_instance, state) => {
    change(state)
    await state.storage.sync()
    state.abort('crash')
  })
  await crash.catch(() => undefined)
}

describe('reset', () => {
  it('is the initial state again, with the same ids', async () => {
    const { episode } = await spawn()
    const initial = await episode.stateHash()
    const first = await episode.call({ tool: 'add', arguments: { text: 'milk' } })
    const after = await episode.stateHash()
    expect(after.state_hash).not.toBe(initial.state_hash)
    expect(await episode.reset()).toMatchObject({ status: 'ready', steps_taken: 0, clock: '2026-01-05T09:00:00.000Z' })
    expect(await episode.stateHash()).toEqual(initial)
    expect(await episode.call({ tool: 'add', arguments: { text: 'milk' } })).toEqual(first)
    expect((await episode.stateHash()).state_hash).toBe(after.state_hash)
  })

  it('is refused after the end', async () => {
    const { episode } = await spawn({ max_steps: 1 })
    await episode.call({ tool: 'count', arguments: {} })
    expect(await refusal(async () => await episode.reset())).toBe('episode_ended')
  })
})

describe('time and chance', () => {
  it('are virtual: equal in two episodes, different from step to step and from seed to seed', async () => {
    const [left, right, other] = [(await spawn()).episode, (await spawn()).episode, (await spawn({ seed: 7 })).episode]
    const roll = { tool: 'dice', arguments: {} }
    const [first, second] = [await left.call(roll), await left.call(roll)]
    expect([await right.call(roll), await right.call(roll)]).toEqual([first, second])
    expect(first.result).toMatchObject({ now: '2026-01-05T09:00:00.000Z', date: '2026-01-05T09:00:00.000Z' })
    expect(second.result).toMatchObject({ now: '2026-01-05T09:00:01.000Z' })
    expect(second.result?.['uuid']).not.toBe(first.result?.['uuid'])
    expect((await other.call(roll)).result?.['uuid']).not.toBe(first.result?.['uuid'])
    expect(first.result?.['uuid']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the end', () => {
  it('of the lease frees everything once the events are delivered', async () => {
    const { name, episode } = await spawn({ lease_seconds: 1 })
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect(await refusal(async () => await episode.call({ tool: 'count', arguments: {} }))).toBe('episode_ended')
    expect(await episode.show()).toMatchObject({ status: 'expired', reason: 'lease' })
    await runDurableObjectAlarm(env.EPISODE.getByName(name))
    await episode.acknowledge(['started', 'ended'])
    expect(await refusal(async () => await episode.show())).toBe('gone')
    const left = await runInDurableObject(env.EPISODE.getByName(name), (_instance, state) =>
      state.storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'steps'").toArray(),
    )
    expect(left).toEqual([])
  })

  it('by closing keeps the trajectory until it is acknowledged', async () => {
    const { episode } = await spawn()
    await episode.call({ tool: 'add', arguments: { text: 'milk' } })
    expect(await episode.close()).toMatchObject({ status: 'ended', reason: 'closed' })
    expect(await episode.trajectory()).toMatchObject({ steps: [{ step: 1, tool: 'add' }], changes: { notes: { inserted: [{ id: 2 }] } } })
    await episode.acknowledge(['started', 'ended'])
    expect(await refusal(async () => await episode.trajectory())).toBe('gone')
  })
})
