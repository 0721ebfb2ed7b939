// match.text and match.date: which answers commit to the expected text or day.
import { describe, expect, it } from 'vitest'
import { match } from '../../../../../shared/domain/matchers/match.ts'

describe('match.text', () => {
  it.each([
    'Renew passport',
    'renew  PASSPORT.',
    '"Renew passport"',
    '“Renew passport”',
    '**Renew passport**',
    'The title is "Renew passport".',
    'Title: Renew passport',
    "It's Renew passport",
    'Renew passport is the oldest one.',
    'The todo that has been waiting the longest is Renew passport.',
    'The oldest open todo is called "Renew passport".',
    'Renew passport, which was added on 2025-11-03.',
    'Renew passport (id 4)',
  ])('%s', answer => {
    expect(match.text(answer, 'Renew passport')).toMatchObject({ passed: true })
  })

  it.each([
    '',
    ' \n ',
    'Buy milk',
    'Renew passport, Buy milk, Call Lena, Pay rent, Book flight, Water plants',
    'Buy milk, Call Lena, Renew passport',
    'Renew passport or Buy milk',
    'Either Renew passport or Buy milk',
    'Buy milk Call Lena Renew passport Pay rent',
    'Renew passport\nBuy milk\nCall Lena',
    'Buy milk / Renew passport',
    'It is Buy milk. It is Renew passport. It is Call Lena.',
    'It is not Renew passport',
    'It could be: Buy milk, Call Lena, Renew passport',
    'Renew passports',
    `It is Renew passport ${'and so on '.repeat(200)}`,
  ])('refuses %j', answer => {
    expect(match.text(answer, 'Renew passport')).toMatchObject({ passed: false })
  })

  it('takes alternatives', () => {
    expect(match.text('NYC', ['New York City', 'New York', 'NYC']).passed).toBe(true)
    expect(match.text('It is in New York City.', ['New York', 'New York City']).passed).toBe(false)
    expect(match.text('It is located in New York City.', ['New York', 'New York City']).passed).toBe(true)
    expect(() => match.text('anything', [])).toThrow(TypeError)
    expect(() => match.text('anything', '')).toThrow(TypeError)
  })
})

describe('match.date', () => {
  it.each([
    '2026-01-05',
    '2026/01/05',
    '2026-01-05T09:00:00Z',
    'Jan 5, 2026',
    'January 5th, 2026',
    '5 January 2026',
    'Monday, the 5th of January 2026.',
    'It is due on 2026-01-05 at 14:00, that is January 5.',
    '05.01.2026 (January 5, 2026)',
  ])('%s', answer => {
    expect(match.date(answer, '2026-01-05')).toMatchObject({ passed: true })
  })

  it.each([
    '',
    'soon',
    '2026-01-06',
    'January 5',
    '2026-01-05 or 2026-01-06',
    '4, 5 January 2026',
    '3 or 4 or 5 January 2026',
    '2026-01-05/06',
    'Jan 4, 5, 6, 2026',
    '2026-01-05, Jan 6',
    'not 2026-01-05',
    '2025-01-05',
  ])('refuses %j', answer => {
    expect(match.date(answer, '2026-01-05')).toMatchObject({ passed: false })
  })

  it('reads day and month only where one reading exists', () => {
    expect(match.date('25.01.2026', '2026-01-25').passed).toBe(true)
    expect(match.date('01/25/2026', '2026-01-25').passed).toBe(true)
    expect(match.date('01/05/2026', '2026-01-05')).toEqual({
      passed: false,
      detail: 'the date can be read two ways; write it as YYYY-MM-DD',
    })
  })

  it('blames the verifier for an expectation that is no date', () => {
    expect(() => match.date('2026-01-05', 'tomorrow')).toThrow(TypeError)
  })
})
