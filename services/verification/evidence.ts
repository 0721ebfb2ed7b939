// Sentences for people: why a grade is what it is. Pure.
import type { Changes } from '../../shared/domain/changes.ts'
import type { Check } from '../../shared/domain/verdict.ts'

/** Most checks or tables named in one sentence. */
const NAMED_ITEMS = 3

/** "a; b; c and 2 more". */
function some(items: readonly string[]): string {
  const named = items.slice(0, NAMED_ITEMS).join('; ')
  return items.length > NAMED_ITEMS ? `${named} and ${items.length - NAMED_ITEMS} more` : named
}

/** The failed checks with their details; undefined when there is none. */
export function failedChecks(checks: readonly Check[]): string | undefined {
  const failed = checks.filter(check => !check.passed).map(({ name, detail }) => (detail === undefined ? name : `${name} (${detail})`))
  return failed.length === 0 ? undefined : `Not fulfilled: ${some(failed)}.`
}

/** The changes by table, after a heading; undefined when there is none. */
export function changedTables(heading: string, changes: Changes): string | undefined {
  const tables = Object.entries(changes).map(([table, { inserted, updated, deleted }]) => {
    const parts = [count(inserted.length, 'inserted'), count(updated.length, 'updated'), count(deleted.length, 'deleted')]
    return `${table} (${parts.filter(part => part !== undefined).join(', ')})`
  })
  return tables.length === 0 ? undefined : `${heading}: ${some(tables)}.`
}

function count(rows: number, verb: string): string | undefined {
  return rows === 0 ? undefined : `${rows} ${rows === 1 ? 'row' : 'rows'} ${verb}`
}
