// Scenarios that a model invents, on a real server with a scripted model: what is told apart, sorted out and given up on, and what a
// budget stops and lets go on. Only the model's server is made up.
import { afterEach, expect, it } from 'vitest'
import { OrreryClient } from '../../cli/client.ts'
import { followCampaign } from '../../cli/follow-campaign.ts'
import type { CampaignView } from '../../shared/domain/campaign.ts'
import { startModelServer, type ChatRequest, type ModelServer, type Reply } from '../support/model-server.ts'
import { startPrivateServer, type PrivateServer } from '../support/server.ts'

const KENNEL = 'a kennel that boards dogs while their owners travel'
const CANINES = 'overnight lodging of canines for people on holiday'
const BAKERY = 'a village bakery with standing orders and a van'
const CHOIR = 'a choir with rehearsals, scores on loan and concert tickets'
const QUARRY = 'a stone quarry that sells blocks by weight'
const WEATHER = 'a page that shows the weather of the week'

const areas = ['dogs', 'bread', 'songs', 'stone', 'sky'] as const
const AREA: Record<string, (typeof areas)[number]> = {
  [KENNEL]: 'dogs',
  [CANINES]: 'dogs',
  [BAKERY]: 'bread',
  [CHOIR]: 'songs',
  [QUARRY]: 'stone',
  [WEATHER]: 'sky',
}

/** A model of meaning: two texts of one area are one point. */
const meaning = (text: string): number[] => areas.map(area => (AREA[text] === area ? 1 : 0))

let models: ModelServer
let server: PrivateServer
let client: OrreryClient

afterEach(async () => {
  await server.dispose()
  await models.close()
})

async function serve(script: (request: ChatRequest) => Reply): Promise<void> {
  models = await startModelServer(script, meaning)
  server = await startPrivateServer(undefined, {
    ORRERY_MODEL_URL: models.url,
    ORRERY_MODEL: 'scripted',
    ORRERY_EMBEDDINGS_MODEL: 'scripted-embeddings',
    ORRERY_MODEL_SILENCE_SECONDS: '5',
  })
  client = new OrreryClient({ url: server.url })
  told = new Map()
}

const asked = (request: ChatRequest): string => request.messages.findLast(({ role }) => role === 'user')?.content ?? ''
const invents = (request: ChatRequest): boolean => /^Write \d+ scenarios/m.test(asked(request))
const usage = { prompt_tokens: 1000, completion_tokens: 500 }

/** Rounds of inventions, one after the other and then the last again; every judgement finds the weather unsuitable. */
function inventor(rounds: readonly Reply[]): (request: ChatRequest) => Reply {
  let round = 0
  return request => {
    if (invents(request)) return { usage, ...(rounds[Math.min(round++, rounds.length - 1)] ?? {}) }
    const texts = [...asked(request).matchAll(/^(\d+)\. (".*")$/gm)].map(
      ([, number, text]) => [Number(number), JSON.parse(text ?? '""')] as const,
    )
    if (texts.length === 0) return { text: 'I would rather not.', usage }
    const judged = texts.map(([number, text]) => ({
      number,
      suitable: text !== WEATHER,
      category: AREA[text] ?? 'other',
      reason: 'as it is',
      nearest: [],
    }))
    return { text: JSON.stringify({ judged }), usage }
  }
}

const scenarios = (...texts: string[]): Reply => ({ text: JSON.stringify({ scenarios: texts.map(text => ({ text, category: 'any' })) }) })

let told = new Map<string, number>()

/** Waits for the end of a campaign; called again, for the end of its next round. */
async function ended(id: string): Promise<CampaignView> {
  for await (const { number } of followCampaign(client, id, told.get(id) ?? 0)) told.set(id, number)
  return await client.showCampaign(id)
}

it('come until there are enough, sorted out by meaning, and end when the model has no more to say', { timeout: 120_000 }, async () => {
  await serve(
    inventor([
      {
        ...scenarios(KENNEL, CANINES, WEATHER),
        text: `Here you are:\n\`\`\`json\n${scenarios(KENNEL, CANINES, WEATHER).text ?? ''}\n\`\`\``,
      },
      { text: 'No JSON today.' },
      { text: 'None now either.' },
      scenarios(BAKERY, KENNEL),
      scenarios(CHOIR, BAKERY),
    ]),
  )
  const { items } = await client.previewCampaign({ count: 3, author: 'model' })
  expect(items.map(({ scenario, accepted }) => [scenario, accepted])).toEqual([
    [KENNEL, true],
    [BAKERY, true],
    [CHOIR, true],
  ])
  expect(items.map(({ category }) => category)).toEqual(['dogs', 'bread', 'songs'])
  const stalled = await client.previewCampaign({ count: 9, author: 'model' })
  expect(stalled.items).toHaveLength(3)
  const asked = models.requests.length
  await client.previewCampaign({ count: 9, seed: 7, author: 'model', budget: { tokens: 1500 } })
  expect(models.requests.length).toBe(asked + 1) // a preview keeps to its budget too
})

it('stop where a budget is used up, and go on when it is raised, without asking again', { timeout: 180_000 }, async () => {
  await serve(inventor([scenarios(KENNEL, BAKERY), scenarios(CHOIR, QUARRY)]))
  const { id } = await client.createCampaign({ count: 3, author: 'model', budget: { tokens: 1500 } })
  const first = await ended(id)
  expect(first).toMatchObject({ status: 'completed', counts: { total: 0 }, reason: expect.stringContaining('the budget is used up') })
  expect(models.requests.filter(invents)).toHaveLength(1)
  expect([first.spent.tokens, first.spent_on_scenarios.tokens]).toEqual([1500, 1500]) // although there is no environment yet
  await client.resumeCampaign(id, { budget: { tokens: 1_000_000 } })
  const second = await ended(id)
  expect(second.items.map(({ scenario }) => scenario)).toEqual([KENNEL, BAKERY, CHOIR])
  expect(second).toMatchObject({ status: 'completed', counts: { total: 3, quarantined: 3 } })
  expect(models.requests.filter(invents)).toHaveLength(2)
  expect(second.spent_on_scenarios.tokens).toBe(6020) // two inventions and two judgements, each asked once, and four vectors
  const { items: exchanges } = await client.campaignExchanges(id, null)
  expect(exchanges.map(({ messages }) => /^Write \d+ scenarios/m.test(messages.at(-1)?.content ?? ''))).toEqual([true, false, true, false])
})

it('end at once where the key is refused, which is not told, and go on when it is taken', { timeout: 180_000 }, async () => {
  let taken = false
  const invent = inventor([scenarios(KENNEL)])
  await serve(request => (taken ? invent(request) : { status: 401, message: 'Incorrect API key provided' }))
  const started = Date.now()
  const { id } = await client.createCampaign({ scenarios: [KENNEL], author: 'model' })
  const refused = { status: 'quarantined', stage: 'scenario', reason: expect.stringContaining('Check the key of the model') }
  expect((await ended(id)).items).toMatchObject([refused])
  expect(Date.now() - started).toBeLessThan(20_000)
  const { id: invented } = await client.createCampaign({ count: 1, author: 'model' })
  expect(await ended(invented)).toMatchObject({ status: 'completed', items: [], reason: expect.stringContaining('Check the key') })
  taken = true
  for (const each of [id, invented]) {
    await client.resumeCampaign(each, {})
    expect((await ended(each)).items).toMatchObject([{ status: 'quarantined', stage: 'tasks' }])
  }
})

it('a given text that a budget left unjudged waits for more', { timeout: 180_000 }, async () => {
  await serve(inventor([scenarios(KENNEL)]))
  const { id } = await client.createCampaign({ scenarios: [KENNEL, BAKERY], author: 'model', budget: { tokens: 1500 } })
  const first = await ended(id)
  expect(first.items[1]).toMatchObject({
    status: 'quarantined',
    stage: 'scenario',
    reason: expect.stringContaining('the budget is used up'),
  })
  await client.resumeCampaign(id, { budget: { tokens: 1_000_000 } })
  const second = await ended(id)
  expect(second.items.map(({ status, stage, slug }) => [status, stage, slug])).toEqual([
    ['quarantined', 'tasks', 'kennel-that-boards-dogs-while-their-owners'],
    ['quarantined', 'tasks', 'village-bakery-with-standing-orders-and-a-van'],
  ])
})
