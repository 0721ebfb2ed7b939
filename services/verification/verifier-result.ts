// What a verifier must return, and how its JSON is read. Anything else is the verifier's error, said in one sentence.
import { z } from 'zod'
import { expectedChangeSchema, MAX_EXPECTED_CHANGES } from '../../shared/domain/expected.ts'
import { faultLine, faultsOf } from '../../shared/domain/fault.ts'
import { checkSchema } from '../../shared/domain/verdict.ts'

/** Most checks of one verdict: a person reads them. */
const MAX_CHECKS = 200

/** A verifier's return value (architecture §3). Unknown keys are refused: they are typing errors. */
export const verifierResultSchema = z.strictObject({
  complete: z.boolean(),
  checks: z.array(checkSchema.strict()).max(MAX_CHECKS),
  expected: z.array(expectedChangeSchema).max(MAX_EXPECTED_CHANGES),
})

/** See {@link verifierResultSchema}. */
export type VerifierResult = z.infer<typeof verifierResultSchema>

/** One run of a verifier: its result, or why there is none. */
export type VerifierRun = { ok: true; result: VerifierResult } | { ok: false; why: string }

/** Most faults named in one sentence. */
const NAMED_FAULTS = 3

/** Reads what came out of the isolate. */
export function readVerifierResult(json: string): VerifierRun {
  const value: unknown = JSON.parse(json)
  const read = verifierResultSchema.safeParse(value)
  if (read.success) return { ok: true, result: read.data }
  const faults = faultsOf(read.error, value).slice(0, NAMED_FAULTS).map(faultLine)
  return { ok: false, why: `it returned something that is not {complete, checks, expected}: ${faults.join('; ')}` }
}
