// Which scenarios of a request become items, and under which slugs.
import { describe, expect, it } from 'vitest'
import { TEST_AUTHORS } from '../../../../support/synthesis-authors.ts'
import { exampleTodo } from '../../../../support/package.ts'
import { screen } from '../../../../../services/synthesis/stages/scenario.ts'
import { slugOf } from '../../../../../services/synthesis/slug.ts'
import type { Author } from '../../../../../services/synthesis/authors/author.ts'

const parrot = testAuthor()

function testAuthor(): Author {
  const make = TEST_AUTHORS['parrot']
  if (!make) throw new Error('there is no parrot')
  return make(Object.assign(Object.create(null), { env: { TEST_PACKAGE: JSON.stringify(exampleTodo()) } }))
}

describe('screen', () => {
  it('takes given scenarios in order and lets the author fill up', async () => {
    const { screened } = await screen(parrot, { given: ['a garden shop', 'a weather display'], count: 4, seed: 1, published: [] })
    expect(screened.map(item => ('slug' in item ? item.slug : item.reason.slice(0, 12)))).toEqual([
      'garden-shop',
      'Not suitable',
      'deliveries-of-a-bakery',
      'deliveries-of-a-florist',
    ])
  })

  it('answers fewer when the author knows no more', async () => {
    const { screened } = await screen(parrot, { given: [], count: 1000, seed: 1, published: [] })
    expect(screened.length).toBeGreaterThan(50)
    expect(screened.length).toBeLessThan(100)
  })

  it('refuses what is nearly published elsewhere, but not the same text again, nor what the author chooses', async () => {
    const published = [
      { scenario: 'a garden shop for orchids', slug: 'garden-shop-for-orchids' },
      { scenario: 'a ferry between two islands', slug: 'ferry-between-two-islands' },
      { scenario: 'deliveries of a bakery', slug: 'deliveries-of-a-bakery' },
    ]
    const given = ['the garden shops for orchids', 'A ferry  between two islands']
    const { screened } = await screen(parrot, { given, count: 3, seed: 1, published })
    const [near, again, chosen] = screened
    expect(near).toMatchObject({ reason: expect.stringMatching(/published as garden-shop-for-orchids.*exact text/) })
    expect(again).toMatchObject({ slug: 'ferry-between-two-islands' })
    expect(chosen).toMatchObject({ slug: 'deliveries-of-a-bakery' })
  })

  it('is the same each time', async () => {
    const wanted = { given: ['a garden shop'], count: 20, seed: 5, published: [] }
    expect(await screen(parrot, wanted)).toEqual(await screen(parrot, wanted))
  })
})

describe('slugOf', () => {
  it.each([
    ['A pet-boarding marketplace', 'pet-boarding-marketplace'],
    ['The Café of Zoë & Söhne', 'cafe-of-zoe-sohne'],
    ["the neighbours' allotments", 'neighbours-allotments'],
    ['宠物寄养', 'environment'],
    [`a ${'very '.repeat(30)}long one`, 'very-very-very-very-very-very-very-very-very'],
    ['x'.repeat(100), 'x'.repeat(48)],
  ])('%s', (text, slug) => {
    expect(slugOf(text, new Set())).toBe(slug)
  })

  it('numbers slugs that are taken', () => {
    const taken = new Set<string>()
    expect(['a shop', 'the shop', 'Shop!'].map(text => slugOf(text, taken))).toEqual(['shop', 'shop-2', 'shop-3'])
  })
})
