// What the Admission object offers to the environments Worker.
import type { Play, TableView } from '../../../shared/contract/environments.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import type { Played } from './plays.ts'

/** One Admission object per package version runs all gates; it keeps nothing when it is done. */
export interface AdmissionObject {
  /** Runs every gate on the candidate package stored in R2 under that version. */
  run(version: string): Promise<GateResult[]>
  /** Plays on that package, each from the seeded rows; refused when its policy or its rows do not let it run. */
  play(version: string, plays: Play[]): Promise<Played>
  /** The tables of a package, published or candidate, as SQLite describes them once seeded. */
  tables(version: string): Promise<TableView[]>
}
