// One instance of an environment's database: seeded once, dumped, compared, rolled back. Knows no tools.
// The host classes (state.entry.ts, world.entry.ts) are thin layers over it.
import data from './package.json'
import { digestHex } from './prelude.js'
import type { Changes } from '../../domain/changes.ts'
import { diffStates, stateText, type State } from '../../domain/state.ts'
import { changedRows, clearTables, dumpState, exchangeRows, insertRows } from './rows.ts'
import { readTables, type Table } from './tables.ts'

/** The seeded state and tables of this version: the same for every instance, so an isolate learns them once. */
let pristine: { state: State; tables: Table[] } | undefined

const rollback = Symbol('rollback')

/** A facet's database. All methods are synchronous but the hash. */
export class Database {
  readonly #storage: DurableObjectStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** Creates tables and rows, all or nothing; does nothing when they are there. */
  seed(): void {
    if (this.#storage.kv.get('seeded') === true) return
    this.#storage.transactionSync(() => {
      for (const statement of data.statements) this.#create(statement)
      insertRows(this.#storage.sql, data.seed)
      this.#storage.kv.put('seeded', true)
    })
  }

  #create(statement: string): void {
    try {
      this.#storage.sql.exec(statement)
    } catch (error) {
      throw new Error(`schema.sql: ${error instanceof Error ? error.message : String(error)} in: ${statement.slice(0, 120)}`)
    }
  }

  /** Back to the seeded rows. */
  reset(): void {
    this.#storage.transactionSync(() => {
      this.#refill(data.seed)
    })
  }

  /**
   * From the seeded rows to those with `changes` applied. Where references can be switched off (no write is pending),
   * only the changed rows are exchanged, and they stay off: the instance is for reading from then on. Else it is refilled.
   */
  apply(changes: Changes): void {
    const { state, tables } = this.pristine()
    const { sql } = this.#storage
    sql.exec('PRAGMA foreign_keys = off')
    const off = sql.exec('PRAGMA foreign_keys').one()['foreign_keys'] === 0
    this.#storage.transactionSync(() => {
      if (off) exchangeRows(sql, changes, tables)
      else this.#refill(changedRows(state, changes, tables))
    })
  }

  #refill(rows: Parameters<typeof insertRows>[1]): void {
    clearTables(this.#storage.sql, pristine?.tables ?? readTables(this.#storage.sql))
    insertRows(this.#storage.sql, rows)
  }

  /** The seeded state and the tables, read once per isolate from a rolled-back reset. */
  pristine(): { state: State; tables: Table[] } {
    pristine ??= this.rolledBack(() => {
      this.#refill(data.seed)
      const tables = readTables(this.#storage.sql)
      return { tables, state: dumpState(this.#storage.sql, tables) }
    })
    return pristine
  }

  state(): State {
    return dumpState(this.#storage.sql, this.pristine().tables)
  }

  /** What differs between the seeded state and this one; `after` spares reading it again. */
  changes(after: State = this.state()): Changes {
    return diffStates(this.pristine().state, after)
  }

  async stateHash(): Promise<string> {
    return await digestHex(stateText(this.state()))
  }

  /** Runs `work` in a transaction; an error rolls back and goes on to the caller. */
  transaction<Result>(work: () => Result): Result {
    return this.#storage.transactionSync(work)
  }

  /** Runs `work` in a transaction that is always rolled back, and returns what it returned. */
  rolledBack<Result>(work: () => Result): Result {
    let result: { value: Result } | undefined
    try {
      this.#storage.transactionSync(() => {
        result = { value: work() }
        throw rollback
      })
    } catch (error) {
      if (error !== rollback) throw error
    }
    if (!result) throw new Error('a rolled-back transaction ended without a result')
    return result.value
  }
}
