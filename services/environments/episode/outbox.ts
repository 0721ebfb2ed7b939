// Events on their way to the rewards Worker. They stay in the episode's own storage until rewards acknowledged them,
// because a queue in memory (locally) or a failed send must not lose one.
import type { EpisodeEvent, EpisodeEventKind } from '../../../shared/contract/rewards.ts'
import type { Episode } from './episode.ts'

/** After this many milliseconds without acknowledgement an event is sent again. */
export const RESEND_AFTER_MS = 15_000

/** The event of that kind, as the episode stands now. */
export function eventOf(episode: Episode, kind: EpisodeEventKind, at: number): EpisodeEvent {
  const record = episode.record()
  const verdict = kind === 'verdict' ? episode.store.verdict() : null
  return {
    episode: record.name,
    kind,
    at,
    record,
    verdict: verdict && {
      classification: verdict.classification,
      mode: verdict.mode,
      reward: verdict.reward,
      unscored_reason: verdict.unscored_reason,
      verifier_version: verdict.verifier_version,
    },
  }
}

/** Puts an event into the outbox; one of each kind. */
export function enqueue(episode: Episode, event: EpisodeEvent): void {
  episode.store.putOutbox([...episode.store.outbox().filter(other => other.kind !== event.kind), event])
}

/** Takes acknowledged kinds out; returns what is left. */
export function acknowledge(episode: Episode, kinds: readonly string[]): EpisodeEvent[] {
  const left = episode.store.outbox().filter(event => !kinds.includes(event.kind))
  episode.store.putOutbox(left)
  return left
}
