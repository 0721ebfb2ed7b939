// Cursors: what a list gives out it takes back, and nothing else.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeCursor, encodeCursor, pageOf } from '../../../../shared/catalog/cursor.ts'
import { isOrreryError } from '../../../../shared/errors.ts'

const key = z.tuple([z.int(), z.string()])

function refusalOf(cursor: string): unknown {
  try {
    return decodeCursor('episodes', key, cursor)
  } catch (error) {
    return isOrreryError(error) ? [error.code, error.details.faults?.map(fault => fault.path)] : error
  }
}

describe('a cursor', () => {
  it('brings back the key it was made of and needs no escaping in a URL', () => {
    const cursor = encodeCursor('episodes', [1_767_603_600_000, '~~~???>>>'])
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(decodeCursor('episodes', key, cursor)).toEqual([1_767_603_600_000, '~~~???>>>'])
  })

  it.each([
    ['no base64url', 'a b+c='],
    ['no JSON', btoa('not json')],
    ['no array', btoa('{"a":1}').replaceAll('=', '')],
    ['a key of other types', encodeCursor('episodes', ['1', 'name'])],
    ['a key that is too short', encodeCursor('episodes', [1])],
    ['a key that is too long', encodeCursor('episodes', [1, 'name', 'more'])],
    ['a fraction where an integer belongs', encodeCursor('episodes', [1.5, 'name'])],
    ['the cursor of another list', encodeCursor('rewards', [1, 'name'])],
    ['an empty text', ''],
    ['a very long text', 'A'.repeat(100_000)],
  ])('that is %s is refused with a fault at /cursor', (_, cursor) => {
    expect(refusalOf(cursor)).toEqual(['invalid_request', ['/cursor']])
  })
})

describe('a page', () => {
  const page = (found: number[]): unknown =>
    pageOf(
      found,
      2,
      item => item * 10,
      item => `after ${item}`,
    )

  it('leaves the extra row out and points behind the last one shown', () => {
    expect(page([1, 2, 3])).toEqual({ items: [10, 20], next_cursor: 'after 2' })
  })

  it('has no next one when nothing is left', () => {
    expect(page([1, 2])).toEqual({ items: [10, 20], next_cursor: null })
    expect(page([])).toEqual({ items: [], next_cursor: null })
  })
})
