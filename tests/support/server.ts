// Servers for system tests: the shared one, which every test may use with its own ids,
// and private ones for tests that stop, kill or reconfigure theirs.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { startServer, type Server } from '../../cli/server/server.ts'

/** A server of one test. Its state folder goes with `dispose` only when the test did not bring its own. */
export interface PrivateServer extends Server {
  stateFolder: string
}

/** The shared server's URL, without a slash at the end. Example environments are not published there by itself. */
export function sharedServerUrl(): string {
  return inject('serverUrl')
}

/** Starts a server of its own on a free port; pass a state folder to start again on what an earlier one left, and variables of models that it may ask. */
export async function startPrivateServer(stateFolder?: string, models: Record<string, string> = {}): Promise<PrivateServer> {
  const folder = stateFolder ?? (await mkdtemp(path.join(tmpdir(), 'orrery-private-')))
  const server = await startServer({ port: 0, stateFolder: folder, models })
  return {
    url: server.url,
    stateFolder: folder,
    dispose: async () => {
      await server.dispose()
      if (stateFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
