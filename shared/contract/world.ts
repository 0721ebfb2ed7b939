// What runs inside the sandbox and what the Workers outside may ask of it. A facet is opened with one of these classes;
// its database holds one instance of an environment. Code: shared/sandbox/host, isolates: shared/sandbox/isolate.ts.
import type { Changes } from '../domain/changes.ts'
import type { Row, SqlValue } from '../domain/environment.ts'
import type { Outcome } from '../domain/episode.ts'
import type { JsonObject, JsonValue } from '../domain/json.ts'
import type { State } from '../domain/state.ts'
import type { SolutionStep } from '../domain/task.ts'
import type { TableView } from './environments.ts'

/** One call as the supervisor sends it. `step` counts from 1 and sets the virtual time and the randomness. */
export interface WorldCall {
  step: number
  tool: string
  arguments: JsonValue
  seed: number
  idempotency_key: string | null
}

/** What became of a call. `result` is null unless the outcome is `ok`. `at` is virtual time. */
export interface WorldOutcome {
  step: number
  tool: string
  arguments: JsonValue
  outcome: Outcome
  result: JsonObject | null
  error: { code: string; message: string } | null
  at: string
  rows_read: number
  rows_written: number
}

/** The cell written in the call's own transaction: what a supervisor that crashed repairs its log from. */
export interface LastCall extends WorldOutcome {
  idempotency_key: string | null
}

/** A sequence of calls run and rolled back: what gates look at. `stopped` says why a reference could not be resolved. */
export interface Rehearsal {
  steps: WorldOutcome[]
  changes: Changes
  state_hash: string
  stopped: string | null
}

/** One foreign key of a table. `to` is empty when it refers to the parent's primary key. */
export interface ForeignKey {
  table: string
  from: string[]
  to: string[]
}

/** A database seeded from a package: no tools, no generated code. */
export interface StateFacet {
  /** Creates tables and rows once; does nothing when they are there. Throws with file and statement when one fails. */
  seed(): Promise<void>
  /** Back to the seeded rows, in one transaction. */
  reset(): Promise<void>
  /** Every row of every table, canonically ordered. */
  state(): Promise<State>
  changes(): Promise<Changes>
  stateHash(): Promise<string>
  /** Turns the seeded state into `seeded + changes`, in one transaction. */
  apply(changes: Changes): Promise<void>
  /** One SELECT under the SQL policy, rolled back whatever it does. */
  query(sql: string, parameters: SqlValue[]): Promise<Row[]>
  /** The tables of the seeded state, as SQLite describes them. */
  tables(): Promise<TableView[]>
  foreignKeys(): Promise<Record<string, ForeignKey[]>>
}

/** A database with the environment's tools on it. */
export interface WorldFacet extends StateFacet {
  /** Judges arguments, runs the tool in one transaction, judges the result, writes the last-call cell. Never throws for what the tool does. */
  call(call: WorldCall): Promise<WorldOutcome>
  last(): Promise<LastCall | null>
  /** Runs calls from the present state, `$from` references resolved, and rolls everything back. */
  rehearse(calls: SolutionStep[], seed: number): Promise<Rehearsal>
  /** As {@link rehearse} for each sequence, all from the present state; what sequences begin with in common runs once. */
  rehearseEach(sequences: SolutionStep[][], seed: number): Promise<Rehearsal[]>
  /** As {@link rehearseEach}, and answers the changes alone. */
  rehearsedChanges(sequences: SolutionStep[][], seed: number): Promise<Changes[]>
}
