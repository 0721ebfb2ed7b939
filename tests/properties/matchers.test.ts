// Properties of the matchers: no answer makes them throw, what is expected passes, and a stuffed answer never does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from '../../shared/domain/matchers/match.ts'
import { normalise } from '../../shared/domain/matchers/normalise.ts'

const WORDS = [
  'alder',
  'birch',
  'cedar',
  'elm',
  'fir',
  'hazel',
  'juniper',
  'larch',
  'maple',
  'oak',
  'pine',
  'rowan',
  'spruce',
  'willow',
  'yew',
]
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
const separator = fc.constantFrom(', ', ' or ', ' ', '\n', '; ', ' / ', ', or ', ' and ', ' | ', ',')
const isoDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

/** The expected value at any place among five other candidates. */
function stuffed(expected: string, others: string[], place: number, between: string): string {
  return [...others.slice(0, place), expected, ...others.slice(place)].join(between)
}

describe('matchers', () => {
  it('never throw, whatever the answer says', () => {
    const answer = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('1', ',', '.', ' ', '\n', 'jan', '-', '/', 'or', 'cannot', 'alder', '%', '"', '(', ')', ':', '2026'))
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(answer, text => {
        for (const result of [
          match.number(text, 3),
          match.text(text, ['alder', 'two words']),
          match.date(text, '2026-01-05'),
          match.list(text, ['alder', 'birch', 3]),
          match.list(text, []),
          match.decline(text, { reason: ['archived'] }),
        ]) {
          expect(typeof result.passed).toBe('boolean')
          expect(result.detail).not.toBe('')
        }
      }),
    )
  })

  it('pass what is expected, written plainly', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => match.number(String(number), number).passed))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => normalise(text) !== ''),
        text => match.text(text, text).passed,
      ),
    )
    fc.assert(fc.property(isoDay, day => match.date(day, day).passed))
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        separator.filter(one => !/or|\/|\||^ $/.test(one)),
        (items, between) => {
          // Items that contain or continue one another can be read in two ways when they are only separated by words.
          fc.pre(!items.some(item => items.some(other => other !== item && other.includes(item))))
          return match.list(items.join(between), items, { ordered: true }).passed
        },
      ),
    )
  })

  it('never pass a stuffed answer', () => {
    const place = fc.integer({ min: 0, max: 5 })
    const six = <Item>(item: fc.Arbitrary<Item>) => fc.uniqueArray(item, { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(
        six(fc.integer({ min: -5000, max: 5000 })),
        place,
        separator,
        ([expected = 0, ...others], at, between) =>
          !match.number(stuffed(String(expected), others.map(String), at, between), expected).passed,
      ),
    )
    fc.assert(
      fc.property(
        six(fc.constantFrom(...WORDS)),
        place,
        separator,
        ([expected = '', ...others], at, between) => !match.text(stuffed(expected, others, at, between), expected).passed,
      ),
    )
    fc.assert(
      fc.property(
        six(isoDay),
        place,
        separator,
        ([expected = '', ...others], at, between) => !match.date(stuffed(expected, others, at, between), expected).passed,
      ),
    )
    fc.assert(
      fc.property(
        six(fc.constantFrom(...WORDS)),
        place,
        separator,
        ([expected = '', ...others], at, between) => !match.list(stuffed(expected, others, at, between), [expected]).passed,
      ),
    )
    fc.assert(
      fc.property(
        six(fc.constantFrom(...WORDS)),
        place,
        separator.filter(one => one !== ' ' && one !== '\n'),
        ([expected = '', ...others], at, between) =>
          !match.decline(`I cannot do it because it is ${stuffed(expected, others, at, between)}`, { reason: [expected] }).passed,
      ),
    )
  })

  it('tell a refusal that changed nothing from one that changed something', () => {
    const deed = fc.tuple(
      fc.constantFrom('I ', 'I have ', "I've ", 'We also ', 'So I '),
      fc.constantFrom('changed', 'made', 'done', 'altered', 'touched', 'waived', 'booked', 'paid'),
    )
    const nothing = fc.constantFrom('nothing', 'no changes', 'none of it', 'neither', 'nothing and booked nothing')
    const something = fc.constantFrom(
      'it',
      'both fees',
      'nothing but the fee',
      'no other fee',
      'nothing and waived it',
      'no changes except one',
    )
    const declined = (did: string) => match.decline(`I cannot: it is archived. ${did}.`, { reason: ['archived'] }).passed
    fc.assert(fc.property(deed, nothing, (verb, object) => declined(`${verb.join('')} ${object}`)))
    fc.assert(fc.property(deed, something, (verb, object) => !declined(`${verb.join('')} ${object}`)))
  })

  it('read a hostile refusal in time', () => {
    for (const part of [
      'I changed nothing then ',
      'only the a-a-a ',
      '-',
      'is more than ',
      'no waived ',
      'the waive must waive ',
      'waived ',
    ]) {
      const started = performance.now()
      match.decline(part.repeat(20_000), { reason: ['waive'] })
      match.decline(`I cannot waive ${part.repeat(30)}`, { reason: ['waive'] })
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })
})
