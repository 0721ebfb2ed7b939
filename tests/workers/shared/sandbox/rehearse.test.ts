// Rehearsing many sequences at once: what they have in common runs once, and nobody can tell by the results.
// Cascades stand in for everything that writes tables which a statement does not name.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { WorldFacet } from '../../../../shared/contract/world.ts'
import type { SolutionStep } from '../../../../shared/domain/task.ts'
import { stateText } from '../../../../shared/domain/state.ts'
import { sha256Hex } from '../../../../shared/domain/canonical.ts'
import { worldFacet } from '../../../../shared/sandbox/isolate.ts'
import { ownVersion } from '../../../support/own-version.ts'
import { probePackage } from '../../../support/probe-package.ts'

const tools = ['add', 'drop', 'rename', 'count', 'refuse', 'dice'].map(name => ({
  name,
  title: name,
  description: name,
  inputSchema: { type: 'object' },
  outputSchema: { type: 'object' },
  annotations: { readOnlyHint: name === 'count' },
  examples: [{}],
}))

const family = {
  ...probePackage,
  environment: { ...probePackage.environment, tools },
  schema_sql: `CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE children (id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id INTEGER REFERENCES "parents" (id) ON DELETE CASCADE, at TEXT NOT NULL);
    CREATE TABLE toys (name TEXT PRIMARY KEY, child_id INTEGER REFERENCES children (id) ON DELETE SET NULL) WITHOUT ROWID;`,
  seed: {
    parents: [1, 2, 3].map(id => ({ id, name: `p${id}` })),
    children: [1, 2, 3].map(id => ({ id, parent_id: id, at: 'long ago' })),
    toys: [1, 2, 3].map(id => ({ name: `t${id}`, child_id: id })),
  },
  tools_js: `export const tools = {
    add(world, args) { return { id: world.db.run('INSERT INTO children (parent_id, at) VALUES (?, ?)', args.parent, world.now()).last_insert_id } },
    drop(world, args) { return world.db.run("DELETE FROM 'parents' WHERE id = ?", args.parent) },
    rename(world, args) { return world.db.run('UPDATE [Parents] SET name = ? WHERE id = ?', args.name, args.parent) },
    count(world) { return world.db.get('SELECT count(*) AS n FROM children') },
    refuse(world) { world.db.run('DELETE FROM toys'); world.fail('conflict', 'no') },
    dice(world) { return world.db.run('UPDATE toys SET name = name || ?', world.uuid()) },
  }`,
}

const call = (tool: string, args: SolutionStep['arguments'] = {}): SolutionStep => ({ tool, arguments: args })
const add = call('add', { parent: 1 })

const SEQUENCES: SolutionStep[][] = [
  [add, call('count'), add],
  [add, call('count'), call('drop', { parent: 1 })],
  [call('refuse'), add, call('dice')],
  [call('refuse', { again: true }), add, call('dice')],
  [call('count'), add, call('dice')],
  [add, call('dice')],
  [call('drop', { parent: 2 }), call('rename', { parent: 3, name: 'x' })],
  [call('rename', { parent: 9, name: 'nobody' }), call('add', { parent: 9 })],
  [call('no_such_tool'), add],
  [add, call('count'), add],
  [],
]

const WITH_REFERENCES: SolutionStep[][] = [
  [add, call('rename', { parent: 1, name: { $from: '0#/id' } })],
  [add, call('rename', { parent: 1, name: { $from: '0#/nothing' } })],
  [call('count'), call('add', { parent: { $from: '0#/n' } })],
]

async function withWorld<Result>(name: string, work: (world: WorldFacet) => Promise<Result>): Promise<Result> {
  return await runInDurableObject(env.EPISODE.getByName(`rehearse ${name}`), async (_instance, state) => {
    const world = await worldFacet(state, env.LOADER, 'family', { version: ownVersion('rehearse'), read: async () => family })
    await world.seed()
    return await work(world)
  })
}

it.each([
  ['sequences of their own', SEQUENCES],
  ['sequences that refer to results', WITH_REFERENCES],
])('%s end as each of them does alone', async (name, sequences) => {
  await withWorld(name, async world => {
    const alone = []
    for (const sequence of sequences) alone.push(await world.rehearse(sequence, 7))
    expect(await world.rehearseEach(sequences, 7)).toEqual(alone)
    expect(await world.rehearsedChanges(sequences, 7)).toEqual(alone.map(({ changes }) => changes))
    expect(await world.changes()).toEqual({})
  })
})

it('sees tables that a statement does not name, and hashes what is there', async () => {
  await withWorld('cascades', async world => {
    await world.call({ step: 1, tool: 'drop', arguments: { parent: 1 }, seed: 7, idempotency_key: null })
    expect(await world.changes()).toEqual({
      parents: { inserted: [], updated: [], deleted: [{ id: 1, name: 'p1' }] },
      children: { inserted: [], updated: [], deleted: [{ id: 1, parent_id: 1, at: 'long ago' }] },
      toys: { inserted: [], updated: [{ before: { name: 't1', child_id: 1 }, after: { name: 't1', child_id: null } }], deleted: [] },
    })
    expect(await world.stateHash()).toBe(await sha256Hex(stateText(await world.state())))
  })
})
