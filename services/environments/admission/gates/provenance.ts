// Gate `provenance`: a solution uses nothing that an agent could not know.
import type { ScoredPackage } from '../../../../shared/domain/environment.ts'
import type { Task } from '../../../../shared/domain/task.ts'
import { judged, type Finding } from '../finding.ts'
import { provenanceFaults } from '../provenance.ts'

/** Judges every argument value of a task's solution. */
export function provenanceGate(environmentPackage: ScoredPackage, task: Task): Finding {
  const advice =
    'Look the value up with an earlier call and refer to it with {"$from": …}, or spell it in the instruction as the solution passes it'
  return judged(provenanceFaults(environmentPackage, task), 'every argument value has a source that an agent has too', advice)
}
