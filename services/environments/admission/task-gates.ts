// The gates of tasks. Everything that has to be graded goes to verification in one batch; the gates then judge their share.
import type { GradeCase } from '../../../shared/contract/verification.ts'
import type { Rehearsal } from '../../../shared/contract/world.ts'
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import { countChanges } from '../../../shared/domain/count-changes.ts'
import { DEFAULT_SEED } from '../../../shared/domain/episode.ts'
import type { Gate, GateResult } from '../../../shared/domain/gate.ts'
import type { Task } from '../../../shared/domain/task.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'
import type { Bench, Seeded } from './bench.ts'
import { failure, gateResult, refused, runGate, type Finding } from './finding.ts'
import { gradeTasks, type Graded } from './grading.ts'
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

/** One task on its way through the gates: what it has so far, what is to be graded, and what comes after that. */
interface Prepared {
  task: Task
  /** The plans of `solves`, `idle` and `mutants`; null when the solution could not be rehearsed, and why. */
  run: { reference: Rehearsal; plans: Plan[] } | null
  results: GateResult[]
}

/** Changed rows in cases that wait to be graded, from which on they are: they lie in memory meanwhile. */
const ROWS_WAITING = 20_000

/** Runs the five gates of each task, and grades the cases of as many tasks together as memory allows. Never throws. */
export async function runTaskGates(setting: TaskSetting, tasks: readonly Task[]): Promise<GateResult[]> {
  const results: GateResult[] = []
  let waiting: Prepared[] = []
  for (const task of tasks) {
    waiting.push(await prepared(setting, task))
    if (task !== tasks.at(-1) && rowsIn(waiting) < ROWS_WAITING) continue
    results.push(...(await judged(setting, waiting)))
    waiting = []
  }
  return results
}

function casesOf({ run }: Prepared): GradeCase[] {
  return (run?.plans ?? []).flatMap(plan => plan.cases)
}

function rowsIn(waiting: readonly Prepared[]): number {
  return waiting.flatMap(casesOf).reduce((sum, { changes }) => sum + countChanges(changes), 0)
}

async function prepared(setting: TaskSetting, task: Task): Promise<Prepared> {
  const started = Date.now()
  let reference: Rehearsal
  try {
    reference = await setting.bench.world.rehearse(task.solution, DEFAULT_SEED)
  } catch (error) {
    return { task, run: null, results: [gateResult('solves', task.id, refused(failure('solves', error)), Date.now() - started)] }
  }
  const rehearsed = Date.now() - started
  const solves = await planned('solves', async () => solvesPlan(task, reference))
  const plans = [
    { ...solves, milliseconds: solves.milliseconds + rehearsed },
    await planned('idle', async () => idlePlan(setting, task)),
    await planned('mutants', async () => await mutantsPlan(setting, task, reference)),
  ]
  return { task, run: { reference, plans }, results: [] }
}

async function judged(setting: TaskSetting, waiting: readonly Prepared[]): Promise<GateResult[]> {
  await setting.replays().catch(() => undefined) // what state mode compares with is known from then on; the gate `replay` tells why not
  const graded = await gradeTasks(setting.bench, waiting.map(casesOf))
  const results: GateResult[] = []
  for (const [index, { task, run, results: known }] of waiting.entries()) {
    const found = graded[index]
    results.push(...known)
    if (!run || !found) continue
    results.push(...plannedResults(task, run.plans, found))
    results.push(await runGate('provenance', task.id, () => provenanceGate(setting.package, task)))
    const replay = async (): Promise<Finding> => await replayFinding(run.reference, (await setting.replays()).get(task.id))
    results.push(await runGate('replay', task.id, replay))
  }
  return results
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

/** Hands each plan its share of the task's grades; grading time is shared out by number of cases. */
function plannedResults(task: Task, plans: readonly Plan[], graded: Graded): GateResult[] {
  let from = 0
  return plans.map(plan => {
    const share = graded.ok ? graded.grades.slice(from, from + plan.cases.length) : []
    from += plan.cases.length
    const finding = graded.ok || plan.cases.length === 0 ? plan.judge(share) : refused(failure(plan.gate, graded.problem))
    return gateResult(plan.gate, task.id, finding, plan.milliseconds + graded.milliseconds * plan.cases.length)
  })
}
