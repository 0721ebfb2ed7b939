// A trajectory as a chat: the OpenAI message form that trainers tokenise and fine-tune on.
// Pure: nothing is invented, every message is the task's instruction, a step, its observation or the answer.
import { z } from 'zod'
import type { Step } from './episode.ts'

const toolCallSchema = z.object({
  id: z.string(),
  type: z.literal('function'),
  function: z.object({ name: z.string(), arguments: z.string().meta({ description: 'The arguments as JSON text.' }) }),
})

/** One chat message. `content` of a tool message is the JSON text of the observation. */
export const chatMessageSchema = z
  .union([
    z.object({ role: z.literal('user'), content: z.string() }),
    z.object({ role: z.literal('assistant'), content: z.null(), tool_calls: z.array(toolCallSchema) }),
    z.object({ role: z.literal('tool'), tool_call_id: z.string(), content: z.string() }),
    z.object({ role: z.literal('assistant'), content: z.string() }),
  ])
  .meta({ id: 'ChatMessage' })

/** See {@link chatMessageSchema}. */
export type ChatMessage = z.infer<typeof chatMessageSchema>

/** What the messages are made of. `instruction` is null for an episode without a task, `answer` until one is given. */
export interface Conversation {
  instruction: string | null
  steps: readonly Step[]
  answer: string | null
}

/** The messages of a trajectory, in order. A step without a result shows its error, as `{"error": {code, message}}`. */
export function trajectoryMessages({ instruction, steps, answer }: Conversation): ChatMessage[] {
  return [
    ...(instruction === null ? [] : [{ role: 'user' as const, content: instruction }]),
    ...steps.flatMap(stepMessages),
    ...(answer === null ? [] : [{ role: 'assistant' as const, content: answer }]),
  ]
}

function stepMessages(step: Step): ChatMessage[] {
  const id = `call_${step.step}`
  const called = { id, type: 'function' as const, function: { name: step.tool, arguments: JSON.stringify(step.arguments) } }
  const observed = step.result ?? { error: step.error }
  return [
    { role: 'assistant', content: null, tool_calls: [called] },
    { role: 'tool', tool_call_id: id, content: JSON.stringify(observed) },
  ]
}
