// Campaigns in D1: what was asked for, and where each stands. Written by the `synthesis` Worker only.
// Items are in synthesis-runs.ts; who may go from which status to which is in shared/domain/campaign-state.ts.
import { and, asc, count, desc, eq, inArray, isNull, like, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Page } from '../contract/environments.ts'
import type { CampaignQuery } from '../contract/synthesis.ts'
import { isUnfinished, MODEL_REASONS } from '../domain/unfinished.ts'
import type { CampaignBudgets, CampaignCounts, CampaignRequest, CampaignStatus, CampaignSummary } from '../domain/campaign.ts'
import { isFinal } from '../domain/campaign-state.ts'
import { OrreryError } from '../errors.ts'
import { tellCampaign, tellItem } from './campaign-events.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
import { openCatalog } from './database.ts'
import { insertItems, type NewItem } from './synthesis-runs.ts'
import { campaigns, synthesisRuns } from './synthesis-tables.ts'

/** One line of the table; times in milliseconds. */
export type CampaignRow = typeof campaigns.$inferSelect

const cursorKey = z.tuple([z.int(), z.string()])

/** Notes a new campaign with the items that are known already, in one transaction. */
export async function insertCampaign(
  binding: D1Database,
  id: string,
  request: CampaignRequest,
  items: readonly NewItem[],
  at: number,
): Promise<void> {
  const catalog = openCatalog(binding)
  await catalog.batch([
    catalog.insert(campaigns).values({ id, status: 'queued', request, reason: null, created_at: at, ended_at: null }),
    ...insertItems(catalog, id, items),
    tellCampaign(catalog, id, 'created', at),
  ])
}

/** Throws `not_found`. */
export async function findCampaign(binding: D1Database, id: string): Promise<CampaignRow> {
  const [row] = await openCatalog(binding).select().from(campaigns).where(eq(campaigns.id, id))
  if (!row) throw new OrreryError('not_found', `there is no campaign ${id}; GET /v1/synthesis lists them`)
  return row
}

/** Campaigns with work left, oldest first: a cancelled one has some until its last stage is over. */
export async function unfinishedCampaigns(binding: D1Database): Promise<Pick<CampaignRow, 'id' | 'round'>[]> {
  return await openCatalog(binding)
    .select({ id: campaigns.id, round: campaigns.round })
    .from(campaigns)
    .where(isNull(campaigns.ended_at))
    .orderBy(asc(campaigns.created_at))
}

/** Takes other budgets for a campaign; what is left out stays. */
export async function changeBudgets(binding: D1Database, { id, request }: CampaignRow, budgets: CampaignBudgets): Promise<void> {
  await openCatalog(binding)
    .update(campaigns)
    .set({ request: { ...request, ...budgets } })
    .where(eq(campaigns.id, id))
}

/**
 * Opens an ended campaign again that a budget or a model has cut short: items that ended so are queued. Answers the new round; null when
 * neither did, or the campaign was cancelled or goes on: then nothing changes.
 */
export async function reopenCampaign(binding: D1Database, { id, reason }: CampaignRow, at: number): Promise<number | null> {
  const catalog = openCatalog(binding)
  const unfinished = and(
    eq(synthesisRuns.campaign, id),
    inArray(synthesisRuns.status, ['quarantined', 'failed']),
    or(...Object.values(MODEL_REASONS).map(part => like(synthesisRuns.reason, `%${part}%`))),
  )
  const stopped = await catalog.select({ ordinal: synthesisRuns.ordinal }).from(synthesisRuns).where(unfinished)
  if (stopped.length === 0 && !isUnfinished(reason)) return null
  const [opened] = await catalog.batch([
    catalog
      .update(campaigns)
      .set({ status: 'running', reason: null, ended_at: null, round: sql`${campaigns.round} + 1` })
      .where(and(eq(campaigns.id, id), inArray(campaigns.status, ['completed', 'failed'])))
      .returning({ round: campaigns.round }),
    catalog.update(synthesisRuns).set({ status: 'queued', reason: null }).where(unfinished),
    tellCampaign(catalog, id, crypto.randomUUID(), at),
    ...stopped.map(({ ordinal }) => tellItem(catalog, id, ordinal, at)),
  ])
  return opened[0]?.round ?? null
}

/**
 * Takes a campaign from one of these statuses to another. False when it is in none of them: then nothing changes.
 * `occasion` tells this change from others to the same status. A final status is told when the campaign has ended, not before.
 */
export async function changeStatus(
  binding: D1Database,
  id: string,
  from: readonly CampaignStatus[],
  to: CampaignStatus,
  occasion: string,
  at: number,
): Promise<boolean> {
  const catalog = openCatalog(binding)
  const [changed] = await catalog.batch([
    catalog
      .update(campaigns)
      .set({ status: to })
      .where(and(eq(campaigns.id, id), inArray(campaigns.status, [...from])))
      .returning({ id: campaigns.id }),
    ...(isFinal(to) ? [] : [tellCampaign(catalog, id, occasion, at)]),
  ])
  return changed.length > 0
}

/** Notes that nothing more happens to a campaign; one that was cancelled stays so. The first call counts. */
export async function endCampaign(
  binding: D1Database,
  id: string,
  status: 'completed' | 'failed',
  reason: string | null,
  at: number,
): Promise<void> {
  const catalog = openCatalog(binding)
  await catalog.batch([
    catalog
      .update(campaigns)
      .set({ status: sql`case status when 'cancelled' then status else ${status} end`, reason, ended_at: at })
      .where(and(eq(campaigns.id, id), isNull(campaigns.ended_at))),
    tellCampaign(catalog, id, 'ended', at),
  ])
}

/** Campaigns, newest first. Throws `invalid_request` for a bad cursor. */
export async function listCampaigns(binding: D1Database, query: CampaignQuery): Promise<Page<CampaignSummary>> {
  const after = query.cursor === undefined ? undefined : decodeCursor('campaigns', cursorKey, query.cursor)
  const found = await openCatalog(binding)
    .select()
    .from(campaigns)
    .where(
      and(
        query.status === undefined ? undefined : eq(campaigns.status, query.status),
        after && or(lt(campaigns.created_at, after[0]), and(eq(campaigns.created_at, after[0]), lt(campaigns.id, after[1]))),
      ),
    )
    .orderBy(desc(campaigns.created_at), desc(campaigns.id))
    .limit(query.limit + 1)
  const page = pageOf(
    found,
    query.limit,
    row => row,
    row => encodeCursor('campaigns', [row.created_at, row.id]),
  )
  const counts = await countItems(
    binding,
    page.items.map(({ id }) => id),
  )
  return { items: page.items.map(row => summaryOf(row, counts.get(row.id) ?? noItems())), next_cursor: page.next_cursor }
}

/** A campaign's line in lists. */
export function summaryOf(row: CampaignRow, counts: CampaignCounts): CampaignSummary {
  const { id, status, request, reason, created_at, ended_at } = row
  const { author, seed, tasks_per_environment } = request
  const times = { created_at: new Date(created_at).toISOString(), ended_at: ended_at === null ? null : new Date(ended_at).toISOString() }
  return { id, status, author, seed, tasks_per_environment, reason, ...times, counts }
}

/** The counts of a campaign without items. */
export function noItems(): CampaignCounts {
  return { total: 0, queued: 0, running: 0, published: 0, refused: 0, quarantined: 0, cancelled: 0, failed: 0 }
}

/** Campaigns whose items one statement counts: D1 takes 100 parameters. */
const CAMPAIGNS_PER_COUNT = 90

async function countItems(binding: D1Database, ids: readonly string[]): Promise<Map<string, CampaignCounts>> {
  const counts = new Map<string, CampaignCounts>()
  for (let start = 0; start < ids.length; start += CAMPAIGNS_PER_COUNT) {
    const found = await openCatalog(binding)
      .select({ campaign: synthesisRuns.campaign, status: synthesisRuns.status, count: count() })
      .from(synthesisRuns)
      .where(inArray(synthesisRuns.campaign, ids.slice(start, start + CAMPAIGNS_PER_COUNT)))
      .groupBy(synthesisRuns.campaign, synthesisRuns.status)
    for (const row of found) {
      const own = counts.get(row.campaign) ?? noItems()
      own[row.status] += row.count
      own.total += row.count
      counts.set(row.campaign, own)
    }
  }
  return counts
}
