// A model as Orrery asks it: messages in, one answer out, with what it took. Knows no HTTP; openai-model.ts speaks it, the decorators
// beside it record, repeat and meter. What an answer is worth is for those who asked.
import type { JsonObject } from '../domain/json.ts'

/** A call that the model wants made. `arguments` is its own text, which may be anything. */
export interface ModelToolCall {
  id: string
  name: string
  arguments: string
}

/** One turn of a conversation. */
export type ModelMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string; tool_calls?: readonly ModelToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string }

/** A tool that is offered to the model; `parameters` is a JSON Schema. */
export interface ModelTool {
  name: string
  description: string
  parameters: JsonObject
}

/** What is asked. Equal requests to one model are one exchange: caches and recordings are keyed by all of it. */
export interface ModelRequest {
  messages: readonly ModelMessage[]
  tools?: readonly ModelTool[]
  /** The answer is to be JSON of this schema; endpoints that cannot promise it are told in words. */
  format?: { name: string; schema: JsonObject }
  temperature?: number
  max_tokens?: number
  /** Tells samples of one request apart. */
  seed?: number
}

/** Tokens of one exchange, as the endpoint counted them; estimated where it did not. */
export interface ModelUsage {
  input_tokens: number
  output_tokens: number
}

/** `length`: cut off at the most tokens; `refused`: the model or its host would not. */
export type ModelFinish = 'stop' | 'length' | 'tool_calls' | 'refused'

/** What came back. */
export interface ModelAnswer {
  text: string
  tool_calls: readonly ModelToolCall[]
  finish: ModelFinish
  usage: ModelUsage
  /** Why the same request had to be sent again before this came, oldest first: statuses, silence, what the endpoint refuses of requests. */
  sent_again?: readonly string[]
}

/** Somebody who answers. */
export interface Model {
  /** What it is called in records: its name at its endpoint. */
  readonly name: string
  /** One exchange. Throws {@link ModelError}. */
  ask(request: ModelRequest): Promise<ModelAnswer>
}

/** Why there is no answer. `rejected`: the endpoint will not take the request, so repeating it is no use. `budget`: nothing was sent. */
export type ModelErrorKind = 'unreachable' | 'timeout' | 'overloaded' | 'rejected' | 'budget'

/** There is no answer. The message says why and what to do; it has no key in it. */
export class ModelError extends Error {
  readonly kind: ModelErrorKind

  constructor(kind: ModelErrorKind, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ModelError'
    this.kind = kind
  }
}

/** Whether an error will come again for as long as nobody raises a budget or mends a setting: trying again is no use. */
export const isLasting = ({ kind }: ModelError): boolean => kind === 'budget' || kind === 'rejected'

/** Nothing used yet. */
export const NO_USAGE: ModelUsage = { input_tokens: 0, output_tokens: 0 }

/** What two exchanges took together. */
export function addUsage(left: ModelUsage, right: ModelUsage): ModelUsage {
  return { input_tokens: left.input_tokens + right.input_tokens, output_tokens: left.output_tokens + right.output_tokens }
}
