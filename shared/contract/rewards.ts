// What the `rewards` Worker offers: records of episodes, verdicts and rewards, and stored trajectories.
// They arrive through the queue `episode-events`, so they lag an episode by up to two seconds.
import type { EpisodeStatus } from '../domain/episode.ts'
import type { VerdictMode, Classification } from '../domain/verdict.ts'
import type { EpisodeRecord, Page, Trajectory } from './environments.ts'

/** Events of an episode. One of each kind at most, so episode and kind are the key. */
export const EPISODE_EVENTS = ['started', 'ended', 'verdict'] as const

/** See {@link EPISODE_EVENTS}. */
export type EpisodeEventKind = (typeof EPISODE_EVENTS)[number]

/** A queue message: small, because the consumer reads the trajectory from the episode itself. */
export interface EpisodeEvent {
  episode: string
  kind: EpisodeEventKind
  /** Wall time, milliseconds since 1970. */
  at: number
  record: EpisodeRecord
  verdict: {
    classification: Classification
    mode: VerdictMode
    reward: number | null
    unscored_reason: string | null
    verifier_version: string
  } | null
}

/** Filters of the episode list. */
export interface EpisodeQuery {
  label?: string | undefined
  status?: EpisodeStatus | undefined
  cursor?: string | undefined
  limit: number
}

/** Filters of the reward list. */
export interface RewardQuery {
  environment?: string | undefined
  task?: string | undefined
  label?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** One reward. `episode` is the Durable Object's name; the gateway turns it into the id. Times are ISO 8601. */
export interface RewardRecord {
  episode: string
  environment: string
  version: string
  task: string
  label: string | null
  classification: Classification
  mode: VerdictMode
  reward: number | null
  unscored_reason: string | null
  at: string
}

/** Counts and mean over the scored records that match a query. */
export interface RewardSummary {
  episodes: number
  scored: number
  mean_reward: number | null
  classifications: Partial<Record<Classification, number>>
}

/** Records. All reads; the writes come from the queue. */
export interface RewardsService {
  /** The stored record of an episode that its object no longer has; null when there is none. */
  episode(name: string): Promise<EpisodeRecord | null>
  episodes(query: EpisodeQuery): Promise<Page<EpisodeRecord>>
  /** The stored trajectory; null when it never arrived or was removed. */
  trajectory(name: string): Promise<Trajectory | null>
  rewards(query: RewardQuery): Promise<Page<RewardRecord>>
  summary(query: Omit<RewardQuery, 'cursor' | 'limit'>): Promise<RewardSummary>
}
