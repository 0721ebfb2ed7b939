// What an author is told of gates: everything but the case that its verifier let pass.
import { expect, it } from 'vitest'
import { problemsOfGates } from '../../../../services/synthesis/problems.ts'
import type { GateResult } from '../../../../shared/domain/gate.ts'

const CASE = 'complete_todo of todo 7 instead of todo 5'

const gate = (over: Partial<GateResult>): GateResult => ({
  gate: 'mutants',
  task: 'tick_off_dentist',
  passed: false,
  detail: `passes with ${CASE}`,
  duration_ms: 1,
  ...over,
})

it('tells what a gate found, and of mutants only that some pass', () => {
  const faults = [{ path: '/solution/1', rule: 'mutants', message: CASE, value: 7 }]
  for (const found of [gate({}), gate({ faults })]) {
    const told = problemsOfGates([found])
    expect(told).toMatchObject([{ where: 'gate mutants of task tick_off_dentist', evidence: '' }])
    expect(JSON.stringify(told)).not.toContain('todo 7')
  }
  expect(problemsOfGates([gate({ gate: 'solves', detail: 'the fee is 5' })])).toMatchObject([{ what: 'the fee is 5' }])
  expect(problemsOfGates([gate({ passed: true })])).toEqual([])
})
