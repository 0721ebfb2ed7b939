// The process of the runtime as its server sees it: which one it is, what it uses, and how it ended.
// Miniflare starts it and starts it again; this only looks, and never at a process that this server did not start.
import { AsyncLocalStorage } from 'node:async_hooks'
import { ChildProcess } from 'node:child_process'
import diagnostics from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Node's channel on which every child process is announced, a moment before it is started. */
const CHANNEL = 'child_process'

/** Linux counts CPU time for programs in hundredths of a second, whatever the kernel's own tick (proc(5), USER_HZ). */
const TICK_MS = 10

type Started = (child: ChildProcess) => void

const scope = new AsyncLocalStorage<Started>()

/** Runs `make`; whatever runtime it starts, now or when it replaces one that ended, is told to `started`. */
export function followRuntimes<Made>(make: () => Made, started: Started): Made {
  diagnostics.unsubscribe(CHANNEL, announced)
  diagnostics.subscribe(CHANNEL, announced)
  return scope.run(started, make)
}

function announced(message: unknown): void {
  const child: unknown = message !== null && typeof message === 'object' ? Reflect.get(message, 'process') : undefined
  const started = scope.getStore()
  if (!started || !(child instanceof ChildProcess)) return
  queueMicrotask(() => {
    if (child.pid !== undefined && path.basename(child.spawnfile).startsWith('workerd')) started(child)
  })
}

/** What a process has used: CPU time since its start in milliseconds, memory in bytes. Null where the system does not say (not Linux). */
export interface Use {
  cpu_ms: number | null
  rss_bytes: number | null
}

/** Reads what a process uses. */
export function useOf(pid: number): Use {
  try {
    // Field 2 is the program's name in parentheses and may hold spaces; user and system time are fields 14 and 15.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const ticks = Number(fields[11]) + Number(fields[12])
    return { cpu_ms: Number.isFinite(ticks) ? ticks * TICK_MS : null, rss_bytes: kilobytes === undefined ? null : Number(kilobytes) * 1024 }
  } catch {
    return { cpu_ms: null, rss_bytes: null }
  }
}
