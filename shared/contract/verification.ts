// What the `verification` Worker offers: grades. Live grading, gates and regrading are the same call.
import type { Changes } from '../domain/changes.ts'
import type { Grade, VerdictMode } from '../domain/verdict.ts'

/** What a grade is a function of, beside the package. */
export interface GradeCase {
  task: string
  changes: Changes
  answer: string
  mode: VerdictMode
  /** True when a step of the episode ended in an environment fault: the environment is to blame before anything is graded. */
  environment_fault: boolean
}

/** Grades. Throws `mode_unavailable` when the task has free columns and `state` is asked for, `not_found` for unknown tasks. */
export interface VerificationService {
  /** `version` names a package in R2, published or a candidate. Cases are graded one at a time, in order. */
  grade(version: string, cases: GradeCase[]): Promise<Grade[]>
  /** Frees the grader of a version that was refused. */
  discard(version: string): Promise<void>
}
