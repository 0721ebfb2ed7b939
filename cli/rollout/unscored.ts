// Why rollouts were not scored: grouped, with how many, so that a wrong key or a judge that cannot be read shows itself at once. Pure.
import { counts, outcomeOf } from './figures.ts'
import type { RecordedRollout } from './records.ts'

/** What became of rollouts that were not scored, why, and of how many. */
export interface UnscoredGroup {
  outcome: string
  why: string
  rollouts: number
}

/** The groups, the largest first. Ids of episodes in a reason are left out: they would tell equal reasons apart. */
export function unscoredGroups(rollouts: readonly RecordedRollout[]): UnscoredGroup[] {
  const groups = new Map<string, UnscoredGroup>()
  for (const rollout of rollouts) {
    if (rollout.reward !== null) continue
    const outcome = outcomeOf(rollout)
    const why = rollout.evidence.replaceAll(rollout.episode, 'the episode')
    const key = `${outcome} ${why}`
    groups.set(key, { outcome, why, rollouts: (groups.get(key)?.rollouts ?? 0) + 1 })
  }
  return [...groups.values()].toSorted((one, other) => other.rollouts - one.rollouts)
}

/** What makes an evaluation fail: nothing was scored, or rollouts were broken off. Null when it stands. */
export function evaluationFailure(rollouts: readonly RecordedRollout[]): string | null {
  const broken = rollouts.filter(({ end }) => end === 'broken_off').length
  if (rollouts.every(({ reward }) => reward === null)) return `nothing could be scored: ${outcomesOf(rollouts)}`
  return broken === 0 ? null : `${broken} of ${rollouts.length} rollouts were broken off, and are no samples`
}

function outcomesOf(rollouts: readonly RecordedRollout[]): string {
  const found = Object.entries(counts(rollouts.map(outcomeOf))).map(([name, count]) => `${count} ${name}`)
  return `${found.join(', ')} of ${rollouts.length}`
}
