// Orders of supplies and their deliveries.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { OPEN_ORDER } from './entry.ts'

/** Ordering, receiving, cancelling. */
export const ordering: Readonly<Record<string, Action>> = {
  order_supplies: {
    title: 'Order supplies',
    about:
      'Orders a [supply_item] of which the reorder level is reached: one open order for each, no more than the shelf takes, and up to your supply limit.',
    args: {
      supply_item: row('supply_item', {
        likely: `supply_item.on_hand <= supply_item.reorder_level && none('supply_order', ${OPEN_ORDER})`,
      }),
      quantity: mostly(
        integer('How many.', 1, 80),
        'max(1, min(supply_item.most_kept - supply_item.on_hand, floor(actor.supply_limit / supply_item.unit_cost)))',
      ),
    },
    rules: [
      conflict(
        'supply_item.on_hand <= supply_item.reorder_level',
        'There are {supply_item.on_hand} on hand; it is ordered when there are {supply_item.reorder_level} or fewer.',
        ['on hand', 'enough', 'reorder level', 'or fewer'],
      ),
      conflict(`none('supply_order', ${OPEN_ORDER})`, 'An order for “{supply_item.name}” is open already.', ['already', 'open']),
      conflict(
        'supply_item.on_hand + quantity <= supply_item.most_kept',
        'The shelf takes {supply_item.most_kept}, and {supply_item.on_hand} are there.',
        ['shelf', 'room', 'more than', 'at most'],
      ),
      forbidden(
        'quantity * supply_item.unit_cost <= actor.supply_limit',
        'That costs {money(quantity * supply_item.unit_cost)}; you may order for {money(actor.supply_limit)} at a time. Order fewer, or leave it to somebody with a higher limit.',
        ['limit', 'at a time', 'may order', 'higher', 'exceed'],
      ),
    ],
    effects: [
      {
        add: 'supply_order',
        with: {
          supply_item: 'supply_item',
          quantity: 'quantity',
          delivered: '0',
          cost: 'quantity * supply_item.unit_cost',
          placed_by: 'actor',
          placed_on: 'today()',
          status: "'open'",
        },
      },
    ],
    ask: [
      'order {quantity} units of {supply_item}',
      'place an order for {supply_item}, {quantity} units',
      '{supply_item} is running low; order {quantity} units',
    ],
    outcome: [{ question: 'What does the order cost?', value: 'supply_order.cost', type: 'money' }],
    routine: {
      row: 'supply_item',
      when: `supply_item.on_hand <= supply_item.reorder_level && none('supply_order', ${OPEN_ORDER})`,
      chance: 0.15,
    },
    plays: 5,
    undoneBy: 'cancel_supply_order',
  },
  receive_supply_order: {
    title: 'Record a delivery',
    about: 'Puts what has come of an open [supply_order] on the shelf; a part of it is fine, more than was ordered is not.',
    args: {
      supply_order: row('supply_order', {
        likely: "supply_order.status === 'open' && supply_order.supply_item.store_room.status === 'open'",
      }),
      quantity: mostly(integer('How many have come.', 1, 80), 'supply_order.quantity - supply_order.delivered'),
    },
    rules: [
      conflict("supply_order.status === 'open'", 'This [supply_order] is {supply_order.status}; nothing more is to come.', [
        'already',
        'delivered',
        'cancelled',
        'nothing more',
      ]),
      conflict(
        "supply_order.supply_item.store_room.status === 'open'",
        'The [store_room] “{supply_order.supply_item.store_room.name}” is being counted; deliveries wait until the stocktake is closed.',
        ['being counted', 'stocktake', 'wait'],
      ),
      conflict(
        'quantity <= supply_order.quantity - supply_order.delivered',
        'Only {supply_order.quantity - supply_order.delivered} of this [supply_order] are still to come.',
        ['only', 'still to come', 'more than', 'ordered'],
      ),
    ],
    effects: [
      {
        add: 'supply_entry',
        with: {
          supply_item: 'supply_order.supply_item',
          kind: "'delivered'",
          change: 'quantity',
          handled_by: 'actor',
          noted_on: 'today()',
        },
      },
      { set: 'supply_order.supply_item', to: { on_hand: 'supply_order.supply_item.on_hand + quantity' } },
      {
        set: 'supply_order',
        to: {
          delivered: 'supply_order.delivered + quantity',
          status: "supply_order.delivered + quantity === supply_order.quantity ? 'delivered' : 'open'",
        },
      },
    ],
    gives: 'supply_order',
    ask: ['record a delivery for {supply_order}, {quantity} units', 'note what has come of {supply_order}: {quantity} units'],
    outcome: [{ question: 'How many are on hand now?', value: 'supply_order.supply_item.on_hand', type: 'integer' }],
    ceiling: { arg: 'quantity', most: 'supply_order.quantity - supply_order.delivered', words: 'as many units as are still to come' },
    routine: {
      row: 'supply_order',
      when: "supply_order.status === 'open' && plusDays(supply_order.placed_on, 3) <= today()",
      chance: 0.1,
    },
  },
  cancel_supply_order: {
    title: 'Cancel a [supply_order]',
    about: 'Calls off an open [supply_order] of which nothing has come.',
    args: { supply_order: row('supply_order', { likely: "supply_order.status === 'open' && supply_order.delivered === 0" }) },
    rules: [
      conflict("supply_order.status === 'open'", 'This [supply_order] is {supply_order.status}.', ['already', 'delivered', 'cancelled']),
      conflict('supply_order.delivered === 0', '{supply_order.delivered} of it have come; the rest is on its way.', [
        'have come',
        'delivered',
        'on its way',
      ]),
    ],
    effects: [{ set: 'supply_order', to: { status: "'cancelled'" } }],
    ask: ['cancel {supply_order}', 'call off {supply_order}'],
    plays: 1,
  },
}
