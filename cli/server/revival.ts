// What happens when a runtime dies while it starts: Miniflare replaces one that ended, but gives up when the replacement ends
// before it listens. Then this starts another one. Decides nothing about why a runtime ended; that is the watchdog's.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

/** How often in a row a runtime is started that does not come up: more often means that it cannot, and people must look. */
const MAX_ATTEMPTS = 10

/** Pause before each attempt, in milliseconds: what ended the last one may still be at work. */
const PAUSE_MS = 250

/** What is needed of the server. */
export interface Revivable {
  /** Resolves when a runtime serves or is being started; rejects when Miniflare has given up. */
  ready(): Promise<unknown>
  /** Starts a runtime; rejects when it ends before it serves. */
  start(): Promise<void>
  /** Tells people what happened. */
  tell(sentence: string): void
}

/** Looks after the runtimes of one server. */
export class Revival {
  readonly #server: Revivable
  #looking = false
  #stopped = false

  constructor(server: Revivable) {
    this.#server = server
  }

  /** A runtime was started; whatever started it, its end is looked at. */
  follow(child: ChildProcess): void {
    child.once('exit', () => void this.#look())
  }

  stop(): void {
    this.#stopped = true
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    let attempts = 0
    while (!this.#stopped && !(await succeeds(async () => await this.#server.ready()))) {
      if (attempts++ === MAX_ATTEMPTS) {
        this.#server.tell(`no runtime came up in ${MAX_ATTEMPTS} attempts; end this server, look at the lines above and start it again`)
        break
      }
      await delay(PAUSE_MS)
      if (!this.#stopped) await succeeds(async () => await this.#server.start())
    }
    this.#looking = false
  }
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch {
    return false // Miniflare has said why on stderr
  }
}
