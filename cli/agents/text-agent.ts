// An agent that is a model in AWM's text form: two meta-tools, `list_tools` and `call_tool`, called in `<tool_call>` tags, answered in
// `<tool_response>` tags. Listing is answered here and is no step; everything else that is malformed becomes the agent's format error.
import { isJsonObject, type JsonObject } from '../../shared/domain/json.ts'
import type { Agent, Assignment, Call, Move, Observation, Player } from './agent.ts'
import { Dialogue } from './dialogue.ts'
import { modelAgentName, type ModelSetting } from './model-setting.ts'

/** Lists of tools in a row before the agent is taken to be stuck: the next one counts as its answer. */
const MOST_LISTINGS = 5

const SYSTEM = `You work for the user with the tools of an application. Do what the user asks, exactly and completely, and change nothing else.

You have two functions:
- list_tools: lists the tools of the application with their arguments. Takes no arguments.
- call_tool: calls one of them. Takes "tool_name" (a string) and "arguments" (an object, or its JSON as a string).

Call one function at a time, inside of tags, as JSON:
<tool_call>
{"name": "list_tools", "arguments": {}}
</tool_call>
<tool_call>
{"name": "call_tool", "arguments": {"tool_name": "search_items", "arguments": {"text": "blue"}}}
</tool_call>

The result comes back inside of <tool_response> tags. Look up what you need to know; never guess an id. A tool that refuses says why.
When you are done, answer without a tool call: say briefly what was done, or give exactly what was asked for, or say why it cannot be done.`

/** The agent. */
export function textAgent(setting: ModelSetting): Agent {
  return { name: modelAgentName(setting.model.name, 'text'), begin: async assignment => new TextPlayer(setting, assignment) }
}

class TextPlayer implements Player {
  readonly #tools: Assignment['tools']
  readonly #dialogue: Dialogue

  constructor(setting: ModelSetting, assignment: Assignment) {
    this.#tools = assignment.tools
    this.#dialogue = new Dialogue(setting, SYSTEM, assignment)
  }

  get spent(): Player['spent'] {
    return this.#dialogue.spent
  }

  async move(seen: readonly Observation[]): ReturnType<Player['move']> {
    if (seen.length > 0) this.#respond(seen.map(({ text }) => text).join('\n'))
    for (let listings = 0; ; listings++) {
      const { text } = await this.#dialogue.answer()
      const said = readTextMove(text)
      if (said.kind !== 'list_tools') return said
      if (listings === MOST_LISTINGS) return { kind: 'answer', text }
      this.#respond(JSON.stringify(this.#tools))
    }
  }

  #respond(content: string): void {
    this.#dialogue.say({ role: 'user', content: `<tool_response>\n${content}\n</tool_response>` })
  }
}

/** What an answer in the text form says. A call that cannot be read is one of a tool that no environment has. */
export function readTextMove(text: string): Move | { kind: 'list_tools' } {
  const said = text.replace(/^[\s\S]*<\/think>/, '') // some chat templates open the thoughts, and the answer only closes them
  const tag = said.indexOf('<tool_call>')
  if (tag < 0) return { kind: 'answer', text: said.trim() }
  const inside = said.slice(tag + '<tool_call>'.length).replace(/<\/tool_call>[\s\S]*$/, '')
  const call = objectOf(inside.trim())
  if (call?.['name'] === 'list_tools') return { kind: 'list_tools' }
  return { kind: 'calls', calls: [call?.['name'] === 'call_tool' ? calledTool(call['arguments'], inside) : unreadable(inside)] }
}

function calledTool(given: unknown, inside: string): Call {
  const { tool_name: tool, arguments: args = {} } = isJsonObject(given) ? given : {}
  if (typeof tool !== 'string' || tool === '') return unreadable(inside)
  return { tool, arguments: typeof args === 'string' ? (objectOf(args) ?? args) : args }
}

/** Logged by the environment as an unknown tool, with what was said. */
function unreadable(inside: string): Call {
  return { tool: 'unreadable_tool_call', arguments: { text: inside.trim() } }
}

function objectOf(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}
