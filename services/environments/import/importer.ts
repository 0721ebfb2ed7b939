// The Importer object: opens two empty databases for foreign SQL, lets the import work in them, and leaves nothing behind.
// Storage and wiring only; what an import does is in build-package.ts.
import { DurableObject } from 'cloudflare:workers'
import type { AwmScenario } from '../../../shared/contract/environments.ts'
import type { DraftPackage } from '../../../shared/domain/environment.ts'
import { loaderFacet } from '../../../shared/sandbox/loader.ts'
import type { Env } from '../env.ts'
import { buildAwmPackage, type ImportReport } from './build-package.ts'

/** What the environments Worker asks of an Importer. */
export interface ImporterObject {
  /** Builds the draft package of a scenario. Throws `invalid_request` when none of its tables loads. */
  build(scenario: AwmScenario): Promise<{ package: DraftPackage; report: ImportReport }>
}

/** One object per import, named at random. */
export class Importer extends DurableObject<Env> implements ImporterObject {
  async build(scenario: AwmScenario): Promise<{ package: DraftPackage; report: ImportReport }> {
    try {
      const foreign = await loaderFacet(this.ctx, this.env.LOADER, 'foreign')
      const proof = await loaderFacet(this.ctx, this.env.LOADER, 'proof')
      return await buildAwmPackage(scenario, foreign, proof)
    } finally {
      for (const facet of ['foreign', 'proof']) this.ctx.facets.delete(facet)
      await this.ctx.storage.deleteAll()
    }
  }
}
