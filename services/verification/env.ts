// What the verification Worker is bound to; equal to wrangler.toml (tests/tidy.test.ts compares them).
import type { ObjectNamespace } from '../../shared/contract/bindings.ts'
import type { GradeCase, Replay } from '../../shared/contract/verification.ts'
import type { ModelVariables } from '../../shared/model/settings.ts'
import type { Grade } from '../../shared/domain/verdict.ts'

/** One grader: the object named by a package's version. */
export interface GraderObject {
  /** `isolate` says that verifiers run in one that nobody shares and that goes with `release`. */
  grade(version: string, cases: GradeCase[], isolate?: 'own'): Promise<Grade[]>
  replay(version: string): Promise<Replay[]>
  release(): Promise<void>
  discard(): Promise<void>
}

/** Bindings of the verification Worker; its variables say which model judges, if any. */
export interface Env extends ModelVariables {
  LOADER: WorkerLoader
  GRADER: ObjectNamespace<GraderObject>
  PACKAGES: R2Bucket
}
