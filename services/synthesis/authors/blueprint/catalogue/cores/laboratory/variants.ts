// Other shapes of a laboratory.
import type { Variant } from '../../../language/blueprint.ts'
import { withAliquots } from './variants/aliquots.ts'
import { withControls } from './variants/controls.ts'
import { withPartners } from './variants/partners.ts'
import { withPickups } from './variants/pickups.ts'

export const variants: readonly Variant[] = [withPickups, withPartners, withControls, withAliquots]
