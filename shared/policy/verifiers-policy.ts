// The static policy of verifiers.js: a function for every task, which may wait but only read. The bans are those of tools.js.
import { isDraft, type EnvironmentPackage } from '../domain/environment.ts'
import type { Fault } from '../domain/fault.ts'
import { banFaults } from './javascript/bans.ts'
import { exportFaults } from './javascript/exported-functions.ts'
import { memoryFaults } from './javascript/memory.ts'
import { regexFaults } from './javascript/regex-uses.ts'
import { resolveNames } from './javascript/scopes.ts'
import { sqlFaults } from './javascript/sql-texts.ts'
import { inSourceOrder, parseCode } from './javascript/syntax.ts'
import { topLevelFaults } from './javascript/top-level.ts'

/** Everything wrong with verifiers.js, each with line and column. A draft has none: its file is empty or exports no verifier. */
export function verifiersFaults(environmentPackage: EnvironmentPackage): Fault[] {
  if (isDraft(environmentPackage) && environmentPackage.verifiers_js.trim() === '') return []
  const parsed = parseCode('verifiers.js', environmentPackage.verifiers_js)
  if (!parsed.ok) return [parsed.fault]
  const { code } = parsed
  const origins = resolveNames(code.program)
  const members = isDraft(environmentPackage)
    ? []
    : environmentPackage.environment.tasks.map(({ id }, index) => ({ name: id, path: `/tasks/${index}` }))
  return inSourceOrder([
    ...exportFaults(code, { name: 'verifiers', noun: 'verifier', members }),
    ...topLevelFaults(code, 'verifiers'),
    ...banFaults(code, origins, true),
    ...memoryFaults(code, origins),
    ...sqlFaults(code, true),
    ...regexFaults(code),
  ])
}
