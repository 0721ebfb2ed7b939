// Gate `replay`: two runs of a solution give equal results and equal states, the second in an isolate of its own
// in which other tasks ran before.
import type { Replay } from '../../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../../shared/contract/world.ts'
import { canonicalJson, sha256Hex } from '../../../../shared/domain/canonical.ts'
import { passed, refused, type Finding } from '../finding.ts'

/** Compares the two runs of one task. */
export async function replayFinding(first: Rehearsal, second: Replay | undefined): Promise<Finding> {
  if (!second) return refused('the solution was not run a second time: publish again')
  const advice = 'Something is remembered between calls, or an order is not total: end every ORDER BY in a unique column'
  for (const [index, step] of first.steps.entries()) {
    const again = second.steps[index]
    if (again?.outcome === step.outcome && again.result_hash === (await sha256Hex(canonicalJson(step.result)))) continue
    return refused(
      `step ${step.step} (${step.tool}) gives another result in the second run, which follows other tasks in a fresh isolate. ${advice}`,
    )
  }
  if (first.state_hash !== second.state_hash) {
    return refused(
      `the two runs end in different states (${first.state_hash.slice(0, 12)} and ${second.state_hash.slice(0, 12)}). ${advice}`,
    )
  }
  return passed(`two runs end in state ${first.state_hash.slice(0, 12)}`)
}
