// What crosses the boundary between the grader and the isolate that runs verifiers. Types only: both sides import it.
import type { Changes } from '../../domain/changes.ts'
import type { Row } from '../../domain/environment.ts'

/** Read access to one database, handed into the isolate. Arguments come from package code and are judged by whoever offers it. */
export interface ReadAccess {
  query(sql: unknown, parameters: unknown[]): Promise<Row[]>
}

/** One run of one verifier. `clock` is the episode's virtual start time: what a verifier sees as the present. */
export interface VerifierRequest {
  task: string
  clock: string
  initial: ReadAccess
  final: ReadAccess
  changes: Changes
  answer: string
}

/** What a verifier returned, as JSON text, or in one sentence why it returned nothing. */
export type VerifierReply = { returned: string } | { failed: string }

/** The isolate's entrypoint. Never throws for what a verifier does; a call may never come back. */
export interface VerifierEntrypoint {
  verify(request: VerifierRequest): Promise<VerifierReply>
}
