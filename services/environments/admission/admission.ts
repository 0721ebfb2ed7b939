// The Admission object: opens instances of a package, lets the gates run on them, and leaves nothing behind.
// Storage and wiring only; what a gate wants is in gates/.
import { DurableObject } from 'cloudflare:workers'
import type { Play, TableView } from '../../../shared/contract/environments.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import { OwnIsolate, stateFacet, worldFacet } from '../../../shared/sandbox/isolate.ts'
import { packageSource } from '../../../shared/sandbox/package-source.ts'
import type { Env } from '../env.ts'
import type { Bench } from './bench.ts'
import type { AdmissionObject } from './contract.ts'
import { playOn, type Played } from './plays.ts'
import { runGates } from './run-gates.ts'

/** Names of the facets: the instance to rehearse in, and the one without tools. */
const FACETS = { world: 'world', tables: 'tables' } as const

/** One object per package version, named by it. */
export class Admission extends DurableObject<Env> implements AdmissionObject {
  /** The work that runs now; the next one waits for it, because both use the same facets. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Runs every gate on the package of that version. Throws `not_found` when there is none; what a gate meets becomes its result. */
  async run(version: string): Promise<GateResult[]> {
    return await this.#atBench(version, runGates)
  }

  /** Plays on the package of that version, from its seeded rows each. Throws `not_found` when there is none. */
  async play(version: string, plays: Play[]): Promise<Played> {
    return await this.#atBench(version, async bench => await playOn(bench, plays))
  }

  /** The tables of that version, as SQLite describes them. Throws `not_found`, and SQLite's reason when the package does not load. */
  async tables(version: string): Promise<TableView[]> {
    return await this.#inTurn(async () => {
      const state = await stateFacet(this.ctx, this.env.LOADER, FACETS.tables, packageSource(this.env.PACKAGES, version))
      await state.seed()
      return await state.tables()
    })
  }

  async #atBench<Result>(version: string, work: (bench: Bench) => Promise<Result>): Promise<Result> {
    return await this.#inTurn(async () => {
      const source = packageSource(this.env.PACKAGES, version)
      try {
        return await work({
          package: await source.read(),
          world: await worldFacet(this.ctx, this.env.LOADER, FACETS.world, source, new OwnIsolate()),
          replays: async () => new Map((await this.env.VERIFICATION.replay(version)).map(replay => [replay.task, replay])),
          grade: async cases => await this.env.VERIFICATION.gradeCandidate(version, cases),
        })
      } finally {
        await this.env.VERIFICATION.release(version)
      }
    })
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(async () => {
      try {
        return await work()
      } finally {
        for (const name of Object.values(FACETS)) this.ctx.facets.delete(name)
        await this.ctx.storage.deleteAll()
      }
    })
    this.#turn = turn.catch(() => undefined)
    return await turn
  }
}
