// `orrery judge calibrate`: plays solutions and wrong attempts of many tasks, grades each in every mode, and shows how often each mode errs.
import { Command, Option } from 'commander'
import { scoredPackageSchema } from '../../../shared/domain/environment.ts'
import { VERDICT_MODES, type VerdictMode } from '../../../shared/domain/verdict.ts'
import { attemptsAt, type Attempt } from '../../calibration/attempts.ts'
import { triedAttempt, type Finding } from '../../calibration/grade-attempt.ts'
import { hasVerdict, isUnscored, ratesOf, type ModeRates } from '../../calibration/rates.ts'
import { mistakesText, ratesText, silentText, unscoredText } from '../../calibration/rates-text.ts'
import type { OrreryClient } from '../../client.ts'
import { inParallel } from '../../in-parallel.ts'
import { chosenEnvironments } from '../../rollout/choose-environments.ts'
import { print, sessionOf } from '../../session.ts'
import { counted } from '../../table.ts'
import { withChoice, type ChoiceOptions } from '../choice.ts'
import { whole } from '../../whole.ts'

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
      const findings = await findingsOf(session.client, work, options.parallel)
      const rates = ratesOf(findings, options.modes)
      print(session, { rates, findings }, () => calibrationText(rates, findings))
      const silent = options.modes.filter(mode => isSilent(findings.filter(finding => finding.mode === mode)))
      if (silent.length === 0) return
      console.error(`error: nothing could be scored in ${counted(silent.length, 'mode')}: ${silent.join(', ')}`)
      process.exitCode = 1
    })
}

function calibrationText(rates: readonly ModeRates[], findings: readonly Finding[]): string {
  return [ratesText(rates), ...silentText(findings), ...mistakesText(findings), ...unscoredText(findings)].join('\n')
}

/** Whether a mode should have given verdicts, and gave none. */
function isSilent(findings: readonly Finding[]): boolean {
  return findings.some(isUnscored) && !findings.some(hasVerdict)
}

interface Work {
  environment: string
  attempt: Attempt
  mode: VerdictMode
}

/** Mode judge goes first, once and alone: where no judge is set, that is said before anything else is played. */
async function findingsOf(client: OrreryClient, work: readonly Work[], parallel: number): Promise<Finding[]> {
  const tried = async ({ environment, attempt, mode }: Work): Promise<Finding> => await triedAttempt(client, environment, attempt, mode)
  const first = work.find(({ mode }) => mode === 'judge')
  const found = first ? await tried(first) : null
  return await inParallel(work, async one => (one === first && found ? found : await tried(one)), parallel)
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
