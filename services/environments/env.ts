// What the environments Worker is bound to; equal to wrangler.toml (tests/tidy.test.ts compares them).
import type { ObjectNamespace } from '../../shared/contract/bindings.ts'
import type { EpisodeObject } from '../../shared/contract/environments.ts'
import type { EpisodeEvent } from '../../shared/contract/rewards.ts'
import type { VerificationService } from '../../shared/contract/verification.ts'
import type { AdmissionObject } from './admission/contract.ts'
import type { RehearsalsObject } from './admission/rehearsals.ts'
import type { ImporterObject } from './import/importer.ts'

/** Bindings of the environments Worker. */
export interface Env {
  LOADER: WorkerLoader
  EPISODE: ObjectNamespace<EpisodeObject>
  ADMISSION: ObjectNamespace<AdmissionObject>
  IMPORTER: ObjectNamespace<ImporterObject>
  REHEARSALS: ObjectNamespace<RehearsalsObject>
  CATALOG: D1Database
  PACKAGES: R2Bucket
  EPISODE_EVENTS: Queue<EpisodeEvent>
  VERIFICATION: VerificationService
  /** Only on the local server: answers once everything that its watchdog found is recorded (cli/server/watchdog.ts). */
  WATCHDOG?: Fetcher
}
