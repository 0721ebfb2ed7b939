// Many rehearsals in few turns: one RPC runs as many sequences as keep the process busy for a moment only, because nothing else
// of this process runs meanwhile. Knows nothing of what the sequences are for.
import type { Rehearsal, WorldFacet } from '../../../shared/contract/world.ts'
import type { Changes } from '../../../shared/domain/changes.ts'
import { DEFAULT_SEED } from '../../../shared/domain/episode.ts'
import type { SolutionStep } from '../../../shared/domain/task.ts'

/**
 * Calls of one turn, at most, unless one sequence has more. Honest calls take about a millisecond, and those that sequences have
 * in common run once; the mutants of most tasks fit into one turn or two.
 */
const CALLS_PER_TURN = 200

/** Rehearses every sequence from the seeded rows; results in order. */
export async function rehearseAll(world: WorldFacet, sequences: readonly SolutionStep[][]): Promise<Rehearsal[]> {
  return await inTurns(sequences, async turn => await world.rehearseEach(turn, DEFAULT_SEED))
}

/** The changes that every sequence makes to the seeded rows; results in order. */
export async function rehearsedChanges(world: WorldFacet, sequences: readonly SolutionStep[][]): Promise<Changes[]> {
  return await inTurns(sequences, async turn => await world.rehearsedChanges(turn, DEFAULT_SEED))
}

async function inTurns<Result>(
  sequences: readonly SolutionStep[][],
  run: (turn: SolutionStep[][]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const turn of turnsOf(sequences)) results.push(...(await run(turn)))
  return results
}

function turnsOf(sequences: readonly SolutionStep[][]): SolutionStep[][][] {
  const turns: SolutionStep[][][] = []
  let calls = Number.POSITIVE_INFINITY
  for (const sequence of sequences) {
    calls += sequence.length
    if (calls > CALLS_PER_TURN) {
      turns.push([])
      calls = sequence.length
    }
    turns.at(-1)?.push(sequence)
  }
  return turns
}
