// Events of an episode as its outbox sends them, for tests of what becomes of them.
import type { EpisodeRecord } from '../../shared/contract/environments.ts'
import type { EpisodeEvent, EpisodeEventKind } from '../../shared/contract/rewards.ts'

/** Wall time at which every test episode starts, in milliseconds. */
export const STARTED_AT = Date.UTC(2026, 0, 5, 9)

const delayOf: Record<EpisodeEventKind, number> = { started: 0, ended: 60_000, verdict: 61_000 }

/** One event; `record` and `verdict` say what differs from a completed task of three steps. `at` follows from the kind. */
export function episodeEvent(
  episode: string,
  kind: EpisodeEventKind,
  record: Partial<EpisodeRecord> = {},
  verdict: Partial<NonNullable<EpisodeEvent['verdict']>> = {},
): EpisodeEvent {
  const over = kind !== 'started'
  return {
    episode,
    kind,
    at: STARTED_AT + delayOf[kind],
    record: {
      name: episode,
      environment: 'todo',
      version: '0123abcd'.repeat(8),
      task: { id: 'add_item', kind: 'change', instruction: 'Add an item.' },
      label: null,
      seed: 0,
      status: over ? 'ended' : 'ready',
      reason: over ? 'submitted' : null,
      steps_taken: over ? 3 : 0,
      clock: over ? '2026-01-05T09:00:03.000Z' : '2026-01-05T09:00:00.000Z',
      lease_expires_at: null,
      usage: over ? { steps: 3, rows_read: 40, rows_written: 2 } : { steps: 0, rows_read: 0, rows_written: 0 },
      ...record,
    },
    verdict:
      kind === 'verdict'
        ? { classification: 'complete', mode: 'code', reward: 1, unscored_reason: null, verifier_version: 'a'.repeat(64), ...verdict }
        : null,
  }
}
