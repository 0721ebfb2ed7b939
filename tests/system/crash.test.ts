// kill -9 of workerd and of the whole server, between steps and in the middle of calls: every acknowledged step is there
// afterwards, exactly once, and the state is that of an undisturbed run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, startServerProcess, type ServerProcess } from '../support/server-process.ts'

const EPISODES = 8
const STEPS = 25
const KILLS = 4
/** A killed workerd is back within about a second; a busy machine needs longer. */
const RETRY_FOR_MS = 45_000

let stateFolder = ''
let port = 0
let server: ServerProcess

beforeAll(async () => {
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-crash-'))
  port = await freePort()
  server = await startServerProcess(port, stateFolder)
}, 90_000)

afterAll(async () => {
  await server.kill()
  await rm(stateFolder, { recursive: true, force: true })
})

async function request<Body>(route: string, body?: unknown, key?: string): Promise<Body> {
  const answer = await fetch(`${server.url}${route}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new Error(`${route} answered ${answer.status}: ${await answer.text()}`)
  const parsed: Body = JSON.parse(await answer.text())
  return parsed
}

/** What a careful client does: the same call with the same key until it is acknowledged. Counts what it had to repeat. */
async function insist<Body>(route: string, body: unknown, key: string, repeated: { calls: number }): Promise<Body> {
  const until = Date.now() + RETRY_FOR_MS
  for (;;) {
    try {
      return await request<Body>(route, body, key)
    } catch (error) {
      if (Date.now() > until) throw error
      repeated.calls++
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

interface Report {
  step: number
  outcome: string
}

/** The n-th call of every episode: a write, then a read, then a change of what was written. */
function callOf(step: number): { tool: string; arguments: object } {
  const title = `Step ${step}`
  if (step % 3 === 0) return { tool: 'list_lists', arguments: {} }
  return { tool: 'create_list', arguments: { name: title } }
}

async function play(id: string, from: number, to: number, repeated = { calls: 0 }): Promise<void> {
  for (let step = from; step <= to; step++) {
    const { tool, arguments: args } = callOf(step)
    const report = await insist<Report>(`/v1/episodes/${id}/tools/${tool}`, { arguments: args }, `step-${step}`, repeated)
    expect(report).toMatchObject({ step, outcome: 'ok' })
  }
}

async function spawn(count: number): Promise<string[]> {
  const { items } = await request<{ items: { id: string }[] }>('/v1/episodes', { environment: 'todo', count })
  return items.map(item => item.id)
}

async function stateHash(id: string): Promise<string> {
  return (await request<{ state_hash: string }>(`/v1/episodes/${id}/state_hash`)).state_hash
}

async function stepsOf(id: string): Promise<{ step: number; tool: string }[]> {
  return (await request<{ steps: { step: number; tool: string }[] }>(`/v1/episodes/${id}/trajectory`)).steps
}

it('loses no acknowledged step and doubles none when workerd is killed under load', async () => {
  const ids = await spawn(EPISODES)
  const repeated = { calls: 0 }
  let playing = true
  const players = Promise.all(
    ids.map(async id => {
      await play(id, 1, STEPS, repeated)
    }),
  ).finally(() => {
    playing = false
  })
  for (let kills = 0; kills < KILLS && playing; kills++) {
    await new Promise(resolve => setTimeout(resolve, 150 + Math.random() * 600))
    server.killWorkerd()
  }
  await players
  expect(repeated.calls, 'a kill must have hit calls in flight').toBeGreaterThan(0)
  const [undisturbed = ''] = await spawn(1)
  await play(undisturbed, 1, STEPS)
  const [steps, hash] = [await stepsOf(undisturbed), await stateHash(undisturbed)]
  for (const id of ids) {
    expect(await stepsOf(id)).toEqual(steps)
    expect(await stateHash(id)).toBe(hash)
  }
}, 180_000)

it('goes on after the whole server was killed and started again', async () => {
  const ids = await spawn(2)
  await Promise.all(
    ids.map(async id => {
      await play(id, 1, 5)
    }),
  )
  const before = await Promise.all(ids.map(stepsOf))
  await server.kill()
  server = await startServerProcess(port, stateFolder)
  expect(await Promise.all(ids.map(stepsOf))).toEqual(before)
  await Promise.all(
    ids.map(async id => {
      await play(id, 4, 8)
    }),
  ) // steps 4 and 5 again: acknowledged before the kill
  for (const id of ids) expect(await stepsOf(id)).toHaveLength(8)
}, 180_000)

it('stops cleanly on SIGTERM', async () => {
  expect(await server.stop()).toBe(0)
})
