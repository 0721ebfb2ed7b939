// Packages that hold one attack each: a small, honest environment with one tool or one verifier more.
// With nothing in them they pass the static policy, so that a refusal is the attack's.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { JsonObject } from '../../shared/domain/json.ts'

/** Rows of the table `people`: what a cross join is told by. */
const PEOPLE = 131

const SCHEMA = `
CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE visits (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES people (id));
`

/** Uses what attacks try to change; what it answers is known (HONEST_RESULT). */
const HONEST_TOOL = `honest(world, args) {
    const rows = world.db.all('SELECT id, text FROM notes ORDER BY id')
    const words = rows.map(row => row.text.split(' ')).flat().sort().filter(word => /^[a-z]+$/.test(word))
    const seen = new Map(words.map(word => [word, word.length]))
    const error = new TypeError('told')
    return {
      words: words.join(' '), lengths: [...seen.values()], keys: Object.keys({ ...args, own: 1 }), json: JSON.stringify({ a: [1] }),
      date: new Date(0).toISOString(), year: new Date().getFullYear(), error: String(error),
      plain: typeof {}.polluted + typeof [].polluted + typeof ''.polluted, sum: [1, 2, 3].reduce((left, right) => left + right, 0),
    }
  },`

/** What the tool `honest` answers while the notes are those of the seed, whatever ran before in its isolate. */
export const HONEST_RESULT: JsonObject = {
  words: 'first note note second',
  lengths: [5, 4, 6],
  keys: ['own'],
  json: '{"a":[1]}',
  date: '1970-01-01T00:00:00.000Z',
  year: 2026,
  error: 'TypeError: told',
  plain: 'undefinedundefinedundefined',
  sum: 6,
}

/** What an attack puts into the package. */
export interface Payload {
  /** Body of the tool `attack(world, args)`. */
  tool?: string
  /** Text at the top level of tools.js, in front of the export. */
  top?: string
  /** Body of the verifier of the task `note`, which has `{ initial, final, changes, answer, match }`. */
  verifier?: string
  /** Text at the top level of verifiers.js. */
  verifierTop?: string
  /** More statements of schema.sql. */
  schema?: string
  /** Steps of the reference solution of the task `note`. */
  solution?: ScoredPackage['environment']['tasks'][number]['solution']
}

/** The verifier of the task `note` as an honest author writes it. */
const HONEST_VERIFIER = `const right = (changes.notes?.inserted ?? []).some(row => row.text === 'milk')
    return { complete: right, checks: [{ name: 'the note is there', passed: right }], expected: [{ table: 'notes', op: 'insert', match: { text: 'milk' } }] }`

/** The package that holds `payload`, and nothing else that is wrong. */
export function attackPackage(payload: Payload): ScoredPackage {
  const { tool = 'return {}', top = '', verifier = HONEST_VERIFIER, verifierTop = '', schema = '', solution } = payload
  return {
    environment: {
      slug: 'attacked',
      title: 'Attacked',
      description: 'An honest environment but for one thing.',
      category: 'tests',
      clock: '2026-01-05T09:00:00Z',
      actor: { user_id: 1 },
      generated: { notes: ['id'] },
      tools: [toolEntry('attack'), toolEntry('honest'), toolEntry('add')],
      tasks: [
        {
          id: 'note',
          kind: 'change',
          instruction: 'Note “milk”.',
          difficulty: 1,
          solution: solution ?? [{ tool: 'add', arguments: { text: 'milk' } }],
        },
      ],
    },
    schema_sql: SCHEMA + schema,
    seed: {
      notes: [
        { id: 1, text: 'first note' },
        { id: 2, text: 'second note' },
      ],
      people: Array.from({ length: PEOPLE }, (_, index) => ({ id: index + 1, name: `n${index}` })),
      visits: [{ id: 1, person_id: 1 }],
    },
    tools_js: `${top}
export const tools = {
  attack(world, args) {
    ${tool}
  },
  ${HONEST_TOOL}
  add(world, args) {
    return { id: world.db.get('INSERT INTO notes (text) VALUES (?) RETURNING id', args.text).id }
  },
}
`,
    verifiers_js: `${verifierTop}
export const verifiers = {
  async note({ initial, final, changes, answer, match }) {
    ${verifier}
  },
}
`,
  }
}

function toolEntry(name: string): ScoredPackage['environment']['tools'][number] {
  return {
    name,
    title: name,
    description: name,
    inputSchema: { type: 'object' },
    outputSchema: { type: 'object' },
    annotations: { readOnlyHint: false },
    examples: [{}],
  }
}
