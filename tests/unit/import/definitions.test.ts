// What the import reads from table definitions: shape, comments, CHECK rules, and the form that a package allows.
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { checkRules } from '../../../services/environments/import/check-rules.ts'
import { chooseMoment, DEFAULT_MOMENT } from '../../../services/environments/import/moment.ts'
import { checksOf, normalTable, packageTableSql, type NormalTable } from '../../../services/environments/import/normal-table.ts'
import { literalPresent } from '../../../services/environments/import/present.ts'
import { readTableDdl } from '../../../services/environments/import/table-ddl.ts'
import { singular, snakeCase, ToolNames } from '../../../services/environments/import/tool-names.ts'
import { significantTokens } from '../../../shared/sql/tokens.ts'

function normal(sql: string): NormalTable {
  const ddl = readTableDdl(sql)
  if (!ddl) throw new Error('not a table')
  return normalTable(ddl, literalPresent('2026-04-03T09:00:00Z'))
}

const packaged = (sql: string): string => packageTableSql(normal(sql), null, () => false)

describe('a table definition', () => {
  it('gives each comment to the column on its line, else to the next one, else to the table', () => {
    const ddl = readTableDdl(`CREATE TABLE pets ( -- Animals
      id INTEGER PRIMARY KEY, /* their number */
      -- as called
      name TEXT NOT NULL, species TEXT -- dog or cat
    )`)
    expect(ddl?.comment).toBe('Animals')
    expect(ddl?.columns.map(({ name, comment }) => [name, comment])).toEqual([
      ['id', 'their number'],
      ['name', 'as called'],
      ['species', 'dog or cat'],
    ])
  })

  it('is not understood when its list never closes', () => {
    expect(readTableDdl('CREATE TABLE t (id INTEGER, CHECK (id > 0);')).toBeUndefined()
  })

  it('loses clock and random defaults, BLOB and DEFERRABLE, and keeps the rest', () => {
    const sql = packaged(`CREATE TABLE notes (
      id INTEGER PRIMARY KEY AUTOINCREMENT, at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, until TEXT DEFAULT (date('now', '+7 days')) NOT NULL,
      token TEXT DEFAULT (hex(randomblob(8))), state TEXT NOT NULL DEFAULT 'now' CHECK (state IN ('now', 'later')), picture BLOB,
      owner INTEGER NOT NULL REFERENCES people(id) ON DELETE SET NULL NOT DEFERRABLE INITIALLY IMMEDIATE,
      FOREIGN KEY (owner) REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED)`)
    expect(sql.replace(/\s+/g, ' ')).toBe(
      `CREATE TABLE "notes" ( id INTEGER PRIMARY KEY AUTOINCREMENT, at DATETIME NOT NULL, until TEXT NOT NULL, token TEXT, ` +
        `state TEXT NOT NULL DEFAULT 'now' CHECK (state IN ('now', 'later')), picture TEXT, ` +
        `owner INTEGER NOT NULL REFERENCES people(id) ON DELETE SET NULL, FOREIGN KEY (owner) REFERENCES people(id) )`,
    )
  })

  it('remembers what a clock default meant', () => {
    const { fills, loadSql } = normal(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT DEFAULT CURRENT_TIMESTAMP, until TEXT DEFAULT (date('now', '+7 days')))",
    )
    expect([...fills]).toEqual([
      ['at', 'datetime(?1)'],
      ['until', "(date(?1, '+7 days'))"],
    ])
    const database = new DatabaseSync(':memory:')
    database.exec(loadSql)
    database.exec('INSERT INTO t (id) VALUES (1)')
    expect({ ...database.prepare('SELECT at, until FROM t').get() }).toEqual({ at: '2026-04-03 09:00:00', until: '2026-04-10' })
  })

  it('drops references to tables that are missing, in both spellings, and adds a row key', () => {
    const table = normal(
      'CREATE TABLE t (a INTEGER REFERENCES gone(id) ON DELETE CASCADE, b INTEGER, FOREIGN KEY (b) REFERENCES "gone"(id), FOREIGN KEY (b) REFERENCES kept(id))',
    )
    const sql = packageTableSql(table, '_id', name => name === 'gone')
    expect(sql.replace(/\s+/g, ' ')).toBe(
      'CREATE TABLE "t" ( _id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY (b) REFERENCES kept(id) )',
    )
  })

  it('drops a CHECK that reads the clock and says so', () => {
    const table = normal("CREATE TABLE t (id INTEGER PRIMARY KEY, born TEXT CHECK (born < date('now')), CHECK (id > 0))")
    expect(packageTableSql(table, null, () => false)).not.toContain('born <')
    expect(table.notes).toEqual([expect.stringContaining('a CHECK that reads the clock was taken out')])
  })
})

describe('CHECK rules', () => {
  it.each([
    ["status IN ('a', 'it''s')", { enum: ['a', "it's"] }],
    ['status IS NULL OR status IN (0, 1)', { enum: [0, 1] }],
    ['(status >= 0 AND status <= 5)', { minimum: 0, maximum: 5 }],
    ['status BETWEEN -1 AND 6', { minimum: -1, maximum: 6 }],
    ['0 < "status"', { exclusiveMinimum: 0 }],
    ['length(status) = 4', { minLength: 4, maxLength: 4 }],
    ["status = 'only'", { enum: ['only'] }],
  ])('%s', (check, rules) => {
    expect([...checkRules(significantTokens(check))]).toEqual([['status', rules]])
  })

  it.each([
    "status IN ('a') OR other = 1",
    'NOT (status = 1)',
    'status > other',
    "status LIKE 'a%'",
    'status IS NULL OR status > 1 OR other IS NULL',
    'lower(status) = status',
  ])('reads nothing into %s', check => {
    expect([...checkRules(significantTokens(check))]).toEqual([])
  })

  it('are found in columns and constraints, named or not', () => {
    const ddl = readTableDdl(
      'CREATE TABLE t (a INTEGER CHECK (a > 0), b INTEGER CONSTRAINT positive CHECK (b > 0), CONSTRAINT more CHECK (a > b), UNIQUE (a))',
    )
    expect(ddl && checksOf(ddl).map(tokens => tokens.map(token => token.text).join(' '))).toEqual(['a > 0', 'b > 0', 'a > b'])
  })
})

describe('the moment', () => {
  const scenario = (sql: string) => ({
    name: 's',
    description: '',
    tasks: [],
    tables: [],
    sample: [{ table_name: 't', insert_statements: [sql] }],
  })
  const recorded = new Map([['t', new Set(['made_at'])]])

  it('is the day after the latest time in a column that records the present', () => {
    const sql =
      "INSERT INTO T (id, Made_At, starts_at) VALUES (1, '2026-03-30 22:00:00', '2027-01-01'), (2, '2025-12-31', '2028-01-01'), (3, datetime('now'), NULL)"
    expect(chooseMoment(scenario(sql), recorded).instant).toBe('2026-03-31T09:00:00Z')
  })

  it('is a constant when no row says', () => {
    expect(chooseMoment(scenario("INSERT INTO t VALUES (1, '2026-03-30')"), recorded).instant).toBe(DEFAULT_MOMENT)
  })
})

describe('tool names', () => {
  it.each([
    ['OrderItems', 'order_item'],
    ['categories', 'category'],
    ['addresses', 'address'],
    ['boxes', 'box'],
    ['order_statuses', 'order_status'],
    ['people', 'person'],
    ['movies', 'movie'],
    ['analysis', 'analysis'],
    ['services', 'service'],
    ['2nd list', '2nd_list'],
  ])('one of %s is %s', (table, one) => {
    expect(singular(snakeCase(table))).toBe(one)
  })

  it('are unique and legal, whatever the tables are called', () => {
    const names = new ToolNames()
    const long = 'x'.repeat(80)
    const made = ['address', 'addresses', 'Address', long, `${long}y`, '!!', '??'].map(table => names.take('get', table))
    expect(made.slice(0, 3)).toEqual(['get_address', 'get_addresses', 'get_address_2'])
    expect(new Set(made).size).toBe(made.length)
    for (const name of made) expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/)
  })
})
