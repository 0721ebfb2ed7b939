// What the Admission object offers to the environments Worker.
import type { TableView } from '../../../shared/contract/environments.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'

/** One Admission object per package version runs all gates; it keeps nothing when it is done. */
export interface AdmissionObject {
  /** Runs every gate on the candidate package stored in R2 under that version. */
  run(version: string): Promise<GateResult[]>
  /** The tables of a package, published or candidate, as SQLite describes them once seeded. */
  tables(version: string): Promise<TableView[]>
}
