// The Workflow of one environment: runs the pipeline, writes down how it ended, and tells the campaign.
// Its payload has no secret and its steps return keys; it survives the end of its process and goes on with the next stage.
import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import { changeItems, type ItemChange, type ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { dropArtefacts } from './artefacts.ts'
import { environmentSetting } from './author-setting.ts'
import type { Scenario } from './authors/author.ts'
import { authorNamed } from './authors/registry.ts'
import type { Env } from './env.ts'
import { campaignInstance, endedEvent, send } from './instances.ts'
import { PATIENCE, Quarantine, Stopped } from './line.ts'
import { synthesize } from './pipeline.ts'

/** What an item's Workflow is started with. */
export interface ItemPayload extends ItemPlace {
  author: string
  scenario: Scenario
  slug: string
  seed: number
  tasks_wanted: number
  /** Round of its campaign. */
  round: number
}

/** See the file's head. */
export class SynthesizeEnvironment extends WorkflowEntrypoint<Env, ItemPayload> {
  override async run({ payload }: Readonly<WorkflowEvent<ItemPayload>>, step: WorkflowStep): Promise<void> {
    const place: ItemPlace = { campaign: payload.campaign, ordinal: payload.ordinal }
    const end = await this.#end(payload, place, step)
    await step.do('end', PATIENCE, async () => {
      await changeItems(this.env.CATALOG, place.campaign, [{ ordinal: place.ordinal, change: end }], Date.now())
      if (end.status === 'published') await dropArtefacts(this.env.ARTEFACTS, place)
      await send(this.env.CAMPAIGN, campaignInstance(place.campaign, payload.round), endedEvent(place.ordinal))
    })
  }

  async #end(payload: ItemPayload, place: ItemPlace, step: WorkflowStep): Promise<ItemChange> {
    const { scenario, slug, seed, tasks_wanted } = payload
    const brief = { scenario, slug, seed, tasks_wanted, attempt: 1, problems: [], previous: null, history: [] }
    try {
      const author = authorNamed(environmentSetting(this.env, place, payload.round), payload.author)
      const { version } = await synthesize({ env: this.env, step, place, author, brief, round: payload.round })
      return { status: 'published', stage: 'publish', version, reason: null }
    } catch (error) {
      if (error instanceof Quarantine) return { status: 'quarantined', stage: error.stage, version: error.version, reason: error.message }
      if (error instanceof Stopped) return { status: 'cancelled', reason: error.message }
      return { status: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
  }
}
