// The only way from package code to SQL: policy, limits and meters on every statement, the judgement cached by SQL text.
import type { Row, SqlValue } from '../../domain/environment.ts'
import { SQL_LIMITS } from '../../limits.ts'
import { isSelect, statementFaults } from '../../sql/policy.ts'

/** Rows one query may return: a tool that reads more should page. */
const MAX_ROWS_PER_QUERY = 10_000

/** Judged statements that an isolate remembers; dynamic SQL must not grow it without bound. */
const REMEMBERED_STATEMENTS = 2000

/** A statement refused by policy or limits: the author's error, so an environment or verifier fault. */
export class SqlRefused extends Error {
  override readonly name = 'SqlRefused'
}

const judged = new Map<string, { refusal: string | null; select: boolean }>()

function judge(sql: string): { refusal: string | null; select: boolean } {
  const known = judged.get(sql)
  if (known) return known
  const fault = statementFaults(sql)[0]
  const judgement = { refusal: fault ? fault.message : null, select: isSelect(sql) }
  if (judged.size >= REMEMBERED_STATEMENTS) judged.clear()
  judged.set(sql, judgement)
  return judgement
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
    const { refusal, select } = judge(sql)
    if (refusal !== null) throw new SqlRefused(refusal)
    if (selectOnly && !select) throw new SqlRefused('only SELECT is allowed here')
    const cursor = this.#sql.exec<Record<string, SqlValue>>(sql, ...bindings(parameters))
    const rows: Row[] = []
    for (const row of cursor) {
      if (rows.length === MAX_ROWS_PER_QUERY) throw new SqlRefused(`a query returns at most ${MAX_ROWS_PER_QUERY} rows; add LIMIT`)
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
