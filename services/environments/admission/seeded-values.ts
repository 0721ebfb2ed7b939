// Values of the seeded rows, by column: where a value comes from, and what else stands in its place.
// Pure and deterministic: gates must find the same cases in every run.
import type { SqlValue } from '../../../shared/domain/environment.ts'
import type { State } from '../../../shared/domain/state.ts'

/** One column with its distinct values, in row order. */
export interface SeededColumn {
  table: string
  column: string
  isKey: boolean
  values: SqlValue[]
}

/** All columns of the seeded state. */
export function seededColumns(state: State): SeededColumn[] {
  return Object.entries(state).flatMap(([table, { key, rows }]) =>
    Object.keys(rows[0] ?? {}).map(column => ({
      table,
      column,
      isKey: key.length === 1 && key[0] === column,
      values: [...new Set(rows.map(row => row[column] ?? null))].filter(value => value !== null),
    })),
  )
}

/** True for names of arguments that refer to rows: `id`, `order_id`, `order_ids`. */
export function isIdName(name: string): boolean {
  return /(^|_)ids?$/i.test(name)
}

/** How well a column fits as the source of an argument's value; 0 when it does not. */
function fit(name: string, column: SeededColumn): number {
  const stem = name.replace(/_?ids?$/i, '').toLowerCase()
  const ownTable = stem !== '' && column.table.toLowerCase().startsWith(stem.replace(/y$/, ''))
  if (column.isKey && isIdName(name) && ownTable) return 4
  if (column.column === name && !(name === 'id' && !column.isKey)) return 3
  return column.isKey && isIdName(name) ? 2 : 1
}

/**
 * Other values from the column that a value most likely came from, the ones after it first; none when the value stands nowhere.
 * A number that is no id is not looked up: equal numbers mean nothing.
 */
export function siblingValues(name: string, value: SqlValue, columns: readonly SeededColumn[]): SqlValue[] {
  if (typeof value === 'number' && !isIdName(name)) return []
  const candidates = columns.filter(column => column.values.length > 1 && column.values.includes(value))
  const best = candidates.reduce<SeededColumn | undefined>(
    (found, column) => (found && fit(name, found) >= fit(name, column) ? found : column),
    undefined,
  )
  if (!best) return []
  const at = best.values.indexOf(value)
  return [...best.values.slice(at + 1), ...best.values.slice(0, at)]
}
