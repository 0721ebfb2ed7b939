// The unexpected-change rule: which changes of an episode no entry of a verifier's `expected` accounts for.
// Pure; says nothing about whether the task is done, that is what a verifier's checks are for.
import { z } from 'zod'
import type { Changes, TableChanges } from './changes.ts'
import { sqlValueSchema, type Row } from './environment.ts'

/** Most entries one verifier may expect: more than any task changes, and the assignment below is quadratic in them. */
export const MAX_EXPECTED_CHANGES = 1000

/**
 * One change that a task asks for. `match` is compared with the inserted row, the row after an update, or the deleted row,
 * on the columns it names, as SQLite values (true is 1, 1 is not '1', null is only null).
 * An entry accounts for at most one change, with `many` for every change that it matches.
 */
export const expectedChangeSchema = z.strictObject({
  table: z.string(),
  op: z.enum(['insert', 'update', 'delete']),
  match: z.record(z.string(), z.union([sqlValueSchema, z.boolean().transform(Number)])),
  many: z.boolean().optional(),
})

/** See {@link expectedChangeSchema}. */
export type ExpectedChange = z.infer<typeof expectedChangeSchema>

function matches(entry: ExpectedChange, row: Row): boolean {
  return Object.entries(entry.match).every(([column, value]) => Object.hasOwn(row, column) && row[column] === value)
}

/**
 * Gives as many rows as possible to entries that match them, at most one row each (augmenting paths in a bipartite graph:
 * a broad entry makes room for a narrow one). Answers the indexes of the rows that were given away.
 */
function assign(entries: readonly ExpectedChange[], rows: readonly Row[]): Set<number> {
  const entryOfRow = new Map<number, number>()
  const place = (entry: number, tried: Set<number>): boolean => {
    const expected = entries[entry]
    if (!expected) return false
    for (const [index, row] of rows.entries()) {
      if (tried.has(index) || !matches(expected, row)) continue
      tried.add(index)
      const holder = entryOfRow.get(index)
      if (holder === undefined || place(holder, tried)) {
        entryOfRow.set(index, entry)
        return true
      }
    }
    return false
  }
  for (const entry of entries.keys()) place(entry, new Set())
  return new Set(entryOfRow.keys())
}

function unaccounted<Change>(changes: readonly Change[], rowOf: (change: Change) => Row, entries: readonly ExpectedChange[]): Change[] {
  const broad = entries.filter(entry => entry.many === true)
  const rest = changes.filter(change => !broad.some(entry => matches(entry, rowOf(change))))
  const given = assign(
    entries.filter(entry => entry.many !== true),
    rest.map(rowOf),
  )
  return rest.filter((_, index) => !given.has(index))
}

/** The changes that no expected entry accounts for; empty when nothing happened that the task did not ask for. */
export function unexpectedChanges(changes: Changes, expected: readonly ExpectedChange[]): Changes {
  const unexpected: Changes = {}
  for (const [table, found] of Object.entries(changes)) {
    const of = (op: ExpectedChange['op']): ExpectedChange[] => expected.filter(entry => entry.table === table && entry.op === op)
    const left: TableChanges = {
      inserted: unaccounted(found.inserted, row => row, of('insert')),
      updated: unaccounted(found.updated, ({ after }) => after, of('update')),
      deleted: unaccounted(found.deleted, row => row, of('delete')),
    }
    if (left.inserted.length + left.updated.length + left.deleted.length > 0) unexpected[table] = left
  }
  return unexpected
}
