// Other shapes of a company fleet.
import type { Variant } from '../../../language/blueprint.ts'
import { withCharging } from './variants/charging.ts'
import { withLeasing } from './variants/leasing.ts'
import { withPrivateUse } from './variants/private-use.ts'
import { withWorkshops } from './variants/workshops.ts'

export const variants: readonly Variant[] = [withCharging, withLeasing, withWorkshops, withPrivateUse]
