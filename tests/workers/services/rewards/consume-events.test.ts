// The consumer in workerd, on real D1, R2 and Durable Objects: what is recorded of an episode, whatever the queue does.
import { createExecutionContext, createMessageBatch, getQueueResult, type QueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import worker from '../../../../services/rewards/index.ts'
import { EPISODE_EVENTS, type EpisodeEvent, type EpisodeEventKind } from '../../../../shared/contract/rewards.ts'
import { DEFAULT_REWARD_RULES } from '../../../../shared/domain/reward.ts'
import { episodeEvent, STARTED_AT } from '../../../support/episode-events.ts'

const QUEUE = 'orrery-episode-events'

/** What the queue is told of each message. */
async function deliver(events: EpisodeEvent[]): Promise<(string | undefined)[]> {
  const messages = events.map((body, index) => ({ id: String(index), timestamp: body.at, attempts: 1, body }))
  const batch = createMessageBatch(QUEUE, messages)
  const context = createExecutionContext()
  await worker.queue(batch, env)
  const result: QueueResult = await getQueueResult(batch, context)
  const retried = result.retryMessages.map(({ msgId }) => msgId)
  return messages.map(({ id }) => (result.explicitAcks.includes(id) ? 'ack' : retried.includes(id) ? 'retry' : undefined))
}

/** An episode that lives in its object, as far as `until` says. */
async function playedEpisode(until: EpisodeEventKind): Promise<string> {
  const name = crypto.randomUUID()
  const episode = env.EPISODE.getByName(name)
  const { environment, version, task, label, clock } = episodeEvent(name, 'started').record
  const limits = { seed: 0, max_steps: 100, lease_seconds: 60, reward_rules: DEFAULT_REWARD_RULES }
  await episode.start({ name, environment, version, task, label, clock, ...limits })
  if (until !== 'started') await episode.close()
  if (until === 'verdict') await episode.verify({ mode: 'code' })
  return name
}

async function isFreed(name: string): Promise<boolean> {
  return await env.EPISODE.getByName(name)
    .trajectory()
    .then(() => false)
    .catch((error: unknown) => error instanceof Error && 'code' in error && error.code === 'gone')
}

async function rowOf(name: string): Promise<Record<string, unknown> | null> {
  return await env.CATALOG.prepare('SELECT * FROM episodes WHERE name = ?').bind(name).first()
}

const inAnyOrder: EpisodeEventKind[][] = [
  ['started', 'ended', 'verdict'],
  ['started', 'verdict', 'ended'],
  ['ended', 'started', 'verdict'],
  ['ended', 'verdict', 'started'],
  ['verdict', 'started', 'ended'],
  ['verdict', 'ended', 'started'],
]

describe('the consumer of episode events', () => {
  it('runs in workerd', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers')
  })

  it('records an episode whose three events come in one batch, and the episode is freed', async () => {
    const name = await playedEpisode('verdict')
    expect(await deliver([episodeEvent(name, 'started'), episodeEvent(name, 'ended'), episodeEvent(name, 'verdict')])).toEqual([
      'ack',
      'ack',
      'ack',
    ])

    const record = episodeEvent(name, 'ended').record
    expect(await env.REWARDS.episode(name)).toEqual(record)
    const trajectory = await env.REWARDS.trajectory(name)
    expect(trajectory?.verdict?.classification).toBe('complete')
    expect(await rowOf(name)).toMatchObject({ trajectory_key: `trajectories/${name}.json` })
    const { items } = await env.REWARDS.rewards({ limit: 100 })
    expect(items.filter(item => item.episode === name)).toMatchObject([
      { task: 'add_item', reward: 1, classification: 'complete', mode: 'code' },
    ])
    expect(await isFreed(name)).toBe(true)
  })

  it.each(inAnyOrder)('records the same for %s, %s, %s in batches of their own, each delivered twice', async (...kinds) => {
    const name = await playedEpisode('verdict')
    for (const kind of kinds) {
      const event = episodeEvent(name, kind)
      expect(await deliver([event])).toEqual(['ack'])
      expect(await deliver([event])).toEqual(['ack'])
    }
    expect(await rowOf(name)).toMatchObject({
      status: 'ended',
      reason: 'submitted',
      steps: 3,
      started_at: STARTED_AT,
      ended_at: STARTED_AT + 60_000,
    })
    expect(await env.REWARDS.trajectory(name)).toMatchObject({ verdict: { classification: 'complete' } })
    const counts = env.CATALOG.prepare(
      'SELECT (SELECT count(*) FROM rewards WHERE episode = ?1) + (SELECT count(*) FROM verdicts WHERE episode = ?1) AS n',
    )
    expect(await counts.bind(name).first('n')).toBe(2)
    expect(await isFreed(name)).toBe(true)
  })

  it('adds the verdict to a trajectory that was stored at the end', async () => {
    const name = await playedEpisode('ended')
    await deliver([episodeEvent(name, 'ended')])
    expect(await env.REWARDS.trajectory(name)).toMatchObject({ verdict: null })
    await env.EPISODE.getByName(name).verify({ mode: 'code' })
    await deliver([episodeEvent(name, 'verdict')])
    expect(await env.REWARDS.trajectory(name)).toMatchObject({ verdict: { classification: 'complete' } })
  })

  it('retries an episode that fails alone and records the others', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    const [first, lost, last] = [await playedEpisode('ended'), crypto.randomUUID(), await playedEpisode('ended')]
    const batch = [episodeEvent(first, 'ended'), episodeEvent(lost, 'ended'), episodeEvent(last, 'ended')]
    expect(await deliver(batch)).toEqual(['ack', 'retry', 'ack'])
    expect(await env.REWARDS.episode(first)).toMatchObject({ status: 'ended' })
    expect(await env.REWARDS.episode(lost)).toBeNull()
    expect(quiet.mock.calls.flat().join('\n')).toContain(lost)
    quiet.mockRestore()
  })

  it('retries a message that D1 refuses alone', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    const [good, refused] = [await playedEpisode('started'), await playedEpisode('started')]
    const broken = Object.assign(episodeEvent(refused, 'started').record, { clock: null })
    expect(await deliver([episodeEvent(good, 'started'), episodeEvent(refused, 'started', broken)])).toEqual(['ack', 'retry'])
    expect(await env.REWARDS.episode(good)).toMatchObject({ status: 'ready' })
    expect(await env.REWARDS.episode(refused)).toBeNull()
    quiet.mockRestore()
  })

  it('takes events from the queue that the config names', async () => {
    const name = await playedEpisode('verdict')
    for (const kind of EPISODE_EVENTS) await env.EPISODE_EVENTS.send(episodeEvent(name, kind))
    await expect.poll(async () => await isFreed(name), { timeout: 10_000, interval: 200 }).toBe(true)
    expect(await env.REWARDS.episode(name)).toMatchObject({ status: 'ended' })
  })

  it('records 100 episodes of one batch', async () => {
    const names = await Promise.all(Array.from({ length: 100 }, async () => await playedEpisode('started')))
    const label = crypto.randomUUID()
    const outcomes = await deliver(names.map(name => episodeEvent(name, 'started', { label })))
    expect(outcomes).toEqual(names.map(() => 'ack'))
    const { items } = await env.REWARDS.episodes({ label, limit: 200 })
    expect(items.map(item => item.name).sort()).toEqual(names.sort())
  })
})
