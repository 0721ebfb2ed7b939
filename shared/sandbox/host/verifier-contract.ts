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
  changes: Changes
  answer: string
}

/** What a verifier returned, as JSON text; in one sentence why it returned nothing; or why the changes fit no seeded state. */
export type VerifierReply = { returned: string } | { failed: string } | { unfit: string }

/** A seeded database with the package's verifiers on it. */
export interface VerifierFacet extends StateFacet {
  /**
   * For each request, one after the other: applies the changes, runs the verifier, and rolls back. Answers the first ones, in
   * order: at least one, and no more once all together have cost what one may, so that others have their turn. Never throws for
   * what a verifier does; a call may never come back, and the facet has to be aborted then.
   */
  verifyEach(requests: VerifierRequest[], initial: ReadAccess): Promise<VerifierReply[]>
}
