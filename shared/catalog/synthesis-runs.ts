// Items of campaigns in D1, and every attempt of every stage. Written by the `synthesis` Worker only.
// An item that has ended stays as it is: what comes late changes nothing.
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { BROKEN_OFF, type Attempt, type CampaignItem, type ItemStatus } from '../domain/campaign.ts'
import { OrreryError } from '../errors.ts'
import { tellAttempt, tellItem } from './campaign-events.ts'
import { openCatalog, rowSelects, type Catalog } from './database.ts'
import { synthesisAttempts, synthesisRuns } from './synthesis-tables.ts'

/** One line of the table of items. */
export type RunRow = typeof synthesisRuns.$inferSelect

/** A scenario that becomes an item. */
export type NewItem = Pick<RunRow, 'ordinal' | 'scenario'> & Partial<Pick<RunRow, 'category' | 'plan' | 'slug'>>

/** What changes of an item; what is left out stays. */
export type ItemChange = Partial<Pick<RunRow, 'category' | 'plan' | 'fit' | 'slug' | 'status' | 'stage' | 'version' | 'reason'>>

/** An item's place: its campaign and its number in it, from 0. */
export interface ItemPlace {
  campaign: string
  ordinal: number
}

/** Statements that note items as queued; those that are there stay as they are. */
export function insertItems(catalog: Catalog, campaign: string, items: readonly NewItem[]): BatchItem<'sqlite'>[] {
  const empty = { category: null, plan: null, fit: null, slug: null, stage: null, version: null, reason: null }
  const rows = items.map(item => ({ ...empty, ...item, campaign, status: 'queued' as const }))
  return rowSelects(synthesisRuns, rows).map(select => catalog.insert(synthesisRuns).select(select).onConflictDoNothing())
}

/** Adds items to a campaign; adding them again changes nothing. */
export async function addItems(binding: D1Database, campaign: string, items: readonly NewItem[]): Promise<void> {
  const catalog = openCatalog(binding)
  const [first, ...rest] = insertItems(catalog, campaign, items)
  if (first) await catalog.batch([first, ...rest])
}

/** Items that one transaction changes: three statements each, and D1 refuses batches that take longer than 30 s. */
const ITEMS_PER_BATCH = 100

/** Changes items that have not ended, and tells it. `at` in milliseconds. */
export async function changeItems(
  binding: D1Database,
  campaign: string,
  changes: readonly { ordinal: number; change: ItemChange }[],
  at: number,
): Promise<void> {
  const catalog = openCatalog(binding)
  for (let start = 0; start < changes.length; start += ITEMS_PER_BATCH) {
    const statements = changes
      .slice(start, start + ITEMS_PER_BATCH)
      .flatMap(({ ordinal, change }) => changeItem(catalog, { campaign, ordinal }, change, at))
    const [first, ...rest] = statements
    if (first) await catalog.batch([first, ...rest])
  }
}

/** Records an attempt and, when it was the stage's last, what became of the item. One transaction; repeated it changes nothing more. */
export async function recordAttempt(binding: D1Database, place: ItemPlace, attempt: Attempt, change: ItemChange | null): Promise<void> {
  const catalog = openCatalog(binding)
  const { campaign, ordinal } = place
  const at = Date.parse(attempt.at)
  const row = { ...attempt, campaign, ordinal, at }
  const { stage: _stage, attempt: _attempt, author: _author, ...found } = attempt
  await catalog.batch([
    catalog
      .insert(synthesisAttempts)
      .values(row)
      .onConflictDoUpdate({
        target: [synthesisAttempts.campaign, synthesisAttempts.ordinal, synthesisAttempts.stage, synthesisAttempts.attempt],
        set: { ...found, at },
        setWhere: sql`json_extract(${synthesisAttempts.problems}, '$[0].where') = ${BROKEN_OFF}`,
      }),
    tellAttempt(catalog, campaign, ordinal, attempt, at),
    ...(change === null ? [] : changeItem(catalog, place, change, at)),
  ])
}

/** The items of a campaign in order, those of some statuses or all. */
export async function listItems(binding: D1Database, campaign: string, statuses?: readonly ItemStatus[]): Promise<RunRow[]> {
  return await openCatalog(binding)
    .select()
    .from(synthesisRuns)
    .where(and(eq(synthesisRuns.campaign, campaign), statuses === undefined ? undefined : inArray(synthesisRuns.status, [...statuses])))
    .orderBy(asc(synthesisRuns.ordinal))
}

/** Scenarios that other campaigns have published, with their slugs; one that several have published stands here once. */
export async function publishedElsewhere(binding: D1Database, campaign: string | null): Promise<{ scenario: string; slug: string }[]> {
  const { scenario, slug, status } = synthesisRuns
  const found = await openCatalog(binding)
    .selectDistinct({ scenario, slug })
    .from(synthesisRuns)
    .where(and(eq(status, 'published'), campaign === null ? undefined : ne(synthesisRuns.campaign, campaign)))
    .orderBy(asc(scenario), asc(slug))
  return found.map(row => ({ scenario: row.scenario, slug: row.slug ?? '' }))
}

/** Throws `not_found`. */
export async function findItem(binding: D1Database, { campaign, ordinal }: ItemPlace): Promise<RunRow> {
  const [row] = await openCatalog(binding)
    .select()
    .from(synthesisRuns)
    .where(and(eq(synthesisRuns.campaign, campaign), eq(synthesisRuns.ordinal, ordinal)))
  if (!row) throw new OrreryError('not_found', `campaign ${campaign} has no item ${ordinal}; items are numbered from 0`)
  return row
}

/** An item with every attempt of every stage, oldest first. Throws `not_found`. */
export async function findRun(binding: D1Database, place: ItemPlace): Promise<CampaignItem & { attempts: Attempt[] }> {
  const item = itemOf(await findItem(binding, place))
  const attempts = await openCatalog(binding)
    .select()
    .from(synthesisAttempts)
    .where(and(eq(synthesisAttempts.campaign, place.campaign), eq(synthesisAttempts.ordinal, place.ordinal)))
    .orderBy(asc(synthesisAttempts.at), asc(synthesisAttempts.attempt))
  return {
    ...item,
    attempts: attempts.map(({ campaign: _campaign, ordinal: _ordinal, at, ...attempt }) => ({
      ...attempt,
      at: new Date(at).toISOString(),
    })),
  }
}

/** An item as callers see it. */
export function itemOf({ campaign: _campaign, category: _category, plan: _plan, ordinal, ...item }: RunRow): CampaignItem {
  return { index: ordinal, ...item }
}

function changeItem(catalog: Catalog, { campaign, ordinal }: ItemPlace, change: ItemChange, at: number): BatchItem<'sqlite'>[] {
  return [
    catalog
      .update(synthesisRuns)
      .set(change)
      .where(
        and(eq(synthesisRuns.campaign, campaign), eq(synthesisRuns.ordinal, ordinal), inArray(synthesisRuns.status, ['queued', 'running'])),
      ),
    tellItem(catalog, campaign, ordinal, at),
  ]
}
