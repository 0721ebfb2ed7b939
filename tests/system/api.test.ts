// The HTTP API over real HTTP, every Worker behind it. Each answer is checked against the server's own OpenAPI document.
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { changesSchema } from '../../shared/domain/changes.ts'
import { countChanges } from '../../shared/domain/count-changes.ts'
import { episodeViewSchema, stepReportSchema, stepSchema, type SpawnedEpisode, type StepReport } from '../../shared/domain/episode.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import { verdictSchema } from '../../shared/domain/verdict.ts'
import { documentedApi, spawnEpisodes, type CallOperation } from '../support/documented-api.ts'
import { exampleTodo, variant } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const todo = exampleTodo()
const hashSchema = z.object({ state_hash: z.string(), step: z.int() })

let call: CallOperation
let version = ''

beforeAll(async () => {
  call = await documentedApi(sharedServerUrl())
  const published = await call('publishEnvironment', { body: todo })
  expect([200, 201]).toContain(published.status)
  version = z.object({ version: z.string() }).parse(published.body).version
})

async function spawnOne(fields: object = {}): Promise<SpawnedEpisode> {
  const [episode] = await spawnEpisodes(call, { environment: `todo@${version}`, ...fields })
  if (!episode) throw new Error('nothing was spawned')
  return episode
}

async function step(id: string, tool: string, args: unknown, headers: Record<string, string> = {}): Promise<StepReport> {
  const received = await call('callTool', { path: { id, tool }, body: { arguments: args }, headers })
  expect(received.status).toBe(200)
  return stepReportSchema.parse(received.body)
}

/** Plays a task's reference solution and gives back its answer. */
async function solve(id: string, taskId: string): Promise<string | undefined> {
  const task = todo.environment.tasks.find(known => known.id === taskId)
  const results: StepReport['result'][] = []
  for (const { tool, arguments: args } of task?.solution ?? []) {
    const report = await step(id, tool, resolveArguments(args, results))
    expect(report.outcome).toBe('ok')
    results.push(report.result)
  }
  return task?.answer
}

const hashOf = async (id: string): Promise<z.infer<typeof hashSchema>> =>
  hashSchema.parse((await call('showStateHash', { path: { id } })).body)
const episodeOf = async (id: string): Promise<z.infer<typeof episodeViewSchema>> =>
  episodeViewSchema.parse((await call('showEpisode', { path: { id } })).body)

describe('an environment', () => {
  it('is listed, shown, and read in all its parts', async () => {
    const listed = await call('listEnvironments', { query: { q: 'todo', limit: '500' } })
    expect(listed.body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ slug: 'todo', status: 'published' })]) })
    for (const environment of [`todo@${version}`, `todo@${version.slice(0, 8)}`]) {
      const shown = await call('showEnvironment', { path: { environment } })
      expect(shown.body).toMatchObject({ slug: 'todo', version, tool_count: todo.environment.tools.length, tools: todo.environment.tools })
    }
    const pinned = { path: { environment: `todo@${version}` } }
    expect((await call('showPackage', pinned)).body).toEqual(todo)
    expect((await call('showSchema', pinned)).body).toMatchObject({ tables: { length: Object.keys(todo.seed).length } })
    expect((await call('listVersions', { path: { environment: 'todo' } })).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ version })]),
    })
    const gates = z
      .object({ items: z.array(z.object({ gate: z.string(), passed: z.boolean(), skipped: z.boolean().optional() })) })
      .parse((await call('listGates', pinned)).body)
    expect(gates.items.filter(gate => !gate.passed && gate.skipped !== true)).toEqual([])
    expect(new Set(gates.items.map(gate => gate.gate))).toContain('replay')
  })

  it('takes the @ of a version plain in the path, too', async () => {
    expect((await fetch(`${sharedServerUrl()}/v1/environments/todo@${version}/tasks`)).status).toBe(200)
  })

  it('keeps solutions out of its tasks unless they are asked for', async () => {
    const path = { environment: `todo@${version}` }
    expect(JSON.stringify((await call('listTasks', { path })).body)).not.toMatch(/"solution"|"answer":/)
    expect((await call('listTasks', { path, query: { solutions: 'true' } })).body).toMatchObject({ items: todo.environment.tasks })
  })

  it('is validated without being kept, and refused with the gate and the reason', async () => {
    const renamed = variant(todo, copy => {
      copy.environment.slug = 'todo-never-kept'
      copy.schema_sql = `${copy.schema_sql}\nCREATE VIEW peek AS SELECT 1;`
    })
    const judged = await call('validateEnvironment', { body: renamed })
    expect(judged).toMatchObject({ status: 200, body: { admitted: false } })
    const refused = await call('publishEnvironment', { body: renamed })
    expect(refused).toMatchObject({ status: 422, body: { code: 'package_refused' } })
    expect(JSON.stringify(refused.body)).toMatch(/view/i)
    expect((await call('showEnvironment', { path: { environment: 'todo-never-kept' } })).status).toBe(404)
  })
})

describe('an episode', () => {
  it('goes from spawn over steps to a verdict, and leaves everything to read', async () => {
    const label = `whole life ${crypto.randomUUID()}`
    const { id, status, task, mcp_url, seed } = await spawnOne({ task: 'tick_off_dentist', label })
    expect({ status, seed, task: task?.id }).toEqual({ status: 'ready', seed: 0, task: 'tick_off_dentist' })
    expect(mcp_url).toMatch(new RegExp(`^${sharedServerUrl()}/v1/mcp/at_`))
    await solve(id, 'tick_off_dentist')
    const running = await episodeOf(id)
    expect(running).toMatchObject({ id, status: 'running', reason: null, steps_taken: 2, usage: { steps: 2 } })
    expect(Date.parse(running.clock) - Date.parse(todo.environment.clock)).toBe(2000)
    const verdict = verdictSchema.parse((await call('verifyEpisode', { path: { id }, body: {} })).body)
    expect(verdict).toMatchObject({ classification: 'complete', reward: 1, scored: true, unexpected_changes: {} })
    expect((await call('verifyEpisode', { path: { id } })).body).toEqual(verdict)
    expect(await episodeOf(id)).toMatchObject({ status: 'ended', reason: 'submitted' })

    const diff = z.object({ changes: changesSchema }).parse((await call('showDiff', { path: { id } })).body)
    expect(Object.keys(diff.changes)).toEqual(['todos'])
    expect(countChanges(diff.changes)).toBe(1)
    expect((await hashOf(id)).step).toBe(2)
    const steps = z
      .object({ steps: z.array(stepSchema), verdict: verdictSchema })
      .parse((await call('showTrajectory', { path: { id } })).body)
    expect(steps.steps.map(taken => [taken.step, taken.tool, taken.outcome])).toEqual([
      [1, 'search_todos', 'ok'],
      [2, 'complete_todo', 'ok'],
    ])
    expect(steps.verdict).toEqual(verdict)
    const { body: chat } = await call('showTrajectory', { path: { id }, query: { format: 'messages' } })
    expect(chat).toMatchObject({
      messages: [{ role: 'user' }, { role: 'assistant' }, { role: 'tool' }, { role: 'assistant' }, { role: 'tool' }],
    })

    await expect
      .poll(async () => (await call('listRewards', { query: { label } })).body, { timeout: 20_000, interval: 250 })
      .toMatchObject({
        items: [{ episode: id, environment: 'todo', version, task: 'tick_off_dentist', classification: 'complete', reward: 1 }],
      })
    expect((await call('summariseRewards', { query: { label } })).body).toEqual({
      episodes: 1,
      scored: 1,
      mean_reward: 1,
      classifications: { complete: 1 },
    })
  })

  it('resets to its first state, and equal calls give equal hashes again', async () => {
    const { id } = await spawnOne({ task: 'plan_garden_party' })
    const first = await hashOf(id)
    await solve(id, 'plan_garden_party')
    const solved = await hashOf(id)
    expect(solved.state_hash).not.toBe(first.state_hash)
    expect((await call('resetEpisode', { path: { id } })).body).toMatchObject({ id, status: 'ready', steps_taken: 0 })
    expect(await hashOf(id)).toEqual(first)
    await solve(id, 'plan_garden_party')
    expect(await hashOf(id)).toEqual(solved)
  })

  it('logs a domain error and goes on, ends on a format error, and takes nothing after the end', async () => {
    const { id } = await spawnOne({ task: 'tick_off_dentist' })
    expect(await step(id, 'get_todo', { todo_id: 999_999 })).toMatchObject({
      outcome: 'domain_error',
      error: { code: 'not_found' },
      done: false,
      step: 1,
    })
    expect(await step(id, 'no such tool', {})).toMatchObject({ outcome: 'unknown_tool', done: true, reward: -1, step: 2 })
    for (const refused of [call('callTool', { path: { id, tool: 'list_lists' }, body: {} }), call('resetEpisode', { path: { id } })]) {
      expect(await refused).toMatchObject({ status: 409, body: { code: 'episode_ended' } })
    }
    expect((await call('verifyEpisode', { path: { id } })).body).toMatchObject({ reward: -1, scored: true })
  })

  it('runs a repeated call once, and refuses the same key with another body', async () => {
    const { id } = await spawnOne()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const made = await step(id, 'create_list', { name: 'Once' }, key)
    expect(made.outcome).toBe('ok')
    expect(await step(id, 'create_list', { name: 'Once' }, key)).toEqual(made)
    expect((await episodeOf(id)).steps_taken).toBe(1)
    const other = await call('callTool', { path: { id, tool: 'create_list' }, body: { arguments: { name: 'Twice' } }, headers: key })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
  })

  it('closes, keeps what it did, and has no verdict without a task', async () => {
    const { id } = await spawnOne()
    await step(id, 'create_list', { name: 'Kept' })
    expect((await call('verifyEpisode', { path: { id } })).body).toMatchObject({ code: 'no_task', status: 409 })
    expect((await call('closeEpisode', { path: { id } })).body).toMatchObject({ status: 'ended', reason: 'closed' })
    expect((await call('callTool', { path: { id, tool: 'list_lists' }, body: {} })).status).toBe(409)
    await expect
      .poll(async () => (await call('showTrajectory', { path: { id } })).body, { timeout: 20_000 })
      .toMatchObject({ steps: { length: 1 } })
  })

  it('whose lease ran out is read from what is stored', async () => {
    const { id } = await spawnOne({ task: 'tick_off_dentist', lease_seconds: 1 })
    await step(id, 'list_lists', {})
    const alive = await hashOf(id)
    await expect
      .poll(async () => (await call('showEpisode', { path: { id } })).body, { timeout: 30_000, interval: 250 })
      .toMatchObject({ status: 'expired', reason: 'lease' })
    await expect
      .poll(async () => (await call('callTool', { path: { id, tool: 'list_lists' }, body: {} })).status, { timeout: 30_000, interval: 250 })
      .toBeGreaterThanOrEqual(409)
    await expect.poll(async () => (await call('showStateHash', { path: { id } })).status, { timeout: 30_000, interval: 250 }).toBe(200)
    expect(await hashOf(id)).toEqual(alive)
    expect((await call('showDiff', { path: { id } })).body).toEqual({ changes: {} })
  })
})

describe('the server', () => {
  it('is alive, and shows its reference from its own files', async () => {
    expect((await call('showHealth')).body).toEqual({ status: 'ok', keys: 'open' })
    const url = sharedServerUrl()
    expect((await fetch(`${url}/docs`)).headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await (await fetch(`${url}/docs/swagger-ui-bundle.js`)).text()).length).toBeGreaterThan(1_000_000)
    expect(await (await fetch(`${url}/docs/swagger-ui.css`)).text()).toContain('.swagger-ui')
  })
})
