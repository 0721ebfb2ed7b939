// Puts a streamed answer together: texts and tool calls come in pieces, usage in the last one, or not at all.
import type { ChatCompletionChunk } from 'openai/resources/chat/completions'
import type { ModelAnswer, ModelFinish, ModelToolCall, ModelUsage } from './model.ts'
import { withoutThoughts } from './thoughts.ts'

/** Characters of a token, about, in English and in JSON: for endpoints that do not count. */
const CHARACTERS_A_TOKEN = 4

/** See the file's head. */
export class Stream {
  readonly #calls: ModelToolCall[] = []
  readonly #asked: number
  #text = ''
  #finish: ModelFinish = 'stop'
  #ended = false
  #usage: ModelUsage | undefined

  /** `asked`: characters of the request, for estimates. */
  constructor(asked: number) {
    this.#asked = asked
  }

  /** Whether the model has said why it stopped: until then, more was to come. */
  get ended(): boolean {
    return this.#ended
  }

  take({ choices, usage }: ChatCompletionChunk): void {
    if (usage) this.#usage = { input_tokens: usage.prompt_tokens, output_tokens: usage.completion_tokens }
    const [choice] = choices
    if (!choice) return
    const { delta, finish_reason } = choice
    this.#ended ||= Boolean(finish_reason)
    this.#text += delta.content ?? ''
    if (delta.refusal) this.#refuse(delta.refusal)
    for (const piece of delta.tool_calls ?? []) this.#takeCall(piece)
    if (finish_reason === 'length') this.#finish = 'length'
    else if (finish_reason === 'content_filter') this.#refuse('')
    else if (finish_reason === 'tool_calls' && this.#finish === 'stop') this.#finish = 'tool_calls'
  }

  answer(): ModelAnswer {
    const calls = this.#calls.filter(call => call !== undefined)
    const written = this.#text.length + calls.reduce((sum, call) => sum + call.name.length + call.arguments.length, 0)
    return {
      text: withoutThoughts(this.#text),
      tool_calls: calls.map((call, index) => ({ ...call, id: call.id === '' ? `call_${index}` : call.id })),
      finish: calls.length > 0 && this.#finish === 'stop' ? 'tool_calls' : this.#finish,
      usage: this.#usage ?? { input_tokens: tokens(this.#asked), output_tokens: tokens(written) },
    }
  }

  #refuse(text: string): void {
    this.#text += text
    this.#finish = 'refused'
  }

  /** Some endpoints number no calls, or all of them 0, and some say the name in every piece: an id that is another one begins a call. */
  #takeCall({ index, id, function: named }: NonNullable<ChatCompletionChunk.Choice.Delta['tool_calls']>[number]): void {
    const numbered: ModelToolCall | undefined = this.#calls[index] ?? (index === undefined ? this.#calls.at(-1) : undefined)
    const another = id !== undefined && id !== '' && numbered !== undefined && numbered.id !== '' && numbered.id !== id
    const known = another ? this.#calls.find(call => call?.id === id) : numbered
    const call = known ?? { id: '', name: '', arguments: '' }
    if (known === undefined) this.#calls[another || index === undefined ? this.#calls.length : index] = call
    if (id !== undefined && id !== '') call.id = id
    if (call.name !== named?.name) call.name += named?.name ?? ''
    call.arguments += named?.arguments ?? ''
  }
}

function tokens(characters: number): number {
  return Math.ceil(characters / CHARACTERS_A_TOKEN)
}
