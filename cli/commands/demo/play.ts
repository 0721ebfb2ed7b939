// Plays one part: its calls step by step, arguments taken from earlier results, then the first extra that can be done.
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../../../shared/domain/json.ts'
import { resolveArguments } from '../../../shared/domain/reference.ts'
import type { SolutionStep } from '../../../shared/domain/task.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import { connect } from '../../agents/connection.ts'
import type { OrreryClient } from '../../client.ts'
import type { Part } from './part.ts'

/** Told about each call, with the result. */
export type Narrator = (tool: string, args: JsonObject, result: JsonValue) => void

/** Takes one step; `done` is false when the tool said no. */
type Caller = (tool: string, args: JsonObject) => Promise<{ result: JsonValue; done: boolean }>

/** Plays a part in its episode and asks for the verdict. Throws when the part has extras and the state forbids every one of them. */
export async function playPart(client: OrreryClient, episode: SpawnedEpisode, part: Part, narrate: Narrator): Promise<Verdict> {
  const overHttp: Caller = async (tool, args) => {
    const { result, outcome } = await client.call(episode.id, tool, args)
    return { result, done: outcome === 'ok' }
  }
  if (part.through === 'mcp') await playThroughMcp(episode, part.calls, narrate)
  else await playCalls(part.calls, overHttp, narrate)
  if (part.extras.length > 0) await playOneOf(part, overHttp)
  return await client.verify(episode.id, { answer: part.answer })
}

async function playThroughMcp(episode: SpawnedEpisode, calls: readonly SolutionStep[], narrate: Narrator): Promise<void> {
  const connection = await connect(episode.mcp_url)
  try {
    const call: Caller = async (tool, args) => {
      const { result, failed, text } = await connection.call(tool, args)
      if (failed || result === null) throw new Error(`${tool} failed: ${text}`)
      return { result, done: true }
    }
    await playCalls(calls, call, narrate)
  } finally {
    await connection.leave()
  }
}

async function playCalls(calls: readonly SolutionStep[], call: Caller, narrate: Narrator): Promise<void> {
  const results: JsonValue[] = []
  for (const step of calls) {
    const args = resolveArguments(step.arguments, results)
    const { result } = await call(step.tool, args)
    results.push(result)
    narrate(step.tool, args, result)
  }
}

/** A call that is refused has changed nothing, so the next extra starts from the same state. */
async function playOneOf({ extras, task }: Part, call: Caller): Promise<void> {
  for (const extra of extras) if (await isDone(extra, call)) return
  throw new Error(`after the solution of ${task.id}, none of ${extras.length} changes that other tasks ask for can be made`)
}

async function isDone(calls: readonly SolutionStep[], call: Caller): Promise<boolean> {
  const results: JsonValue[] = []
  for (const step of calls) {
    const args = resolved(step, results)
    if (!args) return false
    const { result, done } = await call(step.tool, args)
    if (!done) return false
    results.push(result)
  }
  return true
}

/** Undefined when a reference points at nothing: the solution before has changed what is found. */
function resolved(step: SolutionStep, results: readonly JsonValue[]): JsonObject | undefined {
  try {
    return resolveArguments(step.arguments, results)
  } catch {
    return undefined
  }
}
