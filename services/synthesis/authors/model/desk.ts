// What the model author works with, for one stage of one environment: a model that a purse pays for, behind a recording. A step that is
// repeated after a crash or an outage asks, and pays, only what was not answered yet.
import { scenarioAttempt } from '../../../../shared/catalog/model-spending.ts'
import type { AttemptPlace } from '../../../../shared/domain/campaign.ts'
import { MODEL_REASONS } from '../../../../shared/domain/unfinished.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import { paidModel, spentOf } from '../../../../shared/model/budget.ts'
import { embeddingsEndpoint, keptEmbedder, openAiEmbedder, type Embedder } from '../../../../shared/model/embeddings.ts'
import { exchangesIn, keptModel } from '../../../../shared/model/exchanges.ts'
import { ModelError, type Model } from '../../../../shared/model/model.ts'
import { openAiModel } from '../../../../shared/model/openai-model.ts'
import { exchangeUse, howToSet, modelEndpoint, type ModelEndpoint } from '../../../../shared/model/settings.ts'
import type { Env } from '../../env.ts'
import type { AuthorSetting } from '../author.ts'

/** Where the exchanges of all campaigns are kept beside their own folders, for whoever answers from recordings. */
const SHARED_EXCHANGES = 'exchanges/shared/'

/** Where vectors are kept: a text has one, whoever asks for it. */
const VECTORS = 'exchanges/embeddings/'

/**
 * Opens a desk for an attempt of a stage. What its campaign has asked before is answered from the recording; anything else is asked while
 * its campaign wants it and its budgets allow it. Throws `invalid_request` when no model is set.
 */
export function openDesk({ env, folder, allowances, book }: AuthorSetting, own: AttemptPlace): Model {
  const endpoint = authorEndpoint(env)
  const occasion = occasionOf(own)
  const asked = openAiModel(endpoint)
  const paid = paidModel(asked, endpoint.price, { allowances, book: async spent => await book(own, spent) })
  const shared = keptModel(paid, exchangesIn(env.ARTEFACTS, SHARED_EXCHANGES), exchangeUse(env), { occasion: `${folder}${occasion}` })
  return keptModel(shared, exchangesIn(env.ARTEFACTS, folder), 'cache', { occasion })
}

/** The name of an attempt: what is asked then bears it. */
export const occasionOf = ({ stage, attempt }: AttemptPlace): string => `${stage} ${attempt}`

/** The author's model. Throws `invalid_request` with what to set when there is none. */
export function authorEndpoint(env: Env): ModelEndpoint {
  const endpoint = modelEndpoint('author', env)
  if (endpoint) return endpoint
  const message = `there is no model to write: ${howToSet('author')}, and start the server again; or use the author blueprint`
  throw new OrreryError('invalid_request', message, { faults: [{ path: '/author', rule: 'author', message, value: 'model' }] })
}

/** Who says how near two scenarios are, when an endpoint is set for that. */
export function scenarioEmbedder({ env, round, book }: AuthorSetting): Embedder | null {
  const endpoint = embeddingsEndpoint(env)
  if (endpoint === null) return null
  const paid = openAiEmbedder(endpoint, async usage => await book(scenarioAttempt(round), spentOf(usage, endpoint.price)))
  const embedder = exchangeUse(env) === 'replay' ? noEmbedder : paid
  return keptEmbedder(embedder, `${endpoint.url} ${endpoint.model}`, env.ARTEFACTS, VECTORS)
}

const noEmbedder: Embedder = async ([text = '']) => {
  throw new ModelError('rejected', `${MODEL_REASONS.unrecorded}, no vector of ${JSON.stringify(text.slice(0, 80))}`)
}
