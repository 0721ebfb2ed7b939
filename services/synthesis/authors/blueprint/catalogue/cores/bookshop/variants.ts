// Other shapes of a bookshop.
import type { Variant } from '../../../language/blueprint.ts'
import { mailOrder } from './variants/mail-order.ts'
import { withReadings } from './variants/readings.ts'
import { withStandingOrders } from './variants/standing-orders.ts'
import { withUsedBooks } from './variants/used-books.ts'

export const variants: readonly Variant[] = [mailOrder, withReadings, withStandingOrders, withUsedBooks]
