// An agent that is a model with native tool calls: the environment's tools are the model's tools.
import { Meter } from '../../shared/model/budget.ts'
import type { ModelMessage, ModelToolCall } from '../../shared/model/model.ts'
import type { Agent, Assignment, Call, Observation, Player } from './agent.ts'
import { shownHistory } from './history.ts'
import type { ModelSetting } from './model-setting.ts'

const SYSTEM = `You work for the user with the tools of an application. Do what the user asks, exactly and completely, and change nothing else.
Look up what you need to know; never guess an id. When a tool refuses, read why: mend your call, or, if what was asked cannot be done, leave everything as it is.
When you are done, answer without calling a tool: say briefly what was done, or give exactly what was asked for, or say why it cannot be done.`

/** The agent. */
export function nativeAgent(setting: ModelSetting): Agent {
  return { name: `${setting.model.name} (native)`, begin: async assignment => new NativePlayer(setting, assignment) }
}

class NativePlayer implements Player {
  readonly #setting: ModelSetting
  readonly #assignment: Assignment
  readonly #meter: Meter
  readonly #messages: ModelMessage[]
  #open: readonly ModelToolCall[] = []

  constructor(setting: ModelSetting, assignment: Assignment) {
    this.#setting = setting
    this.#assignment = assignment
    this.#meter = new Meter(setting.model, setting.price)
    this.#messages = [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: assignment.instruction },
    ]
  }

  get spent(): Meter['spent'] {
    return this.#meter.spent
  }

  async move(seen: readonly Observation[]): ReturnType<Player['move']> {
    for (const [index, call] of this.#open.entries()) {
      this.#messages.push({
        role: 'tool',
        tool_call_id: call.id,
        content: seen[index]?.text ?? 'not called, because the call before it failed',
      })
    }
    const { temperature, maxTokens, window } = this.#setting
    const { text, tool_calls } = await this.#meter.ask({
      messages: shownHistory(this.#messages, window),
      tools: this.#assignment.tools.map(({ name, description, inputSchema }) => ({ name, description, parameters: inputSchema })),
      temperature,
      max_tokens: maxTokens,
      seed: this.#assignment.sample,
    })
    this.#open = tool_calls
    if (tool_calls.length === 0) return { kind: 'answer', text }
    this.#messages.push({ role: 'assistant', content: text, tool_calls })
    return { kind: 'calls', calls: tool_calls.map(callOf) }
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
