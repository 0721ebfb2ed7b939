// What models took, in D1, booked as each answer comes: a crash, an outage or a retry loses nothing and counts nothing twice.
// Written by the `synthesis` Worker only.
import { and, eq, ne, sql, sum, type SQL } from 'drizzle-orm'
import type { Spent } from '../domain/budget.ts'
import type { AttemptPlace } from '../domain/campaign.ts'
import { openCatalog } from './database.ts'
import type { ItemPlace } from './synthesis-runs.ts'
import { modelSpending } from './synthesis-tables.ts'

/** The attempt that scenarios are in a round of a campaign, which count from 0. */
export const scenarioAttempt = (round: number): AttemptPlace => ({ stage: 'scenario', attempt: round + 1 })

/** Books what one answer took. */
export async function bookSpending(binding: D1Database, place: ItemPlace, own: AttemptPlace, { tokens, dollars }: Spent): Promise<void> {
  const { campaign, ordinal } = place
  const { stage, attempt } = own
  await openCatalog(binding)
    .insert(modelSpending)
    .values({ campaign, ordinal, stage, attempt, tokens, dollars })
    .onConflictDoUpdate({
      target: [modelSpending.campaign, modelSpending.ordinal, modelSpending.stage, modelSpending.attempt],
      set: { tokens: sql`${modelSpending.tokens} + ${tokens}`, dollars: sql`${modelSpending.dollars} + ${dollars}` },
    })
}

/** What a campaign took in all. */
export async function spentOnCampaign(binding: D1Database, campaign: string): Promise<Spent> {
  return await spentWhere(binding, eq(modelSpending.campaign, campaign))
}

/** What the scenarios of a campaign took, in all its rounds. */
export async function spentOnScenarios(binding: D1Database, campaign: string): Promise<Spent> {
  return await spentWhere(binding, and(eq(modelSpending.campaign, campaign), eq(modelSpending.stage, 'scenario')))
}

/** What an item took, or one attempt at it; not what its scenario took. */
export async function spentOnItem(binding: D1Database, { campaign, ordinal }: ItemPlace, own?: AttemptPlace): Promise<Spent> {
  const { campaign: ofCampaign, ordinal: ofItem, stage, attempt } = modelSpending
  const attempted = own === undefined ? ne(stage, 'scenario') : and(eq(stage, own.stage), eq(attempt, own.attempt))
  return await spentWhere(binding, and(eq(ofCampaign, campaign), eq(ofItem, ordinal), attempted))
}

async function spentWhere(binding: D1Database, condition: SQL | undefined): Promise<Spent> {
  const [row] = await openCatalog(binding)
    .select({ tokens: sum(modelSpending.tokens).mapWith(Number), dollars: sum(modelSpending.dollars).mapWith(Number) })
    .from(modelSpending)
    .where(condition)
  return { tokens: row?.tokens ?? 0, dollars: row?.dollars ?? 0 }
}
