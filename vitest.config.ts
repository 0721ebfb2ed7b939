// Tests: `unit` (plain Node, pure code), `workers` and `workers-rewards` (inside workerd), `system` (every Worker, one real server),
// `conformance` (the official MCP suite against the protocol code in workerd).
import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { bundledWorker } from './cli/server/bundle.ts'
import { readWorkerConfig } from './cli/server/configs.ts'
import { buildSandbox } from './scripts/build-sandbox.ts'
import { rewardsInWorkerd } from './tests/support/rewards-in-workerd.ts'

// The tests need no network: without this the Workers pool asks for a sample request object.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] ??= 'false'

// Workers import the bundles as text, so they must be there before a test file is.
await buildSandbox()

/** A system test waits for real servers and real gates on a machine it shares. */
const SYSTEM_TIMEOUT_MS = 60_000

/**
 * Kinds of tests follow one another: what bounds an attack by the clock must not starve beside a thousand spawns.
 * A bound that a busy machine broke holds the second time; a hole fails again.
 */
const inOrder = (groupOrder: number): { sequence: { groupOrder: number }; retry: number } => ({
  sequence: { groupOrder },
  retry: groupOrder > 1 ? 1 : 0,
})

/** Tests that run inside the rewards Worker: its own, and those of the catalogue, which need D1 only. */
const REWARDS_TESTS = ['tests/workers/services/rewards/**/*.test.ts', 'tests/workers/shared/catalog/**/*.test.ts']

/** The environments Worker under test, with the Worker that it calls beside it. */
const environmentsInWorkerd = cloudflareTest(async () => ({
  wrangler: { configPath: './services/environments/wrangler.toml' },
  miniflare: {
    bindings: { TEST_MIGRATIONS: await readD1Migrations(path.join(import.meta.dirname, 'migrations')) },
    workers: [await bundledWorker(readWorkerConfig('services/verification/wrangler.toml'))],
  },
}))

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          ...inOrder(1),
          include: ['tests/unit/**/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/tidy.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [environmentsInWorkerd],
        test: {
          name: 'workers',
          ...inOrder(2),
          include: ['tests/workers/**/*.test.ts', 'tests/attacks/sandbox/**/*.test.ts'],
          exclude: REWARDS_TESTS,
          setupFiles: ['./tests/support/migrate.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        plugins: [rewardsInWorkerd],
        test: {
          name: 'workers-rewards',
          ...inOrder(2),
          include: REWARDS_TESTS,
          setupFiles: ['./tests/support/migrate.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'system',
          ...inOrder(4),
          include: ['tests/system/**/*.test.ts', 'tests/attacks/server/**/*.test.ts'],
          globalSetup: ['./tests/support/shared-server.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
          hookTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'conformance',
          ...inOrder(3),
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
          hookTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
    ],
  },
})
