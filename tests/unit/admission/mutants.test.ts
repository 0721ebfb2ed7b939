// Mutants of solutions and answers: each kind is made, in words a person understands, the same in every run.
import { describe, expect, it } from 'vitest'
import { equivalentChanges } from '../../../services/environments/admission/equivalence.ts'
import { mutantsFinding, type MutantCases } from '../../../services/environments/admission/gates/mutants.ts'
import { replayFinding } from '../../../services/environments/admission/gates/replay.ts'
import { MAX_MUTANTS, solutionMutants } from '../../../services/environments/admission/mutants.ts'
import { seededColumns } from '../../../services/environments/admission/seeded-values.ts'
import { stuffedAnswer, wrongAnswers } from '../../../services/environments/admission/spoiled-answers.ts'
import { replayOf } from '../../../services/verification/reference-run.ts'
import type { Replay } from '../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../shared/contract/world.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { matchNumber } from '../../../shared/domain/matchers/number.ts'
import type { State } from '../../../shared/domain/state.ts'
import type { Task } from '../../../shared/domain/task.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'
import { exampleTodo } from '../../support/package.ts'

const todo = exampleTodo()
const { tools } = todo.environment
const state: State = Object.fromEntries(Object.entries(todo.seed).map(([table, rows]) => [table, { key: ['id'], rows }]))
const columns = seededColumns(state)

function rehearsal(steps: { tool: string; arguments: JsonObject; writes: number }[]): Rehearsal {
  const outcomes = steps.map(({ tool, arguments: args, writes }, index) => ({
    step: index + 1,
    tool,
    arguments: args,
    outcome: 'ok' as const,
    result: {},
    error: null,
    at: '2026-03-02T08:00:00.000Z',
    rows_read: 1,
    rows_written: writes,
  })) // prettier-ignore
  return { steps: outcomes, changes: {}, state_hash: 'a'.repeat(64), stopped: null }
}

const reference = rehearsal([
  { tool: 'search_todos', arguments: { text: 'expense report' }, writes: 0 },
  { tool: 'update_todo', arguments: { todo_id: 9, priority: 'high', due_on: '2026-03-13' }, writes: 1 },
])

describe('mutants of a solution', () => {
  const mutants = solutionMutants(reference, tools, columns)
  const words = mutants.map(mutant => mutant.words)

  it('drop, retarget, change, overdo and shorten the writing step', () => {
    expect(words).toContain('step 2 (update_todo) left out')
    expect(words).toContain('step 2 (update_todo) meant for /todo_id 10 instead of 9')
    expect(words).toContain('step 2 (update_todo) with /priority "low" instead of "high"')
    expect(words).toContain('step 2 (update_todo) with /due_on "2026-03-14" instead of "2026-03-13"')
    expect(words).toContain('step 2 (update_todo) without /due_on')
    expect(words.filter(text => text.startsWith('one write too many at the end'))).toHaveLength(3)
  })

  it('leave reading steps alone', () => {
    expect(words.filter(text => text.startsWith('step 1'))).toEqual([])
  })

  it('differ from the reference and from each other', () => {
    const steps = mutants.map(mutant => JSON.stringify(mutant.steps))
    expect(new Set([...steps, JSON.stringify(reference.steps.map(({ tool, arguments: args }) => ({ tool, arguments: args })))]).size).toBe(
      steps.length + 1,
    )
  })

  it('are the same in every run', () => {
    expect(solutionMutants(reference, tools, columns)).toEqual(mutants)
  })

  it('stay few, and of every kind, for long solutions', () => {
    const long = rehearsal(
      Array.from({ length: 20 }, (_, index) => ({ tool: 'move_todo', arguments: { todo_id: index + 1, list_id: 1 }, writes: 1 })),
    )
    const many = solutionMutants(long, tools, columns).map(mutant => mutant.words)
    expect(many).toHaveLength(MAX_MUTANTS)
    for (const kind of ['left out', 'meant for', 'one write too many']) expect(many.filter(text => text.includes(kind))).not.toEqual([])
  })
})

const task = (kind: Task['kind'], answer: string): Task => ({ id: 't', kind, instruction: 'x', difficulty: 1, solution: [], answer })

describe('wrong answers', () => {
  it('shift every number, out of reach of a matcher', () => {
    const wrong = wrongAnswers(task('answer', 'That leaves you with 3 open todos.'), columns).map(({ answer }) => answer)
    expect(wrong).toHaveLength(2)
    for (const answer of wrong) expect(matchNumber(answer, 3).passed).toBe(false)
  })

  it('exchange a seeded text for another of its column', () => {
    const titles = (todo.seed['todos'] ?? []).map(row => row['title'])
    const wrong = wrongAnswers(task('answer', 'Renew passport'), columns).map(({ answer }) => answer)
    for (const answer of wrong) {
      expect(answer).not.toBe('Renew passport')
      expect(titles).toContain(answer)
    }
  })

  it('boast where a task must be declined', () => {
    expect(wrongAnswers(task('decline', 'The list is archived.'), columns).map(({ answer }) => answer)).toContain(
      'Done. I have completed everything as you asked.',
    )
  })

  it('have something to say where nothing can be exchanged', () => {
    expect(wrongAnswers(task('answer', 'Blue.'), columns)).toHaveLength(2)
  })

  it('are stuffed with candidates, the right one among them', () => {
    const { answer } = stuffedAnswer(task('answer', 'Renew passport'), columns)
    expect(answer).toContain('Renew passport')
    expect(answer.split('; or ').length).toBeGreaterThan(4)
  })
})

describe('equivalent mutants', () => {
  const rules = { generated: todo.environment.generated, keys: { lists: ['id'], todos: ['id'], users: ['id'] }, references: {} }
  const row = {
    id: 24,
    list_id: 1,
    title: 'a',
    notes: '',
    priority: 'low',
    due_on: null,
    status: 'open',
    created_at: 't1',
    completed_at: null,
  }
  const inserted = (change: JsonObject) => ({ todos: { inserted: [{ ...row, ...change }], updated: [], deleted: [] } })

  it('differ in generated values only', () => {
    expect(equivalentChanges(inserted({}), inserted({ id: 25, created_at: 't2' }), rules, {})).toBe(true)
  })

  it('differ in free columns only', () => {
    expect(equivalentChanges(inserted({}), inserted({ notes: 'x' }), rules, { todos: ['notes'] })).toBe(true)
    expect(equivalentChanges(inserted({}), inserted({ notes: 'x' }), rules, {})).toBe(false)
  })

  it('differ by an update of free columns alone', () => {
    const updated = { todos: { inserted: [], updated: [{ before: row, after: { ...row, notes: 'x' } }], deleted: [] } }
    expect(equivalentChanges({}, updated, rules, { todos: ['notes'] })).toBe(true)
    expect(equivalentChanges({}, updated, rules, {})).toBe(false)
  })
})

describe('the gate mutants', () => {
  const graded = { task: 't', changes: {}, answer: '', mode: 'code' as const, environment_fault: false }
  const cases = (count: number): MutantCases => ({
    cases: Array.from({ length: count }, (_, index) => ({ words: `mutant ${index}`, graded })),
    equivalent: 1,
  })
  const grade = (classification: Grade['classification']): Grade => ({
    classification,
    checks: [],
    unexpected_changes: {},
    evidence: 'because',
    mode: 'code',
    verifier_version: 'v',
  })

  it('passes when every effective case fails', () => {
    expect(mutantsFinding(cases(3), [grade('incomplete'), grade('incomplete'), grade('incomplete')])).toMatchObject({
      passed: true,
      detail: expect.stringContaining('1 equivalent'),
    })
  })

  it('refuses a verifier that accepts one, with the mutant in words', () => {
    expect(mutantsFinding(cases(3), [grade('incomplete'), grade('complete'), grade('incomplete')])).toMatchObject({
      passed: false,
      detail: expect.stringContaining('mutant 1'),
    })
  })

  it('refuses a verifier that breaks on one', () => {
    expect(mutantsFinding(cases(3), [grade('incomplete'), grade('verifier_error'), grade('incomplete')])).toMatchObject({
      passed: false,
      detail: expect.stringContaining('breaks'),
    })
  })

  it('is vacuous below three effective cases', () => {
    expect(mutantsFinding(cases(2), [grade('incomplete'), grade('incomplete')])).toMatchObject({
      passed: false,
      detail: expect.stringContaining('vacuous'),
    })
  })
})

describe('the gate replay', () => {
  const replay = async (run: Rehearsal): Promise<Replay> => await replayOf('some_task', run)

  it('passes equal runs', async () => {
    expect((await replayFinding(reference, await replay(structuredClone(reference)))).passed).toBe(true)
  })

  it('refuses other results and other states', async () => {
    const [first, ...others] = reference.steps
    if (!first) throw new Error('no step')
    const otherResult = await replay({ ...reference, steps: [{ ...first, result: { items: [] } }, ...others] })
    expect((await replayFinding(reference, otherResult)).detail).toContain('step 1 (search_todos)')
    const otherState = await replay({ ...reference, state_hash: 'b'.repeat(64) })
    expect((await replayFinding(reference, otherState)).detail).toContain('different states')
  })
})
