// The whole import of the fixture in AWM's layout, on a real SQLite: what loads, what is reported, and what the derived tools do.
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAwmFolder } from '../../../cli/awm-folder.ts'
import { buildAwmPackage, type ImportReport } from '../../../services/environments/import/build-package.ts'
import type { AwmScenario } from '../../../shared/contract/environments.ts'
import { draftPackageSchema, packageVersion, type DraftPackage } from '../../../shared/domain/environment.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { policyFaults } from '../../../shared/policy/package-policy.ts'
import { sqliteLoader, sqliteWorld, type Called } from '../../support/sqlite-world.ts'

const NOW = '2026-05-01T10:20:30Z'

let scenarios: AwmScenario[]
let found: DraftPackage
let report: ImportReport

const build = async (scenario: AwmScenario) => await buildAwmPackage(scenario, sqliteLoader(), sqliteLoader())

function scenarioNamed(name: string): AwmScenario {
  const scenario = scenarios.find(one => one.name === name)
  if (!scenario) throw new Error(`the fixture has no ${name}`)
  return scenario
}

const small = (ddl: string[], inserts: string[] = []): AwmScenario => ({
  name: 'Small',
  description: 'Small.',
  tasks: [],
  tables: ddl.map((text, index) => ({ name: `t${index}`, ddl: text, indexes: [] })),
  sample: [{ table_name: 't0', insert_statements: inserts }],
})

beforeAll(async () => {
  scenarios = await readAwmFolder(path.join(import.meta.dirname, '../../support/awm-fixture'))
  ;({ package: found, report } = await build(scenarioNamed('Corner Library')))
})

describe('the report', () => {
  it('counts what loaded and names every statement that did not', () => {
    expect(report).toMatchObject({ tables: { loaded: 8, total: 10 }, inserts: { loaded: 12, total: 17 }, rows: 17, tools: 39 })
    expect(report.failures.map(({ table, error }) => [table, error])).toEqual([
      ['shelves', 'near ";": syntax error'],
      ['shelves', 'no such table: main.shelves'],
      ['popular_books', expect.stringContaining('only CREATE TABLE')],
      ['loans', 'FOREIGN KEY constraint failed'],
      ['members', "CHECK constraint failed: status IN ('active','suspended')"],
      ['members', 'near "Hara": syntax error'],
      ['audit_log', expect.stringContaining('only INSERT')],
      ['shelves', 'no such table: shelves'],
    ])
  })

  it('says what it decided', () => {
    expect(report.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('the clock starts at 2026-04-03T09:00:00Z'),
        expect.stringContaining('audit_log: had no PRIMARY KEY'),
        expect.stringContaining('reservations: 1 foreign key(s)'),
        'delete_branch: no example succeeds on these rows',
      ]),
    )
  })
})

describe('the package', () => {
  it('is a valid draft that the static policy accepts', () => {
    expect(draftPackageSchema.safeParse(found).error).toBeUndefined()
    expect(policyFaults(found)).toEqual([])
    expect(found.environment).toMatchObject({
      slug: 'corner-library',
      category: 'imported',
      draft: true,
      actor: { user_id: 1 },
      clock: '2026-04-03T09:00:00Z',
    })
  })

  it('has the same version every time, and every scenario of the folder makes one', async () => {
    for (const scenario of scenarios) {
      const [first, second] = [await build(scenario), await build(scenario)]
      expect(await packageVersion(first.package)).toBe(await packageVersion(second.package))
    }
    expect(scenarios.map(({ name }) => name)).toEqual(['Corner Library', 'Tool Shed'])
  })

  it('computes relative times from its own clock and keeps texts that look like clocks', () => {
    expect(found.seed['loans']?.[2]).toEqual({
      id: 3,
      member_id: 1,
      book_id: 3,
      lent_at: '2026-03-31 09:00:00',
      due_at: '2026-04-14 09:00:00',
      returned_at: null,
    })
    expect(found.seed['books']?.[1]).toMatchObject({ title: 'now', added_on: Date.parse('2026-04-03T09:00:00Z') / 1000 })
    expect(found.seed['books']?.[0]).toMatchObject({ cover: '00ff' })
  })

  it('puts parents first: tables, and rows of a table that refers to itself', () => {
    expect(Object.keys(found.seed).indexOf('members')).toBeLessThan(Object.keys(found.seed).indexOf('loans'))
    expect(found.seed['staff']?.map(row => row['id'])).toEqual([2, 1])
  })

  it('keeps the task texts, easy ones first', () => {
    expect(found.environment.tasks.map(({ id, difficulty }) => [id, difficulty])).toEqual([
      ['task_1', 1],
      ['task_2', 2],
      ['task_3', 3],
      ['task_4', 4],
      ['task_5', 5],
    ])
  })

  it('names what the system makes', () => {
    expect(found.environment.generated).toMatchObject({
      members: ['id', 'card_number', 'created_at', 'updated_at'],
      audit_log: ['_id', 'at'],
    })
  })
})

describe('the derived tools', () => {
  const call = (tool: string, args: JsonObject): Called => sqliteWorld(found, NOW).call(tool, args)

  it('succeed with every example that the report does not except', () => {
    const excepted = new Set(report.notes.flatMap(note => /^(\w+): no example succeeds/.exec(note)?.[1] ?? []))
    for (const tool of found.environment.tools) {
      for (const example of tool.examples)
        expect([tool.name, 'result' in call(tool.name, example)]).toEqual([tool.name, !excepted.has(tool.name)])
    }
  })

  it('describe columns with the comments, values and references of the DDL', () => {
    const tool = found.environment.tools.find(({ name }) => name === 'create_member')
    expect(tool?.inputSchema['properties']).toMatchObject({
      status: { type: 'string', enum: ['active', 'suspended'], default: 'active', description: 'Suspended members cannot borrow.' },
    })
    expect(tool?.inputSchema['required']).toEqual(['email', 'full_name'])
    expect(found.environment.tools.find(({ name }) => name === 'list_branches')?.description).toContain('Places where books stand')
  })

  it('list with filters, bounds, search, order and pages', () => {
    const ids = (args: JsonObject): unknown => {
      const called = call('list_loans', args)
      return 'result' in called && Array.isArray(called.result['items'])
        ? [called.result['total'], ...called.result['items'].map(item => Reflect.get(Object(item), 'id'))]
        : called
    }
    expect(ids({ member_id: 1 })).toEqual([2, 1, 3])
    expect(ids({ returned_at: null, order_by: 'lent_at' })).toEqual([2, 3, 2])
    expect(ids({ lent_at_from: '2026-03-31', lent_at_until: '2026-04-01' })).toEqual([2, 1, 3])
    expect(ids({ lent_at_until: '2026-03-31T08:59:59Z' })).toEqual([0])
    expect(ids({ descending: true, limit: 1, offset: 1 })).toEqual([3, 2])
    expect(call('list_books', { search: 'TIDE' })).toMatchObject({ result: { total: 1, items: [{ id: 3 }] } })
    expect(call('list_books', { price_min: 9, price_max: 20 })).toMatchObject({ result: { total: 1, items: [{ id: 1 }] } })
  })

  it('fill times from the virtual clock, with the offset that the default had', () => {
    expect(call('create_loan', { member_id: 2, book_id: 1 })).toMatchObject({
      result: { lent_at: '2026-05-01 10:20:30', due_at: '2026-05-15 10:20:30' },
    })
    expect(call('create_book', { title: 'New', price: 1, branch_id: 1 })).toMatchObject({ result: { added_on: Date.parse(NOW) / 1000 } })
    expect(call('update_member', { id: 1, full_name: 'Ada' })).toMatchObject({
      result: { full_name: 'Ada', created_at: '2026-03-20 08:00:00', updated_at: '2026-05-01 10:20:30' },
    })
    expect(call('create_audit_log', { entry: 'x' })).toMatchObject({ result: { _id: 3, at: '2026-05-01T10:20:30Z' } })
  })

  it.each<[string, JsonObject, string, RegExp]>([
    ['create_member', { email: 'ada@example.org', full_name: 'A' }, 'conflict', /another member has the same email/],
    ['create_book_tag', { book_id: 1, tag: 'sea' }, 'conflict', /book_id, tag/],
    ['create_loan', { member_id: 77, book_id: 1 }, 'not_found', /member_id: there is no row of members with id 77/],
    ['update_book', { id: 1, branch_id: 9 }, 'not_found', /branches/],
    ['create_loan', { member_id: 2, book_id: 1, due_at: '2020-01-01' }, 'invalid', /due_at > lent_at/],
    ['update_book', { id: 1, price: 1e300 }, 'invalid_arguments', /price/],
    ['update_loan', { id: 1, member_id: 1e300 }, 'invalid', /too large/],
    ['delete_branch', { id: 1 }, 'conflict', /other rows still refer/],
    ['get_book', { id: 99 }, 'not_found', /no book with id 99/],
    ['update_book', { id: 99, title: 'x' }, 'not_found', /list_books/],
    ['delete_book_tag', { book_id: 1, tag: 'none' }, 'not_found', /tag "none"/],
    ['update_book', { id: 1 }, 'invalid_arguments', /minProperties/],
    ['create_member', { email: 'x@y.z', full_name: 'X', status: 'banned' }, 'invalid_arguments', /status/],
    ['list_books', { title: 'x', colour: 'red' }, 'invalid_arguments', /colour/],
    ['list_books', { offset: 1e300 }, 'invalid_arguments', /offset/],
  ])('%s %j is refused as %s', (tool, args, code, message) => {
    const called = call(tool, args)
    expect(called).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('leave no trace of a refused call and delete along the references', () => {
    const world = sqliteWorld(found, NOW)
    world.call('create_loan', { member_id: 77, book_id: 1 })
    expect(world.rows('SELECT count(*) AS n FROM loans')).toEqual([{ n: 3 }])
    for (const id of [1, 2, 3]) world.call('delete_loan', { id })
    expect(world.call('delete_book', { id: 1 })).toMatchObject({ result: { deleted: { title: 'The Salt Road' } } })
    expect(world.rows('SELECT count(*) AS n FROM book_tags')).toEqual([{ n: 1 }])
  })
})

describe('odd scenarios', () => {
  it('are refused when no table loads', async () => {
    await expect(async () => await build(small(['CREATE TABLE broken (id INTEGER']))).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('no table of Small loads'),
    })
  })

  it('may quote anything, use reserved words and name columns like arguments', async () => {
    const ddl = 'CREATE TABLE "order" ("select" TEXT PRIMARY KEY, "limit" INTEGER, `a b` TEXT, search TEXT, [desc] JSON)'
    const { package: odd } = await build(small([ddl], [`INSERT INTO "order" VALUES ('x''y', 3, 'c "d"', NULL, '{"k":1}')`]))
    expect(policyFaults(odd)).toEqual([])
    const world = sqliteWorld(odd, NOW)
    expect(world.call('list_order', { limit_is: 3, search_is: null })).toMatchObject({ result: { total: 1 } })
    expect(world.call('update_order', { select: "x'y", desc: '17' })).toMatchObject({ result: { desc: 17 } })
    expect(world.call('create_order', { select: 'z' })).toMatchObject({ result: { select: 'z', 'a b': null } })
  })

  it('may have computed columns, keyless tables with a column _id, and statements of several rows or lines', async () => {
    const ddl = ['CREATE TABLE lines (_id TEXT, price REAL, total REAL GENERATED ALWAYS AS (price * 2))']
    const { package: odd } = await build(
      small(ddl, ["INSERT INTO lines (_id, price) VALUES ('a', 1);\nINSERT INTO lines (_id, price) VALUES ('b', 2.5)"]),
    )
    expect(odd.seed['lines']).toEqual([
      { _row_id: 1, _id: 'a', price: 1 },
      { _row_id: 2, _id: 'b', price: 2.5 },
    ])
    expect(sqliteWorld(odd, NOW).call('create_line', { price: 4 })).toMatchObject({ result: { _row_id: 3, total: 8 } })
  })

  it('lose rows that a package cannot carry, and say which', async () => {
    const { package: odd, report: lost } = await build(
      small(['CREATE TABLE t0 (id INTEGER PRIMARY KEY, size REAL)'], ['INSERT INTO t0 VALUES (1, 9e999)', 'INSERT INTO t0 VALUES (2, 1)']),
    )
    expect(odd.seed['t0']).toEqual([{ id: 2, size: 1 }])
    expect(lost.failures).toEqual([{ table: 't0', statement: 'row 1', error: expect.stringContaining('size is Infinity') }])
  })
})

describe('edge values', () => {
  const EDGES: Record<string, JsonObject[string][]> = {
    integer: [0, -1, 2 ** 53 - 1, 2 ** 53 + 2, 1e300],
    number: [-0.5, 1e308, 2 ** 60],
    string: ['', '17', '1e5', 'now', "'; DROP TABLE books; --", 'ä😀\u0000b', '2026-02-30', '2026-01-01T00:00:00Z', 'x'.repeat(10_000)],
    boolean: [true],
    null: [null],
  }

  it('never make a derived tool break its own schema or throw', () => {
    const answers = new Set<string>()
    for (const tool of found.environment.tools) {
      for (const [name, schema] of Object.entries(Object(tool.inputSchema['properties']))) {
        for (const value of [Reflect.get(Object(schema), 'type')].flat().flatMap(type => EDGES[type] ?? [])) {
          const called = sqliteWorld(found, NOW).call(tool.name, { ...tool.examples[0], [name]: value })
          answers.add('code' in called ? called.code : 'ok')
        }
      }
    }
    expect([...answers].sort()).toEqual(['invalid', 'invalid_arguments', 'not_found', 'ok'])
  })
})
