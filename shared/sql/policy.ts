// What SQL of tools and verifiers may do. The same code judges literals at admission and every statement at run time,
// inside the sandbox, because statements can be built dynamically.
import { SQL_LIMITS } from '../limits.ts'
import { argumentTokens, saysPresent, timeArguments } from './clock.ts'
import { significantTokens, unquote, type Token } from './tokens.ts'

/** One thing a statement must not do; `start` is the offset of the offending token. */
export interface SqlFault {
  rule: string
  message: string
  start: number
}

/** Statements a tool may run. Verifiers get SELECT only. */
const STATEMENT_WORDS = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'WITH', 'REPLACE', 'VALUES'])

/**
 * Words that change the schema, the connection or the transaction, or do not terminate; reserved enough to refuse as bare words.
 * `INSERT OR ROLLBACK` would end the transaction that the call is, and keep what the call writes afterwards.
 */
const FORBIDDEN_WORDS = new Set(['PRAGMA', 'ATTACH', 'DETACH', 'VACUUM', 'RECURSIVE', 'REINDEX', 'SAVEPOINT', 'ROLLBACK'])

/** Words that name the present. Refused bare; quoted they are ordinary names. */
const CLOCK_WORDS = new Set(['CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME'])

/** Functions that differ between two runs, or reach outside the database. */
const FORBIDDEN_FUNCTIONS = new Set([
  'RANDOM',
  'RANDOMBLOB',
  'ZEROBLOB',
  'UNHEX',
  'LOAD_EXTENSION',
  'LAST_INSERT_ROWID',
  'CHANGES',
  'TOTAL_CHANGES',
  'SQLITE_VERSION',
])

/** Tables that are not the environment's: SQLite's own and the runtime's. */
const FORBIDDEN_NAMES = /^(sqlite_|_cf_|pragma_|dbstat$)/i

/** True for statements that cannot change rows. */
export function isSelect(sql: string): boolean {
  const tokens = significantTokens(sql)
  const first = tokens[0]?.text.toUpperCase()
  if (first === 'SELECT' || first === 'VALUES') return true
  return first === 'WITH' && !tokens.some(token => token.kind === 'word' && /^(insert|update|delete|replace)$/i.test(token.text))
}

/** Everything wrong with one statement of a tool or a verifier; empty when it may run. */
export function statementFaults(sql: string): SqlFault[] {
  const tokens = significantTokens(sql)
  const faults: SqlFault[] = []
  const first = tokens[0]
  if (!first) return [{ rule: 'sql_empty', message: 'the statement is empty', start: 0 }]
  if (new TextEncoder().encode(sql).length > SQL_LIMITS.statementBytes) {
    faults.push({ rule: 'sql_length', message: `a statement has at most ${SQL_LIMITS.statementBytes} bytes`, start: 0 })
  }
  if (!STATEMENT_WORDS.has(first.text.toUpperCase())) {
    faults.push({
      rule: 'sql_statement',
      message: `${first.text} is not allowed; use SELECT, INSERT, UPDATE or DELETE`,
      start: first.start,
    })
  }
  tokens.forEach((token, index) => {
    const fault = tokenFault(tokens, token, index)
    if (fault) faults.push({ ...fault, start: token.start })
  })
  return faults
}

/** Clock and chance in one token, wherever SQL may stand (schemas too); undefined when it is harmless. */
export function nondeterminismAt(tokens: readonly Token[], index: number): { rule: string; message: string } | undefined {
  const token = tokens[index]
  if (token?.kind !== 'word') return undefined
  const word = token.text.toUpperCase()
  if (CLOCK_WORDS.has(word)) return { rule: 'sql_clock', message: `${token.text} reads the wall clock; pass world.now() as a parameter` }
  if (tokens[index + 1]?.text !== '(') return undefined
  if (word === 'RANDOM' || word === 'RANDOMBLOB')
    return { rule: 'sql_random', message: `${token.text}() is different in every run; use world.random()` }
  return timeArguments(tokens, index)?.some(saysPresent)
    ? { rule: 'sql_clock', message: `${token.text}() reads the wall clock here; pass world.now() as a parameter` }
    : undefined
}

function tokenFault(tokens: readonly Token[], token: Token, index: number): { rule: string; message: string } | undefined {
  if (token.text === ';' && index < tokens.length - 1)
    return { rule: 'sql_one_statement', message: 'one statement at a time: something follows the semicolon' }
  if (token.kind === 'blob' || (token.kind === 'word' && token.text.toUpperCase() === 'BLOB'))
    return { rule: 'sql_blob', message: 'BLOB values are not allowed' }
  if (token.kind !== 'word' && token.kind !== 'quoted') return undefined
  const name = unquote(token)
  if (FORBIDDEN_NAMES.test(name)) return { rule: 'sql_internal_table', message: `${name} is not a table of the environment` }
  const call = tokens[index + 1]?.text === '('
  if (call && FORBIDDEN_FUNCTIONS.has(name.toUpperCase())) {
    return (
      nondeterminismAt(tokens, index) ?? {
        rule: 'sql_function',
        message: `${name}() is not allowed; use RETURNING or the result of world.db.run`,
      }
    )
  }
  if (token.kind === 'quoted') return undefined
  if (FORBIDDEN_WORDS.has(name.toUpperCase())) return { rule: 'sql_word', message: `${name} is not allowed` }
  if (call && argumentTokens(tokens, index + 1).length > SQL_LIMITS.functionArguments && !/^(in|values)$/i.test(name)) {
    return followsFunctionName(tokens, index)
      ? { rule: 'sql_arguments', message: `a function has at most ${SQL_LIMITS.functionArguments} arguments` }
      : undefined
  }
  return nondeterminismAt(tokens, index)
}

/** `INSERT INTO t (a, b, …)` lists columns, not arguments. */
function followsFunctionName(tokens: readonly Token[], index: number): boolean {
  return !/^(into|table|index|on|references|conflict)$/i.test(tokens[index - 1]?.text ?? '')
}
