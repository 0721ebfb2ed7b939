// `orrery rollout <environment>`: an agent plays tasks of one environment, and each verdict is shown as it comes.
import { Command } from 'commander'
import { chooseAgent } from '../../agents/choose.ts'
import { EXCHANGES_FILE, recordedNote } from '../../recorded-model.ts'
import { playAll } from '../../rollout/play-all.ts'
import { planRollouts, rolloutKey, type PlannedRollout } from '../../rollout/plan.ts'
import type { RecordedRollout } from '../../rollout/records.ts'
import { print, sessionOf } from '../../session.ts'
import { counted, table } from '../../table.ts'
import { whole } from '../../whole.ts'
import { failUnlessScored } from './failure.ts'
import { choiceOf, STEPS_PER_MOVE, withPlayOptions, type PlayOptions } from './options.ts'
import { tally } from './tally.ts'

/** The verb. */
export function rolloutCommand(): Command {
  return withPlayOptions(new Command('rollout'), '')
    .description('let an agent play tasks of an environment, each in an episode of its own')
    .argument('<environment>', 'slug, or slug@version')
    .option('--count <number>', 'rollouts of each task', whole(1), 1)
    .action(async (environment: string, options: PlayOptions & { count: number }, command: Command) => {
      const session = sessionOf(command)
      const choice = choiceOf(options, EXCHANGES_FILE)
      const agent = await chooseAgent(session.client, choice)
      const { task: tasks, count: samples, maxMoves, parallel, mode, label = `rollout ${agent.name}` } = options
      const planned = await planRollouts(session.client, { environments: [environment], tasks, samples })
      const rollouts: RecordedRollout[] = []
      const display = tally(planned.length)
      const rules = { maxMoves, mode, parallel, label, maxSteps: maxMoves * STEPS_PER_MOVE }
      await playAll(session.client, planned, agent, rules, async rollout => {
        rollouts.push(rollout)
        display.tell(rollout)
      })
      display.end()
      rollouts.sort(byPlan(planned))
      print(session, rollouts, () => `${rolloutsText(rollouts)}${recordedNote(choice.record)}`)
      failUnlessScored(rollouts)
    })
}

/** The order in which they were planned, whatever ended first. */
function byPlan(planned: readonly PlannedRollout[]): (one: RecordedRollout, other: RecordedRollout) => number {
  const places = new Map(planned.map((rollout, place) => [rolloutKey(rollout), place]))
  return (one, other) => (places.get(rolloutKey(one)) ?? 0) - (places.get(rolloutKey(other)) ?? 0)
}

function rolloutsText(rollouts: readonly RecordedRollout[]): string {
  const rows = rollouts.map(({ episode, task, sample, classification, reward, steps, end, spent, evidence }) => [
    episode,
    task,
    sample,
    classification ?? 'broken off',
    reward,
    steps,
    end,
    spent.input_tokens + spent.output_tokens,
    spent.dollars === 0 ? null : spent.dollars.toFixed(4),
    evidence,
  ])
  const complete = rollouts.filter(({ classification }) => classification === 'complete').length
  const listed = table(['episode', 'task', 'sample', 'verdict', 'reward', 'steps', 'ended', 'tokens', '$', 'why'], rows)
  return `${listed}\n${complete} of ${counted(rollouts.length, 'rollout')} complete`
}
