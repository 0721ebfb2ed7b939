// Packages in R2: the only code that knows their keys. Versions are immutable, so an isolate caches what it read.
// A candidate is a package under admission; it becomes published or disappears.
import { OrreryError } from '../errors.ts'
import type { EnvironmentPackage } from '../domain/environment.ts'
import type { GateResult } from '../domain/gate.ts'

/** Packages an isolate keeps in memory; at about 200 KB each this stays far below an isolate's 128 MB. */
const CACHED_PACKAGES = 64

const cache = new Map<string, EnvironmentPackage>()

const publishedKey = (version: string): string => `packages/${version}.json`
const candidateKey = (version: string): string => `candidates/${version}.json`
const admissionKey = (version: string): string => `admitted/${version}.json`

/** Reads a package, published or candidate. Throws `not_found`. */
export async function readPackage(bucket: R2Bucket, version: string): Promise<EnvironmentPackage> {
  const known = cache.get(version)
  if (known) return known
  const object = (await bucket.get(publishedKey(version))) ?? (await bucket.get(candidateKey(version)))
  if (!object) throw new OrreryError('not_found', `there is no package with version ${version}`)
  const found = await object.json<EnvironmentPackage>()
  if (cache.size >= CACHED_PACKAGES) cache.delete(cache.keys().next().value ?? '')
  cache.set(version, found)
  return found
}

/** Stores a package for its admission. */
export async function putCandidate(bucket: R2Bucket, version: string, environmentPackage: EnvironmentPackage): Promise<void> {
  await bucket.put(candidateKey(version), JSON.stringify(environmentPackage))
}

/** Stores a package that passed; its candidate and what was kept of its admission go. */
export async function putPublished(bucket: R2Bucket, version: string, environmentPackage: EnvironmentPackage): Promise<void> {
  await bucket.put(publishedKey(version), JSON.stringify(environmentPackage))
  await bucket.delete([candidateKey(version), admissionKey(version)])
}

/** Keeps what the gates of a candidate found, all of them passed, until it is published. */
export async function putAdmission(bucket: R2Bucket, version: string, gates: readonly GateResult[]): Promise<void> {
  await bucket.put(admissionKey(version), JSON.stringify(gates))
}

/** The gates of a candidate that was admitted; null when there is none. */
export async function readAdmission(bucket: R2Bucket, version: string): Promise<GateResult[] | null> {
  const object = await bucket.get(admissionKey(version))
  return object ? await object.json<GateResult[]>() : null
}

/** Removes a refused candidate. */
export async function dropCandidate(bucket: R2Bucket, version: string): Promise<void> {
  await bucket.delete(candidateKey(version))
  cache.delete(version)
}
