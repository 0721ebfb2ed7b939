// Rates and what is behind them, in words for the terminal. Pure.
import type { VerdictMode } from '../../shared/domain/verdict.ts'
import { percent, reasonLine } from '../rollout/report-text.ts'
import { groupedByReason } from '../rollout/unscored.ts'
import { counted, table } from '../table.ts'
import type { Finding } from './grade-attempt.ts'
import { hasVerdict, isMistake, isUnscored, type ModeRates } from './rates.ts'

/** Mistakes that are told one by one, and reasons. */
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

/** The verdicts that are wrong; nothing where no mode gave any. */
export function mistakesText(findings: readonly Finding[]): string[] {
  const wrong = findings.filter(isMistake)
  if (wrong.length > 0) return [listed(counted(wrong.length, 'mistake'), wrong.map(mistakeLine))]
  const scoring = modesOf(findings.filter(hasVerdict))
  if (scoring.length === 0) return []
  return [scoring.length === modesOf(findings).length ? 'no mode erred' : `no mistakes in ${scoring.join(', ')}`]
}

/** Modes that scored nothing, each with why; nothing where every mode scored something. */
export function silentText(findings: readonly Finding[]): string[] {
  return silentModes(findings).map(mode => {
    const own = findings.filter(finding => finding.mode === mode)
    const title = `mode ${mode} scored nothing of ${counted(own.length, 'attempt')}`
    return listed(
      title,
      reasonLines(own, ({ found }) => found),
    )
  })
}

/** What modes that scored something did not score, and why; nothing where they scored everything. */
export function unscoredText(findings: readonly Finding[]): string[] {
  const silent = silentModes(findings)
  const unscored = findings.filter(finding => isUnscored(finding) && !silent.includes(finding.mode))
  const lines = reasonLines(unscored, ({ mode, found }) => `${mode}: ${found}`)
  return unscored.length === 0 ? [] : [listed(`${unscored.length} not scored`, lines)]
}

function modesOf(findings: readonly Finding[]): VerdictMode[] {
  return [...new Set(findings.map(({ mode }) => mode))]
}

function silentModes(findings: readonly Finding[]): VerdictMode[] {
  const scoring = modesOf(findings.filter(hasVerdict))
  return modesOf(findings).filter(mode => !scoring.includes(mode))
}

function mistakeLine(finding: Finding): string {
  return `${finding.mode}: ${placeOf(finding)}: ${finding.found}. ${finding.evidence}`
}

/** `28 × judge: failed. the judge gave no answer (first: todo tick_off_dentist, the solution)`, the most frequent reason first. */
function reasonLines(findings: readonly Finding[], outcomeOf: (finding: Finding) => string): string[] {
  return groupedByReason(findings, finding => ({ outcome: outcomeOf(finding), why: finding.evidence })).map(
    ({ outcome, why, items }) => `${items.length} × ${outcome}. ${reasonLine(why)} (first: ${items.slice(0, 1).map(placeOf).join('')})`,
  )
}

function placeOf({ environment, attempt }: Finding): string {
  return `${environment.split('@')[0]} ${attempt.task}, ${attempt.what}`
}

function listed(title: string, lines: readonly string[]): string {
  const told = lines.slice(0, TOLD).map(line => `  ${line}`)
  const more = lines.length > told.length ? [`  and ${lines.length - told.length} more (--json has all)`] : []
  return [`${title}:`, ...told, ...more].join('\n')
}
