// verifiers.js as a whole: what all verifiers share, then one function per task.
import type { ColumnsByTable } from '../../../../../../shared/domain/task.ts'
import type { Blueprint } from '../../language/blueprint.ts'
import { sharedCode } from './shared-code.ts'
import { taskCode, type VerifierParts } from './task-code.ts'

/** The file, from what each task leads to. `generated` is that of environment.json. */
export function verifiersCode(blueprint: Blueprint, generated: ColumnsByTable, tasks: readonly VerifierParts[]): string {
  const functions = tasks.map(task => taskCode(blueprint, generated, task)).join('\n\n')
  return `${sharedCode(columnsInPlace(generated), functions)}\nexport const verifiers = {\n${functions}\n}\n`
}

/** Columns that the system fills in when a row changes: all that it makes but the numbers of new rows. */
function columnsInPlace(generated: ColumnsByTable): ColumnsByTable {
  const tables = Object.entries(generated).map(([table, columns]) => [table, columns.filter(column => column !== 'id')] as const)
  return Object.fromEntries(tables.filter(([, columns]) => columns.length > 0))
}
