// Gate `replay`: two runs of a solution give equal results and equal states, the second in a fresh isolate
// in which other tasks ran before.
import { sameJson } from '../../../../shared/domain/canonical.ts'
import type { Rehearsal } from '../../../../shared/contract/world.ts'
import { DEFAULT_SEED } from '../../../../shared/domain/episode.ts'
import type { Task } from '../../../../shared/domain/task.ts'
import type { Bench } from '../bench.ts'
import { passed, refused, type Finding } from '../finding.ts'

/** Second runs by task id. */
export type Replays = ReadonlyMap<string, Rehearsal>

/** Runs every solution in a fresh isolate, last task first, so that each runs after others; the first one again at the end. */
export async function replayAll(bench: Bench, tasks: readonly Task[]): Promise<Replays> {
  const world = await bench.freshWorld()
  const replays = new Map<string, Rehearsal>()
  const order = [...tasks].reverse()
  for (const task of [...order, ...order.slice(0, 1)]) replays.set(task.id, await world.rehearse(task.solution, DEFAULT_SEED))
  return replays
}

/** Compares the two runs of one task. */
export function replayFinding(first: Rehearsal, second: Rehearsal | undefined): Finding {
  if (!second) return refused('the solution was not run a second time: publish again')
  const advice = 'Something is remembered between calls, or an order is not total: end every ORDER BY in a unique column'
  for (const [index, step] of first.steps.entries()) {
    const again = second.steps[index]
    if (again && again.outcome === step.outcome && sameJson(step.result, again.result)) continue
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
