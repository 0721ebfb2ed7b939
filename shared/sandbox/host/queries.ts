// The only way from package code to SQL: policy, limits and meters on every statement, the judgement cached by SQL text.
import type { Row, SqlValue } from '../../domain/environment.ts'
import { SQL_LIMITS } from '../../limits.ts'
import { withoutPresent } from '../../sql/clock.ts'
import { isSelect, statementFaults } from '../../sql/policy.ts'
import { significantTokens } from '../../sql/tokens.ts'
import type { TouchedTables } from './touched-tables.ts'
import { functionRows, MAX_PLANNED_ROWS, plannedWork, type Work } from './query-plan.ts'

/** Rows one query may return: a tool that reads more should page. */
const MAX_ROWS_PER_QUERY = 10_000

/** Text one query may return, in UTF-16 units: far more than a result may carry, far less than an isolate's memory. */
const MAX_CHARACTERS_PER_QUERY = 4 * 1024 * 1024

/** Judged statements that an isolate remembers; dynamic SQL must not grow it without bound. */
const REMEMBERED_STATEMENTS = 2000

/** A statement refused by policy or limits: the author's error, so an environment or verifier fault. */
export class SqlRefused extends Error {
  override readonly name = 'SqlRefused'
}

/** Rows that one statement may be planned to write, and all statements of a call may write: a row takes about a microsecond. */
const MAX_WRITTEN_ROWS = 100_000

/** Row visits that all statements of a call may be planned for: twice those of the largest one. */
const MAX_CALL_VISITS = 2 * MAX_PLANNED_ROWS

/** Different statements of one call: making a plan takes a tenth of a millisecond. Honest tools have a few. */
const MAX_STATEMENTS = 1000

/** What a refused plan counts for: making it reads tables too. */
const REFUSED_PLAN_VISITS = MAX_PLANNED_ROWS / 10

/** A plan is made again when the database has grown by half, or when longer texts are bound. */
const GROWTH = 1.5

/** Written rows after which a call looks at the size of the database again. */
const LOOK_AFTER_ROWS = 100

/** What is known of a statement: why it must not run, or what runs in its place and what that costs. */
interface Judgement {
  refusal: string | null
  select: boolean
  inserts: boolean
  runs: string
  visits: number
  /** What the plan was made for: bytes of the database, rows that functions can make of the bound texts. */
  databaseSize: number
  functionRows: number
}

/** What a statement may begin with, after WITH. */
const VERBS = new Set(['SELECT', 'VALUES', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE'])

const judged = new Map<string, Judgement>()

/** Judges a statement by its text and, unless a plan is known that still holds, by SQLite's plan for it. */
function judge(sql: SqlStorage, statement: string, values: readonly SqlValue[], databaseSize: number): Judgement {
  const known = judged.get(statement)
  const rows = functionRows(statement, values)
  if (known && databaseSize <= known.databaseSize * GROWTH && rows <= known.functionRows) return known
  const [fault] = statementFaults(statement)
  const [select, inserts, runs] = [isSelect(statement), isInsert(statement), withoutPresent(statement)]
  const work = fault ? { visits: 0, rows: 0 } : plannedWork(sql, runs, values)
  const tooMuch = fault ? null : planRefusal(work, select)
  const judgement = { refusal: fault?.message ?? tooMuch, select, inserts, runs, visits: work.visits, databaseSize, functionRows: rows }
  // What another instance may not do because of its rows says nothing about this one.
  if (tooMuch !== null) return { ...judgement, visits: REFUSED_PLAN_VISITS }
  if (judged.size >= REMEMBERED_STATEMENTS) judged.clear()
  judged.set(statement, judgement)
  return judgement
}

/** True for INSERT and REPLACE, also behind WITH. */
function isInsert(statement: string): boolean {
  let depth = 0
  for (const { text } of significantTokens(statement)) {
    if (text === '(') depth += 1
    else if (text === ')') depth -= 1
    else if (depth === 0 && VERBS.has(text.toUpperCase())) return ['INSERT', 'REPLACE'].includes(text.toUpperCase())
  }
  return false
}

function planRefusal({ visits, rows }: Work, select: boolean): string | null {
  if (visits > MAX_PLANNED_ROWS) {
    return `SQLite plans to visit ${visits.toExponential(1)} rows for this statement, more than ${MAX_PLANNED_ROWS.toExponential(0)}; join on keys, add an index, or split it`
  }
  if (select || rows <= MAX_WRITTEN_ROWS) return null
  return `SQLite plans to write ${rows.toExponential(1)} rows for this statement, more than ${MAX_WRITTEN_ROWS.toExponential(0)}; change fewer rows`
}

/** Reads and writes of one call, counted. */
export class Queries {
  rowsRead = 0
  rowsWritten = 0
  readonly #sql: SqlStorage
  readonly #touched: TouchedTables
  readonly #statements = new Set<string>()
  #visits = 0
  #ran = { select: true, inserts: false }
  #size: { bytes: number; atWritten: number } | undefined

  constructor(sql: SqlStorage, touched: TouchedTables) {
    this.#sql = sql
    this.#touched = touched
  }

  /** Row visits that were planned so far. */
  get visits(): number {
    return this.#visits
  }

  /** Runs one statement. `selectOnly` is for verifiers. Throws SqlRefused, or SQLite's own error. */
  run(sql: unknown, parameters: readonly unknown[], selectOnly = false): Row[] {
    if (typeof sql !== 'string') throw new SqlRefused('the first argument of a query is SQL text')
    const values = bindings(parameters)
    if (this.#statements.size === MAX_STATEMENTS && !this.#statements.has(sql))
      throw new SqlRefused(`one call runs at most ${MAX_STATEMENTS} different statements; bind values as parameters`)
    this.#statements.add(sql)
    this.#requireVisitsLeft() // before judging, because making a plan is work too
    const { refusal, select, inserts, runs, visits } = judge(this.#sql, sql, values, this.#databaseSize())
    this.#visits += visits
    this.#requireVisitsLeft()
    if (refusal !== null) throw new SqlRefused(refusal)
    if (selectOnly && !select) throw new SqlRefused('only SELECT is allowed here')
    if (this.rowsWritten > MAX_WRITTEN_ROWS) throw new SqlRefused(`the statements of one call write at most ${MAX_WRITTEN_ROWS} rows`)
    if (!select) this.#touched.written(runs)
    const cursor = this.#sql.exec<Record<string, SqlValue>>(runs, ...values)
    const rows: Row[] = []
    let characters = 0
    for (const row of cursor) {
      if (rows.length === MAX_ROWS_PER_QUERY) throw new SqlRefused(`a query returns at most ${MAX_ROWS_PER_QUERY} rows; add LIMIT`)
      characters += textCharacters(row)
      if (characters > MAX_CHARACTERS_PER_QUERY)
        throw new SqlRefused(`a query returns at most ${MAX_CHARACTERS_PER_QUERY} characters of text; select fewer columns or rows`)
      rows.push(row)
    }
    this.rowsRead += cursor.rowsRead
    this.rowsWritten += cursor.rowsWritten
    this.#ran = { select, inserts }
    return rows
  }

  #requireVisitsLeft(): void {
    if (this.#visits > MAX_CALL_VISITS) throw new SqlRefused(`the statements of one call visit at most ${MAX_CALL_VISITS} rows`)
  }

  /** Looked at once a call, and again when the call has written: asking takes a microsecond. */
  #databaseSize(): number {
    if (!this.#size || this.rowsWritten - this.#size.atWritten >= LOOK_AFTER_ROWS)
      this.#size = { bytes: this.#sql.databaseSize, atWritten: this.rowsWritten }
    return this.#size.bytes
  }

  /**
   * Rows changed by the statement that ran last, and the last rowid that it gave; 0 where there are none: SQLite would tell of
   * an earlier statement, perhaps of another call or of one that was rolled back.
   */
  effect(): { changes: number; last_insert_id: number } {
    const row = this.#sql.exec('SELECT changes() AS changes, last_insert_rowid() AS id').one()
    const changes = this.#ran.select ? 0 : Number(row['changes'])
    return { changes, last_insert_id: this.#ran.inserts && changes > 0 ? Number(row['id']) : 0 }
  }
}

function bindings(parameters: readonly unknown[]): SqlValue[] {
  if (parameters.length > SQL_LIMITS.parameters) throw new SqlRefused(`a statement binds at most ${SQL_LIMITS.parameters} parameters`)
  return parameters.map((value, index) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value
    if (typeof value === 'string') {
      if (value.length > SQL_LIMITS.valueBytes) throw new SqlRefused(`parameter ${index + 1} is longer than ${SQL_LIMITS.valueBytes} bytes`)
      return value
    }
    throw new SqlRefused(
      `parameter ${index + 1} is ${value === undefined ? 'undefined' : typeof value}; SQL takes text, finite numbers, booleans and null`,
    )
  })
}

function textCharacters(row: Row): number {
  let characters = 0
  for (const name in row) {
    const value = row[name]
    if (typeof value === 'string') characters += value.length
  }
  return characters
}
