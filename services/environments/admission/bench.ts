// The workbench of one admission: the package, a seeded instance to rehearse in, what is known about its rows, and the grader.
// Gates get it and never see the Durable Object.
import type { GradeCase, Replay } from '../../../shared/contract/verification.ts'
import type { WorldFacet } from '../../../shared/contract/world.ts'
import type { EnvironmentPackage } from '../../../shared/domain/environment.ts'
import type { EqualityRules } from '../../../shared/domain/change-graph.ts'
import type { State } from '../../../shared/domain/state.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'

/** What gates may use. */
export interface Bench {
  package: EnvironmentPackage
  /** A seeded instance. Rehearsals roll back, so every one of them starts from the seeded rows. */
  world: WorldFacet
  /** Runs every reference solution once more, in another isolate and another order; results by task id. */
  replays(): Promise<ReadonlyMap<string, Replay>>
  /** Grades cases in one batch, in order. */
  grade(cases: GradeCase[]): Promise<Grade[]>
}

/** What is known of the seeded rows. */
export interface Seeded {
  state: State
  rules: EqualityRules
}

/** Reads the seeded state and the rules under which two states count as equal. */
export async function readSeeded(bench: Bench): Promise<Seeded> {
  const state = await bench.world.state()
  const references = await bench.world.foreignKeys()
  const keys = Object.fromEntries(Object.entries(state).map(([table, { key }]) => [table, key]))
  return { state, rules: { generated: bench.package.environment.generated, keys, references } }
}
