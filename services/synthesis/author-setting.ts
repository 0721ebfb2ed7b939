// What authors are made with: where they keep what they need, and what they may still spend. The spending is read when it is asked for,
// because environments of a campaign are made at the same time.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { spentOn, type ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { leftOf, narrower, type Budget } from '../../shared/domain/budget.ts'
import type { CampaignRequest } from '../../shared/domain/campaign.ts'
import type { AuthorSetting } from './authors/author.ts'
import type { Env } from './env.ts'

/** Where the exchanges of an item are kept; they stay when it is published. */
export function exchangesFolder({ campaign, ordinal }: ItemPlace): string {
  return `exchanges/${campaign}/${ordinal}/`
}

/** For the scenarios of a campaign; null: of one that is only looked at beforehand. */
export function scenarioSetting(env: Env, campaign: string | null, { budget }: CampaignRequest): AuthorSetting {
  const spent = async (): Promise<{ tokens: number; dollars: number }> =>
    campaign === null ? { tokens: 0, dollars: 0 } : await spentOn(env.CATALOG, campaign)
  return {
    env,
    folder: `exchanges/${campaign ?? 'previews'}/scenarios/`,
    allowance: async (): Promise<Budget> => leftOf(budget, await spent()),
  }
}

/** For one environment. */
export function environmentSetting(env: Env, place: ItemPlace): AuthorSetting {
  const { campaign, ordinal } = place
  const allowance = async (): Promise<Budget> => {
    const { request } = await findCampaign(env.CATALOG, campaign)
    const ofCampaign = leftOf(request.budget, await spentOn(env.CATALOG, campaign))
    return narrower(ofCampaign, leftOf(request.environment_budget, await spentOn(env.CATALOG, campaign, ordinal)))
  }
  return { env, folder: exchangesFolder(place), allowance }
}
