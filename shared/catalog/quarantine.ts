// Quarantine in the catalogue: versions that failed their gates, kept with what the gates found. How they get in is insertVersion
// (environments.ts); here is how they get out, and which of them are shown. Written by the `environments` Worker only.
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { EnvironmentStatus } from '../domain/environment.ts'
import type { Catalog } from './database.ts'
import { environments, environmentVersions, gateResults, tasks } from './tables.ts'

/** Statements that take a version out of quarantine, for the batch that catalogues it as something else; none for what goes in. */
export function leaveQuarantine(catalog: Catalog, version: string, status: EnvironmentStatus): BatchItem<'sqlite'>[] {
  if (status === 'quarantined') return []
  const held = and(eq(environmentVersions.version, version), eq(environmentVersions.status, 'quarantined'))
  const it = catalog.select({ version: environmentVersions.version }).from(environmentVersions).where(held)
  return [
    catalog.delete(tasks).where(inArray(tasks.version, it)),
    catalog.delete(gateResults).where(inArray(gateResults.version, it)),
    catalog.delete(environments).where(inArray(environments.latest_version, it)),
    catalog.delete(environmentVersions).where(held),
  ]
}

/** Whether a version is in quarantine and nothing of its slug came later. */
export function isLatestQuarantined(): SQL | undefined {
  const { slug, version, published_at } = environmentVersions
  const later = sql`select 1 from ${environmentVersions} as later where later.slug = ${slug}
    and (later.published_at, later.version) > (${published_at}, ${version})`
  return and(eq(environmentVersions.status, 'quarantined'), sql`not exists (${later})`)
}
