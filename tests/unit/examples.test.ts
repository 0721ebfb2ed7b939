// The hand-written examples: packages by the schema, tools that do what their examples and schemas say, solutions that run.
// The verdicts on them are the gates' (tests/system), on the real runtime.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as formats } from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import { policyFaults } from '../../shared/policy/package-policy.ts'
import { exampleNames, examplePackage, exampleTodo } from '../support/package.ts'
import { sqliteWorld, type SqliteWorld } from '../support/sqlite-world.ts'

describe.each(exampleNames())('examples/%s', name => {
  const example = examplePackage(name)
  const { clock, tools, tasks } = example.environment
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  formats(ajv)
  const seeded = (): SqliteWorld => sqliteWorld(example, new Date(clock).toISOString())

  /** Every row as text: what "changed" and "unchanged" mean here. */
  const dump = (world: SqliteWorld): string =>
    JSON.stringify(Object.keys(example.seed).map(table => world.rows(`SELECT * FROM ${table} ORDER BY rowid`)))

  test('is named like its folder and keeps to the static policy', () => {
    expect(example.environment.slug).toBe(name)
    expect(policyFaults(example)).toEqual([])
    expect(seeded().rows('PRAGMA foreign_key_check')).toEqual([])
  })

  const examples = tools.flatMap(tool => tool.examples.map((args, index) => ({ name: tool.name, args, index, tool })))
  test.each(examples)('example $index of $name succeeds; it changes rows only if it may', ({ name: called, args, tool }) => {
    const world = seeded()
    const before = dump(world)
    const found = world.call(called, args)
    expect(found).toHaveProperty('result')
    // Another validator than the product's has the second word on schemas.
    expect(ajv.validate(tool.inputSchema, args), ajv.errorsText()).toBe(true)
    expect('result' in found && ajv.validate(tool.outputSchema, found.result), ajv.errorsText()).toBe(true)
    expect(dump(world) === before).toBe(tool.annotations.readOnlyHint)
  })

  test.each(tasks)('the solution of $id runs, and changes rows only if the task wants it', task => {
    const world = seeded()
    const before = dump(world)
    const results: JsonValue[] = []
    for (const step of task.solution) {
      const found = world.call(step.tool, resolveArguments(step.arguments, results))
      if (!('result' in found)) expect({ ...found, kind: task.kind }).toMatchObject({ kind: 'decline' })
      results.push('result' in found ? found.result : null)
    }
    expect(dump(world) !== before).toBe(task.kind.startsWith('change'))
  })

  test('every property of every schema has a description', () => {
    const undescribed = tools.flatMap(tool =>
      [tool.inputSchema, tool.outputSchema].flatMap(schema => missingDescriptions(schema, tool.name)),
    )
    expect(undescribed).toEqual([])
  })
})

const todo = exampleTodo()

function todoWorld(): SqliteWorld {
  return sqliteWorld(todo, new Date(todo.environment.clock).toISOString())
}

test('examples/todo has 3 tables, about 30 rows, and one task of each kind and one more', () => {
  expect(Object.keys(todo.seed)).toEqual(['users', 'lists', 'todos'])
  expect(Object.values(todo.seed).flat().length).toBeGreaterThanOrEqual(30)
  expect(todo.environment.tasks.map(task => task.kind).sort()).toEqual(['answer', 'change', 'change', 'change_and_answer', 'decline'])
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
    expect(todoWorld().call(name, args)).toMatchObject({ code })
  })
})

describe('searching todos', () => {
  test('shows only the actor’s, and pages join up without gaps or repeats', () => {
    const world = todoWorld()
    const ids: JsonValue[] = []
    for (let offset: JsonValue | undefined = 0; typeof offset === 'number'; ) {
      const page = world.call('search_todos', { order_by: 'title', limit: 3, offset })
      const { items, next_offset } = 'result' in page ? page.result : {}
      ids.push(...(Array.isArray(items) ? items : []).map(item => (isJsonObject(item) ? (item['id'] ?? null) : null)))
      offset = next_offset
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort((left, right) => Number(left) - Number(right))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('combines its filters', () => {
    const filters = { text: 'GARDEN PARTY', status: 'open', priority: 'normal', due_from: '2026-03-01', due_to: '2026-03-31' }
    expect(todoWorld().call('search_todos', filters)).toMatchObject({
      result: { total: 1, items: [{ title: 'Send garden party invitations', list_name: 'Home' }], next_offset: null },
    })
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
