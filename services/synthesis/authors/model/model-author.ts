// The author that is a model: every stage's artefact written by asking, part by part, and mended by telling what its check found.
import { scenarioAttempt } from '../../../../shared/catalog/model-spending.ts'
import { attemptNumber, type AttemptPlace, type SynthesisStage } from '../../../../shared/domain/campaign.ts'
import { UNPRICED } from '../../../../shared/model/budget.ts'
import { isLasting, ModelError, type Model } from '../../../../shared/model/model.ts'
import { isUnpriced } from '../../../../shared/model/settings.ts'
import type { Author, AuthorSetting, Brief, Written } from '../author.ts'
import type { Answered } from './conversation.ts'
import { authorEndpoint, openDesk, scenarioEmbedder } from './desk.ts'
import { inventScenarios, judgeScenario } from './scenarios.ts'
import { writeData } from './writing/write-data.ts'
import { writeSchema } from './writing/write-schema.ts'
import { writeTasks } from './writing/write-tasks.ts'
import { writeTools } from './writing/write-tools.ts'
import { writeVerification } from './writing/write-verification.ts'

/** Changes whenever a prompt or the way of asking changes. */
const PROMPTS_VERSION = '2'

/** The author. Throws `invalid_request` when no model is set. */
export function modelAuthor(setting: AuthorSetting): Author {
  const { model, price } = authorEndpoint(setting.env)
  const { round } = setting
  const scenarioDesk = (): Model => openDesk(setting, scenarioAttempt(round))
  const write = async <Own extends Brief, Artefact>(
    stage: SynthesisStage,
    brief: Own,
    writing: (model: Model, brief: Own) => Promise<Answered<Artefact>>,
  ): Promise<Written<Artefact>> =>
    await written(setting, { stage, attempt: attemptNumber(round, brief.attempt) }, async asked => await writing(asked, brief))
  return {
    name: 'model',
    version: `${model} ${PROMPTS_VERSION}`,
    ...(isUnpriced(price) ? { unpriced: UNPRICED } : {}),
    enumerate: async (count, seed, accepted) =>
      await inventScenarios({ model: scenarioDesk(), embedder: scenarioEmbedder(setting) }, count, seed, accepted),
    suits: async text => await judgeScenario(scenarioDesk(), text),
    tasks: async brief => await write('tasks', brief, writeTasks),
    schema: async brief => await write('schema', brief, writeSchema),
    data: async brief => await write('data', brief, writeData),
    tools: async brief => await write('tools', brief, writeTools),
    verification: async brief => await write('verification', brief, writeVerification),
  }
}

/**
 * What was written. A budget that is used up, and an endpoint that rejects what it is asked, are told as problems that no repair helps; an
 * endpoint that is down is thrown: the step is tried again.
 */
async function written<Artefact>(
  setting: AuthorSetting,
  own: AttemptPlace,
  writing: (model: Model) => Promise<Answered<Artefact>>,
): Promise<Written<Artefact>> {
  try {
    const answered = await writing(openDesk(setting, own))
    return answered.ok ? { artefact: answered.value } : { problems: answered.problems }
  } catch (error) {
    if (!(error instanceof ModelError) || !isLasting(error)) throw error
    const problem = { where: error.kind === 'budget' ? 'budget' : 'model', what: error.message, evidence: '' }
    return { problems: [problem], final: true }
  }
}
