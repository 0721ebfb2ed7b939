// Marks outside the process: a line on the runtime's log when package code starts, and one when it has come back.
// The runtime writes them at once and all isolates share one thread, so the last mark names the code that runs now,
// even while that code lets nothing else run. Only the local server asks for them (docs/decisions/0006-watchdog.md).
import { writeLine } from './prelude.js'
import { BACK_MARK, markOf } from '../marks.ts'

/** What an isolate is told about marks: its version, when it is to leave any. */
interface MarksEnv {
  MARKS?: { version: string }
}

/** Leaves the marks of one isolate. */
export class Marks {
  readonly #version: string | undefined

  constructor(env: unknown) {
    const { MARKS: wanted }: MarksEnv = env !== null && typeof env === 'object' ? env : {}
    this.#version = wanted?.version
  }

  /** Package code runs from here on. `tool` is null for what is no tool: seeding, queries, verifiers. */
  leave(tool: string | null = null): void {
    if (this.#version !== undefined) writeLine(markOf({ version: this.#version, tool }))
  }

  /** It has come back, or waits. */
  back(): void {
    if (this.#version !== undefined) writeLine(BACK_MARK)
  }

  /** Runs `work`, which does not wait, between two marks. */
  around<Result>(tool: string | null, work: () => Result): Result {
    this.leave(tool)
    try {
      return work()
    } finally {
      this.back()
    }
  }
}
