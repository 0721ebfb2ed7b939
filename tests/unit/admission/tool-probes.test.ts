// Probes of tools: ids that no row has, arguments that a schema refuses, and what counts as showing rows.
import { describe, expect, it } from 'vitest'
import { idProbes, showsRows, wrongProbe } from '../../../services/environments/admission/tool-probes.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import type { State } from '../../../shared/domain/state.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import { judgeOf } from '../../../shared/domain/validation.ts'
import { exampleTodo } from '../../support/package.ts'

function tool(inputSchema: JsonObject, example: JsonObject): Tool {
  return {
    name: 'probe',
    title: 'Probe',
    description: 'A probe.',
    inputSchema,
    outputSchema: { type: 'object' },
    annotations: { readOnlyHint: true },
    examples: [example],
  }
}

describe('unknown ids', () => {
  const state: State = { orders: { key: ['code'], rows: [{ code: 'ORD-1001' }, { code: 'ORD-9999' }] } }

  it('fit the schema and stand in no row', () => {
    const schema = {
      type: 'object',
      properties: { order_id: { type: 'string', pattern: '^ORD-\\d{4}$' }, text: { type: 'string' } },
      required: ['order_id'],
    }
    const example = { order_id: 'ORD-1001', text: 'x' }
    expect(idProbes(tool(schema, example), 0, example, state)).toMatchObject([
      { argument: 'order_id', value: 'ORD-8888', required: true, arguments: { text: 'x' } },
    ])
  })

  it('are put into lists, and into optional arguments', () => {
    const schema = { type: 'object', properties: { todo_ids: { type: 'array', items: { type: 'integer' } } } }
    expect(idProbes(tool(schema, {}), 0, {}, state)).toMatchObject([{ value: [1_999_999_973], required: false }])
  })

  it('are not made for enumerations, nor where the schema lets nothing be unknown', () => {
    const schema = {
      type: 'object',
      properties: { room_id: { type: 'string', enum: ['a', 'b'] }, seat_id: { type: 'integer', maximum: 10 } },
    }
    expect(idProbes(tool(schema, {}), 0, {}, state)).toEqual([])
  })
})

describe('wrong arguments', () => {
  it('are found for every tool of the example', () => {
    for (const [index, each] of exampleTodo().environment.tools.entries()) {
      const probe = wrongProbe(each, index)
      expect(probe && judgeOf(each.inputSchema)(probe.arguments).length).toBeGreaterThan(0)
    }
  })

  it('do not exist where the schema takes every object', () => {
    expect(wrongProbe(tool({ type: 'object' }, {}), 0)).toBeUndefined()
  })
})

describe('a result shows rows', () => {
  it.each<[JsonObject, boolean]>([
    [{ items: [{ id: 1 }], total: 1 }, true],
    [{ todo: { id: 1, tags: [] } }, true],
    [{ id: 1, title: 'x' }, true],
    [{ count: 3 }, true],
    [{ items: [], total: 0, page: 1 }, false],
    [{ count: 0 }, false],
    [{ todo: null }, false],
    [{}, false],
  ])('%j: %s', (result, expected) => {
    expect(showsRows(result)).toBe(expected)
  })
})
