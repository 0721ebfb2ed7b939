// What the rewards Worker is bound to; equal to wrangler.toml (tests/tidy.test.ts compares them).
import type { ObjectNamespace } from '../../shared/contract/bindings.ts'
import type { EpisodeObject } from '../../shared/contract/environments.ts'

/** Bindings of the rewards Worker. */
export interface Env {
  CATALOG: D1Database
  TRAJECTORIES: R2Bucket
  EPISODE: ObjectNamespace<EpisodeObject>
}
