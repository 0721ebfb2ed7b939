// Other shapes of pet boarding.
import type { Variant } from '../../../language/blueprint.ts'
import { withDeposits } from './variants/deposits.ts'
import { withPlayGroups } from './variants/play-groups.ts'
import { withTaxi } from './variants/taxi.ts'
import { withTraining } from './variants/training.ts'

export const variants: readonly Variant[] = [withPlayGroups, withDeposits, withTraining, withTaxi]
