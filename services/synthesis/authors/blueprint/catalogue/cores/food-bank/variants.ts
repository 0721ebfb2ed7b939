// Other shapes of a food bank.
import type { Variant } from '../../../language/blueprint.ts'
import { withMeals } from './variants/meals.ts'
import { withPledges } from './variants/pledges.ts'
import { withTours } from './variants/tours.ts'
import { withWardrobe } from './variants/wardrobe.ts'

export const variants: readonly Variant[] = [withTours, withMeals, withPledges, withWardrobe]
