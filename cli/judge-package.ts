// The gates on an author's package: what `environments validate` and `gates run` ask, each telling it in its own way.
import type { Fault } from '../shared/domain/fault.ts'
import { admitted, type GateResult } from '../shared/domain/gate.ts'
import { AlreadyReported } from './failure.ts'
import { readPackageAt } from './package-folder.ts'
import { withProgress } from './progress.ts'
import { print, type Session } from './session.ts'
import { counted } from './table.ts'

/** Runs every gate on the package at a place, keeps nothing, and prints what they found. Throws {@link AlreadyReported} when one fails. */
export async function judgePackageAt(session: Session, place: string, text: (gates: readonly GateResult[]) => string): Promise<void> {
  const read = await readPackageAt(place)
  const answer = read.ok
    ? await withProgress('running the gates', session.client.validate(read.package))
    : { version: null, gates: [refusedByPackageGate(read.faults)] }
  print(session, answer, () => text(answer.gates))
  if (!admitted(answer.gates)) throw new AlreadyReported()
}

/** What the package gate says about files that make no package: told here, so that no server is needed to hear it. */
export function refusedByPackageGate(faults: Fault[]): GateResult {
  const detail = `these files make no package: ${counted(faults.length, 'fault')}`
  return { gate: 'package', task: null, passed: false, detail, faults, duration_ms: 0 }
}
