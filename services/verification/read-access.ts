// A capability: SELECT on one facet, handed into the verifier's isolate. It counts, and it ends with the verdict.
// The SQL policy itself is enforced inside the facet, where the statement runs.
import { RpcTarget } from 'cloudflare:workers'
import type { StateFacet } from '../../shared/contract/world.ts'
import { sqlValueSchema, type Row } from '../../shared/domain/environment.ts'
import type { ReadAccess } from '../../shared/sandbox/host/verifier-contract.ts'

/** Most queries of one verdict, over both states: at about 0.15 ms each they fit into a fraction of the deadline. */
export const MAX_QUERIES = 1000

/** What one verdict may still ask. Shared by both capabilities, so that the limit is the verdict's. */
export class QueryAllowance {
  #left = MAX_QUERIES
  #refused = false

  /**
   * Takes one query. The first one too many throws a sentence for the verifier's author; whoever asks on after that,
   * or after the verdict, gets no answer at all: code that catches and retries must not keep the process busy.
   */
  async take(): Promise<void> {
    if (this.#refused) await new Promise<never>(() => undefined)
    if (this.#left > 0) this.#left -= 1
    else {
      this.#refused = true
      throw new Error(`a verifier makes at most ${MAX_QUERIES} queries`)
    }
  }

  /** Ends every capability that draws on this allowance. */
  end(): void {
    this.#refused = true
  }
}

/** See {@link ReadAccess}. */
export class FacetReadAccess extends RpcTarget implements ReadAccess {
  readonly #facet: StateFacet
  readonly #allowance: QueryAllowance

  constructor(facet: StateFacet, allowance: QueryAllowance) {
    super()
    this.#facet = facet
    this.#allowance = allowance
  }

  async query(sql: unknown, parameters: unknown[]): Promise<Row[]> {
    await this.#allowance.take()
    if (typeof sql !== 'string') throw new TypeError('the first argument of a query is SQL text')
    const values = parameters.map((value, index) => {
      const read = sqlValueSchema.safeParse(typeof value === 'boolean' ? Number(value) : value)
      if (!read.success) throw new TypeError(`parameter ${index + 1} of a query must be text, a finite number, a boolean or null`)
      return read.data
    })
    return await this.#facet.query(sql, values)
  }
}
