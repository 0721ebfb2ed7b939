// From events to rows, purely: the events of one episode, in any order and any number of copies, become one line each
// of episodes, verdicts and rewards. The same rule, for rows already stored, is in shared/catalog/episodes.ts.
import type { EpisodeRow } from '../../shared/catalog/episodes.ts'
import type { Ledger, RewardRow, VerdictRow } from '../../shared/catalog/rewards.ts'
import type { EpisodeEvent } from '../../shared/contract/rewards.ts'
import { isScored } from '../../shared/domain/reward.ts'

/** Events of one episode, and where its trajectory is kept: null when these events brought none. */
export interface EpisodeEvents {
  events: readonly EpisodeEvent[]
  trajectoryKey: string | null
}

type VerdictEvent = EpisodeEvent & { verdict: NonNullable<EpisodeEvent['verdict']> }

/** The rows of many episodes, each episode given once. Throws for a verdict on an episode without task: there is nothing to reward. */
export function ledgerOf(episodes: readonly EpisodeEvents[]): Ledger {
  const judged = episodes.flatMap(({ events }) => events.find(hasVerdict) ?? [])
  return {
    episodes: episodes.flatMap(({ events, trajectoryKey }) => episodeRowOf(events, trajectoryKey) ?? []),
    verdicts: judged.map(verdictRowOf),
    rewards: judged.map(rewardRowOf),
  }
}

/** The record of the end counts as soon as there is one; the times are those of the earliest event of all and after the end. */
function episodeRowOf(events: readonly EpisodeEvent[], trajectoryKey: string | null): EpisodeRow | undefined {
  const byTime = events.toSorted((left, right) => left.at - right.at)
  const [first] = byTime
  const end = byTime.find(isOver)
  if (!first) return undefined
  const { name, environment, version, task, label, seed, status, reason, steps_taken, clock, usage } = (end ?? first).record
  return {
    name,
    environment,
    version,
    task_id: task?.id ?? null,
    task_kind: task?.kind ?? null,
    task_instruction: task?.instruction ?? null,
    label,
    seed,
    status,
    reason,
    steps_taken,
    clock,
    started_at: first.at,
    ended_at: end?.at ?? null,
    ...usage,
    trajectory_key: trajectoryKey,
  }
}

function verdictRowOf({ episode, at, verdict }: VerdictEvent): VerdictRow {
  return { episode, classification: verdict.classification, mode: verdict.mode, verifier_version: verdict.verifier_version, at }
}

function rewardRowOf({ episode, at, record, verdict }: VerdictEvent): RewardRow {
  if (!record.task) throw new Error(`the verdict event of episode ${episode} has no task`)
  const { environment, version, label } = record
  const paid = isScored(verdict.classification)
  return {
    episode,
    environment,
    version,
    task: record.task.id,
    label,
    // A fault that is not the agent's is never a sample, whatever number the event brought.
    reward: paid ? verdict.reward : null,
    unscored_reason: paid ? verdict.unscored_reason : (verdict.unscored_reason ?? verdict.classification),
    at,
  }
}

function isOver({ record }: EpisodeEvent): boolean {
  return record.status === 'ended' || record.status === 'expired'
}

function hasVerdict(event: EpisodeEvent): event is VerdictEvent {
  return event.verdict !== null
}
