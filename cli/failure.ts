// Failures as the terminal shows them: one sentence, then every fault on its own line, then the gates that refused.
import { faultLine } from '../shared/domain/fault.ts'
import { inVerbs } from './advice.ts'
import { gateTable } from './gates.ts'
import { ApiFailure } from './transport.ts'

/** A failure whose explanation is on the terminal already; only the exit code is left to say. */
export class AlreadyReported extends Error {}

/** Prints a failure on stderr, as a problem document when JSON is wanted. */
export function reportFailure(error: unknown, json: boolean): void {
  if (error instanceof AlreadyReported) return
  if (json)
    console.error(JSON.stringify(error instanceof ApiFailure ? error.problem : { title: 'failed', detail: messageOf(error) }, null, 2))
  else console.error(failureText(error))
}

function failureText(error: unknown): string {
  if (!(error instanceof ApiFailure)) return `error: ${messageOf(error)}`
  const { problem } = error
  const faults = (problem.faults ?? []).map(fault => `  ${faultLine(fault)}`)
  const gates = problem.gates ? [gateTable(problem.gates)] : []
  return [`error: ${inVerbs(problem.detail)} (${problem.status} ${problem.code}, request ${problem.request_id})`, ...faults, ...gates].join(
    '\n',
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
