// The local server: every Worker of the repository in one workerd process, state on disk, the gateway on one port.
// Through Miniflare's direct sockets, which are 5 to 10 times faster than `wrangler dev`. Prints nothing but the runtime's errors.
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { MODEL_WORKERS, modelVariables } from '../../shared/model/settings.ts'
import { buildSandbox } from '../../scripts/build-sandbox.ts'
import { bundledWorker, type BundledWorker } from './bundle.ts'
import { CONFIG_FILES, readWorkerConfig } from './configs.ts'
import { environmentsOf } from './environments-service.ts'
import { Front } from './front.ts'
import { migrateDatabases } from './migrations.ts'
import { guardOrphans } from './orphan-guard.ts'
import { assertPortFree } from './port.ts'
import { Revival } from './revival.ts'
import { reportRuntimeLog } from './runtime-log.ts'
import { withoutNewSignalHandlers } from './signals.ts'
import { signingSecret } from './signing-secret.ts'
import type { GatewayVariables } from './variables.ts'
import { followRuntimes } from './watchdog-process.ts'
import { Watchdog } from './watchdog.ts'
import { watchedWorker } from './watched-worker.ts'

/** How a server starts. `port` 0 takes a free one. */
export interface ServerOptions {
  port: number
  stateFolder: string
  /** Settings of the gateway; without ORRERY_KEYS it is open. */
  variables?: GatewayVariables
  /** Environment variables that say which models the Workers may ask (shared/model/settings.ts). */
  models?: Readonly<Record<string, string | undefined>>
}

/** A running server. `dispose` stops workerd and keeps the state folder. */
export interface Server {
  url: string
  dispose(): Promise<void>
}

/** The local server listens here and nowhere else: without keys it is open to whoever reaches it. */
export const LOOPBACK = '127.0.0.1'

/** Starts every Worker, applies migrations, and answers once requests are served. */
export async function startServer(options: ServerOptions): Promise<Server> {
  if (options.port !== 0) await assertPortFree(LOOPBACK, options.port)
  await buildSandbox()
  const workers = CONFIG_FILES.map(readWorkerConfig)
  const [gateway] = workers
  if (!gateway) throw new Error('the gateway has no config')
  const bundles = await Promise.all(workers.map(bundledWorker))
  const gatewayOnly = {
    bindings: { ...options.variables, SIGNING_SECRET: await signingSecret(options.stateFolder) },
    unsafeDirectSockets: [{ host: LOOPBACK, port: 0 }],
  }
  guardOrphans()
  const state = path.join(options.stateFolder, 'state')
  await migrateDatabases(state, workers)
  const front = new Front()
  const watchdog = new Watchdog({
    ping: async () => await ping(front.target),
    record: async finding => await (await environmentsOf(runtime, gateway.name)).block(finding),
    tell: sentence => console.error(`[watchdog] ${sentence}`),
  })
  const restarted = async (): Promise<void> => {
    front.target = await runtime.unsafeGetDirectURL(gateway.name)
    watchdog.restarted()
  }
  const runtimeOptions = convertV4MiniflareOptions({
    host: LOOPBACK,
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: line => {
      if (!watchdog.line(line.message)) reportRuntimeLog(line)
    },
    unsafeHandleRuntimeRestart: restarted,
    resourcePersistencePath: state,
    workers: bundles.map(bundle =>
      bundle.name === gateway.name ? { ...bundle, ...gatewayOnly } : watchedWorker(withModels(bundle, options.models), watchdog),
    ),
  })
  const revival = new Revival({
    ready: async () => await runtime.ready,
    start: async () => {
      await followRuntimes(async () => await runtime.setOptions(runtimeOptions), follow)
      await restarted()
    },
    tell: sentence => console.error(`[revival] ${sentence}`),
  })
  const follow = (child: ChildProcess): void => {
    watchdog.follow(child)
    revival.follow(child)
  }
  const runtime = followRuntimes(() => withoutNewSignalHandlers(() => new Miniflare(runtimeOptions)), follow)
  const dispose = async (): Promise<void> => {
    watchdog.stop()
    revival.stop()
    front.close()
    await runtime.dispose()
  }
  try {
    await runtime.ready
    front.target = await runtime.unsafeGetDirectURL(gateway.name)
    return { url: `http://${LOOPBACK}:${await front.listen(LOOPBACK, options.port)}`, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

function withModels(bundle: BundledWorker, environment: ServerOptions['models'] = {}): BundledWorker {
  const { bindings } = { bindings: {}, ...bundle }
  const parts = MODEL_WORKERS[bundle.name]
  return parts ? { ...bundle, bindings: { ...bindings, ...modelVariables(environment, parts) } } : bundle
}

/** Longer than the watchdog ever waits before it kills. */
const PING_TIMEOUT_MS = 60_000

async function ping(url: URL | undefined): Promise<void> {
  if (!url) throw new Error('there is no runtime yet')
  const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(PING_TIMEOUT_MS) })
  await answer.arrayBuffer()
}
