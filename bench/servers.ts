// The two servers of a run: Orrery as `npm start` serves it, and the bare runtime, both with their state on disk.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { startServer } from '../cli/server/server.ts'
import type { EnvironmentPackage } from '../shared/domain/environment.ts'
import { isolateData } from '../shared/sandbox/isolate-data.ts'
import { workerdProcesses } from './measure.ts'

/** A server under measurement. `workerd` is the process whose CPU and memory count. */
export interface MeasuredServer {
  url: string
  workerd: number
  dispose(): Promise<void>
}

/** Starts Orrery on a free port. */
export async function startOrrery(): Promise<MeasuredServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-bench-'))
  const before = workerdProcesses()
  const server = await startServer({ port: 0, stateFolder: folder })
  return await measured(before, server.url, async () => await server.dispose(), folder)
}

/** Starts the bare runtime with the tables and rows of a package. */
export async function startBare(environmentPackage: EnvironmentPackage): Promise<MeasuredServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-bare-'))
  const before = workerdProcesses()
  const { statements, seed } = isolateData(environmentPackage)
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.ERROR),
      resourcePersistencePath: folder,
      workers: [
        {
          name: 'bare',
          modules: [
            {
              type: 'ESModule',
              path: 'bare-worker.js',
              contents: await readFile(path.join(import.meta.dirname, 'bare-worker.js'), 'utf8'),
            },
          ],
          compatibilityDate: '2026-10-01',
          durableObjects: { BARE: { className: 'Bare', useSQLite: true } },
          workerLoaders: { LOADER: {} },
          bindings: { DATA: { statements, seed } },
          unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
        },
      ],
    }),
  )
  await runtime.ready
  const url = await runtime.unsafeGetDirectURL('bare')
  return await measured(
    before,
    url.origin,
    async () => {
      await runtime.dispose()
    },
    folder,
  )
}

async function measured(before: readonly number[], url: string, stop: () => Promise<void>, folder: string): Promise<MeasuredServer> {
  const workerd = workerdProcesses().find(pid => !before.includes(pid))
  if (workerd === undefined) throw new Error('the bench needs /proc to find workerd; run it on Linux')
  const dispose = async (): Promise<void> => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, workerd, dispose }
}
