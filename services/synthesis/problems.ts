// Faults and gate results as problems that an author can act on. Pure.
import type { z } from 'zod'
import type { SynthesisProblem } from '../../shared/domain/campaign.ts'
import { faultsOf, type Fault } from '../../shared/domain/fault.ts'
import type { GateResult } from '../../shared/domain/gate.ts'
import { showValue } from '../../shared/domain/show-value.ts'
import type { Parsed } from './stage.ts'

/** Longest evidence of one problem, in characters: it goes into a prompt and into D1. */
const MAX_EVIDENCE_CHARACTERS = 500

/** What an author is told of the gate `mutants`. Never the case that passed: a verifier would be written against that one alone. */
const MUTANTS_TOLD =
  'the verifier lets wrong work pass, or there is too little to tell right from wrong: compare the whole rows that have to change, in checks and in expected, check every part of the instruction and the answer, and allow no other change'

/** A value judged by a zod schema. */
export function parseWith<Artefact>(schema: z.ZodType<Artefact>, value: unknown): Parsed<Artefact> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, artefact: parsed.data }
  return { ok: false, problems: problemsOfFaults(faultsOf(parsed.error, value)) }
}

/** Faults as problems. */
export function problemsOfFaults(faults: readonly Fault[]): SynthesisProblem[] {
  return faults.map(fault => ({
    where: [fault.file, fault.path].filter(Boolean).join(' ') || 'the whole',
    what: `${fault.message} (${fault.rule})`,
    evidence: fault.value === undefined ? '' : showValue(fault.value).slice(0, MAX_EVIDENCE_CHARACTERS),
  }))
}

/** What gates refuse, as problems; a draft's tools gate is heard although it refuses nothing. */
export function problemsOfGates(gates: readonly GateResult[]): SynthesisProblem[] {
  return gates.filter(failed).flatMap(({ gate, task, detail, faults }) => {
    const isSecret = gate === 'mutants'
    if (faults !== undefined && faults.length > 0 && !isSecret) return problemsOfFaults(faults)
    const what = isSecret ? MUTANTS_TOLD : detail
    return [{ where: task === null ? `gate ${gate}` : `gate ${gate} of task ${task}`, what, evidence: '' }]
  })
}

/** True for a gate that found something wrong, whether or not that refuses the package. */
function failed(result: GateResult): boolean {
  return !result.passed && (result.skipped !== true || result.gate === 'tools')
}
