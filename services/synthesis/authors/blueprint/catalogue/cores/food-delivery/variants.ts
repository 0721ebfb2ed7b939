// Other shapes of a food delivery service.
import type { Variant } from '../../../language/blueprint.ts'
import { ageChecks } from './age-checks.ts'
import { companies } from './companies.ts'
import { payouts } from './payouts.ts'
import { replacements } from './replacements.ts'

export const variants: readonly Variant[] = [replacements, companies, payouts, ageChecks]
