// Quarantine: a synthesized package that failed its gates is kept with what they found, so that someone can look at it and mend it.
// It is listed and read like others and never spawned; publishing it, mended or as it is, runs every gate again.
import { insertVersion, isAdmitted } from '../../shared/catalog/environments.ts'
import { putPublished } from '../../shared/catalog/packages.ts'
import type { QuarantinedPackage } from '../../shared/contract/environments.ts'
import { packageVersion } from '../../shared/domain/environment.ts'
import { parsePackage } from '../../shared/package-files.ts'
import type { Env } from './env.ts'
import { tableCount } from './publish.ts'

/** Keeps it; answers its version, or null when there is nothing to keep: it is no package, or that version is published. */
export async function quarantine(env: Env, { package: input, reason, gates }: QuarantinedPackage): Promise<string | null> {
  const parsed = parsePackage(input)
  if (!parsed.ok) return null
  const version = await packageVersion(parsed.package)
  if (await isAdmitted(env.CATALOG, version)) return null
  await putPublished(env.PACKAGES, version, parsed.package)
  await insertVersion(env.CATALOG, {
    version,
    package: parsed.package,
    status: 'quarantined',
    table_count: tableCount(parsed.package.schema_sql),
    reason,
    gates,
    published_at: Date.now(),
  })
  return version
}
