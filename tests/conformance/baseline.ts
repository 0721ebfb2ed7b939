// The baselines: which findings of the conformance suite are expected, and why. An entry names a scenario or, as
// `scenario:check`, one check of it. The suite reads the same files.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One line of a baseline. `reason` is empty when somebody left it out. */
export interface BaselineEntry {
  name: string
  reason: string
}

/** Checks that no entry excuses: whatever we do not offer, what we send must be valid by the protocol's schema. */
const NEVER_EXCUSED = ':wire-schema-valid'

/** The baseline file of a revision. */
export function baselineFile(revision: string): string {
  return path.join(import.meta.dirname, `baseline-${revision}.yml`)
}

/** Reads the lines of a baseline, `  - name # reason`. */
export function readBaseline(revision: string): BaselineEntry[] {
  const lines = readFileSync(baselineFile(revision), 'utf8').split('\n')
  return lines
    .filter(line => line.startsWith('  - '))
    .map(line => {
      const [name = '', reason = ''] = line.slice(4).split(' # ')
      return { name: name.trim(), reason: reason.trim() }
    })
}

/** Whether an entry excuses a check, which is named `scenario:check`. */
export function excuses({ name }: BaselineEntry, check: string): boolean {
  return !check.endsWith(NEVER_EXCUSED) && (check === name || check.startsWith(`${name}:`))
}
