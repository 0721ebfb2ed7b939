// When the watchdog kills and whom it blames: the rules alone, on readings as a machine would give them.
import { describe, expect, it } from 'vitest'
import { endedByItself, judgeSilence, type Silence } from '../../../../cli/server/watchdog-rules.ts'

const MB = 1024 * 1024
const MACHINE = 8000 * MB
const quiet: Silence = { wall_ms: 200, cpu_ms: 50, growth_bytes: 0, rss_bytes: 400 * MB }

describe('a call without a sign of life', () => {
  it('may compute for two seconds, however long a busy machine takes for it', () => {
    expect(judgeSilence({ ...quiet, wall_ms: 20_000, cpu_ms: 1900 }, true, MACHINE)).toEqual({ kill: false })
    expect(judgeSilence({ ...quiet, cpu_ms: 2100 }, true, MACHINE)).toEqual({ kill: true, reason: 'liveness', blame: true })
  })

  it('may not wait for ever without computing', () => {
    expect(judgeSilence({ ...quiet, wall_ms: 31_000, cpu_ms: 10 }, true, MACHINE)).toMatchObject({ kill: true, reason: 'liveness' })
  })

  it('is judged by the clock where CPU time cannot be read', () => {
    const unread = { ...quiet, cpu_ms: null, growth_bytes: null, rss_bytes: null }
    expect(judgeSilence({ ...unread, wall_ms: 4800 }, true, MACHINE)).toEqual({ kill: false })
    expect(judgeSilence({ ...unread, wall_ms: 5200 }, true, MACHINE)).toMatchObject({ kill: true, reason: 'liveness' })
  })

  it('may not make the process grow by half a gigabyte', () => {
    expect(judgeSilence({ ...quiet, growth_bytes: 500 * MB }, true, MACHINE)).toEqual({ kill: false })
    expect(judgeSilence({ ...quiet, growth_bytes: 520 * MB }, true, MACHINE)).toEqual({ kill: true, reason: 'memory', blame: true })
  })
})

describe('a runtime in which no package code runs', () => {
  it('is killed only when it computes for long without an answer, and no package is blamed', () => {
    expect(judgeSilence({ ...quiet, cpu_ms: 15_000, wall_ms: 60_000 }, false, MACHINE)).toEqual({ kill: false })
    expect(judgeSilence({ ...quiet, cpu_ms: 30_500 }, false, MACHINE)).toEqual({ kill: true, reason: 'liveness', blame: false })
    expect(judgeSilence({ ...quiet, cpu_ms: null, wall_ms: 600_000 }, false, MACHINE)).toEqual({ kill: false })
  })
})

describe('a runtime that takes the machine', () => {
  const large = { ...quiet, rss_bytes: 0.81 * MACHINE }

  it('is killed; a call is blamed only if the process grew while it ran', () => {
    expect(judgeSilence(large, true, MACHINE)).toEqual({ kill: true, reason: 'memory', blame: false })
    expect(judgeSilence({ ...large, growth_bytes: 100 * MB }, true, MACHINE)).toEqual({ kill: true, reason: 'memory', blame: true })
    expect(judgeSilence({ ...large, growth_bytes: 100 * MB }, false, MACHINE)).toEqual({ kill: true, reason: 'memory', blame: false })
  })
})

describe('a runtime that ended', () => {
  it('did so by itself when it trapped, aborted or faulted, not when someone stopped it', () => {
    for (const signal of ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS']) expect(endedByItself(null, signal)).toBe(true)
    expect(endedByItself(1, null)).toBe(true)
    for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT']) expect(endedByItself(null, signal)).toBe(false)
    expect(endedByItself(0, null)).toBe(false)
  })
})
