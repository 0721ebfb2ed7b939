// Equality of diffs up to generated values: which differences count.
import { describe, expect, it } from 'vitest'
import type { Changes } from '../../../../shared/domain/changes.ts'
import type { Row } from '../../../../shared/domain/environment.ts'
import { compareChanges, type EqualityRules } from '../../../../shared/domain/state-equality.ts'

const RULES: EqualityRules = {
  generated: { orders: ['id', 'created_at'], lines: ['id'], notes: ['id', 'written_at'] },
  keys: { customers: ['id'], orders: ['id'], lines: ['id'], notes: ['id'] },
  references: {
    customers: [{ table: 'Orders', from: ['favourite_order'], to: ['ID'] }],
    lines: [{ table: 'orders', from: ['order_id'], to: [] }],
    notes: [{ table: 'notes', from: ['reply_to'], to: ['id'] }],
  },
}

const added = (rows: Record<string, Row[]>): Changes =>
  Object.fromEntries(Object.entries(rows).map(([table, inserted]) => [table, { inserted, updated: [], deleted: [] }]))
const order = (id: number, customer = 1, at = 'morning'): Row => ({ id, customer_id: customer, created_at: at })
const line = (id: number, parent: number, sku: string): Row => ({ id, order_id: parent, sku })
const equal = (left: Changes, right: Changes): boolean => {
  const there = compareChanges(left, right, RULES).equal
  expect(compareChanges(right, left, RULES).equal).toBe(there)
  return there
}

describe('compareChanges', () => {
  it('does not mind generated ids, times and the order of rows', () => {
    const left = added({ orders: [order(3), order(4, 2)], lines: [line(7, 3, 'pen'), line(8, 4, 'pot')] })
    const right = added({ orders: [order(20, 2, 'noon'), order(21)], lines: [line(1, 20, 'pot'), line(2, 21, 'pen')] })
    expect(equal(left, right)).toBe(true)
  })

  it('minds which new parent a new child belongs to', () => {
    const left = added({ orders: [order(3), order(4, 2)], lines: [line(7, 3, 'pen'), line(8, 4, 'pot')] })
    const right = added({ orders: [order(3), order(4, 2)], lines: [line(7, 4, 'pen'), line(8, 3, 'pot')] })
    expect(equal(left, right)).toBe(false)
  })

  it('tells equal-looking parents apart by their children', () => {
    const left = added({
      orders: [order(3), order(4)],
      lines: [line(1, 3, 'pen'), line(2, 3, 'pen'), line(3, 4, 'pot'), line(4, 4, 'pot')],
    })
    const right = added({
      orders: [order(3), order(4)],
      lines: [line(1, 3, 'pen'), line(2, 3, 'pot'), line(3, 4, 'pen'), line(4, 4, 'pot')],
    })
    expect(equal(left, right)).toBe(false)
  })

  it('tells a new parent from an existing one, and existing ones from each other', () => {
    const left = added({ orders: [order(3)], lines: [line(7, 3, 'pen')] })
    expect(equal(left, added({ orders: [order(3)], lines: [line(7, 1, 'pen')] }))).toBe(false)
    expect(equal(added({ lines: [line(7, 1, 'pen')] }), added({ lines: [line(7, 2, 'pen')] }))).toBe(false)
    expect(equal(added({ lines: [line(7, 1, 'pen')] }), added({ lines: [line(9, 1, 'pen')] }))).toBe(true)
  })

  it('counts equal rows', () => {
    expect(equal(added({ lines: [line(7, 1, 'pen')] }), added({ lines: [line(7, 1, 'pen'), line(8, 1, 'pen')] }))).toBe(false)
  })

  it('follows references within a table, and cycles', () => {
    const thread = (a: number, b: number, c: number): Changes =>
      added({
        notes: [
          { id: a, text: 'x', reply_to: null },
          { id: b, text: 'x', reply_to: a },
          { id: c, text: 'x', reply_to: b },
        ],
      }) // prettier-ignore
    const star = added({
      notes: [
        { id: 1, text: 'x', reply_to: null },
        { id: 2, text: 'x', reply_to: 1 },
        { id: 3, text: 'x', reply_to: 1 },
      ],
    }) // prettier-ignore
    expect(equal(thread(1, 2, 3), thread(9, 5, 7))).toBe(true)
    expect(equal(thread(1, 2, 3), star)).toBe(false)
    const ring = (a: number, b: number): Changes =>
      added({
        notes: [
          { id: a, text: 'x', reply_to: b },
          { id: b, text: 'y', reply_to: a },
        ],
      }) // prettier-ignore
    expect(equal(ring(1, 2), ring(8, 4))).toBe(true)
  })

  it('compares existing rows by key, and where they now point', () => {
    const ada = { id: 1, name: 'Ada', favourite_order: null }
    const points = (to: number, customer = 1): Changes => ({
      ...added({ orders: [order(to, customer)] }),
      customers: { inserted: [], updated: [{ before: ada, after: { ...ada, favourite_order: to } }], deleted: [] },
    })
    expect(equal(points(3), points(30))).toBe(true)
    expect(equal(points(3), points(30, 2))).toBe(false)
    const other = { ...ada, id: 2 }
    const otherUpdated: Changes = {
      customers: { inserted: [], updated: [{ before: other, after: { ...other, name: 'Eve' } }], deleted: [] },
    }
    const adaUpdated: Changes = { customers: { inserted: [], updated: [{ before: ada, after: { ...ada, name: 'Eve' } }], deleted: [] } }
    expect(equal(adaUpdated, otherUpdated)).toBe(false)
  })

  it('ignores updates of generated values alone, never deletions', () => {
    const before = { id: 1, text: 'x', written_at: 'monday', reply_to: null }
    const touched: Changes = { notes: { inserted: [], updated: [{ before, after: { ...before, written_at: 'friday' } }], deleted: [] } }
    expect(equal({}, touched)).toBe(true)
    expect(equal({}, { notes: { inserted: [], updated: [], deleted: [before] } })).toBe(false)
  })

  it('says what is missing and what is too much', () => {
    const found = compareChanges(added({ lines: [line(7, 1, 'pen')] }), added({ lines: [line(7, 1, 'pot'), line(8, 1, 'pot')] }), RULES)
    expect(found.missing).toEqual(added({ lines: [line(7, 1, 'pen')] }))
    expect(found.unexpected).toEqual(added({ lines: [line(7, 1, 'pot'), line(8, 1, 'pot')] }))
  })
})
