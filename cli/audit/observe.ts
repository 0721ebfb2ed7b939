// What a sequence of calls comes to in a fresh episode: the one way in which findings are found, claims are believed and repairs are checked.
import { canonicalJson } from '../../shared/domain/canonical.ts'
import { gradeAttempt } from '../calibration/grade-attempt.ts'
import type { OrreryClient } from '../client.ts'
import type { Finding, Seen } from './finding.ts'
import { Stage, type Played } from './stage.ts'

/** What was seen, and the server's words for it. */
export interface Observation {
  seen: Seen
  evidence: string
}

/** Verdicts that say something of the attempt, not of the verifier. */
const SCORED: readonly string[] = ['complete', 'incomplete', 'agent_error']

/** Plays calls, and the verdict after them when they are for a task. */
export async function observe(
  client: OrreryClient,
  environment: string,
  { task, calls, answer }: Pick<Finding, 'task' | 'calls' | 'answer'>,
): Promise<Observation> {
  if (task !== null) {
    const attempt = { task, source: 'mutated' as const, what: 'audit', calls, answer: answer ?? '', complete: false }
    const { found, evidence } = await gradeAttempt(client, environment, attempt, 'code')
    return { seen: seenAs(found), evidence: `${found}: ${evidence}` }
  }
  const [first, second] = [await Stage.open(client, environment), await Stage.open(client, environment)]
  try {
    return observed(await first.play(calls), await second.play(calls))
  } finally {
    await Promise.all([first.close(), second.close()])
  }
}

/** What a classification says of an attempt. */
export function seenAs(classification: string): Seen {
  if (!SCORED.includes(classification)) return 'unscored'
  return classification === 'complete' ? 'complete' : 'incomplete'
}

/** What two plays of the same calls show. Pure. */
export function observed(one: Played, other: Played): Observation {
  const { last } = one
  if (!last) return { seen: 'nothing', evidence: 'the calls cannot be made: there are none, or one refers to a result that is not there' }
  const evidence = `${last.outcome}${last.error ? `: ${last.error.code}: ${last.error.message}` : ''}`
  if (last.outcome === 'environment_fault') return { seen: 'fault', evidence }
  const again = other.last && [other.last.outcome, other.last.result, other.after]
  if (canonicalJson([last.outcome, last.result, one.after]) !== canonicalJson(again)) return { seen: 'unsteady', evidence }
  if (last.outcome === 'ok') return { seen: 'done', evidence }
  return { seen: one.before === one.after ? 'refused' : 'half_done', evidence }
}
