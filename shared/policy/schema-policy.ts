// The static policy of schema.sql (architecture §3): tables and indexes only, a primary key each, nothing that reads clock or chance.
import type { Fault } from '../domain/fault.ts'
import { SQL_LIMITS } from '../limits.ts'
import { timeArguments } from '../sql/clock.ts'
import { nondeterminismAt } from '../sql/policy.ts'
import { lineColumn, significantTokens, splitStatements, type Statement, type Token } from '../sql/tokens.ts'
import { isWord, schemaTable, type SchemaTable } from './schema-tables.ts'

/** Names that belong to SQLite or to the runtime. */
const RESERVED_NAMES = /^(sqlite_|_cf_)/i

/** Faults that are told: an author repairs a few at a time, and a hostile schema could have millions. */
const MAX_FAULTS = 50

const BLOB_MESSAGE = 'BLOB is not allowed: store text, or the name of a file'

const FORBIDDEN_CREATIONS = ['VIEW', 'TRIGGER', 'VIRTUAL', 'TEMP', 'TEMPORARY']

/** A finding inside a statement; `start` is an offset in the file. */
interface Finding {
  rule: string
  message: string
  start: number
}

/** What schema.sql declares, and everything wrong with it, each fault with line and column. */
export function judgeSchema(schema: string): { tables: SchemaTable[]; faults: Fault[] } {
  const statements = withoutTriggerBodies(splitStatements(schema))
  const tables = statements.flatMap(statement => schemaTable(statement) ?? [])
  const findings = [...statements.flatMap(statementFindings), ...tableFindings(tables)]
  if (tables.length === 0 && findings.length === 0)
    findings.push({ rule: 'schema_empty', message: 'the schema has no table: add CREATE TABLE statements', start: 0 })
  return {
    tables,
    faults: findings
      .slice(0, MAX_FAULTS)
      .map(({ rule, message, start }) => ({ file: 'schema.sql', path: lineColumn(schema, start), rule, message })),
  }
}

/** The splitter cuts triggers at their inner semicolons; what follows one belongs to it, up to END. */
function withoutTriggerBodies(statements: Statement[]): Statement[] {
  let inTrigger = false
  return statements.filter(({ sql }) => {
    const keep = !inTrigger
    if (/^create\s+(temp(orary)?\s+)?trigger\b/i.test(sql)) inTrigger = true
    else if (/^end$/i.test(sql)) inTrigger = false
    return keep
  })
}

function statementFindings(statement: Statement): Finding[] {
  const tokens = significantTokens(statement.sql)
  const shape = shapeFinding(tokens)
  if (shape) return [{ ...shape, start: statement.start }]
  const findings: Finding[] = []
  if (new TextEncoder().encode(statement.sql).length > SQL_LIMITS.statementBytes) {
    return [{ rule: 'sql_length', message: `a statement has at most ${SQL_LIMITS.statementBytes} bytes`, start: statement.start }]
  }
  tokens.forEach((token, index) => {
    const found = tokenFinding(tokens, token, index)
    if (found) findings.push({ ...found, start: statement.start + token.start })
  })
  return findings
}

function shapeFinding(tokens: readonly Token[]): { rule: string; message: string } | undefined {
  const [first, second, third] = tokens
  const forbidden = isWord(first, 'CREATE') && FORBIDDEN_CREATIONS.find(word => isWord(second, word))
  if (forbidden) return { rule: 'schema_statement', message: `CREATE ${forbidden} is not allowed: a schema has tables and indexes only` }
  const isIndex = isWord(second, 'INDEX') || (isWord(second, 'UNIQUE') && isWord(third, 'INDEX'))
  if (!isWord(first, 'CREATE') || !(isWord(second, 'TABLE') || isIndex)) {
    return {
      rule: 'schema_statement',
      message: `${first?.text ?? ''} ${second?.text ?? ''}… is not allowed: a schema has CREATE TABLE and CREATE INDEX only; rows go into seed.json`,
    }
  }
  if (isIndex) return undefined
  const name = tokens.findIndex(token => token.text === '(') - 1
  if (name < 0 || tokens.slice(0, name + 1).some(token => isWord(token, 'AS'))) {
    return { rule: 'schema_as_select', message: 'CREATE TABLE … AS is not allowed: list the columns' }
  }
  if (tokens[name - 1]?.text === '.')
    return { rule: 'schema_name', message: 'a table name has no database in front of it: there is one database' }
  return undefined
}

function tokenFinding(tokens: readonly Token[], token: Token, index: number): { rule: string; message: string } | undefined {
  if (token.kind === 'blob') return { rule: 'schema_blob', message: BLOB_MESSAGE }
  if (isWord(token, 'DEFERRABLE'))
    return { rule: 'schema_deferrable', message: 'DEFERRABLE is not allowed: a violation at commit cannot be answered with a typed error' }
  if (isWord(token, 'ROLLBACK'))
    return { rule: 'schema_conflict', message: 'ROLLBACK is not allowed: a conflict would end the transaction that a call is' }
  return nondeterminismAt(tokens, index) ?? computedTimeAt(tokens, index)
}

/** A time that the schema computes: SQLite refuses one that says 'now' everywhere but in a DEFAULT. */
function computedTimeAt(tokens: readonly Token[], index: number): { rule: string; message: string } | undefined {
  if (!timeArguments(tokens, index)?.some(argument => (argument?.length ?? 0) > 1)) return undefined
  return { rule: 'sql_clock', message: `${tokens[index]?.text ?? ''}() takes a column or a literal here, nothing computed` }
}

function tableFindings(tables: readonly SchemaTable[]): Finding[] {
  const findings: Finding[] = []
  const names = new Set<string>()
  const all = new Set(tables.map(table => table.name.toLowerCase()))
  for (const { name, start, columns, hasPrimaryKey, references } of tables) {
    if (RESERVED_NAMES.test(name))
      findings.push({ rule: 'schema_name', message: `${name} is reserved: table names do not start with sqlite_ or _cf_`, start })
    if (names.has(name.toLowerCase()))
      findings.push({ rule: 'schema_name', message: `the table ${name} is created twice: keep one`, start })
    names.add(name.toLowerCase())
    if (!hasPrimaryKey)
      findings.push({ rule: 'schema_primary_key', message: `the table ${name} has no PRIMARY KEY: rows are compared by it`, start })
    if (columns.length > SQL_LIMITS.columns) {
      findings.push({
        rule: 'schema_columns',
        message: `the table ${name} has ${columns.length} columns; at most ${SQL_LIMITS.columns} are allowed`,
        start,
      })
    }
    for (const column of columns.filter(({ type }) => type.includes('BLOB')))
      findings.push({ rule: 'schema_blob', message: BLOB_MESSAGE, start: column.start })
    for (const reference of references.filter(({ table }) => !all.has(table.toLowerCase()))) {
      findings.push({
        rule: 'schema_reference',
        message: `${name} refers to the table ${reference.table}, which the schema does not create`,
        start: reference.start,
      })
    }
  }
  return findings
}
