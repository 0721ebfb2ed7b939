// Statements judged by SQLite's own plan: cross joins and their relatives are refused before they block the process,
// what an honest tool asks is not.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EpisodeObject } from '../../../../shared/contract/environments.ts'
import type { Row } from '../../../../shared/domain/environment.ts'
import { DEFAULT_REWARD_RULES } from '../../../../shared/domain/reward.ts'
import { ownVersion } from '../../../support/own-version.ts'
import { probePackage } from '../../../support/probe-package.ts'

const VERSION = ownVersion('query-plan')
const ROWS = 131

let episode: EpisodeObject

beforeAll(async () => {
  const people: Row[] = Array.from({ length: ROWS }, (_, index) => ({ id: index + 1, team: index % 3, name: `n${index}` }))
  const visits: Row[] = Array.from({ length: ROWS }, (_, index) => ({ id: index + 1, person_id: (index % 40) + 1, day: index }))
  const found = {
    ...probePackage,
    schema_sql: `${probePackage.schema_sql}
      CREATE TABLE people (id INTEGER PRIMARY KEY, team INTEGER NOT NULL, name TEXT NOT NULL);
      CREATE INDEX people_team ON people (team);
      CREATE TABLE visits (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES people (id), day INTEGER NOT NULL);
      CREATE INDEX visits_person ON visits (person_id);`,
    seed: { ...probePackage.seed, people, visits },
  }
  await env.PACKAGES.put(`packages/${VERSION}.json`, JSON.stringify(found))
  episode = env.EPISODE.getByName('query-plan')
  const start = {
    name: 'query-plan',
    environment: 'probe',
    version: VERSION,
    clock: '2026-01-05T09:00:00Z',
    task: null,
    seed: 0,
    label: null,
  }
  await episode.start({ ...start, max_steps: 1000, lease_seconds: 3600, reward_rules: DEFAULT_REWARD_RULES })
})

const query = async (sql: string): Promise<{ outcome: string; message: string }> => {
  const { outcome, error } = await episode.call({ tool: 'query', arguments: { sql } })
  return { outcome, message: error?.message ?? '' }
}

describe('refused', () => {
  it.each([
    ['a four-way cross join', 'SELECT count(*) FROM people a, people b, people c, people d'],
    ['a cross join in a subquery', 'SELECT (SELECT count(*) FROM people a, people b, people c, people d)'],
    ['a correlated cross join', 'SELECT (SELECT count(*) FROM people b, people c, people d WHERE b.id > a.id) FROM people a'],
    ['a cross join in a common table', 'WITH x AS (SELECT a.id FROM people a, people b) SELECT count(*) FROM x, x AS y'],
    [
      'a chain of searches in large groups',
      'SELECT count(*) FROM people a JOIN people b ON a.team = b.team JOIN people c ON b.team = c.team JOIN people d ON c.team = d.team JOIN people e ON d.team = e.team',
    ],
    ['one branch of a compound', 'SELECT 1 UNION ALL SELECT count(*) FROM people a, people b, people c, people d'],
    ['a cross join over a function', "SELECT count(*) FROM json_each('[1]') a, json_each('[1]') b, json_each('[1]') c"],
  ])('%s', async (_what, sql) => {
    const started = performance.now()
    expect(await query(sql)).toMatchObject({ outcome: 'environment_fault', message: expect.stringContaining('SQLite plans to visit') })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('allowed', () => {
  it.each([
    [
      'a join on keys',
      'SELECT p.name, count(v.id) AS n FROM people p LEFT JOIN visits v ON v.person_id = p.id GROUP BY p.id ORDER BY n DESC, p.id LIMIT 3',
    ],
    ['a pair of scans', 'SELECT count(*) AS n FROM people a, people b'],
    ['a correlated search', 'SELECT id FROM people p WHERE EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id AND v.day > 100)'],
    [
      'a chain over keys',
      'SELECT count(*) AS n FROM visits a JOIN people p ON p.id = a.person_id JOIN visits b ON b.person_id = p.id JOIN people q ON q.id = b.person_id',
    ],
    ['a window over a group', 'SELECT id, row_number() OVER (PARTITION BY team ORDER BY name) AS place FROM people LIMIT 5'],
    [
      'a common table',
      'WITH busy AS (SELECT person_id, count(*) AS n FROM visits GROUP BY person_id) SELECT p.name FROM busy JOIN people p ON p.id = busy.person_id WHERE busy.n > 3',
    ],
  ])('%s', async (_what, sql) => {
    expect(await query(sql)).toEqual({ outcome: 'ok', message: '' })
  })
})

it('refuses a result that is too large, and says what to do', async () => {
  expect((await query('SELECT a.name FROM people a, people b')).message).toContain('add LIMIT')
})
