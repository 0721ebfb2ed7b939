// One instance of an environment's database: seeded once, dumped, compared, rolled back. Knows no tools.
// The host classes (state.entry.ts, world.entry.ts) are thin layers over it.
import data from './package.json'
import { digestHex } from './prelude.js'
import type { Changes } from '../../domain/changes.ts'
import { canonicalJson } from '../../domain/canonical.ts'
import { diffStates, type State } from '../../domain/state.ts'
import { joinedTexts } from './row-texts.ts'
import { changedPart } from './changed-part.ts'
import { bindRows, changedRows, clearTables, dumpState, exchangeRows, fillTables, requireWhole } from './rows.ts'
import { readTables, type Table } from './tables.ts'
import { TouchedTables } from './touched-tables.ts'

/** The seeded state of this version, and its part of the state's text by table. */
interface Pristine {
  state: State
  texts: Record<string, string>
}

/** The same for every instance, so an isolate learns them once. */
let pristine: Pristine | undefined
let tables: Table[] | undefined

/** True once the seed's references were found whole: they are the same everywhere. */
let seedIsWhole = false

const rollback = Symbol('rollback')

/** A facet's database. What takes turns with the disk is asynchronous: seeding, resetting, the hash. */
export class Database {
  readonly #storage: DurableObjectStorage
  /** Whoever runs a statement here says so. */
  readonly touched = new TouchedTables()

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** Creates tables and rows, all or nothing; does nothing when they are there. */
  async seed(): Promise<void> {
    if (this.#storage.kv.get('seeded') === true) return
    const off = this.referencesOff()
    try {
      this.#storage.transactionSync(() => {
        for (const text of joinedTexts(data.statements)) this.#storage.sql.exec(text)
        fillTables(this.#storage.sql, data.seed)
        this.#seeded()
      })
    } catch {
      this.#storage.transactionSync(() => {
        for (const statement of data.statements) this.#create(statement)
        bindRows(this.#storage.sql, data.seed)
        this.#seeded()
      })
    }
    this.touched.none()
    if (off) await this.#referencesOn()
  }

  #seeded(): void {
    if (!seedIsWhole) requireWhole(this.#storage.sql)
    seedIsWhole = true
    this.#storage.kv.put('seeded', true)
  }

  /** Tells what is wrong with the statement, which a text of many does not. */
  #create(statement: string): void {
    try {
      this.#storage.sql.exec(statement)
    } catch (error) {
      throw new Error(`schema.sql: ${error instanceof Error ? error.message : String(error)} in: ${statement.slice(0, 120)}`)
    }
  }

  /** Back to the seeded rows: the tables that may differ are filled again, so their rows have the places that seeding gave them. */
  async reset(): Promise<void> {
    const tables = this.touched.among(this.tables())
    if (tables.length > 0) {
      const off = this.referencesOff() // else a parent that goes takes along children that stay
      this.#storage.transactionSync(() => {
        clearTables(this.#storage.sql, off ? tables : this.tables())
        fillTables(this.#storage.sql, off ? seedOf(tables) : data.seed)
      })
      this.touched.none()
      if (off) await this.#referencesOn()
    }
  }

  /**
   * From the seeded rows to those with `changes` applied. Where references can be switched off (no write is pending),
   * only the changed rows are exchanged, and they stay off: the instance is for reading from then on. Else it is refilled.
   */
  apply(changes: Changes): void {
    const off = this.referencesOff()
    this.#storage.transactionSync(() => {
      this.exchange(changes, off)
    })
  }

  /** As {@link apply}, in the caller's transaction. `exact` says that references are switched off. */
  exchange(changes: Changes, exact: boolean): void {
    this.touched.unknown()
    if (exact) exchangeRows(this.#storage.sql, changes, this.tables())
    else this.#refill(changedRows(this.pristine().state, changes, this.tables()))
  }

  /** Switches references off where that can be done now, and says whether they are. */
  referencesOff(): boolean {
    const { sql } = this.#storage
    sql.exec('PRAGMA foreign_keys = off')
    return sql.exec('PRAGMA foreign_keys').one()['foreign_keys'] === 0
  }

  /** Switches references on again, which SQLite does between transactions only. */
  async #referencesOn(): Promise<void> {
    const { sql } = this.#storage
    await this.#storage.sync()
    sql.exec('PRAGMA foreign_keys = on')
    if (sql.exec('PRAGMA foreign_keys').one()['foreign_keys'] !== 1) throw new Error('foreign keys could not be switched on again')
  }

  #refill(rows: Parameters<typeof fillTables>[1]): void {
    clearTables(this.#storage.sql, this.tables())
    fillTables(this.#storage.sql, rows)
    requireWhole(this.#storage.sql)
  }

  /** The tables, as SQLite describes them. */
  tables(): Table[] {
    tables ??= readTables(this.#storage.sql)
    return tables
  }

  /** The seeded state, read once per isolate from a rolled-back reset. */
  pristine(): Pristine {
    pristine ??= this.rolledBack(() => {
      this.#refill(data.seed)
      const state = dumpState(this.#storage.sql, this.tables())
      return { state, texts: tableTexts(state) }
    })
    return pristine
  }

  state(): State {
    return { ...this.pristine().state, ...this.#touchedState() }
  }

  /** What differs between the seeded state and this one. */
  changes(): Changes {
    const seeded = this.pristine().state
    const before: State = {}
    const after: State = {}
    for (const table of this.touched.among(this.tables())) {
      const part = changedPart(this.#storage.sql, table, seeded[table.name] ?? { key: table.key, rows: [] })
      before[table.name] = part.before
      after[table.name] = part.after
    }
    return diffStates(before, after)
  }

  /** SHA-256 of the whole state. */
  async stateHash(): Promise<string> {
    return await digestHex(this.stateText())
  }

  /** What the state hash is made of (shared/domain/state.ts), put together from texts by table: most tables are as seeded. */
  stateText(): string {
    const texts = { ...this.pristine().texts, ...tableTexts(this.#touchedState()) }
    return `[${Object.keys(texts)
      .sort()
      .map(name => texts[name])
      .join(',')}]`
  }

  #touchedState(): State {
    return dumpState(this.#storage.sql, this.touched.among(this.tables()))
  }

  /** Runs `work` in a transaction; an error rolls back and goes on to the caller. */
  transaction<Result>(work: () => Result): Result {
    return this.#storage.transactionSync(work)
  }

  /** As {@link rolledBack}, and what `work` wrote does not count as touched. */
  undone<Result>(work: () => Result): Result {
    const mark = this.touched.mark()
    const result = this.rolledBack(work)
    this.touched.backTo(mark)
    return result
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

/** The part of the state's text that is one table's. */
function tableTexts(state: State): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([table, { rows }]) => [table, canonicalJson([table, rows])]))
}

/** The seed's rows of some tables; SQLite's names of tables need not have the case of the seed's. */
function seedOf(tables: readonly Table[]): typeof data.seed {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()))
  return Object.fromEntries(Object.entries(data.seed).filter(([name]) => names.has(name.toLowerCase())))
}
