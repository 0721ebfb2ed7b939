// Tiers of the loyalty scheme and rewards that points buy.
import type { Expression } from '../../../language/expression.ts'

/** From the lowest to the highest: points earned in all that it takes, days for which points last, points for each hundred of a price. */
export const TIERS = {
  bronze: { from: 0, days: 14, rate: 5 },
  silver: { from: 18, days: 60, rate: 8 },
  gold: { from: 40, days: 120, rate: 12 },
} as const

/** A figure of the tier that an expression gives. */
export const byTier = (tier: Expression, figure: keyof typeof TIERS.bronze): Expression =>
  `(${tier} === 'bronze' ? ${TIERS.bronze[figure]} : ${tier} === 'silver' ? ${TIERS.silver[figure]} : ${TIERS.gold[figure]})`

/** What points buy: useful in any trade. */
export const REWARDS = [
  { name: 'Ballpoint pen', points: 8, lowest_tier: 'bronze', in_stock: 25 },
  { name: 'Coffee mug', points: 15, lowest_tier: 'bronze', in_stock: 9 },
  { name: 'Tote bag', points: 12, lowest_tier: 'bronze', in_stock: 12 },
  { name: 'Wall calendar', points: 10, lowest_tier: 'bronze', in_stock: 0 },
  { name: 'Umbrella', points: 20, lowest_tier: 'silver', in_stock: 6 },
  { name: 'Cinema voucher', points: 25, lowest_tier: 'silver', in_stock: 10 },
  { name: 'Hamper of local food', points: 45, lowest_tier: 'gold', in_stock: 3 },
] as const

/** Points that one account may be given as gifts, and the days over which they are counted. */
export const MOST_GIVEN = 30
export const GIFT_DAYS = 30

/** Points that the account in scope was given lately. */
export const GIVEN: Expression = `sum('point_entry', g => g.loyalty_account_id === loyalty_account.id && g.kind === 'gift' && g.noted_on > plusDays(today(), -${GIFT_DAYS}), g => g.points)`
