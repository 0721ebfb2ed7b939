// A gate is one check of admission; a package is published only when every gate that applies to it passed.
import { z } from 'zod'
import { faultSchema } from './fault.ts'

/** The gates, in the order in which they run. Environment gates first; the last five run once per task. */
export const GATES = ['package', 'policy', 'seed', 'tools', 'solves', 'idle', 'mutants', 'provenance', 'replay'] as const

/** A gate's name. */
export type Gate = (typeof GATES)[number]

/** What one gate found. `task` is null for environment gates; `detail` says why in one sentence. */
export const gateResultSchema = z
  .object({
    gate: z.enum(GATES),
    task: z.string().nullable(),
    passed: z.boolean(),
    skipped: z
      .boolean()
      .optional()
      .meta({ description: 'True when the gate does not apply here (state mode of a task with free columns, a draft).' }),
    detail: z.string(),
    faults: z.array(faultSchema).optional(),
    duration_ms: z.number().nonnegative(),
  })
  .meta({ id: 'GateResult' })

/** See {@link gateResultSchema}. */
export type GateResult = z.infer<typeof gateResultSchema>

/** Admitted: every gate passed or does not apply. */
export function admitted(results: readonly GateResult[]): boolean {
  return results.every(result => result.passed || result.skipped === true)
}
