// How an ended campaign goes on that a budget or a model without an answer has cut short. Whether it may is the server's to say
// (shared/catalog/campaigns.ts); this says it beforehand, with the flags that raise what was used up.
import { BUDGET_REASON } from '../../../shared/domain/budget.ts'
import type { CampaignView } from '../../../shared/domain/campaign.ts'
import { isUnfinished } from '../../../shared/domain/unfinished.ts'

/** The flags of `campaigns resume` that raise a budget: what scenarios took counts against the campaign's alone. */
const CAMPAIGN_FLAGS = '--budget-tokens or --budget-dollars for the whole campaign'
const ENVIRONMENT_FLAGS = '--environment-tokens or --environment-dollars for each environment'

/** The lines that say how a campaign goes on; none when there is nothing that `resume` takes up. */
export function resumption({ id, status, reason, items }: CampaignView): string[] {
  if (status !== 'completed' && status !== 'failed') return []
  const stopped = items.filter(item => (item.status === 'quarantined' || item.status === 'failed') && isUnfinished(item.reason))
  if (stopped.length === 0 && !isUnfinished(reason)) return []
  const command = `goes on with: orrery campaigns resume ${id}`
  const ofItems = stopped.some(item => item.reason?.includes(BUDGET_REASON) === true)
  if (!ofItems && reason?.includes(BUDGET_REASON) !== true) return [command]
  const flags = ofItems ? `${CAMPAIGN_FLAGS}, ${ENVIRONMENT_FLAGS}` : CAMPAIGN_FLAGS
  return [command, `  and a larger budget, in which what is spent already counts: ${flags}`]
}
