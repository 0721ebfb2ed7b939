// What calls come to: the one way in which findings are found, claims are believed and repairs are checked. In fresh episodes of what is
// published, and on the server's bench for a package that is not.
import type { PlayReport } from '../../shared/contract/environments.ts'
import { canonicalJson } from '../../shared/domain/canonical.ts'
import { isFormatError } from '../../shared/domain/episode.ts'
import { gradeAttempt } from '../calibration/grade-attempt.ts'
import type { Finding, Seen } from './finding.ts'
import { Stage, type Played } from './stage.ts'
import { readingTools, type Subject } from './subject.ts'

/** What was seen, and the server's words for it. */
export interface Observation {
  seen: Seen
  evidence: string
}

/** Calls, and what is said at the end of a task. */
export type Shown = Pick<Finding, 'task' | 'calls' | 'answer'>

/** Verdicts that say something of the attempt, not of the verifier. */
const SCORED: readonly string[] = ['complete', 'incomplete', 'agent_error']

/** Why a last call is not made. */
const NOT_MADE = 'the last call cannot be made: there is none, it refers to a result that is not there, or a call before it breaks'

/** Plays calls in fresh episodes, and the verdict after them when they are for a task. */
export async function observe(subject: Subject, { task, calls, answer }: Shown): Promise<Observation> {
  if (task !== null) {
    const attempt = { task, source: 'mutated' as const, what: 'audit', calls, answer: answer ?? '', complete: false }
    const { found, evidence } = await gradeAttempt(subject.client, subject.environment, attempt, 'code')
    return { seen: seenAs(found), evidence: `${found}: ${evidence}` }
  }
  const [first, second] = [await Stage.open(subject), await Stage.open(subject)]
  try {
    return observed(await first.play(calls), await second.play(calls))
  } finally {
    await Promise.all([first.close(), second.close()])
  }
}

/** The same for a package that nobody has published. */
export async function observeUnpublished({ client, found }: Pick<Subject, 'client' | 'found'>, shown: Shown): Promise<Observation> {
  const { task, calls, answer } = shown
  const plays = (task === null ? [calls, calls.slice(0, -1)] : [calls]).map(steps => ({ task, calls: [...steps], answer: answer ?? '' }))
  const reading = readingTools({ found })
  const [one, other] = [await client.play(found, plays), task === null ? await client.play(found, plays) : []]
  const grade = one[0]?.grade
  if (grade) return { seen: seenAs(grade.classification), evidence: `${grade.classification}: ${grade.evidence}` }
  return observed(playedOf(one, reading), playedOf(other, reading))
}

/** What a classification says of an attempt. */
export function seenAs(classification: string): Seen {
  if (!SCORED.includes(classification)) return 'unscored'
  return classification === 'complete' ? 'complete' : 'incomplete'
}

/** What two plays of the same calls show. Pure. */
export function observed(one: Played, other: Played): Observation {
  const { last } = one
  if (!last) return { seen: 'nothing', evidence: NOT_MADE }
  const evidence = `${last.outcome}${last.error ? `: ${last.error.code}: ${last.error.message}` : ''}`
  if (last.outcome === 'environment_fault') return { seen: 'fault', evidence }
  const again = other.last && [other.last.outcome, other.last.result, other.after]
  if (canonicalJson([last.outcome, last.result, one.after]) !== canonicalJson(again)) return { seen: 'unsteady', evidence }
  if (one.written > 0) return { seen: 'writes', evidence: `${evidence}, ${one.written} rows written and rolled back` }
  if (last.outcome === 'ok') return { seen: 'done', evidence }
  if (one.before !== one.after) return { seen: 'half_done', evidence }
  return { seen: isFormatError(last.outcome) ? 'invalid' : 'refused', evidence }
}

/** What was played on the bench: the report of all calls, and that of the calls before the last one. Pure. */
export function playedOf([all, before]: readonly PlayReport[], reading: ReadonlySet<string>): Played {
  const wasBroken = before?.steps.some(({ outcome }) => outcome === 'environment_fault') === true
  const last = all && all.stopped === null && !wasBroken ? (all.steps.at(-1) ?? null) : null
  const written = last && reading.has(last.tool) ? last.rows_written : 0
  return { last, before: before?.state_hash ?? '', after: all?.state_hash ?? '', written }
}
