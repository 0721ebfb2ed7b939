// What an evaluation found, as data: the figures of all rollouts, and of those of each category, difficulty and kind. Pure.
import { counts, figuresOf, groupsBy, type Figures } from './figures.ts'
import type { RecordedRollout } from './records.ts'
import { unscoredGroups, type UnscoredGroup } from './unscored.ts'

/** Figures of a group of rollouts. */
export interface GroupResult extends Figures {
  name: string
}

/** See the file's head. */
export interface Report extends Figures {
  agent: string
  environments: number
  /** How often each way to end. */
  ends: Record<string, number>
  /** Why rollouts were not scored. */
  unscored: UnscoredGroup[]
  by_category: GroupResult[]
  by_difficulty: GroupResult[]
  by_kind: GroupResult[]
}

/** The report of an evaluation. */
export function reportOf(agent: string, rollouts: readonly RecordedRollout[]): Report {
  return {
    agent,
    environments: new Set(rollouts.map(({ environment }) => environment)).size,
    ...figuresOf(rollouts),
    ends: counts(rollouts.map(({ end }) => end)),
    unscored: unscoredGroups(rollouts),
    by_category: grouped(rollouts, ({ category }) => category),
    by_difficulty: grouped(rollouts, ({ difficulty }) => `difficulty ${difficulty}`),
    by_kind: grouped(rollouts, ({ kind }) => kind),
  }
}

function grouped(rollouts: readonly RecordedRollout[], nameOf: (rollout: RecordedRollout) => string): GroupResult[] {
  const groups = [...groupsBy(rollouts, nameOf)]
  return groups.map(([name, own]) => ({ name, ...figuresOf(own) })).toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
