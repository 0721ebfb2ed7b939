// Plays one part: the reference solution step by step, arguments taken from earlier results, then what the part adds.
import type { SpawnedEpisode } from '../../../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../../../shared/domain/json.ts'
import { resolveArguments } from '../../../shared/domain/reference.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import type { OrreryClient } from '../../client.ts'
import { connectAgent } from './agent.ts'
import type { Part } from './cast.ts'

/** A task with what only its author sees. */
export interface SolvedTask {
  id: string
  solution: { tool: string; arguments: JsonObject }[]
  answer?: string | undefined
}

/** Told about each call, with the result. */
export type Narrator = (tool: string, args: JsonObject, result: JsonValue) => void

type Caller = (tool: string, args: JsonObject) => Promise<JsonValue>

/** Plays a part in its episode and asks for the verdict. */
export async function playPart(
  client: OrreryClient,
  episode: SpawnedEpisode,
  part: Part,
  task: SolvedTask,
  narrate: Narrator,
): Promise<Verdict> {
  const calls = [...(part.solves ? task.solution : []), ...part.extra]
  if (part.through === 'mcp') await playThroughMcp(episode, calls, narrate)
  else await playCalls(calls, async (tool, args) => (await client.call(episode.id, tool, args)).result, narrate)
  return await client.verify(episode.id, { answer: answerOf(part, task) })
}

async function playThroughMcp(episode: SpawnedEpisode, calls: SolvedTask['solution'], narrate: Narrator): Promise<void> {
  const agent = await connectAgent(episode.mcp_url)
  try {
    await playCalls(calls, agent.call, narrate)
  } finally {
    await agent.disconnect()
  }
}

async function playCalls(calls: SolvedTask['solution'], call: Caller, narrate: Narrator): Promise<void> {
  const results: JsonValue[] = []
  for (const step of calls) {
    const args = resolveArguments(step.arguments, results)
    const result = await call(step.tool, args)
    results.push(result)
    narrate(step.tool, args, result)
  }
}

/** What is said at the end of a part; undefined when nothing is. */
export function answerOf(part: Part, task: SolvedTask): string | undefined {
  if (part.answer === 'reference') return task.answer
  return part.answer?.text
}
