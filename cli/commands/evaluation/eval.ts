// `orrery eval`: an agent plays many tasks several times; the report says how often it passes, how reliably, and what it took.
// Rollouts are kept as they end: the same command in the same folder goes on where it was cut off. What a sample depends on must be the same;
// which tasks and how many samples may change, and the report is about those that were asked for.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { agentName, chooseAgent } from '../../agents/choose.ts'
import { EXCHANGES_FILE, recordedNote } from '../../recorded-model.ts'
import { playAll } from '../../rollout/play-all.ts'
import { planRollouts } from '../../rollout/plan.ts'
import { Records } from '../../rollout/records.ts'
import { reportOf } from '../../rollout/report.ts'
import { reportMarkdown } from '../../rollout/report-text.ts'
import { settingOf } from '../../rollout/setting.ts'
import { failUnlessScored } from './failure.ts'
import { print, sessionOf } from '../../session.ts'
import { withChoice, type ChoiceOptions } from '../choice.ts'
import { whole } from '../../whole.ts'
import { choiceOf, STEPS_PER_MOVE, withPlayOptions, type PlayOptions } from './options.ts'
import { tally } from './tally.ts'

interface EvalOptions extends PlayOptions, ChoiceOptions {
  k: number
  out?: string
}

/** Exit code of a command that Ctrl-C ended, as shells have it. */
const INTERRUPTED = 130

/** The verb. */
export function evalCommand(): Command {
  return withPlayOptions(withChoice(new Command('eval')), ' in the folder of --out')
    .description('evaluate an agent: pass@1, pass^k, reward, steps and cost, with intervals; resumes in the same --out')
    .option('--k <number>', 'samples of each task', whole(1), 1)
    .option('--out <folder>', 'where rollouts and reports are kept; eval-<agent> unless given')
    .action(async (options: EvalOptions, command: Command) => {
      const session = sessionOf(command)
      const { task: tasks, k: samples, maxMoves, parallel, mode } = options
      const folder = path.resolve(options.out ?? folderOf(agentName(options)))
      const choice = choiceOf(options, path.join(folder, EXCHANGES_FILE))
      const agent = await chooseAgent(session.client, choice)
      const planned = await planRollouts(session.client, { ...options, tasks, samples })
      const maxSteps = maxMoves * STEPS_PER_MOVE
      const records = await Records.open(folder, {
        ...{ agent: agent.name, mode, max_moves: maxMoves, max_steps: maxSteps },
        ...{ window: options.window ?? null, temperature: options.temperature, max_tokens: options.maxTokens },
      })
      const left = planned.filter(one => !records.has(one))
      const display = tally(planned.length, planned.length - left.length)
      const rules = { maxMoves, mode, parallel, label: options.label ?? path.basename(folder), maxSteps }
      const stop = (): void => {
        console.error(`\nstopped. What has ended is in ${folder}; the same command goes on there`)
        process.exit(INTERRUPTED)
      }
      process.once('SIGINT', stop)
      await playAll(session.client, left, agent, rules, async rollout => {
        await records.add(rollout)
        display.tell(rollout)
      })
      process.off('SIGINT', stop)
      display.end()
      const played = records.of(planned)
      const model = options.agent === 'model' ? choice : null
      const report = reportOf(agent.name, settingOf({ mode, samples, maxMoves, maxSteps, model }, played, new Date()), played)
      await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
      await writeFile(path.join(folder, 'report.md'), `${reportMarkdown(report)}\n`)
      print(
        session,
        report,
        () => `${reportMarkdown(report)}\n\nkept in ${folder}: rollouts.jsonl, report.json, report.md${recordedNote(choice.record)}`,
      )
      failUnlessScored(played)
    })
}

/** Where an agent's evaluation is kept unless it is said: `eval-qwen3-8b-native` for `qwen3-8b (native)`. */
const folderOf = (agent: string): string => `eval-${agent.replaceAll(/[^a-zA-Z0-9.]+/g, '-').replace(/-+$/, '')}`
