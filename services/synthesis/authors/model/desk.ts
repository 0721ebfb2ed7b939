// What the model author works with, for one stage of one environment: the model behind a recording, metered. A step that is repeated
// after a crash or an outage asks only what was not answered yet, and counts all of it: nobody has before.
import type { SynthesisStage } from '../../../../shared/domain/campaign.ts'
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

/**
 * Opens a desk for an occasion, such as an attempt of a stage: what was asked for another one is answered from the recording and counts
 * nothing. Throws `invalid_request` when no model is set.
 */
export async function openDesk({ env, folder, allowances }: AuthorSetting, occasion: string): Promise<Meter> {
  const endpoint = authorEndpoint(env)
  const kept = (model: Model, prefix: string, bears: string): Model =>
    keptModel(model, exchangesIn(env.ARTEFACTS, prefix), 'cache', { occasion: bears })
  const asked = openAiModel(endpoint)
  const cached = env.ORRERY_MODEL_CACHE === 'on' ? kept(asked, SHARED_EXCHANGES, `${folder}${occasion}`) : asked
  return new Meter(kept(cached, folder, occasion), endpoint.price, await allowances())
}

/** The name of an attempt by its stage and its number on record: what is asked then bears it. */
export const occasionOf = (stage: SynthesisStage, attempt: number): string => `${stage} ${attempt}`

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
