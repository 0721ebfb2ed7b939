// The model author on a real server, with a scripted model that writes the full-size example part by part and misbehaves on the way:
// what is mended, what is recorded, what a budget stops and lets go on. Everything is real but the model's server.
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { OrreryClient } from '../../cli/client.ts'
import { followCampaign } from '../../cli/follow-campaign.ts'
import type { CampaignView } from '../../shared/domain/campaign.ts'
import { startModelServer, type ChatRequest, type ModelServer, type Reply } from '../support/model-server.ts'
import { examplePackage } from '../support/package.ts'
import { askedIn, rightAnswer, tablesOf } from '../support/scripted-author.ts'
import { startPrivateServer, type PrivateServer } from '../support/server.ts'

const library = examplePackage('tool-library')
const SCENARIO = 'a tool library where neighbours borrow drills and saws, with bookings, fees and repairs'
const TIMEOUT_MS = 180_000

let models: ModelServer
let server: PrivateServer
let client: OrreryClient

afterEach(async () => {
  await server.dispose()
  await models.close()
})

async function serve(script: (request: ChatRequest) => Reply | Promise<Reply>, further: Record<string, string> = {}): Promise<void> {
  models = await startModelServer(script)
  const variables = {
    ORRERY_MODEL_URL: models.url,
    ORRERY_MODEL: 'scripted',
    ORRERY_MODEL_KEY: 'secret-key',
    ORRERY_MODEL_SILENCE_SECONDS: '1',
  }
  server = await startPrivateServer(undefined, { ...variables, ORRERY_MODEL_INPUT_PRICE: '1', ORRERY_MODEL_OUTPUT_PRICE: '2', ...further })
  client = new OrreryClient({ url: server.url })
}

async function ended(id: string, after = 0): Promise<CampaignView> {
  const events = followCampaign(client, id, after)
  while ((await events.next()).done !== true);
  return await client.showCampaign(id)
}

const json = (value: object): Reply => ({ text: JSON.stringify(value), usage: { prompt_tokens: 1000, completion_tokens: 500 } })
const right = (request: ChatRequest): Reply => json(rightAnswer(library, askedIn(request)))

/** Replies that come first, in order, each once, to questions whose place begins like this; then the right answers. */
function misbehaving(left: [place: string, reply: (request: ChatRequest) => Reply][]): (request: ChatRequest) => Reply {
  return request => {
    const { stage, part } = askedIn(request)
    const index = left.findIndex(([place]) => `${stage} ${part}`.startsWith(place))
    const [found] = index < 0 ? [] : left.splice(index, 1)
    return found ? found[1](request) : right(request)
  }
}

/** The right answer with something in its text replaced; throws when it is not there. */
const replacing =
  (from: string | RegExp, to: string) =>
  (request: ChatRequest): Reply => {
    const { text = '' } = right(request)
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`the answer has no ${String(from)}`)
    return { ...right(request), text: changed }
  }

it('publishes an environment of a model that misbehaves in every way, and records each repair', {
  timeout: TIMEOUT_MS,
  retry: 0,
}, async () => {
  const [first = '', second = ''] = [tablesOf(library).slice(0, 4).join(', '), tablesOf(library).slice(4, 8).join(', ')]
  const stall = (request: ChatRequest): Reply => ({ text: right(request).text ?? '', after: 200, ending: 'stall' })
  const misbehaviour: Parameters<typeof misbehaving>[0] = [
    ['tasks', request => ({ text: `Sure! Here are the tasks:\n\`\`\`json\n${right(request).text ?? ''}\n\`\`\`\nAnything else?` })],
    ['schema', () => ({ status: 429, retryAfterSeconds: 1 })],
    ['schema', request => ({ text: (right(request).text ?? '').slice(0, 900), finish: 'length' })],
    ['schema', replacing('CREATE TABLE', 'CREATE TABEL')],
    ['start', () => ({ status: 500 })],
    [`rows ${first}`, replacing('"name":', '"nickname":')],
    [`rows ${second}`, stall],
    [`rows ${second}`, replacing(/"(\w+_id)":\d+/, '"$1":987654')],
    ['plan', () => ({})],
    ['tools group1', stall],
    ['tools group1', stall],
    ['tools group2', replacing(/"body":"/, '"body":"return { broken: true }\\n')],
    ['tools group3', () => ({ refusal: 'I cannot help with that.' })],
    ['verification', replacing(/"body":"/, '"body":"return { complete: true, checks: [], expected: [] }\\n')],
    ['verification', replacing('"solution":[{', '"solution":[{"tool":"list_plans","arguments":{"nothing":1}},{')],
  ]
  await serve(misbehaving(misbehaviour))
  const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model', seed: 3 })
  const view = await ended(id)
  expect(view.items).toMatchObject([{ status: 'published', reason: null }])
  expect(misbehaviour).toEqual([])
  const run = await client.campaignRun(id, 0)
  const attempts = run.attempts.map(({ stage, attempt, problems }) => [stage, attempt, problems.length === 0 ? 'right' : 'wrong'])
  expect(attempts).toEqual([
    ['tasks', 1, 'right'],
    ['schema', 1, 'wrong'],
    ['schema', 2, 'right'],
    ['data', 1, 'wrong'],
    ['data', 2, 'wrong'],
    ['data', 3, 'right'],
    ['tools', 1, 'wrong'],
    ['tools', 2, 'right'],
    ['verification', 1, 'wrong'],
    ['verification', 2, 'right'],
    ['admission', 1, 'right'],
  ])
  const again = run.attempts.flatMap(({ stage, attempt, asked_again }) => asked_again.map(why => `${stage} ${attempt}: ${why}`)).join('\n')
  for (const told of [
    /schema 1: .*cut off/,
    /schema 1: the endpoint answered with status 429/,
    /data 1: the endpoint answered with status 500/,
    /data 1: the answer did not come to its end in time/,
    /tools 1: .*the answer is empty/,
    /tools 1: .*the model refused/,
  ])
    expect(again).toMatch(told)
  const problems = run.attempts.flatMap(attempt => attempt.problems.map(({ what }) => what)).join('\n')
  expect(problems).not.toContain('secret-key')
  for (const { tokens, dollars, author } of run.attempts.filter(({ stage }) => stage === 'tools')) {
    expect(tokens).toBeGreaterThan(1000)
    expect(dollars).toBeGreaterThan(0.001)
    expect(author).toContain('model scripted')
  }
  expect(view.spent.tokens).toBe(run.attempts.reduce((sum, { tokens }) => sum + tokens, 0) + view.spent_on_scenarios.tokens)
  expect(view.spent_on_scenarios).toEqual({ tokens: 1500, dollars: 0.002 })
  const { items: exchanges } = await client.campaignExchanges(id, 0)
  expect(exchanges.length).toBeGreaterThan(20)
  // Each answer is counted once, also those of an attempt that an outage broke off.
  const answered = exchanges.reduce((sum, { input_tokens, output_tokens }) => sum + input_tokens + output_tokens, 0)
  expect(run.attempts.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(answered)
  expect(JSON.stringify(exchanges)).not.toContain('secret-key')
  const slug = view.items[0]?.slug ?? ''
  const made = await client.showEnvironment(slug)
  expect([made.tool_count, made.task_count, made.table_count]).toEqual([45, 10, 23])
})

it('stops when a budget is used up, and goes on without asking again once it is raised', { timeout: TIMEOUT_MS, retry: 0 }, async () => {
  await serve(right)
  const request = { scenarios: [SCENARIO], author: 'model', seed: 3, environment_budget: { tokens: 6000 } }
  const { id } = await client.createCampaign(request)
  const stopped = await ended(id)
  expect(stopped).toMatchObject({ status: 'completed', items: [{ status: 'quarantined' }] })
  expect(stopped.items[0]?.reason).toContain('the budget is used up')
  expect(stopped.spent.tokens).toBeGreaterThanOrEqual(6000)
  const asked = models.requests.length
  const reopened = await client.resumeCampaign(id, { environment_budget: { tokens: 1_000_000 } })
  expect(reopened.status).toBe('running')
  const events = await lastEvent(id)
  const view = await ended(id, events)
  expect(view.items).toMatchObject([{ status: 'published', reason: null }])
  const places = models.requests.map(found => JSON.stringify(found.messages))
  expect(new Set(places).size).toBe(places.length)
  expect(models.requests.length).toBeGreaterThan(asked)
  // Every question of a full-size environment fits a context of 64 Ki tokens with room for its answer, at four characters a token.
  const longest = Math.max(...models.requests.map(({ messages }) => messages.reduce((sum, { content }) => sum + (content?.length ?? 0), 0)))
  expect(longest / 4).toBeGreaterThan(20_000) // else this says nothing
  expect(longest / 4).toBeLessThan(56_000)
})

it('records an attempt that an outage breaks off, and takes it up where it was, each answer counted once', {
  timeout: TIMEOUT_MS,
}, async () => {
  let outages = 5 // the client gives up after as many
  await serve(request => (askedIn(request).stage === 'rows' && outages-- > 0 ? { status: 503, retryAfterSeconds: 0 } : right(request)))
  const questions = 2 + 1 + Math.ceil(tablesOf(library).length / 4) // tasks and schema; the start, and rows of four tables at a time
  const environment_budget = { tokens: questions * 1500 } // what it took before the outage must not count twice
  const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model', seed: 3, environment_budget })
  const told: string[][] = []
  for await (const event of followCampaign(client, id))
    if (event.kind === 'attempt') told.push([event.attempt.stage, event.attempt.problems[0]?.what ?? 'right'])
  expect(told).toEqual([
    ['tasks', 'right'],
    ['schema', 'right'],
    ['data', expect.stringContaining('answered only with errors: 503')],
    ['data', 'right'],
    ['tools', expect.stringContaining('the budget is used up')],
  ])
  const { attempts } = await client.campaignRun(id, 0)
  expect(attempts[2]?.asked_again).toEqual([expect.stringContaining('broken off: ')])
  const kept = attempts.map(({ stage, attempt, tokens, problems }) => [stage, attempt, tokens, problems.length])
  expect(kept).toEqual([
    ['tasks', 1, 1500, 0],
    ['schema', 1, 1500, 0],
    ['data', 1, (questions - 2) * 1500, 0],
    ['tools', 1, 0, 1],
  ])
})

it('holds a campaign to its budget while its environments are made at the same time', { timeout: TIMEOUT_MS }, async () => {
  await serve(async request => {
    await setTimeout(20)
    return right(request)
  })
  const scenarios = [SCENARIO, 'a kennel that boards dogs with stays and vaccinations', 'a choir with rehearsals and scores on loan']
  const { id } = await client.createCampaign({ scenarios, author: 'model', seed: 3, budget: { tokens: 18_000 } })
  const { spent, counts } = await ended(id)
  expect(counts).toMatchObject({ total: 3, quarantined: 3 })
  expect(spent.tokens).toBe(models.requests.length * 1500)
  expect(spent.tokens).toBeGreaterThanOrEqual(18_000)
  expect(spent.tokens).toBeLessThanOrEqual(18_000 + 2 * 1500) // one answer more for each environment beside the one that ended it
})

it('asks nothing more for a campaign that was cancelled', { timeout: TIMEOUT_MS }, async () => {
  await serve(async request => {
    await setTimeout(200)
    return right(request)
  })
  const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model', seed: 3 })
  await expect.poll(() => models.requests.length, { timeout: 30_000 }).toBeGreaterThan(4) // in the middle of the rows
  await client.cancelCampaign(id)
  const asked = models.requests.length
  const view = await ended(id)
  expect(view).toMatchObject({ status: 'cancelled', items: [{ status: 'cancelled', reason: 'the campaign is cancelled' }] })
  expect(models.requests.length).toBeLessThanOrEqual(asked + 1)
  expect(view.spent.tokens).toBe(models.requests.length * 1500)
})

it('takes no budget in dollars where nobody said what the model costs', async () => {
  await serve(right, { ORRERY_MODEL_INPUT_PRICE: '', ORRERY_MODEL_OUTPUT_PRICE: '' })
  const asking = client.createCampaign({ scenarios: [SCENARIO], author: 'model', environment_budget: { dollars: 2 } })
  await expect(asking).rejects.toThrow('the budget bounds nothing: it is in dollars, and no price of the model is set')
})

it('answers from the recordings of other campaigns where that is wanted', { timeout: TIMEOUT_MS }, async () => {
  await serve(right, { ORRERY_MODEL_CACHE: 'on' })
  const ask = async (tokens: number): Promise<CampaignView> => {
    const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model', seed: 3, environment_budget: { tokens } })
    return await ended(id)
  }
  expect((await ask(3000)).items[0]?.reason).toContain('the budget is used up')
  const asked = models.requests.length
  const further = await ask(6000)
  expect(further.spent.tokens).toBe(6000)
  expect(models.requests.length).toBe(asked + 4) // of 1,500 tokens each; those before came from the recording
  const places = models.requests.map(({ messages }) => JSON.stringify(messages))
  expect(new Set(places).size).toBe(places.length)
})

/** The number of the last event so far. */
async function lastEvent(id: string): Promise<number> {
  let last = 0
  for await (const { number } of followCampaign(client, id)) last = number
  return last
}
