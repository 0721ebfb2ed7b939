// Campaigns as a client of the API sees them: repair, refusal, quarantine, dropped tasks, pause and cancellation, repetition, and
// kill -9 of workerd in the middle. The authors are those of tests/support/synthesis-authors.ts; everything else is the product.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYNTHESIS_STAGES, type CampaignView } from '../../shared/domain/campaign.ts'
import { campaign, campaignOnce, endOf, eventsOf, item, startCampaign } from '../support/campaigns.ts'
import { startSynthesisServer, type SynthesisServer } from '../support/synthesis-server.ts'

/** Tasks of the example that the test authors hand out. */
const ALL_TASKS = 5

/** Campaigns run real gates on a machine that others use too. */
const TIMEOUT_MS = 240_000

let stateFolder = ''
let server: SynthesisServer

beforeAll(async () => {
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-synthesis-'))
  server = await startSynthesisServer(stateFolder)
}, TIMEOUT_MS)

afterAll(async () => {
  await server.dispose()
  await rm(stateFolder, { recursive: true, force: true })
})

const versionsOf = async (slug: string | null): Promise<unknown> => (await server.ask(`/v1/environments/${slug}/versions`)).body
const running = (view: CampaignView): number => view.items.filter(each => each.status === 'running').length

describe('a campaign', { timeout: TIMEOUT_MS }, () => {
  it('tells the author what is wrong until it is right, and publishes', async () => {
    const id = await startCampaign(server, { scenarios: ['The desk of a tool shed'], author: 'clumsy', tasks_per_environment: ALL_TASKS })
    const view = await endOf(server, id)
    expect(view).toMatchObject({ status: 'completed', author: 'clumsy', counts: { total: 1, published: 1 } })
    expect(view.items[0]).toMatchObject({ status: 'published', slug: 'desk-of-a-tool-shed', stage: 'publish', reason: null })
    const { attempts } = await item(server, id, 0)
    for (const stage of ['tasks', 'schema', 'data', 'tools', 'verification']) {
      const own = attempts.filter(attempt => attempt.stage === stage)
      expect(own.map(({ attempt, author }) => [attempt, author])).toEqual([
        [1, 'clumsy 1'],
        [2, 'clumsy 1'],
      ])
      expect(own.map(({ problems }) => problems.length > 0)).toEqual([true, false])
    }
    expect(attempts.find(({ stage }) => stage === 'schema')?.problems[0]).toMatchObject({
      where: 'schema.sql 1:1',
      what: expect.stringContaining('TABEL'),
    })
    const shown = await server.ask('/v1/environments/desk-of-a-tool-shed')
    expect(shown.body).toMatchObject({ version: view.items[0]?.version, status: 'published', category: 'test', task_count: ALL_TASKS })
    const gates = await server.ask('/v1/environments/desk-of-a-tool-shed/gates')
    expect(JSON.stringify(gates.body)).toContain('"gate":"mutants"')
  })

  it('refuses scenarios and says why, and makes the others', async () => {
    const scenarios = ['a chatbot that writes poems', 'bookings of a submarine yard', 'a garden shop', 'the garden shop']
    const view = await endOf(server, await startCampaign(server, { scenarios, author: 'parrot', tasks_per_environment: ALL_TASKS }))
    expect(view.counts).toMatchObject({ total: 4, refused: 3, published: 1 })
    const [poems, submarine, shop, twin] = view.items.map(each => each.reason)
    expect(poems).toContain('texts, pictures or talk')
    expect(submarine).toBe('It knows nothing of submarines. The nearest it can write: "a bakery".')
    expect(shop).toBeNull()
    expect(twin).toContain('near-duplicate')
  })

  it('quarantines what never gets right, with its record, and goes on', async () => {
    const id = await startCampaign(server, {
      scenarios: ['a lighthouse log', 'a ferry'],
      author: 'hopeless',
      tasks_per_environment: ALL_TASKS,
    })
    const view = await endOf(server, id)
    expect(view).toMatchObject({ status: 'completed', counts: { total: 2, quarantined: 2 } })
    expect(view.items[0]).toMatchObject({ stage: 'data', reason: expect.stringContaining('refers to a row of lists that is not there') })
    const { attempts } = await item(server, id, 0)
    expect(attempts.map(({ stage, attempt }) => `${stage} ${attempt}`)).toEqual(['tasks 1', 'schema 1', 'data 1', 'data 2', 'data 3'])
    expect((await server.ask(`/v1/environments/${view.items[0]?.slug}`)).status).toBe(404)
  })

  it('checks what an author that cannot repair wrote once, all together', async () => {
    const request = { scenarios: ['a cheese dairy'], tasks_per_environment: ALL_TASKS }
    const right = await startCampaign(server, { ...request, author: 'compiler' })
    const wrong = await startCampaign(server, { ...request, scenarios: ['a salt works'], author: 'miscompiler' })
    expect((await endOf(server, right)).items[0]).toMatchObject({ status: 'published' })
    const { items } = await endOf(server, wrong)
    expect(items[0]).toMatchObject({
      status: 'quarantined',
      stage: 'admission',
      reason: expect.stringContaining('row of lists that is not'),
    })
    const { attempts } = await item(server, wrong, 0)
    expect(attempts.map(({ stage, attempt }) => `${stage} ${attempt}`)).toEqual(
      SYNTHESIS_STAGES.filter(stage => stage !== 'scenario' && stage !== 'publish').map(stage => `${stage} 1`),
    )
    // It can be looked at, with the reason and the gates, and is never spawned.
    const { body } = await server.ask('/v1/environments?status=quarantined&q=salt')
    expect(body).toMatchObject({ items: [{ slug: 'salt-works', version: items[0]?.version, reason: items[0]?.reason }] })
    expect(JSON.stringify((await server.ask('/v1/environments/salt-works/gates')).body)).toContain('"gate":"seed"')
    const spawned = await server.ask('/v1/episodes', { environment: 'salt-works' })
    expect(spawned).toMatchObject({ status: 409, body: { code: 'environment_quarantined' } })
    expect(await server.ask('/v1/environments', (await server.ask('/v1/environments/salt-works/package')).body)).toMatchObject({
      status: 422,
    })
  })

  it('replaces what the author chose itself and could not make, and nothing that was given', async () => {
    const scenarios = ['a florist with a cart']
    const request = { scenarios, count: 4, author: 'fickle', tasks_per_environment: ALL_TASKS }
    const { items, counts, status } = await endOf(server, await startCampaign(server, request))
    expect(counts).toMatchObject({ total: 5, published: 3, quarantined: 2 })
    expect(status).toBe('completed')
    expect(items.map(each => [each.scenario, each.status])).toEqual([
      ['a florist with a cart', 'quarantined'],
      ['deliveries of a bakery', 'published'],
      ['deliveries of a florist', 'quarantined'],
      ['deliveries of a cobbler', 'published'],
      ['deliveries of a dentist', 'published'],
    ])
  })

  it('drops a task that fails its gates, and quarantines when too few are left', async () => {
    const scenarios = ['a museum of clocks']
    const few = await startCampaign(server, { scenarios, author: 'lenient', tasks_per_environment: ALL_TASKS - 1 })
    const many = await startCampaign(server, { scenarios, author: 'lenient', tasks_per_environment: ALL_TASKS })
    expect((await endOf(server, few)).items[0]).toMatchObject({ status: 'published', slug: 'museum-of-clocks' })
    const tasks = await server.ask('/v1/environments/museum-of-clocks/tasks')
    expect(JSON.stringify(tasks.body)).not.toContain('tick_off_dentist')
    expect((await endOf(server, many)).items[0]).toMatchObject({
      status: 'quarantined',
      stage: 'admission',
      reason: expect.stringContaining('4 of 5 tasks pass their gates, 5 are wanted'),
    })
  })

  it('makes the same version of the same request, once', async () => {
    const request = { scenarios: ['a shop for kites'], author: 'parrot', tasks_per_environment: ALL_TASKS, seed: 7 }
    const first = await endOf(server, await startCampaign(server, request))
    const second = await endOf(server, await startCampaign(server, request))
    expect(second.items).toEqual(first.items)
    expect(await versionsOf('shop-for-kites')).toMatchObject({ items: [{ version: first.items[0]?.version }] })
  })

  it('is refused for an author that does not exist, and not found by a wrong id', async () => {
    expect(await server.ask('/v1/synthesis', { count: 1, author: 'nobody' })).toMatchObject({ status: 422 })
    expect(await server.ask('/v1/synthesis/cp_0')).toMatchObject({ status: 404 })
  })
})

describe('steering', { timeout: TIMEOUT_MS }, () => {
  it('pauses between stages and goes on', async () => {
    const id = await startCampaign(server, { count: 2, author: 'slow', tasks_per_environment: ALL_TASKS })
    await campaignOnce(server, id, view => running(view) === 2)
    expect((await server.ask(`/v1/synthesis/${id}/pause`, {})).body).toMatchObject({ status: 'paused' })
    const held = await settled(id)
    expect(held).toMatchObject({ status: 'paused', counts: { running: 2, published: 0 } })
    expect((await server.ask(`/v1/synthesis/${id}/resume`, {})).body).toMatchObject({ status: 'running' })
    expect(await endOf(server, id)).toMatchObject({ status: 'completed', counts: { published: 2 } })
    expect(await server.ask(`/v1/synthesis/${id}/pause`, {})).toMatchObject({ status: 409, body: { code: 'campaign_ended' } })
  })

  it('cancels: what runs ends with its stage, what waits never begins, what is published stays', async () => {
    const id = await startCampaign(server, { count: 8, author: 'slow', tasks_per_environment: ALL_TASKS })
    await campaignOnce(server, id, view => running(view) === 4)
    expect((await server.ask(`/v1/synthesis/${id}/cancel`, {})).body).toMatchObject({ status: 'cancelled', counts: { queued: 0 } })
    const view = await endOf(server, id)
    expect(view).toMatchObject({ status: 'cancelled', counts: { queued: 0, running: 0, failed: 0 } })
    expect(view.counts.cancelled).toBeGreaterThanOrEqual(4)
    expect(await server.ask(`/v1/synthesis/${id}/resume`, {})).toMatchObject({ status: 409 })
    expect((await server.ask(`/v1/synthesis/${id}/cancel`, {})).status).toBe(200)
    expect((await eventsOf(server, id)).at(-1)).toMatchObject({ kind: 'campaign', status: 'cancelled' })
  })

  /** The campaign once a second has gone by without a change. */
  async function settled(id: string): Promise<CampaignView> {
    let before = JSON.stringify(await campaign(server, id))
    for (;;) {
      await delay(2000)
      const view = await campaign(server, id)
      if (JSON.stringify(view) === before) return view
      before = JSON.stringify(view)
    }
  }
})

describe('kill -9', { timeout: 2 * TIMEOUT_MS }, () => {
  it('in the middle of a campaign loses nothing and makes nothing twice', async () => {
    const scenarios = ['a choir', 'an apiary', 'a sawmill', 'a stables', 'a foundry', 'a planetarium'] // of no other test here
    const count = scenarios.length
    const id = await startCampaign(server, { scenarios, author: 'slow', tasks_per_environment: ALL_TASKS })
    await campaignOnce(server, id, view => view.items.some(each => each.stage === 'tools'))
    await server.kill()
    await campaignOnce(server, id, view => view.items.some(each => each.stage === 'verification' || each.status === 'published'))
    await server.kill()
    const view = await endOf(server, id)
    expect(view).toMatchObject({ status: 'completed', counts: { total: count, published: count } })
    for (const each of view.items) {
      expect(await versionsOf(each.slug)).toMatchObject({ items: [{ version: each.version, status: 'published' }] })
      const { attempts } = await item(server, id, each.index)
      expect(attempts.map(({ stage, attempt }) => `${stage} ${attempt}`)).toEqual(
        SYNTHESIS_STAGES.filter(stage => stage !== 'scenario' && stage !== 'publish').map(stage => `${stage} 1`),
      )
    }
    const events = await eventsOf(server, id)
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1))
    expect(events.filter(event => event.kind === 'item' && event.item.status === 'published')).toHaveLength(count)
  })
})
