// Verdicts and rewards in D1, and the one transaction in which they enter together with their episodes.
// Written by the `rewards` Worker only. Which reward a verdict is worth is decided elsewhere (shared/domain/reward.ts).
import { and, count, desc, eq, getTableColumns, gte, lt, or, sum, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { z } from 'zod'
import type { Page } from '../contract/environments.ts'
import type { RewardQuery, RewardRecord, RewardSummary } from '../contract/rewards.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
import { openCatalog, rowSelects } from './database.ts'
import { parseEnvironmentReference } from './environment-reference.ts'
import { upsertEpisodes, type EpisodeRow } from './episodes.ts'
import { rewards, verdicts } from './tables.ts'

/** One line of the table of verdicts. */
export type VerdictRow = typeof verdicts.$inferSelect

/** One line of the table of rewards. */
export type RewardRow = typeof rewards.$inferSelect

/** Rows to write together: at most one of each kind per episode, and an episode row for each of the others. */
export interface Ledger {
  episodes: EpisodeRow[]
  verdicts: VerdictRow[]
  rewards: RewardRow[]
}

const cursorKey = z.tuple([z.int(), z.string()])

/** Writes a ledger in one transaction. Written twice it changes nothing more: an episode has one verdict event, and the first copy stays. */
export async function writeLedger(binding: D1Database, ledger: Ledger): Promise<void> {
  const catalog = openCatalog(binding)
  const statements: BatchItem<'sqlite'>[] = [
    ...upsertEpisodes(catalog, ledger.episodes),
    ...rowSelects(verdicts, ledger.verdicts).map(rows => catalog.insert(verdicts).select(rows).onConflictDoNothing()),
    ...rowSelects(rewards, ledger.rewards).map(rows => catalog.insert(rewards).select(rows).onConflictDoNothing()),
  ]
  const [first, ...rest] = statements
  if (first) await catalog.batch([first, ...rest])
}

/** Rewards, newest first. Throws `invalid_request` for a bad cursor or version prefix. */
export async function listRewards(binding: D1Database, query: RewardQuery): Promise<Page<RewardRecord>> {
  const after = query.cursor === undefined ? undefined : decodeCursor('rewards', cursorKey, query.cursor)
  const found = await openCatalog(binding)
    .select({ ...getTableColumns(rewards), classification: verdicts.classification, mode: verdicts.mode })
    .from(rewards)
    .innerJoin(verdicts, eq(verdicts.episode, rewards.episode))
    .where(and(...filtersOf(query), after && or(lt(rewards.at, after[0]), and(eq(rewards.at, after[0]), lt(rewards.episode, after[1])))))
    .orderBy(desc(rewards.at), desc(rewards.episode))
    .limit(query.limit + 1)
  return pageOf(
    found,
    query.limit,
    row => ({ ...row, at: new Date(row.at).toISOString() }),
    row => encodeCursor('rewards', [row.at, row.episode]),
  )
}

/** Counts by classification and the mean over scored episodes only; `mean_reward` is null when none is scored. */
export async function summarizeRewards(binding: D1Database, query: Omit<RewardQuery, 'cursor' | 'limit'>): Promise<RewardSummary> {
  const groups = await openCatalog(binding)
    .select({
      classification: verdicts.classification,
      episodes: count(),
      scored: count(rewards.reward),
      total: sum(rewards.reward).mapWith(Number),
    })
    .from(rewards)
    .innerJoin(verdicts, eq(verdicts.episode, rewards.episode))
    .where(and(...filtersOf(query)))
    .groupBy(verdicts.classification)
  const scored = groups.reduce((known, group) => known + group.scored, 0)
  const total = groups.reduce((known, group) => known + (group.total ?? 0), 0)
  return {
    episodes: groups.reduce((known, group) => known + group.episodes, 0),
    scored,
    mean_reward: scored === 0 ? null : total / scored,
    classifications: Object.fromEntries(groups.map(group => [group.classification, group.episodes])),
  }
}

function filtersOf(query: Omit<RewardQuery, 'cursor' | 'limit'>): (SQL | undefined)[] {
  return [
    ...(query.environment === undefined ? [] : environmentFilters(query.environment)),
    query.task === undefined ? undefined : eq(rewards.task, query.task),
    query.label === undefined ? undefined : eq(rewards.label, query.label),
  ]
}

function environmentFilters(reference: string): SQL[] {
  const { slug, versionPrefix } = parseEnvironmentReference(reference)
  const bySlug = eq(rewards.environment, slug)
  return versionPrefix === null ? [bySlug] : [bySlug, gte(rewards.version, versionPrefix), lt(rewards.version, `${versionPrefix}g`)]
}
