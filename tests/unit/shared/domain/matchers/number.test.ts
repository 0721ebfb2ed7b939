// match.number: which answers commit to the expected number.
import { describe, expect, it } from 'vitest'
import { match } from '../../../../../shared/domain/matchers/match.ts'

describe('match.number', () => {
  it.each([
    ['3', 3],
    ['That leaves you with 3 open high-priority todos.', 3],
    ['three', 3],
    ['**42**', 42],
    ['$1,234.50', 1234.5],
    ['USD 1,234.50', 1234.5],
    ['1.234,50 €', 1234.5],
    ["CHF 1'234", 1234],
    ['−7', -7],
    ['-$7', -7],
    ['45%', 45],
    ['45%', 0.45],
    ['1.5 million', 1_500_000],
    ['5km', 5],
    ['5 (i.e. 5.0)', 5],
    ['It was 12 on 2026-03-02 at 08:30', 12],
    ['order #45', 45],
    ['not 4 but 6', 6],
    ['30.3', 10.1 + 20.2],
    ['３', 3],
  ])('%s is %d', (answer, expected) => {
    expect(match.number(answer, expected)).toMatchObject({ passed: true })
  })

  it.each([
    ['', 3],
    ['   ', 3],
    ['many', 3],
    ['4', 3],
    ['1, 2, 3, 4, 5', 3],
    ['2 3 4', 3],
    ['3 or 4', 3],
    ['3-4', 3],
    ['13', 3],
    ['3.5', 3],
    ['not 3', 3],
    ["it isn't 3", 3],
    ['2 of 3', 3],
    ['2026-03-03', 3],
    ['#1 #2 #3', 3],
    ['three or four', 3],
    ['3k', 3],
  ])('%j is not %d', (answer, expected) => {
    expect(match.number(answer, expected)).toMatchObject({ passed: false })
  })

  it('accepts what lies within the tolerance and nothing beside it', () => {
    expect(match.number('33.33', 100 / 3, { tolerance: 0.01 }).passed).toBe(true)
    expect(match.number('33.3', 100 / 3, { tolerance: 0.01 }).passed).toBe(false)
    expect(match.number('33.33 or 50', 100 / 3, { tolerance: 0.01 }).passed).toBe(false)
  })

  it('lets an answer repeat what the instruction states, but no more', () => {
    expect(match.number('Project 2 has 7 tasks', 7).passed).toBe(false)
    expect(match.number('Project 2 has 7 tasks', 7, { restated: ['Project 2'] }).passed).toBe(true)
    expect(match.number('2 and 8 and 7', 7, { restated: [2] }).passed).toBe(false)
  })

  it('says what the answer said', () => {
    expect(match.number('4 tasks', 3).detail).toBe('the answer says 4; expected 3')
  })

  it('blames the verifier for an expectation that is no number', () => {
    expect(() => match.number('3', Number.NaN)).toThrow(TypeError)
  })
})
