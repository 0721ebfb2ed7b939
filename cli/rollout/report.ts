// What an evaluation found, as data and as Markdown. Pure. Rollouts that are never scored (broken off, faults of the environment, the
// verifier, the judge) count nowhere but in their own line.
import { addSpending, NOTHING_SPENT } from '../../shared/model/budget.ts'
import type { RecordedRollout } from './records.ts'
import { estimate, mean, passPower, type Estimate } from './statistics.ts'
import { unscoredGroups, type UnscoredGroup } from './unscored.ts'

/** Results of a group of tasks. */
export interface GroupResult {
  name: string
  tasks: number
  pass_at_1: Estimate | null
}

/** See the file's head. */
export interface Report {
  agent: string
  rollouts: number
  scored: number
  environments: number
  tasks: number
  pass_at_1: Estimate | null
  /** pass^k by k, over tasks with at least k scored samples. */
  pass_power: { k: number; estimate: Estimate }[]
  mean_reward: number | null
  mean_steps: number | null
  mean_moves: number | null
  repeated_calls: number
  tokens: number
  dollars: number
  /** How often each classification, or why there is none, and each way to end. */
  outcomes: Record<string, number>
  ends: Record<string, number>
  /** Why rollouts were not scored. */
  unscored: UnscoredGroup[]
  by_category: GroupResult[]
  by_difficulty: GroupResult[]
  by_kind: GroupResult[]
}

/** Scored samples of one task. */
interface TaskSamples {
  category: string
  difficulty: number
  kind: string
  passes: number
  samples: number
}

/** The report of an evaluation. */
export function reportOf(agent: string, rollouts: readonly RecordedRollout[]): Report {
  const scored = rollouts.filter(({ reward }) => reward !== null)
  const tasks = [...samplesByTask(scored).values()]
  const spent = rollouts.reduce((sum, rollout) => addSpending(sum, rollout.spent), NOTHING_SPENT)
  const most = Math.max(0, ...tasks.map(({ samples }) => samples))
  return {
    agent,
    rollouts: rollouts.length,
    scored: scored.length,
    environments: new Set(rollouts.map(({ environment }) => environment)).size,
    tasks: tasks.length,
    pass_at_1: passAt1(tasks),
    pass_power: Array.from({ length: most }, (_, index) => index + 1).flatMap(k => {
      const found = estimate(tasks.flatMap(({ samples, passes }) => passPower(samples, passes, k) ?? []))
      return found ? [{ k, estimate: found }] : []
    }),
    mean_reward: mean(scored.flatMap(({ reward }) => reward ?? [])),
    mean_steps: mean(scored.map(({ steps }) => steps)),
    mean_moves: mean(scored.map(({ moves }) => moves)),
    repeated_calls: rollouts.reduce((sum, { repeated }) => sum + repeated, 0),
    tokens: spent.input_tokens + spent.output_tokens,
    dollars: spent.dollars,
    outcomes: counts(rollouts.map(({ classification }) => classification ?? 'broken_off')),
    ends: counts(rollouts.map(({ end }) => end)),
    unscored: unscoredGroups(rollouts),
    by_category: grouped(tasks, ({ category }) => category),
    by_difficulty: grouped(tasks, ({ difficulty }) => `difficulty ${difficulty}`),
    by_kind: grouped(tasks, ({ kind }) => kind),
  }
}

function samplesByTask(scored: readonly RecordedRollout[]): Map<string, TaskSamples> {
  const tasks = new Map<string, TaskSamples>()
  for (const { environment, version, task, category, difficulty, kind, classification } of scored) {
    const key = `${environment}@${version}/${task}`
    const known = tasks.get(key) ?? { category, difficulty, kind, passes: 0, samples: 0 }
    const passes = known.passes + (classification === 'complete' ? 1 : 0)
    tasks.set(key, { ...known, passes, samples: known.samples + 1 })
  }
  return tasks
}

function passAt1(tasks: readonly TaskSamples[]): Estimate | null {
  return estimate(tasks.map(({ passes, samples }) => passes / samples))
}

function grouped(tasks: readonly TaskSamples[], nameOf: (task: TaskSamples) => string): GroupResult[] {
  const names = [...new Set(tasks.map(nameOf))].sort()
  return names.map(name => {
    const own = tasks.filter(task => nameOf(task) === name)
    return { name, tasks: own.length, pass_at_1: passAt1(own) }
  })
}

function counts(names: readonly string[]): Record<string, number> {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return Object.fromEntries([...found].sort(([, one], [, other]) => other - one))
}
