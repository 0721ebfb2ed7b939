// The facet class with the environment's tools: one instance of the environment, its transition function.
// Bundled to world.isolate.js; './prelude.js' is evaluated before './tools.js'.
import './prelude.js'
import { digestHex } from './prelude.js'
import type { LastCall, Rehearsal, WorldCall, WorldFacet, WorldOutcome } from '../../contract/world.ts'
import type { JsonObject, JsonValue } from '../../domain/json.ts'
import { resolveArguments } from '../../domain/reference.ts'
import { stateText } from '../../domain/state.ts'
import type { SolutionStep } from '../../domain/task.ts'
import { perform } from './perform.ts'
import { StateHost } from './state.entry.ts'

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
    this.marks.around(null, () => this.database.reset())
    this.ctx.storage.kv.delete('last')
  }

  async rehearse(calls: SolutionStep[], seed: number): Promise<Rehearsal> {
    const run = this.database.rolledBack(() => {
      const steps: WorldOutcome[] = []
      const results: (JsonValue | null)[] = []
      let stopped: string | null = null
      for (const call of calls) {
        const resolved = resolve(call, results)
        if (typeof resolved === 'string') {
          stopped = resolved
          break
        }
        const step = steps.length + 1
        const outcome = this.#performMarked({ step, tool: call.tool, arguments: resolved, seed, idempotency_key: null })
        steps.push(outcome)
        results.push(outcome.result)
      }
      const after = this.database.state()
      return { steps, stopped, changes: this.database.changes(after), text: stateText(after) }
    })
    return { steps: run.steps, changes: run.changes, stopped: run.stopped, state_hash: await digestHex(run.text) }
  }
}

function resolve(call: SolutionStep, results: readonly (JsonValue | null)[]): JsonObject | string {
  try {
    return resolveArguments(call.arguments, results)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
