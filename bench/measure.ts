// Timing: how long one call takes, how many a second go through, and what processor time they cost.
// Machines are shared and noisy, so figures are medians, and only ratios within one run are facts.
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of /proc/<pid>/stat a second (sysconf(_SC_CLK_TCK), 100 on Linux). */
const TICKS_PER_SECOND = 100

/** What one series of calls took. Times in milliseconds, CPU in milliseconds of workerd for each call. */
export interface Series {
  calls: number
  p50_ms: number
  p99_ms: number
  per_second: number
  cpu_ms: number
}

/** Runs `call` `calls` times, `atOnce` of them at the same time, and measures workerd meanwhile. */
export async function measure(workerd: number, calls: number, atOnce: number, call: (index: number) => Promise<unknown>): Promise<Series> {
  const times: number[] = []
  let next = 0
  const cpuBefore = cpuMs(workerd)
  const started = performance.now()
  const worker = async (): Promise<void> => {
    while (next < calls) {
      const index = next++
      const before = performance.now()
      await call(index)
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, calls) }, worker))
  const elapsed = performance.now() - started
  times.sort((left, right) => left - right)
  return {
    calls,
    p50_ms: round(percentile(times, 0.5)),
    p99_ms: round(percentile(times, 0.99)),
    per_second: Math.round((calls * 1000) / elapsed),
    cpu_ms: round((cpuMs(workerd) - cpuBefore) / calls),
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Three significant digits are more than the machine is worth. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** Resident memory of a process, in MiB. */
export function residentMiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** Resident memory over a while, in MiB. */
export interface MemoryRange {
  start: number
  middle: number
  peak: number
  end: number
}

/** How often memory is read, in milliseconds: a reading takes about 0.05 ms, and what lives shorter does not fill a machine. */
const MEMORY_EVERY_MS = 250

/** Follows the memory of a process until `end` is called. `middle` is that of half the time: what grows without end is seen between the two. */
export function followMemory(pid: number): { end(): MemoryRange } {
  const readings = [residentMiB(pid)]
  const timer = setInterval(() => readings.push(residentMiB(pid)), MEMORY_EVERY_MS)
  return {
    end: () => {
      clearInterval(timer)
      const end = residentMiB(pid)
      const [start = end] = readings
      const middle = readings[Math.floor(readings.length / 2)] ?? end
      return { start: round(start), middle: round(middle), peak: round(Math.max(end, ...readings)), end: round(end) }
    },
  }
}

/** Processor time of a process so far, user and system, in milliseconds. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}

/** The workerd processes that this process started, oldest first. */
export function workerdProcesses(): number[] {
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(pid => isOwnWorkerd(pid))
    .sort((left, right) => left - right)
}

function isOwnWorkerd(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('workerd')
  } catch {
    return false
  }
}
