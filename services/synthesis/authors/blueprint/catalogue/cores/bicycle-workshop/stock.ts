// Parts: ordered from wholesalers within what may be spent, booked in, counted.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** What open orders may cost in all, what the workshop pays of a price in percent, and pieces that the shelf holds of one part. */
const BUDGET = 700
const COST_PERCENT = 60
const SHELF = 40
/** Pieces by which a count may differ before somebody else counts again. */
const DIFFERENCE = 3

const GOODS = `ceil(pieces * bike_part.price * ${COST_PERCENT} / 100)`
const COST = `${GOODS} + (${GOODS} >= bike_part.wholesaler.free_from ? 0 : bike_part.wholesaler.carriage)`
const SPENT = "sum('parts_delivery', d => d.status === 'ordered', d => d.cost)"

const isOrdered: Rule = conflict("parts_delivery.status === 'ordered'", 'This delivery is {parts_delivery.status} already.', [
  'already',
  'arrived',
  'cancelled',
])

/** See the head of this file. */
export const stock: Readonly<Record<string, Action>> = {
  order_parts_delivery: {
    title: 'Order parts',
    about: `Orders pieces of a part from its [wholesaler] at ${COST_PERCENT} percent of the price, with carriage unless the order is large enough. One open order of each part and one a day; ${SHELF} pieces fit on the shelf; open orders cost ${BUDGET} in all at most.`,
    args: {
      bike_part: row('bike_part', {
        likely:
          "bike_part.stock < bike_part.least + 4 && none('parts_delivery', d => d.bike_part_id === bike_part.id && (d.status === 'ordered' || d.ordered_on === today()))",
      }),
      pieces: mostly(integer('How many.', 1, 30, { unit: 'pieces' }), '4 + bike_part.id % 4 * 2'),
    },
    rules: [
      conflict(
        "none('parts_delivery', d => d.bike_part_id === bike_part.id && d.status === 'ordered')",
        '“{bike_part.name}” is on order already.',
        ['already', 'on order'],
      ),
      conflict(
        "none('parts_delivery', d => d.bike_part_id === bike_part.id && d.ordered_on === today())",
        '“{bike_part.name}” has been ordered today. Order it again tomorrow.',
        ['today', 'tomorrow'],
      ),
      conflict(`bike_part.stock + pieces <= ${SHELF}`, `${SHELF} pieces fit on the shelf, and {bike_part.stock} are there.`, [
        'fit on',
        'at most',
        'too many',
      ]),
      conflict(`${SPENT} + ${COST} <= ${BUDGET}`, `Open orders may cost {money(${BUDGET})} in all, and {money(${SPENT})} are spent.`, [
        'may cost',
        'in all',
        'budget',
        'spent',
      ]),
    ],
    effects: [
      {
        add: 'parts_delivery',
        with: {
          bike_part: 'bike_part',
          pieces: 'pieces',
          ordered_on: 'today()',
          due_on: 'plusDays(today(), bike_part.wholesaler.days_needed)',
          cost: COST,
          status: "'ordered'",
        },
      },
    ],
    gives: 'parts_delivery',
    ask: ['order {pieces} pieces of {bike_part}', 'have {pieces} pieces of {bike_part} delivered'],
    outcome: [
      { question: 'What does the order cost with carriage?', value: 'parts_delivery.cost', type: 'money' },
      { question: 'When is it due?', value: 'parts_delivery.due_on', type: 'date' },
    ],
    plays: 16,
    undoneBy: 'cancel_parts_delivery',
  },
  book_in_parts_delivery: {
    title: 'Book parts in',
    about: 'An open order has come, with all pieces or fewer: they go on the shelf. Not before the day after the order.',
    args: {
      parts_delivery: row('parts_delivery', { likely: "parts_delivery.status === 'ordered' && parts_delivery.ordered_on < today()" }),
      pieces: mostly(integer('Pieces that came.', 1, 40, { unit: 'pieces' }), 'parts_delivery.pieces'),
    },
    rules: [
      isOrdered,
      conflict('parts_delivery.ordered_on < today()', 'It was ordered today and cannot have come.', ['ordered today', 'not yet', 'cannot']),
      conflict('pieces <= parts_delivery.pieces', 'Only {parts_delivery.pieces} pieces were ordered. Send the others back.', [
        'only',
        'were ordered',
        'more than',
      ]),
    ],
    effects: [
      { set: 'parts_delivery', to: { status: "'arrived'", pieces: 'pieces' } },
      { set: 'parts_delivery.bike_part', to: { stock: 'parts_delivery.bike_part.stock + pieces' } },
    ],
    gives: 'parts_delivery',
    ask: ['book in {pieces} pieces of {parts_delivery}', 'note that {pieces} pieces of {parts_delivery} have come'],
    outcome: [{ question: 'How many pieces of that part are on the shelf now?', value: 'parts_delivery.bike_part.stock', type: 'integer' }],
    routine: { row: 'parts_delivery', when: "parts_delivery.status === 'ordered' && parts_delivery.due_on <= today()", chance: 0.35 },
  },
  cancel_parts_delivery: {
    title: 'Cancel an order of parts',
    about: 'Cancels an open order that is not due today or before.',
    args: { parts_delivery: row('parts_delivery', { likely: "parts_delivery.status === 'ordered' && parts_delivery.due_on > today()" }) },
    rules: [
      isOrdered,
      conflict('parts_delivery.due_on > today()', 'It was due on {parts_delivery.due_on} and is on its way.', [
        'on its way',
        'too late',
        'due',
      ]),
    ],
    effects: [{ set: 'parts_delivery', to: { status: "'cancelled'" } }],
    ask: ['cancel {parts_delivery}', 'call off {parts_delivery}'],
  },
  count_bike_part: {
    title: 'Correct the stock of a part',
    about: `Puts down how many pieces were counted on the shelf, up to ${DIFFERENCE} more or fewer than before.`,
    args: {
      bike_part: row('bike_part', { likely: 'bike_part.stock > 2' }),
      counted: mostly(integer('Pieces that were counted.', 0, 60, { unit: 'pieces' }), 'bike_part.stock - 1'),
    },
    rules: [
      invalid('counted !== bike_part.stock', 'That is the stock already.'),
      conflict(
        `counted - bike_part.stock <= ${DIFFERENCE} && bike_part.stock - counted <= ${DIFFERENCE}`,
        `{bike_part.stock} pieces should be there; with a difference of more than ${DIFFERENCE} somebody else has to count again.`,
        ['count again', 'difference', 'should be there'],
      ),
    ],
    effects: [{ set: 'bike_part', to: { stock: 'counted' } }],
    ask: ['correct the stock of {bike_part} to {counted}', 'put down that {counted} pieces of {bike_part} were counted'],
    plays: 3,
  },
}
