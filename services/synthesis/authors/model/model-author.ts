// The author that is a model: every stage's artefact written by asking, part by part, and mended by telling what its check found.
import type { AttemptPlace } from '../../../../shared/catalog/synthesis-runs.ts'
import type { Spent } from '../../../../shared/domain/budget.ts'
import type { SynthesisStage } from '../../../../shared/domain/campaign.ts'
import type { Meter, Spending } from '../../../../shared/model/budget.ts'
import { isLasting, ModelError, type Model } from '../../../../shared/model/model.ts'
import { BrokenOff, type Author, type AuthorSetting, type Brief, type Written } from '../author.ts'
import type { Answered } from './conversation.ts'
import { attemptNumber } from '../../stage.ts'
import { authorEndpoint, openDesk, scenarioEmbedder, spentOnScenarios } from './desk.ts'
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
  const { model } = authorEndpoint(setting.env)
  const { round } = setting
  let opened: Promise<Meter> | undefined
  // One desk for all scenarios of a campaign: they have one budget.
  const desk = async (): Promise<Meter> => {
    opened ??= openDesk(setting)
    return await opened
  }
  const write = async <Own extends Brief, Artefact>(
    stage: SynthesisStage,
    brief: Own,
    writing: (model: Model, brief: Own) => Promise<Answered<Artefact>>,
  ): Promise<Written<Artefact>> =>
    await written(setting, { stage, attempt: attemptNumber(round, brief.attempt) }, async asked => await writing(asked, brief))
  return {
    name: 'model',
    version: `${model} ${PROMPTS_VERSION}`,
    enumerate: async (count, seed, accepted) =>
      await inventScenarios({ model: await desk(), embedder: scenarioEmbedder(setting) }, count, seed, accepted),
    suits: async text => await judgeScenario(await desk(), text),
    spentOnScenarios: async () => await spentOnScenarios(setting),
    tasks: async brief => await write('tasks', brief, writeTasks),
    schema: async brief => await write('schema', brief, writeSchema),
    data: async brief => await write('data', brief, writeData),
    tools: async brief => await write('tools', brief, writeTools),
    verification: async brief => await write('verification', brief, writeVerification),
  }
}

/**
 * What was written, and what it took. A budget that is used up, and an endpoint that rejects what it is asked, are told as problems that
 * no repair helps; an endpoint that is down breaks the attempt off: the step is tried again.
 */
async function written<Artefact>(
  setting: AuthorSetting,
  own: AttemptPlace,
  writing: (model: Model) => Promise<Answered<Artefact>>,
): Promise<Written<Artefact>> {
  const meter = await openDesk(setting, own)
  try {
    const answered = await writing(meter)
    return answered.ok ? { artefact: answered.value, ...spent(meter.spent) } : { problems: answered.problems, ...spent(meter.spent) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    if (!isLasting(error)) throw new BrokenOff(error.message, spent(meter.spent), error)
    const problem = { where: error.kind === 'budget' ? 'budget' : 'model', what: error.message, evidence: '' }
    return { problems: [problem], final: true, ...spent(meter.spent) }
  }
}

function spent({ input_tokens, output_tokens, dollars }: Spending): Spent {
  return { tokens: input_tokens + output_tokens, dollars }
}
