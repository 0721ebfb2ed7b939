// Other shapes of a rental yard.
import type { Variant } from '../../../language/blueprint.ts'
import { withAttachments } from './variants/attachments.ts'
import { withDamageCover } from './variants/damage-cover.ts'
import { withDeliveries } from './variants/deliveries.ts'
import { withOperators } from './variants/operators.ts'

export const variants: readonly Variant[] = [withDeliveries, withOperators, withAttachments, withDamageCover]
