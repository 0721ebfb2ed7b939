// Every Worker in one workerd with its state on disk, with test authors in the synthesis Worker: for tests of campaigns that kill it.
// As cli/server does it, without the front and the watchdog: a request that meets a kill fails.
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { bundledWorker } from '../../cli/server/bundle.ts'
import { CONFIG_FILES, readWorkerConfig } from '../../cli/server/configs.ts'
import { applyMigrations } from '../../cli/server/migrations.ts'
import { followRuntimes } from '../../cli/server/watchdog-process.ts'
import { buildSandbox } from '../../scripts/build-sandbox.ts'
import { exampleTodo } from './package.ts'

const GATEWAY = 'orrery-gateway'
const SYNTHESIS = 'orrery-synthesis'

/** Pause between looks at a runtime that starts, in milliseconds. */
const LOOK_MS = 20

/** The Workers under test. */
export interface SynthesisServer {
  /** Asks the gateway. The path begins with a slash; a body makes it a POST unless the method says otherwise. */
  ask(path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  /** The text at a path, all of it: an event stream to its end. */
  read(path: string): Promise<string>
  /** SIGKILL to workerd; answers once another one serves. */
  kill(): Promise<void>
  dispose(): Promise<void>
}

/** Starts the Workers on what the folder holds. */
export async function startSynthesisServer(stateFolder: string): Promise<SynthesisServer> {
  await buildSandbox()
  let child: ChildProcess | undefined
  const options = convertV4MiniflareOptions({
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: () => undefined, // a kill is loud, and what fails here on purpose is logged
    resourcePersistencePath: path.join(stateFolder, 'state'),
    workers: await testWorkers(),
  })
  const runtime = followRuntimes(
    () => new Miniflare(options),
    started => {
      child = started
    },
  )
  await runtime.ready
  await applyMigrations(await runtime.getD1Database('CATALOG', SYNTHESIS), path.join(import.meta.dirname, '../../migrations'))
  const urlOf = async (route: string): Promise<URL> => new URL(route, await runtime.unsafeGetDirectURL(GATEWAY))
  return {
    read: async route => await (await fetch(await urlOf(route))).text(),
    ask: async (route, body) => {
      const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const response = await fetch(await urlOf(route), body === undefined ? {} : posted)
      return { status: response.status, body: await response.json() }
    },
    kill: async () => {
      const killed = child
      killed?.kill('SIGKILL')
      while (child === killed) await delay(LOOK_MS)
      await runtime.ready
    },
    dispose: async () => {
      await runtime.dispose()
    },
  }
}

async function testWorkers(): Promise<Awaited<ReturnType<typeof bundledWorker>>[]> {
  return await Promise.all(
    CONFIG_FILES.map(readWorkerConfig).map(async config => {
      if (config.name === GATEWAY) {
        const socket = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }
        return Object.assign(await bundledWorker(config), socket, { bindings: { SIGNING_SECRET: 'a secret of this test' } })
      }
      if (config.name !== SYNTHESIS) return await bundledWorker(config)
      const main = path.join(import.meta.dirname, 'synthesis-worker.ts')
      return Object.assign(await bundledWorker({ ...config, main }), { bindings: { TEST_PACKAGE: JSON.stringify(exampleTodo()) } })
    }),
  )
}
