// Sequences of calls from one state, run and rolled back. Sequences that begin with the same calls share them: time, chance and
// results follow from the state, the step and the seed, so calls in common are performed once, and each sequence goes on from there.
import type { WorldCall, WorldOutcome } from '../../contract/world.ts'
import type { JsonObject, JsonValue } from '../../domain/json.ts'
import { resolveArguments } from '../../domain/reference.ts'
import type { SolutionStep } from '../../domain/task.ts'
import type { Database } from './database.ts'

/** One sequence run to its end, while its writes are still there. */
export interface Ended {
  steps: WorldOutcome[]
  stopped: string | null
}

/** How sequences are run: on which instance, by whom, and what is kept of each. */
export interface Rehearsing<Kept> {
  database: Database
  seed: number
  perform(call: WorldCall): WorldOutcome
  keep(ended: Ended): Kept
}

/** A sequence that is being run, with its place among all. */
export interface Branch {
  place: number
  calls: readonly SolutionStep[]
}

/** Runs every sequence from the present state, as if it were the only one, and answers what was kept, in order. Nothing stays. */
export function rehearseEach<Kept>(rehearsing: Rehearsing<Kept>, sequences: readonly SolutionStep[][]): Kept[] {
  const kept: Kept[] = []
  const { database } = rehearsing
  database.undone(() => {
    goOn(
      rehearsing,
      sequences.map((calls, place) => ({ place, calls })),
      [],
      kept,
    )
  })
  return kept
}

/** Goes on with branches that have `steps` in common. */
function goOn<Kept>(rehearsing: Rehearsing<Kept>, branches: readonly Branch[], steps: readonly WorldOutcome[], kept: Kept[]): void {
  const keep = (ending: readonly Branch[], stopped: string | null): void => {
    for (const { place } of ending) kept[place] = rehearsing.keep({ steps: [...steps], stopped })
  }
  keep(
    branches.filter(({ calls }) => calls.length === steps.length),
    null,
  )
  const { database } = rehearsing
  const groups = groupsByNextCall(branches, steps.length)
  for (const group of groups) {
    const call = group[0]?.calls[steps.length]
    if (!call) continue
    const resolved = resolve(call, steps)
    if (typeof resolved === 'string') {
      keep(group, resolved)
      continue
    }
    const next = { step: steps.length + 1, tool: call.tool, arguments: resolved, seed: rehearsing.seed, idempotency_key: null }
    const run = (): void => {
      goOn(rehearsing, group, [...steps, rehearsing.perform(next)], kept)
    }
    if (group === groups.at(-1))
      run() // nobody comes after it
    else database.undone(run)
  }
}

/** Branches that go on, by what they do next. */
export function groupsByNextCall(branches: readonly Branch[], at: number): Branch[][] {
  const groups = new Map<string, Branch[]>()
  for (const branch of branches) {
    const call = branch.calls[at]
    if (!call) continue
    const key = JSON.stringify([call.tool, call.arguments])
    groups.set(key, [...(groups.get(key) ?? []), branch])
  }
  return [...groups.values()]
}

function resolve(call: SolutionStep, steps: readonly WorldOutcome[]): JsonObject | string {
  const results: (JsonValue | null)[] = steps.map(({ result }) => result)
  try {
    return resolveArguments(call.arguments, results)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
