// The unexpected-change rule: which changes the entries of `expected` account for.
import { describe, expect, it } from 'vitest'
import type { Changes } from '../../../../shared/domain/changes.ts'
import type { Row } from '../../../../shared/domain/environment.ts'
import { expectedChangeSchema, unexpectedChanges, type ExpectedChange } from '../../../../shared/domain/expected.ts'

const inserted = (...rows: Row[]): Changes => ({ todos: { inserted: rows, updated: [], deleted: [] } })
const insert = (match: Row, many?: boolean): ExpectedChange => ({
  table: 'todos',
  op: 'insert',
  match,
  ...(many === undefined ? {} : { many }),
})

const A = { id: 1, title: 'a', done: 0 }
const B = { id: 2, title: 'b', done: 0 }
const C = { id: 3, title: 'b', done: null }

describe('unexpectedChanges', () => {
  it('is empty when every change has its entry', () => {
    expect(unexpectedChanges(inserted(A, B), [insert({ title: 'a' }), insert({ title: 'b' })])).toEqual({})
    expect(unexpectedChanges({}, [insert({ title: 'a' })])).toEqual({})
  })

  it('reports what no entry matches', () => {
    expect(unexpectedChanges(inserted(A, B), [insert({ title: 'a' })])).toEqual(inserted(B))
    expect(unexpectedChanges(inserted(A), [])).toEqual(inserted(A))
  })

  it('gives an entry one change at most', () => {
    expect(unexpectedChanges(inserted(B, C), [insert({ title: 'b' })])).toEqual(inserted(C))
    expect(unexpectedChanges(inserted(B, C), [insert({ title: 'b' }), insert({ title: 'b' })])).toEqual({})
  })

  it('gives an entry with many every change that it matches', () => {
    expect(unexpectedChanges(inserted(A, B, C), [insert({ title: 'b' }, true)])).toEqual(inserted(A))
  })

  it('finds an assignment whatever the order of entries and changes', () => {
    const entries = [insert({ done: 0 }), insert({ title: 'a' }), insert({ title: 'b' })]
    for (const order of [entries, [...entries].reverse()]) {
      for (const changes of [inserted(A, B, C), inserted(C, B, A)]) expect(unexpectedChanges(changes, order)).toEqual({})
    }
  })

  it('leaves single entries to what an entry with many does not take', () => {
    expect(unexpectedChanges(inserted(A, B), [insert({}), insert({ title: 'b' }, true)])).toEqual({})
  })

  it('keeps tables and operations apart', () => {
    const changes: Changes = { todos: { inserted: [A], updated: [{ before: B, after: { ...B, done: 1 } }], deleted: [C] } }
    expect(unexpectedChanges(changes, [insert({}), { table: 'todos', op: 'delete', match: {} }])).toEqual({
      todos: { inserted: [], updated: [{ before: B, after: { ...B, done: 1 } }], deleted: [] },
    })
    expect(unexpectedChanges(inserted(A), [{ table: 'lists', op: 'insert', match: {} }])).toEqual(inserted(A))
  })

  it('compares an update with the row after it', () => {
    const changes: Changes = { todos: { inserted: [], updated: [{ before: B, after: { ...B, done: 1 } }], deleted: [] } }
    expect(unexpectedChanges(changes, [{ table: 'todos', op: 'update', match: { id: 2, done: 1 } }])).toEqual({})
    expect(unexpectedChanges(changes, [{ table: 'todos', op: 'update', match: { id: 2, done: 0 } }])).toEqual(changes)
  })

  it('compares as SQLite stores: true is 1, 1 is not text, null is only null, an unknown column matches nothing', () => {
    const done = expectedChangeSchema.parse({ table: 'todos', op: 'insert', match: { done: false } })
    expect(unexpectedChanges(inserted(A), [done])).toEqual({})
    expect(unexpectedChanges(inserted(A), [insert({ id: '1' })])).toEqual(inserted(A))
    expect(unexpectedChanges(inserted(C), [insert({ done: null })])).toEqual({})
    expect(unexpectedChanges(inserted(A), [insert({ done: null })])).toEqual(inserted(A))
    expect(unexpectedChanges(inserted(A), [insert({ finished: null })])).toEqual(inserted(A))
  })
})
