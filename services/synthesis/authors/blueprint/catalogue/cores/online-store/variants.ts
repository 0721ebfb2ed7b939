// Other shapes of an online shop.
import type { Variant } from '../../../language/blueprint.ts'
import { club } from './club.ts'
import { coupons } from './coupons.ts'
import { merchants } from './merchants.ts'
import { pickup } from './pickup.ts'

export const variants: readonly Variant[] = [club, pickup, merchants, coupons]
