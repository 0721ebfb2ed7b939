// Gate `policy`: the static rules of package code, SQL, rows and names.
import type { EnvironmentPackage } from '../../../../shared/domain/environment.ts'
import { policyFaults } from '../../../../shared/policy/package-policy.ts'
import { judged, type Finding } from '../finding.ts'

/** Judges a package without running anything of it. */
export function policyGate(environmentPackage: EnvironmentPackage): Finding {
  const advice = 'Each fault names file, place and rule; docs/environments.md explains them'
  return judged(policyFaults(environmentPackage), 'code, SQL, rows and names keep the rules', advice)
}
