// The watchdog of the local server, outside the runtime: it kills a runtime that package code hangs or overfills, lets
// Miniflare start another one, and has the package blocked before it can run there. See docs/decisions/0006-watchdog.md.
import type { ChildProcess } from 'node:child_process'
import { totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { BlockFinding, BlockReason } from '../../shared/domain/block.ts'
import { readMark, type RunningCode } from '../../shared/sandbox/marks.ts'
import { useOf, type Use } from './watchdog-process.ts'
import { endedByItself, judgeSilence } from './watchdog-rules.ts'

/** How often the watchdog looks, in milliseconds. Reading two files of /proc takes about 0.1 ms. */
const LOOK_EVERY_MS = 200

/** How long the last lines of a dead runtime may take from its pipe to us, in milliseconds. */
const LAST_LINES_MS = 50

/** How long a call may be held back until a finding is recorded, in milliseconds; then it goes on, and the worst is one more kill. */
const RECORD_WITHIN_MS = 5000

/** What the watchdog needs of the server. */
export interface Guarded {
  /** Answers when the runtime's loop turns. */
  ping(): Promise<void>
  /** Has a finding recorded by the `environments` Worker. */
  record(finding: BlockFinding): Promise<void>
  /** Tells people what happened. */
  tell(sentence: string): void
}

/** The last sign of life: when it was, and what the process had used by then. */
interface Sign extends Use {
  waited_ms: number
}

/** Watches one server's runtime, over restarts. */
export class Watchdog {
  readonly #guarded: Guarded
  readonly #memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  #child: ChildProcess | undefined
  /** The code that runs: what the last mark says, until the runtime answers although that code has not come back. It waits then. */
  #running: RunningCode | null = null
  /** Counts marks, so that an answered ping knows whether one came in between. */
  #marks = 0
  #alive = true
  #sign: Sign = { waited_ms: 0, cpu_ms: null, rss_bytes: null }
  #pinging = false
  #killing: BlockReason | undefined
  #unrecorded: BlockFinding[] = []
  #restart: Promise<void> = Promise.resolve()
  #announceRestart: () => void = () => undefined
  #recorded: Promise<void> = Promise.resolve()
  readonly #timer: NodeJS.Timeout

  constructor(guarded: Guarded) {
    this.#guarded = guarded
    // Judged after what lies in the pipe was read: this process may have been kept from it, and old marks would look like a hang.
    this.#timer = setInterval(() => setImmediate(() => this.#look()), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  /** A runtime was started. */
  follow(child: ChildProcess): void {
    this.#child = child
    this.#alive = true
    this.#killing = undefined
    child.once('exit', (code, signal) => {
      if (this.#child !== child) return
      this.#child = undefined
      this.#restart = new Promise(resolve => {
        this.#announceRestart = resolve
      })
      this.#recorded = this.#afterEnd(code, signal)
    })
  }

  /** A line of the runtime's log. True when it was a mark, which nobody else wants to read. */
  line(text: string): boolean {
    const running = readMark(text)
    if (running === undefined) return false
    this.#running = running
    this.#marks++
    this.#alive = true
    return true
  }

  /** Miniflare has started another runtime. */
  restarted(): void {
    this.#announceRestart()
  }

  /** Resolves when everything that was found is recorded: package code waits for it before it runs in a new process. */
  async recorded(): Promise<void> {
    await Promise.race([this.#recorded, delay(RECORD_WITHIN_MS, undefined, { ref: false })])
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#child = undefined
  }

  #look(): void {
    const { pid } = this.#child ?? {}
    if (pid === undefined || this.#killing !== undefined) return
    const use = useOf(pid)
    if (this.#alive) {
      this.#alive = false
      this.#sign = { ...use, waited_ms: 0 }
    }
    this.#sign.waited_ms += LOOK_EVERY_MS // counted, not measured: a machine that slept has not waited
    const silence = {
      wall_ms: this.#sign.waited_ms,
      cpu_ms: difference(use.cpu_ms, this.#sign.cpu_ms),
      growth_bytes: difference(use.rss_bytes, this.#sign.rss_bytes),
      rss_bytes: use.rss_bytes,
    }
    const judgement = judgeSilence(silence, this.#running !== null, this.#memory)
    if (judgement.kill) this.#kill(pid, judgement.reason, judgement.blame)
    else void this.#ping()
  }

  /** An answer says that the loop turns: code that had started before the question, and left no other mark, waits. */
  async #ping(): Promise<void> {
    if (this.#pinging) return
    this.#pinging = true
    const marks = this.#marks
    try {
      await this.#guarded.ping()
      this.#alive = true
      if (marks === this.#marks) this.#running = null
    } catch {
      // The runtime is being replaced, or will be.
    } finally {
      this.#pinging = false
    }
  }

  #kill(pid: number, reason: BlockReason, blame: boolean): void {
    this.#killing = reason
    if (!blame) this.#running = null
    const who = this.#running ? `code of version ${this.#running.version}` : 'no package in particular'
    this.#guarded.tell(`the runtime ${reason === 'memory' ? 'grew too large' : 'hung'} (${who}); it is killed and started again`)
    process.kill(pid, 'SIGKILL')
  }

  async #afterEnd(code: number | null, signal: string | null): Promise<void> {
    const at = Date.now()
    const killed = this.#killing
    await delay(LAST_LINES_MS)
    const reason = killed ?? (endedByItself(code, signal) ? 'crash' : undefined)
    if (reason !== undefined && this.#running) this.#unrecorded.push({ ...this.#running, reason, at })
    this.#running = null // the runtime that comes next is still starting
    await this.#restart
    while (this.#unrecorded[0]) {
      try {
        await this.#guarded.record(this.#unrecorded[0])
        this.#unrecorded.shift()
      } catch (error) {
        this.#guarded.tell(`could not record which package was running: ${String(error)}`) // tried again after the next restart
        return
      }
    }
  }
}

function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then
}
