// What the synthesis Worker is bound to; equal to wrangler.toml (tests/tidy.test.ts compares them).
import type { ObjectNamespace } from '../../shared/contract/bindings.ts'
import type { EnvironmentsService } from '../../shared/contract/environments.ts'
import type { ModelVariables } from '../../shared/model/settings.ts'
import type { CampaignPayload } from './campaign.ts'
import type { HeartbeatObject } from './heartbeat.ts'
import type { ItemPayload } from './synthesize-environment.ts'

/** Bindings of the synthesis Worker; its variables say which models write and compare, if any. */
export interface Env extends ModelVariables {
  /** Instances are named by campaign id. */
  CAMPAIGN: Workflow<CampaignPayload>
  /** Instances are named by campaign id and item number (instances.ts). */
  ENVIRONMENT: Workflow<ItemPayload>
  HEARTBEAT: ObjectNamespace<HeartbeatObject>
  CATALOG: D1Database
  ARTEFACTS: R2Bucket
  ENVIRONMENTS: EnvironmentsService
}
