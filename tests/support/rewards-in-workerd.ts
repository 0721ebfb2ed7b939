// Runs tests inside the rewards Worker: its checked-in bindings, with the Episode of episode-stand-in.ts in the same Worker
// instead of the environments Worker's, which has tests of its own.
import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { kCurrentWorker } from 'miniflare'

/** The vitest plugin of the project `workers-rewards`. */
export const rewardsInWorkerd = cloudflareTest(async () => ({
  main: './tests/support/episode-stand-in.ts',
  wrangler: { configPath: './services/rewards/wrangler.toml' },
  miniflare: {
    bindings: { TEST_MIGRATIONS: await readD1Migrations(path.join(import.meta.dirname, '../../migrations')) },
    durableObjects: { EPISODE: { className: 'Episode', useSQLite: true } },
    queueProducers: { EPISODE_EVENTS: 'orrery-episode-events' },
    serviceBindings: { REWARDS: { name: kCurrentWorker, entrypoint: 'Rewards' } },
  },
}))
