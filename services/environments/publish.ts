// Publication: a package is judged by every gate and then either catalogued or forgotten.
import { insertVersion, isAdmitted, listGates } from '../../shared/catalog/environments.ts'
import { dropCandidate, putCandidate, putPublished } from '../../shared/catalog/packages.ts'
import type { Publication } from '../../shared/contract/environments.ts'
import { isDraft, packageVersion, type EnvironmentPackage, type EnvironmentStatus } from '../../shared/domain/environment.ts'
import type { Fault } from '../../shared/domain/fault.ts'
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import type { JsonValue } from '../../shared/domain/json.ts'
import { OrreryError } from '../../shared/errors.ts'
import { parsePackage } from '../../shared/package-files.ts'
import { significantTokens, splitStatements } from '../../shared/sql/tokens.ts'
import { requireFree } from './blocks.ts'
import type { Env } from './env.ts'
import { forgetKnownEnvironments } from './known-environments.ts'

/** Runs the gates on a package and publishes it. Throws `package_refused` with the gates, `environment_blocked`; then nothing is kept. */
export async function publish(env: Env, input: JsonValue): Promise<Publication> {
  const parsed = parsePackage(input)
  if (!parsed.ok) throw refused([malformed(parsed.faults)])
  return await publishPackage(env, parsed.package)
}

/** As {@link publish}, for a package that is well-formed. */
export async function publishPackage(env: Env, found: EnvironmentPackage): Promise<Publication> {
  const version = await packageVersion(found)
  if (await isAdmitted(env.CATALOG, version)) {
    const gates = await listGates(env.CATALOG, version)
    return { slug: found.environment.slug, version, status: statusOf(found), created: false, gates }
  }
  const gates = await judge(env, version, found)
  if (!admitted(gates)) {
    await forget(env, version)
    throw refused(gates)
  }
  return await catalogue(env, version, found, gates)
}

/** Publishes a package that every gate has admitted. */
export async function catalogue(env: Env, version: string, found: EnvironmentPackage, gates: GateResult[]): Promise<Publication> {
  const status = statusOf(found)
  await putPublished(env.PACKAGES, version, found)
  const { created } = await insertVersion(env.CATALOG, {
    version,
    package: found,
    status,
    table_count: tableCount(found.schema_sql),
    gates,
    published_at: Date.now(),
  })
  forgetKnownEnvironments()
  return { slug: found.environment.slug, version, status, created, gates }
}

/** Runs the gates and keeps nothing. `version` is null when the input is not a package. */
export async function validate(env: Env, input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }> {
  const parsed = parsePackage(input)
  if (!parsed.ok) return { version: null, gates: [malformed(parsed.faults)] }
  const version = await packageVersion(parsed.package)
  if (await isAdmitted(env.CATALOG, version)) return { version, gates: await listGates(env.CATALOG, version) }
  const gates = await judge(env, version, parsed.package)
  await forget(env, version)
  return { version, gates }
}

/** Runs every gate on a candidate and leaves it in R2; when that throws, nothing is left. */
export async function judge(env: Env, version: string, found: EnvironmentPackage): Promise<GateResult[]> {
  await requireFree(env, version)
  await putCandidate(env.PACKAGES, version, found)
  try {
    return await env.ADMISSION.getByName(version).run(version)
  } catch (error) {
    await forget(env, version)
    throw error
  }
}

/** Takes a candidate away that was refused. */
export async function forget(env: Env, version: string): Promise<void> {
  await dropCandidate(env.PACKAGES, version)
  await env.VERIFICATION.discard(version)
}

/** The one gate result of an input that is no package. */
export function malformed(faults: Fault[]): GateResult {
  const detail = `the package is not well-formed (${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}); no further gate ran`
  return { gate: 'package', task: null, passed: false, detail, faults, duration_ms: 0 }
}

/** The failure of a package whose gates these are. */
export function refused(gates: GateResult[]): OrreryError {
  const failed = gates.filter(gate => !gate.passed && gate.skipped !== true)
  const first = failed[0]
  const where = first ? `${first.gate}${first.task === null ? '' : ` of ${first.task}`}: ${first.detail}` : ''
  return new OrreryError(
    'package_refused',
    `the package failed ${failed.length} ${failed.length === 1 ? 'gate' : 'gates'} and was not published; first, ${where}`,
    { gates },
  )
}

function statusOf(found: EnvironmentPackage): EnvironmentStatus {
  return isDraft(found) ? 'draft' : 'published'
}

/** How many tables a schema makes. */
export function tableCount(schemaSql: string): number {
  return splitStatements(schemaSql).filter(({ sql }) => significantTokens(sql)[1]?.text.toUpperCase() === 'TABLE').length
}
