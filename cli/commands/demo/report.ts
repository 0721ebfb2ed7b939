// The demo's last word: each verdict beside what it must be.
import { countChanges } from '../../../shared/domain/count-changes.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import { table, verdictMark } from '../../table.ts'
import type { Part } from './part.ts'

/** What became of one part. */
export interface Outcome {
  task: string
  play: string
  classification: Verdict['classification']
  unexpected_changes: number
  reward: number | null
  evidence: string
  as_expected: boolean
}

/** Compares a verdict with what the part must lead to. */
export function outcomeOf(part: Part, verdict: Verdict): Outcome {
  const unexpected = countChanges(verdict.unexpected_changes)
  const { classification, reward, unexpectedChanges } = part.expected
  return {
    task: part.task.id,
    play: part.play,
    classification: verdict.classification,
    unexpected_changes: unexpected,
    reward: verdict.reward,
    evidence: verdict.evidence,
    as_expected:
      verdict.classification === classification && verdict.reward === reward && (unexpected > 0 ? 'some' : 'none') === unexpectedChanges,
  }
}

/** One line per episode. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  return table(
    ['task', 'what was played', 'verdict', 'unexpected changes', 'reward', 'as it should be'],
    outcomes.map(outcome => [
      outcome.task,
      outcome.play,
      outcome.classification,
      outcome.unexpected_changes,
      outcome.reward,
      verdictMark(outcome.as_expected, outcome.as_expected ? 'yes' : 'NO'),
    ]),
  )
}
