// Four other shapes of the theatre company.
import type { Variant } from '../../../language/blueprint.ts'
import { withAuditions } from './variants/auditions.ts'
import { withCostumes } from './variants/costumes.ts'
import { withGuestHouses } from './variants/guest-houses.ts'
import { withHiredProps } from './variants/hired-props.ts'

export const variants: readonly Variant[] = [withCostumes, withHiredProps, withGuestHouses, withAuditions]
