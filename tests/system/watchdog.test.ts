// Package code that hangs the process: the watchdog ends it, blocks that version and no other, and every other episode goes on
// from its last acknowledged step. Too much memory and crashes: tests/unit/cli/server/watchdog.test.ts, on processes that do that.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { environmentBlockSchema } from '../../shared/domain/block.ts'
import { problemSchema } from '../../shared/problem.ts'
import { runCli } from '../support/cli.ts'
import { documentedApi, type CallOperation, type Received } from '../support/documented-api.ts'
import { hostileTodo, LONG_TEXT } from '../support/hostile-tools.ts'
import { exampleTodo } from '../support/package.ts'
import { startPrivateServer, type PrivateServer } from '../support/server.ts'

/** From the end of the hostile call to the next answer of its neighbour: five seconds (issue 3), and four times as long on a machine that others use. */
const BACK_WITHIN_MS = 4 * 5_000

let server: PrivateServer
let call: CallOperation

beforeAll(async () => {
  server = await startPrivateServer()
  call = await documentedApi(server.url)
  for (const body of [exampleTodo(), hostileTodo('hanging')]) {
    expect((await call('publishEnvironment', { body })).status).toBe(201)
  }
}, 180_000)

afterAll(async () => {
  await server.dispose()
})

async function spawn(environment: string): Promise<string> {
  const spawned = await call('spawnEpisodes', { body: { environment } })
  expect(spawned.status).toBe(201)
  return z.object({ items: z.tuple([z.object({ id: z.string() })]) }).parse(spawned.body).items[0].id
}

async function step(id: string, tool: string, args: object, key: string): Promise<Received> {
  return await call('callTool', { path: { id, tool }, body: { arguments: args }, headers: { 'idempotency-key': key } })
}

/** The same call with the same key until there is an answer that is not about the infrastructure: what a careful client does. */
async function insist(id: string, tool: string, args: object, key: string): Promise<Received> {
  const until = Date.now() + BACK_WITHIN_MS
  for (;;) {
    const received = await step(id, tool, args, key)
    if (received.status !== 503 || Date.now() > until) return received
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const blockOf = async (environment: string): Promise<unknown> =>
  Reflect.get(Object((await call('showEnvironment', { path: { environment } })).body), 'blocked')

describe('an environment that hangs', () => {
  const [slug, tool, reason] = ['hanging', 'count_triples', 'liveness']
  let neighbour = ''
  let culprit = ''

  // Not tried again: the first try has blocked what it plays with.
  it('is ended within seconds, and its caller is told what may have happened', { retry: 0 }, async () => {
    ;[neighbour, culprit] = [await spawn('todo'), await spawn(slug)]
    expect((await step(neighbour, 'create_list', { name: 'Before' }, 'a')).body).toMatchObject({ step: 1, outcome: 'ok' })
    const attack = step(culprit, tool, { text: LONG_TEXT }, 'bomb')
    await new Promise(resolve => setTimeout(resolve, 200))
    const innocent = step(neighbour, 'create_list', { name: 'Meanwhile' }, 'b')
    const answer = await attack
    expect(answer.status).toBe(503)
    const problem = problemSchema.parse(answer.body)
    expect(problem).toMatchObject({ code: 'infrastructure_error' })
    expect(problem.detail).toContain('Idempotency-Key')
    expect([200, 503]).toContain((await innocent).status)
    const begun = Date.now()
    expect((await insist(neighbour, 'create_list', { name: 'Meanwhile' }, 'b')).body).toMatchObject({ step: 2, outcome: 'ok' })
    expect(Date.now() - begun).toBeLessThan(BACK_WITHIN_MS)
  })

  it('is blocked, with a record of what ran', async () => {
    expect(await blockOf(slug)).toMatchObject({ slug, reason, tool, count: 1 })
    expect(await blockOf('todo')).toBeNull()
  })

  it('neither runs nor spawns until it is released; reading stays possible', async () => {
    const again = await step(culprit, tool, { text: LONG_TEXT }, 'bomb')
    expect(again.status).toBe(409)
    const problem = problemSchema.parse(again.body)
    expect(problem).toMatchObject({ code: 'environment_blocked' })
    expect(problem.detail).toContain(`orrery environments release ${slug}`)
    expect((await call('spawnEpisodes', { body: { environment: slug } })).status).toBe(409)
    expect((await call('resetEpisode', { path: { id: culprit } })).status).toBe(409)
    expect((await call('showTrajectory', { path: { id: culprit } })).body).toMatchObject({ steps: [] })
    await spawn('todo')
  })

  it('goes on after its release, from its last acknowledged step', async () => {
    expect((await runCli(server.url, ['environments', 'show', slug])).stdout).toContain(`its tool ${tool}`)
    const released = await runCli(server.url, ['environments', 'release', slug, '--json'])
    const { released: records } = z.object({ released: z.array(environmentBlockSchema) }).parse(JSON.parse(released.stdout))
    expect(records).toMatchObject([{ slug, reason, tool, count: 1 }])
    expect(await blockOf(slug)).toBeNull()
    expect((await step(culprit, tool, { text: 'milk' }, 'honest')).body).toMatchObject({ step: 1, outcome: 'ok' })
    expect((await call('releaseEnvironment', { path: { environment: slug } })).status).toBe(404)
  })
})

describe('honest work', () => {
  // Without the mark of code that came back this failed: while the events of many spawns are worked off, no ping is answered for seconds.
  it('is never mistaken for a hang: hundreds of spawns while gates run', async () => {
    const answers = await Promise.all([
      call('spawnEpisodes', { body: { environment: 'todo', count: 256 } }),
      call('validateEnvironment', { body: hostileTodo('busy') }),
    ])
    expect(answers.map(answer => answer.status)).toEqual([201, 200])
    expect(answers[1]?.body).toMatchObject({ admitted: true })
    expect(await blockOf('todo')).toBeNull()
  }, 180_000)
})
