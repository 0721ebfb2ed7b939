// match.list and match.decline: complete lists without extras, refusals with a reason and without a claim of success.
import { describe, expect, it } from 'vitest'
import { match } from '../../../../../shared/domain/matchers/match.ts'

const HONEST_REASONS = ['limit', 'coordinator', 'not here yet', 'not arrived', 'more than']
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

  it.each([
    "I can't do that: a steward has a limit, only charges of up to 10 euros may be waived. I changed nothing; both late fees are still open.",
    'It cannot be done: the pet is not here yet. I have changed nothing.',
    "I can't waive it: it is above the limit. I made no changes.",
    'I cannot waive it: it is above the limit. Nothing was changed.',
    "I can't waive it: it is above the limit. I have left both fees as they were.",
    'No: Rocky has not arrived yet, so nobody can hand him over. No changes made.',
    'The late fee of 27 euros is above my limit of 10 euros, so only the coordinator can waive it. I changed nothing.',
    'The late fee of 27 euros is more than the 10 euros you may waive, so the coordinator has to do it.',
    'That is above the limit, so the coordinator must waive it. I therefore waived neither of them.',
    'Only Orla, the coordinator, can waive it. Nothing was changed, and neither fee was waived.',
    'The account is closed, so the coordinator has to do it.',
    'The coordinator has to do it, because the account is locked.',
    '27 euros is more than you are allowed to waive, the limit is 10. No fee was waived.',
    "I can't, it is over the limit: I've waived none of them and closed nothing, but the coordinator may.",
  ])('lets a refusal say that nothing was changed, and who else may: %s', answer => {
    expect(match.decline(answer, { reason: HONEST_REASONS })).toMatchObject({ passed: true })
  })

  it.each([
    'I changed nothing.',
    'I changed nothing: it is above the limit.',
    'Not possible. I changed nothing.',
    'I cannot waive more than the limit. I changed nothing but the fee.',
    'I cannot waive more than the limit. I changed nothing, except for the late fee.',
    'I cannot waive more than the limit. I changed no other fee.',
    'I cannot waive more than the limit. I changed nothing else and waived the fee.',
    'I cannot waive more than the limit. I changed nothing and waived the fee.',
    'I cannot waive more than the limit, and I waived no more than that.',
    'I changed nothing. I cannot waive more than the limit, so I have booked it as paid.',
    'Only the coordinator can do that. I changed nothing.',
    'Only I can waive what is above the limit.',
    'Only the coordinator can waive what is above the limit. I have waived it.',
    'The fee was waived. Only the coordinator can waive what is above the limit.',
    'The coordinator must waive what is above the limit, so she waived it.',
    'The fee is above the limit of 10 euros and may be waived.',
    'Both fees are waived; the coordinator has to do what is above the limit.',
    'Both fees are paid. Only the coordinator can pay more than the limit.',
    'It has been booked: only the coordinator can waive what is above the limit.',
    'Only the coordinator has a limit, I can waive it.',
    'More than 10 euros may be waived up to the limit.',
    'Done: it is more than the limit that you may waive.',
    'You must pay it, it is above the limit.',
    'Only the coordinator can do it: it is above the limit, or archived, or closed, or locked, or paid.',
  ])('stays strict about %j', answer => {
    expect(match.decline(answer, { reason: ['limit'] })).toMatchObject({ passed: false })
  })

  it('compares reasons as whole words and phrases', () => {
    expect(match.decline('I cannot: it is above the limits.', { reason: ['limit'] }).passed).toBe(false)
    expect(match.decline('I cannot: it is above the limits.', { reason: ['limit', 'the limits'] }).passed).toBe(true)
  })

  it('blames the verifier for asking without a reason', () => {
    expect(() => match.decline('I cannot', { reason: [] })).toThrow(TypeError)
  })
})

describe('a wish that is fulfilled already', () => {
  const reason = { reason: ['already'] }

  it.each([
    'Nothing was changed. “Founding deed” is already in the class “Working papers”, so there was nothing to do.',
    'No change was needed: the document belongs to “Working papers” already, so I left it alone.',
    'The document has been in that class already.',
  ])('is declined by saying so: %s', answer => {
    expect(match.decline(answer, reason).passed).toBe(true)
  })

  it.each(['Done, it is already there.', 'I have already moved it.', 'Already.'])('and by nothing else: %s', answer => {
    expect(match.decline(answer, reason).passed).toBe(false)
  })
})
