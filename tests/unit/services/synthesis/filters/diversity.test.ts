// Near-duplicates are found by what they share in words, whatever the order, the articles and the endings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeDiversity, type Accepted } from '../../../../../services/synthesis/filters/diversity.ts'
import { embed, similarity } from '../../../../../services/synthesis/filters/embedding.ts'

const cosine = (left: string, right: string): number => similarity(embed(left), embed(right))

/** Accepts every text, as a campaign would in that category. */
function accepting(texts: readonly string[], category: string): Accepted[] {
  return texts.map(text => ({ text, category, vector: embed(text) }))
}

describe('the embedding', () => {
  it('finds a text equal to itself, however it is written', () => {
    expect(cosine('a pet boarding marketplace', 'A PET-BOARDING marketplace!')).toBeCloseTo(1)
    expect(cosine('bookings of the clinic', 'the clinic’s bookings')).toBeGreaterThan(0.7)
  })

  it('ranks relatives above strangers', () => {
    const near = cosine('a pet boarding marketplace', 'a pet boarding service')
    const far = cosine('a pet boarding marketplace', 'a pet adoption register')
    expect(near).toBeGreaterThan(0.75)
    expect(far).toBeLessThan(0.6)
    expect(cosine('a pet boarding marketplace', 'the desk of a tool library')).toBeLessThan(0.1)
  })

  it('does not take words that all have for likeness', () => {
    expect(cosine('an online bakery management platform', 'an online bicycle management platform')).toBeLessThan(0.75)
  })

  it('is a cosine: between 0 and 1, symmetric, 1 for the same', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcde fgé 7') })
    fc.assert(
      fc.property(text, text, (left, right) => {
        const value = cosine(left, right)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(cosine(right, left)).toBeCloseTo(value)
        if (embed(left).size > 0) expect(cosine(left, left)).toBeCloseTo(1)
      }),
    )
  })
})

describe('judgeDiversity', () => {
  it('refuses a near-duplicate and names the twin', () => {
    const accepted = accepting(['a tool library', 'a pet boarding marketplace'], 'services')
    expect(judgeDiversity('The pet boarding marketplaces', 'services', accepted)).toEqual({
      refused: expect.stringContaining('"a pet boarding marketplace"'),
    })
  })

  it('lets relatives pass while their category has room', () => {
    const trades = 'bakery florist cobbler dentist vineyard printer gym museum kennel garage nursery orchestra brewery tannery'.split(' ')
    const goods = 'deliveries rosters invoices permits debts licences'.split(' ')
    const others = trades.flatMap(trade => goods.map(thing => `${thing} at ${trade}`))
    const relative = 'a pet boarding service'
    const first = accepting(['a pet boarding marketplace'], 'services')
    expect(judgeDiversity(relative, 'services', first)).toHaveProperty('accepted')
    const full = [...first, ...accepting(others, 'services')]
    expect(full.length).toBeGreaterThan(80)
    expect(judgeDiversity(relative, 'services', full)).toEqual({ refused: expect.stringContaining('the category services has 85') })
    expect(judgeDiversity(relative, 'pets', full)).toHaveProperty('accepted')
    expect(judgeDiversity('crop rotations on a farm', 'services', full)).toHaveProperty('accepted')
  })
})
