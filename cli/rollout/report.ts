// What an evaluation found, as data: its setting, the figures of all rollouts, and of those of each environment, category, difficulty, kind
// and task. Pure.
import { shortHash } from '../table.ts'
import { counts, figuresOf, groupsBy, type Figures } from './figures.ts'
import type { RecordedRollout } from './records.ts'
import type { Setting } from './setting.ts'
import { unscoredGroups, type UnscoredGroup } from './unscored.ts'

/** Figures of a group of rollouts. */
export interface GroupResult extends Figures {
  name: string
}

/** See the file's head; the shape of report.json. */
export interface Report extends Figures {
  agent: string
  setting: Setting
  environments: number
  /** How often each way to end. */
  ends: Record<string, number>
  /** Why rollouts were not scored. */
  unscored: UnscoredGroup[]
  /** By `slug@version`, the version shortened; `setting` has it whole. */
  by_environment: GroupResult[]
  by_category: GroupResult[]
  by_difficulty: GroupResult[]
  by_kind: GroupResult[]
  /** By `slug@version/task`, the version shortened; every task that was played. */
  by_task: GroupResult[]
}

/** The report of an evaluation. */
export function reportOf(agent: string, setting: Setting, rollouts: readonly RecordedRollout[]): Report {
  return {
    agent,
    setting,
    environments: new Set(rollouts.map(({ environment }) => environment)).size,
    ...figuresOf(rollouts),
    ends: counts(rollouts.map(({ end }) => end)),
    unscored: unscoredGroups(rollouts),
    by_environment: grouped(rollouts, placeOf),
    by_category: grouped(rollouts, ({ category }) => category),
    by_difficulty: grouped(rollouts, ({ difficulty }) => `difficulty ${difficulty}`),
    by_kind: grouped(rollouts, ({ kind }) => kind),
    by_task: grouped(rollouts, rollout => `${placeOf(rollout)}/${rollout.task}`),
  }
}

const placeOf = ({ environment, version }: RecordedRollout): string => `${environment}@${shortHash(version)}`

function grouped(rollouts: readonly RecordedRollout[], nameOf: (rollout: RecordedRollout) => string): GroupResult[] {
  const groups = [...groupsBy(rollouts, nameOf)]
  return groups.map(([name, own]) => ({ name, ...figuresOf(own) })).toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
