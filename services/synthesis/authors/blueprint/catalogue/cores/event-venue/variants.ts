// Other shapes of an event venue.
import type { Variant } from '../../../language/blueprint.ts'
import { withCrews } from './variants/crews.ts'
import { withHallHires } from './variants/hall-hires.ts'
import { withIntervalOrders } from './variants/interval-orders.ts'
import { withStageGear } from './variants/stage-gear.ts'

export const variants: readonly Variant[] = [withCrews, withIntervalOrders, withHallHires, withStageGear]
