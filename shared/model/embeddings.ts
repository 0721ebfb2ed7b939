// Texts as vectors: by a model behind an OpenAI-compatible endpoint. What near means is for those who compare them.
import OpenAI from 'openai'
import { sha256Hex } from '../domain/canonical.ts'
import { asModelError } from './openai-model.ts'
import type { ModelUsage } from './model.ts'
import { modelEndpoint, type ModelEndpoint, type ModelVariables } from './settings.ts'

/** Attempts after the first. */
const RETRIES = 4

/** Texts of one question: endpoints take a hundred or more. */
const AT_A_TIME = 64

/** Vectors of texts, in their order. Throws ModelError. */
export type Embedder = (texts: readonly string[]) => Promise<number[][]>

/**
 * The endpoint of embeddings; null unless ORRERY_EMBEDDINGS_MODEL is set: a model that writes does not embed, so the common model is none.
 * The address and the key may be the common ones.
 */
export function embeddingsEndpoint(variables: ModelVariables): ModelEndpoint | null {
  return variables.ORRERY_EMBEDDINGS_MODEL ? modelEndpoint('embeddings', variables) : null
}

/** Asks an endpoint, and tells what each answer took. Throws ModelError. */
export function openAiEmbedder(endpoint: ModelEndpoint, tell: (usage: ModelUsage) => Promise<void>): Embedder {
  const { url, key, model, silenceMs } = endpoint
  const client = new OpenAI({ baseURL: url, apiKey: key ?? 'none', maxRetries: RETRIES, timeout: silenceMs, logLevel: 'off' })
  return async texts => {
    const vectors: number[][] = []
    for (let start = 0; start < texts.length; start += AT_A_TIME) {
      try {
        const input = texts.slice(start, start + AT_A_TIME)
        const { data, usage } = await client.embeddings.create({ model, input, encoding_format: 'float' })
        if (data.length !== input.length) throw new Error(`${data.length} vectors came for ${input.length} texts`)
        await tell({ input_tokens: (usage as typeof usage | undefined)?.prompt_tokens ?? 0, output_tokens: 0 }) // some say nothing
        vectors.push(...[...data].sort((left, right) => left.index - right.index).map(({ embedding }) => embedding))
      } catch (error) {
        throw asModelError(error, endpoint, { answerMs: silenceMs, retries: RETRIES })
      }
    }
    return vectors
  }
}

/** Keeps vectors in R2 under a prefix, so that no text is asked for twice, after a crash neither. */
export function keptEmbedder(embedder: Embedder, model: string, bucket: R2Bucket, prefix: string): Embedder {
  return async texts => {
    const keys = await Promise.all(texts.map(async text => `${prefix}${await sha256Hex(`${model}\n${text}`)}.json`))
    const known = await Promise.all(keys.map(async key => (await (await bucket.get(key))?.json<number[]>()) ?? null))
    const missing = texts.filter((_, index) => known[index] === null)
    const fresh = (missing.length === 0 ? [] : await embedder(missing)).values()
    return await Promise.all(
      keys.map(async (key, index) => {
        const found = known[index]
        if (found) return found
        const vector = fresh.next().value ?? []
        await bucket.put(key, JSON.stringify(vector))
        return vector
      }),
    )
  }
}
