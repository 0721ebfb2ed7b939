// `orrery episodes verify`: ends the episode and shows the verdict with its evidence.
import { Command } from 'commander'
import { countChanges } from '../../../shared/domain/count-changes.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import { changesText } from '../../changes.ts'
import { withProgress } from '../../progress.ts'
import { print, sessionOf } from '../../session.ts'
import { table, verdictMark } from '../../table.ts'

/** The verb. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('end an episode and grade it')
    .argument('<id>', 'episode id')
    .option('--answer <text>', 'the agent’s final answer')
    .option('--mode <mode>', 'code (the verifier), state (equality with the reference solution) or judge (a model, where one is set)')
    .option('--votes <n>', 'mode judge: judges that vote, an odd number', Number)
    .action(async (id: string, options: { answer?: string; mode?: string; votes?: number }, command: Command) => {
      const session = sessionOf(command)
      const verdict = await withProgress('grading', session.client.verify(id, options))
      print(session, verdict, () => verdictText(verdict))
      const standing = standingText(options.mode, verdict)
      if (standing !== null) console.error(standing)
    })
}

/**
 * What to say when the verdict was given in another mode than is asked for now: an episode has one verdict, which stands.
 * Null when it was not, or no mode is asked for.
 */
export function standingText(asked: string | undefined, { mode }: Verdict): string | null {
  if (asked === undefined || asked === mode) return null
  return (
    `mode ${asked} was not used: this verdict was given before, in mode ${mode}, and stands. ` +
    'To grade in another mode, spawn another episode: orrery episodes spawn'
  )
}

function verdictText(verdict: Verdict): string {
  const { classification, reward, mode, evidence, checks, unexpected_changes, unscored_reason } = verdict
  const unexpected = countChanges(unexpected_changes)
  return [
    `${verdictMark(classification === 'complete', classification)}, reward ${reward ?? `none (${unscored_reason ?? 'not scored'})`}, mode ${mode}`,
    evidence,
    ...(checks.length > 0
      ? [
          table(
            ['check', 'result', 'detail'],
            checks.map(check => [check.name, verdictMark(check.passed, check.passed ? 'passed' : 'failed'), check.detail ?? null]),
          ),
        ]
      : []),
    unexpected === 0 ? 'no unexpected changes' : `unexpected changes:\n${changesText(unexpected_changes)}`,
  ].join('\n')
}
