// What the `verification` Worker offers: grades. Live grading, gates and regrading are the same call.
import type { Changes } from '../domain/changes.ts'
import type { Outcome, Step } from '../domain/episode.ts'
import type { Grade, VerdictMode } from '../domain/verdict.ts'

/** What a grade is a function of, beside the package. */
export interface GradeCase {
  task: string
  changes: Changes
  answer: string
  mode: VerdictMode
  /** True when a step of the episode ended in an environment fault: the environment is to blame before anything is graded. */
  environment_fault: boolean
  /** What a judge sees beside the rest; other modes look at the changes only. */
  judged?: { steps: Step[]; votes: number }
}

/** A reference solution run once more, as far as runs are compared: results as SHA-256 of their canonical JSON. */
export interface Replay {
  task: string
  steps: { outcome: Outcome; result_hash: string }[]
  state_hash: string
}

/**
 * Grades. Throws `mode_unavailable` when the task has free columns and `state` is asked for, or `judge` and no model is set for it;
 * `not_found` for unknown tasks; `verdict_failed` when a judge's model cannot be reached.
 */
export interface VerificationService {
  /** `version` names a package in R2. Cases are graded one at a time, in order. */
  grade(version: string, cases: GradeCase[]): Promise<Grade[]>
  /** As {@link grade} for a package under admission: what grading takes is its own, and goes with {@link release}. */
  gradeCandidate(version: string, cases: GradeCase[]): Promise<Grade[]>
  /** Throws `mode_unavailable` when no model is set for the judge: asked before an episode is ended for a verdict that it could not get. */
  requireJudge(): Promise<void>
  /**
   * Runs every reference solution of that version in an isolate of the grader's own, the last task first and once more at the end,
   * so that each runs after others. What state mode compares with is known from then on.
   */
  replay(version: string): Promise<Replay[]>
  /** Frees what grading a version takes, at the end of its gates. What state mode compares with stays known. */
  release(version: string): Promise<void>
  /** Forgets all of a version that was refused. */
  discard(version: string): Promise<void>
}
