// What the gateway is bound to; equal to wrangler.toml (tests/tidy.test.ts compares them).
import type { ObjectNamespace } from '../../shared/contract/bindings.ts'
import type { EnvironmentsService, EpisodeObject } from '../../shared/contract/environments.ts'
import type { RewardsService } from '../../shared/contract/rewards.ts'
import type { SynthesisService } from '../../shared/contract/synthesis.ts'

/** Bindings, secrets and variables of the gateway. */
export interface Env {
  ENVIRONMENTS: EnvironmentsService
  SYNTHESIS: SynthesisService
  REWARDS: RewardsService
  EPISODE: ObjectNamespace<EpisodeObject>
  /** Secret: signs episode ids and agent tokens. Generated into the state folder locally, a wrangler secret in the cloud. */
  SIGNING_SECRET: string
  /** Origin to put into URLs instead of the request's own. */
  ORRERY_PUBLIC_URL?: string
  /** Secret: API keys as JSON, `{"<key>": "agent" | "trainer" | "author" | "admin"}`. Absent: the API is open. */
  ORRERY_KEYS?: string
}
