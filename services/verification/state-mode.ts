// Mode `state`: the episode's changes equal those of the reference solution, and the answer agrees with the reference answer.
// Pure. An episode that a format error stopped is graded like any other; its blame (`agent_error`) is the episode's to add.
import { sameAnswer } from '../../shared/domain/answer-equality.ts'
import type { Changes } from '../../shared/domain/changes.ts'
import { compareChanges, type EqualityRules } from '../../shared/domain/state-equality.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { Check, Grade } from '../../shared/domain/verdict.ts'
import { changedTables, failedChecks } from './evidence.ts'

/** What the reference solution changes, or why it could not be run. */
export type ReferenceRun = { ok: true; changes: Changes } | { ok: false; why: string }

/** What a state grade is a function of. */
export interface StateCase {
  task: Task
  reference: ReferenceRun
  rules: EqualityRules
  changes: Changes
  answer: string
}

/**
 * The grade. A reference solution that cannot be run is the verifier's error: here the solution is what verifies.
 * Tasks of kind `change` have no answer to compare.
 */
export function stateGrade({ task, reference, rules, changes, answer }: StateCase, verifierVersion: string): Grade {
  const mode = 'state'
  if (!reference.ok) {
    const evidence = `The reference solution of ${task.id} could not be run: ${reference.why}.`
    return { classification: 'verifier_error', checks: [], unexpected_changes: {}, evidence, mode, verifier_version: verifierVersion }
  }
  const difference = compareChanges(reference.changes, changes, rules)
  const checks: Check[] = [{ name: 'the state equals the one that the reference solution leaves', passed: difference.equal }]
  if (task.kind !== 'change') checks.push({ name: 'the answer agrees with the reference answer', ...sameAnswer(answer, task) })
  const faults = [
    failedChecks(checks),
    changedTables('Missing changes', difference.missing),
    changedTables('Changes that the reference solution does not make', difference.unexpected),
  ].filter(fault => fault !== undefined)
  return {
    classification: faults.length === 0 ? 'complete' : 'incomplete',
    checks,
    unexpected_changes: difference.unexpected,
    evidence: faults.length === 0 ? 'State and answer are those of the reference solution.' : faults.join(' '),
    mode,
    verifier_version: verifierVersion,
  }
}
