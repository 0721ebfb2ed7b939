// Every Worker in one workerd with its state on disk, with test authors in the synthesis Worker: for tests of campaigns that kill it.
// As cli/server does it, without ports: tests speak to the Workers over RPC, through the gateway's own bindings.
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { bundledWorker } from '../../cli/server/bundle.ts'
import { CONFIG_FILES, readWorkerConfig } from '../../cli/server/configs.ts'
import { applyMigrations } from '../../cli/server/migrations.ts'
import { followRuntimes } from '../../cli/server/watchdog-process.ts'
import type { EnvironmentsService } from '../../shared/contract/environments.ts'
import type { SynthesisService } from '../../shared/contract/synthesis.ts'
import { exampleTodo } from './package.ts'

const SYNTHESIS = 'orrery-synthesis'

/** The Workers under test. Services are asked for anew each time: a kill ends what was asked for before. */
export interface SynthesisServer {
  synthesis(): Promise<SynthesisService>
  environments(): Promise<EnvironmentsService>
  /** SIGKILL to workerd; answers once another one serves. */
  kill(): Promise<void>
  dispose(): Promise<void>
}

/** Starts the Workers on what the folder holds. */
export async function startSynthesisServer(stateFolder: string): Promise<SynthesisServer> {
  const configs = CONFIG_FILES.map(readWorkerConfig)
  const workers = await Promise.all(
    configs.map(async config => {
      const main = config.name === SYNTHESIS ? path.join(import.meta.dirname, 'synthesis-worker.ts') : config.main
      const bundle = await bundledWorker({ ...config, main })
      const bindings =
        config.name === SYNTHESIS ? { TEST_PACKAGE: JSON.stringify(exampleTodo()) } : { SIGNING_SECRET: 'a secret of this test' }
      return { ...bundle, bindings }
    }),
  )
  let child: ChildProcess | undefined
  const options = convertV4MiniflareOptions({
    cf: false,
    log: new Log(LogLevel.ERROR),
    resourcePersistencePath: path.join(stateFolder, 'state'),
    workers,
  })
  const runtime = followRuntimes(
    () => new Miniflare(options),
    started => {
      child = started
    },
  )
  await runtime.ready
  await applyMigrations(await runtime.getD1Database('CATALOG', SYNTHESIS), path.join(import.meta.dirname, '../../migrations'))
  const bindings = async (): Promise<{ SYNTHESIS: SynthesisService; ENVIRONMENTS: EnvironmentsService }> =>
    await runtime.getBindings('orrery-gateway')
  return {
    synthesis: async () => (await bindings()).SYNTHESIS,
    environments: async () => (await bindings()).ENVIRONMENTS,
    kill: async () => {
      const killed = child
      killed?.kill('SIGKILL')
      while (child === killed) await new Promise(resolve => setTimeout(resolve, 10))
      await runtime.ready
    },
    dispose: async () => {
      await runtime.dispose()
    },
  }
}
