// What authors are made with: where they keep what they need, and what they may still spend. The spending is read when it is asked for,
// because environments of a campaign are made at the same time.
import { findCampaign, spentOn } from '../../shared/catalog/campaigns.ts'
import { spentOnItems, type AttemptPlace, type ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import type { Allowance } from '../../shared/domain/budget.ts'
import type { CampaignRequest } from '../../shared/domain/campaign.ts'
import type { AuthorSetting } from './authors/author.ts'
import type { Env } from './env.ts'

/** Where the exchanges of an item are kept; they stay when it is published. */
export function exchangesFolder({ campaign, ordinal }: ItemPlace): string {
  return `exchanges/${campaign}/${ordinal}/`
}

/** Where the exchanges about the scenarios of a campaign are kept; null: of those that are only looked at beforehand. */
export function scenariosFolder(campaign: string | null): string {
  return `exchanges/${campaign ?? 'previews'}/scenarios/`
}

/** For authors that are only looked at: nothing is asked of them. */
export function noSetting(env: Env): AuthorSetting {
  return { env, folder: 'exchanges/none/', round: 0, allowances: async () => [] }
}

/** For the scenarios of a campaign; null: of one that is only looked at beforehand. */
export function scenarioSetting(env: Env, campaign: string | null, { budget = {} }: CampaignRequest, round: number): AuthorSetting {
  return {
    env,
    round,
    folder: scenariosFolder(campaign),
    allowances: async () => [{ budget, spent: campaign === null ? { tokens: 0, dollars: 0 } : (await spentOn(env.CATALOG, campaign)).all }],
  }
}

/** For one environment. */
export function environmentSetting(env: Env, place: ItemPlace, round: number): AuthorSetting {
  const { campaign, ordinal } = place
  const allowances = async (own?: AttemptPlace): Promise<Allowance[]> => {
    const { budget = {}, environment_budget = {} } = (await findCampaign(env.CATALOG, campaign)).request
    const besides = own && { ...own, ordinal }
    return [
      { budget, spent: (await spentOn(env.CATALOG, campaign, besides)).all },
      { budget: environment_budget, spent: await spentOnItems(env.CATALOG, campaign, { ordinal, besides }) },
    ]
  }
  return { env, folder: exchangesFolder(place), round, allowances }
}
