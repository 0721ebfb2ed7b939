// From what the verification stage left to a version that may be published: tasks that fail their gates are dropped, and an
// environment that keeps too few is quarantined (architecture §8). The gates themselves are the environments Worker's.
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import type { VerificationArtefact, VerificationBrief } from './authors/author.ts'
import { dropTasks } from './drop-tasks.ts'
import { scoredPackage } from './package.ts'
import type { Bench } from './stage.ts'
import { asJson } from './stages/execution.ts'
import type { AdmissionEvidence } from './stages/verification.ts'

/** The version that passed every gate, or why there is none. `dropped` are ids of tasks. */
export type Admission = { admitted: true; version: string; dropped: string[] } | { admitted: false; reason: string }

/** Most characters of a reason that quote what gates said. */
const MAX_REASON_CHARACTERS = 1000

/** Settles which tasks are published. Throws what the bench throws. */
export async function admit(
  artefact: VerificationArtefact,
  evidence: AdmissionEvidence,
  brief: VerificationBrief,
  bench: Pick<Bench, 'admit'>,
): Promise<Admission> {
  if (evidence.version !== null && admitted(evidence.gates)) return { admitted: true, version: evidence.version, dropped: [] }
  const failures = evidence.gates.filter(gate => !admitted([gate]))
  const general = failures.filter(({ task }) => task === null)
  if (evidence.version === null || general.length > 0) return { admitted: false, reason: reasonOf('the package is refused', general) }
  const dropped = new Set(failures.flatMap(({ task }) => task ?? []))
  const kept = artefact.tasks.length - dropped.size
  if (kept < brief.tasks_wanted) {
    const counts = `${kept} of ${artefact.tasks.length} tasks pass their gates, ${brief.tasks_wanted} are wanted`
    return { admitted: false, reason: reasonOf(counts, failures) }
  }
  const { version, gates } = await bench.admit(asJson(scoredPackage(brief, dropTasks(artefact, dropped))))
  if (version !== null && admitted(gates)) return { admitted: true, version, dropped: [...dropped] }
  const again = gates.filter(gate => !admitted([gate]))
  return { admitted: false, reason: reasonOf(`without ${[...dropped].join(', ')} the package is refused`, again) }
}

function reasonOf(summary: string, failures: readonly GateResult[]): string {
  const details = failures.map(({ gate, task, detail }) => `${gate}${task === null ? '' : ` of ${task}`}: ${detail}`)
  return [summary, ...details].join('; ').slice(0, MAX_REASON_CHARACTERS)
}
