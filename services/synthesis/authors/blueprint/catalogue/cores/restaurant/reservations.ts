// Reservations: made, moved, seated, settled; missed and cancelled ones.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { SITTINGS } from './offer.ts'

/** Days ahead, reservations that one guest has ahead, and no-shows after which the lead decides. */
const AHEAD = 21
const MOST = 2
const NO_SHOWS = 3

const is = (status: string, ...because: string[]): Rule =>
  conflict(`table_reservation.status === '${status}'`, `This reservation is {table_reservation.status}, not ${status}.`, [
    `not ${status}`,
    ...because,
  ])
const TAKEN = (table: string, day: string, sitting: string): string =>
  `some('table_reservation', r => r.dining_table_id === ${table}.id && r.day === ${day} && r.sitting === ${sitting} && (r.status === 'booked' || r.status === 'seated'))`

/** See the head of this file. */
export const reservations: Readonly<Record<string, Action>> = {
  reserve_dining_table: {
    title: 'Reserve a [dining_table]',
    about: `A usable [dining_table] with seats enough is kept for one sitting, from today to ${AHEAD} days ahead; no more than two seats stay empty, and a guest has ${MOST} reservations ahead. Somebody with ${NO_SHOWS} no-shows is taken by the lead only.`,
    args: {
      house_guest: row('house_guest', {
        likely: `house_guest.no_shows < ${NO_SHOWS} && count('table_reservation', r => r.house_guest_id === house_guest.id && r.status === 'booked') < ${MOST}`,
      }),
      dining_table: row('dining_table', { likely: "dining_table.status === 'in_use'" }),
      day: mostly(date('Day.', 0, 21), 'plusDays(today(), house_guest.id % 6)'),
      sitting: choice('When.', SITTINGS),
      people: mostly(integer('How many come.', 1, 10, { unit: 'people' }), 'max(1, dining_table.seats - house_guest.id % 2)'),
    },
    rules: [
      invalid(`day >= today() && day <= plusDays(today(), ${AHEAD})`, `Tables are reserved from today, {today()}, to ${AHEAD} days ahead.`),
      conflict("dining_table.status === 'in_use'", '{dining_table.code} is out of use.', ['out of use', 'closed']),
      conflict('people <= dining_table.seats', '{dining_table.code} has {dining_table.seats} seats. Choose a larger one.', [
        'seats',
        'larger',
        'too small',
      ]),
      conflict(
        'people >= dining_table.seats - 2',
        '{dining_table.code} has {dining_table.seats} seats, too many for {people}. Choose a smaller one.',
        ['smaller', 'too many', 'too large'],
      ),
      conflict(`!${TAKEN('dining_table', 'day', 'sitting')}`, '{dining_table.code} is taken on {day} at {sitting}.', [
        'taken',
        'not free',
        'reserved',
      ]),
      conflict(
        "none('table_reservation', r => r.house_guest_id === house_guest.id && r.day === day && r.sitting === sitting && (r.status === 'booked' || r.status === 'seated'))",
        '{house_guest.name} has a table then already.',
        ['already', 'has a table'],
      ),
      conflict(
        `count('table_reservation', r => r.house_guest_id === house_guest.id && r.status === 'booked') < ${MOST}`,
        `{house_guest.name} has ${MOST} reservations ahead already.`,
        ['already', 'at most', 'ahead'],
      ),
      forbidden(
        `house_guest.no_shows < ${NO_SHOWS} || actor.post === 'lead'`,
        `{house_guest.name} did not come {house_guest.no_shows} times; the lead of the house decides.`,
        ['did not come', 'no-show', 'lead'],
      ),
    ],
    effects: [
      {
        add: 'table_reservation',
        with: {
          house_guest: 'house_guest',
          dining_table: 'dining_table',
          day: 'day',
          sitting: 'sitting',
          people: 'people',
          bill: '0',
          discount: '0',
          status: "'booked'",
        },
      },
    ],
    gives: 'table_reservation',
    ask: [
      'reserve {dining_table} for {house_guest} on {day} at {sitting}, {people} people',
      'keep {dining_table} on {day} at {sitting} for {house_guest}, party of {people}',
    ],
    plays: 40,
    undoneBy: 'cancel_table_reservation',
  },
  move_table_reservation: {
    title: 'Give a [table_reservation] another [dining_table]',
    about: 'Moves a reservation to another usable [dining_table] that is free at the same sitting and has seats enough.',
    args: {
      table_reservation: row('table_reservation', {
        likely: "table_reservation.status === 'booked' || table_reservation.status === 'seated'",
      }),
      dining_table: row('dining_table', {
        likely:
          "dining_table.status === 'in_use' && dining_table.id !== table_reservation.dining_table_id && dining_table.seats >= table_reservation.people",
      }),
    },
    rules: [
      conflict(
        "table_reservation.status === 'booked' || table_reservation.status === 'seated'",
        'This reservation is {table_reservation.status}.',
        ['settled', 'cancelled', 'missed', 'over'],
      ),
      conflict('dining_table.id !== table_reservation.dining_table_id', 'It is for {dining_table.code} already.', [
        'already',
        'same table',
      ]),
      conflict("dining_table.status === 'in_use'", '{dining_table.code} is out of use.', ['out of use', 'closed']),
      conflict(
        'table_reservation.people <= dining_table.seats',
        '{dining_table.code} has {dining_table.seats} seats. Choose a larger one.',
        ['seats', 'larger', 'too small'],
      ),
      conflict(`!${TAKEN('dining_table', 'table_reservation.day', 'table_reservation.sitting')}`, '{dining_table.code} is taken then.', [
        'taken',
        'not free',
      ]),
    ],
    effects: [{ set: 'table_reservation', to: { dining_table: 'dining_table' } }],
    gives: 'table_reservation',
    ask: ['move {table_reservation} to {dining_table}', 'let {table_reservation} be for {dining_table} instead'],
    plays: 5,
  },
  resize_table_reservation: {
    title: 'Change how many come',
    about: 'A booked reservation is for more or fewer people, as the [dining_table] has seats.',
    args: {
      table_reservation: row('table_reservation', { likely: "table_reservation.status === 'booked'" }),
      people: mostly(
        integer('How many come now.', 1, 10, { unit: 'people' }),
        'table_reservation.people > 1 ? table_reservation.people - 1 : 2',
      ),
    },
    rules: [
      is('booked', 'seated', 'settled', 'cancelled'),
      conflict('people !== table_reservation.people', 'It is for {people} already.', ['already', 'same']),
      conflict(
        'people <= table_reservation.dining_table.seats',
        '{table_reservation.dining_table.code} has {table_reservation.dining_table.seats} seats. Move it to a larger table.',
        ['seats', 'larger', 'too small'],
      ),
    ],
    effects: [{ set: 'table_reservation', to: { people: 'people' } }],
    ask: ['change {table_reservation} to {people} people', 'note that {people} people come for {table_reservation}'],
    ceiling: { arg: 'people', most: 'table_reservation.dining_table.seats', words: 'as many people as their table has seats' },
    plays: 5,
  },
  seat_guests: {
    title: 'Seat [guests]',
    about: 'The guests of a booked reservation are here, on its day.',
    args: {
      table_reservation: row('table_reservation', { likely: "table_reservation.status === 'booked' && table_reservation.day === today()" }),
    },
    rules: [
      is('booked', 'seated', 'settled', 'cancelled'),
      conflict('table_reservation.day === today()', 'It is for {table_reservation.day}, and today is {today()}.', [
        'today is',
        'another day',
        'not today',
      ]),
    ],
    effects: [{ set: 'table_reservation', to: { status: "'seated'" } }],
    ask: ['note that the guests of {table_reservation} are seated', 'seat the guests of {table_reservation}'],
    routine: { row: 'table_reservation', when: "table_reservation.status === 'booked' && table_reservation.day === today()", chance: 0.6 },
    plays: 6,
  },
  settle_bill: {
    title: 'Settle a bill',
    about: 'The guests of a seated reservation have paid and leave; nothing that they ordered may be open.',
    args: {
      table_reservation: row('table_reservation', {
        likely:
          "table_reservation.status === 'seated' && none('dish_order', o => o.table_reservation_id === table_reservation.id && o.status === 'ordered')",
      }),
    },
    rules: [
      is('seated', 'booked', 'settled', 'cancelled'),
      conflict(
        "none('dish_order', o => o.table_reservation_id === table_reservation.id && o.status === 'ordered')",
        'Something that was ordered has not been served. Serve or void it first.',
        ['not been served', 'first', 'serve'],
      ),
    ],
    effects: [{ set: 'table_reservation', to: { status: "'settled'" } }],
    ask: ['settle the bill of {table_reservation}', 'note that the bill of {table_reservation} was paid'],
    outcome: [{ question: 'What did the bill come to?', value: 'table_reservation.bill', type: 'money' }],
    routine: { row: 'table_reservation', when: "table_reservation.status === 'seated' && table_reservation.day < today()", chance: 0.4 },
  },
  discount_bill: {
    title: 'Take something off a bill',
    about: 'Takes something off a bill, once, before it is settled, up to your discount limit.',
    args: {
      table_reservation: row('table_reservation', {
        likely: "table_reservation.status === 'seated' && table_reservation.bill > 0 && table_reservation.discount === 0",
      }),
      percent: mostly(integer('How much is taken off.', 5, 40, { step: 5, unit: 'percent' }), '5'),
    },
    rules: [
      is('seated', 'booked', 'settled', 'cancelled'),
      conflict('table_reservation.bill > 0', 'There is nothing on the bill.', ['nothing', 'empty']),
      conflict('table_reservation.discount === 0', '{table_reservation.discount} percent were taken off already.', [
        'already',
        'taken off',
      ]),
      forbidden('percent <= actor.discount_limit', 'You may take off {actor.discount_limit} percent at most.', ['at most', 'limit', 'may']),
    ],
    effects: [{ set: 'table_reservation', to: { discount: 'percent', bill: 'ceil(table_reservation.bill * (100 - percent) / 100)' } }],
    ask: ['take {percent} percent off the bill of {table_reservation}', 'give {percent} percent off on the bill of {table_reservation}'],
    outcome: [{ question: 'What is the bill now?', value: 'table_reservation.bill', type: 'money' }],
    ceiling: { arg: 'percent', most: 'actor.discount_limit', words: 'as many percent as I may give' },
    plays: 5,
  },
  miss_table_reservation: {
    title: 'Note that nobody came',
    about: 'Notes that nobody came, after its day: a booked reservation counts as missed, and the guest has one no-show more.',
    args: {
      table_reservation: row('table_reservation', { likely: "table_reservation.status === 'booked' && table_reservation.day < today()" }),
    },
    rules: [
      is('booked', 'seated', 'settled', 'cancelled'),
      conflict('table_reservation.day < today()', 'It is for {table_reservation.day}; that day is not over.', ['not over', 'too early']),
    ],
    effects: [
      { set: 'table_reservation', to: { status: "'missed'" } },
      { set: 'table_reservation.house_guest', to: { no_shows: 'table_reservation.house_guest.no_shows + 1' } },
    ],
    ask: ['note that nobody came for {table_reservation}', 'put {table_reservation} down as missed'],
    outcome: [{ question: 'How many no-shows do they have now?', value: 'table_reservation.house_guest.no_shows', type: 'integer' }],
    routine: { row: 'table_reservation', when: "table_reservation.status === 'booked' && table_reservation.day < today()", chance: 0.25 },
  },
  cancel_table_reservation: {
    title: 'Cancel a [table_reservation]',
    about: 'Cancels a reservation until its day.',
    args: {
      table_reservation: row('table_reservation', { likely: "table_reservation.status === 'booked' && table_reservation.day >= today()" }),
    },
    rules: [
      is('booked', 'seated', 'settled', 'cancelled'),
      conflict('table_reservation.day >= today()', 'It was for {table_reservation.day}. Note that nobody came.', [
        'was for',
        'too late',
        'nobody came',
      ]),
    ],
    effects: [{ set: 'table_reservation', to: { status: "'cancelled'" } }],
    ask: ['cancel {table_reservation}', 'call off {table_reservation}'],
    plays: 2,
  },
  forgive_no_shows: {
    title: 'Forgive no-shows',
    about:
      'Somebody who did not come may begin anew: their no-shows are wiped out. The lead of the house does that, others for one no-show only.',
    args: { house_guest: row('house_guest', { likely: 'house_guest.no_shows === 1' }) },
    rules: [
      conflict('house_guest.no_shows > 0', '{house_guest.name} has come every time.', ['every time', 'no no-show', 'nothing']),
      forbidden(
        "house_guest.no_shows === 1 || actor.post === 'lead'",
        '{house_guest.name} has {house_guest.no_shows} no-shows; the lead of the house decides.',
        ['lead', 'may not', 'decides'],
      ),
    ],
    effects: [{ set: 'house_guest', to: { no_shows: '0' } }],
    ask: ['forgive {house_guest} the no-show', 'wipe out the no-shows of {house_guest}'],
    plays: 1,
  },
}
