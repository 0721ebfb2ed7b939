// Four other shapes of the museum.
import type { Variant } from '../../../language/blueprint.ts'
import { withAcquisitions } from './variants/acquisitions.ts'
import { withClimateLogs } from './variants/climate-logs.ts'
import { withGuidedTours } from './variants/guided-tours.ts'
import { withPictureRights } from './variants/picture-rights.ts'

export const variants: readonly Variant[] = [withGuidedTours, withPictureRights, withClimateLogs, withAcquisitions]
