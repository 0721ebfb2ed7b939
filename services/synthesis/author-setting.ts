// What authors are made with: where they keep what they need, and what they may still spend. The spending is read when it is asked for,
// because environments of a campaign are made at the same time.
import { findCampaign } from '../../shared/catalog/campaigns.ts'
import { bookSpending, spentOnCampaign, spentOnItem } from '../../shared/catalog/model-spending.ts'
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import type { Allowance } from '../../shared/domain/budget.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'
import type { CampaignRequest } from '../../shared/domain/campaign.ts'
import { ModelError } from '../../shared/model/model.ts'
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
  return { env, folder: 'exchanges/none/', round: 0, wanted: async () => {}, allowances: async () => [], book: async () => {} }
}

/** For scenarios that are only looked at beforehand: their spending counts against the budget, and is booked nowhere. */
export function previewSetting(env: Env, { budget = {} }: CampaignRequest): AuthorSetting {
  const spent = { tokens: 0, dollars: 0 }
  return {
    ...noSetting(env),
    folder: scenariosFolder(null),
    allowances: async () => [{ budget, spent }],
    book: async (_own, { tokens, dollars }) => {
      spent.tokens += tokens
      spent.dollars += dollars
    },
  }
}

/** For the scenarios of a campaign. */
export function scenarioSetting(env: Env, campaign: string, { budget = {} }: CampaignRequest, round: number): AuthorSetting {
  return {
    env,
    round,
    folder: scenariosFolder(campaign),
    wanted: async () => await refuseIfEnded(env, campaign),
    allowances: async () => [{ budget, spent: await spentOnCampaign(env.CATALOG, campaign) }],
    book: async (own, spent) => await bookSpending(env.CATALOG, { campaign, ordinal: 0 }, own, spent),
  }
}

/** For one environment. */
export function environmentSetting(env: Env, place: ItemPlace, round: number): AuthorSetting {
  const { campaign } = place
  const allowances = async (): Promise<Allowance[]> => {
    const { budget = {}, environment_budget = {} } = (await findCampaign(env.CATALOG, campaign)).request
    return [
      { budget, spent: await spentOnCampaign(env.CATALOG, campaign) },
      { budget: environment_budget, spent: await spentOnItem(env.CATALOG, place) },
    ]
  }
  return {
    env,
    folder: exchangesFolder(place),
    round,
    wanted: async () => await refuseIfEnded(env, campaign),
    allowances,
    book: async (own, spent) => await bookSpending(env.CATALOG, place, own, spent),
  }
}

/** Throws ModelError `rejected` once a campaign has ended: what is asked for it would be asked for nothing. */
async function refuseIfEnded(env: Env, campaign: string): Promise<void> {
  const { status } = await findCampaign(env.CATALOG, campaign)
  if (isFinal(status)) throw new ModelError('rejected', `the campaign is ${status}, so nothing more is asked`)
}
