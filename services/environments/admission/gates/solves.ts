// Gate `solves`: the reference solution works step by step, and state and answer are complete, with nothing unexpected,
// in code mode and, unless the task has free columns, in state mode.
import type { GradeCase } from '../../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../../shared/contract/world.ts'
import { countChanges } from '../../../../shared/domain/count-changes.ts'
import { showValue } from '../../../../shared/domain/show-value.ts'
import type { Task } from '../../../../shared/domain/task.ts'
import type { Grade, VerdictMode } from '../../../../shared/domain/verdict.ts'
import { passed, refused, type Finding } from '../finding.ts'

/** The modes in which a task can be graded. */
function modesOf(task: Task): VerdictMode[] {
  return task.free ? ['code'] : ['code', 'state']
}

/** Why the solution itself does not run to its end; null when it does. A declined task may run into a domain error. */
export function solutionProblem(task: Task, reference: Rehearsal): string | null {
  const bad = reference.steps.find(step => step.outcome !== 'ok' && !(step.outcome === 'domain_error' && task.kind === 'decline'))
  if (bad)
    return `step ${bad.step} of the solution, ${bad.tool} ${showValue(bad.arguments)}, ends in ${bad.outcome}: ${bad.error?.message ?? ''}. Correct the step, or the tool`
  if (reference.stopped !== null)
    return `the solution stops after step ${reference.steps.length}: ${reference.stopped}. Correct the reference`
  const changes = countChanges(reference.changes)
  if ((task.kind === 'answer' || task.kind === 'decline') && changes > 0) {
    return `the task is of kind ${task.kind}, but its solution changes ${changes} rows. Take the writing steps out, or choose another kind`
  }
  return null
}

/** What has to be graded: the reference's state and answer in every mode. */
export function solvesCases(task: Task, reference: Rehearsal): GradeCase[] {
  if (solutionProblem(task, reference) !== null) return []
  return modesOf(task).map(mode => ({
    task: task.id,
    changes: reference.changes,
    answer: task.answer ?? '',
    mode,
    environment_fault: false,
  }))
}

/** Judges the grades of {@link solvesCases}. */
export function solvesFinding(task: Task, reference: Rehearsal, grades: readonly Grade[]): Finding {
  const problem = solutionProblem(task, reference)
  if (problem !== null) return refused(problem)
  for (const [index, mode] of modesOf(task).entries()) {
    const grade = grades[index]
    if (!grade) return refused(`the solution was not graded in ${mode} mode: publish again`)
    const unexpected = countChanges(grade.unexpected_changes)
    if (grade.classification === 'complete' && unexpected === 0) continue
    const failed = grade.checks
      .filter(check => !check.passed)
      .map(check => `${check.name}${check.detail === undefined ? '' : ` (${check.detail})`}`)
    const where = unexpected > 0 ? ` Unexpected changes in ${Object.keys(grade.unexpected_changes).join(', ')}.` : ''
    const checks = failed.length > 0 ? ` Failed: ${failed.join('; ')}.` : ''
    return refused(
      `the reference solution is ${grade.classification} in ${mode} mode: ${grade.evidence}${checks}${where} Correct the verifier, the solution or the reference answer`,
    )
  }
  return passed(
    task.free ? 'complete in code mode; state mode does not apply, because the task has free columns' : 'complete in code and state mode',
  )
}
