// Marks outside the process: a line on the runtime's log when package code starts and when it has come back.
// The runtime writes them at once and all isolates share one thread, so the last mark names the code that runs now,
// even while that code lets nothing else run. Only the local server asks for them (docs/decisions/0006-watchdog.md).
import { writeLine } from './prelude.js'
import { ENTER_MARK, EXIT_MARK } from '../marks.ts'

/** What an isolate is told about marks: its version, when it is to leave any. */
export interface MarksEnv {
  MARKS?: { version: string }
}

/** Leaves the marks of one isolate. */
export class Marks {
  readonly #version: string | undefined

  constructor(env: unknown) {
    const { MARKS: wanted }: MarksEnv = env !== null && typeof env === 'object' ? env : {}
    this.#version = wanted?.version
  }

  /** Package code starts now, or goes on. `tool` is null for what is no tool: seeding, queries, verifiers. */
  enter(tool: string | null): void {
    if (this.#version !== undefined) writeLine(tool === null ? `${ENTER_MARK}${this.#version}` : `${ENTER_MARK}${this.#version} ${tool}`)
  }

  /** It has come back, or waits. */
  exit(): void {
    if (this.#version !== undefined) writeLine(EXIT_MARK)
  }

  /** Runs `work` between two marks. */
  around<Result>(tool: string | null, work: () => Result): Result {
    if (this.#version === undefined) return work()
    this.enter(tool)
    try {
      return work()
    } finally {
      writeLine(EXIT_MARK)
    }
  }
}
