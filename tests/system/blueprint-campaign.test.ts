// The whole of synthesis with the real author on a real server: a campaign that is killed twice publishes every environment once, a
// second server makes the same versions, and solutions of some of them, drawn by chance, are complete when an MCP client plays them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OrreryClient } from '../../cli/client.ts'
import type { CampaignView } from '../../shared/domain/campaign.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import { connectV1 } from '../support/mcp-clients.ts'
import { freePort, startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { scale, suiteSeed, summarize } from '../support/suite-settings.ts'

/** Environments of the campaign, and how many of them are played; the long run has the size of issue 5: 30 and ten. */
const ENVIRONMENTS = scale > 1 ? 30 : 4
const PLAYED = scale > 1 ? 10 : 2

/** Tasks of each: fewer than usual, because each costs five gates. */
const TASKS = scale > 1 ? 10 : 4

const TIMEOUT_MS = 240_000 * Math.max(scale, 1)

/** Pause between looks, in milliseconds. */
const LOOK_MS = 200

const REQUEST: JsonObject = { count: ENVIRONMENTS, seed: 5, tasks_per_environment: TASKS }

let stateFolder = ''
let port = 0
let server: ServerProcess
let client: OrreryClient

beforeAll(async () => {
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-campaign-'))
  port = await freePort()
  server = await startServerProcess(port, stateFolder)
  client = new OrreryClient({ url: server.url })
}, TIMEOUT_MS)

afterAll(async () => {
  await server.stop()
  await rm(stateFolder, { recursive: true, force: true })
})

it('publishes every environment once, killed twice', { timeout: TIMEOUT_MS, retry: 0 }, async () => {
  const { id } = await client.createCampaign(REQUEST)
  await until(id, view => view.counts.published >= 1)
  server.killWorkerd()
  await until(id, view => view.counts.published >= ENVIRONMENTS / 2)
  await server.kill()
  server = await startServerProcess(port, stateFolder)
  const view = await until(id, ({ status, ended_at }) => isFinal(status) && ended_at !== null)
  expect([view.status, view.counts.published, view.items.filter(item => item.status !== 'published')]).toEqual([
    'completed',
    ENVIRONMENTS,
    [],
  ])
  const slugs = view.items.map(({ slug }) => slug ?? '')
  expect(new Set(slugs).size).toBe(ENVIRONMENTS)
  for (const item of view.items) {
    const environment = await client.showEnvironment(item.slug ?? '')
    expect([environment.version, environment.task_count]).toEqual([item.version, TASKS])
  }
  const made = await client.listEnvironments({ limit: 200, status: 'published' })
  expect(made.items.filter(({ slug }) => slugs.includes(slug)).length).toBe(ENVIRONMENTS)

  // The same request once more is the same bytes: every version exists already.
  const again = await client.createCampaign(REQUEST)
  const second = await until(again.id, ({ ended_at }) => ended_at !== null)
  expect(second.items.map(({ version }) => version)).toEqual(view.items.map(({ version }) => version))
  summarize('blueprint campaign', { environments: ENVIRONMENTS, kills: 2 })
})

it('solutions are complete when an MCP client plays them', { timeout: TIMEOUT_MS }, async () => {
  const { items } = await client.listEnvironments({ limit: 200, status: 'published' })
  const published = items.map(({ slug }) => slug).filter(slug => slug !== 'todo' && slug !== 'tool-library')
  const [drawn = []] = fc.sample(fc.shuffledSubarray(published, { minLength: PLAYED, maxLength: PLAYED }), { seed: suiteSeed, numRuns: 1 })
  let calls = 0
  for (const slug of drawn) {
    const { items: tasks } = await client.listTasks(slug, { solutions: 'true' })
    const { items: episodes } = await client.spawn({ episodes: tasks.map(({ id }) => ({ environment: slug, task: id })) })
    for (const [index, task] of tasks.entries()) {
      const episode = episodes[index]
      if (!episode || !task.solution) throw new Error(`${slug} ${task.id} has no episode or no solution`)
      calls += await play(episode.mcp_url, task.solution)
      const verdict = await client.verify(episode.id, { answer: task.answer })
      expect({ slug, task: task.id, classification: verdict.classification, reward: verdict.reward, checks: verdict.checks }).toMatchObject(
        {
          classification: 'complete',
          reward: 1,
        },
      )
    }
  }
  summarize('blueprint solutions through MCP', { environments: drawn.length, calls })
})

/** Waits until a campaign is as wanted; looks that meet a kill are repeated. */
async function until(id: string, wanted: (view: CampaignView) => boolean): Promise<CampaignView> {
  for (;;) {
    const view = await client.showCampaign(id).catch(() => null)
    if (view && wanted(view)) return view
    if (view && view.ended_at !== null) throw new Error(`the campaign has ended otherwise: ${JSON.stringify(view)}`)
    await delay(LOOK_MS)
  }
}

/** Plays a solution step by step; answers the number of calls. A refusal is a step like others: decline tasks meet one. */
async function play(mcpUrl: string, solution: { tool: string; arguments: JsonObject }[]): Promise<number> {
  const connection = await connectV1(mcpUrl)
  const results: JsonValue[] = []
  for (const step of solution) {
    const result = await connection.call(step.tool, resolveArguments(step.arguments, results))
    results.push(result.structuredContent ?? null)
  }
  await connection.leave()
  return solution.length
}
