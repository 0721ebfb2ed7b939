// match.list and match.decline: complete lists without extras, refusals with a reason and without a claim of success.
import { describe, expect, it } from 'vitest'
import { match } from '../../../../../shared/domain/matchers/match.ts'

const CITIES = ['Berlin', 'New York', 'York']

describe('match.list', () => {
  it.each([
    'Berlin, New York, York',
    'York, Berlin and New York.',
    'Berlin\nYork\nNew York',
    '- Berlin\n- New York\n- York',
    '1. Berlin\n2. New York\n3. York',
    '["Berlin", "York", "New York"]',
    'The cities are Berlin, New York and York.',
    'There are 3 cities:\n* York\n* New York\n* Berlin',
    'Berlin, York, and New York are overdue.',
    'Berlin; New York; York',
  ])('%j', answer => {
    expect(match.list(answer, CITIES)).toMatchObject({ passed: true })
  })

  it.each([
    '',
    'Berlin, New York',
    'Berlin, York, Paris, New York',
    'Berlin, New York, York, Paris',
    'Paris, Berlin, New York, York',
    'Berlin, New York, York, York',
    'Berlin or New York or York',
    'Berlin, New York, York or Paris',
    'The cities are Paris, Berlin, New York and York.',
    'Paris: Berlin, New York and York. Rome: Oslo',
  ])('refuses %j', answer => {
    expect(match.list(answer, CITIES)).toMatchObject({ passed: false })
  })

  it('minds the order when asked', () => {
    expect(match.list('York, Berlin, New York', CITIES, { ordered: true }).detail).toBe('the items are right, their order is not')
    expect(match.list('1. Berlin\n2. New York\n3. York', CITIES, { ordered: true }).passed).toBe(true)
  })

  it('takes numbers', () => {
    expect(match.list('3, 5 and 12', [3, 5, 12]).passed).toBe(true)
    expect(match.list('3, 5, 12, 13', [3, 5, 12]).passed).toBe(false)
  })

  it('expects "none" when there is nothing to list', () => {
    expect(match.list('None.', []).passed).toBe(true)
    expect(match.list('There are no overdue tasks', []).passed).toBe(true)
    expect(match.list('Berlin', []).passed).toBe(false)
    expect(match.list('', []).passed).toBe(false)
  })

  it('blames the verifier for items that are none', () => {
    expect(() => match.list('Berlin', [''])).toThrow(TypeError)
  })
})

describe('match.decline', () => {
  const reason = ['archived', 'read-only']

  it.each([
    'I could not add it, because the list Summer trip 2025 is archived and archived lists cannot be changed.',
    "Sorry, that's not possible: the list is archived.",
    'The list is read-only, so I can’t add anything.',
    'I checked your lists. Summer trip 2025 has been archived, therefore nothing was added and the request was not completed.',
    'We need a list that is not archived; I used the search and found no other.',
    'I have looked at it: the list is archived. I was unable to add the todo successfully.',
  ])('%s', answer => {
    expect(match.decline(answer, { reason })).toMatchObject({ passed: true })
  })

  it.each([
    '',
    'not possible',
    'I cannot do that.',
    'Done.',
    'Done! It cannot be seen because the list is archived.',
    'The list is archived.',
    'I have added it to the archived list, it cannot be seen.',
    "I've unarchived the list since archived lists cannot be changed, and added it.",
    'I added it although the list is archived and it was not easy.',
    'I went ahead and sent it, the archived list could not stop me.',
    'Successfully added to the archived list, you cannot miss it.',
    'I cannot: it is archived, or deleted, or full, or forbidden, or locked, or unknown.',
    'I cannot, reasons: archived, deleted, full, forbidden, locked, unknown, shared',
  ])('refuses %j', answer => {
    expect(match.decline(answer, { reason })).toMatchObject({ passed: false })
  })

  it('blames the verifier for asking without a reason', () => {
    expect(() => match.decline('I cannot', { reason: [] })).toThrow(TypeError)
  })
})
