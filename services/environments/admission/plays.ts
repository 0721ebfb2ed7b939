// Plays on the workbench of an admission: calls from the seeded rows, rolled back, and the verifier's word on those that are for a task.
import type { Play, PlayReport } from '../../../shared/contract/environments.ts'
import type { Rehearsal } from '../../../shared/contract/world.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import type { Bench } from './bench.ts'
import { runGate } from './finding.ts'
import { policyGate } from './gates/policy.ts'
import { seedGate } from './gates/seed.ts'
import { rehearseAll } from './rehearse-in-turns.ts'

/** What plays came to; or the gates that say why nothing of the package may run. */
export type Played = { reports: PlayReport[] } | { refused: GateResult[] }

/** Plays, in order. */
export async function playOn(bench: Bench, plays: readonly Play[]): Promise<Played> {
  const policy = await runGate('policy', null, () => policyGate(bench.package))
  const gates = policy.passed ? [policy, await runGate('seed', null, async () => await seedGate(bench))] : [policy]
  if (!gates.every(({ passed }) => passed)) return { refused: gates }
  const rehearsals = await rehearseAll(
    bench.world,
    plays.map(({ calls }) => calls),
  )
  const graded = plays.flatMap(({ task, answer }, index) => {
    const rehearsal = rehearsals[index]
    return task === null || !rehearsal ? [] : [{ index, graded: caseOf(task, answer, rehearsal) }]
  })
  const grades = graded.length === 0 ? [] : await bench.grade(graded.map(found => found.graded))
  return {
    reports: rehearsals.map(({ steps, stopped, state_hash }, index) => {
      const grade = grades[graded.findIndex(found => found.index === index)]
      return { steps, stopped, state_hash, grade: grade ? { classification: grade.classification, evidence: grade.evidence } : null }
    }),
  }
}

function caseOf(task: string, answer: string, { steps, changes }: Rehearsal): Parameters<Bench['grade']>[0][number] {
  return { task, changes, answer, mode: 'code', environment_fault: steps.some(({ outcome }) => outcome === 'environment_fault') }
}
