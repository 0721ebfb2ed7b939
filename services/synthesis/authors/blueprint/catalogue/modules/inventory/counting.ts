// Stocktakes: a room is closed, everything in it is counted, and it opens again.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { entry } from './entry.ts'

/** Days between two stocktakes of one room. */
const DAYS_BETWEEN_STOCKTAKES = 14
/** Supplies that cannot be found or counted in a stocktake are left out of it, up to this many. */
const MOST_UNCOUNTED = 1
/** A count that is further off has to be made by the keeper of the room. */
const LARGEST_DIFFERENCE = 3

/** How many supplies of a room have not been counted in the stocktake that goes on there. */
const UNCOUNTED = "count('supply_item', i => i.store_room_id === store_room.id && !(i.counted_on >= store_room.counting_since))"

/** Beginning, counting, closing. */
export const counting: Readonly<Record<string, Action>> = {
  begin_stocktake: {
    title: 'Begin a stocktake',
    about: `Begins to count everything in a [store_room], ${DAYS_BETWEEN_STOCKTAKES} days after the last time or later; nothing comes or goes until it is closed.`,
    args: {
      store_room: row('store_room', {
        likely: `store_room.status === 'open' && (store_room.last_stocktake_on === null || store_room.last_stocktake_on <= plusDays(today(), -${DAYS_BETWEEN_STOCKTAKES}))`,
      }),
    },
    rules: [
      conflict("store_room.status === 'open'", '“{store_room.name}” is being counted already.', ['already', 'being counted']),
      conflict(
        `store_room.last_stocktake_on === null || store_room.last_stocktake_on <= plusDays(today(), -${DAYS_BETWEEN_STOCKTAKES})`,
        `“{store_room.name}” was counted on {store_room.last_stocktake_on}; wait ${DAYS_BETWEEN_STOCKTAKES} days after that.`,
        ['was counted', 'too soon', '14 days', 'wait', 'recent'],
      ),
    ],
    effects: [{ set: 'store_room', to: { status: "'counting'", counting_since: 'today()' } }],
    ask: ['begin the stocktake of {store_room}', 'start counting everything in {store_room}'],
    plays: 6,
  },
  count_supplies: {
    title: 'Record a count',
    about: `Records how many of a [supply_item] were found in a stocktake of its room, once in each. A difference of more than ${LARGEST_DIFFERENCE} is recorded by the keeper of the room only.`,
    args: {
      supply_item: row('supply_item', {
        likely:
          "some('store_room', r => r.id === supply_item.store_room_id && r.status === 'counting' && (supply_item.counted_on === null || supply_item.counted_on < r.counting_since))",
      }),
      quantity: mostly(integer('How many were found.', 0, 80), 'max(0, supply_item.on_hand - 1)'),
    },
    rules: [
      conflict(
        "supply_item.store_room.status === 'counting'",
        'No stocktake of “{supply_item.store_room.name}” is going on. Begin one first.',
        ['no stocktake', 'not being counted', 'begin'],
      ),
      conflict(
        'supply_item.counted_on === null || supply_item.counted_on < supply_item.store_room.counting_since',
        'It was counted on {supply_item.counted_on}, in this stocktake.',
        ['was counted', 'already', 'this stocktake'],
      ),
      conflict('quantity <= supply_item.most_kept', 'The shelf takes {supply_item.most_kept} at most. Count again.', [
        'shelf',
        'at most',
        'count again',
      ]),
      forbidden(
        `(quantity - supply_item.on_hand <= ${LARGEST_DIFFERENCE} && supply_item.on_hand - quantity <= ${LARGEST_DIFFERENCE}) || supply_item.store_room.looked_after_by_id === actor.id`,
        `The books say {supply_item.on_hand}; a difference of more than ${LARGEST_DIFFERENCE} is recorded by {supply_item.store_room.looked_after_by.name} only.`,
        ['difference', 'books', 'only', 'more than'],
      ),
    ],
    effects: [
      entry('counted', 'quantity - supply_item.on_hand', 'actor', 'quantity !== supply_item.on_hand'),
      { set: 'supply_item', to: { on_hand: 'quantity', counted_on: 'today()' } },
    ],
    gives: 'supply_item',
    ask: ['record that {quantity} units of {supply_item} were counted', 'put down {quantity} units as the count of {supply_item}'],
    routine: {
      row: 'supply_item',
      when: "supply_item.store_room.status === 'counting' && (supply_item.counted_on === null || supply_item.counted_on < supply_item.store_room.counting_since)",
      chance: 0.5,
    },
  },
  close_stocktake: {
    title: 'Close a stocktake',
    about: `Closes the stocktake of a [store_room] and opens it again. At most ${MOST_UNCOUNTED} [supply_item] may be left uncounted; its number stays.`,
    args: { store_room: row('store_room', { likely: `store_room.status === 'counting' && ${UNCOUNTED} <= ${MOST_UNCOUNTED}` }) },
    rules: [
      conflict("store_room.status === 'counting'", 'No stocktake of “{store_room.name}” is going on.', [
        'no stocktake',
        'not being counted',
      ]),
      conflict(
        `${UNCOUNTED} <= ${MOST_UNCOUNTED}`,
        `In “{store_room.name}”, {${UNCOUNTED}} [supply_items] have not been counted. Count them first; ${MOST_UNCOUNTED} may be left.`,
        ['not been counted', 'uncounted', 'count them', 'not counted', 'to be counted'],
      ),
    ],
    effects: [{ set: 'store_room', to: { status: "'open'", counting_since: 'null', last_stocktake_on: 'today()' } }],
    ask: ['close the stocktake of {store_room}', 'finish counting in {store_room} and open it again'],
    outcome: [
      {
        question: 'How many different supplies lie in that room?',
        value: "count('supply_item', i => i.store_room_id === store_room.id)",
        type: 'integer',
      },
    ],
    routine: { row: 'store_room', when: `store_room.status === 'counting' && ${UNCOUNTED} <= ${MOST_UNCOUNTED}`, chance: 0.2 },
  },
}
