// Other shapes of a repair shop.
import type { Variant } from '../../../language/blueprint.ts'
import { withChecks } from './variants/checks.ts'
import { withCourtesyCars } from './variants/courtesy-cars.ts'
import { withTyreStore } from './variants/tyre-store.ts'
import { withWarranties } from './variants/warranties.ts'

export const variants: readonly Variant[] = [withChecks, withCourtesyCars, withTyreStore, withWarranties]
