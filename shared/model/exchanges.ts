// Exchanges with a model, kept: what was asked and what came back, by the hash of the question. A model over such a store answers a
// question that it has answered before from the store (a cache, or the replay of a recording), and keeps every new one.
import { canonicalJson, sha256Hex } from '../domain/canonical.ts'
import type { ExchangeView } from '../domain/exchange.ts'
import { MODEL_REASONS } from '../domain/unfinished.ts'
import { ModelError, NO_USAGE, type Model, type ModelAnswer, type ModelRequest } from './model.ts'

/** One exchange. Requests hold no key; it is in a header of HTTP. */
export interface Exchange {
  model: string
  request: ModelRequest
  answer: ModelAnswer
  /** ISO 8601. */
  at: string
  /** What it was asked for, where that is told apart. */
  occasion?: string
}

/** Where exchanges are kept. */
export interface ExchangeStore {
  find(hash: string): Promise<Exchange | null>
  put(hash: string, exchange: Exchange): Promise<void>
}

/**
 * `record`: ask always, keep everything. `cache`: answer from the store where it knows the question.
 * `replay`: never ask; a question that the store does not know throws {@link ModelError} `rejected`.
 */
export type ExchangeUse = 'record' | 'cache' | 'replay'

/** SHA-256 of a question: the model's name and the whole request, canonically. */
export async function exchangeHash(model: string, request: ModelRequest): Promise<string> {
  return await sha256Hex(canonicalJson({ model, request }))
}

/** A model whose exchanges are kept, with the `occasion` on which they were asked for. An answer from the store took nothing and was not sent again. */
export function keptModel(model: Model, store: ExchangeStore, use: ExchangeUse, { occasion }: { occasion?: string } = {}): Model {
  return {
    name: model.name,
    ask: async request => {
      const hash = await exchangeHash(model.name, request)
      const known = use === 'record' ? null : await store.find(hash)
      if (known) return fromStore(known)
      if (use === 'replay') throw new ModelError('rejected', `${MODEL_REASONS.unrecorded} to this question (${hash.slice(0, 12)})`)
      const answer = await model.ask(request)
      await store.put(hash, {
        model: model.name,
        request,
        answer,
        at: new Date().toISOString(),
        ...(occasion === undefined ? {} : { occasion }),
      })
      return answer
    },
  }
}

function fromStore({ answer: { sent_again: _then, ...answer } }: Exchange): ModelAnswer {
  return { ...answer, usage: NO_USAGE }
}

/** Exchanges in R2, one object each, under a prefix such as `exchanges/<campaign>/`: equal questions too, of which the first one answers. */
export function exchangesIn(bucket: R2Bucket, prefix: string): ExchangeStore {
  return {
    find: async hash => {
      const [first] = (await bucket.list({ prefix: `${prefix}${hash}`, limit: 1 })).objects
      return (first && (await (await bucket.get(first.key))?.json<Exchange>())) ?? null
    },
    put: async (hash, exchange) => {
      await bucket.put(`${prefix}${hash} ${exchange.at} ${crypto.randomUUID()}.json`, JSON.stringify(exchange))
    },
  }
}

/** Every exchange under a prefix as people are shown it, oldest first. */
export async function listExchanges(bucket: R2Bucket, prefix: string): Promise<ExchangeView[]> {
  return (await readExchanges(bucket, prefix)).map(viewOf)
}

/** Every exchange under a prefix, oldest first. */
export async function readExchanges(bucket: R2Bucket, prefix: string): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  let cursor: string | undefined
  do {
    const page = await bucket.list({ prefix, ...(cursor === undefined ? {} : { cursor }) })
    for (const { key } of page.objects) {
      const exchange = await (await bucket.get(key))?.json<Exchange>()
      if (exchange) exchanges.push(exchange)
    }
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor !== undefined)
  return exchanges.sort((one, other) => one.at.localeCompare(other.at))
}

function viewOf({ at, model, request, answer }: Exchange): ExchangeView {
  const messages = request.messages.map(({ role, content }) => ({ role, content }))
  return { at, model, messages, answer: answer.text, finish: answer.finish, ...answer.usage, sent_again: [...(answer.sent_again ?? [])] }
}
