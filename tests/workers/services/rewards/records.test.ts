// Records as the gateway reads them over RPC: filters, pages, and a mean that no fault can move.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../../services/rewards/ledger.ts'
import { writeLedger } from '../../../../shared/catalog/rewards.ts'
import type { Page } from '../../../../shared/contract/environments.ts'
import type { EpisodeEvent } from '../../../../shared/contract/rewards.ts'
import { episodeEvent, STARTED_AT } from '../../../support/episode-events.ts'

const bob = "Bob'); DROP TABLE rewards; --"

async function record(...events: EpisodeEvent[]): Promise<void> {
  await writeLedger(env.CATALOG, ledgerOf(events.map(event => ({ events: [event], trajectoryKey: null }))))
}

async function allPages<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return items
}

async function failureOf(action: () => Promise<unknown>): Promise<unknown> {
  return await action().then(
    () => 'no failure',
    (error: unknown) => error,
  )
}

describe('the list of episodes', () => {
  it('pages through everything once, newest first, equal times included', async () => {
    const label = crypto.randomUUID()
    const names = Array.from({ length: 7 }, () => crypto.randomUUID())
    await record(...names.map((name, index) => ({ ...episodeEvent(name, 'started', { label }), at: STARTED_AT + Math.floor(index / 3) })))
    const listed = await allPages(async cursor => await env.REWARDS.episodes({ label, limit: 2, cursor }))
    const expected = names
      .map((name, index) => ({ name, at: Math.floor(index / 3) }))
      .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
    expect(listed.map(item => item.name)).toEqual(expected.map(item => item.name))
  })

  it('filters by status', async () => {
    const label = crypto.randomUUID()
    const [open, over] = [crypto.randomUUID(), crypto.randomUUID()]
    await record(episodeEvent(open, 'started', { label }), episodeEvent(over, 'ended', { label, status: 'expired', reason: 'lease' }))
    const { items } = await env.REWARDS.episodes({ label, status: 'expired', limit: 10 })
    expect(items).toMatchObject([{ name: over, status: 'expired', reason: 'lease', usage: { steps: 3, rows_read: 40, rows_written: 2 } }])
  })

  it('refuses a bad cursor with a fault at /cursor', async () => {
    const failure = await failureOf(async () => await env.REWARDS.episodes({ limit: 10, cursor: 'nonsense' }))
    expect(failure).toMatchObject({ code: 'invalid_request', details: { faults: [{ path: '/cursor' }] } })
  })

  it('knows nothing of an episode without events', async () => {
    expect(await env.REWARDS.episode('nobody')).toBeNull()
    expect(await env.REWARDS.trajectory('nobody')).toBeNull()
  })
})

describe('the list of rewards', () => {
  it('filters by environment, version, task and label, and pages', async () => {
    const environment = `shop-${crypto.randomUUID()}`
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
    const named = (version: string, id: string, label: string | null): EpisodeEvent =>
      episodeEvent(crypto.randomUUID(), 'verdict', { environment, version, label, task: { id, kind: 'answer', instruction: 'Count.' } })
    await record(named(first, 'count', bob), named(first, 'sell', null), named(second, 'count', null))
    const listed = async (query: object): Promise<string[]> => {
      const items = await allPages(async cursor => await env.REWARDS.rewards({ environment, ...query, limit: 1, cursor }))
      return items.map(item => `${item.version[0]} ${item.task}`).sort()
    }
    expect(await listed({})).toEqual(['a count', 'a sell', 'b count'])
    expect(await listed({ task: 'count' })).toEqual(['a count', 'b count'])
    expect(await listed({ label: bob })).toEqual(['a count'])
    expect(await listed({ environment: `${environment}@bbbbbbbb` })).toEqual(['b count'])
    expect(await listed({ environment: 'no-such-environment' })).toEqual([])
  })

  it('gives times as ISO 8601', async () => {
    const label = crypto.randomUUID()
    await record(episodeEvent(crypto.randomUUID(), 'verdict', { label }))
    expect((await env.REWARDS.rewards({ label, limit: 1 })).items).toMatchObject([{ at: '2026-01-05T09:01:01.000Z' }])
  })
})

describe('the summary of rewards', () => {
  it('takes the mean over scored episodes only: an infrastructure fault is no zero', async () => {
    const label = crypto.randomUUID()
    const verdicts: NonNullable<Parameters<typeof episodeEvent>[3]>[] = [
      { classification: 'complete', reward: 1 },
      { classification: 'incomplete', reward: 0.1 },
      { classification: 'agent_error', reward: -1 },
      { classification: 'infrastructure_error', reward: null, unscored_reason: 'the grader was lost' },
      { classification: 'environment_error', reward: 0 },
    ]
    await record(...verdicts.map(verdict => episodeEvent(crypto.randomUUID(), 'verdict', { label }, verdict)))
    const summary = await env.REWARDS.summary({ label })
    expect(summary.mean_reward).toBeCloseTo(0.1 / 3, 12)
    expect(summary).toMatchObject({
      episodes: 5,
      scored: 3,
      classifications: { complete: 1, incomplete: 1, agent_error: 1, infrastructure_error: 1, environment_error: 1 },
    })
  })

  it('has no mean when nothing is scored', async () => {
    expect(await env.REWARDS.summary({ label: crypto.randomUUID() })).toEqual({
      episodes: 0,
      scored: 0,
      mean_reward: null,
      classifications: {},
    })
  })
})
