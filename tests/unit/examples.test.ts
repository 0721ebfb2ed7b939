// The hand-written example: a package by the schema, tools that do what their examples and schemas say,
// solutions that run. The verdicts on it are the gates' (tests/system), on the real runtime.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as formats } from 'ajv-formats'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { clockAfter } from '../../shared/domain/clock.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import { policyFaults } from '../../shared/policy/package-policy.ts'
import { exampleTodo } from '../support/package.ts'

const example = exampleTodo()
const { environment } = example
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
formats(ajv)

class DomainError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

interface ToolModule {
  tools: Record<string, (world: object, args: JsonObject) => JsonObject>
}

const { tools }: ToolModule = await import(new URL('../../examples/todo/tools.js', import.meta.url).href)

function seeded(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.exec(example.schema_sql)
  for (const [table, rows] of Object.entries(example.seed)) {
    for (const row of rows) {
      const columns = Object.keys(row)
      database
        .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
        .run(...Object.values(row))
    }
  }
  return database
}

/** Every row as text: what "changed" and "unchanged" mean here. */
function dump(database: DatabaseSync): string {
  return JSON.stringify(Object.keys(example.seed).map(table => database.prepare(`SELECT * FROM ${table} ORDER BY id`).all()))
}

/** One call as an episode would make it: arguments judged, tool run, result judged. Throws whatever is wrong. */
function call(database: DatabaseSync, step: number, name: string, args: JsonObject): JsonObject {
  const tool = environment.tools.find(candidate => candidate.name === name)
  const run = tools[name]
  if (!tool || !run) throw new Error(`no tool ${name}`)
  judge(tool.inputSchema, args)
  const db = {
    all: (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).all(...values),
    get: (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).get(...values),
    run: (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).run(...values),
  }
  const fail = (code: string, message: string): never => {
    throw new DomainError(code, message)
  }
  const result: JsonValue = JSON.parse(
    JSON.stringify(run({ db, actor: environment.actor, now: () => clockAfter(environment.clock, step - 1), fail }, args)),
  )
  if (!isJsonObject(result)) throw new Error(`${name} must return an object`)
  judge(tool.outputSchema, result)
  return result
}

function judge(schema: JsonObject, value: JsonObject): void {
  if (!ajv.validate(schema, value)) throw new Error(`${ajv.errorsText()} in ${JSON.stringify(value)}`)
}

function refusal(name: string, args: JsonObject): unknown {
  try {
    return call(seeded(), 1, name, args)
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

describe('examples/todo', () => {
  test('has what the issue asks for: 3 tables, about 30 rows, tools, one task of each kind and one more', () => {
    expect(Object.keys(example.seed)).toEqual(['users', 'lists', 'todos'])
    expect(Object.values(example.seed).flat().length).toBeGreaterThanOrEqual(30)
    expect(Object.keys(tools)).toEqual(environment.tools.map(tool => tool.name))
    expect(environment.tasks.map(task => task.kind).sort()).toEqual(['answer', 'change', 'change', 'change_and_answer', 'decline'])
    expect(seeded().prepare('PRAGMA foreign_key_check').all()).toEqual([])
  })

  test('keeps to the static policy', () => {
    expect(policyFaults(example)).toEqual([])
  })

  const examples = environment.tools.flatMap(tool =>
    tool.examples.map((args, index) => ({ name: tool.name, args, index, reads: tool.annotations.readOnlyHint })),
  )
  test.each(examples)('example $index of $name succeeds; it changes rows only if it may', ({ name, args, reads }) => {
    const database = seeded()
    const before = dump(database)
    expect(Object.keys(call(database, 1, name, args)).length).toBeGreaterThan(0)
    expect(dump(database) === before).toBe(reads)
  })

  test.each(environment.tasks)('the solution of $id runs, and changes rows only if the task wants it', task => {
    const database = seeded()
    const before = dump(database)
    const results: JsonObject[] = []
    for (const [index, step] of task.solution.entries()) {
      results.push(call(database, index + 1, step.tool, resolveArguments(step.arguments, results)))
    }
    expect(dump(database) !== before).toBe(task.kind.startsWith('change'))
  })

  test('every property of every schema has a description', () => {
    const undescribed = environment.tools.flatMap(tool =>
      [tool.inputSchema, tool.outputSchema].flatMap(schema => missingDescriptions(schema, tool.name)),
    )
    expect(undescribed).toEqual([])
  })
})

describe('what the tools of examples/todo refuse', () => {
  test.each<[string, JsonObject, string]>([
    ['get_todo', { todo_id: 999 }, 'not_found'],
    ['get_todo', { todo_id: 21 }, 'forbidden'],
    ['search_todos', { list_id: 999 }, 'not_found'],
    ['search_todos', { list_id: 5 }, 'forbidden'],
    ['create_list', { name: 'Work' }, 'conflict'],
    ['create_todo', { list_id: 4, title: 'Send the photos to Lena' }, 'conflict'],
    ['create_todo', { list_id: 5, title: 'Order more tiles' }, 'forbidden'],
    ['update_todo', { todo_id: 19, priority: 'low' }, 'conflict'],
    ['update_todo', { todo_id: 1 }, 'invalid'],
    ['complete_todo', { todo_id: 6 }, 'conflict'],
    ['complete_todo', { todo_id: 22 }, 'forbidden'],
    ['move_todo', { todo_id: 8, list_id: 1 }, 'conflict'],
    ['move_todo', { todo_id: 8, list_id: 4 }, 'conflict'],
    ['move_todo', { todo_id: 8, list_id: 6 }, 'forbidden'],
    ['delete_todo', { todo_id: 23 }, 'forbidden'],
    ['delete_todo', { todo_id: 20 }, 'conflict'],
  ])('%s %j: %s', (name, args, code) => {
    expect(refusal(name, args)).toBe(code)
  })
})

describe('searching todos', () => {
  test('shows only the actor’s, and pages join up without gaps or repeats', () => {
    const database = seeded()
    const ids: JsonValue[] = []
    for (let offset: JsonValue | undefined = 0; typeof offset === 'number'; ) {
      const page: JsonObject = call(database, 1, 'search_todos', { order_by: 'title', limit: 3, offset })
      const items = Array.isArray(page['items']) ? page['items'] : []
      ids.push(...items.map(item => (isJsonObject(item) ? (item['id'] ?? null) : null)))
      offset = page['next_offset']
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort((left, right) => Number(left) - Number(right))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('combines its filters', () => {
    const found = call(seeded(), 1, 'search_todos', {
      text: 'GARDEN PARTY',
      status: 'open',
      priority: 'normal',
      due_from: '2026-03-01',
      due_to: '2026-03-31',
    })
    expect(found).toMatchObject({ total: 1, items: [{ title: 'Send garden party invitations', list_name: 'Home' }], next_offset: null })
  })
})

function missingDescriptions(schema: JsonValue, path: string): string[] {
  if (!isJsonObject(schema)) return []
  const properties = isJsonObject(schema['properties']) ? Object.entries(schema['properties']) : []
  const inner = properties.flatMap(([name, property]) => [
    ...(isJsonObject(property) && typeof property['description'] === 'string' ? [] : [`${path}.${name}`]),
    ...missingDescriptions(property, `${path}.${name}`),
  ])
  return [...inner, ...missingDescriptions(schema['items'] ?? null, `${path}[]`)]
}
