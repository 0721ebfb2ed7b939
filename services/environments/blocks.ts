// Blocked versions: who may run, what a watchdog found, and the release. A version that is not blocked costs one question
// to the catalogue per process, because only the end of a process (the watchdog's) ever blocks one.
import { findBlock, liftBlocks, putBlock } from '../../shared/catalog/blocks.ts'
import { parseEnvironmentReference } from '../../shared/catalog/environment-reference.ts'
import { dropCandidate, readPackage } from '../../shared/catalog/packages.ts'
import { blockSentence, type BlockFinding, type EnvironmentBlock } from '../../shared/domain/block.ts'
import { showValue } from '../../shared/domain/show-value.ts'
import { OrreryError } from '../../shared/errors.ts'
import type { Env } from './env.ts'

/** Versions that this process has found free to run. */
const free = new Set<string>()

/** Throws `environment_blocked` when that version may not run. */
export async function requireFree(env: Env, version: string): Promise<void> {
  if (free.has(version)) return
  const found = await blockOf(env, version)
  if (found) throw new OrreryError('environment_blocked', blockSentence(found))
  free.add(version)
}

/** The block in force on that version. */
export async function blockOf(env: Env, version: string): Promise<EnvironmentBlock | null> {
  await env.WATCHDOG?.fetch('http://watchdog/recorded') // answers once everything it found is in the catalogue
  return await findBlock(env.CATALOG, version)
}

/** Blocks a version until it is released. Called by the watchdog, over RPC. Throws `not_found` for a version that never was. */
export async function block(env: Env, finding: BlockFinding): Promise<void> {
  const { environment } = await readPackage(env.PACKAGES, finding.version)
  await putBlock(env.CATALOG, environment.slug, finding)
  free.delete(finding.version)
  await dropCandidate(env.PACKAGES, finding.version) // its gates ran when the process ended
}

/** Lifts the blocks of an environment and answers them. Throws `not_found` when nothing of it is blocked. */
export async function release(env: Env, reference: string): Promise<EnvironmentBlock[]> {
  const lifted = await liftBlocks(env.CATALOG, parseEnvironmentReference(reference), Date.now())
  if (lifted.length > 0) return lifted
  throw new OrreryError('not_found', `nothing of ${showValue(reference)} is blocked; GET /v1/environments/{environment} shows a block`)
}
