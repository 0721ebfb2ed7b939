// A rollout made by hand: what tests of reports and records are about, and nothing else of it matters.
import type { RecordedRollout } from '../../cli/rollout/records.ts'
import { NOTHING_SPENT } from '../../shared/model/budget.ts'

/** A rollout that was answered and is complete, with what is said of it. */
export function rollout(over: Partial<RecordedRollout>): RecordedRollout {
  const planned = { environment: 'e', version: 'v', category: 'c', task: 't', kind: 'change', difficulty: 1, sample: 1 }
  const played = { agent: 'a', episode: 'x', end: 'answered' as const, classification: 'complete' as const, reward: 1, steps: 4, moves: 5 }
  return {
    ...planned,
    ...played,
    repeated: 0,
    spent: { ...NOTHING_SPENT, input_tokens: 10 },
    answer: '',
    evidence: '',
    seconds: 1,
    judged: null,
    ...over,
  }
}
