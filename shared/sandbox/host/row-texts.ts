// Rows as SQL text: filling a database from one text costs half of binding every value, and spawning is mostly filling.
// Only values that the text carries exactly are written; whoever fills binds the rest. Runs nothing.
import type { Row, SqlValue } from '../../domain/environment.ts'
import { SQL_LIMITS } from '../../limits.ts'
import { quoteName } from './tables.ts'

/** Most digits of a fraction: every decimal of 15 digits is read back as the double it was written from (IEEE 754). */
const EXACT_DIGITS = 15

/** UTF-16 units of one text. SQLite's limit counts the bytes of all that is handed over at once: three for each unit at most. */
const MAX_TEXT_UNITS = Math.floor(SQL_LIMITS.statementBytes / 3) - 1000

/** What a table is filled with: INSERT statements, or null when a value has no exact text and the rows must be bound. */
const known = new WeakMap<readonly Row[], readonly string[] | null>()

/** The statements that insert a table's rows; null when they must be bound. Remembered: the rows must not change afterwards. */
export function insertStatements(table: string, rows: readonly Row[]): readonly string[] | null {
  const found = known.get(rows)
  if (found !== undefined) return found
  const made = statementsOf(table, rows)
  known.set(rows, made)
  return made
}

/**
 * Statements as few texts, to be run in order. Each ends in a small query, because the runtime keeps what a text ends in
 * compiled, as long as the database is open.
 */
export function joinedTexts(statements: readonly string[]): string[] {
  const texts: string[] = []
  let text = ''
  for (const statement of statements) {
    if (text !== '' && text.length + statement.length > MAX_TEXT_UNITS) {
      texts.push(`${text}SELECT 1`)
      text = ''
    }
    text += `${statement}\n;\n`
  }
  return text === '' ? texts : [...texts, `${text}SELECT 1`]
}

/** One INSERT for each run of rows with the same columns. */
function statementsOf(table: string, rows: readonly Row[]): string[] | null {
  const statements: string[] = []
  let head = ''
  let text = ''
  for (const row of rows) {
    const columns = Object.keys(row)
    const values = columns.map(column => literal(row[column] ?? null))
    if (columns.length === 0 || values.includes(undefined)) return null
    const insert = `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(', ')}) VALUES `
    const tuple = `(${values.join(', ')})`
    if (insert.length + tuple.length > MAX_TEXT_UNITS) return null
    if (insert === head && text.length + tuple.length < MAX_TEXT_UNITS) text += `, ${tuple}`
    else {
      if (text !== '') statements.push(text)
      head = insert
      text = insert + tuple
    }
  }
  return text === '' ? statements : [...statements, text]
}

/** A value as SQL writes it, of the storage class that binding it has: numbers bind as REAL. */
function literal(value: SqlValue): string | undefined {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return value.includes('\u0000') ? undefined : `'${value.replaceAll("'", "''")}'`
  if (Object.is(value, -0)) return undefined
  if (Number.isSafeInteger(value)) return `${value}.0`
  const text = String(value)
  return /^-?\d+\.\d+$/.test(text) && text.length <= EXACT_DIGITS ? text : undefined
}
