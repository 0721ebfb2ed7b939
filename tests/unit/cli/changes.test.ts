// Changes as a person reads them: which row, which column, from what to what.
import { expect, it } from 'vitest'
import { changesText } from '../../../cli/changes.ts'

it('shows inserted, updated and deleted rows, and of an update only what differs', () => {
  const text = changesText({
    todos: {
      inserted: [{ id: 3, title: 'New' }],
      updated: [{ before: { id: 1, title: 'Old', status: 'open' }, after: { id: 1, title: 'Old', status: 'done' } }],
      deleted: [{ id: 2, title: 'Gone' }],
    },
  })
  expect(text.split('\n')).toEqual([
    '  + todos {"id":3,"title":"New"}',
    '  ~ todos id=1 status: "open" → "done"',
    '  - todos {"id":2,"title":"Gone"}',
  ])
})

it('says so when nothing changed', () => {
  expect(changesText({})).toBe('no changes')
})
