// The static policy of tools.js: its export, plain synchronous JavaScript, nothing remembered, SQL inside the rules.
import type { EnvironmentPackage } from '../domain/environment.ts'
import type { Fault } from '../domain/fault.ts'
import { banFaults } from './javascript/bans.ts'
import { exportFaults } from './javascript/exported-functions.ts'
import { memoryFaults } from './javascript/memory.ts'
import { regexFaults } from './javascript/regex-uses.ts'
import { resolveNames } from './javascript/scopes.ts'
import { sqlFaults } from './javascript/sql-texts.ts'
import { inSourceOrder, parseCode } from './javascript/syntax.ts'
import { topLevelFaults } from './javascript/top-level.ts'
import { worldFaults } from './javascript/world-uses.ts'

/** Everything wrong with tools.js, each with line and column; empty when it may be built. */
export function toolsFaults(environmentPackage: EnvironmentPackage): Fault[] {
  const parsed = parseCode('tools.js', environmentPackage.tools_js)
  if (!parsed.ok) return [parsed.fault]
  const { code } = parsed
  const origins = resolveNames(code.program)
  const members = environmentPackage.environment.tools.map(({ name }, index) => ({ name, path: `/tools/${index}` }))
  return inSourceOrder([
    ...exportFaults(code, { name: 'tools', noun: 'tool', members }),
    ...topLevelFaults(code, 'tools'),
    ...banFaults(code, origins, false),
    ...memoryFaults(code, origins),
    ...worldFaults(code),
    ...sqlFaults(code, false),
    ...regexFaults(code),
  ])
}
