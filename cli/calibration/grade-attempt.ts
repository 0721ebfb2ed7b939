// Plays an attempt in an episode of its own and grades it in one mode. A call that can no longer be made, because a change before it is
// missing or was made twice, ends the attempt: what it did so far is graded.
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import type { Classification, VerdictMode } from '../../shared/domain/verdict.ts'
import type { OrreryClient } from '../client.ts'
import { ApiFailure } from '../transport.ts'
import type { Attempt } from './attempts.ts'

/** What a mode found of an attempt; `unavailable` where the task does not have that mode, or the state does not let the attempt be made. */
export interface Finding {
  environment: string
  attempt: Attempt
  mode: VerdictMode
  found: Classification | 'unavailable'
  evidence: string
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
