// Parts of repairs: set aside from the shelf for one, and put back, within the estimate that was agreed to.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { suits } from './intake.ts'

/** Pieces of one part in a repair, and what the price may go above the estimate, in percent. */
const MOST_PIECES = 4
const ABOVE = 10

const AMOUNT = "ceil(pieces * bike_part.price * (bike_repair.bicycle.cyclist.club === 'yes' ? 90 : 100) / 100)"
const CHANGES = "(bike_repair.status === 'taken_in' || bike_repair.status === 'agreed' || bike_repair.status === 'on_stand')"

/** See the head of this file. */
export const builtIn: Readonly<Record<string, Action>> = {
  set_aside_bike_part: {
    title: 'Take parts for a repair',
    about: `Takes up to ${MOST_PIECES} pieces of a part that fits from the shelf for a [bike_repair] that is taken in, agreed to or on a stand; each part once. Club members pay 10 percent less. Work and parts stay within ${ABOVE} percent above the estimate.`,
    args: {
      bike_repair: row('bike_repair', { likely: CHANGES }),
      bike_part: row('bike_part', {
        likely: `bike_part.stock > 1 && (${suits('bike_part', 'bike_repair.bicycle.kind')}) && none('repair_part', p => p.bike_repair_id === bike_repair.id && p.bike_part_id === bike_part.id)`,
      }),
      pieces: mostly(integer('How many.', 1, 8, { unit: 'pieces' }), '1 + bike_part.id % 2'),
    },
    rules: [
      conflict(CHANGES, 'This [bike_repair] is {bike_repair.status}; parts are not changed now.', [
        'not changed',
        'estimated',
        'estimate',
        'to_ride',
        'ready',
        'collected',
        'already',
      ]),
      conflict(
        suits('bike_part', 'bike_repair.bicycle.kind'),
        'The part “{bike_part.name}” fits {bike_part.suits} bikes, and this one is a {bike_repair.bicycle.kind} bike.',
        ['fits', 'does not fit', 'only for'],
      ),
      conflict(`pieces <= ${MOST_PIECES}`, `A repair takes ${MOST_PIECES} pieces of one part at most.`, ['at most', 'too many']),
      conflict('pieces <= bike_part.stock', 'Only {bike_part.stock} pieces of “{bike_part.name}” are on the shelf. Order more.', [
        'only',
        'not enough',
        'order',
      ]),
      conflict(
        "none('repair_part', p => p.bike_repair_id === bike_repair.id && p.bike_part_id === bike_part.id)",
        'That part has been taken for this [bike_repair] already.',
        ['already', 'been taken'],
      ),
      conflict(
        `bike_repair.estimate === null || (bike_repair.work_price + bike_repair.parts_price + ${AMOUNT}) * 100 <= bike_repair.estimate * ${100 + ABOVE}`,
        `The estimate was {money(bike_repair.estimate)}, and the price may be ${ABOVE} percent above it at most.`,
        ['at most', 'estimate was', 'percent', 'exceed'],
      ),
    ],
    effects: [
      { add: 'repair_part', with: { bike_repair: 'bike_repair', bike_part: 'bike_part', pieces: 'pieces', amount: AMOUNT } },
      { set: 'bike_part', to: { stock: 'bike_part.stock - pieces' } },
      { set: 'bike_repair', to: { parts_price: 'bike_repair.parts_price + repair_part.amount' } },
    ],
    gives: 'repair_part',
    ask: ['take {pieces} pieces of {bike_part} for {bike_repair}', 'set aside {pieces} pieces of {bike_part} for {bike_repair}'],
    outcome: [{ question: 'What do they cost?', value: 'repair_part.amount', type: 'money' }],
    plays: 44,
    undoneBy: 'put_back_repair_part',
  },
  put_back_repair_part: {
    title: 'Put parts back',
    about: 'Parts of a [bike_repair] go back on the shelf and cost nothing, as long as it is taken in, agreed to or on a stand.',
    args: {
      repair_part: row('repair_part', {
        likely:
          "repair_part.bike_repair.status === 'taken_in' || repair_part.bike_repair.status === 'agreed' || repair_part.bike_repair.status === 'on_stand'",
      }),
    },
    rules: [
      conflict(
        "repair_part.bike_repair.status === 'taken_in' || repair_part.bike_repair.status === 'agreed' || repair_part.bike_repair.status === 'on_stand'",
        'That repair is {repair_part.bike_repair.status}; parts are not changed now.',
        ['not changed', 'estimated', 'estimate', 'to_ride', 'ready', 'collected', 'already'],
      ),
    ],
    effects: [
      { set: 'repair_part.bike_part', to: { stock: 'repair_part.bike_part.stock + repair_part.pieces' } },
      { set: 'repair_part.bike_repair', to: { parts_price: 'repair_part.bike_repair.parts_price - repair_part.amount' } },
      { remove: 'repair_part' },
    ],
    ask: ['put back {repair_part}', 'return {repair_part} to the shelf'],
  },
}
