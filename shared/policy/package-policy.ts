// The whole static policy of a package: what can be told without running anything (architecture §3 and §8).
import type { EnvironmentPackage } from '../domain/environment.ts'
import type { Fault } from '../domain/fault.ts'
import { patternFaults } from './javascript/regex-uses.ts'
import { tooDeep, type CodeFileName } from './javascript/syntax.ts'
import { manifestFaults } from './manifest-policy.ts'
import { judgeSchema } from './schema-policy.ts'
import { seedFaults } from './seed-policy.ts'
import { toolsFaults } from './tools-policy.ts'
import { verifiersFaults } from './verifiers-policy.ts'

/** Every fault of a well-formed package, file by file; empty when the policy lets it pass. */
export function policyFaults(environmentPackage: EnvironmentPackage): Fault[] {
  const { tables, faults } = judgeSchema(environmentPackage.schema_sql)
  return [
    ...faults,
    ...seedFaults(environmentPackage.seed, tables),
    ...manifestFaults(environmentPackage, tables),
    ...patternFaults(environmentPackage),
    ...codeFaults('tools.js', () => toolsFaults(environmentPackage)),
    ...codeFaults('verifiers.js', () => verifiersFaults(environmentPackage)),
  ]
}

/** Rules walk the tree recursively; code that exhausts the stack is the author's fault, not a failure of the gate. */
function codeFaults(file: CodeFileName, judge: () => Fault[]): Fault[] {
  try {
    return judge()
  } catch (error) {
    if (error instanceof RangeError) return [tooDeep(file)]
    throw error
  }
}
