// From what the verification stage left to a version that may be published: tasks that fail their gates give way to spare ones, and an
// environment that keeps too few is quarantined (architecture §8). The gates themselves are the environments Worker's.
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import type { VerificationArtefact, VerificationBrief } from './authors/author.ts'
import { chooseTasks } from './drop-tasks.ts'
import { scoredPackage } from './package.ts'
import type { Bench } from './stage.ts'
import { asJson } from './stages/execution.ts'
import type { AdmissionEvidence } from './stages/verification.ts'

/** The version that passed every gate, or why there is none. `dropped` are ids of tasks that failed. */
export type Admission = { admitted: true; version: string; dropped: string[] } | { admitted: false; reason: string }

/** Most characters of a reason that quote what gates said. */
const MAX_REASON_CHARACTERS = 1000

/** Settles which tasks are published: as many as are wanted. `evidence` is of the first ones. Throws what the bench throws. */
export async function admit(
  artefact: VerificationArtefact,
  evidence: AdmissionEvidence,
  brief: VerificationBrief,
  bench: Pick<Bench, 'admit'>,
): Promise<Admission> {
  const failed = new Set<string>()
  const failures: GateResult[] = []
  let found = evidence
  for (;;) {
    if (found.version !== null && admitted(found.gates)) return { admitted: true, version: found.version, dropped: [...failed] }
    const refused = found.gates.filter(gate => !admitted([gate]))
    const general = refused.filter(({ task }) => task === null)
    if (found.version === null || general.length > 0) return { admitted: false, reason: reasonOf('the package is refused', general) }
    failures.push(...refused)
    for (const { task } of refused) if (task !== null) failed.add(task)
    const kept = artefact.tasks.length - failed.size
    if (kept < brief.tasks_wanted) {
      const counts = `${kept} of ${artefact.tasks.length} tasks pass their gates, ${brief.tasks_wanted} are wanted`
      return { admitted: false, reason: reasonOf(counts, failures) }
    }
    found = await bench.admit(asJson(scoredPackage(brief, chooseTasks(artefact, brief.tasks_wanted, failed))))
  }
}

function reasonOf(summary: string, failures: readonly GateResult[]): string {
  const details = failures.map(({ gate, task, detail }) => `${gate}${task === null ? '' : ` of ${task}`}: ${detail}`)
  return [summary, ...details].join('; ').slice(0, MAX_REASON_CHARACTERS)
}
