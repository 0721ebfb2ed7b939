// A server of the demo's own: on a free port, with a temporary state folder.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { OrreryClient } from '../../client.ts'
import { withProgress } from '../../progress.ts'
import { startServer, type Server } from '../../server/server.ts'

/** Exit code of a command that was interrupted: 128 + SIGINT, as shells have it. */
const INTERRUPTED = 130

/** Does the work on a server that is gone afterwards, its state folder too, whatever happens and whoever interrupts. */
export async function onPrivateServer<Result>(work: (client: OrreryClient) => Promise<Result>): Promise<Result> {
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-demo-'))
  let server: Server | undefined
  const clear = async (): Promise<void> => {
    await server?.dispose()
    await rm(stateFolder, { recursive: true, force: true })
  }
  const interrupt = (): void => void clear().finally(() => process.exit(INTERRUPTED))
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  try {
    server = await withProgress('starting a private server', startServer({ port: 0, stateFolder }))
    return await work(new OrreryClient({ url: server.url }))
  } finally {
    await clear()
  }
}
