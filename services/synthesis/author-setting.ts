// What authors are made with: where they keep what they need, and what they may still spend. The spending is read when it is asked for,
// because environments of a campaign are made at the same time.
import { findCampaign, type CampaignRow } from '../../shared/catalog/campaigns.ts'
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
  return { env, folder: 'exchanges/none/', round: 0, allowances: async () => [], book: async () => {} }
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
    allowances: async () => {
      await wantedCampaign(env, campaign)
      return [{ budget, spent: await spentOnCampaign(env.CATALOG, campaign) }]
    },
    book: async (own, spent) => await bookSpending(env.CATALOG, { campaign, ordinal: 0 }, own, spent),
  }
}

/** For one environment. */
export function environmentSetting(env: Env, place: ItemPlace, round: number): AuthorSetting {
  const { campaign } = place
  const allowances = async (): Promise<Allowance[]> => {
    const { budget = {}, environment_budget = {} } = (await wantedCampaign(env, campaign)).request
    return [
      { budget, spent: await spentOnCampaign(env.CATALOG, campaign) },
      { budget: environment_budget, spent: await spentOnItem(env.CATALOG, place) },
    ]
  }
  return {
    env,
    folder: exchangesFolder(place),
    round,
    allowances,
    book: async (own, spent) => await bookSpending(env.CATALOG, place, own, spent),
  }
}

/** A campaign that goes on. Throws ModelError `rejected` once it has ended: what is asked for it would be asked for nothing. */
async function wantedCampaign(env: Env, campaign: string): Promise<CampaignRow> {
  const row = await findCampaign(env.CATALOG, campaign)
  if (isFinal(row.status)) throw new ModelError('rejected', `the campaign is ${row.status}, so nothing more is asked`)
  return row
}
