// Other shapes of a parcel carrier.
import type { Variant } from '../../../language/blueprint.ts'
import { cash } from './cash.ts'
import { contracts } from './contracts.ts'
import { customs } from './customs.ts'
import { wishes } from './wishes.ts'

export const variants: readonly Variant[] = [customs, wishes, cash, contracts]
