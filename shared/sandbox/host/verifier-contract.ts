// What crosses the boundary between the grader and the isolate that runs verifiers. Types only: both sides import it.
import type { StateFacet } from '../../contract/world.ts'
import type { Changes } from '../../domain/changes.ts'
import type { Row, SqlValue } from '../../domain/environment.ts'

/** Read access to the seeded state, handed into the facet whose database becomes the state under judgement. */
export interface ReadAccess {
  query(sql: string, parameters: SqlValue[]): Promise<Row[]>
}

/** One run of one verifier. `clock` is the episode's virtual start time: what a verifier sees as the present. */
export interface VerifierRequest {
  task: string
  clock: string
  initial: ReadAccess
  changes: Changes
  answer: string
}

/** What a verifier returned, as JSON text; in one sentence why it returned nothing; or why the changes fit no seeded state. */
export type VerifierReply = { returned: string } | { failed: string } | { unfit: string }

/** A seeded database with the package's verifiers on it. */
export interface VerifierFacet extends StateFacet {
  /**
   * Applies the changes, runs the verifier, and rolls back. Never throws for what a verifier does; a call may never come back,
   * and the facet has to be aborted then.
   */
  verify(request: VerifierRequest): Promise<VerifierReply>
}
