// Four other shapes of the print shop.
import type { Variant } from '../../../language/blueprint.ts'
import { withBindery } from './variants/bindery.ts'
import { withComplaintReprints } from './variants/complaint-reprints.ts'
import { withInkStore } from './variants/ink-store.ts'
import { withVanTours } from './variants/van-tours.ts'

export const variants: readonly Variant[] = [withBindery, withInkStore, withComplaintReprints, withVanTours]
