// Other shapes of a telephone and internet company.
import type { Variant } from '../../../language/blueprint.ts'
import { withEquipment } from './variants/equipment.ts'
import { withFamilyGroups } from './variants/family-groups.ts'
import { withRoaming } from './variants/roaming.ts'
import { withTradeIns } from './variants/trade-ins.ts'

export const variants: readonly Variant[] = [withEquipment, withFamilyGroups, withRoaming, withTradeIns]
