// Mode `code`: what a verifier's result means. Pure.
// An episode that a format error stopped is graded like any other; its blame (`agent_error`) is the episode's to add.
import type { Changes } from '../../shared/domain/changes.ts'
import { unexpectedChanges } from '../../shared/domain/expected.ts'
import type { Grade } from '../../shared/domain/verdict.ts'
import { changedTables, failedChecks } from './evidence.ts'
import type { VerifierRun } from './verifier-result.ts'

/**
 * The grade of a verifier's run. Complete when the verifier says so, every check passed and no change is unexpected;
 * a run without a proper result is the verifier's error, whatever the agent did.
 */
export function codeGrade(run: VerifierRun, changes: Changes, verifierVersion: string): Grade {
  const mode = 'code'
  if (!run.ok) {
    const evidence = `The verifier gave no verdict: ${run.why}.`
    return { classification: 'verifier_error', checks: [], unexpected_changes: {}, evidence, mode, verifier_version: verifierVersion }
  }
  const { complete, checks, expected } = run.result
  const unexpected = unexpectedChanges(changes, expected)
  const faults = [failedChecks(checks), changedTables('Changes that the task did not ask for', unexpected)].filter(
    fault => fault !== undefined,
  )
  if (!complete && faults.length === 0) faults.push('The verifier says that the task is not complete.')
  return {
    classification: faults.length === 0 ? 'complete' : 'incomplete',
    checks,
    unexpected_changes: unexpected,
    evidence: faults.length === 0 ? `Every check passed (${checks.length}) and nothing else changed.` : faults.join(' '),
    mode,
    verifier_version: verifierVersion,
  }
}
