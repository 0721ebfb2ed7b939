// What a reset leaves behind, looked at from inside the database: rows, their places, their storage classes, the references.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EpisodeObject } from '../../../../../shared/contract/environments.ts'
import type { ScoredPackage } from '../../../../../shared/domain/environment.ts'
import { DEFAULT_REWARD_RULES } from '../../../../../shared/domain/reward.ts'
import { ownVersion } from '../../../../support/own-version.ts'
import { probePackage } from '../../../../support/probe-package.ts'

const VERSION = ownVersion('reset')

const query = probePackage.environment.tools.filter(({ name }) => name === 'query')

/** The probe with tables whose rows have hidden places, follow each other, and hold values of every kind. */
const shelves: ScoredPackage = {
  ...probePackage,
  environment: {
    ...probePackage.environment,
    tools: [...query, ...query.map(tool => ({ ...tool, name: 'write', annotations: { readOnlyHint: false } }))],
  },
  schema_sql: `
    CREATE TABLE shelves (name TEXT PRIMARY KEY, place INTEGER NOT NULL UNIQUE); -- where books stand
    CREATE TABLE books (code TEXT PRIMARY KEY, shelf TEXT NOT NULL REFERENCES shelves (name) ON DELETE CASCADE, worth, note TEXT);
    CREATE TABLE likes (id INTEGER PRIMARY KEY AUTOINCREMENT, book TEXT NOT NULL REFERENCES books (code));
    CREATE TABLE tags (name TEXT PRIMARY KEY) -- no row of it is seeded`,
  seed: {
    likes: [{ id: 4, book: 'z' }],
    books: [
      { code: 'z', shelf: 'west', worth: 5, note: "it's; -- \n quoted" },
      { code: 'a', shelf: 'east', worth: 2.5, note: 'a\u0000b' },
      { code: 'm', shelf: 'east', worth: 0.1 + 0.2, note: '' },
      { shelf: 'west', code: 'k', note: null, worth: 9_007_199_254_740_991 },
      { code: 'l', shelf: 'west', worth: -1e300, note: '5' },
    ],
    shelves: [
      { name: 'west', place: 2 },
      { name: 'east', place: 1 },
    ],
  },
  tools_js: `export const tools = {
    query(world, args) { return { rows: world.db.all(args.sql) } },
    write(world, args) { return world.db.run(args.sql) },
  }`,
}

beforeAll(async () => {
  await env.PACKAGES.put(`packages/${VERSION}.json`, JSON.stringify(shelves))
})

let names = 0

async function spawn(version = VERSION): Promise<EpisodeObject> {
  const name = `reset-${++names}`
  const episode = env.EPISODE.getByName(name)
  const limits = { max_steps: 100, lease_seconds: 3600, reward_rules: DEFAULT_REWARD_RULES, label: null }
  await episode.start({ name, environment: 'probe', version, clock: '2026-01-05T09:00:00Z', task: null, seed: 0, ...limits })
  return episode
}

async function run(episode: EpisodeObject, tool: 'query' | 'write', sql: string): Promise<string> {
  const { outcome, result, error } = await episode.call({ tool, arguments: { sql } })
  return outcome === 'ok' ? JSON.stringify(result) : `${outcome}: ${error?.message ?? ''}`
}

/** Everything that SQL can tell of the rows, in the order in which they lie. */
async function picture(episode: EpisodeObject): Promise<string[]> {
  return [
    await run(episode, 'query', 'SELECT rowid AS place_in_table, name, place FROM shelves'),
    await run(episode, 'query', 'SELECT rowid AS place_in_table, *, typeof(worth) AS kind, length(note) AS size FROM books'),
    await run(episode, 'query', 'SELECT * FROM likes'),
    await run(episode, 'query', 'SELECT rowid AS place_in_table, * FROM tags'),
  ]
}

const changes = [
  ['rows that left and came back', ["DELETE FROM books WHERE code = 'a'", "INSERT INTO books VALUES ('a', 'east', 2.5, 'a')"]],
  ['a row that took others along', ["DELETE FROM shelves WHERE name = 'east'"]],
  ['values of another kind', ["UPDATE books SET worth = CAST(worth AS INTEGER) WHERE code = 'z'"]],
  ['new rows', ["INSERT INTO tags VALUES ('new')", "INSERT INTO likes (book) VALUES ('a')", "INSERT INTO shelves VALUES ('north', 3)"]],
  ['keys that changed places', ["UPDATE shelves SET place = 9 WHERE name = 'west'", "UPDATE shelves SET place = 2 WHERE name = 'east'"]],
] as const

describe('reset', () => {
  it.each(changes)('takes back %s', async (_what, statements) => {
    const episode = await spawn()
    const before = [await picture(episode), await episode.stateHash()]
    await episode.reset()
    for (const sql of statements) expect(await run(episode, 'write', sql)).toContain('changes')
    await episode.reset()
    expect([await picture(episode), await episode.stateHash()]).toEqual(before)
    expect(await run(episode, 'write', "INSERT INTO likes (book) VALUES ('z')")).toBe('{"changes":1,"last_insert_id":5}')
  })

  it('takes back what was written before the process died', async () => {
    const episode = await spawn()
    const before = await picture(episode)
    await run(episode, 'write', "DELETE FROM shelves WHERE name = 'east'")
    const name = `reset-${names}`
    await die(name)
    await env.EPISODE.getByName(name).reset()
    expect(await picture(env.EPISODE.getByName(name))).toEqual(before)
  })

  it('leaves references in force, as spawning does', async () => {
    const episode = await spawn()
    const broken = "INSERT INTO likes (book) VALUES ('nobody')"
    expect(await run(episode, 'write', broken)).toContain('FOREIGN KEY constraint failed')
    await run(episode, 'write', "INSERT INTO tags VALUES ('new')")
    await episode.reset()
    expect(await run(episode, 'write', broken)).toContain('FOREIGN KEY constraint failed')
    expect(await episode.diff()).toEqual({})
  })
})

describe('the seed', () => {
  it('arrives as it was written, numbers as numbers', async () => {
    const rows = JSON.parse(await run(await spawn(), 'query', 'SELECT code, shelf, worth, note FROM books'))
    expect(rows).toEqual({ rows: shelves.seed['books']?.map(({ code, shelf, worth, note }) => ({ code, shelf, worth, note })) })
    const kinds = JSON.parse(await run(await spawn(), 'query', 'SELECT DISTINCT typeof(worth) AS kind FROM books'))
    expect(kinds).toEqual({ rows: [{ kind: 'real' }] })
  })

  it('names the row that SQLite refuses', async () => {
    const version = ownVersion('reset of a broken one')
    const bad = { ...shelves, seed: { ...shelves.seed, tags: [{ name: 'one' }, { name: 'two' }, { name: 'one' }] } }
    await env.PACKAGES.put(`packages/${version}.json`, JSON.stringify(bad))
    const refused = spawn(version).catch((error: unknown) => String(error))
    expect(await refused).toContain('tags, row 3: UNIQUE constraint failed')
  })
})

async function die(name: string): Promise<void> {
  const crash = runInDurableObject(env.EPISODE.getByName(name), async (_object, state) => {
    await state.storage.sync()
    state.abort('crash')
  })
  await crash.catch(() => undefined)
}
