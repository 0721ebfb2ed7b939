// From what the verification stage left to a version that may be published: tasks that fail their gates give way to spare ones, and an
// environment that keeps too few is quarantined (architecture §8). The gates themselves are the environments Worker's.
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import type { JsonValue } from '../../shared/domain/json.ts'
import type { VerificationArtefact, VerificationBrief } from './authors/author.ts'
import { chooseTasks } from './drop-tasks.ts'
import { scoredPackage } from './package.ts'
import type { Bench } from './stage.ts'
import { asJson } from './stages/execution.ts'
import type { AdmissionEvidence } from './stages/verification.ts'

/** The version that passed every gate, or why there is none, and what was refused last. `dropped` are ids of tasks that failed. */
export type Admission =
  | { admitted: true; version: string; dropped: string[] }
  | { admitted: false; reason: string; refused: { package: JsonValue; gates: GateResult[] } }

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
  let tried = asJson(scoredPackage(brief, chooseTasks(artefact, brief.tasks_wanted)))
  let found = evidence
  const refuse = (reason: string): Admission => ({ admitted: false, reason, refused: { package: tried, gates: found.gates } })
  for (;;) {
    if (found.version !== null && admitted(found.gates)) return { admitted: true, version: found.version, dropped: [...failed] }
    const refused = found.gates.filter(gate => !admitted([gate]))
    const general = refused.filter(({ task }) => task === null)
    if (found.version === null || general.length > 0) return refuse(reasonOf('the package is refused', general))
    failures.push(...refused)
    for (const { task } of refused) if (task !== null) failed.add(task)
    const kept = artefact.tasks.length - failed.size
    if (kept < brief.tasks_wanted) {
      return refuse(reasonOf(`${kept} of ${artefact.tasks.length} tasks pass their gates, ${brief.tasks_wanted} are wanted`, failures))
    }
    tried = asJson(scoredPackage(brief, chooseTasks(artefact, brief.tasks_wanted, failed)))
    found = await bench.admit(tried)
  }
}

function reasonOf(summary: string, failures: readonly GateResult[]): string {
  const details = failures.map(({ gate, task, detail }) => `${gate}${task === null ? '' : ` of ${task}`}: ${detail}`)
  return [summary, ...details].join('; ').slice(0, MAX_REASON_CHARACTERS)
}
