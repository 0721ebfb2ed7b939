// `orrery environments validate`: runs every gate on a package and keeps nothing.
import { Command } from 'commander'
import { faultLine, type Fault } from '../../../shared/domain/fault.ts'
import { admitted, type GateResult } from '../../../shared/domain/gate.ts'
import { AlreadyReported } from '../../failure.ts'
import { gateSummary, gateTable } from '../../gates.ts'
import { readPackageAt } from '../../package-folder.ts'
import { withProgress } from '../../progress.ts'
import { print, sessionOf } from '../../session.ts'
import { counted } from '../../table.ts'

/** The verb. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('run every gate on a package; publishes nothing')
    .argument('<package>', 'folder with the five files, or one JSON file')
    .action(async (place: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const read = await readPackageAt(place)
      const answer = read.ok
        ? await withProgress('running the gates', session.client.validate(read.package))
        : { version: null, gates: [refusedByPackageGate(read.faults)] }
      print(session, answer, () => `${gateTable(answer.gates)}\n${gateSummary(answer.gates)}`)
      if (!admitted(answer.gates)) throw new AlreadyReported()
    })
}

/** What the package gate says about files that make no package: told here, so that no server is needed to hear it. */
export function refusedByPackageGate(faults: Fault[]): GateResult {
  const detail = `these files make no package: ${counted(faults.length, 'fault')}`
  return { gate: 'package', task: null, passed: false, detail, faults, duration_ms: 0 }
}

/** Every fault on its own line. */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map(fault => `  ${faultLine(fault)}`).join('\n')
}
