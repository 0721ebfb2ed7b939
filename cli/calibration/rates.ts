// False positives and false negatives of each mode, side by side. Pure.
import { isScored } from '../../shared/domain/reward.ts'
import type { VerdictMode } from '../../shared/domain/verdict.ts'
import { estimate, type Estimate } from '../rollout/statistics.ts'
import { ATTEMPT_SOURCES, type AttemptSource } from './attempts.ts'
import type { Finding } from './grade-attempt.ts'

/** How a mode did. Rates are over verdicts that are scored; the others are counted beside them. */
export interface ModeRates {
  mode: VerdictMode
  /** Wrong attempts that were found complete. */
  false_positives: Estimate | null
  /** Solutions that were not found complete. */
  false_negatives: Estimate | null
  /** The share found complete, by where attempts come from. */
  complete_by_source: { source: AttemptSource; attempts: number; complete: number }[]
  /** Errors of the environment, the verifier, the judge or the infrastructure, and attempts that were not graded to the end. */
  unscored: number
  unavailable: number
}

/** Whether a mode gave a verdict that is scored. */
export function hasVerdict({ found }: Finding): boolean {
  return found !== 'unavailable' && found !== 'failed' && isScored(found)
}

/** Whether there is a verdict, and it is wrong. */
export function isMistake(finding: Finding): boolean {
  return hasVerdict(finding) && (finding.found === 'complete') !== finding.attempt.complete
}

/** Whether there should be a verdict that is scored, and is none. */
export function isUnscored(finding: Finding): boolean {
  return finding.found !== 'unavailable' && !hasVerdict(finding)
}

/** The rates of every mode, in the order of `modes`. */
export function ratesOf(findings: readonly Finding[], modes: readonly VerdictMode[]): ModeRates[] {
  return modes.map(mode => {
    const own = findings.filter(finding => finding.mode === mode)
    const scored = own.filter(hasVerdict)
    const share = (complete: boolean): Estimate | null =>
      estimate(
        scored.filter(({ attempt }) => attempt.complete === complete).map(({ found }) => ((found === 'complete') === complete ? 0 : 1)),
      )
    return {
      mode,
      false_positives: share(false),
      false_negatives: share(true),
      complete_by_source: ATTEMPT_SOURCES.map(source => {
        const attempts = scored.filter(({ attempt }) => attempt.source === source)
        return { source, attempts: attempts.length, complete: attempts.filter(({ found }) => found === 'complete').length }
      }),
      unscored: own.filter(isUnscored).length,
      unavailable: own.filter(({ found }) => found === 'unavailable').length,
    }
  })
}
