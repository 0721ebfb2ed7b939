// What is kept of a reference solution's run: its changes for state mode, its digest for whoever compares two runs. Pure.
import type { Replay } from '../../shared/contract/verification.ts'
import type { Rehearsal } from '../../shared/contract/world.ts'
import { canonicalJson, sha256Hex } from '../../shared/domain/canonical.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { ReferenceRun } from './state-mode.ts'

/** Where the grader's storage keeps a task's run. */
export function referenceKey(task: Task): string {
  return `reference:${task.id}`
}

/** The run as state mode needs it. A solution may run into domain errors; anything worse makes it no reference. */
export function referenceRun({ steps, stopped, changes }: Rehearsal): ReferenceRun {
  const broken = steps.find(step => step.outcome !== 'ok' && step.outcome !== 'domain_error')
  const why =
    stopped ?? (broken ? `step ${broken.step} (${broken.tool}) ended in ${broken.outcome}: ${broken.error?.message ?? ''}` : undefined)
  return why === undefined ? { ok: true, changes } : { ok: false, why }
}

/** The run as it is compared with another one. */
export async function replayOf(task: string, { steps, state_hash }: Rehearsal): Promise<Replay> {
  const hashed = steps.map(async ({ outcome, result }) => ({ outcome, result_hash: await sha256Hex(canonicalJson(result)) }))
  return { task, steps: await Promise.all(hashed), state_hash }
}
