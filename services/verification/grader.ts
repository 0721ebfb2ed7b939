// The Grader of one environment version: a Durable Object that keeps the seeded state as a facet and grades cases against it,
// one at a time. Storage and wiring only: what a grade is stands in code-mode.ts and state-mode.ts.
import { DurableObject } from 'cloudflare:workers'
import type { GradeCase, Replay } from '../../shared/contract/verification.ts'
import type { Rehearsal, StateFacet, WorldFacet } from '../../shared/contract/world.ts'
import { isDraft, type EnvironmentPackage } from '../../shared/domain/environment.ts'
import { DEFAULT_SEED } from '../../shared/domain/episode.ts'
import type { EqualityRules } from '../../shared/domain/state-equality.ts'
import type { Task } from '../../shared/domain/task.ts'
import type { Grade } from '../../shared/domain/verdict.ts'
import { isOrreryError, OrreryError } from '../../shared/errors.ts'
import { OwnIsolate, verifierFacet, worldFacet, type PackageSource } from '../../shared/sandbox/isolate.ts'
import { packageSource } from '../../shared/sandbox/package-source.ts'
import { environmentErrorGrade, taskOf, verifierVersion } from './cases.ts'
import { codeGrade } from './code-mode.ts'
import type { Env, GraderObject } from './env.ts'
import { runVerifiers, type VerifierStates } from './run-verifiers.ts'
import { referenceKey, referenceRun, replayOf } from './reference-run.ts'
import { stateGrade, type ReferenceRun } from './state-mode.ts'
import type { VerifierRun } from './verifier-result.ts'

/** Names of the facets: the seeded state, the state under judgement, and the world in which reference solutions run. */
const FACETS = { initial: 'initial', final: 'final', reference: 'reference' } as const

/** True for cases that their task's verifier judges. */
const isVerified = ({ mode, environment_fault }: GradeCase): boolean => mode === 'code' && !environment_fault

/** What grading one version takes. */
interface Bench {
  source: PackageSource
  environmentPackage: EnvironmentPackage
  verifierVersion: string
}

/** See {@link GraderObject}. */
export class Grader extends DurableObject<Env> implements GraderObject {
  /** The work that runs now; the next one waits for it, because there is one facet `final`. */
  #turn: Promise<unknown> = Promise.resolve()
  #rules: EqualityRules | undefined
  #open: VerifierStates | undefined
  /** Where a candidate's verifiers run; those of a published version run in the isolate that has its name. */
  #isolate: OwnIsolate | undefined

  async grade(version: string, cases: GradeCase[], isolate?: 'own'): Promise<Grade[]> {
    return await this.#inTurn(async () => {
      if (isolate === 'own') this.#isolate ??= new OwnIsolate()
      const source = packageSource(this.env.PACKAGES, version)
      const environmentPackage = await source.read()
      const tasks = cases.map(found => taskOf(environmentPackage, found))
      const bench = { source, environmentPackage, verifierVersion: await verifierVersion(environmentPackage) }
      const runs = await this.#verifierRuns(bench, cases.filter(isVerified))
      const grades: Grade[] = []
      for (const [index, task] of tasks.entries()) {
        const found = cases[index]
        if (found) grades.push(await this.#gradeOne(bench, task, found, runs))
      }
      return grades
    })
  }

  async replay(version: string): Promise<Replay[]> {
    return await this.#inTurn(async () => {
      const source = packageSource(this.env.PACKAGES, version)
      const found = await source.read()
      const order = isDraft(found) ? [] : [...found.environment.tasks].reverse()
      return await this.#inWorld(source, async world => {
        const replays = new Map<string, Replay>()
        for (const task of [...order, ...order.slice(0, 1)]) {
          const rehearsal = await world.rehearse(task.solution, DEFAULT_SEED)
          this.#remember(task, rehearsal)
          replays.set(task.id, await replayOf(task.id, rehearsal))
        }
        return [...replays.values()]
      })
    })
  }

  async release(): Promise<void> {
    await this.#inTurn(async () => {
      for (const name of Object.values(FACETS)) this.ctx.facets.delete(name)
      this.#isolate = undefined
    })
  }

  async discard(): Promise<void> {
    await this.release()
    await this.#inTurn(async () => {
      this.#rules = undefined
      await this.ctx.storage.deleteAll()
    })
  }

  async #gradeOne(bench: Bench, task: Task, found: GradeCase, runs: ReadonlyMap<GradeCase, VerifierRun>): Promise<Grade> {
    if (found.environment_fault) return environmentErrorGrade(found, bench.verifierVersion)
    const run = runs.get(found)
    return run ? codeGrade(run, found.changes, bench.verifierVersion) : await this.#gradeState(bench, task, found)
  }

  /** Runs the verifiers of all cases. The state under judgement is made once, because verdicts leave it as it was. */
  async #verifierRuns({ source, environmentPackage }: Bench, cases: readonly GradeCase[]): Promise<Map<GradeCase, VerifierRun>> {
    const { clock } = environmentPackage.environment
    const requests = cases.map(({ task, changes, answer }) => ({ task, clock, changes, answer }))
    const host = { open: async () => await this.#states(source), abort: () => this.#closeFinal() }
    try {
      const runs = await runVerifiers(host, requests)
      return new Map(cases.map((found, index) => [found, runs[index] ?? { ok: false, why: 'it was not run' }]))
    } finally {
      this.#closeFinal()
    }
  }

  async #states(source: PackageSource): Promise<VerifierStates> {
    if (this.#open) return this.#open
    const initial = await this.#initial(source)
    this.ctx.facets.clone(FACETS.initial, FACETS.final)
    const final = await verifierFacet(this.ctx, this.env.LOADER, FACETS.final, source, this.#isolate)
    this.#open = { initial, final }
    return this.#open
  }

  #closeFinal(): void {
    this.#open = undefined
    this.ctx.facets.delete(FACETS.final)
  }

  async #gradeState({ source, environmentPackage, verifierVersion }: Bench, task: Task, { changes, answer }: GradeCase): Promise<Grade> {
    const reference = await this.#reference(source, task)
    const rules = await this.#equalityRules(source, environmentPackage)
    return stateGrade({ task, reference, rules, changes, answer }, verifierVersion)
  }

  /** The seeded state. Asked to seed each time: cloning a facet that is not there would give an empty database. */
  async #initial(source: PackageSource): Promise<StateFacet> {
    const initial = await verifierFacet(this.ctx, this.env.LOADER, FACETS.initial, source, this.#isolate)
    await initial.seed()
    return initial
  }

  async #equalityRules(source: PackageSource, { environment }: EnvironmentPackage): Promise<EqualityRules> {
    if (this.#rules) return this.#rules
    const initial = await this.#initial(source)
    const state = await initial.state()
    const keys = Object.fromEntries(Object.entries(state).map(([table, { key }]) => [table, key]))
    this.#rules = { generated: environment.generated, keys, references: await initial.foreignKeys() }
    return this.#rules
  }

  /** What the reference solution changes: run once per task, because packages are immutable and runs are deterministic. */
  async #reference(source: PackageSource, task: Task): Promise<ReferenceRun> {
    if (task.solution.length === 0) return { ok: true, changes: {} }
    const known = this.ctx.storage.kv.get<ReferenceRun>(referenceKey(task))
    if (known) return known
    return await this.#inWorld(source, async world => this.#remember(task, await world.rehearse(task.solution, DEFAULT_SEED)))
  }

  #remember(task: Task, rehearsal: Rehearsal): ReferenceRun {
    const run = referenceRun(rehearsal)
    this.ctx.storage.kv.put(referenceKey(task), run)
    return run
  }

  /** Does `work` in a world with the seeded rows, which is gone afterwards. */
  async #inWorld<Result>(source: PackageSource, work: (world: WorldFacet) => Promise<Result>): Promise<Result> {
    try {
      const world = await worldFacet(this.ctx, this.env.LOADER, FACETS.reference, source, new OwnIsolate())
      await world.seed()
      return await work(world)
    } finally {
      this.ctx.facets.delete(FACETS.reference)
    }
  }

  /** Runs `work` after everything that was asked for before. What is not an OrreryError is a verdict that could not be reached. */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    try {
      return await turn
    } catch (error) {
      if (isOrreryError(error)) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw new OrreryError('verdict_failed', `no verdict could be reached: ${why}; nothing was stored, ask again`)
    }
  }
}
