// What can be said of a case before anything is run: whether it can be graded at all, and whose fault it is already. Pure.
import type { GradeCase } from '../../shared/contract/verification.ts'
import { sha256Hex } from '../../shared/domain/canonical.ts'
import { findTask, type EnvironmentPackage } from '../../shared/domain/environment.ts'
import { MATCHERS_VERSION } from '../../shared/domain/matchers/match.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { Grade } from '../../shared/domain/verdict.ts'
import { OrreryError } from '../../shared/errors.ts'

/** The task of a case. Throws `not_found` for unknown tasks and `mode_unavailable` for a mode that the task does not have. */
export function taskOf(environmentPackage: EnvironmentPackage, { task: id, mode }: GradeCase): Task {
  const task = findTask(environmentPackage, id)
  const { slug } = environmentPackage.environment
  if (!task) throw new OrreryError('not_found', `${slug} has no task ${JSON.stringify(id)} that can be graded`)
  if (mode === 'state' && task.free !== undefined && Object.keys(task.free).length > 0) {
    const columns = Object.entries(task.free).flatMap(([table, names]) => names.map(name => `${table}.${name}`))
    throw new OrreryError(
      'mode_unavailable',
      `mode state is not available for ${id}: its instruction leaves ${columns.join(', ')} open; use mode code`,
    )
  }
  return task
}

/** SHA-256 of the verifier code and the version of the matchers: what a grade was made with. */
export async function verifierVersion(environmentPackage: EnvironmentPackage): Promise<string> {
  return await sha256Hex(`${environmentPackage.verifiers_js}\nmatchers ${MATCHERS_VERSION}`)
}

/** The grade of an episode in which the environment failed: nothing else is looked at. */
export function environmentErrorGrade({ mode }: GradeCase, version: string): Grade {
  return {
    classification: 'environment_error',
    checks: [],
    unexpected_changes: {},
    evidence: 'A step of the episode ended in an environment fault, so the agent cannot be judged by what followed.',
    mode,
    verifier_version: version,
  }
}
