// Admission in workerd, on real facets and the real grader: the example passes every gate, and each gate refuses what it is for.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { dropCandidate, putCandidate } from '../../../../../shared/catalog/packages.ts'
import { packageVersion, type EnvironmentPackage, type ScoredPackage } from '../../../../../shared/domain/environment.ts'
import { admitted, GATES, type Gate, type GateResult } from '../../../../../shared/domain/gate.ts'
import { example, exampleDraft, replaced, taskNamed, toolNamed } from './example.ts'

/** Runs the gates as publication does, and cleans up as it does. */
async function admit(candidate: EnvironmentPackage): Promise<GateResult[]> {
  const version = await packageVersion(candidate)
  await putCandidate(env.PACKAGES, version, candidate)
  try {
    return await env.ADMISSION.getByName(version).run(version)
  } finally {
    await dropCandidate(env.PACKAGES, version)
    await env.VERIFICATION.discard(version)
  }
}

const refusals = (results: GateResult[]): GateResult[] => results.filter(result => !result.passed)

describe('the example', () => {
  it('runs in workerd', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers')
  })

  it('passes every gate, and a second admission finds the same', async () => {
    const candidate = example('Passes')
    const results = await admit(candidate)
    expect(refusals(results)).toEqual([])
    expect(admitted(results)).toBe(true)
    const tasks = candidate.environment.tasks.map(({ id }) => id)
    const wanted: [string, string | null][] = [
      ['policy', null],
      ['seed', null],
      ['tools', null],
      ...tasks.flatMap(task => GATES.slice(4).map((gate): [string, string] => [gate, task])),
    ]
    expect(results.map(({ gate, task }) => [gate, task])).toEqual(wanted)
    for (const { gate, detail } of results.filter(result => result.gate === 'mutants'))
      expect([gate, detail]).toEqual(['mutants', expect.stringMatching(/^\d+ effective cases/)])
    const again = await admit(candidate)
    expect(again.map(({ duration_ms: _, ...result }) => result)).toEqual(results.map(({ duration_ms: _, ...result }) => result))
  })
})

/** What is wrong, how the copy gets so, the environment gate that refuses it, and words of its detail. */
type EnvironmentCase = [words: string, change: (copy: ScoredPackage) => void, gate: Gate, detail: RegExp]

// biome-ignore format: one case a line
const ENVIRONMENT_CASES: EnvironmentCase[] = [
  ['code that remembers', c => { c.tools_js = `let n = 0\n${c.tools_js}` }, 'policy', /tools\.js 1:1/],
  ['a row that refers to nothing', c => { c.seed['todos']?.push({ id: 99, list_id: 77, title: 'x', created_at: '2026-01-01T00:00:00.000Z' }) }, 'seed', /foreign key/],
  ['a row that breaks a CHECK', c => { c.seed['todos']?.push({ id: 99, list_id: 1, title: 'x', priority: 'urgent', created_at: '2026-01-01T00:00:00.000Z' }) }, 'seed', /CHECK/],
  ['a schema that SQLite refuses', c => { c.schema_sql += 'CREATE INDEX i ON todos (nothing);' }, 'seed', /nothing/],
  ['an example that is refused', c => { toolNamed(c, 'get_todo').examples = [{ todo_id: 999 }] }, 'tools', /\/tools\/3\/examples.*no example of get_todo succeeds.*domain_error/],
  ['an example that finds nothing', c => { toolNamed(c, 'search_todos').examples = [{ text: 'nothing like it' }] }, 'tools', /search_todos returns a row/],
  ['a tool that breaks', c => { c.tools_js = replaced(c.tools_js, 'return ownTodo(world, args.todo_id)', 'return null.id') }, 'tools', /get_todo breaks on its example/],
  ['a result that breaks its schema', c => { c.tools_js = replaced(c.tools_js, 'return ownTodo(world, args.todo_id)', 'return { id: 1 }') }, 'tools', /outputSchema/],
  ['a changing tool that changes nothing', c => { c.tools_js = replaced(c.tools_js, "world.db.run('DELETE FROM todos WHERE id = ?', todo.id)", '') }, 'tools', /no example of delete_todo changes a row/],
  ['a reading tool that writes', c => { c.tools_js = replaced(c.tools_js, 'return ownTodo(world, args.todo_id)', "world.db.run('UPDATE todos SET notes = title'); return ownTodo(world, args.todo_id)") }, 'tools', /get_todo is marked as reading, but writes/],
  ['an unknown id that breaks the tool', c => { c.tools_js = replaced(c.tools_js, 'const list = openList(world, args.list_id)\n    const { id }', 'const list = { id: args.list_id }\n    const { id }') }, 'tools', /create_todo with the unknown list_id 1999999973 ends in environment_fault/],
  ['an unknown id that is accepted', c => { c.tools_js = replaced(c.tools_js, 'if (!todo) world.fail', 'if (false) world.fail') }, 'tools', /get_todo with the unknown todo_id/],
]

describe('a package is refused by an environment gate, and later gates do not run', () => {
  it.each(ENVIRONMENT_CASES)('%s', async (words, change, gate, detail) => {
    const results = await admit(example(words, change))
    expect(results.at(-1)).toMatchObject({ gate, task: null, passed: false, detail: expect.stringMatching(detail) })
    expect(refusals(results)).toHaveLength(1)
    expect(admitted(results)).toBe(false)
  })
})

const DENTIST = 'tick_off_dentist'
const OLDEST = 'longest_waiting'
const ARCHIVED = 'add_to_archived_list'
const EXPENSES = 'postpone_expenses'

/** Puts another body into a verifier. */
function verifierBody(copy: ScoredPackage, task: string, body: string): void {
  copy.verifiers_js = copy.verifiers_js.replace(
    new RegExp(`async ${task}\\([^]*?\\n  \\},`),
    `async ${task}({ initial, final, changes, answer, match }) {\n${body}\n  },`,
  )
}
const YES = "return { complete: true, checks: [], expected: [{ table: 'todos', op: 'update', match: {}, many: true }] }"

/** As above, for one gate of one task. */
type TaskCase = [words: string, change: (copy: ScoredPackage) => void, gate: Gate, task: string, detail: RegExp]

// biome-ignore format: one case a line
const TASK_CASES: TaskCase[] = [
  ['a step that ends in a domain error', c => { taskNamed(c, DENTIST).solution.push({ tool: 'complete_todo', arguments: { todo_id: { $from: '0#/items/0/id' } } }) }, 'solves', DENTIST, /step 3 of the solution, complete_todo .* domain_error/],
  ['a reference to nothing', c => { taskNamed(c, DENTIST).solution = [{ tool: 'list_lists', arguments: {} }, { tool: 'complete_todo', arguments: { todo_id: { $from: '0#/items/0/id' } } }] }, 'solves', DENTIST, /points at nothing/],
  ['a wrong reference answer', c => { taskNamed(c, OLDEST).answer = 'Water the plants' }, 'solves', OLDEST, /incomplete in code mode/],
  ['a verifier that throws', c => { verifierBody(c, OLDEST, 'return null.x') }, 'solves', OLDEST, /verifier_error/],
  ['a change that the verifier does not expect', c => { taskNamed(c, DENTIST).solution.push({ tool: 'create_list', arguments: { name: 'dentist' } }) }, 'solves', DENTIST, /Unexpected changes in lists/],
  ['a writing solution of an answer task', c => { taskNamed(c, OLDEST).solution = [{ tool: 'create_list', arguments: { name: 'title' } }] }, 'solves', OLDEST, /kind answer, but its solution changes 1 rows/],
  ['a verifier that says yes to nothing', c => { verifierBody(c, DENTIST, YES) }, 'idle', DENTIST, /an empty answer is complete: the verifier does not look/],
  ['a decline that accepts a bare refusal', c => { verifierBody(c, ARCHIVED, "return { complete: /not/i.test(answer), checks: [], expected: [] }") }, 'idle', ARCHIVED, /bare "Not possible." is complete/],
  ['an answer that may be stuffed', c => { verifierBody(c, OLDEST, "return { complete: answer.includes('Renew passport'), checks: [], expected: [] }") }, 'idle', OLDEST, /stuffed answer .* is complete/],
  ['a verifier that does not look whether all was done', c => { verifierBody(c, EXPENSES, "const n = Object.keys(changes).length; return { complete: n > 0 && match.number(answer, 3).passed, checks: [], expected: [{ table: 'todos', op: 'update', match: {}, many: true }] }") }, 'mutants', EXPENSES, /accepts a wrong episode: step 2 \(update_todo\) meant for \/todo_id/],
  ['a verifier that breaks on wrong states', c => { verifierBody(c, DENTIST, "const done = await final.get(\"SELECT * FROM todos WHERE id = 15 AND status = 'done'\"); return changes.todos ? { complete: done.id === 15 && !changes.lists, checks: [], expected: [{ table: 'todos', op: 'update', match: { id: 15 } }] } : { complete: false, checks: [], expected: [] }") }, 'mutants', DENTIST, /verifier breaks on a wrong episode/],
  ['an id that the author typed in', c => { taskNamed(c, DENTIST).solution = [{ tool: 'complete_todo', arguments: { todo_id: 15 } }] }, 'provenance', DENTIST, /\/tasks\/0\/solution\/0\/arguments\/todo_id: 15 is nothing an agent could know/],
]

describe('a task is refused by one of its gates', () => {
  it.each(TASK_CASES)('%s', async (words, change, gate, task, detail) => {
    const results = await admit(example(words, change))
    const found = results.find(result => result.gate === gate && result.task === task)
    expect(found).toMatchObject({ passed: false, detail: expect.stringMatching(detail) })
    expect(admitted(results)).toBe(false)
    const others = refusals(results).filter(result => result.task !== task && result.task !== null)
    expect(others.filter(result => result.gate !== 'replay')).toEqual([])
  })

  it('code that would remember between calls is forgotten: two runs are still equal', async () => {
    const results = await admit(
      example('Forgetful', c => {
        c.tools_js = replaced(
          c.tools_js,
          'archived: row.archived === 1 })) }',
          "archived: row.archived === 1, open_count: (memory => (memory.calls = (memory.calls ?? 0) + 1))(today['proto' + 'type']) })) }",
        )
      }),
    )
    const replays = results.filter(result => result.gate === 'replay')
    expect(replays).toHaveLength(5)
    expect(replays.filter(result => !result.passed)).toEqual([])
  })

  it('free columns take the task out of state mode, and mutants of them do not count', async () => {
    const results = await admit(
      example('Free due date', copy => {
        taskNamed(copy, EXPENSES).free = { todos: ['due_on'] }
        copy.verifiers_js = replaced(
          copy.verifiers_js,
          "const wanted = { due_on: '2026-03-13', priority: 'high' }",
          "const wanted = { priority: 'high' }",
        )
        copy.verifiers_js = replaced(
          copy.verifiers_js,
          'const { completed_at, ...rest } = before',
          'const { completed_at, due_on, ...rest } = before',
        )
      }),
    )
    const of = (gate: Gate): GateResult | undefined => results.find(result => result.gate === gate && result.task === EXPENSES)
    expect(of('solves')?.detail).toContain('state mode does not apply')
    expect(of('mutants')).toMatchObject({ passed: true, detail: expect.stringMatching(/[1-9]\d* equivalent ones skipped/) })
  })
})

describe('a draft', () => {
  it('needs policy and seed, and its tools are recorded without refusing it', async () => {
    const results = await admit(
      exampleDraft('Draft', copy => {
        toolNamed(copy, 'get_todo').examples = [{ todo_id: 999 }]
      }),
    )
    expect(results.map(({ gate, passed, skipped }) => [gate, passed, skipped])).toEqual([
      ['policy', true, undefined],
      ['seed', true, undefined],
      ['tools', false, true],
    ])
    expect(results.at(-1)?.detail).toContain('get_todo')
    expect(admitted(results)).toBe(true)
  })
})

describe('the tables of a package', () => {
  it('are told as SQLite knows them', async () => {
    const candidate = example('Tables')
    const version = await packageVersion(candidate)
    await putCandidate(env.PACKAGES, version, candidate)
    const tables = await env.ADMISSION.getByName(version).tables(version)
    expect(tables.map(({ name, row_count }) => [name, row_count]).sort()).toEqual([
      ['lists', 6],
      ['todos', 23],
      ['users', 3],
    ])
    await dropCandidate(env.PACKAGES, version)
  })
})
