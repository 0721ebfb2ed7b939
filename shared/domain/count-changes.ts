// How many rows changes name. Beside changes.ts, whose schemas would come along into the sandbox.
import type { Changes } from './changes.ts'

/** Number of rows that differ. */
export function countChanges(changes: Changes): number {
  return Object.values(changes).reduce((sum, { inserted, updated, deleted }) => sum + inserted.length + updated.length + deleted.length, 0)
}
