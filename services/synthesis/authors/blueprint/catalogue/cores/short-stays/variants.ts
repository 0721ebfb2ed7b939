// Other shapes of a marketplace for short stays.
import type { Variant } from '../../../language/blueprint.ts'
import { withCleaners } from './variants/cleaners.ts'
import { withExperiences } from './variants/experiences.ts'
import { withPayouts } from './variants/payouts.ts'
import { withSeasons } from './variants/seasons.ts'

export const variants: readonly Variant[] = [withCleaners, withExperiences, withPayouts, withSeasons]
