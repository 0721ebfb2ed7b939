// When a runtime counts as hung or overfull. Pure: readings in, judgement out; the reasons are in docs/decisions/0006-watchdog.md.

/**
 * CPU time that one call may take without a sign of life, in milliseconds: twice what production gives it (`cpuMs` in
 * shared/sandbox/isolate.ts). CPU time and not wall time, so that a busy machine does not make honest code look hung.
 */
const CALL_CPU_MS = 2000

/** Where CPU time cannot be read: as long as a call may take (CALL_DEADLINE_MS). Also for code that waits without computing, ×6. */
const CALL_WALL_MS = 5000
const WAITING_FACTOR = 6

/**
 * CPU time without a sign of life while no package code runs, in milliseconds. Generous, because a runtime that works off many
 * events looks at its sockets late: after a thousand spawns, 2 s of CPU (20 s by the clock) without an answer were seen.
 */
const SERVER_CPU_MS = 30_000

/** Memory by which one call may make the process grow, in bytes: four times what production gives a whole isolate (128 MB). */
const CALL_GROWTH_BYTES = 512 * 1024 * 1024

/** Growth from which a call counts as the reason for a process that is too large, in bytes. */
const NOTABLE_GROWTH_BYTES = 64 * 1024 * 1024

/** Share of the machine's memory that the process may take before it takes the machine along. */
const MACHINE_SHARE = 0.8

/** What happened since the last sign of life: a mark of package code, or an answered ping. Null where it cannot be read. */
export interface Silence {
  wall_ms: number
  cpu_ms: number | null
  growth_bytes: number | null
  rss_bytes: number | null
}

/** What to do: kill or not, and whether the code that runs is to blame. */
export type Judgement = { kill: false } | { kill: true; reason: 'liveness' | 'memory'; blame: boolean }

const FINE: Judgement = { kill: false }

/** Judges a silence. `calling` says whether package code runs; `machineBytes` is the memory of the machine. */
export function judgeSilence(silence: Silence, calling: boolean, machineBytes: number): Judgement {
  const { rss_bytes: rss, growth_bytes: growth } = silence
  if (calling && growth !== null && growth > CALL_GROWTH_BYTES) return { kill: true, reason: 'memory', blame: true }
  if (rss !== null && rss > machineBytes * MACHINE_SHARE)
    return { kill: true, reason: 'memory', blame: calling && growth !== null && growth > NOTABLE_GROWTH_BYTES }
  if (isHung(silence, calling)) return { kill: true, reason: 'liveness', blame: calling }
  return FINE
}

function isHung({ cpu_ms: cpu, wall_ms: wall }: Silence, calling: boolean): boolean {
  if (!calling) return cpu !== null && cpu > SERVER_CPU_MS
  if (cpu === null) return wall > CALL_WALL_MS
  return cpu > CALL_CPU_MS || wall > CALL_WALL_MS * WAITING_FACTOR
}

/** True when a process that ended so ended by its own doing: V8 and the runtime trap or abort when memory or stack is over. */
export function endedByItself(exitCode: number | null, signal: string | null): boolean {
  return signal === null ? exitCode !== 0 : ['SIGTRAP', 'SIGABRT', 'SIGILL', 'SIGSEGV', 'SIGBUS'].includes(signal)
}
