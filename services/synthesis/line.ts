// The line that one environment moves along: each stage is one step of the Workflow, started only while the campaign runs.
// Knows how steps are repeated, held and recorded; which stages there are is in pipeline.ts.
import type { WorkflowStep, WorkflowStepConfig } from 'cloudflare:workers'
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { spentOnItem } from '../../shared/catalog/model-spending.ts'
import { recordAttempt, type ItemChange, type ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { attemptNumber, SYNTHESIS_STAGES, type CampaignStatus, type SynthesisStage } from '../../shared/domain/campaign.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'
import { putArtefact, readArtefact } from './artefacts.ts'
import type { Author, Brief } from './authors/author.ts'
import type { Env } from './env.ts'
import { RESUMED_EVENT } from './instances.ts'
import { benchFor, runStage, type Stage } from './stage.ts'

/**
 * How a step that throws is repeated. Only infrastructure throws, and the end of a process counts as an attempt too;
 * eight doublings of a second are four minutes. A model may take long over a stage with its repairs.
 */
export const PATIENCE: WorkflowStepConfig = { retries: { limit: 8, delay: '1 second', backoff: 'exponential' }, timeout: '30 minutes' }

/** How long a paused item waits for its campaign: the longest wait that Workflows have. */
export const LONGEST_WAIT = '365 days'

/** Thrown by a stage that gives up: the environment goes to quarantine, under a version if there is a whole package of it. */
export class Quarantine extends Error {
  readonly stage: SynthesisStage
  readonly version: string | null

  constructor(stage: SynthesisStage, reason: string, version: string | null = null) {
    super(reason)
    this.name = 'Quarantine'
    this.stage = stage
    this.version = version
  }
}

/** Thrown when the campaign was cancelled or has failed. */
export class Stopped extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'Stopped'
  }
}

/** What a stage made, in R2. */
export interface Kept<Artefact, Evidence> {
  read(): Promise<{ artefact: Artefact; evidence: Evidence }>
}

/** What a step answers: small, because the Workflow keeps it. */
type StepResult<Value> = { held: 'paused' } | { held: 'stopped'; reason: string } | { held: null; value: Value }

/** What an environment is made with. */
export interface LineSetting {
  env: Env
  step: WorkflowStep
  place: ItemPlace
  author: Author
  brief: Brief
  /** Round of the campaign: attempts of later rounds go on counting. */
  round: number
}

/** See the file's head. */
export class Line {
  readonly #setting: LineSetting

  constructor(setting: LineSetting) {
    this.#setting = setting
  }

  /** Runs a stage as a step and keeps what it made. Throws {@link Quarantine} when it gives up, {@link Stopped}, and what step.do throws. */
  async make<Own extends Brief, Artefact, Evidence>(
    stage: Stage<Own, Artefact, Evidence>,
    briefOf: (brief: Brief) => Own | Promise<Own>,
    flawed: 'refused' | 'kept' = 'refused',
  ): Promise<Kept<Artefact, Evidence>> {
    const { env, place, author, brief, round } = this.#setting
    const bench = benchFor(author, env.ENVIRONMENTS)
    const { key, reason, stopped } = await this.step(stage.name, async () => {
      const end = await runStage(stage, author, await briefOf(brief), bench, async (attempt, last) => {
        const goesOn = last && (attempt.problems.length === 0 || flawed === 'kept')
        const numbered = { ...attempt, attempt: attemptNumber(round, attempt.attempt) }
        const spent = await spentOnItem(env.CATALOG, place, numbered)
        await recordAttempt(env.CATALOG, place, { ...numbered, ...spent }, goesOn ? nextStage(stage.name) : null)
      })
      const fine = end.made !== null && (end.problems.length === 0 || flawed === 'kept')
      const [first] = end.problems
      const why = fine
        ? null
        : `gave up after ${end.attempts} ${end.attempts === 1 ? 'attempt' : 'attempts'}; ${first ? `${first.where}: ${first.what}` : 'no artefact'}`
      const stopped = why === null ? null : await this.#ended() // then giving up is nobody's fault
      return { key: await putArtefact(env.ARTEFACTS, place, stage.name, end.made), reason: why, stopped }
    })
    if (stopped !== null) throw new Stopped(stopped)
    if (reason === null) return { read: async () => await readArtefact(env.ARTEFACTS, key) }
    throw new Quarantine(stage.name, reason)
  }

  /** Why the environment is made no more, because its campaign has ended; null while it goes on. */
  async #ended(): Promise<string | null> {
    const { status } = await findCampaign(this.#setting.env.CATALOG, this.#setting.place.campaign)
    return isFinal(status) ? endedText(status) : null
  }

  /** Runs one step, once the campaign lets it. */
  async step<Value extends Rpc.Serializable<Value>>(name: string, work: () => Promise<Value>): Promise<Value> {
    const { env, step, place } = this.#setting
    for (let round = 1; ; round++) {
      const label = round === 1 ? name : `${name}, resumed ${round - 1}`
      const result: StepResult<Value> = await step.do(label, PATIENCE, async (): Promise<StepResult<Value>> => {
        const { status } = await findCampaign(env.CATALOG, place.campaign)
        if (isFinal(status)) return { held: 'stopped', reason: endedText(status) }
        if (status === 'paused') return { held: 'paused' }
        return { held: null, value: await work() }
      })
      if (result.held === null) return result.value
      if (result.held === 'stopped') throw new Stopped(result.reason)
      await step.waitForEvent(`${name}: wait ${round}`, { type: RESUMED_EVENT, timeout: LONGEST_WAIT })
    }
  }
}

const endedText = (status: CampaignStatus): string => `the campaign is ${status}`

function nextStage(stage: SynthesisStage): ItemChange | null {
  const next = SYNTHESIS_STAGES[SYNTHESIS_STAGES.indexOf(stage) + 1]
  return next === undefined ? null : { stage: next }
}
