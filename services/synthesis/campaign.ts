// The Workflow of a campaign: scenarios in, one Workflow per environment, so many of them at once, until none is left or missing.
// What an environment needs is in synthesize-environment.ts; whether it may go on, each of them asks for itself.
import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import { endCampaign, changeStatus } from '../../shared/catalog/campaigns.ts'
import { logError } from '../../shared/log.ts'
import { endQueued } from './end-queued.ts'
import type { Env } from './env.ts'
import { endedEvent } from './instances.ts'
import { LONGEST_WAIT, PATIENCE } from './line.ts'
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { replaceQuarantined } from './replace-quarantined.ts'
import { screenCampaign } from './screen-campaign.ts'
import { startItem } from './start-item.ts'

/** Environments in the making at once: enough that gates, the author and storage keep two cores busy, few enough for one process's memory. */
const ENVIRONMENTS_AT_ONCE = 4

/** What a campaign's Workflow is started with. In later rounds a budget was raised: what was screened already is screened to the same end. */
export interface CampaignPayload {
  campaign: string
  round: number
}

/** See the file's head. */
export class Campaign extends WorkflowEntrypoint<Env, CampaignPayload> {
  override async run({ payload: { campaign, round } }: Readonly<WorkflowEvent<CampaignPayload>>, step: WorkflowStep): Promise<void> {
    try {
      const { queue, note } = await step.do('scenarios', PATIENCE, async () => {
        await changeStatus(this.env.CATALOG, campaign, ['queued'], 'running', 'started', Date.now())
        return await screenCampaign(this.env, campaign, round)
      })
      await this.#makeAll(queue, { campaign, round }, step)
      for (let turn = 1; ; turn++) {
        const further = await step.do(`replacements ${turn}`, PATIENCE, async () => await replaceQuarantined(this.env, campaign))
        if (further.length === 0) break
        await this.#makeAll(further, { campaign, round }, step)
      }
      await step.do('end', PATIENCE, async () => {
        await endQueued(this.env.CATALOG, campaign, 'cancelled', 'the campaign ended before its turn')
        await endCampaign(this.env.CATALOG, campaign, 'completed', note, Date.now())
      })
    } catch (error) {
      await this.#fail(campaign, step, error)
    }
  }

  /** Makes environments, so many at once, until all have ended or the campaign has. */
  async #makeAll(ordinals: readonly number[], { campaign, round }: CampaignPayload, step: WorkflowStep): Promise<void> {
    const waiting = ordinals.values()
    const lanes = Array.from({ length: ENVIRONMENTS_AT_ONCE }, async () => {
      for (const ordinal of waiting) if (!(await this.#environment({ campaign, ordinal }, round, step))) return
    })
    await Promise.all(lanes)
  }

  /** Makes one environment and waits for its end. False when the campaign has ended and no more may start. */
  async #environment(place: ItemPlace, round: number, step: WorkflowStep): Promise<boolean> {
    const { ordinal } = place
    const started = await step.do(`start ${ordinal}`, PATIENCE, async () => await startItem(this.env, place, round))
    if (started === 'stopped') return false
    if (started === 'started') await step.waitForEvent(`end of ${ordinal}`, { type: endedEvent(ordinal), timeout: LONGEST_WAIT })
    return true
  }

  /** Only the infrastructure fails a campaign; items that run end at their next stage. */
  async #fail(campaign: string, step: WorkflowStep, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error)
    logError('synthesis.campaign_failed', error, { campaign })
    await step.do('fail', PATIENCE, async () => {
      await endQueued(this.env.CATALOG, campaign, 'failed', `the campaign failed: ${reason}`)
      await endCampaign(this.env.CATALOG, campaign, 'failed', reason, Date.now())
    })
  }
}
