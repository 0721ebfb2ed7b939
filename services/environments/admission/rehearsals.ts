// The Rehearsals object: loads tables and rows of an environment that is being written, and leaves nothing behind.
// No tools, no verifiers, nothing in R2: what it loads came with the call and goes with it.
import { DurableObject } from 'cloudflare:workers'
import type { PackageData } from '../../../shared/contract/environments.ts'
import { canonicalJson, sha256Hex } from '../../../shared/domain/canonical.ts'
import type { DraftPackage } from '../../../shared/domain/environment.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import { OwnIsolate, stateFacet } from '../../../shared/sandbox/isolate.ts'
import type { Env } from '../env.ts'
import { passed, refused, runGate, type Finding } from './finding.ts'

/** What the environments Worker asks of it. */
export interface RehearsalsObject {
  /** Seeds an instance and says what SQLite said; never throws for what the data does. */
  load(data: PackageData): Promise<GateResult>
}

const FACET = 'tables'

/** One object per rehearsal, named at random. */
export class Rehearsals extends DurableObject<Env> implements RehearsalsObject {
  async load(data: PackageData): Promise<GateResult> {
    try {
      return await runGate('seed', null, async () => await this.#load(data))
    } finally {
      this.ctx.facets.delete(FACET)
      await this.ctx.storage.deleteAll()
    }
  }

  async #load(data: PackageData): Promise<Finding> {
    const version = await sha256Hex(canonicalJson(data))
    const state = await stateFacet(this.ctx, this.env.LOADER, FACET, { version, read: async () => dataPackage(data) }, new OwnIsolate())
    try {
      await state.seed()
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error))
    }
    return passed('tables and rows load, foreign keys hold')
  }
}

/** Tables and rows in the form in which isolates take them. */
function dataPackage({ schema_sql, seed }: PackageData): DraftPackage {
  const environment: DraftPackage['environment'] = {
    slug: 'rehearsal',
    title: 'Rehearsal',
    description: 'Tables and rows of an environment that is being written.',
    category: 'rehearsal',
    clock: '2026-01-05T09:00:00Z',
    actor: {},
    generated: {},
    tools: [],
    draft: true,
    tasks: [],
  }
  return { environment, schema_sql, seed, tools_js: '', verifiers_js: '' }
}
