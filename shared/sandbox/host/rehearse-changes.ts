// What many sequences of calls change, when nobody asks for their results. Calls that keep no writes lead to the state before
// them, so sequences that differ in nothing else from there on are run as one; reading calls are not even performed.
import type { WorldCall, WorldOutcome } from '../../contract/world.ts'
import type { Changes } from '../../domain/changes.ts'
import { isJsonObject, type JsonValue } from '../../domain/json.ts'
import { referenceOf } from '../../domain/reference.ts'
import type { SolutionStep } from '../../domain/task.ts'
import type { Database } from './database.ts'
import { groupsByNextCall, type Branch } from './rehearse.ts'

/** How sequences are run: on which instance, by whom. */
export interface Changing {
  database: Database
  seed: number
  perform(call: WorldCall): WorldOutcome
  /** True for tools whose writes are never kept. */
  reads(tool: string): boolean
}

/** True when no argument refers to a result: then a sequence is known before it runs. */
export function isLiteral(calls: readonly SolutionStep[]): boolean {
  return !calls.some(call => refersIn(call.arguments))
}

function refersIn(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(refersIn)
  return isJsonObject(value) && (referenceOf(value) !== undefined || Object.values(value).some(refersIn))
}

/** The changes that each sequence makes to the seeded rows, as if it were the only one. Sequences must be literal. Nothing stays. */
export function changesOfEach(changing: Changing, sequences: readonly SolutionStep[][]): Changes[] {
  const found: Changes[] = []
  changing.database.undone(() => {
    goOn(
      changing,
      sequences.map((calls, place) => ({ place, calls })),
      0,
      found,
    )
  })
  return found
}

/** Goes on with branches that are in the same state after `at` calls. */
function goOn(changing: Changing, branches: readonly Branch[], at: number, found: Changes[]): void {
  const { database, seed } = changing
  const ended = branches.filter(({ calls }) => calls.length === at)
  if (ended.length > 0) {
    const changes = database.changes()
    for (const { place } of ended) found[place] = changes
  }
  const same: Branch[] = []
  for (const group of groupsByNextCall(branches, at)) {
    const call = group[0]?.calls[at]
    if (!call) continue
    const wrote =
      !changing.reads(call.tool) &&
      database.undone(() => {
        const outcome = changing.perform({ step: at + 1, tool: call.tool, arguments: call.arguments, seed, idempotency_key: null })
        const kept = outcome.outcome === 'ok' && outcome.rows_written > 0
        if (kept) goOn(changing, group, at + 1, found)
        return kept
      })
    if (!wrote) same.push(...group)
  }
  if (same.length > 0) goOn(changing, same, at + 1, found)
}
