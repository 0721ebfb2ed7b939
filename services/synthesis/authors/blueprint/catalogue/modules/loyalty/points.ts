// The effects that change the points of an account: always with an entry in the books.
import type { Effect } from '../../../language/action.ts'
import type { Expression } from '../../../language/expression.ts'
import { byTier } from './tiers.ts'

/** An entry over points of an account; `as` names it where there are several. */
export const entry = (
  account: string,
  kind: string,
  points: Expression,
  more: Readonly<Record<string, Expression>> = {},
  as = 'point_entry',
): Effect => ({ add: 'point_entry', as, with: { loyalty_account: account, kind: `'${kind}'`, points, noted_on: 'today()', ...more } })

/** Effects that add points which were earned or given. Those for a deal put the expiry of all off; gifts do not. */
export const gained = (kind: 'earned' | 'gift', points: Expression, more: Readonly<Record<string, Expression>> = {}): Effect[] => [
  entry('loyalty_account', kind, points, more),
  {
    set: 'loyalty_account',
    to: {
      points: 'loyalty_account.points + point_entry.points',
      earned: 'loyalty_account.earned + point_entry.points',
      ...(kind === 'gift' ? {} : { valid_until: `plusDays(today(), ${byTier('loyalty_account.tier', 'days')})` }),
    },
  },
]
