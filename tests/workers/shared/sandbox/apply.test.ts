// Rebuilding a state from the seeded rows and a diff: exact, also where deleting a parent would take children along.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { StateFacet } from '../../../../shared/contract/world.ts'
import type { Changes } from '../../../../shared/domain/changes.ts'
import { stateFacet } from '../../../../shared/sandbox/isolate.ts'
import { ownVersion } from '../../../support/own-version.ts'
import { probePackage } from '../../../support/probe-package.ts'

const VERSION = ownVersion('apply')

const family = {
  ...probePackage,
  schema_sql: `CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parents (id) ON DELETE CASCADE, name TEXT NOT NULL);`,
  seed: {
    parents: [1, 2, 3].map(id => ({ id, name: `p${id}` })),
    children: [1, 2, 3, 4].map(id => ({ id, parent_id: Math.min(id, 3), name: `c${id}` })),
  },
}

async function withState<Result>(name: string, work: (facet: StateFacet) => Promise<Result>): Promise<Result> {
  return await runInDurableObject(env.EPISODE.getByName(name), async (_instance, state) => {
    const facet = await stateFacet(state, env.LOADER, 'family', { version: VERSION, read: async () => family })
    await facet.seed()
    return await work(facet)
  })
}

it.each<[string, Changes]>([
  [
    'a renamed parent keeps its children',
    { parents: { inserted: [], updated: [{ before: { id: 1, name: 'p1' }, after: { id: 1, name: 'x' } }], deleted: [] } },
  ],
  [
    'two parents swap a unique name',
    {
      parents: {
        inserted: [],
        updated: [
          { before: { id: 1, name: 'p1' }, after: { id: 1, name: 'p2' } },
          { before: { id: 2, name: 'p2' }, after: { id: 2, name: 'p1' } },
        ],
        deleted: [],
      },
    },
  ],
  [
    'a child moves before its parent goes',
    {
      parents: { inserted: [{ id: 9, name: 'p3' }], updated: [], deleted: [{ id: 3, name: 'p3' }] },
      children: {
        inserted: [],
        updated: [
          { before: { id: 3, parent_id: 3, name: 'c3' }, after: { id: 3, parent_id: 1, name: 'c3' } },
          { before: { id: 4, parent_id: 3, name: 'c4' }, after: { id: 4, parent_id: 9, name: 'c4' } },
        ],
        deleted: [],
      },
    },
  ],
])('%s', async (name, changes) => {
  expect(
    await withState(name, async facet => {
      await facet.apply(changes)
      return await facet.changes()
    }),
  ).toEqual(changes)
})

it('refuses changes of rows that the seeded state does not have', async () => {
  const changes: Changes = { parents: { inserted: [], updated: [], deleted: [{ id: 7, name: 'p7' }] } }
  const refusal = await withState(
    'refuses',
    async facet =>
      await facet.apply(changes).then(
        () => 'applied',
        (error: Error) => error.message,
      ),
  )
  expect(refusal).toContain('a row of parents that the seeded state does not have: [7]')
})
