// What a verifier's return value means.
import { describe, expect, it } from 'vitest'
import { codeGrade } from '../../../../services/verification/code-mode.ts'
import { readVerifierResult } from '../../../../services/verification/verifier-result.ts'
import type { Changes } from '../../../../shared/domain/changes.ts'

const CHANGES: Changes = { todos: { inserted: [{ id: 1 }], updated: [], deleted: [{ id: 2 }, { id: 3 }] } }
const grade = (result: unknown, changes: Changes = {}) => codeGrade(readVerifierResult(JSON.stringify(result)), changes, 'v')

describe('codeGrade', () => {
  it('is complete when everything holds', () => {
    expect(grade({ complete: true, checks: [{ name: 'a', passed: true }], expected: [] })).toMatchObject({
      classification: 'complete',
      evidence: 'Every check passed (1) and nothing else changed.',
      verifier_version: 'v',
    })
  })

  it('is incomplete when a check failed, even if the verifier calls it complete', () => {
    expect(grade({ complete: true, checks: [{ name: 'a', passed: false, detail: 'no' }], expected: [] })).toMatchObject({
      classification: 'incomplete',
      evidence: 'Not fulfilled: a (no).',
    })
  })

  it('is incomplete when the verifier says so without a failed check', () => {
    expect(grade({ complete: false, checks: [], expected: [] }).classification).toBe('incomplete')
  })

  it('is incomplete with unexpected changes, and names them', () => {
    const found = grade({ complete: true, checks: [], expected: [{ table: 'todos', op: 'insert', match: {} }] }, CHANGES)
    expect(found).toMatchObject({
      classification: 'incomplete',
      evidence: 'Changes that the task did not ask for: todos (2 rows deleted).',
      unexpected_changes: { todos: { inserted: [], updated: [], deleted: [{ id: 2 }, { id: 3 }] } },
    })
  })

  it.each([
    [null, '{complete, checks, expected}'],
    [{ complete: true, checks: [] }, '/expected'],
    [{ complete: 1, checks: [], expected: [] }, '/complete'],
    [{ complete: true, checks: [{ name: 'a', passed: 'yes' }], expected: [] }, '/checks/0/passed'],
    [{ complete: true, checks: [], expected: [{ table: 't', op: 'upsert', match: {} }] }, '/expected/0/op'],
    [{ complete: true, checks: [], expected: [{ table: 't', op: 'insert', match: { a: [1] } }] }, '/expected/0/match/a'],
    [{ complete: true, checks: [], expected: [{ table: 't', op: 'insert', match: {}, mny: true }] }, 'mny'],
  ])('blames the verifier for %j', (result, evidence) => {
    const found = grade(result, CHANGES)
    expect(found.classification).toBe('verifier_error')
    expect(found.evidence).toContain(evidence)
  })
})
