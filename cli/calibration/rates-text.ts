// Rates and what is behind them, in words for the terminal. Pure.
import { percent } from '../rollout/report-text.ts'
import { counted, table } from '../table.ts'
import type { Finding } from './grade-attempt.ts'
import { isMistake, isUnscored, type ModeRates } from './rates.ts'

/** Findings of a kind that are told one by one. */
const TOLD = 20

/** The rates of the modes side by side. */
export function ratesText(rates: readonly ModeRates[]): string {
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

/** The verdicts that are wrong. */
export function mistakesText(findings: readonly Finding[]): string {
  const wrong = findings.filter(isMistake)
  return wrong.length === 0 ? 'no mode erred' : toldOf(counted(wrong.length, 'mistake'), wrong)
}

/** What was not scored, and why; nothing where everything was. */
export function unscoredText(findings: readonly Finding[]): string[] {
  const unscored = findings.filter(isUnscored)
  return unscored.length === 0 ? [] : [toldOf(`${unscored.length} not scored`, unscored)]
}

function toldOf(title: string, findings: readonly Finding[]): string {
  const told = findings
    .slice(0, TOLD)
    .map(
      ({ environment, attempt, mode, found, evidence }) =>
        `  ${mode}: ${environment.split('@')[0]} ${attempt.task}, ${attempt.what}: ${found}. ${evidence}`,
    )
  const more = findings.length > told.length ? [`  and ${findings.length - told.length} more (--json has all)`] : []
  return [`${title}:`, ...told, ...more].join('\n')
}
