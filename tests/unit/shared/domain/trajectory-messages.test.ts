// A trajectory as chat messages: what a trainer would tokenise.
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../../shared/domain/episode.ts'
import { chatMessageSchema, trajectoryMessages } from '../../../../shared/domain/trajectory-messages.ts'

const step = (number: number, fields: Partial<Step>): Step => ({
  step: number,
  tool: 'list_todos',
  arguments: {},
  outcome: 'ok',
  result: { items: [] },
  error: null,
  reward: 0,
  at: '2026-01-05T09:00:00.000Z',
  rows_read: 0,
  rows_written: 0,
  ...fields,
})

describe('trajectoryMessages', () => {
  it('goes from the instruction over calls and observations to the answer', () => {
    const messages = trajectoryMessages({ instruction: 'How many?', steps: [step(1, { arguments: { list: 'home' } })], answer: 'none' })
    expect(messages).toEqual([
      { role: 'user', content: 'How many?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'list_todos', arguments: '{"list":"home"}' } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: '{"items":[]}' },
      { role: 'assistant', content: 'none' },
    ])
    for (const message of messages) expect(chatMessageSchema.safeParse(message).success).toBe(true)
  })

  it('shows the error of a step without a result, and the arguments as they were sent', () => {
    const failed = step(2, {
      outcome: 'invalid_arguments',
      arguments: [1, null],
      result: null,
      error: { code: 'invalid_arguments', message: 'must be an object' },
    })
    const [call, observation] = trajectoryMessages({ instruction: null, steps: [failed], answer: null })
    expect(call).toMatchObject({ tool_calls: [{ id: 'call_2', function: { arguments: '[1,null]' } }] })
    expect(observation).toEqual({
      role: 'tool',
      tool_call_id: 'call_2',
      content: '{"error":{"code":"invalid_arguments","message":"must be an object"}}',
    })
  })

  it('invents nothing for an episode without task, steps and answer', () => {
    expect(trajectoryMessages({ instruction: null, steps: [], answer: null })).toEqual([])
    expect(trajectoryMessages({ instruction: null, steps: [], answer: '' })).toEqual([{ role: 'assistant', content: '' }])
  })
})
