// Pieces of SQL with how tightly they bind, names quoted where SQL would read them as its own words, and literals.
// Knows the language only; what the pieces mean is for sql.ts and selects.ts.
import type { Known } from './types.ts'

/** How tightly an expression binds in SQLite (sqlite.org/lang_expr.html). */
export const SQL_LEVEL = {
  or: 1,
  and: 2,
  not: 3,
  equality: 4,
  relation: 5,
  sum: 6,
  product: 7,
  concat: 8,
  unary: 9,
  primary: 10,
} as const

/** A piece of SQL with what it gives. */
export interface Sql extends Known {
  text: string
  level: number
}

/** Words that SQLite does not take as a name without quotes (sqlite.org/lang_keywords.html, those without fallback). */
const RESERVED = new Set(
  `add all alter and as autoincrement between case check collate commit constraint create default deferrable delete distinct drop else
  escape exists foreign from group having in index insert intersect into is isnull join limit not notnull null on or order primary
  references select set table then to transaction union unique update using values when where`.split(/\s+/),
)

/** A name as it stands in SQL. */
export const sqlName = (name: string): string => (RESERVED.has(name) ? `"${name}"` : name)

/** A value written into a statement: only what the blueprint says, never what a caller gives. */
export function sqlLiteral(value: string | number | boolean | null): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return String(Number(value))
}

/** The text of an operand, in parentheses when it binds less tightly than `level`. */
export const sqlOperand = (sql: Pick<Sql, 'text' | 'level'>, level: number): string => (sql.level < level ? `(${sql.text})` : sql.text)
