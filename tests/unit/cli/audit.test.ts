// The pure parts of an audit: arguments at the edges of a schema, what plays show, edits of a repair, the report.
import { describe, expect, it } from 'vitest'
import { edgeArguments } from '../../../cli/audit/edge-arguments.ts'
import type { Finding } from '../../../cli/audit/finding.ts'
import { observed } from '../../../cli/audit/observe.ts'
import { findingOf } from '../../../cli/audit/probe-tasks.ts'
import { applyEdits } from '../../../cli/audit/repair.ts'
import { auditMarkdown } from '../../../cli/audit/report-text.ts'
import type { Played } from '../../../cli/audit/stage.ts'
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

describe('what plays show', () => {
  const played = (outcome: 'ok' | 'domain_error' | 'environment_fault', more: Partial<Played> = {}): Played => ({
    last: { outcome, result: { id: 1 }, error: null, step: 1, reward: 0, done: false },
    before: 'a',
    after: 'a',
    ...more,
  })

  it('is a fault, half of a change, another answer, a refusal or done', () => {
    expect(observed(played('ok'), played('ok')).seen).toBe('done')
    expect(observed(played('domain_error'), played('domain_error')).seen).toBe('refused')
    expect(observed(played('environment_fault'), played('ok')).seen).toBe('fault')
    expect(observed(played('domain_error', { after: 'b' }), played('domain_error', { after: 'b' })).seen).toBe('half_done')
    expect(observed(played('ok', { after: 'b' }), played('ok')).seen).toBe('unsteady')
    expect(observed({ last: null, before: '', after: '' }, played('ok')).seen).toBe('nothing')
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
  const base = { environment: 'todo@1', seed: 1, calls: 9, findings: [], disbelieved: [], unreadable: [], repair: null, spent: null }

  it('says what was found, what was not believed, and what became of a repair', () => {
    expect(auditMarkdown(base)).toContain('Nothing was found.')
    const text = auditMarkdown({ ...base, findings: [finding], repair: { note: 'mended', version: 'abc', left: [finding] } })
    for (const line of ['## Confirmed: 1', 'after x({"a":1})', 'Published as version abc: mended', 'Left: tool x, fault.'])
      expect(text).toContain(line)
    expect(auditMarkdown({ ...base, repair: { refusals: ['no'] } })).toContain('* proposal 1: no')
  })
})
