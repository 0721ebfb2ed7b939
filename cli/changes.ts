// Row-level changes as text: `+` inserted, `~` updated (only the columns that differ), `-` deleted.
import type { Changes } from '../shared/domain/changes.ts'
import type { Row } from '../shared/domain/environment.ts'

/** One line per row. */
export function changesText(changes: Changes): string {
  const lines = Object.entries(changes).flatMap(([table, { inserted, updated, deleted }]) => [
    ...inserted.map(row => `  + ${table} ${JSON.stringify(row)}`),
    ...updated.map(({ before, after }) => `  ~ ${table} ${updateText(before, after)}`),
    ...deleted.map(row => `  - ${table} ${JSON.stringify(row)}`),
  ])
  return lines.length === 0 ? 'no changes' : lines.join('\n')
}

function updateText(before: Row, after: Row): string {
  const [key] = Object.entries(after)
  const differing = Object.keys(after).filter(column => before[column] !== after[column])
  const shown = differing.map(column => `${column}: ${JSON.stringify(before[column])} → ${JSON.stringify(after[column])}`)
  return `${key ? `${key[0]}=${JSON.stringify(key[1])} ` : ''}${shown.join(', ')}`
}
