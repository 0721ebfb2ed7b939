// Records of episodes in D1, made from their events. Written by the `rewards` Worker only.
// An event may come twice, late or before an earlier one: what is known of the end is never undone.
import { and, desc, eq, lt, or, sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { z } from 'zod'
import type { EpisodeRecord, Page } from '../contract/environments.ts'
import type { EpisodeQuery } from '../contract/rewards.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
import { openCatalog, rowSelects, type Catalog } from './database.ts'
import { episodes } from './tables.ts'

/** One line of the table of episodes; times are wall time in milliseconds. */
export type EpisodeRow = typeof episodes.$inferSelect

const cursorKey = z.tuple([z.int(), z.string()])

/** Statements that merge rows into the table; the order in which events arrive does not matter. */
export function upsertEpisodes(catalog: Catalog, rows: readonly EpisodeRow[]): BatchItem<'sqlite'>[] {
  return rowSelects(episodes, rows).map(select =>
    catalog
      .insert(episodes)
      .select(select)
      .onConflictDoUpdate({
        target: episodes.name,
        set: {
          status: unlessEnded('status'),
          reason: unlessEnded('reason'),
          steps_taken: unlessEnded('steps_taken'),
          clock: unlessEnded('clock'),
          steps: unlessEnded('steps'),
          rows_read: unlessEnded('rows_read'),
          rows_written: unlessEnded('rows_written'),
          started_at: sql`min(${episodes.started_at}, excluded.started_at)`,
          ended_at: sql`coalesce(min(${episodes.ended_at}, excluded.ended_at), ${episodes.ended_at}, excluded.ended_at)`,
          trajectory_key: sql`coalesce(excluded.trajectory_key, ${episodes.trajectory_key})`,
        },
      }),
  )
}

/** The newcomer's value, unless the end is known and the newcomer was written before it. */
function unlessEnded(column: 'status' | 'reason' | 'steps_taken' | 'clock' | 'steps' | 'rows_read' | 'rows_written'): SQL {
  const known = episodes[column]
  const newcomer = sql`excluded.${sql.identifier(known.name)}`
  return sql`case when ${episodes.ended_at} is null or excluded.ended_at is not null then ${newcomer} else ${known} end`
}

/** The record of one episode; null when no event of it arrived. */
export async function findEpisode(binding: D1Database, name: string): Promise<EpisodeRecord | null> {
  const [row] = await openCatalog(binding).select().from(episodes).where(eq(episodes.name, name))
  return row ? recordOf(row) : null
}

/** Records, newest first. Throws `invalid_request` for a bad cursor. */
export async function listEpisodes(binding: D1Database, query: EpisodeQuery): Promise<Page<EpisodeRecord>> {
  const after = query.cursor === undefined ? undefined : decodeCursor('episodes', cursorKey, query.cursor)
  const found = await openCatalog(binding)
    .select()
    .from(episodes)
    .where(
      and(
        query.label === undefined ? undefined : eq(episodes.label, query.label),
        query.status === undefined ? undefined : eq(episodes.status, query.status),
        after && or(lt(episodes.started_at, after[0]), and(eq(episodes.started_at, after[0]), lt(episodes.name, after[1]))),
      ),
    )
    .orderBy(desc(episodes.started_at), desc(episodes.name))
    .limit(query.limit + 1)
  return pageOf(found, query.limit, recordOf, row => encodeCursor('episodes', [row.started_at, row.name]))
}

function recordOf(row: EpisodeRow): EpisodeRecord {
  const { name, environment, version, label, seed, status, reason, steps_taken, clock, steps, rows_read, rows_written } = row
  return {
    name,
    environment,
    version,
    task: row.task_id === null ? null : { id: row.task_id, kind: row.task_kind, instruction: row.task_instruction ?? '' },
    label,
    seed,
    status,
    reason,
    steps_taken,
    clock,
    // Each step renews the lease and none writes to D1: only the episode itself knows.
    lease_expires_at: null,
    usage: { steps, rows_read, rows_written },
  }
}
