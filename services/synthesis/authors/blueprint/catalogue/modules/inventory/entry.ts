// The line in the books that goes with every change of a number on hand.
import { conflict, type Effect } from '../../../language/action.ts'
import type { Expression } from '../../../language/expression.ts'

/** The rule that nothing comes or goes while a room is being counted. */
export const OPEN_ROOM = conflict(
  "supply_item.store_room.status === 'open'",
  'The [store_room] “{supply_item.store_room.name}” is being counted; nothing comes or goes until the stocktake is closed.',
  ['being counted', 'stocktake', 'count'],
)

/** Condition on an order of the item in scope that is open. */
export const OPEN_ORDER = "o => o.supply_item_id === supply_item.id && o.status === 'open'"

/** An effect that notes a change of the item in scope. */
export const entry = (kind: string, change: Expression, handler: Expression, when?: Expression): Effect => ({
  add: 'supply_entry',
  with: { supply_item: 'supply_item', kind: `'${kind}'`, change, handled_by: handler, noted_on: 'today()' },
  ...(when === undefined ? {} : { when }),
})
