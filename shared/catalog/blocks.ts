// Blocked versions in D1. A row outlives its release, so that the count goes on. Written by the `environments` Worker only.
import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { BlockFinding, EnvironmentBlock } from '../domain/block.ts'
import { openCatalog } from './database.ts'
import type { EnvironmentReference } from './environment-reference.ts'
import { blockedVersions } from './tables.ts'

/** Blocks a version, or counts once more; a finding that is there already (the same `at`) changes nothing. */
export async function putBlock(binding: D1Database, slug: string, finding: BlockFinding): Promise<void> {
  const { version, reason, tool, at } = finding
  await openCatalog(binding)
    .insert(blockedVersions)
    .values({ version, slug, reason, tool, at, count: 1, released_at: null })
    .onConflictDoUpdate({
      target: blockedVersions.version,
      set: { reason, tool, at, count: sql`${blockedVersions.count} + 1`, released_at: null },
      setWhere: lt(blockedVersions.at, at),
    })
}

/** The block in force on that version. */
export async function findBlock(binding: D1Database, version: string): Promise<EnvironmentBlock | null> {
  const found = await openCatalog(binding)
    .select()
    .from(blockedVersions)
    .where(and(eq(blockedVersions.version, version), isNull(blockedVersions.released_at)))
  return found.map(blockOf)[0] ?? null
}

/** Lifts the blocks in force on a slug, or on the version that is pinned, and answers what they were. `at` in milliseconds. */
export async function liftBlocks(binding: D1Database, reference: EnvironmentReference, at: number): Promise<EnvironmentBlock[]> {
  const { slug, versionPrefix } = reference
  const pinned =
    versionPrefix === null ? undefined : and(gte(blockedVersions.version, versionPrefix), lt(blockedVersions.version, `${versionPrefix}g`)) // digits are hexadecimal
  const lifted = await openCatalog(binding)
    .update(blockedVersions)
    .set({ released_at: at })
    .where(and(eq(blockedVersions.slug, slug), pinned, isNull(blockedVersions.released_at)))
    .returning()
  return lifted.map(blockOf)
}

function blockOf({ at, released_at: _released, ...row }: typeof blockedVersions.$inferSelect): EnvironmentBlock {
  return { ...row, at: new Date(at).toISOString() }
}
