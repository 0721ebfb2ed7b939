// A model behind an OpenAI-compatible endpoint, through the official client. Answers are streamed, so that a stall is seen as one and
// a long answer meets no proxy's limit. Refusals with 408, 409, 429 and 5xx are tried again, after what Retry-After says, up to a minute.
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { MODEL_REASONS } from '../domain/unfinished.ts'
import { ModelError, type Model, type ModelAnswer } from './model.ts'
import { ABOUT_ONE_REQUEST, bodyOf, refusalOf, type Refusal } from './request-form.ts'
import type { ModelEndpoint } from './settings.ts'
import { Stream } from './stream.ts'

/** How patient a client is, beside the silence that its endpoint may keep. */
export interface Patience {
  /** Longest whole exchange, with the client's own attempts and their pauses, in milliseconds. */
  answerMs: number
  /** Attempts after the first. */
  retries: number
}

/** A hosted model writes a long artefact in five minutes; more than four refusals in a row are an outage. */
const DEFAULT_PATIENCE: Patience = { answerMs: 10 * 60_000, retries: 4 }

/** What endpoints have refused, by address and model: requests leave it out from then on. */
const refusedBy = new Map<string, Set<Refusal>>()

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
  const lasting = refusedBy.get(place) ?? new Set<Refusal>()
  refusedBy.set(place, lasting)
  return {
    name: endpoint.model,
    ask: async request => {
      const refused = new Set(lasting)
      const troubles: string[] = []
      const noting = client.withOptions({ fetch: notingFetch(troubles) })
      for (;;) {
        try {
          const answer = await exchange(noting, endpoint, bodyOf(endpoint.model, request, refused), patience, troubles)
          return troubles.length === 0 ? answer : { ...answer, sent_again: troubles }
        } catch (error) {
          const refusal = error instanceof ModelError ? refusalOf(error.cause, request, refused) : null
          if (refusal === null) throw error
          troubles.push(`the endpoint refuses ${refusal}`)
          refused.add(refusal)
          if (!ABOUT_ONE_REQUEST.has(refusal)) lasting.add(refusal)
        }
      }
    },
  }
}

/** Statuses below 500 after which the client tries again by itself. */
const TRIED_AGAIN: ReadonlySet<number> = new Set([408, 409, 429])

/** Notes what goes wrong under the client's own attempts. */
function notingFetch(troubles: string[]): typeof fetch {
  return async (input, init) => {
    try {
      const response = await fetch(input, init)
      if (TRIED_AGAIN.has(response.status) || response.status >= 500) troubles.push(`the endpoint answered with status ${response.status}`)
      return response
    } catch (error) {
      troubles.push(init?.signal?.aborted === true ? 'the endpoint was silent' : 'there was no connection')
      throw error
    }
  }
}

/** One answer, tried again when its stream breaks or falls silent: then no status told the client to. */
async function exchange(
  client: OpenAI,
  endpoint: ModelEndpoint,
  body: ChatCompletionCreateParamsStreaming,
  patience: Patience,
  troubles: string[],
): Promise<ModelAnswer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await streamed(client, body, { ...patience, silenceMs: endpoint.silenceMs })
    } catch (error) {
      const found = asModelError(error, endpoint, patience)
      const tried = error instanceof APIConnectionError // by the client, as often as it may
      const broken = !tried && (found.kind === 'timeout' || found.kind === 'unreachable')
      if (!broken || attempt >= 1) throw found
      troubles.push(found.kind === 'timeout' ? 'the answer did not come to its end in time' : 'the answer broke off before its end')
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
    const { data: chunks, response } = await client.chat.completions.create(body, { signal: stop.signal }).withResponse()
    const type = response.headers.get('content-type') ?? 'no content type'
    if (!type.startsWith('text/event-stream')) throw new NoStream(type)
    const stream = new Stream(JSON.stringify(body.messages).length)
    heard()
    for await (const chunk of chunks) {
      heard()
      stream.take(chunk)
    }
    if (stop.signal.aborted) throw new APIUserAbortError()
    if (!stream.ended) throw new Error('the answer broke off before its end')
    return stream.answer()
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
  }
}

/** Something came that is no stream. */
class NoStream extends Error {
  readonly type: string

  constructor(type: string) {
    super(`the answer is ${type}`)
    this.name = 'NoStream'
    this.type = type
  }
}

/** What a failure of the client means. */
export function asModelError(error: unknown, { url, key, model, silenceMs }: ModelEndpoint, patience: Patience): ModelError {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '')
  if (error instanceof NoStream) {
    const advice = 'Check the address: it ends with the version, such as /v1, and the endpoint has to stream'
    return new ModelError(
      'rejected',
      `${url} ${MODEL_REASONS.rejected} ${model}: it answered with ${error.type}, no stream of events. ${advice}`,
      error,
    )
  }
  const why = key === null ? said : said.replaceAll(key, '(the key)') // some hosts repeat it
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return new ModelError(
      'timeout',
      `${model} at ${url} ${MODEL_REASONS.timeout} ${silenceMs / 1000} s, again and again, or not done after ${patience.answerMs / 1000} s. ORRERY_MODEL_SILENCE_SECONDS says how long a silence may be`,
      error,
    )
  if (error instanceof APIConnectionError || !(error instanceof APIError) || error.status === undefined)
    return new ModelError('unreachable', `${url} ${MODEL_REASONS.unreachable}: ${why}. Check that the model's server runs`, error)
  if (error.code === 'insufficient_quota')
    return new ModelError('rejected', `${url} ${MODEL_REASONS.rejected} ${model}: ${why}. The account has no quota left`, error)
  if (error.status === 429 || error.status >= 500)
    return new ModelError(
      'overloaded',
      `${url} ${MODEL_REASONS.overloaded} ${error.status}, ${patience.retries + 1} times: ${why}. Try again later`,
      error,
    )
  const hint = error.status === 401 || error.status === 403 ? '. Check the key of the model' : ''
  return new ModelError('rejected', `${url} ${MODEL_REASONS.rejected} ${model}: ${why}${hint}`, error)
}
