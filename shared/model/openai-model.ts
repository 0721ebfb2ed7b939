// A model behind an OpenAI-compatible endpoint, through the official client. Answers are streamed, so that a stall is seen as one and
// a long answer meets no proxy's limit. Refusals with 408, 409, 429 and 5xx are tried again, as long as Retry-After says if it is given.
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions'
import { ModelError, type Model, type ModelAnswer, type ModelMessage, type ModelRequest } from './model.ts'
import type { ModelEndpoint } from './settings.ts'
import { Stream } from './stream.ts'

/** How patient a client is, beside the silence that its endpoint may keep. */
export interface Patience {
  /** Longest whole exchange, without the pauses between attempts, in milliseconds. */
  answerMs: number
  /** Attempts after the first. */
  retries: number
}

/** A hosted model writes a long artefact in five minutes; more than four refusals in a row are an outage. */
const DEFAULT_PATIENCE: Patience = { answerMs: 10 * 60_000, retries: 4 }

/** Endpoints that have refused a JSON Schema as answer format: they are told in words from then on. */
const withoutFormat = new Set<string>()

/** The model of an endpoint. */
export function openAiModel(endpoint: ModelEndpoint, patience: Patience = DEFAULT_PATIENCE): Model {
  const client = new OpenAI({
    baseURL: endpoint.url,
    apiKey: endpoint.key ?? 'none', // the client insists on one; servers that want none ignore it
    maxRetries: patience.retries,
    timeout: endpoint.silenceMs,
    logLevel: 'off',
  })
  const place = `${endpoint.url} ${endpoint.model}`
  return {
    name: endpoint.model,
    ask: async request => {
      if (request.format !== undefined && !withoutFormat.has(place)) {
        try {
          return await exchange(client, endpoint, request, true, patience)
        } catch (error) {
          if (!refusesFormat(error)) throw error
          withoutFormat.add(place)
        }
      }
      return await exchange(client, endpoint, request, false, patience)
    },
  }
}

/** One answer, tried again when its stream breaks or falls silent: then no status told the client to. */
async function exchange(
  client: OpenAI,
  endpoint: ModelEndpoint,
  request: ModelRequest,
  formatted: boolean,
  patience: Patience,
): Promise<ModelAnswer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await streamed(client, bodyOf(endpoint.model, request, formatted), { ...patience, silenceMs: endpoint.silenceMs })
    } catch (error) {
      const found = asModelError(error, endpoint, patience)
      const broken = found.kind === 'timeout' || (found.kind === 'unreachable' && !(error instanceof APIError))
      if (!broken || attempt >= 1) throw found
    }
  }
}

async function streamed(
  client: OpenAI,
  body: ChatCompletionCreateParamsStreaming,
  patience: Pick<Patience, 'answerMs'> & Pick<ModelEndpoint, 'silenceMs'>,
): Promise<ModelAnswer> {
  const stop = new AbortController()
  const whole = setTimeout(() => stop.abort(), patience.answerMs)
  let silence: ReturnType<typeof setTimeout> | undefined
  const heard = (): void => {
    clearTimeout(silence)
    silence = setTimeout(() => stop.abort(), patience.silenceMs)
  }
  try {
    const chunks: AsyncIterable<ChatCompletionChunk> = await client.chat.completions.create(body, { signal: stop.signal })
    const stream = new Stream(JSON.stringify(body.messages).length)
    heard()
    for await (const chunk of chunks) {
      heard()
      stream.take(chunk)
    }
    if (stop.signal.aborted) throw new APIUserAbortError()
    return stream.answer()
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
  }
}

function bodyOf(model: string, request: ModelRequest, formatted: boolean): ChatCompletionCreateParamsStreaming {
  const { messages, tools, format, ...settings } = request
  const told = format !== undefined && !formatted ? inWords(messages, format.schema) : messages
  return {
    model,
    ...settings,
    messages: told.map(paramOf),
    stream: true,
    stream_options: { include_usage: true },
    ...(tools === undefined || tools.length === 0
      ? {}
      : { tools: tools.map(tool => ({ type: 'function' as const, function: { ...tool } })) }),
    ...(format !== undefined && formatted
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

function refusesFormat(error: unknown): boolean {
  const cause = error instanceof ModelError ? error.cause : error
  if (!(cause instanceof APIError) || (cause.status !== 400 && cause.status !== 422 && cause.status !== 501)) return false
  return /response_format|json_schema|structured|guided/i.test(cause.message)
}

/** What a failure of the client means. */
export function asModelError(error: unknown, { url, model, silenceMs }: ModelEndpoint, patience: Patience): ModelError {
  const why = error instanceof Error ? error.message : String(error)
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return new ModelError('timeout', `${model} at ${url} was silent for ${silenceMs} ms or not done after ${patience.answerMs} ms`, error)
  if (error instanceof APIConnectionError || !(error instanceof APIError) || error.status === undefined)
    return new ModelError('unreachable', `${url} gave no whole answer: ${why}. Check that the model's server runs`, error)
  if (error.status === 429 || error.status >= 500)
    return new ModelError(
      'overloaded',
      `${url} refused with ${error.status}, ${patience.retries + 1} times: ${why}. Try again later`,
      error,
    )
  const hint = error.status === 401 || error.status === 403 ? '. Check the key of the model' : ''
  return new ModelError('rejected', `${url} refused the request for ${model}: ${why}${hint}`, error)
}
