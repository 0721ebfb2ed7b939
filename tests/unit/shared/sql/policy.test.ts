// What SQL of tools may and may not do, and the tokeniser under it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSelect, statementFaults } from '../../../../shared/sql/policy.ts'
import { lineColumn, splitStatements, tokenize } from '../../../../shared/sql/tokens.ts'

describe('statementFaults', () => {
  it.each([
    'SELECT * FROM todos WHERE id = ?',
    "SELECT 'datetime(''now'')', \"current_date\", [random] FROM t -- CURRENT_TIMESTAMP",
    "SELECT date(created_at), strftime('%Y', due_on), date(?, '-7 days') FROM t",
    'INSERT INTO t (a, b) VALUES (?, ?) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING id',
    'WITH open AS (SELECT * FROM t) UPDATE t SET a = 1 WHERE id IN (SELECT id FROM open)',
    'SELECT date, time FROM shifts',
    `SELECT * FROM t WHERE id IN (${Array.from({ length: 60 }, () => '?').join(', ')})`,
    `INSERT INTO wide (${Array.from({ length: 40 }, (_, index) => `c${index}`).join(', ')}) SELECT * FROM t`,
  ])('allows %s', sql => {
    expect(statementFaults(sql)).toEqual([])
  })

  it.each([
    ['', 'sql_empty'],
    ['DROP TABLE t', 'sql_statement'],
    ['CREATE TABLE t (id)', 'sql_statement'],
    ['PRAGMA foreign_keys = off', 'sql_statement'],
    ['BEGIN', 'sql_statement'],
    ['SELECT 1; DELETE FROM t', 'sql_one_statement'],
    ['WITH RECURSIVE n AS (SELECT 1) SELECT * FROM n', 'sql_word'],
    ["SELECT datetime('now')", 'sql_clock'],
    ["SELECT date( 'NOW', '-1 day')", 'sql_clock'],
    ['SELECT unixepoch()', 'sql_clock'],
    ["SELECT strftime('%s')", 'sql_clock'],
    ['SELECT CURRENT_TIMESTAMP', 'sql_clock'],
    ['SELECT random()', 'sql_random'],
    ['SELECT randomblob(4)', 'sql_random'],
    ['SELECT last_insert_rowid()', 'sql_function'],
    ['SELECT * FROM sqlite_master', 'sql_internal_table'],
    ['SELECT * FROM "sqlite_master"', 'sql_internal_table'],
    ['SELECT * FROM _cf_KV', 'sql_internal_table'],
    ["SELECT * FROM pragma_table_info('t')", 'sql_internal_table'],
    ["SELECT x'00'", 'sql_blob'],
    [`SELECT max(${Array.from({ length: 33 }, () => '1').join(', ')})`, 'sql_arguments'],
    [`SELECT '${'x'.repeat(110_000)}'`, 'sql_length'],
  ])('refuses %.60s as %s', (sql, rule) => {
    expect(statementFaults(sql).map(fault => fault.rule)).toContain(rule)
  })

  it('never throws and never loops, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), sql => {
        expect(Array.isArray(statementFaults(sql))).toBe(true)
      }),
    )
  })
})

describe('isSelect', () => {
  it.each<[string, boolean]>([
    ['select 1', true],
    ['VALUES (1)', true],
    ['WITH a AS (SELECT 1) SELECT * FROM a', true],
    ['WITH a AS (SELECT 1) DELETE FROM t', false],
    ['UPDATE t SET a = 1', false],
  ])('%s → %s', (sql, expected) => {
    expect(isSelect(sql)).toBe(expected)
  })
})

describe('tokenize', () => {
  it('covers every character but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), sql => {
        const text = tokenize(sql)
          .map(token => token.text)
          .join('')
          .replace(/\s/gu, '')
        expect(text).toBe(sql.replace(/\s/gu, ''))
      }),
    )
  })

  it('splits scripts at semicolons that are not inside something', () => {
    const script = "CREATE TABLE a (x TEXT DEFAULT ';'); -- one;\nCREATE INDEX i ON a (x) /* ; */;\n\n;"
    expect(splitStatements(script).map(({ sql }) => sql)).toEqual(["CREATE TABLE a (x TEXT DEFAULT ';')", 'CREATE INDEX i ON a (x)'])
    expect(lineColumn(script, splitStatements(script)[1]?.start ?? 0)).toBe('2:1')
  })
})
