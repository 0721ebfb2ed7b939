// The gates of one task. Everything that has to be graded goes to verification in one batch; the gates then judge their share.
import type { GradeCase } from '../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../shared/contract/world.ts'
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import { DEFAULT_SEED } from '../../../shared/domain/episode.ts'
import type { Gate, GateResult } from '../../../shared/domain/gate.ts'
import type { Task } from '../../../shared/domain/task.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'
import type { Bench, Seeded } from './bench.ts'
import { failure, gateResult, refused, runGate, type Finding } from './finding.ts'
import { idleCases, idleFinding } from './gates/idle.ts'
import { mutantCases, mutantsFinding } from './gates/mutants.ts'
import { provenanceGate } from './gates/provenance.ts'
import { replayFinding } from './gates/replay.ts'
import { solutionProblem, solvesCases, solvesFinding } from './gates/solves.ts'
import { solutionMutants } from './mutants.ts'
import { rehearsedChanges } from './rehearse-in-turns.ts'
import type { SeededColumn } from './seeded-values.ts'

/** What all tasks of an environment share. `replays` resolves once every solution has run a second time. */
export interface TaskSetting {
  bench: Bench
  package: ScoredPackage
  seeded: Seeded
  columns: readonly SeededColumn[]
  replays: Bench['replays']
}

/** A gate's cases, and how it judges their grades. `milliseconds` is what preparing them took. */
interface Plan {
  gate: Gate
  cases: GradeCase[]
  milliseconds: number
  judge(grades: readonly Grade[]): Finding
}

/** Runs the five gates of a task. Never throws. */
export async function runTaskGates(setting: TaskSetting, task: Task): Promise<GateResult[]> {
  const started = Date.now()
  let reference: Rehearsal
  try {
    reference = await setting.bench.world.rehearse(task.solution, DEFAULT_SEED)
  } catch (error) {
    return [gateResult('solves', task.id, refused(failure('solves', error)), Date.now() - started)]
  }
  const runs = Date.now() - started
  const plans = [
    await planned('solves', async () => solvesPlan(task, reference)),
    await planned('idle', async () => idlePlan(setting, task)),
    await planned('mutants', async () => await mutantsPlan(setting, task, reference)),
  ]
  const [solves, ...others] = await graded(setting.bench, task, plans)
  return [
    ...(solves ? [{ ...solves, duration_ms: solves.duration_ms + runs }] : []),
    ...others,
    await runGate('provenance', task.id, () => provenanceGate(setting.package, task)),
    await runGate('replay', task.id, async () => await replayFinding(reference, (await setting.replays()).get(task.id))),
  ]
}

async function planned(gate: Gate, plan: () => Promise<Pick<Plan, 'cases' | 'judge'>>): Promise<Plan> {
  const started = Date.now()
  try {
    return { gate, ...(await plan()), milliseconds: Date.now() - started }
  } catch (error) {
    return { gate, cases: [], judge: () => refused(failure(gate, error)), milliseconds: Date.now() - started }
  }
}

function solvesPlan(task: Task, reference: Rehearsal): Pick<Plan, 'cases' | 'judge'> {
  return { cases: solvesCases(task, reference), judge: grades => solvesFinding(task, reference, grades) }
}

function idlePlan(setting: TaskSetting, task: Task): Pick<Plan, 'cases' | 'judge'> {
  const cases = idleCases(task, setting.columns)
  return { cases: cases.map(({ graded }) => graded), judge: grades => idleFinding(cases, grades) }
}

async function mutantsPlan(setting: TaskSetting, task: Task, reference: Rehearsal): Promise<Pick<Plan, 'cases' | 'judge'>> {
  if (solutionProblem(task, reference) !== null) {
    return {
      cases: [],
      judge: () => refused('not run: mutants are made from a solution that works. Correct what the gate solves says first'),
    }
  }
  const mutants = solutionMutants(reference, setting.package.environment.tools, setting.columns)
  const all = await rehearsedChanges(
    setting.bench.world,
    mutants.map(({ steps }) => steps),
  )
  const rehearsed = mutants.map((mutant, index) => ({ mutant, changes: all[index] ?? {} }))
  const found = mutantCases(task, reference, rehearsed, setting.seeded, setting.columns)
  return { cases: found.cases.map(({ graded }) => graded), judge: grades => mutantsFinding(found, grades) }
}

/** Grades all plans at once and hands each its share; grading time is shared out by number of cases. */
async function graded(bench: Bench, task: Task, plans: readonly Plan[]): Promise<GateResult[]> {
  const cases = plans.flatMap(plan => plan.cases)
  const started = Date.now()
  let grades: Grade[] = []
  let problem: unknown
  try {
    grades = await gradesOf(bench, cases)
  } catch (error) {
    problem = error
  }
  const perCase = (Date.now() - started) / Math.max(1, cases.length)
  let from = 0
  return plans.map(plan => {
    const share = grades.slice(from, from + plan.cases.length)
    from += plan.cases.length
    const finding = problem === undefined || plan.cases.length === 0 ? plan.judge(share) : refused(failure(plan.gate, problem))
    return gateResult(plan.gate, task.id, finding, plan.milliseconds + perCase * plan.cases.length)
  })
}

/** The grades of cases, in order. Equal cases are graded once: a grade is a function of its case. */
async function gradesOf(bench: Bench, cases: readonly GradeCase[]): Promise<Grade[]> {
  if (cases.length === 0) return []
  const distinct = new Map(cases.map(found => [JSON.stringify(found), found]))
  const grades = await bench.grade([...distinct.values()])
  const byCase = new Map([...distinct.keys()].map((key, index) => [key, grades[index]]))
  return cases.map(found => byCase.get(JSON.stringify(found))).filter(grade => grade !== undefined)
}
