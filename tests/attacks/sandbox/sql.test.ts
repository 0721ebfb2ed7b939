// SQL that does not end, leaves its database, changes what it must not, or reads what is not the environment's. The policy judges
// every statement by its words at admission and again at run time; SQLite's plan tells what would take too long.
import { describe, expect, it } from 'vitest'
import {
  attacks,
  expectNeighbour,
  expectRule,
  fault,
  harmless,
  OUT_OF_FUEL,
  PASSES,
  smuggle,
  spawn,
  type Attack,
  type Met,
} from '../attack.ts'
import { attackPackage, type Payload } from '../attack-package.ts'

const refused = (says: string): Met => fault('tool_threw', says)
const PLANNED = refused('SQLite plans to visit')
const UNAUTHORIZED = refused('not authorized')
const TOO_BIG = refused('string or blob too big')

/** A tool that runs one statement, written out. */
function statement(tries: string, sql: string, rule: string | null, met: Met, more: Payload = {}): Attack {
  return [tries, `return { rows: world.db.all(${JSON.stringify(sql)}) }`, rule, met, more]
}

// biome-ignore format: one case a line
attacks('statements that do not end', [
  statement('an infinite common table', 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n', 'sql_word', refused('RECURSIVE is not allowed')),
  statement('an infinite common table without its word', 'WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n', PASSES, UNAUTHORIZED),
  statement('a huge common table without its word', 'WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 100000000) SELECT count(*) FROM n', PASSES, UNAUTHORIZED),
  statement('an infinite common table in a subquery', 'SELECT (WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n) AS n', PASSES, UNAUTHORIZED),
  statement('an infinite common table of values', 'WITH n(x) AS (VALUES (1) UNION SELECT x + 1 FROM n) INSERT INTO notes (text) SELECT x FROM n', PASSES, UNAUTHORIZED),
  statement('a cross join', 'SELECT count(*) FROM people a, people b, people c, people d', PASSES, PLANNED),
  statement('a cross join of common tables', 'WITH p AS (SELECT a.id FROM people a, people b) SELECT count(*) FROM p, p AS q', PASSES, PLANNED),
  statement('a cross join under a condition', 'SELECT count(*) FROM people a JOIN people b ON a.name < b.name JOIN people c ON b.name < c.name JOIN people d ON c.name < d.name', PASSES, PLANNED),
  statement('a correlated cross join', 'SELECT (SELECT count(*) FROM people b, people c, people d WHERE b.id > a.id) FROM people a', PASSES, PLANNED),
  statement('a cross join that is sorted', 'SELECT 1 FROM people a, people b, people c, people d ORDER BY a.name || d.name LIMIT 1', PASSES, PLANNED),
  statement('a cross join in a delete', 'DELETE FROM notes WHERE id IN (SELECT a.id FROM people a, people b, people c, people d)', PASSES, PLANNED),
  statement('a cross join in an insert', "INSERT INTO notes (text) SELECT a.name FROM people a, people b, people c, people d", PASSES, PLANNED),
  statement('an insert of too many rows', 'INSERT INTO notes (text) SELECT a.name FROM people a, people b, people c', PASSES, refused('SQLite plans to write')),
  statement('a cross join of functions', "SELECT count(*) FROM json_each('[1]') a, json_each('[1]') b, json_each('[1]') c", PASSES, PLANNED),
  ['a cross join of long lists', 'const list = JSON.stringify(Array(20000).fill(1)); return world.db.get("SELECT count(*) AS n FROM json_each(?) a, json_each(?) b", list, list)', PASSES, PLANNED],
  ['a cross join of a long list and a table', 'return world.db.get("SELECT count(*) AS n FROM people, json_each(?)", JSON.stringify(Array(200000).fill(1)))', PASSES, PLANNED],
  statement('a compound of many parts', `SELECT count(*) FROM people a, people b, people c WHERE a.id ${'+ 1 '.repeat(3)} IN (SELECT 1 ${'UNION SELECT 1 '.repeat(8)})`, PASSES, refused('too many terms')),
])

// biome-ignore format: one case a line
attacks('statements that repeat', [
  ['a table that doubles', 'for (let n = 0; n < 40; n++) world.db.run("INSERT INTO notes (text) SELECT text FROM notes"); return {}', PASSES, refused('SQLite plans to write')],
  ['texts that double', 'for (let n = 0; n < 40; n++) world.db.run("UPDATE notes SET text = text || text"); return {}', PASSES, TOO_BIG],
  ['a join that was judged while the table was small', 'const join = "SELECT count(*) AS n FROM notes a, notes b, notes c"; world.db.get(join); for (let n = 0; n < 9; n++) world.db.run("INSERT INTO notes (text) SELECT text FROM notes"); return world.db.get(join)', PASSES, PLANNED],
  ['an honest join, very often', 'let n = 0; for (;;) n += world.db.get("SELECT count(*) AS n FROM people a, people b, people c").n', PASSES, refused('visit at most 20000000 rows')],
  ['a refused join, very often', 'for (;;) try { world.db.get("SELECT count(*) AS n FROM people a, people b, people c, people d") } catch {}', PASSES, OUT_OF_FUEL],
  ['many rows, written bit by bit', 'for (let n = 0; n < 40; n++) world.db.run("INSERT INTO notes (text) SELECT a.name FROM people a, people b"); return {}', PASSES, refused('write at most 100000 rows')],
  ['an honest statement, very often', 'for (;;) world.db.get("SELECT 1 AS one")', PASSES, OUT_OF_FUEL],
  ['statements without end', 'for (let n = 0; ; n++) world.db.get("SELECT " + n + " AS n")', PASSES, refused('at most 1000 different statements')],
  ['rows that are kept', 'const kept = []; for (;;) kept.push(world.db.all("SELECT a.name, b.name AS other FROM people a, people b LIMIT 9000"))', PASSES, OUT_OF_FUEL],
  ['long rows that are kept', 'const kept = [], long = "x".repeat(1000000); for (;;) kept.push(world.db.all("SELECT ? || id AS text FROM people LIMIT 4", long))', PASSES, OUT_OF_FUEL],
])

// biome-ignore format: one case a line
attacks('statements that grow', [
  statement('zeroblob', 'SELECT hex(zeroblob(500000000)) AS text', 'sql_function', refused('zeroblob() is not allowed')),
  statement('a replacement', "SELECT length(replace(replace(printf('%2000d', 1), ' ', printf('%2000d', 1)), ' ', printf('%2000d', 1))) AS n", PASSES, TOO_BIG),
  statement('a format', "SELECT length(printf('%.*c', 900000000, 'x')) AS n", PASSES, { outcome: 'ok', result: { rows: [{ n: 100000 }] } }),
  statement('a format by its other name', "SELECT length(format('%900000000d', 1)) AS n", PASSES, { outcome: 'ok', result: { rows: [{ n: 100000 }] } }),
  statement('group_concat', "SELECT length(group_concat(printf('%90000d', a.id))) AS n FROM people a, notes b", PASSES, TOO_BIG),
  statement('too many rows', 'SELECT a.name FROM people a, people b', PASSES, refused('at most 10000 rows')),
  statement('too much text', "SELECT printf('%1000d', a.id) AS text FROM people a, people b LIMIT 9000", PASSES, refused('characters of text')),
  statement('a long LIKE pattern', `SELECT 'x' LIKE '${'%x'.repeat(40)}y' AS yes`, PASSES, refused('LIKE or GLOB pattern too complex')),
  ['a LIKE pattern against a long text', `return world.db.get("SELECT ? LIKE '${'%x'.repeat(20)}%y' AS yes", "x".repeat(2000))`, PASSES, harmless({ yes: 0 })],
  ['a GLOB pattern against a long text', `return world.db.get("SELECT ? GLOB '${'*x'.repeat(20)}*y' AS yes", "x".repeat(2000))`, PASSES, harmless({ yes: 0 })],
  ['a statement of any length', 'return world.db.get("SELECT " + "1,".repeat(60000) + "1")', PASSES, refused('at most 102400 bytes')],
  ['too many parameters', 'return world.db.get("SELECT 1", ...Array(101).fill(1))', PASSES, refused('at most 100 parameters')],
  ['too many arguments', `return world.db.get("SELECT max(${Array(33).fill(1).join(',')}) AS n")`, 'sql_arguments', refused('at most 32 arguments')],
  ['texts bound again and again', 'const long = "x".repeat(1000000); for (;;) world.db.get("SELECT length(?) AS n", long)', PASSES, OUT_OF_FUEL],
  ['deep expressions', 'return world.db.get("SELECT " + "(".repeat(40000) + "1" + ")".repeat(40000))', PASSES, refused('Recursion limit')],
  ['deep operators', 'return world.db.get("SELECT " + "1+".repeat(40000) + "1 AS n")', PASSES, refused('Expression tree is too large')],
  ['deep JSON', 'return world.db.get("SELECT json(?) AS text", "[".repeat(90000))', PASSES, refused('malformed JSON')],
])

// biome-ignore format: one case a line
attacks('statements that are none of a tool’s business', [
  statement('turning foreign keys off', 'PRAGMA foreign_keys = OFF', 'sql_statement', refused('PRAGMA is not allowed')),
  statement('turning foreign keys off in lower case', 'pragma  foreign_keys(0)', 'sql_statement', refused('pragma is not allowed')),
  statement('a pragma behind a comment', '/* SELECT */ PRAGMA foreign_keys = OFF', 'sql_statement', refused('PRAGMA is not allowed')),
  statement('a pragma as a table', 'SELECT * FROM pragma_table_info(1)', 'sql_internal_table', refused('not a table of the environment')),
  statement('a pragma as a quoted table', 'SELECT * FROM "pragma_function_list"', 'sql_internal_table', refused('not a table of the environment')),
  statement('deferring foreign keys', 'PRAGMA defer_foreign_keys = on', 'sql_statement', refused('PRAGMA is not allowed')),
  statement('ATTACH', "ATTACH 'other.sqlite' AS other", 'sql_statement', refused('ATTACH is not allowed')),
  statement('ATTACH behind a semicolon', "SELECT 1; ATTACH 'other.sqlite' AS other", 'sql_one_statement', refused('one statement at a time')),
  statement('DROP TABLE', 'DROP TABLE notes', 'sql_statement', refused('DROP is not allowed')),
  statement('DROP TABLE behind a semicolon', 'DELETE FROM notes; DROP TABLE notes', 'sql_one_statement', refused('one statement at a time')),
  statement('DROP TABLE behind a comment', 'SELECT 1 --\n; DROP TABLE notes', 'sql_one_statement', refused('one statement at a time')),
  statement('DROP TABLE behind a text that does not end', "SELECT '\\'; DROP TABLE notes --'", 'sql_one_statement', refused('one statement at a time')),
  statement('CREATE TABLE', 'CREATE TABLE more (id)', 'sql_statement', refused('CREATE is not allowed')),
  statement('CREATE TRIGGER', 'CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM people; END', 'sql_statement', refused('CREATE is not allowed')),
  statement('CREATE VIEW', 'CREATE VIEW v AS SELECT 1', 'sql_statement', refused('CREATE is not allowed')),
  statement('a temporary table', 'CREATE TEMP TABLE t (id)', 'sql_statement', refused('CREATE is not allowed')),
  statement('ALTER TABLE', 'ALTER TABLE notes RENAME TO other', 'sql_statement', refused('ALTER is not allowed')),
  statement('REINDEX', 'REINDEX', 'sql_statement', refused('REINDEX is not allowed')),
  statement('VACUUM INTO', "VACUUM INTO 'file'", 'sql_statement', refused('VACUUM is not allowed')),
  statement('ANALYZE', 'ANALYZE', 'sql_statement', refused('ANALYZE is not allowed')),
  statement('EXPLAIN', 'EXPLAIN SELECT 1', 'sql_statement', refused('EXPLAIN is not allowed')),
  ...['BEGIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT one', 'RELEASE one'].map(sql => statement(sql, sql, 'sql_statement', refused('is not allowed'))),
  statement('load_extension', "SELECT load_extension('x')", 'sql_function', refused('load_extension() is not allowed')),
  ...['sqlite_master', '"sqlite_master"', '[sqlite_schema]', '`sqlite_sequence`', 'main.sqlite_master', 'sqlite_temp_master', '_cf_KV', '"_cf_METADATA"', 'dbstat', '_CF_KV'].map(
    name => statement(`reading ${name}`, `SELECT * FROM ${name}`, 'sql_internal_table', refused('not a table of the environment'))),
  statement('writing the cell of the last call', "UPDATE _cf_KV SET value = ''", 'sql_internal_table', refused('not a table of the environment')),
  statement('the supervisor’s steps', 'SELECT * FROM steps', PASSES, refused('no such table')),
  statement('a table of another database', 'SELECT * FROM other.notes', PASSES, refused('no such table')),
  ['a statement put together', 'return { rows: world.db.all(["DR", "OP TABLE notes"].join("")) }', PASSES, refused('DROP is not allowed')],
  ['a statement that is no text', 'return { rows: world.db.all({ toString: () => "SELECT 1" }) }', PASSES, refused('is SQL text')],
  ['a statement that changes its mind', 'let n = 0; return { rows: world.db.all({ toString: () => n++ ? "DROP TABLE notes" : "SELECT 1" }) }', PASSES, refused('is SQL text')],
])

const NO_TIME = harmless({ now: null })
const NO_TIMES = harmless({ rows: [{ now: null }] })

// biome-ignore format: one case a line
attacks('the clock and chance of SQL', [
  ...['CURRENT_TIMESTAMP', 'current_date', "datetime('now')", "date('NOW')", "strftime('%s')", 'unixepoch()', "julianday('now', '+1 day')", "time(' now ')", "unixepoch('subsec')"].map(
    clock => statement(clock, `SELECT ${clock} AS now`, 'sql_clock', refused('reads'))),
  ['a time that is now as a parameter', 'return world.db.get("SELECT datetime(?) AS now", "NOW")', PASSES, NO_TIME],
  statement('a time that is put together', "SELECT datetime('n' || 'ow') AS now", PASSES, NO_TIMES),
  statement('a time from a column', "SELECT datetime(text) AS now FROM (SELECT 'now' AS text)", PASSES, NO_TIMES),
  statement('a time in a function', "SELECT datetime(lower('NOW')) AS now", 'sql_clock', refused('reads')),
  statement('a time in quotes', "SELECT \"datetime\"('n' || 'ow') AS now", PASSES, NO_TIMES),
  statement('a time in binary', "SELECT datetime(CAST('now' AS BLOB)) AS now", 'sql_clock', refused('')),
  statement('a time in hexadecimal', "SELECT datetime(unhex('6e6f77')) AS now", 'sql_function', refused('unhex() is not allowed')),
  statement('timediff with now', "SELECT timediff('now', '2020-01-01') AS now", 'sql_clock', refused('reads')),
  statement('random', 'SELECT random() AS n', 'sql_random', refused('different in every run')),
  statement('random, quoted', 'SELECT "random"() AS n', 'sql_function', refused('')),
  statement('randomblob', 'SELECT hex(randomblob(4)) AS n', 'sql_random', refused('different in every run')),
  statement('an order by chance', 'SELECT id FROM notes ORDER BY random()', 'sql_random', refused('different in every run')),
  statement('last_insert_rowid', 'SELECT last_insert_rowid() AS n', 'sql_function', refused('is not allowed')),
  statement('sqlite_version', 'SELECT sqlite_version() AS v', 'sql_internal_table', refused('not a table of the environment')),
  statement('sqlite_source_id', 'SELECT sqlite_source_id() AS v', 'sql_internal_table', refused('')),
])

// biome-ignore format: one case a line
attacks('injection', [
  ['through LIKE', `return { rows: world.db.all("SELECT id FROM notes WHERE text LIKE '%" + args.text + "%'") }`, PASSES, refused('not a table'), { args: { text: "' UNION SELECT sql FROM sqlite_master --" } }],
  ['through an identifier', 'return { rows: world.db.all(`SELECT * FROM "${args.text}"`) }', PASSES, refused('one statement at a time'), { args: { text: 'notes"; DROP TABLE notes; --' } }],
  ['through a parameter', 'return { rows: world.db.all("SELECT id FROM notes WHERE text = ?", args.text) }', PASSES, harmless({ rows: [] }), { args: { text: "x' OR 1 = 1; DROP TABLE notes --" } }],
  ['through a LIKE parameter', `return { rows: world.db.all("SELECT id FROM notes WHERE text LIKE '%' || ? || '%'", args.text) }`, PASSES, refused('pattern too complex'), { args: { text: '%x'.repeat(40) } }],
  ['through a parameter that is an object', 'return { rows: world.db.all("SELECT ? AS it", args.text) }', PASSES, refused('parameter 1 is object'), { args: { text: { toString: 1 } } }],
])

const NO_ROLLBACK = refused('ROLLBACK is not allowed')

// biome-ignore format: one case a line
attacks('transactions', [
  ['a rollback by a conflict', 'world.db.run("DELETE FROM visits"); world.db.run("INSERT OR ROLLBACK INTO notes (id, text) VALUES (1, \'again\')"); return {}', 'sql_word', NO_ROLLBACK],
  ['a rollback by an update', 'world.db.run("UPDATE OR ROLLBACK notes SET id = 1"); return {}', 'sql_word', NO_ROLLBACK],
  ['writes behind a rollback', 'try { world.db.run(["INSERT OR", "ROLLBACK INTO notes"].join(" ") + " (id, text) VALUES (1, \'again\')") } catch {} world.db.run("DELETE FROM visits"); throw new Error("no")', PASSES, refused('Error: no')],
  ['a foreign key that is broken', 'world.db.run("INSERT INTO visits (person_id) VALUES (999)"); return {}', PASSES, refused('FOREIGN KEY constraint failed')],
])

/** schema.sql is judged at admission alone: it runs before any tool, once. */
const SCHEMAS: [tries: string, schema: string, rule: string][] = [
  [
    'a deferred foreign key',
    'CREATE TABLE later (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED);',
    'schema_deferrable',
  ],
  ['a conflict that rolls back', 'CREATE TABLE once (id INTEGER PRIMARY KEY ON CONFLICT ROLLBACK);', 'schema_conflict'],
  [
    'a trigger that recurses',
    "CREATE TRIGGER again AFTER INSERT ON notes BEGIN INSERT INTO notes (text) VALUES ('x'); END;",
    'schema_statement',
  ],
  ['a view', 'CREATE VIEW v AS SELECT 1;', 'schema_statement'],
  ['a virtual table', 'CREATE VIRTUAL TABLE v USING fts5(text);', 'schema_statement'],
  ['a pragma', 'PRAGMA foreign_keys = off;', 'schema_statement'],
  ['a clock default', 'CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT DEFAULT CURRENT_TIMESTAMP);', 'sql_clock'],
  ['a clock default that is computed', "CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT DEFAULT (datetime('n' || 'ow')));", 'sql_clock'],
  ['a random default', 'CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER DEFAULT (random()));', 'sql_random'],
  ['a table of the runtime', 'CREATE TABLE _cf_KV (key TEXT PRIMARY KEY);', 'schema_name'],
] // prettier-ignore

describe('schemas', () => {
  it.each(SCHEMAS)('%s', (_tries, schema, rule) => {
    expectRule(attackPackage({ schema }), rule)
  })

  it('with a deferred constraint that was smuggled in breaks its own call only, and keeps nothing', async () => {
    const [, schema] = SCHEMAS[0] ?? ['', '']
    const tool = 'world.db.run("INSERT INTO later (person_id) VALUES (999)"); return {}'
    const episode = await spawn(await smuggle(attackPackage({ tool, schema })))
    await expect(async () => await episode.call({ tool: 'attack', arguments: {} })).rejects.toMatchObject({ code: 'infrastructure_error' })
    expect(await episode.diff()).toEqual({})
    await expectNeighbour()
  })
})
