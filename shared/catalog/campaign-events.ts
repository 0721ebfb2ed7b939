// What happened in campaigns, in D1, numbered in order of happening. Written by the `synthesis` Worker only, in the transaction
// that makes it happen: these are statements for a batch, and none of them tells one occasion twice.
import { and, asc, eq, gt, like, sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { MAX_EVENTS_PER_ANSWER } from '../contract/synthesis.ts'
import { campaignEventSchema, type Attempt, type CampaignEvent } from '../domain/campaign.ts'
import { openCatalog, type Catalog } from './database.ts'
import { campaignEvents, campaigns, synthesisRuns } from './synthesis-tables.ts'

/** Tells how a campaign stands now. `occasion` tells this time from others: a campaign can be paused twice. `at` in milliseconds. */
export function tellCampaign(catalog: Catalog, campaign: string, occasion: string, at: number): BatchItem<'sqlite'> {
  const event = sql`json_object('kind', 'campaign', 'status', status, 'reason', reason)`
  return catalog
    .insert(campaignEvents)
    .select(
      sql`select ${campaign}, ${nextNumber(campaign)}, 'campaign ' || status || ' ' || ${occasion} || ' ' || round, ${at}, ${event} from ${campaigns} where id = ${campaign}`,
    )
    .onConflictDoNothing()
}

/** Tells how an item stands now. `at` in milliseconds. */
export function tellItem(catalog: Catalog, campaign: string, ordinal: number, at: number): BatchItem<'sqlite'> {
  const item = sql`json_object('index', ordinal, 'scenario', scenario, 'status', status, 'stage', stage, 'slug', slug, 'version', version, 'reason', reason, 'fit', json(fit))`
  return catalog
    .insert(campaignEvents)
    .select(
      sql`select ${campaign}, ${nextNumber(campaign)}, 'item ' || ordinal || ' ' || status || ' ' || coalesce(stage, '') || ' ' || (select round from ${campaigns} where id = ${campaign}), ${at},
        json_object('kind', 'item', 'item', ${item}) from ${synthesisRuns} where campaign = ${campaign} and ordinal = ${ordinal}`,
    )
    .onConflictDoNothing()
}

/** Tells of an attempt; of the same one again when it came to something else: an outage had broken it off. */
export function tellAttempt(catalog: Catalog, campaign: string, ordinal: number, attempt: Attempt, at: number): BatchItem<'sqlite'> {
  const occasion = `attempt ${ordinal} ${attempt.stage} ${attempt.attempt} ${attempt.problems[0]?.what ?? ''}`
  const event = JSON.stringify({ kind: 'attempt', index: ordinal, attempt })
  return catalog
    .insert(campaignEvents)
    .select(sql`select ${campaign}, ${nextNumber(campaign)}, ${occasion}, ${at}, ${event} where true`)
    .onConflictDoNothing()
}

/** Events of a campaign above a number, oldest first, a bounded number of them. */
export async function listEvents(binding: D1Database, campaign: string, after: number): Promise<CampaignEvent[]> {
  return await eventsWhere(binding, campaign, gt(campaignEvents.number, after), MAX_EVENTS_PER_ANSWER)
}

/** Attempts at an item that were told, in their order: also those whose record gave way to a later one. */
export async function toldAttempts(binding: D1Database, campaign: string, ordinal: number): Promise<Attempt[]> {
  const told = await eventsWhere(binding, campaign, like(campaignEvents.occasion, `attempt ${ordinal} %`))
  return told.flatMap(event => (event.kind === 'attempt' ? [event.attempt] : []))
}

/** Events of a campaign that fulfil a condition, oldest first; `most` of them, or all. */
async function eventsWhere(binding: D1Database, campaign: string, condition: SQL, most?: number): Promise<CampaignEvent[]> {
  const query = openCatalog(binding)
    .select({ number: campaignEvents.number, at: campaignEvents.at, event: campaignEvents.event })
    .from(campaignEvents)
    .where(and(eq(campaignEvents.campaign, campaign), condition))
    .orderBy(asc(campaignEvents.number))
  const found = await (most === undefined ? query : query.limit(most))
  return found.map(({ number, at, event }) => campaignEventSchema.parse({ ...event, number, at: new Date(at).toISOString() }))
}

function nextNumber(campaign: string): ReturnType<typeof sql> {
  return sql`(select coalesce(max(number), 0) + 1 from ${campaignEvents} where campaign = ${campaign})`
}
