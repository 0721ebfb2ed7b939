// What the model author works with, for one stage of one environment: the model behind a recording, metered. A step that is repeated
// after a crash or an outage asks only what was not answered yet, and counts all of it: nobody has before.
import type { AttemptPlace } from '../../../../shared/catalog/synthesis-runs.ts'
import type { Spent } from '../../../../shared/domain/budget.ts'
import { costOf, Meter } from '../../../../shared/model/budget.ts'
import { embeddingsEndpoint, keptEmbedder, openAiEmbedder, type Embedder } from '../../../../shared/model/embeddings.ts'
import { exchangesIn, keptModel, readExchanges } from '../../../../shared/model/exchanges.ts'
import { addUsage, ModelError, NO_USAGE } from '../../../../shared/model/model.ts'
import { openAiModel } from '../../../../shared/model/openai-model.ts'
import { exchangeUse, howToSet, modelEndpoint, type ModelEndpoint } from '../../../../shared/model/settings.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import type { Env } from '../../env.ts'
import type { AuthorSetting } from '../author.ts'

/** Where the exchanges of all campaigns are kept beside their own folders, for whoever answers from recordings. */
const SHARED_EXCHANGES = 'exchanges/shared/'

/** Where vectors are kept: a text has one, whoever asks for it. */
const VECTORS = 'exchanges/embeddings/'

/**
 * Opens a desk for an attempt of a stage, or for scenarios: what was asked for another attempt, or for scenarios at any time, is answered from
 * the recording and counts nothing. Throws `invalid_request` when no model is set.
 */
export async function openDesk({ env, folder, allowances }: AuthorSetting, own?: AttemptPlace): Promise<Meter> {
  const occasion = own ? occasionOf(own) : `scenarios ${crypto.randomUUID()}`
  const endpoint = authorEndpoint(env)
  const shared = exchangesIn(env.ARTEFACTS, SHARED_EXCHANGES)
  const asked = keptModel(openAiModel(endpoint), shared, exchangeUse(env), { occasion: `${folder}${occasion}` })
  const kept = keptModel(asked, exchangesIn(env.ARTEFACTS, folder), 'cache', { occasion })
  return new Meter(kept, endpoint.price, await allowances(own))
}

/** The name of an attempt: what is asked then bears it. */
export const occasionOf = ({ stage, attempt }: AttemptPlace): string => `${stage} ${attempt}`

/** What all that was asked for scenarios has taken, by its recording. */
export async function spentOnScenarios({ env, folder }: AuthorSetting): Promise<Spent> {
  const usage = (await readExchanges(env.ARTEFACTS, folder)).map(({ answer }) => answer.usage).reduce(addUsage, NO_USAGE)
  return { tokens: usage.input_tokens + usage.output_tokens, dollars: costOf(usage, authorEndpoint(env).price) }
}

/** The author's model. Throws `invalid_request` with what to set when there is none. */
export function authorEndpoint(env: Env): ModelEndpoint {
  const endpoint = modelEndpoint('author', env)
  if (endpoint) return endpoint
  const message = `there is no model to write: ${howToSet('author')}, and start the server again; or use the author blueprint`
  throw new OrreryError('invalid_request', message, { faults: [{ path: '/author', rule: 'author', message, value: 'model' }] })
}

/** Who says how near two scenarios are, when an endpoint is set for that. */
export function scenarioEmbedder({ env }: AuthorSetting): Embedder | null {
  const endpoint = embeddingsEndpoint(env)
  if (endpoint === null) return null
  const embedder = exchangeUse(env) === 'replay' ? noEmbedder : openAiEmbedder(endpoint)
  return keptEmbedder(embedder, `${endpoint.url} ${endpoint.model}`, env.ARTEFACTS, VECTORS)
}

const noEmbedder: Embedder = async ([text = '']) => {
  throw new ModelError('rejected', `the recording has no vector of ${JSON.stringify(text.slice(0, 80))}`)
}
