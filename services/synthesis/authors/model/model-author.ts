// The author that is a model: every stage's artefact written by asking, part by part, and mended by telling what its check found.
import type { SynthesisStage } from '../../../../shared/domain/campaign.ts'
import { NOTHING_SPENT, type Meter, type Spending } from '../../../../shared/model/budget.ts'
import { isLasting, type Model } from '../../../../shared/model/model.ts'
import type { Author, AuthorSetting, Brief, Written } from '../author.ts'
import type { Answered } from './conversation.ts'
import { attemptNumber } from '../../stage.ts'
import { authorEndpoint, occasionOf, openDesk, scenarioEmbedder } from './desk.ts'
import { inventScenarios, judgeScenario } from './scenarios.ts'
import { writeData } from './writing/write-data.ts'
import { writeSchema } from './writing/write-schema.ts'
import { writeTasks } from './writing/write-tasks.ts'
import { writeTools } from './writing/write-tools.ts'
import { writeVerification } from './writing/write-verification.ts'

/** Changes whenever a prompt or the way of asking changes. */
const PROMPTS_VERSION = '1'

/** The author. Throws `invalid_request` when no model is set. */
export function modelAuthor(setting: AuthorSetting): Author {
  const { model } = authorEndpoint(setting.env)
  const { round } = setting
  let opened: Promise<Meter> | undefined
  // One desk for all scenarios of a campaign: they have one budget.
  const desk = async (): Promise<Meter> => {
    opened ??= openDesk(setting, occasionOf('scenario', round + 1))
    return await opened
  }
  let taken: Spending = NOTHING_SPENT
  const scenarios = async <Found>(asking: (model: Model) => Promise<Found>): Promise<Found> => {
    const meter = await desk()
    try {
      return await asking(meter)
    } finally {
      taken = meter.spent
    }
  }
  const write = async <Own extends Brief, Artefact>(
    stage: SynthesisStage,
    brief: Own,
    writing: (model: Model, brief: Own) => Promise<Answered<Artefact>>,
  ): Promise<Written<Artefact>> =>
    await written(setting, occasionOf(stage, attemptNumber(round, brief.attempt)), async asked => await writing(asked, brief))
  return {
    name: 'model',
    version: `${model} ${PROMPTS_VERSION}`,
    enumerate: async (count, seed, accepted) =>
      await scenarios(async asked => await inventScenarios({ model: asked, embedder: scenarioEmbedder(setting) }, count, seed, accepted)),
    suits: async text => await scenarios(async asked => await judgeScenario(asked, text)),
    spent: () => spent(taken),
    tasks: async brief => await write('tasks', brief, writeTasks),
    schema: async brief => await write('schema', brief, writeSchema),
    data: async brief => await write('data', brief, writeData),
    tools: async brief => await write('tools', brief, writeTools),
    verification: async brief => await write('verification', brief, writeVerification),
  }
}

/**
 * What was written, and what it took. A budget that is used up, and an endpoint that rejects what it is asked, are told as problems that
 * no repair helps; an endpoint that is down is thrown: the step is tried again.
 */
async function written<Artefact>(
  setting: AuthorSetting,
  occasion: string,
  writing: (model: Model) => Promise<Answered<Artefact>>,
): Promise<Written<Artefact>> {
  const meter = await openDesk(setting, occasion)
  try {
    const answered = await writing(meter)
    return answered.ok ? { artefact: answered.value, ...spent(meter.spent) } : { problems: answered.problems, ...spent(meter.spent) }
  } catch (error) {
    if (!isLasting(error)) throw error
    const problem = { where: error.kind === 'budget' ? 'budget' : 'model', what: error.message, evidence: '' }
    return { problems: [problem], final: true, ...spent(meter.spent) }
  }
}

function spent({ input_tokens, output_tokens, dollars }: Spending): { tokens: number; dollars: number } {
  return { tokens: input_tokens + output_tokens, dollars }
}
