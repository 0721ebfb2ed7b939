// Plays an attempt in an episode of its own and grades it in one mode. A call that can no longer be made, because a change before it is
// missing or was made twice, ends the attempt: what it did so far is graded.
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import type { Classification, VerdictMode } from '../../shared/domain/verdict.ts'
import type { OrreryClient } from '../client.ts'
import { ApiFailure } from '../transport.ts'
import type { Attempt } from './attempts.ts'

/** Codes of refusals that the next attempt would meet too; a mode that only this task lacks is a finding. */
const LASTING: readonly string[] = ['unauthorized', 'forbidden', 'mode_unavailable']

/**
 * What a mode found of an attempt; `unavailable` where the task does not have that mode, or the state does not let the attempt be made;
 * `failed` where it was not graded to the end.
 */
export interface Finding {
  environment: string
  attempt: Attempt
  mode: VerdictMode
  found: Classification | 'unavailable' | 'failed'
  evidence: string
}

/**
 * Plays and grades. What goes wrong on the way is a finding: one call of a judge that fails must not cost all others. Throws only what
 * every attempt would meet again: a key that may not, a judge that is not set.
 */
export async function triedAttempt(client: OrreryClient, environment: string, attempt: Attempt, mode: VerdictMode): Promise<Finding> {
  try {
    return await gradeAttempt(client, environment, attempt, mode)
  } catch (error) {
    if (error instanceof ApiFailure && LASTING.includes(error.problem.code)) throw error
    return { environment, attempt, mode, found: 'failed', evidence: error instanceof Error ? error.message : String(error) }
  }
}

/** Plays and grades. Throws what the server throws, but for a mode that the task does not have. */
export async function gradeAttempt(client: OrreryClient, environment: string, attempt: Attempt, mode: VerdictMode): Promise<Finding> {
  // A random call may break a schema, or a solution's tool may refuse after another change: neither is to end the episode here.
  const rules: JsonObject = { stop_on_format_error: false }
  const [episode] = (await client.spawn({ environment, task: attempt.task, label: 'calibration', reward_rules: rules })).items
  if (!episode) throw new Error(`the server spawned no episode of ${environment}`)
  const results: JsonValue[] = []
  let last = ''
  for (const { tool, arguments: args } of attempt.calls) {
    const given = resolved(args, results)
    if (given === null) break
    const { result, outcome } = await client.call(episode.id, tool, given)
    results.push(result)
    last = outcome
    if (outcome === 'environment_fault') break // it ends the episode
  }
  if (attempt.wrongByLast === true && last !== 'ok') {
    await client.close(episode.id)
    return { environment, attempt, mode, found: 'unavailable', evidence: `the last call is refused in this state (${last})` }
  }
  try {
    const { classification, evidence } = await client.verify(episode.id, { answer: attempt.answer, mode })
    return { environment, attempt, mode, found: classification, evidence }
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.problem.code !== 'mode_unavailable' || mode === 'judge') throw error
    await client.close(episode.id)
    return { environment, attempt, mode, found: 'unavailable', evidence: error.message }
  }
}

function resolved(args: JsonObject, results: readonly JsonValue[]): JsonObject | null {
  try {
    return resolveArguments(args, results)
  } catch {
    return null
  }
}
