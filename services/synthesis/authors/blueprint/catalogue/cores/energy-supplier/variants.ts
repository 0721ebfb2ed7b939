// Four other shapes of the energy supplier.
import type { Variant } from '../../../language/blueprint.ts'
import { withHeatCheques } from './variants/heat-cheques.ts'
import { withPowerCuts } from './variants/power-cuts.ts'
import { withSolarFeeds } from './variants/solar-feeds.ts'
import { withTokenMeters } from './variants/token-meters.ts'

export const variants: readonly Variant[] = [withPowerCuts, withSolarFeeds, withTokenMeters, withHeatCheques]
