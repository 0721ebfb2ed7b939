// How a request is put for one endpoint: the OpenAI-compatible form has dialects. What an endpoint refuses is left out or put otherwise
// from then on, and the same request is sent again.
import { APIError } from 'openai'
import type { ChatCompletionCreateParamsStreaming, ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { ModelMessage, ModelRequest } from './model.ts'

/** What an endpoint may refuse of a request, and the words by which it is known. The first that fits counts. */
const REFUSALS = {
  /** JSON Schema as the answer's format: the model is told in words. */
  format: /response_format|json_schema|structured|guided/i,
  /** The old name of the limit of an answer, which models that think refuse. */
  max_tokens: /max_completion_tokens/i,
  /** A limit that question and answer together do not keep: without one, an answer may be as long as there is room. */
  limit: /maximum context length|context length|max_tokens/i,
  /** Any temperature but the model's own. */
  temperature: /temperature/i,
  seed: /\bseed\b/i,
} as const

/** See {@link REFUSALS}. */
export type Refusal = keyof typeof REFUSALS

/** Refusals that are about one request, not about the endpoint. */
export const ABOUT_ONE_REQUEST: ReadonlySet<Refusal> = new Set(['limit'])

/** Statuses by which endpoints say that they do not take a request as it is. */
const STATUSES: ReadonlySet<number | undefined> = new Set([400, 422, 501])

/** What an error refuses that the request still has; null when it is about something else. */
export function refusalOf(error: unknown, request: ModelRequest, known: ReadonlySet<Refusal>): Refusal | null {
  if (!(error instanceof APIError) || !STATUSES.has(error.status)) return null
  const names = Object.keys(REFUSALS) as Refusal[] // the keys of a literal
  return names.find(name => !known.has(name) && has(request, name) && REFUSALS[name].test(error.message)) ?? null
}

function has({ format, max_tokens, temperature, seed }: ModelRequest, refused: Refusal): boolean {
  const parts = { format, max_tokens, limit: max_tokens, temperature, seed }
  return parts[refused] !== undefined
}

/** The body of a request, without what is refused. */
export function bodyOf(model: string, request: ModelRequest, refused: ReadonlySet<Refusal>): ChatCompletionCreateParamsStreaming {
  const { messages, tools, format, temperature, max_tokens, seed } = request
  const formatted = format !== undefined && !refused.has('format')
  const told = format !== undefined && !formatted ? inWords(messages, format.schema) : messages
  return {
    model,
    messages: told.map(paramOf),
    stream: true,
    stream_options: { include_usage: true },
    ...(temperature === undefined || refused.has('temperature') ? {} : { temperature }),
    ...(seed === undefined || refused.has('seed') ? {} : { seed }),
    ...(max_tokens === undefined || refused.has('limit')
      ? {}
      : { [refused.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens']: max_tokens }),
    ...(tools === undefined || tools.length === 0
      ? {}
      : { tools: tools.map(tool => ({ type: 'function' as const, function: { ...tool } })) }),
    ...(formatted
      ? { response_format: { type: 'json_schema' as const, json_schema: { name: format.name, schema: { ...format.schema } } } }
      : {}),
  }
}

function inWords(messages: readonly ModelMessage[], schema: unknown): readonly ModelMessage[] {
  const content = `Answer with one JSON object and nothing else: no prose, no code fence. It must match this JSON Schema:\n${JSON.stringify(schema)}`
  return [...messages, { role: 'user', content }]
}

function paramOf(message: ModelMessage): ChatCompletionMessageParam {
  if (message.role !== 'assistant') return message
  const { content, tool_calls } = message
  if (tool_calls === undefined || tool_calls.length === 0) return { role: 'assistant', content }
  const calls = tool_calls.map(({ id, name, arguments: text }) => ({ id, type: 'function' as const, function: { name, arguments: text } }))
  return { role: 'assistant', content, tool_calls: calls }
}
