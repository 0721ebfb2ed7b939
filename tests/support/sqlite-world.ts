// A real SQLite in Node in the place of a facet: loads imports and runs a package's tools.js, each statement under the SQL policy,
// each call in a transaction, arguments and results judged by their schemas. For unit tests of package code.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { EnvironmentPackage, Row, SqlValue } from '../../shared/domain/environment.ts'
import type { JsonObject } from '../../shared/domain/json.ts'
import { faultSentence, judgeOf } from '../../shared/domain/validation.ts'
import { firstThatWork, loadStatements, type LoadDatabase, type LoaderFacet } from '../../shared/sandbox/host/load-statements.ts'
import { statementFaults } from '../../shared/sql/policy.ts'

/** A database with foreign keys on, as Durable Objects have. */
function openDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.exec('PRAGMA foreign_keys = on')
  return database
}

function rolledBack<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('SAVEPOINT attempt')
  try {
    return work()
  } finally {
    database.exec('ROLLBACK TO attempt; RELEASE attempt')
  }
}

/** An empty loader. */
export function sqliteLoader(): LoaderFacet {
  const database = openDatabase()
  const loaded: LoadDatabase = {
    run(sql, parameters = []) {
      if (parameters.length > 0 || /^\s*(select|pragma)\b|\breturning\b/i.test(sql)) return database.prepare(sql).all(...parameters)
      database.exec(sql)
      return []
    },
    rolledBack: work => rolledBack(database, work),
  }
  return {
    load: async (definitions, inserts) => loadStatements(loaded, definitions, inserts),
    attempt: async groups => firstThatWork(loaded, groups),
  }
}

/** What a call gave: the result, or a domain error's code and message. Faults are thrown. */
export type Called = { result: JsonObject } | { code: string; message: string }

/** An instance of a package. */
export interface SqliteWorld {
  call(tool: string, args: JsonObject): Called
  rows(sql: string): Row[]
}

class Refusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Seeds a package as the sandbox does and offers its tools. `now` is what world.now() says. */
export function sqliteWorld(found: EnvironmentPackage, now: string): SqliteWorld {
  const database = openDatabase()
  database.exec(found.schema_sql)
  seed(database, found.seed)
  const tools: unknown = new Function(found.tools_js.replace('export const tools =', 'return'))()
  const prepared = (sql: string, parameters: SQLInputValue[]): StatementSync => {
    const [fault] = statementFaults(sql)
    if (fault) throw new Error(`${fault.message}: ${sql}`)
    if (parameters.length > 100) throw new Error('more than 100 parameters')
    return database.prepare(sql)
  }
  const all = (sql: string, ...parameters: unknown[]): unknown[] => prepared(sql, bound(parameters)).all(...bound(parameters))
  const get = (sql: string, ...parameters: unknown[]): unknown => prepared(sql, bound(parameters)).get(...bound(parameters)) ?? null
  const run = (sql: string, ...parameters: unknown[]): object => {
    const { changes, lastInsertRowid } = prepared(sql, bound(parameters)).run(...bound(parameters))
    return { changes, last_insert_id: lastInsertRowid }
  }
  const fail = (code: string, message: string): never => {
    throw new Refusal(code, message)
  }
  const world = {
    db: { all, get, run },
    actor: found.environment.actor,
    now: () => now,
    random: () => 0.5,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    fail,
  }
  return {
    rows: sql => database.prepare(sql).all().map(plainRow),
    call: (name, args) => callTool(database, found, tools, world, name, args),
  }
}

/** Parameters as the sandbox binds them: booleans as 0 and 1, and nothing that SQLite would take for something else. */
function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map(value => {
    if (typeof value === 'boolean') return Number(value)
    if (value === null || typeof value === 'number' || typeof value === 'string') return value
    throw new Error(`a parameter is ${typeof value}`)
  })
}

function seed(database: DatabaseSync, rows: Record<string, Row[]>): void {
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list) {
      const columns = Object.keys(row)
      const sql = `INSERT INTO "${table}" (${columns.map(column => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      database.prepare(sql).run(...columns.map(column => row[column] ?? null)) // parents first: references are judged at once
    }
  }
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, SqlValue] => [
      column,
      typeof value === 'number' || typeof value === 'string' ? value : null,
    ]),
  )
}

/** Judges are made once for each schema: making one takes longer than a call. */
const judges = new WeakMap<JsonObject, ReturnType<typeof judgeOf>>()

function judgeFor(schema: JsonObject): ReturnType<typeof judgeOf> {
  const judge = judges.get(schema) ?? judgeOf(schema)
  judges.set(schema, judge)
  return judge
}

function callTool(
  database: DatabaseSync,
  found: EnvironmentPackage,
  tools: unknown,
  world: object,
  name: string,
  args: JsonObject,
): Called {
  const tool = found.environment.tools.find(one => one.name === name)
  const run: unknown = tools !== null && typeof tools === 'object' ? Reflect.get(tools, name) : undefined
  if (!tool || typeof run !== 'function') throw new Error(`there is no tool ${name}`)
  const faults = judgeFor(tool.inputSchema)(args)
  if (faults.length > 0) return { code: 'invalid_arguments', message: faultSentence(faults) }
  database.exec('SAVEPOINT call')
  try {
    const result: JsonObject = JSON.parse(JSON.stringify(Reflect.apply(run, undefined, [world, args])))
    const broken = judgeFor(tool.outputSchema)(result)
    if (broken.length > 0) throw new Error(`${name} breaks its outputSchema: ${faultSentence(broken)}`)
    database.exec(tool.annotations.readOnlyHint ? 'ROLLBACK TO call; RELEASE call' : 'RELEASE call')
    return { result }
  } catch (error) {
    database.exec('ROLLBACK TO call; RELEASE call')
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}
