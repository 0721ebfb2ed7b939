// How rollouts fail a command: exit code 1 and a line on stderr. What failed one by one stands in the report.
import type { RecordedRollout } from '../../rollout/records.ts'
import { evaluationFailure } from '../../rollout/unscored.ts'

/** Says it, and sets the exit code, when nothing was scored or a rollout was broken off. */
export function failUnlessScored(rollouts: readonly RecordedRollout[]): void {
  const why = evaluationFailure(rollouts)
  if (why === null) return
  console.error(`error: ${why}`)
  process.exitCode = 1
}
