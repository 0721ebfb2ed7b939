// What the model author works with, for one stage of one environment: the model behind a recording and a meter. What the recording knows
// costs nothing, so a step that is repeated after a crash asks only what was not answered yet.
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

/** Opens a desk. Throws `invalid_request` when no model is set. */
export async function openDesk({ env, folder, allowances }: AuthorSetting): Promise<Desk> {
  const endpoint = authorEndpoint(env)
  const meter = new Meter(openAiModel(endpoint), endpoint.price, await allowances())
  const cached = env.ORRERY_MODEL_CACHE === 'on' ? keptModel(meter, exchangesIn(env.ARTEFACTS, SHARED_EXCHANGES), 'cache') : meter
  return { model: keptModel(cached, exchangesIn(env.ARTEFACTS, folder), 'cache'), meter }
}

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
