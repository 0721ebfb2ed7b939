// What a gate found, before it has a name and a duration; and the clockwork that makes a GateResult of it.
import type { Fault } from '../../../shared/domain/fault.ts'
import { faultLine } from '../../../shared/domain/fault.ts'
import type { Gate, GateResult } from '../../../shared/domain/gate.ts'

/** A gate's judgement. `detail` says what failed and what to do next. */
export interface Finding {
  passed: boolean
  skipped?: boolean
  detail: string
  faults?: Fault[]
}

/** Most faults that one result carries: an author repairs a few at a time, and results are stored and shown. */
const MAX_FAULTS = 50

/** A gate that let the package pass. */
export function passed(detail: string): Finding {
  return { passed: true, detail }
}

/** A gate that refuses the package. */
export function refused(detail: string): Finding {
  return { passed: false, detail }
}

/** A gate's judgement from faults: passed when there are none, else the first one in words. */
export function judged(faults: Fault[], whenFine: string, advice: string): Finding {
  const [first] = faults
  if (!first) return passed(whenFine)
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return { passed: false, detail: `${faultLine(first)}${more}. ${advice}`, faults: faults.slice(0, MAX_FAULTS) }
}

/** The result of a gate. `milliseconds` is wall time, rounded: finer figures would be noise. */
export function gateResult(gate: Gate, task: string | null, finding: Finding, milliseconds: number): GateResult {
  return { gate, task, ...finding, duration_ms: Math.max(0, Math.round(milliseconds)) }
}

/** Runs a gate. Whatever it throws is a refusal with that reason: a gate never fails to answer. */
export async function runGate(gate: Gate, task: string | null, look: () => Finding | Promise<Finding>): Promise<GateResult> {
  const started = Date.now()
  const finding = await Promise.resolve()
    .then(look)
    .catch((error: unknown) => refused(failure(gate, error)))
  return gateResult(gate, task, finding, Date.now() - started)
}

/** What a gate says about an error that it did not expect. */
export function failure(gate: Gate, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `the gate ${gate} could not finish: ${reason}. Correct what it names and publish again; if it names nothing of yours, try once more`
}
