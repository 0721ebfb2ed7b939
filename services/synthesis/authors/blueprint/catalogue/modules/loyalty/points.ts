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

/** Effects that add points which were earned or given, and put the expiry of all off. */
export const gained = (account: string, kind: string, points: Expression, more: Readonly<Record<string, Expression>> = {}): Effect[] => [
  entry(account, kind, points, more),
  {
    set: account,
    to: {
      points: `${account}.points + point_entry.points`,
      earned: `${account}.earned + point_entry.points`,
      valid_until: `plusDays(today(), ${byTier(`${account}.tier`, 'days')})`,
    },
  },
]
