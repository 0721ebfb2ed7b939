// Cursors of lists: the sort key of the last line of a page, opaque to callers and judged when it comes back.
// Knows no table and no order.
import { z } from 'zod'
import type { Page } from '../contract/environments.ts'
import { OrreryError } from '../errors.ts'

/** Lists that have cursors; a cursor of one is refused by the others. */
export type CursorList = 'environments' | 'episodes' | 'rewards' | 'campaigns' | 'suites' | 'suite_environments'

/** Longest cursor that is looked at, in characters: the longest key is a slug of 64. */
const MAX_CURSOR_CHARACTERS = 512

/** The text of a cursor: base64url of its JSON. Keys are ASCII text and integers. */
export function encodeCursor(list: CursorList, key: readonly (string | number)[]): string {
  return btoa(JSON.stringify([list, ...key]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The key that a cursor stands for. Throws `invalid_request` with a fault at `/cursor` for anything that is not one of this list. */
export function decodeCursor<Key extends unknown[]>(list: CursorList, key: z.ZodType<Key>, cursor: string): Key {
  const [name, ...rest] = z.array(z.unknown()).catch([]).parse(parseCursor(cursor))
  const parsed = key.safeParse(rest)
  if (name === list && parsed.success) return parsed.data
  const message = `is not a cursor of the list of ${list}; use the next_cursor of an earlier page of the same list, or leave it out`
  throw new OrreryError('invalid_request', `the cursor ${message}`, { faults: [{ path: '/cursor', rule: 'cursor', message }] })
}

function parseCursor(cursor: string): unknown {
  if (cursor.length > MAX_CURSOR_CHARACTERS || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined
  }
}

/** A page out of the rows found for `limit + 1`: the extra row only tells that there is a next page. */
export function pageOf<Found, Item>(
  found: readonly Found[],
  limit: number,
  itemOf: (row: Found) => Item,
  cursorOf: (row: Found) => string,
): Page<Item> {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(itemOf), next_cursor: last !== undefined && found.length > limit ? cursorOf(last) : null }
}
