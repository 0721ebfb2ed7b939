// What looks after runtimes that die while they start: tries again, says so when it is no use, and stops with its server.
import { type ChildProcess, spawn } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { Revival } from '../../../../cli/server/revival.ts'

/** A process that ends at once, as a runtime that was killed while it started. */
const ending = (): ChildProcess => spawn('/bin/sh', ['-c', 'exit 1'])

/** A server whose runtime comes up at the n-th start. */
function serverThatComesUpAt(attempt: number): { starts: number; told: string[]; revival: Revival } {
  const server: { starts: number; told: string[] } = { starts: 0, told: [] }
  const up = async (): Promise<void> => {
    if (server.starts < attempt) throw new Error('the runtime ended')
  }
  const revival = new Revival({
    ready: up,
    start: async () => {
      server.starts++
      revival.follow(ending())
      await up()
    },
    tell: sentence => server.told.push(sentence),
  })
  revival.follow(ending())
  return Object.assign(server, { revival })
}

it('starts runtimes until one comes up, and then no more', async () => {
  const server = serverThatComesUpAt(3)
  await vi.waitFor(() => expect(server.starts).toBe(3), 10_000)
  await new Promise(resolve => setTimeout(resolve, 600))
  expect([server.starts, server.told]).toEqual([3, []])
})

it('gives up after ten, and says what to do', async () => {
  const server = serverThatComesUpAt(1000)
  await vi.waitFor(() => expect(server.told).toEqual([expect.stringContaining('end this server, look at the lines above')]), 15_000)
  expect(server.starts).toBe(10)
  server.revival.stop()
})

it('starts nothing once its server stops', async () => {
  const server = serverThatComesUpAt(1000)
  await vi.waitFor(() => expect(server.starts).toBe(1), 10_000)
  server.revival.stop()
  const before = server.starts
  await new Promise(resolve => setTimeout(resolve, 600))
  expect([server.starts, server.told]).toEqual([before, []])
})
