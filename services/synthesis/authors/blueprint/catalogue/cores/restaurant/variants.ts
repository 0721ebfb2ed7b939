// Four other shapes of the restaurant.
import type { Variant } from '../../../language/blueprint.ts'
import { withGiftCheques } from './variants/gift-cheques.ts'
import { withGroupDinners } from './variants/group-dinners.ts'
import { withPantry } from './variants/pantry.ts'
import { withShiftRota } from './variants/shift-rota.ts'

export const variants: readonly Variant[] = [withPantry, withGroupDinners, withGiftCheques, withShiftRota]
