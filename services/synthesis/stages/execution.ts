// How checks call the environments Worker: what it refuses for good is the author's problem; what breaks on the way is thrown, and
// the step is tried again.
import type { SynthesisProblem } from '../../../shared/domain/campaign.ts'
import type { EnvironmentPackage } from '../../../shared/domain/environment.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import { isOrreryError, type ErrorCode } from '../../../shared/errors.ts'

/** Failures that the same package would meet again: its code ended a process, it is too large, it is no package. */
const LASTING: readonly ErrorCode[] = ['environment_blocked', 'too_large', 'invalid_request', 'package_refused']

/** Runs a check; a lasting refusal becomes its one problem. */
export async function orProblems<Found extends { problems: SynthesisProblem[] }>(
  check: () => Promise<Found>,
): Promise<Found | { problems: SynthesisProblem[] }> {
  try {
    return await check()
  } catch (error) {
    if (!isOrreryError(error) || !LASTING.includes(error.code)) throw error
    return { problems: [{ where: 'the package', what: error.message, evidence: error.code }] }
  }
}

/** A package as RPC carries it: without the undefined members that JSON would drop. */
export function asJson(environmentPackage: EnvironmentPackage): JsonValue {
  return JSON.parse(JSON.stringify(environmentPackage))
}
