// The arguments of a tool as a person reads them, and what is said of wrong ones.
import { expect, it } from 'vitest'
import { argumentsText, wrongArgumentsHint } from '../../../cli/tool-arguments.ts'

it('names each argument with its type, and stars those that are required', () => {
  const text = argumentsText({
    type: 'object',
    properties: {
      title: { type: 'string', minLength: 1 },
      due_on: { type: 'string', format: 'date' },
      list_id: { type: ['integer', 'null'] },
      tags: { type: 'array', items: { type: 'string' } },
      amount: { anyOf: [{ type: 'integer' }, { const: 'all' }] },
      whatever: {},
    },
    required: ['title', 'list_id'],
  })
  expect(text.split('\n')).toEqual([
    'title*: string',
    'due_on: date',
    'list_id*: integer|null',
    'tags: string[]',
    'amount: integer|all',
    'whatever: any',
  ])
})

it('says the values of an enum as far as they fit, and how many more there are', () => {
  const text = (values: string[]): string => argumentsText({ type: 'object', properties: { status: { type: 'string', enum: values } } })
  expect(text(['open', 'done'])).toBe('status: open|done')
  expect(text(['available', 'on_loan', 'on_hold', 'in_transit', 'lost'])).toBe('status: available|on_loan|on_hold|… (2 more)')
  expect(text(['a value that is longer than all that fits', 'b'])).toBe('status: a value that is longer than all that fits|… (1 more)')
})

it('says nothing for a tool without arguments', () => {
  expect(argumentsText({ type: 'object' })).toBe('')
  expect(argumentsText({ type: 'object', properties: {} })).toBe('')
})

it('warns that wrong arguments end an episode that has a task, and only that', () => {
  expect(wrongArgumentsHint(true)).toMatch(
    /^A call whose arguments do not fit the tool's schema ends the episode.*; --json prints the schemas\.$/,
  )
  expect(wrongArgumentsHint(false)).toContain('is refused')
})
