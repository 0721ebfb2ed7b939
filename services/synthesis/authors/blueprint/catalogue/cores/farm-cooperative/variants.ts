// Four other shapes of the farm cooperative.
import type { Variant } from '../../../language/blueprint.ts'
import { withBeeHives } from './variants/bee-hives.ts'
import { withFieldPlans } from './variants/field-plans.ts'
import { withHelperDays } from './variants/helper-days.ts'
import { withMarketStalls } from './variants/market-stalls.ts'

export const variants: readonly Variant[] = [withFieldPlans, withMarketStalls, withHelperDays, withBeeHives]
