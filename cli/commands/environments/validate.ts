// `orrery environments validate`: runs every gate on a package and keeps nothing.
import { Command } from 'commander'
import { faultLine, type Fault } from '../../../shared/domain/fault.ts'
import { gateSummary, gateTable } from '../../gates.ts'
import { judgePackageAt } from '../../judge-package.ts'
import { sessionOf } from '../../session.ts'

/** The verb. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('run every gate on a package; publishes nothing')
    .argument('<package>', 'folder with the five files, or one JSON file')
    .action(async (place: string, _options: unknown, command: Command) => {
      await judgePackageAt(sessionOf(command), place, gates => `${gateTable(gates)}\n${gateSummary(gates)}`)
    })
}

/** Every fault on its own line. */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map(fault => `  ${faultLine(fault)}`).join('\n')
}
