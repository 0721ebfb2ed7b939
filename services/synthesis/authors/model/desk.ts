// What the model author works with, for one stage of one environment: the model behind a recording and a meter. A step that is repeated
// after a crash or an outage asks only what was not answered yet, and counts all of it: nobody has before.
import { Meter } from '../../../../shared/model/budget.ts'
import { embeddingsEndpoint, keptEmbedder, openAiEmbedder, type Embedder } from '../../../../shared/model/embeddings.ts'
import { exchangesIn, keptModel } from '../../../../shared/model/exchanges.ts'
import type { Model } from '../../../../shared/model/model.ts'
import { openAiModel } from '../../../../shared/model/openai-model.ts'
import { howToSet, modelEndpoint, type ModelEndpoint } from '../../../../shared/model/settings.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import type { Env } from '../../env.ts'
import type { AuthorSetting } from '../author.ts'

/** Where exchanges of all campaigns are kept for those that ask for a cache. */
const SHARED_EXCHANGES = 'exchanges/shared/'

/** A model, and what it took at this desk. */
export interface Desk {
  model: Model
  meter: Meter
}

/**
 * Opens a desk for an occasion, such as an attempt of a stage: what was asked for another one is answered from the recording and counts
 * nothing. Throws `invalid_request` when no model is set.
 */
export async function openDesk({ env, folder, allowances }: AuthorSetting, occasion: string): Promise<Desk> {
  const endpoint = authorEndpoint(env)
  const asked = openAiModel(endpoint)
  const shared = { store: exchangesIn(env.ARTEFACTS, SHARED_EXCHANGES), occasion: `${folder}${occasion}` }
  const cached = env.ORRERY_MODEL_CACHE === 'on' ? keptModel(asked, shared.store, 'cache', shared) : asked
  const kept = keptModel(cached, exchangesIn(env.ARTEFACTS, folder), 'cache', { occasion })
  const meter = new Meter(kept, endpoint.price, await allowances())
  return { model: meter, meter }
}

/** The name of an attempt of a stage (from 1) in a round of its campaign (from 0): what is asked then bears it. */
export const occasionOf = (stage: string, round: number, attempt: number): string => `${stage} ${round}.${attempt}`

/** The author's model. Throws `invalid_request` with what to set when there is none. */
export function authorEndpoint(env: Env): ModelEndpoint {
  const endpoint = modelEndpoint('author', env)
  if (endpoint) return endpoint
  const message = `there is no model to write: ${howToSet('author')}, and start the server again; or use the author blueprint`
  throw new OrreryError('invalid_request', message, { faults: [{ path: '/author', rule: 'author', message, value: 'model' }] })
}

/** Who says how near two scenarios are, when an endpoint is set for that. */
export function scenarioEmbedder({ env, folder }: AuthorSetting): Embedder | null {
  const endpoint = embeddingsEndpoint(env)
  return endpoint && keptEmbedder(openAiEmbedder(endpoint), endpoint.model, env.ARTEFACTS, `${folder}embeddings/`)
}
