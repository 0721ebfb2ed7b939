// The figures of rollouts, of all or of a group. Pure. Those that are never scored (broken off, faults of the environment, the verifier,
// the judge) count in outcomes, tokens and cost only.
import { DEFAULT_REWARD_RULES } from '../../shared/domain/reward.ts'
import { addSpending, NOTHING_SPENT } from '../../shared/model/budget.ts'
import { knownDollars } from '../cost.ts'
import type { RecordedRollout } from './records.ts'
import { clusterMean, estimate, mean, passPower, type Estimate, type MeanEstimate } from './statistics.ts'

/** See the file's head. */
export interface Figures {
  rollouts: number
  scored: number
  /** Tasks with a scored rollout. */
  tasks: number
  pass_at_1: Estimate | null
  /** pass^k by k, over tasks with at least k scored samples. */
  pass_power: { k: number; estimate: Estimate }[]
  mean_reward: MeanEstimate | null
  mean_steps: number | null
  mean_moves: number | null
  /** Calls that were equal to the call before them. */
  repeated_calls: number
  tokens: number
  /** Null where tokens were taken and no price is set. */
  dollars: number | null
  /** What judges took beside the agent; null where no rollout says so. */
  judge_tokens: number | null
  /** Null as {@link judge_tokens}, and where no price is set. */
  judge_dollars: number | null
  /** How often each classification, or why there is none. */
  outcomes: Record<string, number>
}

/** The figures. */
export function figuresOf(rollouts: readonly RecordedRollout[]): Figures {
  const scored = rollouts.filter(({ reward }) => reward !== null)
  const tasks = [...groupsBy(scored, ({ environment, version, task }) => `${environment}@${version}/${task}`).values()]
  const spent = rollouts.reduce((sum, rollout) => addSpending(sum, rollout.spent), NOTHING_SPENT)
  const tokens = spent.input_tokens + spent.output_tokens
  const powers = passPowers(tasks)
  return {
    rollouts: rollouts.length,
    scored: scored.length,
    tasks: tasks.length,
    pass_at_1: powers[0]?.estimate ?? null,
    pass_power: powers,
    mean_reward: withinRewards(clusterMean(tasks.map(samples => samples.flatMap(({ reward }) => reward ?? [])))),
    mean_steps: mean(scored.map(({ steps }) => steps)),
    mean_moves: mean(scored.map(({ moves }) => moves)),
    repeated_calls: rollouts.reduce((sum, { repeated }) => sum + repeated, 0),
    tokens,
    dollars: knownDollars(tokens, spent.dollars),
    ...judgesFigures(rollouts),
    outcomes: counts(rollouts.map(outcomeOf)),
  }
}

function judgesFigures(rollouts: readonly RecordedRollout[]): Pick<Figures, 'judge_tokens' | 'judge_dollars'> {
  const judged = rollouts.flatMap(rollout => rollout.judged ?? [])
  if (judged.length === 0) return { judge_tokens: null, judge_dollars: null }
  const tokens = judged.reduce((sum, taken) => sum + taken.tokens, 0)
  const dollars = judged.reduce((sum, taken) => sum + taken.dollars, 0)
  return { judge_tokens: tokens, judge_dollars: knownDollars(tokens, dollars) }
}

const { complete, attempted, incomplete, format_error } = DEFAULT_REWARD_RULES

/** What rollouts can earn: they are played under the default rules. */
const REWARDS = [complete, attempted, incomplete, format_error]

/** The interval without what no reward can be; the normal one knows no ends. */
function withinRewards(found: MeanEstimate | null): MeanEstimate | null {
  if (found === null || found.low === null || found.high === null) return found
  return { ...found, low: Math.max(found.low, Math.min(...REWARDS)), high: Math.min(found.high, Math.max(...REWARDS)) }
}

/** What became of a rollout: its classification, or that it has none. */
export const outcomeOf = ({ classification }: RecordedRollout): string => classification ?? 'broken_off'

/** The rollouts by what they have in common. */
export function groupsBy(
  rollouts: readonly RecordedRollout[],
  nameOf: (rollout: RecordedRollout) => string,
): Map<string, RecordedRollout[]> {
  const groups = new Map<string, RecordedRollout[]>()
  for (const rollout of rollouts) {
    const group = groups.get(nameOf(rollout))
    if (group) group.push(rollout)
    else groups.set(nameOf(rollout), [rollout])
  }
  return groups
}

/** How often each name, the most frequent first. */
export function counts(names: readonly string[]): Record<string, number> {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return Object.fromEntries([...found].sort(([, one], [, other]) => other - one))
}

function passPowers(tasks: readonly RecordedRollout[][]): Figures['pass_power'] {
  const most = Math.max(0, ...tasks.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) => index + 1).flatMap(k => {
    const found = estimate(tasks.flatMap(samples => passPower(samples.length, passesOf(samples), k) ?? []))
    return found ? [{ k, estimate: found }] : []
  })
}

function passesOf(samples: readonly RecordedRollout[]): number {
  return samples.filter(({ classification }) => classification === 'complete').length
}
