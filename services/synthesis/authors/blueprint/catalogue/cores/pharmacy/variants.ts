// Other shapes of a pharmacy.
import type { Variant } from '../../../language/blueprint.ts'
import { withDelivery } from './variants/delivery.ts'
import { withDevices } from './variants/devices.ts'
import { withPillPacks } from './variants/pill-packs.ts'
import { withPreparations } from './variants/preparations.ts'

export const variants: readonly Variant[] = [withPillPacks, withDelivery, withPreparations, withDevices]
