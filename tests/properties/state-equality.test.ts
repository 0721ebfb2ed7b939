// Properties of equality up to generated values, on random orders with lines.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Changes } from '../../shared/domain/changes.ts'
import { compareChanges, type EqualityRules } from '../../shared/domain/state-equality.ts'

const RULES: EqualityRules = {
  generated: { orders: ['id', 'created_at'], lines: ['id'] },
  keys: { orders: ['id'], lines: ['id'] },
  references: { lines: [{ table: 'orders', from: ['order_id'], to: [] }] },
}

interface Order {
  customer: number
  skus: string[]
}

const orders = fc.array(
  fc.record({ customer: fc.integer({ min: 1, max: 3 }), skus: fc.array(fc.constantFrom('pen', 'pot', 'ink'), { maxLength: 4 }) }),
  { maxLength: 5 },
) // prettier-ignore

/** Orders and lines with ids from a sequence, inserted in the order that `ranks` gives. */
function changesOf(list: readonly Order[], firstId: number, ranks: readonly number[]): Changes {
  const placed = list.map((order, index) => ({ order, rank: ranks[index] ?? 0 })).sort((left, right) => left.rank - right.rank)
  const rows = placed.map(({ order }, index) => ({ id: firstId + index, customer_id: order.customer, created_at: `${firstId + index}` }))
  const lines = placed.flatMap(({ order }, index) => order.skus.map(sku => ({ order_id: firstId + index, sku })))
  const shuffled = lines
    .map((line, index) => ({ line, rank: ranks[index % Math.max(1, ranks.length)] ?? 0 }))
    .sort((left, right) => left.rank - right.rank) // prettier-ignore
  return {
    orders: { inserted: rows, updated: [], deleted: [] },
    lines: { inserted: shuffled.map(({ line }, index) => ({ id: firstId * 7 + index, ...line })), updated: [], deleted: [] },
  }
}

const canonical = (list: readonly Order[]): string =>
  JSON.stringify(list.map(order => `${order.customer}:${[...order.skus].sort().join()}`).sort())
const ranks = fc.array(fc.nat(), { minLength: 5, maxLength: 20 })

describe('compareChanges', () => {
  it('is equal exactly when the orders are the same as multisets of customer and lines', () => {
    fc.assert(
      fc.property(orders, orders, ranks, ranks, (left, right, leftRanks, rightRanks) => {
        const same = canonical(left) === canonical(right)
        return compareChanges(changesOf(left, 10, leftRanks), changesOf(right, 500, rightRanks), RULES).equal === same
      }),
    )
    fc.assert(
      fc.property(orders, ranks, ranks, (list, leftRanks, rightRanks) => {
        return compareChanges(changesOf(list, 10, leftRanks), changesOf([...list].reverse(), 500, rightRanks), RULES).equal
      }),
    )
  })
})
