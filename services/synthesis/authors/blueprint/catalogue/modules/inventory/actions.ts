// What is done with supplies on the shelf: handed out, brought back, written off, moved.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'
import { counting } from './counting.ts'
import { entry, OPEN_ORDER, OPEN_ROOM } from './entry.ts'
import { ordering } from './ordering.ts'
import { LOSSES } from './words.ts'

/** Days for which a person may bring back what they took. */
const DAYS_TO_RETURN = 14
/** What a person took of an item in the last days and did not bring back, as a number below zero. */
const net = `sum('supply_entry', e => e.supply_item_id === supply_item.id && e.handled_by_id === taker.id && (e.kind === 'taken' || e.kind === 'returned') && e.noted_on >= plusDays(today(), -${DAYS_TO_RETURN}), e => e.change)`

/** Actions of the module for a core's staff. */
export const inventoryActions = (staff: string): Readonly<Record<string, Action>> => ({
  ...taking(staff),
  ...ordering,
  ...keeping,
  ...counting,
})

const taking = (staff: string): Readonly<Record<string, Action>> => ({
  take_supplies: {
    title: 'Hand out supplies',
    about: `Hands some of a [supply_item] to a [${staff}]. More than its limit for one person is handed out by the keeper of the room only.`,
    args: {
      supply_item: row('supply_item', { likely: "supply_item.on_hand > 0 && supply_item.store_room.status === 'open'" }),
      taker: row(staff, { about: 'Who gets them.' }),
      quantity: mostly(integer('How many.', 1, 40), 'min(supply_item.most_at_once, supply_item.on_hand)'),
    },
    rules: [
      OPEN_ROOM,
      conflict('quantity <= supply_item.on_hand', 'Only {supply_item.on_hand} of “{supply_item.name}” are on hand.', [
        'only',
        'on hand',
        'not enough',
        'left',
      ]),
      forbidden(
        'quantity <= supply_item.most_at_once || supply_item.store_room.looked_after_by_id === actor.id',
        'One person gets {supply_item.most_at_once} of “{supply_item.name}” at once; more is handed out by {supply_item.store_room.looked_after_by.name}, who looks after the room.',
        ['at once', 'limit', 'more than', 'looks after'],
      ),
    ],
    effects: [entry('taken', '0 - quantity', 'taker'), { set: 'supply_item', to: { on_hand: 'supply_item.on_hand - quantity' } }],
    gives: 'supply_item',
    ask: [
      'hand {supply_item} out to {taker}, {quantity} units',
      'note that {taker} takes {supply_item} from the store, {quantity} units',
      '{taker} needs {supply_item}; give out {quantity} units',
    ],
    outcome: [{ question: 'How many of them are on hand after that?', value: 'supply_item.on_hand', type: 'integer' }],
    ceiling: {
      arg: 'quantity',
      most: 'min(supply_item.most_at_once, supply_item.on_hand)',
      words: 'as many units as one person may get at once',
    },
    plays: 9,
    undoneBy: 'return_supplies',
  },
  return_supplies: {
    title: 'Take supplies back',
    about: `Puts back on the shelf what a [${staff}] took and did not use: at most what they took in the last ${DAYS_TO_RETURN} days.`,
    args: {
      supply_item: row('supply_item', {
        likely: `supply_item.store_room.status === 'open' && some('supply_entry', e => e.supply_item_id === supply_item.id && e.kind === 'taken' && e.noted_on >= plusDays(today(), -${DAYS_TO_RETURN}))`,
      }),
      taker: row(staff, { about: 'Who brings them back.', likely: `${net} < 0` }),
      quantity: mostly(integer('How many.', 1, 40), '1'),
    },
    rules: [
      OPEN_ROOM,
      conflict(
        `${net} + quantity <= 0`,
        `{taker.name} took {0 - ${net}} of these in the last ${DAYS_TO_RETURN} days that have not come back.`,
        ['took', 'more than', 'only', 'last 14 days', 'not taken'],
      ),
      conflict('supply_item.on_hand + quantity <= supply_item.most_kept', 'The shelf takes {supply_item.most_kept} at most.', [
        'shelf',
        'at most',
        'room',
        'full',
      ]),
    ],
    effects: [entry('returned', 'quantity', 'taker'), { set: 'supply_item', to: { on_hand: 'supply_item.on_hand + quantity' } }],
    gives: 'supply_item',
    ask: [
      'put back {quantity} units of {supply_item} that {taker} did not need',
      'note that {taker} has brought {supply_item} back, {quantity} units',
    ],
    outcome: [{ question: 'How many of them are on hand now?', value: 'supply_item.on_hand', type: 'integer' }],
    plays: 3,
  },
})

const keeping: Readonly<Record<string, Action>> = {
  write_off_supplies: {
    title: 'Write supplies off',
    about: 'Takes supplies that nobody can use any more off the books, up to what your supply limit covers.',
    args: {
      supply_item: row('supply_item', { likely: "supply_item.on_hand > 0 && supply_item.store_room.status === 'open'" }),
      quantity: mostly(integer('How many.', 1, 80), '1'),
      reason: choice('Why.', LOSSES),
    },
    rules: [
      OPEN_ROOM,
      conflict('quantity <= supply_item.on_hand', 'Only {supply_item.on_hand} of “{supply_item.name}” are on hand.', [
        'only',
        'on hand',
        'more than',
      ]),
      forbidden(
        'quantity * supply_item.unit_cost <= actor.supply_limit',
        'They are worth {money(quantity * supply_item.unit_cost)}; you may write off {money(actor.supply_limit)} at a time.',
        ['limit', 'at a time', 'may write off', 'worth'],
      ),
      forbidden(
        "reason !== 'missing' || supply_item.store_room.looked_after_by_id === actor.id",
        'What is missing is written off by {supply_item.store_room.looked_after_by.name}, who looks after the [store_room].',
        ['looks after', 'keeper', 'written off by'],
      ),
    ],
    effects: [entry('written_off', '0 - quantity', 'actor'), { set: 'supply_item', to: { on_hand: 'supply_item.on_hand - quantity' } }],
    gives: 'supply_item',
    ask: ['write {supply_item} off, {quantity} units ({reason})', 'take {quantity} units of {supply_item} off the books, reason {reason}'],
    outcome: [{ question: 'How many are on hand now?', value: 'supply_item.on_hand', type: 'integer' }],
    plays: 3,
  },
  move_supply_item: {
    title: 'Move supplies to another room',
    about: 'Moves all of a [supply_item] to another [store_room] with a free shelf. What is on order stays where it is.',
    args: {
      supply_item: row('supply_item', {
        likely: `supply_item.store_room.status === 'open' && none('supply_order', ${OPEN_ORDER})`,
      }),
      store_room: row('store_room', {
        about: 'The new [store_room].',
        likely:
          "store_room.status === 'open' && store_room.id !== supply_item.store_room_id && count('supply_item', i => i.store_room_id === store_room.id) < store_room.shelves",
      }),
    },
    rules: [
      OPEN_ROOM,
      conflict("store_room.status === 'open'", 'The [store_room] “{store_room.name}” is being counted; try again afterwards.', [
        'being counted',
        'stocktake',
        'afterwards',
      ]),
      conflict('store_room.id !== supply_item.store_room_id', 'It lies in “{store_room.name}” already.', ['already', 'same']),
      conflict(
        "count('supply_item', i => i.store_room_id === store_room.id) < store_room.shelves",
        'All {store_room.shelves} shelves of “{store_room.name}” are taken.',
        ['shelves', 'taken', 'full', 'no room'],
      ),
      conflict(
        `none('supply_order', ${OPEN_ORDER})`,
        'A delivery of it is on its way to the old [store_room]. Wait for it or cancel it first.',
        ['on its way', 'delivery', 'order', 'wait'],
      ),
    ],
    effects: [{ set: 'supply_item', to: { store_room: 'store_room' } }],
    gives: 'supply_item',
    ask: ['move {supply_item} to {store_room}', 'find {supply_item} a new shelf in {store_room}'],
    plays: 2,
  },
}
