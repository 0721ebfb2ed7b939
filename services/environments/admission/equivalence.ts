// When a mutant is no mutant: its rows and answer say the same as the reference's, up to generated values and free columns.
import type { Changes } from '../../../shared/domain/changes.ts'
import type { EqualityRules } from '../../../shared/domain/change-graph.ts'
import type { Row } from '../../../shared/domain/environment.ts'
import { normalise } from '../../../shared/domain/matchers/normalise.ts'
import { compareChanges } from '../../../shared/domain/state-equality.ts'
import type { ColumnsByTable } from '../../../shared/domain/task.ts'

/** True when two diffs of the seeded state differ in nothing but generated values and free columns. */
export function equivalentChanges(reference: Changes, other: Changes, rules: EqualityRules, free: ColumnsByTable): boolean {
  return compareChanges(withoutFree(reference, free), withoutFree(other, free), rules).equal
}

/** True when two answers are the same text. */
export function equivalentAnswers(reference: string, other: string): boolean {
  return normalise(reference) === normalise(other)
}

function withoutFree(changes: Changes, free: ColumnsByTable): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([table, found]) => {
      const columns = new Set(free[table] ?? [])
      if (columns.size === 0) return [table, found]
      const strip = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.has(column)))
      const updated = found.updated.map(({ before, after }) => ({ before: strip(before), after: strip(after) }))
      return [table, { inserted: found.inserted.map(strip), updated, deleted: found.deleted.map(strip) }]
    }),
  )
}
