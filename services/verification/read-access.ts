// A capability: SELECT on the seeded state, handed into the verifiers' facet. It ends with the verdict.
// The SQL policy itself is enforced inside the facet, where the statement runs.
import { RpcTarget } from 'cloudflare:workers'
import type { StateFacet } from '../../shared/contract/world.ts'
import type { Row, SqlValue } from '../../shared/domain/environment.ts'
import type { ReadAccess } from '../../shared/sandbox/host/verifier-contract.ts'

/** See {@link ReadAccess}. */
export class FacetReadAccess extends RpcTarget implements ReadAccess {
  readonly #facet: StateFacet
  #ended = false

  constructor(facet: StateFacet) {
    super()
    this.#facet = facet
  }

  async query(sql: string, parameters: SqlValue[]): Promise<Row[]> {
    if (this.#ended) throw new Error('the verdict is over')
    return await this.#facet.query(sql, parameters)
  }

  /** Answers nothing more. */
  end(): void {
    this.#ended = true
  }
}
