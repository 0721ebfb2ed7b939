// Four other shapes of the parking operator.
import type { Variant } from '../../../language/blueprint.ts'
import { withBikeBoxes } from './variants/bike-boxes.ts'
import { withChargingTariffs } from './variants/charging-tariffs.ts'
import { withPatrolWalks } from './variants/patrol-walks.ts'
import { withTowing } from './variants/towing.ts'

export const variants: readonly Variant[] = [withTowing, withPatrolWalks, withBikeBoxes, withChargingTariffs]
