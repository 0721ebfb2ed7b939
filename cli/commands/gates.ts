// `orrery gates run`: every gate on an author's own package, each failure with what the gate wants and what to do.
import { Command } from 'commander'
import { GATE_ADVICE } from '../../shared/domain/gate-advice.ts'
import { admitted, type GateResult } from '../../shared/domain/gate.ts'
import { AlreadyReported } from '../failure.ts'
import { gateDigest, gateSummary, gateTable } from '../gates.ts'
import { readPackageAt } from '../package-folder.ts'
import { withProgress } from '../progress.ts'
import { print, sessionOf } from '../session.ts'
import { refusedByPackageGate } from './environments/validate.ts'

/** The noun with its verb. */
export function gatesCommand(): Command {
  return new Command('gates').description('what stands between a package and publication').addCommand(runCommand())
}

function runCommand(): Command {
  return new Command('run')
    .description('run every gate on a package and explain what fails; publishes nothing')
    .argument('<package>', 'folder with the five files, or one JSON file')
    .action(async (place: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const read = await readPackageAt(place)
      const answer = read.ok
        ? await withProgress('running the gates', session.client.validate(read.package))
        : { version: null, gates: [refusedByPackageGate(read.faults)] }
      print(session, answer, () => [gateDigest(answer.gates), ...advice(answer.gates), gateSummary(answer.gates)].join('\n'))
      if (!admitted(answer.gates)) throw new AlreadyReported()
    })
}

/** The failed results in full, then once for each gate among them what it wants. */
function advice(gates: readonly GateResult[]): string[] {
  const failed = gates.filter(gate => !gate.passed && gate.skipped !== true)
  if (failed.length === 0) return []
  const names = [...new Set(failed.map(({ gate }) => gate))]
  return [gateTable(failed), ...names.map(name => `${name} wants ${GATE_ADVICE[name].wants}.\n  What to do: ${GATE_ADVICE[name].todo}.`)]
}
