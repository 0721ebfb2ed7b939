// The Heartbeat object: an alarm that is due as long as a campaign has work left. Alarms survive the end of a process, and the
// first one after it wakes every Workflow that was at work: the platform wakes them by itself, the local engine does not.
import { DurableObject } from 'cloudflare:workers'
import { unfinishedCampaigns } from '../../shared/catalog/campaigns.ts'
import { listItems } from '../../shared/catalog/synthesis-runs.ts'
import { logError } from '../../shared/log.ts'
import type { Env } from './env.ts'
import { campaignInstance, createOnce, environmentInstance, wake } from './instances.ts'

/** Name of the one object. */
export const HEARTBEAT = 'heartbeat'

/** Milliseconds between alarms: how long a campaign may lie idle after a crash. */
const INTERVAL_MS = 3000

/** What the synthesis Worker asks of it. */
export interface HeartbeatObject {
  /** Sees to it that the alarm is due. Call before work starts. */
  watch(): Promise<void>
}

/** See the file's head. */
export class Heartbeat extends DurableObject<Env> implements HeartbeatObject {
  /** True once everything that an earlier process left was woken; what starts later is awake. */
  #awake = false

  async watch(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + INTERVAL_MS)
  }

  override async alarm(): Promise<void> {
    try {
      const campaigns = await unfinishedCampaigns(this.env.CATALOG)
      if (!this.#awake) for (const { id, round } of campaigns) await this.#wake(id, round)
      this.#awake = true
      if (campaigns.length === 0) return
    } catch (error) {
      logError('synthesis.heartbeat_failed', error)
    }
    await this.ctx.storage.setAlarm(Date.now() + INTERVAL_MS)
  }

  /** A campaign that was noted and not started is started now. */
  async #wake(campaign: string, round: number): Promise<void> {
    for (const { ordinal } of await listItems(this.env.CATALOG, campaign, ['running'])) {
      await wake(this.env.ENVIRONMENT, environmentInstance({ campaign, ordinal }, round))
    }
    const instance = campaignInstance(campaign, round)
    if (!(await wake(this.env.CAMPAIGN, instance))) await createOnce(this.env.CAMPAIGN, instance, { campaign, round })
  }
}
