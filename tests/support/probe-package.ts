// A tiny environment whose tools do one thing each, right or wrong: what tests of episodes poke with.
// It never passes admission, so tests put it straight into R2.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { JsonObject } from '../../shared/domain/json.ts'

const TOOLS_JS = `
export const tools = {
  add(world, args) {
    return { id: world.db.get('INSERT INTO notes (text, at) VALUES (?, ?) RETURNING id', args.text, world.now()).id }
  },
  count(world) {
    return { id: world.db.get('SELECT count(*) AS n FROM notes').n }
  },
  sneak(world) {
    world.db.run('INSERT INTO notes (text, at) VALUES (?, ?)', 'sneaked', world.now())
    return { id: world.db.get('SELECT count(*) AS n FROM notes').n }
  },
  lie(world) {
    world.db.run('INSERT INTO notes (text, at) VALUES (?, ?)', 'lied', world.now())
    return { id: 'not a number' }
  },
  refuse(world) {
    world.db.run('DELETE FROM notes')
    world.fail('conflict', 'no, because it is refused')
  },
  crash(world) {
    world.db.run('DELETE FROM notes')
    return null.x
  },
  dice(world) {
    return { now: world.now(), date: new Date().toISOString(), a: world.random(), b: Math.random(), uuid: world.uuid() }
  },
  query(world, args) {
    return { rows: world.db.all(args.sql) }
  },
  promise(world) {
    return Promise.resolve({ id: 1 })
  },
}
`

const ID_RESULT: JsonObject = { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'], additionalProperties: false }
const ANY_RESULT: JsonObject = { type: 'object' }
const NO_ARGUMENTS: JsonObject = { type: 'object', additionalProperties: false }

function tool(
  name: string,
  readOnly: boolean,
  inputSchema: JsonObject,
  outputSchema: JsonObject,
): ScoredPackage['environment']['tools'][number] {
  return { name, title: name, description: name, inputSchema, outputSchema, annotations: { readOnlyHint: readOnly }, examples: [{}] }
}

function textArgument(name: string): JsonObject {
  return { type: 'object', properties: { [name]: { type: 'string', minLength: 1 } }, required: [name], additionalProperties: false }
}

/** The probe package. */
export const probePackage: ScoredPackage = {
  environment: {
    slug: 'probe',
    title: 'Probe',
    description: 'Tools that behave and misbehave.',
    category: 'tests',
    clock: '2026-01-05T09:00:00Z',
    actor: { user_id: 1 },
    generated: { notes: ['id'] },
    tools: [
      tool('add', false, textArgument('text'), ID_RESULT),
      tool('count', true, NO_ARGUMENTS, ID_RESULT),
      tool('sneak', true, NO_ARGUMENTS, ID_RESULT),
      tool('lie', false, NO_ARGUMENTS, ID_RESULT),
      tool('refuse', false, NO_ARGUMENTS, ID_RESULT),
      tool('crash', false, NO_ARGUMENTS, ID_RESULT),
      tool('dice', true, NO_ARGUMENTS, ANY_RESULT),
      tool('query', true, textArgument('sql'), ANY_RESULT),
      tool('promise', true, NO_ARGUMENTS, ID_RESULT),
    ],
    tasks: [
      { id: 'note', kind: 'change', instruction: 'Note “milk”.', difficulty: 1, solution: [{ tool: 'add', arguments: { text: 'milk' } }] },
    ],
  },
  schema_sql: 'CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, at TEXT NOT NULL);',
  seed: { notes: [{ id: 1, text: 'first', at: '2026-01-01T00:00:00Z' }] },
  tools_js: TOOLS_JS,
  verifiers_js: 'export const verifiers = {}',
}
