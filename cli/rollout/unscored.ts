// Why rollouts and attempts were not scored: grouped, with how many, so that a wrong key or a judge that cannot be read shows itself at
// once. What differs by chance, such as an id or the order of votes, tells no reasons apart. Pure.
import { CLASSIFICATIONS } from '../../shared/domain/verdict.ts'
import { counts, outcomeOf } from './figures.ts'
import type { RecordedRollout } from './records.ts'

/** What became of rollouts that were not scored, why, and of how many. */
export interface UnscoredGroup {
  outcome: string
  why: string
  rollouts: number
}

/** What ended in the same way, for the same reason. */
export interface ReasonGroup<Item> {
  outcome: string
  why: string
  items: Item[]
}

/** Items by outcome and reason, the largest group first; `why` is what they have in common, see {@link commonReason}. */
export function groupedByReason<Item>(items: readonly Item[], told: (item: Item) => { outcome: string; why: string }): ReasonGroup<Item>[] {
  const groups = new Map<string, ReasonGroup<Item>>()
  for (const item of items) {
    const outcome = told(item).outcome
    const why = commonReason(told(item).why)
    const key = `${outcome} ${why}`
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { outcome, why, items: [item] })
  }
  return [...groups.values()].toSorted((one, other) => other.items.length - one.items.length)
}

/** The groups of rollouts that were not scored. */
export function unscoredGroups(rollouts: readonly RecordedRollout[]): UnscoredGroup[] {
  const unscored = rollouts.filter(({ reward }) => reward === null)
  const groups = groupedByReason(unscored, rollout => ({
    outcome: outcomeOf(rollout),
    why: rollout.evidence.replaceAll(rollout.episode, 'the episode'),
  }))
  return groups.map(({ outcome, why, items }) => ({ outcome, why, rollouts: items.length }))
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

/** An id of an episode (shared/ids.ts). */
const EPISODE_ID = /\bep_[\w-]{20,}/g

/** The beginning of a question's hash, as «the recording has no answer to this question (…)» names it (shared/model/exchanges.ts). */
const QUESTION_HASH = / \([0-9a-f]{12,}…?\)/g

/** Votes without a majority (services/verification/judge/votes.ts). */
const VOTES = /(?<=gave no verdict: ).*(?=\.$)/s

/** Between two votes; what a vote says of itself may have semicolons too. */
const BETWEEN_VOTES = new RegExp(`; (?=(?:${CLASSIFICATIONS.join('|')})(?:; |$)|unreadable \\()`)

/** A reason without what differs by chance: ids of episodes and hashes of questions left out, votes in order. */
function commonReason(why: string): string {
  return why
    .replaceAll(EPISODE_ID, 'the episode')
    .replaceAll(QUESTION_HASH, '')
    .replace(VOTES, votes => votes.split(BETWEEN_VOTES).toSorted().join('; '))
}
