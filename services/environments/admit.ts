// Admission in two halves, for synthesis: gates first, publication later and perhaps by another request. What passed is kept in R2
// under the package's hash, so nobody can bring gate results of their own. Direct publication (publish.ts) never looks here.
import { findVersion, isAdmitted, listGates } from '../../shared/catalog/environments.ts'
import { putAdmission, readAdmission, readPackage } from '../../shared/catalog/packages.ts'
import type { Publication } from '../../shared/contract/environments.ts'
import { packageVersion } from '../../shared/domain/environment.ts'
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import type { JsonValue } from '../../shared/domain/json.ts'
import { OrreryError } from '../../shared/errors.ts'
import { parsePackage } from '../../shared/package-files.ts'
import type { Env } from './env.ts'
import { catalogue, forget, judge, malformed } from './publish.ts'

/** Runs the gates and keeps what passes. `version` is null when the input is not a package. Throws `environment_blocked`. */
export async function admit(env: Env, input: JsonValue): Promise<{ version: string | null; gates: GateResult[] }> {
  const parsed = parsePackage(input)
  if (!parsed.ok) return { version: null, gates: [malformed(parsed.faults)] }
  const version = await packageVersion(parsed.package)
  if (await isAdmitted(env.CATALOG, version)) return { version, gates: await listGates(env.CATALOG, version) }
  const kept = await readAdmission(env.PACKAGES, version)
  if (kept) return { version, gates: kept }
  const gates = await judge(env, version, parsed.package)
  if (admitted(gates)) await putAdmission(env.PACKAGES, version, gates)
  else await forget(env, version)
  return { version, gates }
}

/** Publishes what was kept. Throws `not_found` when that version was never admitted. */
export async function publishAdmitted(env: Env, version: string): Promise<Publication> {
  const published = await findVersion(env.CATALOG, version)
  if (published && published.status !== 'quarantined') return { ...published, created: false, gates: await listGates(env.CATALOG, version) }
  const gates = await readAdmission(env.PACKAGES, version)
  if (!gates) throw new OrreryError('not_found', `version ${version} was never admitted; run its gates first`)
  return await catalogue(env, version, await readPackage(env.PACKAGES, version), gates)
}
