// Every rule of the package format (architecture §3), each broken once in a copy of the example: the fault names file, place and rule.
import { describe, expect, it } from 'vitest'
import type { ScoredPackage } from '../../../shared/domain/environment.ts'
import type { Fault } from '../../../shared/domain/fault.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import { parsePackage } from '../../../shared/package-files.ts'
import { policyFaults } from '../../../shared/policy/package-policy.ts'
import { exampleTodo, variant } from '../../support/package.ts'

const todo = exampleTodo()

/** What a publisher hears about a package: malformed, or against the policy. */
function faultsOf(input: ScoredPackage): Fault[] {
  const asJson: JsonValue = JSON.parse(JSON.stringify(input))
  const parsed = parsePackage(asJson)
  return parsed.ok ? policyFaults(parsed.package) : parsed.faults
}

/** A rule in words, how a copy breaks it, and the fault: file, path, rule. */
type Case = [words: string, change: (copy: ScoredPackage) => void, file: string, path: string, rule: string]

const tool = (copy: ScoredPackage, index: number): ScoredPackage['environment']['tools'][number] => {
  const found = copy.environment.tools[index]
  if (!found) throw new Error(`the example has no tool ${index}`)
  return found
}
const task = (copy: ScoredPackage, index: number): ScoredPackage['environment']['tasks'][number] => {
  const found = copy.environment.tasks[index]
  if (!found) throw new Error(`the example has no task ${index}`)
  return found
}

/** Puts a first line into tools.js, so that the fault is on line 1. */
const toolsLine = (line: string) => (copy: ScoredPackage) => {
  copy.tools_js = `${line}\n${copy.tools_js}`
}
/** Puts a first line into verifiers.js. */
const verifiersLine = (line: string) => (copy: ScoredPackage) => {
  copy.verifiers_js = `${line}\n${copy.verifiers_js}`
}
/** Puts a first statement into schema.sql. */
const schemaLine = (line: string) => (copy: ScoredPackage) => {
  copy.schema_sql = `${line}\n${copy.schema_sql}`
}
/** Puts a table in front of the seed rows. */
const seedRows = (table: string, row: Record<string, string | number | null>) => (copy: ScoredPackage) => {
  copy.seed = { [table]: [row] }
}
/** Lines of the two exports in the example. */
const toolsExport = todo.tools_js.slice(0, todo.tools_js.indexOf('export const')).split('\n').length
const verifiersExport = todo.verifiers_js.slice(0, todo.verifiers_js.indexOf('export const')).split('\n').length
const columns = Array.from({ length: 101 }, (_, index) => `c${index} TEXT`).join(', ')

// biome-ignore format: one case a line
const MANIFEST: Case[] = [
  ['slugs are lower case', c => { c.environment.slug = 'To Do' }, 'environment.json', '/slug', 'invalid_format'],
  ['the clock is an ISO instant in UTC', c => { c.environment.clock = 'yesterday' }, 'environment.json', '/clock', 'invalid_format'],
  ['names of tools match the pattern', c => { tool(c, 0).name = 'List-Lists' }, 'environment.json', '/tools/0/name', 'invalid_format'],
  ['names of tools are unique', c => { tool(c, 1).name = 'list_lists' }, 'environment.json', '/tools/1/name', 'custom'],
  ['names of tasks match the pattern', c => { task(c, 0).id = '1st' }, 'environment.json', '/tasks/0/id', 'invalid_format'],
  ['names of tasks are unique', c => { task(c, 1).id = task(c, 0).id }, 'environment.json', '/tasks/1/id', 'custom'],
  ['input schemas have object roots', c => { tool(c, 0).inputSchema = { type: 'array' } }, 'environment.json', '/tools/0/inputSchema/type', 'object_root'],
  ['output schemas have object roots', c => { tool(c, 0).outputSchema = { type: 'string' } }, 'environment.json', '/tools/0/outputSchema/type', 'object_root'],
  ['schemas use a listed subset', c => { tool(c, 0).inputSchema = { type: 'object', allOf: [] } }, 'environment.json', '/tools/0/inputSchema/allOf', 'keyword'],
  ['a tool has an example', c => { tool(c, 0).examples = [] }, 'environment.json', '/tools/0/examples', 'too_small'],
  ['difficulty is 1 to 5', c => { task(c, 0).difficulty = 6 }, 'environment.json', '/tasks/0/difficulty', 'too_big'],
  ['an answer task has a reference answer', c => { delete task(c, 1).answer }, 'environment.json', '/tasks/1/answer', 'custom'],
  ['a change task has a solution', c => { task(c, 0).solution = [] }, 'environment.json', '/tasks/0/solution', 'custom'],
  ['a solution uses tools that exist', c => { task(c, 0).solution = [{ tool: 'nap', arguments: {} }] }, 'environment.json', '/tasks/0/solution/0/tool', 'unknown_tool'],
  ['$from goes to an earlier step', c => { task(c, 0).solution = [{ tool: 'get_todo', arguments: { todo_id: { $from: '0#/id' } } }] }, 'environment.json', '/tasks/0/solution/0/arguments/todo_id', 'reference'],
  ['$from has a step and a pointer', c => { task(c, 0).solution = [{ tool: 'get_todo', arguments: { todo_id: { $from: 'items/0' } } }] }, 'environment.json', '/tasks/0/solution/0/arguments/todo_id', 'reference'],
  ['generated names tables', c => { c.environment.generated = { chores: ['id'] } }, 'environment.json', '/generated/chores', 'unknown_table'],
  ['generated names columns', c => { c.environment.generated = { todos: ['id', 'number'] } }, 'environment.json', '/generated/todos/1', 'unknown_column'],
  ['free names tables', c => { task(c, 0).free = { chores: ['text'] } }, 'environment.json', '/tasks/0/free/chores', 'unknown_table'],
  ['free names columns', c => { task(c, 0).free = { todos: ['text'] } }, 'environment.json', '/tasks/0/free/todos/0', 'unknown_column'],
]

// biome-ignore format: one case a line
const SCHEMA: Case[] = [
  ['tables and indexes only: no rows', schemaLine("INSERT INTO users VALUES (9, 'x', 'y');"), 'schema.sql', '1:1', 'schema_statement'],
  ['no views', schemaLine('CREATE VIEW v AS SELECT 1;'), 'schema.sql', '1:1', 'schema_statement'],
  ['no triggers', schemaLine('CREATE TRIGGER t AFTER INSERT ON todos BEGIN DELETE FROM lists; END;'), 'schema.sql', '1:1', 'schema_statement'],
  ['no virtual tables', schemaLine('CREATE VIRTUAL TABLE v USING fts5(a);'), 'schema.sql', '1:1', 'schema_statement'],
  ['no temporary tables', schemaLine('CREATE TEMP TABLE v (id INTEGER PRIMARY KEY);'), 'schema.sql', '1:1', 'schema_statement'],
  ['no pragmas', schemaLine('PRAGMA foreign_keys = off;'), 'schema.sql', '1:1', 'schema_statement'],
  ['no CREATE TABLE … AS', schemaLine('CREATE TABLE v AS SELECT 1 AS id;'), 'schema.sql', '1:1', 'schema_as_select'],
  ['every table has a primary key', schemaLine('CREATE TABLE v (id INTEGER);'), 'schema.sql', '1:1', 'schema_primary_key'],
  ['no BLOB', schemaLine('CREATE TABLE v (id INTEGER PRIMARY KEY, data BLOB);'), 'schema.sql', '1:41', 'schema_blob'],
  ['no BLOB defaults', schemaLine("CREATE TABLE v (id INTEGER PRIMARY KEY, data TEXT DEFAULT x'00');"), 'schema.sql', '1:59', 'schema_blob'],
  ['no DEFERRABLE', schemaLine('CREATE TABLE v (id INTEGER PRIMARY KEY REFERENCES users (id) DEFERRABLE);'), 'schema.sql', '1:62', 'schema_deferrable'],
  ['no clock defaults', schemaLine('CREATE TABLE v (id INTEGER PRIMARY KEY, at TEXT DEFAULT CURRENT_TIMESTAMP);'), 'schema.sql', '1:57', 'sql_clock'],
  ['no clock functions', schemaLine("CREATE TABLE v (id INTEGER PRIMARY KEY, at TEXT DEFAULT (datetime('now')));"), 'schema.sql', '1:58', 'sql_clock'],
  ['no random defaults', schemaLine('CREATE TABLE v (id INTEGER PRIMARY KEY, n INTEGER DEFAULT (random()));'), 'schema.sql', '1:60', 'sql_random'],
  ['at most 100 columns', schemaLine(`CREATE TABLE v (id INTEGER PRIMARY KEY, ${columns});`), 'schema.sql', '1:1', 'schema_columns'],
  ['no names of SQLite', schemaLine('CREATE TABLE sqlite_v (id INTEGER PRIMARY KEY);'), 'schema.sql', '1:1', 'schema_name'],
  ['no names of the runtime', schemaLine('CREATE TABLE "_cf_KV" (id INTEGER PRIMARY KEY);'), 'schema.sql', '1:1', 'schema_name'],
  ['one table per name', schemaLine('CREATE TABLE Users (id INTEGER PRIMARY KEY);'), 'schema.sql', '5:1', 'schema_name'],
  ['one database', schemaLine('CREATE TABLE temp.v (id INTEGER PRIMARY KEY);'), 'schema.sql', '1:1', 'schema_name'],
  ['references go to tables that exist', schemaLine('CREATE TABLE v (id INTEGER PRIMARY KEY REFERENCES nobody (id));'), 'schema.sql', '1:51', 'schema_reference'],
]

// biome-ignore format: one case a line
const SEED: Case[] = [
  ['rows of tables that exist', seedRows('chores', { id: 1 }), 'seed.json', '/chores', 'seed_table'],
  ['columns that exist', seedRows('users', { id: 1, name: 'A', email: 'a', age: 3 }), 'seed.json', '/users/0/age', 'seed_column'],
  ['whole numbers in INTEGER', seedRows('users', { id: 'one', name: 'A', email: 'a' }), 'seed.json', '/users/0/id', 'seed_type'],
  ['texts in TEXT', seedRows('users', { id: 1, name: 7, email: 'a' }), 'seed.json', '/users/0/name', 'seed_type'],
  ['integers within 2^53', seedRows('users', { id: 2 ** 53, name: 'A', email: 'a' }), 'seed.json', '/users/0/id', 'custom'],
  ['values of at most 2 MB', seedRows('users', { id: 1, name: 'ü'.repeat(1024 * 1024 + 1), email: 'a' }), 'seed.json', '/users/0/name', 'seed_value_size'],
  ['no values for generated columns', c => { c.schema_sql += 'CREATE TABLE v (id INTEGER PRIMARY KEY, twice INTEGER AS (id * 2) STORED);'; c.seed['v'] = [{ id: 1, twice: 2 }] }, 'seed.json', '/v/0/twice', 'seed_generated'],
]

// biome-ignore format: one case a line
const TOOLS: Case[] = [
  ['JavaScript', toolsLine('const = 1'), 'tools.js', '1:7', 'js_syntax'],
  ['at most a million characters', c => { c.tools_js += ' '.repeat(1024 * 1024) }, 'tools.js', '1:1', 'js_size'],
  ['no bottomless nesting', toolsLine(`const DEEP = ${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'tools.js', '1:1', 'js_depth'],
  ['no bottomless sums', toolsLine(`const SUM = 1${'+1'.repeat(100_000)}`), 'tools.js', '1:1', 'js_depth'],
  ['one export', toolsLine('export const more = 1'), 'tools.js', '1:1', 'js_module'],
  ['no default export', toolsLine('export default {}'), 'tools.js', '1:1', 'js_module'],
  ['no import', toolsLine("import fs from 'node:fs'"), 'tools.js', '1:1', 'js_module'],
  ['no dynamic import', toolsLine("function f() { return import('x') }"), 'tools.js', '1:23', 'js_module'],
  ['no import.meta', toolsLine('function f() { return import.meta.url }'), 'tools.js', '1:23', 'js_module'],
  ['no async functions', toolsLine('async function f() {}'), 'tools.js', '1:1', 'js_async'],
  ['no await', toolsLine('const x = await 1'), 'tools.js', '1:11', 'js_async'],
  ['no generators', toolsLine('function* f() {}'), 'tools.js', '1:1', 'js_generator'],
  ['no static state in classes', toolsLine('function f() { return class { static n = 0 } }'), 'tools.js', '1:31', 'js_class_state'],
  ['no eval', toolsLine("function f() { return eval('1') }"), 'tools.js', '1:23', 'js_global'],
  ['no Function', toolsLine("function f() { return new Function('1') }"), 'tools.js', '1:27', 'js_global'],
  ['no globalThis', toolsLine('function f() { return globalThis.x }'), 'tools.js', '1:23', 'js_global'],
  ['no WebAssembly', toolsLine('function f() { return WebAssembly }'), 'tools.js', '1:23', 'js_global'],
  ['no network', toolsLine("function f() { return fetch('http://x') }"), 'tools.js', '1:23', 'js_global'],
  ['no timers', toolsLine('function f() { setTimeout(f, 1) }'), 'tools.js', '1:16', 'js_global'],
  ['no way to the prototype', toolsLine('function f(a) { return a.constructor }'), 'tools.js', '1:24', 'js_property'],
  ['no way to the prototype in brackets', toolsLine("function f(a) { return a['__proto__'] }"), 'tools.js', '1:24', 'js_property'],
  ['no way to the prototype by destructuring', toolsLine('function f({ constructor: c }) { return c }'), 'tools.js', '1:12', 'js_property'],
  ['no top-level let', toolsLine('let count = 0'), 'tools.js', '1:1', 'js_top_level'],
  ['no top-level var', toolsLine('var count = 0'), 'tools.js', '1:1', 'js_top_level'],
  ['no values made at the top level', toolsLine('const cache = new Map()'), 'tools.js', '1:15', 'js_top_level'],
  ['no statements at the top level', toolsLine('if (1) {}'), 'tools.js', '1:1', 'js_top_level'],
  ['no classes at the top level', toolsLine('class Cache {}'), 'tools.js', '1:1', 'js_top_level'],
  ['no regular expressions that remember', toolsLine('const WORDS = /a/g'), 'tools.js', '1:15', 'js_regex_state'],
  ['no assignment to the top level', toolsLine('const S = { n: 0 }; function f() { S.n = 1 }'), 'tools.js', '1:36', 'js_memory'],
  ['no counting at the top level', toolsLine('const S = { n: 0 }; function f() { S.n++ }'), 'tools.js', '1:36', 'js_memory'],
  ['no properties on functions', toolsLine('function f() { f.calls = 1 }'), 'tools.js', '1:16', 'js_memory'],
  ['no assignment by destructuring', toolsLine('const S = { n: 0 }; function f(a) { [S.n] = a }'), 'tools.js', '1:37', 'js_memory'],
  ['no deletion from the top level', toolsLine('const S = { n: 0 }; function f() { delete S.n }'), 'tools.js', '1:36', 'js_memory'],
  ['no pushing to a list of the top level', toolsLine('const SEEN = []; function f(a) { SEEN.push(a) }'), 'tools.js', '1:34', 'js_memory'],
  ['no changing of intrinsics', toolsLine('function f() { Math.last = 1 }'), 'tools.js', '1:16', 'js_memory'],
  ['no Object.assign to the top level', toolsLine('const S = {}; function f(a) { Object.assign(S, a) }'), 'tools.js', '1:31', 'js_memory'],
  ['world has exactly its members', toolsLine('function f(world) { return world.env }'), 'tools.js', '1:28', 'world_member'],
  ['world.db has exactly its members', toolsLine("function f(world) { world.db.exec('SELECT 1') }"), 'tools.js', '1:21', 'world_member'],
  ['four domain errors', toolsLine("function f(world) { world.fail('oops', 'no') }"), 'tools.js', '1:21', 'domain_error_code'],
  ['every tool has a function', c => { c.tools_js = c.tools_js.replace('delete_todo(', 'remove_todo(') }, 'tools.js', `${toolsExport}:22`, 'tool_missing'],
  ['every function is a tool', c => { c.tools_js = c.tools_js.replace('export const tools = {', 'export const tools = { nap() {},') }, 'tools.js', `${toolsExport}:24`, 'tool_unknown'],
  ['a tool is a function', c => { c.tools_js = c.tools_js.replace('export const tools = {', 'export const tools = { get_todo: 1,') }, 'tools.js', `${toolsExport}:24`, 'tool_function'],
  ['a tool has a plain name', c => { c.tools_js = c.tools_js.replace('export const tools = {', "export const tools = { ['n' + 1]() {},") }, 'tools.js', `${toolsExport}:24`, 'tools_export'],
  ['tools.js exports tools', c => { c.tools_js = c.tools_js.replace('export const tools', 'const tools') }, 'tools.js', '1:1', 'tools_export'],
]

// biome-ignore format: one case a line
const SQL: Case[] = [
  ['no DDL', toolsLine("function f(world) { world.db.run('DROP TABLE todos') }"), 'tools.js', '1:35', 'sql_statement'],
  ['no PRAGMA', toolsLine("function f(world) { world.db.run('PRAGMA foreign_keys = off') }"), 'tools.js', '1:35', 'sql_statement'],
  ['no ATTACH', toolsLine('function f(world) { world.db.run("ATTACH \'x\' AS y") }'), 'tools.js', '1:35', 'sql_statement'],
  ['no RECURSIVE', toolsLine("function f(world) { world.db.all('WITH RECURSIVE a(n) AS (SELECT 1) SELECT * FROM a') }"), 'tools.js', '1:40', 'sql_word'],
  ['no clock', toolsLine('function f(world) { world.db.all(`SELECT CURRENT_TIMESTAMP`) }'), 'tools.js', '1:42', 'sql_clock'],
  ['no chance', toolsLine("function f(world) { world.db.all('SELECT ' + 'random()') }"), 'tools.js', '1:47', 'sql_random'],
  ['no second statement', toolsLine("function f(world) { world.db.all('SELECT 1; SELECT 2') }"), 'tools.js', '1:43', 'sql_one_statement'],
  ['no tables of SQLite', toolsLine("function f(world) { world.db.all('SELECT * FROM sqlite_master') }"), 'tools.js', '1:49', 'sql_internal_table'],
  ['the rule holds for texts with a name', toolsLine("const Q = 'DROP TABLE todos'; function f(world) { world.db.run(Q) }"), 'tools.js', '1:64', 'sql_statement'],
  ['the place is right after an escape', toolsLine("function f(world) { world.db.all('SELECT \\'\\u0041\\', random()') }"), 'tools.js', '1:54', 'sql_random'],
]

// biome-ignore format: one case a line
const VERIFIERS: Case[] = [
  ['every task has a verifier', c => { c.verifiers_js = c.verifiers_js.replace('async longest_waiting(', 'async shortest_waiting(') }, 'verifiers.js', `${verifiersExport}:26`, 'verifier_missing'],
  ['every verifier has a task', c => { c.verifiers_js = c.verifiers_js.replace('export const verifiers = {', 'export const verifiers = { nap() {},') }, 'verifiers.js', `${verifiersExport}:28`, 'verifier_unknown'],
  ['no fetch', verifiersLine("async function f() { await fetch('http://x') }"), 'verifiers.js', '1:28', 'js_global'],
  ['no top-level let', verifiersLine('let seen = 0'), 'verifiers.js', '1:1', 'js_top_level'],
  ['only SELECT', verifiersLine("async function f(final) { await final.all('DELETE FROM todos') }"), 'verifiers.js', '1:43', 'sql_select_only'],
]

describe.each([
  ['environment.json', MANIFEST],
  ['schema.sql', SCHEMA],
  ['seed.json', SEED],
  ['tools.js', TOOLS],
  ['SQL in tools.js', SQL],
  ['verifiers.js', VERIFIERS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_words, change, file, path, rule) => {
    const faults = faultsOf(variant(todo, change))
    expect(faults.map(fault => [fault.file, fault.path, fault.rule])).toContainEqual([file, path, rule])
    for (const fault of faults) expect(fault.message.length).toBeGreaterThan(10)
  })
})

describe('hostile packages', () => {
  it('with a million faults are judged quickly and told in few', () => {
    const started = performance.now()
    const hostile = variant(todo, copy => {
      copy.tools_js = 'fetch();'.repeat(100_000)
      copy.seed = { users: Array.from({ length: 100_000 }, () => ({ nothing: 1 })) }
      copy.schema_sql += 'CREATE VIEW v AS SELECT 1;'.repeat(20_000)
    })
    expect(policyFaults(hostile).length).toBeLessThan(500)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('what is allowed', () => {
  it('the example breaks no rule', () => {
    expect(faultsOf(todo)).toEqual([])
  })

  it.each([
    [
      'frozen, nested and computed literals',
      'const DAY = 24 * 60; const T = Object.freeze({ a: [1, -2, `x`], b: { c: null, day: DAY }, r: /a/i })',
    ],
    ['functions as values', 'const add = (a, b) => a + b; const SORTS = { up: add, down(a, b) { return b - a } }'],
    [
      'local names that hide banned ones',
      'function f(process) { const fetch = process.fetch; let self = 1; self = 2; return [fetch, self] }',
    ],
    ['local state', 'function f(rows) { const seen = []; for (const row of rows) seen.push(row.id); let n = 0; n++; return { seen, n } }'],
    [
      'labels, classes without statics, closures',
      'function f() { class A { n = 0; up() { this.n++; return this } } outer: for (;;) { break outer } return () => new A().up() }',
    ],
    ['regular expressions in functions', "function f(text) { return text.replace(/a/g, 'b') }"],
    ['property names that are global names', 'function f(a) { return { fetch: a.process, self: a.eval } }'],
    ['WITHOUT-clock date functions', 'function f(world) { return world.db.get("SELECT date(?, \'+7 days\') AS day", world.now()) }'],
  ])('%s', (_, line) => {
    expect(faultsOf(variant(todo, toolsLine(line)))).toEqual([])
  })

  it('indexes, generated columns, WITHOUT ROWID and STRICT', () => {
    const schema =
      'CREATE TABLE v (a TEXT NOT NULL, b INTEGER AS (length(a)) STORED, PRIMARY KEY (a)) WITHOUT ROWID, STRICT; CREATE UNIQUE INDEX i ON v (b);'
    expect(faultsOf(variant(todo, schemaLine(schema)))).toEqual([])
  })

  it('an empty verifiers.js in a draft', () => {
    const { tasks, ...rest } = todo.environment
    const texts = tasks.map(({ id, instruction, difficulty }) => ({ id, instruction, difficulty }))
    const draft = { ...todo, environment: { ...rest, draft: true as const, tasks: texts }, verifiers_js: '' }
    expect(policyFaults(draft)).toEqual([])
  })
})
