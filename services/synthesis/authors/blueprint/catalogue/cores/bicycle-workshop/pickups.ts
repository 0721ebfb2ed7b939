// The cargo trailer: it fetches bicycles and brings ready ones home, so many kilograms on a trip.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { isHere } from './intake.ts'
import { SLOTS, WAYS } from './records.ts'

/** Kilograms on a trip of the trailer, and its price for club members and others. */
const LOAD = 50
const CLUB_FEE = 8
const FEE = 12

const isPlanned: Rule = conflict("bike_pickup.status === 'planned'", 'This [bike_pickup] is {bike_pickup.status} already.', [
  'already',
  'done',
  'missed',
  'cancelled',
])
const isDue: Rule = conflict('bike_pickup.day <= today()', 'It is planned for {bike_pickup.day}, and today is {today()}.', [
  'planned for',
  'not yet',
  'today is',
])
const isWeekday: Rule = conflict('weekday(day) <= 5', '{day} is a day of the weekend; the trailer stands still then.', [
  'weekend',
  'saturday',
  'sunday',
])
const SOON = 'plusDays(today(), 1 + bicycle.id % 5)'
const OPEN = "r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off'"
const READY = "r => r.bicycle_id === bicycle.id && r.status === 'ready'"

/** See the head of this file. */
export const pickups: Readonly<Record<string, Action>> = {
  book_bike_pickup: {
    title: 'Book a pickup',
    about: `The trailer fetches a [bicycle] that is not in the workshop, or brings a ready one home, on a coming weekday; ${LOAD} kg a trip. It costs ${FEE}, for club members ${CLUB_FEE}. One planned pickup of each [bicycle].`,
    args: {
      bicycle: row('bicycle', {
        likely:
          "bicycle.status === 'in_use' && bicycle.cyclist.status === 'welcome' && none('bike_pickup', p => p.bicycle_id === bicycle.id && p.status === 'planned')",
      }),
      way: mostly(choice('Which way it goes.', WAYS), `some('bike_repair', ${READY}) ? 'back_home' : 'to_the_workshop'`),
      day: mostly(date('Day, from Monday to Friday.', 1, 14), `weekday(${SOON}) <= 5 ? ${SOON} : plusDays(${SOON}, 2)`),
      slot: choice('Part of the day.', SLOTS),
    },
    rules: [
      invalid('day > today()', 'The trailer is booked for a coming day; today is {today()}.'),
      isWeekday,
      isHere,
      conflict(
        `way === 'back_home' || none('bike_repair', ${OPEN})`,
        'The [bicycle] {bicycle.frame_number} is in the workshop; there is nothing to fetch.',
        ['in the workshop', 'nothing to fetch'],
      ),
      conflict(
        `way === 'to_the_workshop' || some('bike_repair', ${READY})`,
        'No repair of the [bicycle] {bicycle.frame_number} is ready, so there is nothing to bring home.',
        ['is ready', 'not ready', 'nothing to bring'],
      ),
      conflict(
        "none('bike_pickup', p => p.bicycle_id === bicycle.id && p.status === 'planned')",
        'A pickup of that [bicycle] is planned already.',
        ['already', 'planned'],
      ),
      conflict(
        `sum('bike_pickup', p => p.day === day && p.slot === slot && p.status === 'planned', p => p.bicycle.weight) + bicycle.weight <= ${LOAD}`,
        `The trailer takes ${LOAD} kg on a trip, and with this bike it would be more. Choose another time.`,
        ['takes', 'too heavy', 'full', 'more'],
      ),
    ],
    effects: [
      {
        add: 'bike_pickup',
        with: {
          bicycle: 'bicycle',
          way: 'way',
          day: 'day',
          slot: 'slot',
          fee: `bicycle.cyclist.club === 'yes' ? ${CLUB_FEE} : ${FEE}`,
          status: "'planned'",
        },
      },
    ],
    gives: 'bike_pickup',
    ask: ['have the trailer take {bicycle} {way} on {day}, {slot}', 'book a pickup of {bicycle} {way}, on {day} ({slot})'],
    outcome: [{ question: 'What does the pickup cost?', value: 'bike_pickup.fee', type: 'money' }],
    plays: 24,
    undoneBy: 'cancel_bike_pickup',
  },
  move_bike_pickup: {
    title: 'Move a pickup',
    about: 'A planned pickup takes place on another coming weekday or at another time, when the trailer has room.',
    args: {
      bike_pickup: row('bike_pickup', { likely: "bike_pickup.status === 'planned'" }),
      day: mostly(
        date('The new day.', 1, 20),
        'weekday(plusDays(bike_pickup.day, 1)) <= 5 ? plusDays(bike_pickup.day, 1) : plusDays(bike_pickup.day, 3)',
      ),
      slot: mostly(choice('Part of the day.', SLOTS), 'bike_pickup.slot'),
    },
    rules: [
      isPlanned,
      invalid('day > today()', 'The new day has to be after today, {today()}.'),
      invalid('day !== bike_pickup.day || slot !== bike_pickup.slot', 'It is planned for then already.'),
      isWeekday,
      conflict(
        `sum('bike_pickup', p => p.day === day && p.slot === slot && p.status === 'planned' && p.id !== bike_pickup.id, p => p.bicycle.weight) + bike_pickup.bicycle.weight <= ${LOAD}`,
        `The trailer takes ${LOAD} kg on a trip, and with this bike it would be more. Choose another time.`,
        ['takes', 'too heavy', 'full', 'more'],
      ),
    ],
    effects: [{ set: 'bike_pickup', to: { day: 'day', slot: 'slot' } }],
    ask: ['move {bike_pickup} to {day}, {slot}', 'let {bike_pickup} take place on {day} instead ({slot})'],
    plays: 2,
  },
  finish_bike_pickup: {
    title: 'Note that a pickup is done',
    about: 'Closes a planned pickup, on its day or later. A ready [bicycle] of it counts as collected.',
    args: { bike_pickup: row('bike_pickup', { likely: "bike_pickup.status === 'planned' && bike_pickup.day <= today()" }) },
    rules: [isPlanned, isDue],
    effects: [
      { set: 'bike_pickup', to: { status: "'done'" } },
      {
        each: 'bike_repair',
        as: 'brought',
        where: "brought.bicycle_id === bike_pickup.bicycle_id && brought.status === 'ready'",
        do: [{ set: 'brought', to: { status: "'collected'" } }],
      },
    ],
    gives: 'bike_pickup',
    ask: ['note that {bike_pickup} is done', 'put {bike_pickup} down as done'],
    routine: { row: 'bike_pickup', when: "bike_pickup.status === 'planned' && bike_pickup.day <= today()", chance: 0.12 },
  },
  miss_bike_pickup: {
    title: 'Note that nobody was there',
    about: 'Closes a planned pickup as missed, on its day or later; the fee is charged all the same.',
    args: { bike_pickup: row('bike_pickup', { likely: "bike_pickup.status === 'planned' && bike_pickup.day <= today()" }) },
    rules: [isPlanned, isDue],
    effects: [{ set: 'bike_pickup', to: { status: "'missed'" } }],
    ask: ['note that nobody was at home for {bike_pickup}', 'put {bike_pickup} down as missed'],
  },
  cancel_bike_pickup: {
    title: 'Cancel a pickup',
    about: 'A planned pickup does not take place and costs nothing.',
    args: { bike_pickup: row('bike_pickup', { likely: "bike_pickup.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'bike_pickup', to: { status: "'cancelled'", fee: '0' } }],
    ask: ['cancel {bike_pickup}', 'call off {bike_pickup}'],
  },
}
