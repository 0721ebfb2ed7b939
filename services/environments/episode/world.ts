// An episode's world: the facet with the environment's tools, called under a deadline.
// After anything unclear it asks the facet what really happened.
import type { WorldCall, WorldFacet, WorldOutcome } from '../../../shared/contract/world.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { CALL_DEADLINE_MS } from '../../../shared/limits.ts'
import { clockAfter } from '../../../shared/domain/clock.ts'
import { worldFacet, type FacetHost, type PackageSource } from '../../../shared/sandbox/isolate.ts'
import { Deadline } from './deadline.ts'

const FACET = 'world'

/** The world of one episode. */
export class World {
  readonly #host: FacetHost
  readonly #loader: WorkerLoader
  readonly #source: PackageSource
  readonly #clock: string
  readonly #deadline = new Deadline()
  /** The open facet; opened again after anything went wrong with it. */
  #facet: Promise<WorldFacet> | null = null

  constructor(host: FacetHost, loader: WorkerLoader, source: PackageSource, clock: string) {
    this.#host = host
    this.#loader = loader
    this.#source = source
    this.#clock = clock
  }

  async facet(): Promise<WorldFacet> {
    this.#facet ??= worldFacet(this.#host, this.#loader, FACET, this.#source)
    return await this.#facet
  }

  /** Runs one call. A call past its deadline is aborted; whether it happened is read from the facet. */
  async call(call: WorldCall): Promise<WorldOutcome> {
    const facet = await this.facet()
    try {
      const outcome = await this.#deadline.race(facet.call(call), CALL_DEADLINE_MS)
      return outcome === 'late' ? await this.#afterDeadline(call) : outcome
    } catch (error) {
      this.#facet = null
      const last = await this.#last()
      if (last?.step === call.step) return last
      throw new OrreryError(
        'infrastructure_error',
        `the call did not finish and did not happen; sending it again is safe (${String(error)})`,
      )
    }
  }

  async #afterDeadline(call: WorldCall): Promise<WorldOutcome> {
    this.#host.facets.abort(FACET, new Error('deadline'))
    this.#facet = null
    const last = await this.#last()
    if (last?.step === call.step) return last
    const message = `${call.tool} did not answer within ${CALL_DEADLINE_MS} ms and was stopped; nothing it did was kept`
    return {
      step: call.step,
      tool: call.tool,
      arguments: call.arguments,
      outcome: 'environment_fault',
      result: null,
      error: { code: 'deadline', message },
      at: clockAfter(this.#clock, call.step - 1),
      rows_read: 0,
      rows_written: 0,
    }
  }

  async #last(): Promise<WorldOutcome | null> {
    return await (await this.facet()).last()
  }

  /** Back to the seeded rows; where the quick way fails, by building the database again. */
  async reset(): Promise<void> {
    try {
      await (await this.facet()).reset()
    } catch {
      this.delete()
      await (await this.facet()).seed()
    }
  }

  /** Frees the database and lets go of the isolate. */
  delete(): void {
    this.#facet = null
    this.#host.facets.delete(FACET)
  }
}
