// The facet class that loads foreign SQL: no package, no tools, thrown away after the import. Bundled to loader.isolate.js.
import { DurableObject } from 'cloudflare:workers'
import {
  firstThatWork,
  loadStatements,
  type Attempt,
  type LoadDatabase,
  type LoaderFacet,
  type LoadResult,
  type LoadStatement,
} from './load-statements.ts'

const rollback = Symbol('rollback')

/** See {@link LoaderFacet}. */
export class Loader extends DurableObject implements LoaderFacet {
  async load(definitions: LoadStatement[], inserts: LoadStatement[]): Promise<LoadResult> {
    return loadStatements(this.#database(), definitions, inserts)
  }

  async attempt(groups: Attempt[][]): Promise<number[]> {
    return firstThatWork(this.#database(), groups)
  }

  #database(): LoadDatabase {
    const { storage } = this.ctx
    return {
      run: (sql, parameters = []) => storage.sql.exec(sql, ...parameters).toArray(),
      rolledBack: work => {
        let result: { value: ReturnType<typeof work> } | undefined
        try {
          storage.transactionSync(() => {
            result = { value: work() }
            throw rollback
          })
        } catch (error) {
          if (error !== rollback) throw error
        }
        if (!result) throw new Error('a rolled-back transaction ended without a result')
        return result.value
      },
    }
  }
}
