// Suites in D1: named lists of versions that never change. Written by the `environments` Worker only.
import { and, asc, count, eq, gt, inArray, sql, sum, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Page, PageQuery } from '../contract/environments.ts'
import type { EnvironmentStatus } from '../domain/environment.ts'
import type { Split, SuiteEnvironment, SuiteMember, SuiteSummary } from '../domain/suite.ts'
import { showValue } from '../domain/show-value.ts'
import { OrreryError } from '../errors.ts'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
import { openCatalog, rowSelects } from './database.ts'
import { environmentVersions, environments, suiteEnvironments, suites } from './tables.ts'

/** A suite to be kept; `created_at` in milliseconds. */
export interface NewSuite {
  name: string
  description: string
  hash: string
  created_at: number
  members: readonly SuiteMember[]
}

/** A version that a slug has, and whether the bare slug means it. */
export interface KnownVersion {
  slug: string
  version: string
  status: EnvironmentStatus
  latest: boolean
}

const cursorKey = z.tuple([z.string()])

/** Every version of the slugs. They travel as one parameter: D1 takes at most 100. */
export async function versionsOf(binding: D1Database, slugs: readonly string[]): Promise<KnownVersion[]> {
  const { slug, version, status } = environmentVersions
  const found = await openCatalog(binding)
    .select({ slug, version, status, latest_version: environments.latest_version })
    .from(environmentVersions)
    .innerJoin(environments, eq(environments.slug, slug))
    .where(inArray(slug, sql`(select value from json_each(${JSON.stringify(slugs)}))`))
  return found.map(({ latest_version, ...known }) => ({ ...known, latest: latest_version === known.version }))
}

/** Keeps a suite. False when there is one of that name already; then nothing changes. */
export async function insertSuite(binding: D1Database, { members, ...suite }: NewSuite): Promise<boolean> {
  const catalog = openCatalog(binding)
  const rows = members.map(member => ({ ...member, suite: suite.name }))
  try {
    await catalog.batch([
      catalog.insert(suites).values(suite),
      ...rowSelects(suiteEnvironments, rows).map(select => catalog.insert(suiteEnvironments).select(select)),
    ])
    return true
  } catch (error) {
    const [there] = await catalog.select({ name: suites.name }).from(suites).where(eq(suites.name, suite.name))
    if (there) return false
    throw error
  }
}

/** Throws `not_found`. */
export async function findSuite(binding: D1Database, name: string): Promise<SuiteSummary> {
  const [suite] = await summaries(binding, eq(suites.name, name), 1)
  if (!suite) throw new OrreryError('not_found', `there is no suite ${showValue(name)}; GET /v1/suites lists those there are`)
  return suite
}

/** One page of the suites by name. Throws `invalid_request` for a bad cursor. */
export async function listSuites(binding: D1Database, { cursor, limit }: PageQuery): Promise<Page<SuiteSummary>> {
  const after = cursor === undefined ? undefined : gt(suites.name, decodeCursor('suites', cursorKey, cursor)[0])
  const found = await summaries(binding, after, limit + 1)
  return pageOf(
    found,
    limit,
    suite => suite,
    ({ name }) => encodeCursor('suites', [name]),
  )
}

async function summaries(binding: D1Database, where: SQL | undefined, limit: number): Promise<SuiteSummary[]> {
  const inSplit = (split: Split): SQL<number> => sql<number>`count(*) filter (where ${suiteEnvironments.split} = ${split})`
  const found = await openCatalog(binding)
    .select({
      suite: suites,
      environments: count(),
      tasks: sum(environmentVersions.task_count).mapWith(Number),
      splits: { train: inSplit('train'), validation: inSplit('validation'), test: inSplit('test') },
    })
    .from(suites)
    .innerJoin(suiteEnvironments, eq(suiteEnvironments.suite, suites.name))
    .innerJoin(environmentVersions, eq(environmentVersions.version, suiteEnvironments.version))
    .where(where)
    .groupBy(suites.name)
    .orderBy(asc(suites.name))
    .limit(limit)
  return found.map(({ suite, ...counts }) => ({ ...suite, ...counts, created_at: new Date(suite.created_at).toISOString() }))
}

/** One page of a suite's environments by slug. Throws `not_found` for no such suite, `invalid_request` for a bad cursor. */
export async function listSuiteEnvironments(
  binding: D1Database,
  name: string,
  { split, cursor, limit }: PageQuery & { split?: Split | undefined },
): Promise<Page<SuiteEnvironment>> {
  const { slug } = suiteEnvironments
  const after = cursor === undefined ? undefined : gt(slug, decodeCursor('suite_environments', cursorKey, cursor)[0])
  await findSuite(binding, name)
  const { version, title, category, tool_count, task_count, table_count } = environmentVersions
  const found = await openCatalog(binding)
    .select({ slug, version, split: suiteEnvironments.split, title, category, tool_count, task_count, table_count })
    .from(suiteEnvironments)
    .innerJoin(environmentVersions, eq(version, suiteEnvironments.version))
    .where(and(eq(suiteEnvironments.suite, name), split === undefined ? undefined : eq(suiteEnvironments.split, split), after))
    .orderBy(asc(slug))
    .limit(limit + 1)
  return pageOf(
    found,
    limit,
    environment => environment,
    row => encodeCursor('suite_environments', [row.slug]),
  )
}
