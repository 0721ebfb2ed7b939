// The queries of one verdict, over both states: the state under judgement is this facet's own database, the seeded state another's.
// Counts them, and remembers what the seeded state answered, because it never changes. The SQL policy is queries.ts's to keep.
import type { Row, SqlValue } from '../../domain/environment.ts'
import type { Marks } from './marks.ts'
import { Queries } from './queries.ts'
import type { TouchedTables } from './touched-tables.ts'
import type { ReadAccess } from './verifier-contract.ts'

/** Most queries of one verdict, over both states: at about 0.15 ms each they fit into a fraction of the deadline. */
const MAX_QUERIES = 1000

/** Answers of the seeded state that an isolate remembers, and the longest JSON text of one: few queries make up most of all. */
const REMEMBERED_ANSWERS = 500
const REMEMBERED_CHARACTERS = 16 * 1024

/** By query, as JSON text: what verifiers get is theirs to change. */
const remembered = new Map<string, string>()

/** Both states, as one verdict may ask them. */
export class VerdictQueries {
  readonly #final: Queries
  readonly #initial: ReadAccess
  readonly #marks: Marks
  #left = MAX_QUERIES
  #refused = false

  constructor(sql: SqlStorage, touched: TouchedTables, initial: ReadAccess, marks: Marks) {
    this.#marks = marks
    this.#final = new Queries(sql, touched)
    this.#initial = initial
  }

  /** Row visits that were planned in this facet. */
  get visits(): number {
    return this.#final.visits
  }

  /** Asks the state under judgement. */
  async final(sql: string, parameters: SqlValue[]): Promise<Row[]> {
    await this.#take()
    return this.#final.run(sql, parameters, true)
  }

  /** Asks the seeded state. */
  async initial(sql: string, parameters: SqlValue[]): Promise<Row[]> {
    await this.#take()
    const key = JSON.stringify([sql, parameters])
    const known = remembered.get(key)
    if (known !== undefined) {
      const rows: Row[] = JSON.parse(known)
      return rows
    }
    const rows = await this.#askElsewhere(sql, parameters)
    const text = JSON.stringify(rows)
    if (remembered.size >= REMEMBERED_ANSWERS) remembered.clear()
    if (text.length <= REMEMBERED_CHARACTERS) remembered.set(key, text)
    return rows
  }

  async #askElsewhere(sql: string, parameters: SqlValue[]): Promise<Row[]> {
    this.#marks.back() // while the query runs elsewhere, the verifier does not
    try {
      return await this.#initial.query(sql, parameters)
    } finally {
      this.#marks.leave() // the verifier goes on in this turn
    }
  }

  /**
   * Takes one query. The first one too many throws a sentence for the verifier's author; whoever asks on after that,
   * or after the verdict, gets no answer at all: code that catches and retries must not keep the process busy.
   */
  async #take(): Promise<void> {
    if (this.#refused) await new Promise<never>(() => undefined)
    if (this.#left > 0) this.#left -= 1
    else {
      this.#refused = true
      throw new Error(`a verifier makes at most ${MAX_QUERIES} queries`)
    }
  }

  /** Ends the verdict: no query is answered any more. */
  end(): void {
    this.#refused = true
  }
}
