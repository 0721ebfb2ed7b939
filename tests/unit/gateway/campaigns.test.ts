// Routes of campaigns: what reaches the synthesis Worker, and the event stream that a browser can resume.
import { describe, expect, it } from 'vitest'
import type { CampaignEvent } from '../../../shared/domain/campaign.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { problemSchema } from '../../../shared/problem.ts'
import { gateway, post } from './in-memory.ts'

const at = '2026-01-05T09:00:00.000Z'
const begun: CampaignEvent = { kind: 'campaign', number: 1, at, status: 'running', reason: null }
const done: CampaignEvent = { kind: 'campaign', number: 3, at, status: 'completed', reason: null }
const item: CampaignEvent = {
  kind: 'item',
  number: 2,
  at,
  item: {
    index: 0,
    scenario: 'a bakery',
    status: 'published',
    stage: 'publish',
    slug: 'a-bakery',
    version: 'abc',
    reason: null,
    fit: null,
  },
}

describe('POST /v1/synthesis', () => {
  it('fills in defaults and answers 202 with the id', async () => {
    const requests: unknown[] = []
    const { ask } = gateway({ synthesis: { create: async request => ({ id: `c${requests.push(request)}` }) } })
    const answer = await ask('/v1/synthesis', post({ scenarios: [' a pet boarding marketplace '] }))
    expect([answer.status, await answer.json()]).toEqual([202, { id: 'c1' }])
    expect(requests).toEqual([{ scenarios: ['a pet boarding marketplace'], author: 'blueprint', tasks_per_environment: 10, seed: 1 }])
  })

  it.each([
    [{}, '/count'],
    [{ scenarios: [] }, '/scenarios'],
    [{ scenarios: ['a', 'b'], count: 1 }, '/count'],
    [{ count: 1001 }, '/count'],
    [{ count: 1, tasks_per_environment: 0 }, '/tasks_per_environment'],
    [{ count: 1, flavour: 'sweet' }, ''],
  ])('refuses %j and names the place', async (request, path) => {
    const answer = await gateway().ask('/v1/synthesis', post(request))
    expect(answer.status).toBe(422)
    const { faults } = problemSchema.parse(await answer.json())
    expect(faults?.map(fault => fault.path)).toContain(path)
  })
})

describe('POST /v1/synthesis/preview', () => {
  it('takes what a campaign takes and answers what would become of it', async () => {
    const fit = { business: 'bank', variant: null, modules: ['reviews'], nouns: ['accounts'], missing: [], score: 7.5 }
    const accepted = { index: 0, scenario: 'a bank', accepted: true, slug: 'bank', category: 'finance', fit, reason: null }
    const refused = { index: 1, scenario: 'a poem', accepted: false, slug: null, category: null, fit: null, reason: 'Not suitable.' }
    const { ask } = gateway({ synthesis: { preview: async ({ scenarios }) => (scenarios?.length === 2 ? [accepted, refused] : []) } })
    const answer = await ask('/v1/synthesis/preview', post({ scenarios: ['a bank', 'a poem'] }))
    expect([answer.status, await answer.json()]).toEqual([200, { items: [accepted, refused] }])
    expect((await ask('/v1/synthesis/preview', post({}))).status).toBe(422)
  })
})

describe('GET /v1/synthesis/{id}/events', () => {
  const following = (pages: CampaignEvent[][]): { asked: number[]; ask: ReturnType<typeof gateway>['ask'] } => {
    const asked: number[] = []
    const { ask } = gateway({
      synthesis: {
        events: async (_, after) => {
          asked.push(after)
          return (pages.shift() ?? []).filter(event => event.number > after)
        },
      },
    })
    return { asked, ask }
  }

  it('sends each event with its number and ends after the last', async () => {
    const { ask, asked } = following([[begun], [], [item, done]])
    const answer = await ask('/v1/synthesis/c1/events')
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const text = await answer.text()
    expect(text.match(/^id: \d+$/gm)).toEqual(['id: 1', 'id: 2', 'id: 3'])
    expect(text.match(/^event: \w+$/gm)).toEqual(['event: campaign', 'event: item', 'event: campaign'])
    expect(JSON.parse(text.match(/^data: (.*a-bakery.*)$/m)?.[1] ?? '')).toEqual(item)
    expect(asked).toEqual([0, 1, 1])
  })

  it('goes on after Last-Event-ID', async () => {
    const { ask, asked } = following([[item, done]])
    const text = await (await ask('/v1/synthesis/c1/events', { headers: { 'last-event-id': '1' } })).text()
    expect(asked).toEqual([1])
    expect(text).toContain('id: 2')
  })

  it('is a 404 problem, and no stream, for an unknown campaign', async () => {
    const events = async (): Promise<CampaignEvent[]> => {
      throw new OrreryError('not_found', 'there is no campaign nobody')
    }
    const answer = await gateway({ synthesis: { events } }).ask('/v1/synthesis/nobody/events')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })
})
