// The entrypoint that runs a package's verifiers: read access to both states, the changes, the answer, the matchers, no more.
// Bundled to verifier.isolate.js. It judges nothing: what a verifier returned goes out as JSON text.
import './prelude.js'
import { setMoment } from './prelude.js'
import { WorkerEntrypoint } from 'cloudflare:workers'
import { Marks } from './marks.ts'
import { verifiers } from './verifiers.js'
import type { Row } from '../../domain/environment.ts'
import { match } from '../../domain/matchers/match.ts'
import type { ReadAccess, VerifierEntrypoint, VerifierReply, VerifierRequest } from './verifier-contract.ts'

/** Largest verifier result, in UTF-16 units of its JSON: evidence for a person, not a copy of the database. */
const MAX_RETURNED_CHARACTERS = 256 * 1024

/** Keys that a result may leave undefined. */
const OPTIONAL_KEYS = ['detail', 'many']

/** What a verifier sees of one state. */
interface Reader {
  all(sql: unknown, ...parameters: unknown[]): Promise<Row[]>
  get(sql: unknown, ...parameters: unknown[]): Promise<Row | null>
}

function readerOf(access: ReadAccess, marks: Marks): Reader {
  const all: Reader['all'] = async (sql, ...parameters) => {
    try {
      return await access.query(sql, parameters)
    } finally {
      marks.leave() // the verifier goes on in this turn
    }
  }
  return Object.freeze({ all, get: async (sql: unknown, ...parameters: unknown[]) => (await all(sql, ...parameters))[0] ?? null })
}

/**
 * An undefined value becomes null instead of vanishing: an entry of `expected` whose value could not be found
 * must not turn into one that matches everything.
 */
function keepUndefined(key: string, value: unknown): unknown {
  return value === undefined && !OPTIONAL_KEYS.includes(key) ? null : value
}

/** See {@link VerifierEntrypoint}. */
export class VerifierHost extends WorkerEntrypoint implements VerifierEntrypoint {
  readonly #marks = new Marks(this.env)

  async verify({ task, clock, initial, final, changes, answer }: VerifierRequest): Promise<VerifierReply> {
    setMoment(Date.parse(clock), `verifier:${task}`)
    try {
      const verifier = Object.hasOwn(verifiers, task) ? verifiers[task] : undefined
      if (typeof verifier !== 'function') return { failed: `verifiers.js has no function named ${task}` }
      this.#marks.leave()
      const returned: unknown = await Reflect.apply(verifier, undefined, [
        { initial: readerOf(initial, this.#marks), final: readerOf(final, this.#marks), changes, answer, match },
      ])
      const text = JSON.stringify(returned, keepUndefined) ?? 'null'
      if (text.length > MAX_RETURNED_CHARACTERS) return { failed: `it returned more than ${MAX_RETURNED_CHARACTERS} characters of JSON` }
      return { returned: text }
    } catch (error) {
      return { failed: `it threw ${describe(error)}` }
    }
  }
}

/** A thrown value in words; the value is package code's, so looking at it may throw as well. */
function describe(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : String(error).slice(0, 500)
  } catch {
    return 'something that cannot be shown'
  }
}
