// Other shapes of an insurance office.
import type { Variant } from '../../../language/blueprint.ts'
import { withAppeals } from './variants/appeals.ts'
import { withBrokers } from './variants/brokers.ts'
import { withRecoveries } from './variants/recoveries.ts'
import { withRepairShops } from './variants/repair-shops.ts'

export const variants: readonly Variant[] = [withRepairShops, withBrokers, withAppeals, withRecoveries]
