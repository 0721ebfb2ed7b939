// The edge of the `rewards` Worker: records for the gateway over RPC, events from the queue.
// Every verb is elsewhere: SQL in shared/catalog, the flow of events in consume-events.ts.
import { WorkerEntrypoint } from 'cloudflare:workers'
import { findEpisode, listEpisodes } from '../../shared/catalog/episodes.ts'
import { listRewards, summarizeRewards } from '../../shared/catalog/rewards.ts'
import type { EpisodeRecord, Page, Trajectory } from '../../shared/contract/environments.ts'
import type { EpisodeEvent, EpisodeQuery, RewardQuery, RewardRecord, RewardsService, RewardSummary } from '../../shared/contract/rewards.ts'
import { consumeEvents } from './consume-events.ts'
import type { Env } from './env.ts'
import { readTrajectory } from './trajectories.ts'

/** Records over RPC: reads only. */
export class Rewards extends WorkerEntrypoint<Env> implements RewardsService {
  async episode(name: string): Promise<EpisodeRecord | null> {
    return await findEpisode(this.env.CATALOG, name)
  }

  async episodes(query: EpisodeQuery): Promise<Page<EpisodeRecord>> {
    return await listEpisodes(this.env.CATALOG, query)
  }

  async trajectory(name: string): Promise<Trajectory | null> {
    return await readTrajectory(this.env.TRAJECTORIES, name)
  }

  async rewards(query: RewardQuery): Promise<Page<RewardRecord>> {
    return await listRewards(this.env.CATALOG, query)
  }

  async summary(query: Omit<RewardQuery, 'cursor' | 'limit'>): Promise<RewardSummary> {
    return await summarizeRewards(this.env.CATALOG, query)
  }
}

/** The queue `orrery-episode-events`. */
export default {
  async queue(batch, env) {
    await consumeEvents(batch, env)
  },
} satisfies ExportedHandler<Env, EpisodeEvent>
