// From which status a campaign may go to which. Pure: what is asked in, what becomes of it out; storage is elsewhere.
import type { CampaignStatus, ItemStatus } from './campaign.ts'

/** What a person may ask of a campaign that has started. */
export type CampaignVerb = 'cancel' | 'pause' | 'resume'

/** True when nothing more happens to a campaign in that status. */
export function isFinal(status: CampaignStatus): boolean {
  return status === 'completed' || status === 'cancelled' || status === 'failed'
}

/** True when nothing more happens to an item in that status. */
export function isFinalItem(status: ItemStatus): boolean {
  return status !== 'queued' && status !== 'running'
}

/** The status after a verb; null when the campaign has ended otherwise, so that the verb comes too late. Asking twice is no mistake. */
export function statusAfter(status: CampaignStatus, verb: CampaignVerb): CampaignStatus | null {
  if (verb === 'cancel' && status === 'cancelled') return status
  if (isFinal(status)) return null
  if (verb === 'cancel') return 'cancelled'
  if (verb === 'pause') return 'paused'
  return status === 'paused' ? 'running' : status
}
