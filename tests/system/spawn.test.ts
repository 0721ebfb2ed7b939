// Spawning many episodes over real HTTP: order, all or nothing, the most one request may ask for, and listing them.
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { episodeViewSchema } from '../../shared/domain/episode.ts'
import { MAX_EPISODES_PER_REQUEST } from '../../shared/limits.ts'
import { documentedApi, spawnEpisodes, type CallOperation } from '../support/documented-api.ts'
import { exampleTodo } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const pageSchema = z.object({ items: z.array(episodeViewSchema), next_cursor: z.string().nullable() })

/** On an idle machine this takes a few seconds; two cores that many share need more. */
const LARGE_SPAWN_TIMEOUT_MS = 180_000

let call: CallOperation
let version = ''

beforeAll(async () => {
  call = await documentedApi(sharedServerUrl())
  version = z.object({ version: z.string() }).parse((await call('publishEnvironment', { body: exampleTodo() })).body).version
})

/** The ids of the episodes with a label, ten to a page. */
async function pages(label: string): Promise<string[][]> {
  const found: string[][] = []
  let query: Record<string, string> | undefined = { label, limit: '10' }
  while (query) {
    const { items, next_cursor } = pageSchema.parse((await call('listEpisodes', { query })).body)
    found.push(items.map(({ id }) => id))
    query = next_cursor === null ? undefined : { label, limit: '10', cursor: next_cursor }
  }
  return found
}

describe('a spawn of many', () => {
  it('answers distinct episodes in the order of the request', async () => {
    const environment = `todo@${version}`
    const spawned = await spawnEpisodes(call, {
      episodes: [
        { environment, count: 3, seed: 7 },
        { environment, task: 'longest_waiting' },
        { environment, count: 2 },
      ],
    })
    expect(spawned.map(({ seed, task }) => [seed, task?.id])).toEqual([
      [7, undefined],
      [7, undefined],
      [7, undefined],
      [0, 'longest_waiting'],
      [0, undefined],
      [0, undefined],
    ])
    expect(new Set(spawned.flatMap(({ id, mcp_url }) => [id, mcp_url])).size).toBe(12)
  })

  it('spawns all or none', async () => {
    const label = `all or none ${crypto.randomUUID()}`
    const episodes = [
      { environment: 'todo', count: 3, label },
      { environment: 'todo', task: 'no_such_task', label },
    ]
    expect(await call('spawnEpisodes', { body: { episodes } })).toMatchObject({
      status: 422,
      body: { faults: [{ path: '/episodes/1/task' }] },
    })
    const [marker] = await spawnEpisodes(call, { environment: 'todo', label: `${label} after` })
    await expect
      .poll(async () => (await call('listEpisodes', { query: { label: `${label} after` } })).body, { timeout: 20_000, interval: 250 })
      .toMatchObject({ items: [{ id: marker?.id }] })
    expect((await call('listEpisodes', { query: { label } })).body).toMatchObject({ items: [] })
  })

  it('is listed page by page, each episode once', async () => {
    const label = `pages ${crypto.randomUUID()}`
    const spawned = await spawnEpisodes(call, { environment: `todo@${version}`, count: 25, label })
    await expect.poll(async () => (await pages(label)).flat().length, { timeout: 20_000, interval: 250 }).toBe(25)
    const read = await pages(label)
    expect(read.map(page => page.length)).toEqual([10, 10, 5])
    expect(new Set(read.flat())).toEqual(new Set(spawned.map(({ id }) => id)))
  })

  it(
    `spawns ${MAX_EPISODES_PER_REQUEST} in one request, each ready to act`,
    async () => {
      const spawned = await spawnEpisodes(call, { environment: `todo@${version}`, count: MAX_EPISODES_PER_REQUEST, lease_seconds: 120 })
      expect(new Set(spawned.map(({ id }) => id)).size).toBe(MAX_EPISODES_PER_REQUEST)
      for (const episode of [spawned.at(0), spawned.at(-1)]) {
        const called = await call('callTool', { path: { id: episode?.id ?? '', tool: 'list_lists' }, body: {} })
        expect(called).toMatchObject({ status: 200, body: { outcome: 'ok' } })
      }
    },
    LARGE_SPAWN_TIMEOUT_MS,
  )
})
