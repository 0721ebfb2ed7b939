// `orrery gates run`: every gate on an author's own package, each failure with what the gate wants and what to do.
import { Command } from 'commander'
import { GATE_ADVICE } from '../../shared/domain/gate-advice.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import { gateDigest, gateSummary, gateTable } from '../gates.ts'
import { judgePackageAt } from '../judge-package.ts'
import { sessionOf } from '../session.ts'

/** The noun with its verb. */
export function gatesCommand(): Command {
  return new Command('gates').description('what stands between a package and publication').addCommand(runCommand())
}

function runCommand(): Command {
  return new Command('run')
    .description('run every gate on a package and explain what fails; publishes nothing')
    .argument('<package>', 'folder with the five files, or one JSON file')
    .action(async (place: string, _options: unknown, command: Command) => {
      await judgePackageAt(sessionOf(command), place, gates => [gateDigest(gates), ...advice(gates), gateSummary(gates)].join('\n'))
    })
}

/** The failed results in full, then once for each gate among them what it wants. */
function advice(gates: readonly GateResult[]): string[] {
  const failed = gates.filter(gate => !gate.passed && gate.skipped !== true)
  if (failed.length === 0) return []
  const names = [...new Set(failed.map(({ gate }) => gate))]
  return [gateTable(failed), ...names.map(name => `${name} wants ${GATE_ADVICE[name].wants}.\n  What to do: ${GATE_ADVICE[name].todo}.`)]
}
