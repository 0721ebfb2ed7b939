// What an agent can know from an instruction, and solutions that know more.
import { describe, expect, it } from 'vitest'
import { provenanceFaults } from '../../../services/environments/admission/provenance.ts'
import { readInstruction } from '../../../services/environments/admission/instruction-facts.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { exampleTodo, variant } from '../../support/package.ts'

const CLOCK = '2026-03-02T08:00:00Z'

describe('numbers in an instruction', () => {
  it.each([
    ['Order 1,250 bricks', 1250],
    ['Order 1.250,50 metres', 1250.5],
    ['Pay $12.50', 12.5],
    ['Pay $12.50', 1250],
    ['Pay 40 euros', 4000],
    ['Give 20% off', 20],
    ['Give 20% off', 0.2],
    ['About 3k visitors', 3000],
    ['Order twenty-five of them', 25],
    ['Book a table for two', 2],
    ['A dozen eggs', 12],
    ['Take 5 off the stock', -5],
    ['Order 7.', 7],
  ])('%s: %d', (text, value) => {
    expect(readInstruction(text, CLOCK).saysNumber(value)).toBe(true)
  })

  it.each([
    ['Order 1,250 bricks', 125],
    ['Room 12', 2],
    ['On 5 March', 6],
    ['Someone else', 1],
  ])('%s: not %d', (text, value) => {
    expect(readInstruction(text, CLOCK).saysNumber(value)).toBe(false)
  })
})

describe('texts in an instruction', () => {
  it.each([
    ['Add "Buy Milk" please', 'buy milk'],
    ['the expense reports', 'expense report'],
    ['Mail ann@example.org', 'Ann@example.org'],
    ['Due on 2026-03-13', '2026-03-13'],
    ['Due on March 13, 2026', '2026-03-13'],
    ['Due on the 13th of March', '2026-03-13'],
    ['Meet on 5 April 2026 at 2:30 pm', '2026-04-05T14:30:00Z'],
    ['Meet on 5 April 2026 at 14:30', '2026-04-05T14:30'],
    ['From 9 am on', '09:00'],
    ['At noon', '12:00'],
    ['Everything from March 2026', '2026-03'],
  ])('%s: %s', (text, value) => {
    expect(readInstruction(text, CLOCK).saysText(value)).toBe(true)
  })

  it.each([
    ['Buy milk', 'milk and bread'],
    ['Buy milk', 'ilk'],
    ['Due on 13 March', '2026-03-14'],
    ['Due on 13 March', '2019-03-13'],
    ['Meet on 5 April 2026', '2026-04-05T14:30:00Z'],
    ['From 9 am on', '21:00'],
    ['Buy milk', ''],
  ])('%s: not %s', (text, value) => {
    expect(readInstruction(text, CLOCK).saysText(value)).toBe(false)
  })
})

describe('the arguments of a solution', () => {
  const todo = exampleTodo()
  const task = (solution: { tool: string; arguments: JsonObject }[], instruction: string) => {
    const changed = variant(todo, copy => {
      const first = copy.environment.tasks[0]
      if (first) Object.assign(first, { solution, instruction })
    })
    const [first] = changed.environment.tasks
    if (!first) throw new Error('no task')
    return provenanceFaults(changed, first).map(fault => [fault.path, fault.value])
  }

  it('the example knows nothing it should not', () => {
    expect(todo.environment.tasks.flatMap(each => provenanceFaults(todo, each))).toEqual([])
  })

  it.each<[string, { tool: string; arguments: JsonObject }, string]>([
    ['the instruction', { tool: 'create_list', arguments: { name: 'Camping' } }, 'Make a list called camping.'],
    ['the actor', { tool: 'create_list', arguments: { name: 'maya lindt' } }, 'Make a list with my name.'],
    ['an enum', { tool: 'search_todos', arguments: { status: 'done', priority: 'low' } }, 'What have I done?'],
    ['a default', { tool: 'search_todos', arguments: { limit: 20, offset: 0 } }, 'What have I done?'],
    ['a null that the schema takes', { tool: 'update_todo', arguments: { todo_id: 3, due_on: null } }, 'Take the due date off number 3.'],
    ['an earlier result', { tool: 'get_todo', arguments: { todo_id: { $from: '0#/items/0/id' } } }, 'Show it.'],
  ])('may come from %s', (_, step, instruction) => {
    expect(task([step], instruction)).toEqual([])
  })

  it('may come from nowhere else: each unknown value with its path', () => {
    const step = { tool: 'create_todo', arguments: { list_id: 3, title: 'Buy milk', notes: 'Oat', due_on: '2026-03-09' } }
    const path = '/tasks/0/solution/0/arguments'
    expect(task([step], 'Put buy milk on my errands list.')).toEqual([
      [`${path}/list_id`, 3],
      [`${path}/notes`, 'Oat'],
      [`${path}/due_on`, '2026-03-09'],
    ])
  })
})
