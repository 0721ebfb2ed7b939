// Tests: `unit` (plain Node, pure code), `workers` and `workers-rewards` (inside workerd), `conformance` (the official MCP suite
// against the protocol code in workerd), `attacks` (hostile packages inside workerd), `system` (every Worker, one real server),
// `reliability` (hundreds of episodes, servers that are killed). What each kind needs of the machine decides when it runs.
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { bundledWorker, type BundledWorker } from './cli/server/bundle.ts'
import { readWorkerConfig } from './cli/server/configs.ts'
import { buildSandbox } from './scripts/build-sandbox.ts'
import { rewardsInWorkerd } from './tests/support/rewards-in-workerd.ts'
import { scratchFolder } from './tests/support/scratch-folder.ts'

// The tests need no network: without this the Workers pool asks for a sample request object.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] ??= 'false'

// Tests start a hundred Node processes (the CLI, wrangler, servers); compiled once, each starts in half the time.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules/.cache/node-compile')

// Thousands of small databases are made; killed processes lose nothing in memory either.
process.env['TMPDIR'] ??= scratchFolder()

// Workers import the bundles as text, so they must be there before a test file is.
await buildSandbox()

/** A system test waits for real servers and real gates on a machine it shares. */
const SYSTEM_TIMEOUT_MS = 60_000

/** Files at a time. Two also on two cores, where vitest would take one: much of a system test is waiting for processes. */
const AT_A_TIME = Math.max(2, availableParallelism() - 1)

/**
 * Kinds of tests follow one another: what bounds an attack by the clock must not starve beside a thousand spawns, and small tests
 * must not wait for the server that those leave busy. A bound that a busy machine broke holds the second time; a hole fails again.
 */
const inOrder = (groupOrder: number): { sequence: { groupOrder: number }; retry: number; maxWorkers: number } => ({
  sequence: { groupOrder },
  retry: groupOrder > 1 ? 1 : 0,
  maxWorkers: AT_A_TIME,
})

/** The suites that start hundreds of episodes or kill servers at random; `npm run test:long` makes them longer. */
const RELIABILITY_TESTS = ['determinism', 'crash', 'isolation', 'spawn', 'blueprint-campaign'].map(suite => `tests/system/${suite}.test.ts`)

/** Tests that run inside the rewards Worker: its own, and those of the catalogue, which need D1 only. */
const REWARDS_TESTS = ['tests/workers/services/rewards/**/*.test.ts', 'tests/workers/shared/catalog/**/*.test.ts']

let verification: Promise<BundledWorker> | undefined

/** The verification Worker, bundled once for all files, when the first one needs it. */
async function verificationWorker(): Promise<BundledWorker> {
  verification ??= bundledWorker(readWorkerConfig('services/verification/wrangler.toml'))
  return await verification
}

/** The environments Worker under test, with the Worker that it calls beside it. */
const environmentsInWorkerd = cloudflareTest(async () => ({
  wrangler: { configPath: './services/environments/wrangler.toml' },
  miniflare: {
    bindings: { TEST_MIGRATIONS: await readD1Migrations(path.join(import.meta.dirname, 'migrations')) },
    workers: [await verificationWorker()],
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
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/tidy.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [environmentsInWorkerd],
        test: {
          name: 'workers',
          ...inOrder(2),
          isolate: false,
          include: ['tests/workers/**/*.test.ts'],
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
          isolate: false,
          include: REWARDS_TESTS,
          setupFiles: ['./tests/support/migrate.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'conformance',
          ...inOrder(2),
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
          hookTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        // Each file in a process of its own: one cannot lean on what another left there.
        plugins: [environmentsInWorkerd],
        test: {
          name: 'attacks',
          ...inOrder(3),
          include: ['tests/attacks/sandbox/**/*.test.ts'],
          setupFiles: ['./tests/support/migrate.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'system',
          ...inOrder(4),
          include: ['tests/system/**/*.test.ts', 'tests/attacks/server/**/*.test.ts'],
          exclude: RELIABILITY_TESTS,
          globalSetup: ['./tests/support/shared-server.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
          hookTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
      {
        // A shared server of their own: what a thousand episodes leave to be worked off is nobody else's to wait for.
        test: {
          name: 'reliability',
          ...inOrder(5),
          include: RELIABILITY_TESTS,
          globalSetup: ['./tests/support/shared-server.ts'],
          testTimeout: SYSTEM_TIMEOUT_MS,
          hookTimeout: SYSTEM_TIMEOUT_MS,
        },
      },
    ],
  },
})
