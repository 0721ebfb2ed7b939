// The facet class with the environment's tools: one instance of the environment, its transition function.
// Bundled to world.isolate.js; './prelude.js' is evaluated before './tools.js'.
import './prelude.js'
import { digestHex } from './prelude.js'
import type { LastCall, Rehearsal, WorldCall, WorldFacet, WorldOutcome } from '../../contract/world.ts'
import type { Changes } from '../../domain/changes.ts'
import type { SolutionStep } from '../../domain/task.ts'
import { perform } from './perform.ts'
import { rehearseEach, type Ended } from './rehearse.ts'
import { changesOfEach, isLiteral } from './rehearse-changes.ts'
import { StateHost } from './state.entry.ts'
import { toolNamed } from './toolset.ts'

/** What is kept of a rehearsal until its hash is made. */
type Kept = Omit<Rehearsal, 'state_hash'> & { text: string }

/** See {@link WorldFacet}. */
export class WorldHost extends StateHost implements WorldFacet {
  async call(call: WorldCall): Promise<WorldOutcome> {
    const outcome = this.#performMarked(call)
    if (outcome.outcome === 'ok' && outcome.rows_written > 0) {
      // Written in the same turn as the call's own transaction: workerd commits both or neither.
      // A call that kept nothing needs no cell: run again at the same step, it answers the same.
      const last: LastCall = { ...outcome, idempotency_key: call.idempotency_key }
      this.ctx.storage.kv.put('last', last)
    }
    return outcome
  }

  #performMarked(call: WorldCall): WorldOutcome {
    return this.marks.around(call.tool, () => perform(this.database, this.ctx.storage.sql, call))
  }

  async last(): Promise<LastCall | null> {
    return this.ctx.storage.kv.get<LastCall>('last') ?? null
  }

  override async reset(): Promise<void> {
    const done = super.reset()
    this.ctx.storage.kv.delete('last') // in the same turn, so in the same commit
    await done
  }

  async rehearse(calls: SolutionStep[], seed: number): Promise<Rehearsal> {
    const [only] = await this.rehearseEach([calls], seed)
    if (!only) throw new Error('a sequence was not rehearsed')
    return only
  }

  async rehearseEach(sequences: SolutionStep[][], seed: number): Promise<Rehearsal[]> {
    const { database } = this
    const keep = (ended: Ended): Kept => ({ ...ended, changes: database.changes(), text: database.stateText() })
    const runs = this.#marked(perform => rehearseEach({ database, seed, perform, keep }, sequences))
    return await Promise.all(runs.map(async ({ text, ...run }) => ({ ...run, state_hash: await digestHex(text) })))
  }

  async rehearsedChanges(sequences: SolutionStep[][], seed: number): Promise<Changes[]> {
    if (!sequences.every(isLiteral)) return (await this.rehearseEach(sequences, seed)).map(({ changes }) => changes)
    const reads = (tool: string): boolean => toolNamed(tool)?.readOnly === true
    return this.#marked(perform => changesOfEach({ database: this.database, seed, perform, reads }, sequences))
  }

  /** Runs many calls with one mark each: what comes between two calls takes no time to speak of. */
  #marked<Result>(work: (perform: (call: WorldCall) => WorldOutcome) => Result): Result {
    try {
      return work(call => {
        this.marks.leave(call.tool)
        return perform(this.database, this.ctx.storage.sql, call)
      })
    } finally {
      this.marks.back()
    }
  }
}
