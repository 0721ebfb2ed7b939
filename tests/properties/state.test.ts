// Diff and canonical form: what changed is exactly what is reported, whatever the order of rows, keys and tables.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/domain/canonical.ts'
import type { Changes } from '../../shared/domain/changes.ts'
import { countChanges } from '../../shared/domain/count-changes.ts'
import type { Row } from '../../shared/domain/environment.ts'
import { diffStates, stateText, type State } from '../../shared/domain/state.ts'

const cell = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))
const row = fc.record({ id: fc.integer({ min: 1, max: 20 }), a: cell, b: cell })
const table = fc
  .uniqueArray(row, { selector: item => item.id, maxLength: 12 })
  .map(rows => ({ key: ['id'], rows: rows.sort((left, right) => left.id - right.id) }))
const state: fc.Arbitrary<State> = fc.record({ people: table, things: table })

/** Plays changes on a state the simple way. */
function played(before: State, changes: Changes): State {
  return Object.fromEntries(
    Object.entries(before).map(([name, { key, rows }]) => {
      const found = changes[name] ?? { inserted: [], updated: [], deleted: [] }
      const gone = new Set([...found.deleted, ...found.updated.map(update => update.before)].map(item => item['id']))
      const now: Row[] = [
        ...rows.filter(item => !gone.has(item['id'] ?? null)),
        ...found.updated.map(update => update.after),
        ...found.inserted,
      ]
      return [name, { key, rows: now.sort((left, right) => Number(left['id']) - Number(right['id'])) }]
    }),
  )
}

describe('diffStates', () => {
  it('leads from one state to the other', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(stateText(played(before, diffStates(before, after)))).toBe(stateText(after))
      }),
    )
  })

  it('is empty between equal states and only between those', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        expect(diffStates(before, structuredClone(before))).toEqual({})
        expect(countChanges(diffStates(before, after)) === 0).toBe(stateText(before) === stateText(after))
      }),
    )
  })
})

describe('canonicalJson', () => {
  it('does not see the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(object))
      }),
    )
  })

  it('refuses numbers that JSON cannot carry', () => {
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow()
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
  })
})
