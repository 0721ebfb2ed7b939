// An agent that is a model with native tool calls: the environment's tools are the model's tools.
import type { ModelToolCall } from '../../shared/model/model.ts'
import type { Agent, Assignment, Call, Observation, Player } from './agent.ts'
import { Dialogue } from './dialogue.ts'
import { modelAgentName, type ModelSetting } from './model-setting.ts'

const SYSTEM = `You work for the user with the tools of an application. Do what the user asks, exactly and completely, and change nothing else.
Look up what you need to know; never guess an id. When a tool refuses, read why: mend your call, or, if what was asked cannot be done, leave everything as it is.
When you are done, answer without calling a tool: say briefly what was done, or give exactly what was asked for, or say why it cannot be done.`

/** The agent. */
export function nativeAgent(setting: ModelSetting): Agent {
  return { name: modelAgentName(setting.model.name, 'native'), begin: async assignment => new NativePlayer(setting, assignment) }
}

class NativePlayer implements Player {
  readonly #dialogue: Dialogue
  #open: readonly ModelToolCall[] = []

  constructor(setting: ModelSetting, assignment: Assignment) {
    const tools = assignment.tools.map(({ name, description, inputSchema }) => ({ name, description, parameters: inputSchema }))
    this.#dialogue = new Dialogue(setting, SYSTEM, assignment, tools)
  }

  get spent(): Player['spent'] {
    return this.#dialogue.spent
  }

  async move(seen: readonly Observation[]): ReturnType<Player['move']> {
    for (const [index, call] of this.#open.entries()) {
      const content = seen[index]?.text ?? 'not called, because the call before it failed'
      this.#dialogue.say({ role: 'tool', tool_call_id: call.id, content })
    }
    const { text, tool_calls } = await this.#dialogue.answer()
    this.#open = tool_calls
    return tool_calls.length === 0 ? { kind: 'answer', text } : { kind: 'calls', calls: tool_calls.map(callOf) }
  }
}

/** Arguments that are no JSON stay the text they are: the environment logs them as the agent's format error. */
function callOf({ name, arguments: text }: ModelToolCall): Call {
  try {
    return { tool: name, arguments: text === '' ? {} : JSON.parse(text) }
  } catch {
    return { tool: name, arguments: text }
  }
}
