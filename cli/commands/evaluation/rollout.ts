// `orrery rollout <environment>`: an agent plays tasks of one environment, and each verdict is shown as it comes.
import { Command } from 'commander'
import { chooseAgent } from '../../agents/choose.ts'
import { EXCHANGES_FILE, recordedNote } from '../../recorded-model.ts'
import { playAll } from '../../rollout/play-all.ts'
import { planRollouts } from '../../rollout/plan.ts'
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
      print(session, rollouts, () => `${rolloutsText(rollouts)}${recordedNote(choice.record)}`)
      failUnlessScored(rollouts)
    })
}

function rolloutsText(rollouts: readonly RecordedRollout[]): string {
  const rows = rollouts.map(({ task, sample, classification, reward, steps, end, spent, evidence }) => [
    task,
    sample,
    classification ?? 'broken off',
    reward,
    steps,
    end,
    spent.input_tokens + spent.output_tokens,
    evidence,
  ])
  const complete = rollouts.filter(({ classification }) => classification === 'complete').length
  const listed = table(['task', 'sample', 'verdict', 'reward', 'steps', 'ended', 'tokens', 'why'], rows)
  return `${listed}\n${complete} of ${counted(rollouts.length, 'rollout')} complete`
}
