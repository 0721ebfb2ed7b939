// The only way from package code to SQL: policy, limits and meters on every statement, the judgement cached by SQL text.
import type { Row, SqlValue } from '../../domain/environment.ts'
import { SQL_LIMITS } from '../../limits.ts'
import { isSelect, statementFaults } from '../../sql/policy.ts'
import { MAX_PLANNED_ROWS, plannedVisits } from './query-plan.ts'

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

/** What is known of a statement: why it must not run, or that it may. */
interface Judgement {
  refusal: string | null
  select: boolean
}

const judged = new Map<string, Judgement>()

/** Judges a statement by its text and, as it runs for the first time in this isolate, by SQLite's plan for it. */
function judge(sql: SqlStorage, statement: string, values: readonly SqlValue[]): Judgement {
  const known = judged.get(statement)
  if (known) return known
  const fault = statementFaults(statement)[0]
  const refusal = fault ? fault.message : planRefusal(plannedVisits(sql, statement, values))
  const judgement = { refusal, select: isSelect(statement) }
  if (judged.size >= REMEMBERED_STATEMENTS) judged.clear()
  judged.set(statement, judgement)
  return judgement
}

function planRefusal(visits: number): string | null {
  if (visits <= MAX_PLANNED_ROWS) return null
  return `SQLite plans to visit ${visits.toExponential(1)} rows for this statement, more than ${MAX_PLANNED_ROWS.toExponential(0)}; join on keys, add an index, or split it`
}

/** Reads and writes of one call, counted. */
export class Queries {
  rowsRead = 0
  rowsWritten = 0
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** Runs one statement. `selectOnly` is for verifiers. Throws SqlRefused, or SQLite's own error. */
  run(sql: unknown, parameters: readonly unknown[], selectOnly = false): Row[] {
    if (typeof sql !== 'string') throw new SqlRefused('the first argument of a query is SQL text')
    const values = bindings(parameters)
    const { refusal, select } = judge(this.#sql, sql, values)
    if (refusal !== null) throw new SqlRefused(refusal)
    if (selectOnly && !select) throw new SqlRefused('only SELECT is allowed here')
    const cursor = this.#sql.exec<Record<string, SqlValue>>(sql, ...values)
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
    return rows
  }

  /** Rows changed and the last rowid given by the INSERT, UPDATE or DELETE that ran last. */
  effect(): { changes: number; last_insert_id: number } {
    const row = this.#sql.exec('SELECT changes() AS changes, last_insert_rowid() AS id').one()
    return { changes: Number(row['changes']), last_insert_id: Number(row['id']) }
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
