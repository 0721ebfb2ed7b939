// Gate results as a table: one line per gate with every fault below its reason, or one line per task.
import { faultLine } from '../shared/domain/fault.ts'
import { admitted, type GateResult } from '../shared/domain/gate.ts'
import { counted, table, verdictMark } from './table.ts'

/** One line per result: gate, task, outcome, milliseconds, reason and faults. */
export function gateTable(gates: readonly GateResult[]): string {
  return table(
    ['gate', 'task', 'result', 'ms', 'why'],
    gates.map(gate => [gate.gate, gate.task, outcome(gate), Math.round(gate.duration_ms), reason(gate)]),
  )
}

/** One line for the package and one per task: how many of its gates passed, and what the most telling one found. */
export function gateDigest(gates: readonly GateResult[]): string {
  const tasks = [...new Set(gates.map(gate => gate.task))]
  return table(
    ['gates for', 'passed', 'ms', 'what they found'],
    tasks.map(task => {
      const own = gates.filter(gate => gate.task === task)
      const good = own.filter(gate => gate.passed).length
      const milliseconds = own.reduce((sum, gate) => sum + gate.duration_ms, 0)
      return [task ?? 'the package', verdictMark(good === own.length, `${good} of ${own.length}`), Math.round(milliseconds), telling(own)]
    }),
  )
}

/** The first failure; else what the mutants gate says of a task, and for the package what its rows and tools are. */
function telling(gates: readonly GateResult[]): string {
  const failed = gates.find(gate => !gate.passed && gate.skipped !== true)
  if (failed) return `${failed.gate}: ${reason(failed)}`
  const shown = gates.filter(gate => gate.gate === 'mutants' || gate.gate === 'seed' || gate.gate === 'tools')
  return shown.map(gate => gate.detail).join('; ')
}

/** `41 gates passed, 2 skipped`, or how many failed. */
export function gateSummary(gates: readonly GateResult[]): string {
  const skipped = gates.filter(gate => gate.skipped === true).length
  const failed = gates.filter(gate => !gate.passed && gate.skipped !== true).length
  const passed = gates.length - skipped - failed
  const parts = [
    `${counted(passed, 'gate')} passed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  return verdictMark(admitted(gates), parts.join(', '))
}

function outcome(gate: GateResult): string {
  if (gate.skipped === true) return 'skipped'
  return verdictMark(gate.passed, gate.passed ? 'passed' : 'failed')
}

function reason(gate: GateResult): string {
  return [gate.detail, ...(gate.faults ?? []).map(fault => `· ${faultLine(fault)}`)].join('\n')
}
