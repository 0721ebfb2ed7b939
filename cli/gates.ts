// Gate results as a table: one line per gate, every fault below its reason.
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
