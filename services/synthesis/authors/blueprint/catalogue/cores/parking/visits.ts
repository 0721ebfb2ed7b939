// Visitors: tickets by the day, refunded before they begin.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Days of a ticket, days ahead, and visitors in a zone that begin on one day. */
const LONGEST = 7
const AHEAD = 14
const MOST = 3

const isBought: Rule = conflict("visit_ticket.status === 'bought'", 'This ticket was refunded.', ['refunded', 'already'])

/** See the head of this file. */
export const visits: Readonly<Record<string, Action>> = {
  buy_visit_ticket: {
    title: 'Sell a [visit_ticket]',
    about: `A [vehicle] parks in an open [parking_zone] for up to ${LONGEST} days, from today to ${AHEAD} days ahead; ${MOST} tickets of a zone begin on one day. Electric ones park in garages for half the price.`,
    args: {
      vehicle: row('vehicle'),
      parking_zone: row('parking_zone', {
        likely: "parking_zone.status === 'open' && (vehicle.kind !== 'motorbike' || parking_zone.kind !== 'garage')",
      }),
      day: mostly(date('First day.', 0, 14), 'plusDays(today(), vehicle.id % 6)'),
      days: mostly(integer('For how many days.', 1, 9, { unit: 'days' }), '1 + vehicle.id % 4'),
    },
    rules: [
      invalid(`day >= today() && day <= plusDays(today(), ${AHEAD})`, `Tickets begin today, {today()}, or within ${AHEAD} days.`),
      conflict(`days <= ${LONGEST}`, `A ticket is for ${LONGEST} days at most. Issue a permit instead.`, ['at most', 'permit', 'too long']),
      conflict("parking_zone.status === 'open'", 'The zone “{parking_zone.name}” is closed.', ['closed', 'not open']),
      conflict("vehicle.kind !== 'motorbike' || parking_zone.kind !== 'garage'", 'Motorbikes do not park in garages.', [
        'motorbike',
        'garage',
      ]),
      conflict(
        "none('visit_ticket', t => t.vehicle_id === vehicle.id && t.parking_zone_id === parking_zone.id && t.day === day && t.status === 'bought')",
        'Vehicle {vehicle.plate} has such a ticket.',
        ['already', 'such a ticket'],
      ),
      conflict(
        `count('visit_ticket', t => t.parking_zone_id === parking_zone.id && t.day === day && t.status === 'bought') < ${MOST}`,
        `${MOST} visitors begin in “{parking_zone.name}” on {day} already. Choose another day or zone.`,
        ['already', 'another day', 'full'],
      ),
    ],
    effects: [
      {
        add: 'visit_ticket',
        with: {
          vehicle: 'vehicle',
          parking_zone: 'parking_zone',
          day: 'day',
          days: 'days',
          price:
            "vehicle.electric === 'yes' && parking_zone.kind === 'garage' ? ceil(days * parking_zone.daily / 2) : days * parking_zone.daily",
          status: "'bought'",
        },
      },
    ],
    gives: 'visit_ticket',
    ask: [
      'sell a visitor ticket for {vehicle} in {parking_zone}: {days} days from {day} on',
      'let {vehicle} park in {parking_zone} as a visitor from {day} on, {days} days',
    ],
    outcome: [{ question: 'What does the ticket cost?', value: 'visit_ticket.price', type: 'money' }],
    plays: 28,
    undoneBy: 'refund_visit_ticket',
  },
  lengthen_visit_ticket: {
    title: 'Lengthen a [visit_ticket]',
    about: `Adds days to a paid ticket whose first day is today or later, to ${LONGEST} in all at most.`,
    args: {
      visit_ticket: row('visit_ticket', {
        likely: `visit_ticket.status === 'bought' && visit_ticket.day >= today() && visit_ticket.days < ${LONGEST}`,
      }),
      more_days: mostly(integer('How many more days.', 1, 6, { unit: 'days' }), '1'),
    },
    rules: [
      isBought,
      conflict('visit_ticket.day >= today()', 'It began on {visit_ticket.day}; tickets are lengthened until their first day.', [
        'began',
        'too late',
        'first day',
      ]),
      conflict(
        `visit_ticket.days + more_days <= ${LONGEST}`,
        `A ticket is for ${LONGEST} days at most; this one is for {visit_ticket.days}.`,
        ['at most', 'too long'],
      ),
    ],
    effects: [
      {
        set: 'visit_ticket',
        to: { price: 'visit_ticket.price + more_days * visit_ticket.parking_zone.daily', days: 'visit_ticket.days + more_days' },
      },
    ],
    ask: ['add {more_days} days to {visit_ticket}', 'lengthen {visit_ticket} by {more_days} days'],
    outcome: [{ question: 'What does it cost in all now?', value: 'visit_ticket.price', type: 'money' }],
    ceiling: { arg: 'more_days', most: `${LONGEST} - visit_ticket.days`, words: 'as many days as a ticket may still get' },
    plays: 5,
  },
  refund_visit_ticket: {
    title: 'Refund a [visit_ticket]',
    about: 'Refunds a visitor ticket before its first day.',
    args: { visit_ticket: row('visit_ticket', { likely: "visit_ticket.status === 'bought' && visit_ticket.day > today()" }) },
    rules: [
      isBought,
      conflict('visit_ticket.day > today()', 'It began on {visit_ticket.day}; tickets are refunded before that.', [
        'began',
        'too late',
        'before',
      ]),
    ],
    effects: [{ set: 'visit_ticket', to: { status: "'refunded'", price: '0' } }],
    ask: ['refund {visit_ticket}', 'give the money back for {visit_ticket}'],
    plays: 2,
  },
}
