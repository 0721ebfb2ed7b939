// Which filters a derived list tool offers: equality on every column, bounds on numbers and times, one text search.
// Names here are the tool's arguments; the generated code (derive-tool-code.ts) looks the same filters up by name.
import type { Column, Table } from './columns.ts'

/** How a filter compares: equality, bounds (times by SQLite's datetime), or text inside any searched column. */
export type FilterTest = 'equals' | 'at_least' | 'at_most' | 'from' | 'until'

/** One argument of a list tool. */
export interface Filter {
  argument: string
  column: Column
  test: FilterTest
}

/** Arguments that every list tool has. */
export const PAGE_ARGUMENTS = ['search', 'order_by', 'descending', 'limit', 'offset'] as const

/** Rows of a page, usually and at most: results stay readable. Rows to skip, at most: SQLite takes no number above 2^63. */
export const PAGE_ROWS = { usual: 20, most: 100, skipped: 1_000_000_000 } as const

/** The filters of a table. Names that a column or another argument has already are left out. */
export function filtersOf(table: Table): Filter[] {
  const taken = new Set<string>(PAGE_ARGUMENTS)
  const filters: Filter[] = []
  const add = (argument: string, column: Column, test: FilterTest): void => {
    if (taken.has(argument)) return
    taken.add(argument)
    filters.push({ argument, column, test })
  }
  for (const column of table.columns) add(taken.has(column.name) ? `${column.name}_is` : column.name, column, 'equals')
  for (const column of table.columns) {
    if (column.source === 'computed' || column.inKey || column.reference || column.rules.enum) continue
    if (column.kind === 'integer' || column.kind === 'number') {
      add(`${column.name}_min`, column, 'at_least')
      add(`${column.name}_max`, column, 'at_most')
    } else if (column.kind !== 'text') {
      add(`${column.name}_from`, column, 'from')
      add(`${column.name}_until`, column, 'until')
    }
  }
  return filters
}

/** Columns that `search` looks into: free text. */
export function searchedColumns(table: Table): Column[] {
  return table.columns.filter(column => column.kind === 'text' && column.source !== 'computed' && !column.reference && !column.rules.enum)
}
