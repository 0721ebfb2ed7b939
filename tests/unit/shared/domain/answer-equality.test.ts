// Answers against a task's reference answer, for mode state.
import { describe, expect, it } from 'vitest'
import { sameAnswer } from '../../../../shared/domain/answer-equality.ts'

const HOW_MANY = {
  kind: 'answer',
  instruction: 'How many open high-priority things does that leave me with?',
  answer: 'That leaves you with 3 open high-priority todos.',
} as const // prettier-ignore
const TITLE = { kind: 'answer', instruction: 'Which todo is the oldest?', answer: 'Renew passport' } as const
const NUMBERED = { kind: 'answer', instruction: 'Which one is it?', answer: 'Sprint 3 retro' } as const
const DAY = { kind: 'answer', instruction: 'When is it due?', answer: 'March 5, 2026.' } as const
const LIST = { kind: 'answer', instruction: 'Which cities?', answer: 'Berlin, Oslo and New York' } as const
const ARCHIVED = {
  kind: 'decline',
  instruction: 'Add it.',
  answer: 'I could not add it, because the list Summer trip 2025 is archived and archived lists cannot be changed.',
} as const // prettier-ignore

describe('sameAnswer', () => {
  it.each([
    [HOW_MANY, '3'],
    [HOW_MANY, 'That leaves 3 open todos'],
    [HOW_MANY, HOW_MANY.answer],
    [TITLE, 'The oldest is "renew passport".'],
    [NUMBERED, 'sprint 3 retro.'],
    [DAY, '2026-03-05'],
    [LIST, '- Oslo\n- New York\n- Berlin'],
    [ARCHIVED, 'That is not possible: Summer trip 2025 is an archived list and archived lists must not be changed.'],
  ])('agrees: %j %s', (task, answer) => {
    expect(sameAnswer(answer, task)).toMatchObject({ passed: true })
  })

  it.each([
    [HOW_MANY, ''],
    [HOW_MANY, '4'],
    [HOW_MANY, '2, 3 or 4'],
    [HOW_MANY, 'Alice has 3'],
    [TITLE, 'Buy milk'],
    [TITLE, 'Renew passport or buy milk'],
    [NUMBERED, '3'],
    [DAY, '2026-05-03'],
    [LIST, 'Berlin, Oslo'],
    [LIST, 'Berlin, Oslo, New York, Rome'],
    [ARCHIVED, 'Not possible.'],
    [ARCHIVED, 'Done, the archived list Summer trip 2025 is changed, which it could not be before.'],
    [ARCHIVED, 'I could not add it because I have no permission.'],
  ])('differs: %j %j', (task, answer) => {
    expect(sameAnswer(answer, task)).toMatchObject({ passed: false })
  })
})
