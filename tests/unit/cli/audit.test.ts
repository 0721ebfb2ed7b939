// The pure parts of an audit: arguments at the edges of a schema, what plays show, edits of a repair, the report.
import { describe, expect, it } from 'vitest'
import { edgeArguments } from '../../../cli/audit/edge-arguments.ts'
import { applyEdits } from '../../../cli/audit/edits.ts'
import type { Audit } from '../../../cli/audit/audit.ts'
import { isMended, type Finding } from '../../../cli/audit/finding.ts'
import { nearMisses } from '../../../cli/audit/near-misses.ts'
import { observed, playedOf } from '../../../cli/audit/observe.ts'
import { findingOf, probesOf } from '../../../cli/audit/probe-tasks.ts'
import { casesOf } from '../../../cli/audit/probe-tools.ts'
import { comparable } from '../../../cli/audit/reference-work.ts'
import { auditMarkdown } from '../../../cli/audit/report-text.ts'
import type { Played } from '../../../cli/audit/stage.ts'
import type { PlayReport } from '../../../shared/contract/environments.ts'
import type { Outcome } from '../../../shared/domain/episode.ts'
import { judgeOf } from '../../../shared/domain/validation.ts'
import { exampleNames, examplePackage, exampleTodo } from '../../support/package.ts'

const todo = exampleTodo()
const tool = (name: string) => todo.environment.tools.find(each => each.name === name) ?? todo.environment.tools[0]

describe('edge arguments', () => {
  it('are valid, different, and the same from the same seed, for every tool of every example', () => {
    for (const { environment, seed } of exampleNames().map(examplePackage)) {
      for (const each of environment.tools) {
        const judge = judgeOf(each.inputSchema)
        const made = edgeArguments(each, seed, 1)
        expect(made.length, each.name).toBeGreaterThan(0)
        expect(made.flatMap(args => judge(args))).toEqual([])
        expect(new Set(made.map(args => JSON.stringify(args))).size).toBe(made.length)
        expect(edgeArguments(each, seed, 1)).toEqual(made)
      }
    }
  })

  it('have the bounds, what is left out, and what stands in the rows', () => {
    const search = tool('search_todos')
    const create = tool('create_list')
    if (!search || !create) throw new Error('todo has these tools')
    const made = edgeArguments(search, todo.seed, 1)
    expect(made).toContainEqual({})
    for (const limit of [1, 50]) expect(made).toContainEqual({ limit })
    expect(made.some(({ limit }) => limit === 51 || limit === 0)).toBe(false)
    expect(edgeArguments(create, todo.seed, 1)).toContainEqual({ name: todo.seed['lists']?.[0]?.['name'] })
  })
})

describe('what is played', () => {
  it('of a tool: edges, its example twice, and after other changes', () => {
    const create = tool('create_list')
    if (!create) throw new Error('todo has this tool')
    const cases = casesOf({ found: todo }, create, 1)
    const example = { tool: 'create_list', arguments: create.examples[0] }
    expect(cases).toContainEqual([example])
    expect(cases).toContainEqual([example, example])
    expect(cases.filter(calls => calls.length === 2).length).toBeGreaterThan(2)
    expect(casesOf({ found: todo }, create, 1)).toEqual(cases)
    expect(casesOf({ found: todo }, create, 2)).not.toEqual(cases)
  })

  it('of a task: rightly with reads around and other answers, wrongly with one value exchanged', () => {
    const task = todo.environment.tasks.find(({ id }) => id === 'postpone_expenses')
    if (!task) throw new Error('todo has this task')
    const wrong = probesOf(task, todo, 1).filter(({ complete }) => !complete)
    expect(wrong.map(({ what }) => what)).toContain('the answer without the work')
    expect(wrong.map(({ what }) => what)).toContain('the solution with the answer left out')
    const near = nearMisses(task, todo, 1)
    expect(near.length).toBeGreaterThan(3)
    for (const { calls } of near) {
      const changed = calls.filter((step, index) => JSON.stringify(step) !== JSON.stringify(task.solution[index]))
      expect(changed.map(step => step.tool)).toEqual(['update_todo'])
    }
    const change = todo.environment.tasks.find(({ kind }) => kind === 'change')
    if (!change) throw new Error('todo has a task of this kind')
    const answers = probesOf(change, todo, 1).filter(({ what }) => what.includes('with the answer'))
    expect(answers.map(({ complete }) => complete)).toEqual([true, true])
  })
})

describe('the work of the reference', () => {
  const row = (id: number, note: string) => ({ id, title: 'milk', note })
  const changes = (...inserted: ReturnType<typeof row>[]) => ({ todos: { inserted, updated: [], deleted: [] } })

  it('is told by its changes, without what is generated or free', () => {
    const left = [{ todos: ['id'] }, { todos: ['note'] }]
    expect(comparable(changes(row(7, 'a')), left)).toBe(comparable(changes(row(8, 'b')), left))
    expect(comparable(changes(row(7, 'a')), left)).not.toBe(comparable(changes(row(7, 'a'), row(8, 'a')), left))
    expect(comparable(changes(row(7, 'a')), [{ todos: ['id'] }])).not.toBe(comparable(changes(row(7, 'b')), [{ todos: ['id'] }]))
    expect(comparable(changes(), left)).toBe(comparable({}, left))
  })
})

describe('what plays show', () => {
  const played = (outcome: Outcome, more: Partial<Played> = {}): Played => ({
    ...{ last: { outcome, result: { id: 1 }, error: null }, before: 'a', after: 'a', written: 0 },
    ...more,
  })

  it('is a fault, half of a change, another answer, a refusal or done', () => {
    expect(observed(played('ok'), played('ok')).seen).toBe('done')
    expect(observed(played('domain_error'), played('domain_error')).seen).toBe('refused')
    expect(observed(played('environment_fault'), played('ok')).seen).toBe('fault')
    expect(observed(played('domain_error', { after: 'b' }), played('domain_error', { after: 'b' })).seen).toBe('half_done')
    expect(observed(played('ok', { after: 'b' }), played('ok')).seen).toBe('unsteady')
    expect(observed(played('ok', { last: null }), played('ok')).seen).toBe('nothing')
    expect(observed(played('invalid_arguments'), played('invalid_arguments')).seen).toBe('invalid')
    expect(observed(played('ok', { written: 2 }), played('ok')).seen).toBe('writes')
  })

  it('is the same on the bench: by its last call, the state before it, and the rows of a reading tool', () => {
    const step = {
      step: 1,
      tool: 'search',
      arguments: {},
      outcome: 'ok' as const,
      result: {},
      error: null,
      at: '',
      rows_read: 0,
      rows_written: 1,
    }
    const report = (outcome: Outcome, state_hash = 'a') => ({ steps: [{ ...step, outcome }], stopped: null, state_hash, grade: null })
    const before: PlayReport = { steps: [], stopped: null, state_hash: 'a', grade: null }
    const seen = (all: PlayReport, reading: string[] = [], first = before) => {
      const played = playedOf([all, first], new Set(reading))
      return observed(played, played).seen
    }
    expect(seen(report('ok', 'b'))).toBe('done')
    expect(seen(report('ok'), ['search'])).toBe('writes')
    expect(seen(report('domain_error'))).toBe('refused')
    expect(seen(report('domain_error', 'b'))).toBe('half_done')
    expect(seen(report('environment_fault'))).toBe('fault')
    expect(seen({ ...report('ok'), stopped: 'points at nothing' })).toBe('nothing')
    expect(seen(report('ok'), [], report('environment_fault'))).toBe('nothing')
  })

  it('mends a finding only where no other bug takes its place', () => {
    expect(isMended({ kind: 'fault', seen: 'fault' }, 'refused')).toBe(true)
    for (const now of ['fault', 'half_done', 'nothing'] as const) expect(isMended({ kind: 'fault', seen: 'fault' }, now)).toBe(false)
    expect(isMended({ kind: 'refuses', seen: 'incomplete' }, 'unscored')).toBe(false)
    expect(isMended({ kind: 'accepts', seen: 'complete' }, 'incomplete')).toBe(true)
    expect(isMended({ kind: 'rule', seen: 'done' }, 'refused')).toBe(true)
    expect(isMended({ kind: 'rule', seen: 'refused' }, 'invalid')).toBe(false)
    expect(isMended({ kind: 'rule', seen: 'invalid' }, 'done')).toBe(true)
  })

  it('is against a verifier when it passes what is wrong, fails what is right, or breaks', () => {
    const graded = (complete: boolean, found: 'complete' | 'incomplete' | 'verifier_error') =>
      findingOf({
        environment: 'todo',
        mode: 'code',
        found,
        evidence: 'e',
        attempt: { task: 't', source: 'mutated', what: 'it', calls: [], answer: '', complete },
      }).map(({ kind }) => kind)
    expect(graded(true, 'complete')).toEqual([])
    expect(graded(false, 'incomplete')).toEqual([])
    expect(graded(false, 'complete')).toEqual(['accepts'])
    expect(graded(true, 'incomplete')).toEqual(['refuses'])
    expect(graded(true, 'verifier_error')).toEqual(['fault'])
  })
})

describe('a repair', () => {
  const edit = (find: string, replace: string) => ({ note: 'why', edits: [{ file: 'tools.js' as const, find, replace }] })

  it('changes what stands exactly once, and carries its note', () => {
    const repaired = applyEdits(todo, edit('Use it, or choose another name.', 'Choose another name.'))
    if (typeof repaired === 'string') throw new Error(repaired)
    expect(repaired.tools_js).toContain('Choose another name.')
    expect(repaired.environment).toEqual({ ...todo.environment, note: 'why' })
  })

  it('takes nothing away that no gate would miss', () => {
    const manifest = (find: string, replace: string) => ({ note: 'why', edits: [{ file: 'environment.json' as const, find, replace }] })
    expect(applyEdits(todo, manifest('"slug": "todo"', '"slug": "other"'))).toContain('keep its slug todo')
    expect(applyEdits(todo, manifest('"id": "tick_off_dentist"', '"id": "tick_off"'))).toContain('the task tick_off_dentist')
    expect(applyEdits(todo, manifest('"name": "create_list"', '"name": "make_list"'))).toContain('the tool create_list')
  })

  it('says what is wrong with an edit', () => {
    expect(applyEdits(todo, edit('nowhere to be found', ''))).toContain('stands 0 times in tools.js')
    expect(applyEdits(todo, edit('world', ''))).toMatch(/stands \d\d+ times/)
    const broken = applyEdits(todo, { note: 'why', edits: [{ file: 'environment.json', find: '"slug": "todo"', replace: '"slug": ""' }] })
    expect(broken).toContain('slug')
  })
})

describe('a report', () => {
  const finding: Finding = {
    ...{ kind: 'fault', where: 'tool x', what: 'it breaks', calls: [{ tool: 'x', arguments: { a: 1 } }], task: null, answer: null },
    ...{ seen: 'fault', evidence: 'environment_fault', by: 'probe' },
  }
  const base: Audit = {
    ...{ environment: 'todo@1', seed: 1, calls: 9, attempts: 8, findings: [], unconfirmed: [], disbelieved: [], unreadable: [] },
    ...{ repair: null, stopped: null, spent: null },
  }

  it('says what was found, what was not believed, and what became of a repair', () => {
    expect(auditMarkdown(base)).toContain('Nothing was found.')
    const text = auditMarkdown({
      ...base,
      findings: [finding],
      repair: { note: 'mended', version: 'abc', refusals: ['no'] },
    })
    for (const line of ['## Confirmed: 1', 'after x({"a":1})', 'Published as version abc: mended', '* proposal 1 was refused: no'])
      expect(text).toContain(line)
    const refused = { note: null, version: null, refusals: ['no'] }
    expect(auditMarkdown({ ...base, findings: [finding], repair: refused })).toContain('Not repaired')
    const stopped = auditMarkdown({ ...base, unconfirmed: [finding], stopped: 'no budget' })
    expect(stopped).toContain('not asked to the end: no budget')
    expect(stopped).toContain('not again: 1')
  })

  it('shows long texts by their beginning', () => {
    const long = { ...finding, calls: [{ tool: 'x', arguments: { a: 'y'.repeat(5000) } }] }
    expect(auditMarkdown({ ...base, findings: [long] })).toContain('… (5008 characters)')
    expect(auditMarkdown({ ...base, findings: [long] }).length).toBeLessThan(1000)
  })
})
