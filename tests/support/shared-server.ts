// Global setup of the system tests: one server for all of them, on a free port, with a temporary state folder.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from '../../cli/server/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}

/** Starts the server; vitest calls the answer when the run is over. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-system-'))
  const server = await startServer({ port: 0, stateFolder })
  project.provide('serverUrl', server.url)
  return async () => {
    await server.dispose()
    await rm(stateFolder, { recursive: true, force: true })
  }
}
