// `orrery judge calibrate`: plays solutions and wrong attempts of many tasks, grades each in every mode, and shows how often each mode errs.
import { Command, Option } from 'commander'
import { scoredPackageSchema } from '../../../shared/domain/environment.ts'
import { VERDICT_MODES, type VerdictMode } from '../../../shared/domain/verdict.ts'
import { attemptsAt, type Attempt } from '../../calibration/attempts.ts'
import { gradeAttempt, type Finding } from '../../calibration/grade-attempt.ts'
import { ratesOf, type ModeRates } from '../../calibration/rates.ts'
import type { OrreryClient } from '../../client.ts'
import { inParallel } from '../../in-parallel.ts'
import { chosenEnvironments } from '../../rollout/choose-environments.ts'
import { percent } from '../../rollout/report-text.ts'
import { print, sessionOf } from '../../session.ts'
import { counted, table } from '../../table.ts'
import { withChoice, type ChoiceOptions } from '../choice.ts'
import { whole } from '../../whole.ts'

/** Mistakes that are told one by one. */
const TOLD_MISTAKES = 20

interface CalibrateOptions extends ChoiceOptions {
  modes: VerdictMode[]
  parallel: number
}

/** The noun with its verb. */
export function judgeCommand(): Command {
  return new Command('judge').description('how well verdicts judge').addCommand(calibrateCommand())
}

function calibrateCommand(): Command {
  return withChoice(new Command('calibrate'))
    .description('false positives and false negatives of each mode, on solutions, untouched, mutated and random attempts')
    .addOption(new Option('--modes <mode...>', 'modes to compare').choices(VERDICT_MODES).default([...VERDICT_MODES]))
    .option('--parallel <number>', 'attempts at once', whole(1), 4)
    .action(async (options: CalibrateOptions, command: Command) => {
      const session = sessionOf(command)
      const attempts = await attemptsOf(session.client, options)
      const work = attempts.flatMap(attempt => options.modes.map(mode => ({ ...attempt, mode })))
      process.stderr.write(`${counted(attempts.length, 'attempt')}, each in ${counted(options.modes.length, 'mode')} …\n`)
      const findings = await inParallel(
        work,
        async ({ environment, attempt, mode }) => await gradeAttempt(session.client, environment, attempt, mode),
        options.parallel,
      )
      const rates = ratesOf(findings, options.modes)
      print(session, { rates, findings }, () => `${ratesText(rates)}\n${mistakesText(findings)}`)
    })
}

async function attemptsOf(client: OrreryClient, options: CalibrateOptions): Promise<{ environment: string; attempt: Attempt }[]> {
  const chosen = await chosenEnvironments(client, options)
  const found = await Promise.all(
    chosen.map(async ({ slug, version }) => {
      const place = `${slug}@${version}`
      const { environment } = scoredPackageSchema.parse(await client.package(place))
      return environment.tasks.flatMap(task => attemptsAt(task, environment).map(attempt => ({ environment: place, attempt })))
    }),
  )
  return found.flat()
}

function ratesText(rates: readonly ModeRates[]): string {
  const rows = rates.map(({ mode, false_positives, false_negatives, complete_by_source, unscored, unavailable }) => [
    mode,
    false_positives ? percent(false_positives) : 'none',
    false_negatives ? percent(false_negatives) : 'none',
    ...complete_by_source.map(({ attempts, complete }) => `${complete} of ${attempts}`),
    unscored,
    unavailable,
  ])
  return table(
    ['mode', 'false positives', 'false negatives', 'reference', 'untouched', 'mutated', 'random', 'unscored', 'not available'],
    rows,
  )
}

function mistakesText(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ attempt, found }) => found !== 'unavailable' && (found === 'complete') !== attempt.complete)
  if (wrong.length === 0) return 'no mode erred'
  const told = wrong
    .slice(0, TOLD_MISTAKES)
    .map(
      ({ environment, attempt, mode, found, evidence }) =>
        `  ${mode}: ${environment.split('@')[0]} ${attempt.task}, ${attempt.what}: ${found}. ${evidence}`,
    )
  const more = wrong.length > told.length ? [`  and ${wrong.length - told.length} more (--json has all)`] : []
  return [`${counted(wrong.length, 'mistake')}:`, ...told, ...more].join('\n')
}
