// The catalogue of environments in D1: versions, what a slug means, tasks and gate results.
// Written by the `environments` Worker only; packages themselves are in R2 (packages.ts).
import { and, asc, desc, eq, gt, gte, lt, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { EnvironmentQuery, Page, VersionView } from '../contract/environments.ts'
import {
  taskViews,
  type EnvironmentPackage,
  type EnvironmentStatus,
  type EnvironmentSummary,
  type EnvironmentView,
} from '../domain/environment.ts'
import type { GateResult } from '../domain/gate.ts'
import type { TaskView } from '../domain/task.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
import { openCatalog, rowSelects } from './database.ts'
import { parseEnvironmentReference, refusedVersion, unknownEnvironment } from './environment-reference.ts'
import { isLatestQuarantined, leaveQuarantine } from './quarantine.ts'
import { environmentVersions, environments, gateResults, tasks } from './tables.ts'

/** A version that passed its gates, ready to be catalogued. `published_at` is wall time in milliseconds. */
export interface NewVersion {
  version: string
  package: EnvironmentPackage
  status: EnvironmentStatus
  table_count: number
  /** Why it is quarantined. */
  reason?: string
  gates: readonly GateResult[]
  published_at: number
}

/** A catalogued version; `published_at` is wall time in milliseconds. */
export interface EnvironmentEntry extends EnvironmentSummary, Pick<EnvironmentView, 'clock' | 'actor'> {
  published_at: number
}

const summaryColumns = {
  slug: environmentVersions.slug,
  version: environmentVersions.version,
  title: environmentVersions.title,
  description: environmentVersions.description,
  category: environmentVersions.category,
  status: environmentVersions.status,
  tool_count: environmentVersions.tool_count,
  task_count: environmentVersions.task_count,
  table_count: environmentVersions.table_count,
  reason: environmentVersions.reason,
}

const cursorKey = z.tuple([z.string()])

/**
 * Catalogues a version with its tasks and gate results, and lets the slug mean it, in one transaction.
 * `created` is false when that version is there already: then nothing changes, unless it leaves its quarantine.
 */
export async function insertVersion(binding: D1Database, input: NewVersion): Promise<{ created: boolean }> {
  const catalog = openCatalog(binding)
  const { version, status } = input
  const { slug, title, description, category, clock, actor, tools } = input.package.environment
  const views = taskViews(input.package)
  const taskRows = views.map((task, ordinal) => ({ ...task, version, ordinal }))
  const gateRows = input.gates.map((gate, ordinal) => ({ ...gate, version, ordinal }))
  const counts = { tool_count: tools.length, task_count: views.length, table_count: input.table_count }
  const { published_at, reason = null } = input
  const row = { version, slug, status, title, description, category, clock, actor, ...counts, published_at, reason }
  const [first, ...rest] = [
    ...leaveQuarantine(catalog, version, status),
    catalog.insert(environmentVersions).values(row),
    ...rowSelects(tasks, taskRows).map(rows => catalog.insert(tasks).select(rows)),
    ...rowSelects(gateResults, gateRows).map(rows => catalog.insert(gateResults).select(rows)),
    catalog
      .insert(environments)
      .values({ slug, latest_version: version, status, created_at: published_at })
      .onConflictDoUpdate({
        target: environments.slug,
        set: { latest_version: version, status },
        // A draft or a quarantined version never takes a slug away from a published one; it is reached as slug@version.
        setWhere: sql`excluded.status = 'published' or ${environments.status} <> 'published'`,
      }),
  ]
  try {
    if (first) await catalog.batch([first, ...rest])
    return { created: true }
  } catch (error) {
    if (await hasVersion(binding, version)) return { created: false }
    throw error
  }
}

/** A version's slug and status; null when it is not catalogued. */
export async function findVersion(
  binding: D1Database,
  version: string,
): Promise<Pick<EnvironmentSummary, 'slug' | 'version' | 'status'> | null> {
  const { slug, status } = environmentVersions
  const [found] = await openCatalog(binding)
    .select({ slug, version: environmentVersions.version, status })
    .from(environmentVersions)
    .where(eq(environmentVersions.version, version))
  return found ?? null
}

/** Whether that exact version is catalogued and out of quarantine, so that its gates need not run again. */
export async function isAdmitted(binding: D1Database, version: string): Promise<boolean> {
  const found = await findVersion(binding, version)
  return found !== null && found.status !== 'quarantined'
}

/** Whether that exact version is catalogued. */
export async function hasVersion(binding: D1Database, version: string): Promise<boolean> {
  const found = await openCatalog(binding)
    .select({ version: environmentVersions.version })
    .from(environmentVersions)
    .where(eq(environmentVersions.version, version))
  return found.length > 0
}

/**
 * Finds the version that `slug` or `slug@version-prefix` means.
 * Throws `not_found`, and `invalid_request` for a prefix that is malformed, too short or fits two versions.
 */
export async function findEnvironment(binding: D1Database, reference: string): Promise<EnvironmentEntry> {
  const { slug, versionPrefix } = parseEnvironmentReference(reference)
  const versions = openCatalog(binding)
    .select({
      ...summaryColumns,
      clock: environmentVersions.clock,
      actor: environmentVersions.actor,
      published_at: environmentVersions.published_at,
    })
    .from(environmentVersions)
  const found = await (versionPrefix === null
    ? versions.innerJoin(environments, eq(environments.latest_version, environmentVersions.version)).where(eq(environments.slug, slug))
    : versions.where(and(eq(environmentVersions.slug, slug), startsWith(versionPrefix))).limit(2))
  const [entry, other] = found
  if (!entry) throw unknownEnvironment(reference)
  if (other) throw refusedVersion(reference, `more than one version of ${slug} starts with ${versionPrefix}; give more of its digits`)
  return entry
}

/** Versions are lower-case hexadecimal, so a prefix is a range that the index answers; `g` follows every digit. */
function startsWith(versionPrefix: string): SQL | undefined {
  return and(gte(environmentVersions.version, versionPrefix), lt(environmentVersions.version, `${versionPrefix}g`))
}

/**
 * The catalogue by slug, one line each. Only published environments unless `status` asks for others. In quarantine is also what a slug
 * means no longer: a version that failed after another one was published. Throws `invalid_request` for a bad cursor.
 */
export async function listEnvironments(binding: D1Database, query: EnvironmentQuery): Promise<Page<EnvironmentSummary>> {
  const after = query.cursor === undefined ? undefined : decodeCursor('environments', cursorKey, query.cursor)[0]
  const found = await openCatalog(binding)
    .select(summaryColumns)
    .from(environments)
    .innerJoin(environmentVersions, eq(environmentVersions.slug, environments.slug))
    .where(
      and(
        query.status === 'quarantined' ? isLatestQuarantined() : isLatest(query.status ?? 'published'),
        query.category === undefined ? undefined : eq(environmentVersions.category, query.category),
        query.q === undefined ? undefined : mentions(query.q),
        after === undefined ? undefined : gt(environmentVersions.slug, after),
      ),
    )
    .orderBy(asc(environmentVersions.slug))
    .limit(query.limit + 1)
  return pageOf(
    found,
    query.limit,
    row => row,
    row => encodeCursor('environments', [row.slug]),
  )
}

function isLatest(status: EnvironmentStatus): SQL | undefined {
  return and(eq(environments.status, status), eq(environmentVersions.version, environments.latest_version))
}

/** Plain text search without regard to ASCII case. `instr` and not LIKE: no wildcards to escape, no 50-byte limit on patterns. */
function mentions(q: string): SQL | undefined {
  const { slug, title, description } = environmentVersions
  return or(...[slug, title, description].map(column => sql`instr(lower(${column}), lower(${q})) > 0`))
}

/** All versions of a slug, newest first. Throws `not_found`. */
export async function listVersions(binding: D1Database, slug: string): Promise<VersionView[]> {
  const found = await openCatalog(binding)
    .select({ version: environmentVersions.version, status: environmentVersions.status, at: environmentVersions.published_at })
    .from(environmentVersions)
    .where(eq(environmentVersions.slug, slug))
    .orderBy(desc(environmentVersions.published_at), desc(environmentVersions.version))
  if (found.length === 0) throw unknownEnvironment(slug)
  return found.map(({ at, ...row }) => ({ ...row, published_at: new Date(at).toISOString() }))
}

/** The tasks of a version, in the package's order; empty for an unknown version. */
export async function listTasks(binding: D1Database, version: string): Promise<TaskView[]> {
  return await openCatalog(binding)
    .select({ id: tasks.id, kind: tasks.kind, instruction: tasks.instruction, difficulty: tasks.difficulty })
    .from(tasks)
    .where(eq(tasks.version, version))
    .orderBy(asc(tasks.ordinal))
}

/** What the gates found when a version was admitted, in the order in which they ran; empty for an unknown version. */
export async function listGates(binding: D1Database, version: string): Promise<GateResult[]> {
  const found = await openCatalog(binding)
    .select()
    .from(gateResults)
    .where(eq(gateResults.version, version))
    .orderBy(asc(gateResults.ordinal))
  return found.map(({ gate, task, passed, skipped, detail, faults, duration_ms }) => ({
    gate,
    task,
    passed,
    ...(skipped === null ? {} : { skipped }),
    detail,
    ...(faults === null ? {} : { faults }),
    duration_ms,
  }))
}
