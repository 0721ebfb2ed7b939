// Suites without a database: what a request may say, which split an environment gets, when two suites are equal.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitOf, SPLITS, suiteHash, suiteRequestSchema, type SuiteMember } from '../../../../shared/domain/suite.ts'

const SHARES = { train: 0.8, validation: 0.1, test: 0.1 }
const slugs = Array.from({ length: 2000 }, (_, index) => `environment-${index}`)

describe('a split', () => {
  it('takes about its share of many environments', async () => {
    const splits = await Promise.all(slugs.map(async slug => await splitOf(slug, 1, SHARES)))
    for (const split of SPLITS) {
      const part = splits.filter(found => found === split).length / slugs.length
      expect(Math.abs(part - SHARES[split]), split).toBeLessThan(0.03)
    }
  })

  it('is drawn anew by another seed, and is all there is when it takes everything', async () => {
    const first = await Promise.all(slugs.map(async slug => await splitOf(slug, 1, SHARES)))
    const second = await Promise.all(slugs.map(async slug => await splitOf(slug, 2, SHARES)))
    expect(second).not.toEqual(first)
    for (const split of SPLITS) {
      const all = { train: 0, validation: 0, test: 0, [split]: 1 }
      expect(new Set(await Promise.all(slugs.slice(0, 100).map(async slug => await splitOf(slug, 1, all))))).toEqual(new Set([split]))
    }
  })
})

describe('a hash', () => {
  const member = fc.record({ slug: fc.string({ minLength: 1 }), version: fc.string(), split: fc.constantFrom(...SPLITS) })
  const members = fc.uniqueArray(member, { selector: ({ slug }) => slug, minLength: 1, maxLength: 8 })

  it('is the same in any order, and another one when a member changes', async () => {
    await fc.assert(
      fc.asyncProperty(members, async (list: SuiteMember[]) => {
        const hash = await suiteHash(list)
        expect(await suiteHash(list.toReversed())).toBe(hash)
        expect(await suiteHash(list.map((each, index) => (index === 0 ? { ...each, version: `${each.version}x` } : each)))).not.toBe(hash)
        expect(await suiteHash(list.slice(1))).not.toBe(hash)
      }),
    )
  })
})

describe('a request', () => {
  it('has shares that add up, and a name that is a slug', () => {
    const request = { name: 'pets', environments: ['todo'] }
    expect(suiteRequestSchema.parse(request)).toMatchObject({ shares: SHARES, seed: 1, description: '' })
    expect(suiteRequestSchema.safeParse({ ...request, shares: { train: 0.3, validation: 0.3, test: 0.4 } }).success).toBe(true)
    for (const wrong of [{ shares: { ...SHARES, test: 0.2 } }, { name: 'My pets' }, { environments: [] }, { split: 'test' }])
      expect(suiteRequestSchema.safeParse({ ...request, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
  })
})
