// What a reference means when episodes are spawned: version, clock, tasks. Remembered for a moment, because a trainer
// spawns many episodes of few environments and the catalogue's answer is most of what a single spawn costs.
import { findEnvironment } from '../../shared/catalog/environments.ts'
import { readPackage } from '../../shared/catalog/packages.ts'
import { taskViews } from '../../shared/domain/environment.ts'
import type { TaskView } from '../../shared/domain/task.ts'
import { OrreryError } from '../../shared/errors.ts'
import { requireFree } from './blocks.ts'
import type { Env } from './env.ts'

/** How long a reference is remembered, in milliseconds: another process's publication is seen this much later at most. */
const REMEMBERED_MS = 1000

/** References remembered at the same time; more than anyone spawns from within a second. */
const REMEMBERED_REFERENCES = 1000

/** An environment as spawning needs it. */
export interface KnownEnvironment {
  slug: string
  version: string
  clock: string
  tasks: TaskView[]
}

const remembered = new Map<string, { environment: KnownEnvironment; until: number }>()

/** Resolves `slug` or `slug@version`. Throws `not_found`, `invalid_request`, `environment_quarantined` and `environment_blocked`. */
export async function knownEnvironment(env: Env, reference: string): Promise<KnownEnvironment> {
  const known = remembered.get(reference)
  if (known && Date.now() < known.until) {
    await requireFree(env, known.environment.version)
    return known.environment
  }
  const { slug, version, clock, status, reason } = await findEnvironment(env.CATALOG, reference)
  if (status === 'quarantined') {
    throw new OrreryError('environment_quarantined', `${slug} is in quarantine and is not spawned: ${reason ?? 'it failed its gates'}`)
  }
  await requireFree(env, version)
  const environment = { slug, version, clock, tasks: taskViews(await readPackage(env.PACKAGES, version)) }
  if (remembered.size >= REMEMBERED_REFERENCES) remembered.clear()
  remembered.set(reference, { environment, until: Date.now() + REMEMBERED_MS })
  return environment
}

/** Forgets what references meant: something was published. */
export function forgetKnownEnvironments(): void {
  remembered.clear()
}
