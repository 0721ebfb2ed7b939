// The watchdog before real processes that hang, grow, crash or are killed, with the marks that a runtime would have left.
// Readings come from /proc, so these tests need Linux.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { Watchdog } from '../../../../cli/server/watchdog.ts'
import type { BlockFinding } from '../../../../shared/domain/block.ts'
import { BACK_MARK, markOf } from '../../../../shared/sandbox/marks.ts'

const MARK = markOf({ version: 'f'.repeat(64), tool: 'a_tool' })
const BLAMED = { version: 'f'.repeat(64), tool: 'a_tool' }

const SPIN = 'for (;;) {}'
const GROW = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(40e6, 1)), 10)'
const REST = 'setInterval(() => {}, 1000)'

let child: ChildProcess | undefined
let watchdog: Watchdog | undefined

afterEach(() => {
  watchdog?.stop()
  child?.kill('SIGKILL')
})

/** A process in the runtime's place, watched. `answers` says whether it answers pings. */
function watch(program: string, answers: boolean): { found: BlockFinding[]; told: string[]; process: ChildProcess; dog: Watchdog } {
  const [found, told]: [BlockFinding[], string[]] = [[], []]
  const dog = new Watchdog({
    ping: async () => (answers ? undefined : await new Promise(() => undefined)),
    record: async finding => void found.push(finding),
    tell: sentence => void told.push(sentence),
  })
  const process = spawn(globalThis.process.execPath, ['-e', program], { stdio: 'ignore' })
  dog.follow(process)
  ;[watchdog, child] = [dog, process]
  return { found, told, process, dog }
}

async function ended({ process, dog }: { process: ChildProcess; dog: Watchdog }): Promise<string | null> {
  const [, signal]: (string | null)[] = await once(process, 'exit')
  dog.restarted()
  await dog.recorded()
  return signal ?? null
}

describe.skipIf(!existsSync('/proc/self/stat'))('package code', () => {
  it('that computes without end is ended and named', async () => {
    const watched = watch(SPIN, false)
    expect(watched.dog.line(MARK)).toBe(true)
    expect(await ended(watched)).toBe('SIGKILL')
    expect(watched.found).toMatchObject([{ ...BLAMED, reason: 'liveness' }])
    expect(watched.told.join()).toContain('hung')
  }, 60_000)

  it('that fills the memory is ended and named', async () => {
    const watched = watch(GROW, false)
    watched.dog.line(MARK)
    expect(await ended(watched)).toBe('SIGKILL')
    expect(watched.found).toMatchObject([{ ...BLAMED, reason: 'memory' }])
  }, 60_000)

  it('during which the process aborts is named', async () => {
    const watched = watch('process.abort()', false)
    watched.dog.line(MARK)
    expect(await ended(watched)).toBe('SIGABRT')
    expect(watched.found).toMatchObject([{ ...BLAMED, reason: 'crash' }])
  })

  it('is not blamed when it had come back, nor when someone else kills the process', async () => {
    const crashed = watch('process.abort()', false)
    crashed.dog.line(MARK)
    crashed.dog.line(BACK_MARK)
    await ended(crashed)
    expect(crashed.found).toEqual([])
    crashed.dog.stop()
    const killed = watch(REST, false)
    killed.dog.line(MARK)
    killed.process.kill('SIGKILL')
    await ended(killed)
    expect(killed.found).toEqual([])
  })

  it('that waits while the process works and answers is left alone', async () => {
    const watched = watch(SPIN, true)
    watched.dog.line(MARK)
    const first = await Promise.race([once(watched.process, 'exit'), new Promise(resolve => setTimeout(resolve, 5000, 'alive'))])
    expect([first, watched.told]).toEqual(['alive', []])
  }, 20_000)
})

describe('a line of the log', () => {
  it('that is no mark is left to others', () => {
    const { dog } = watch(REST, true)
    expect(dog.line('{"level":"error","event":"gateway.internal_error"}')).toBe(false)
  })
})
