// Flight blocks of departures: seats are held from an airline, tickets are issued before a deadline, and seats go back.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { IS_OFFERED, isOffered } from '../states.ts'

/** Days before leaving on which names have to be known, what another name costs, seats of a block and share that may go back in percent. */
const NAMES_DAYS = 7
const NAME_FEE = 60
const MOST_SEATS = 20
const BACK_PERCENT = 50
const AIRLINES = { blue_wing: 4, meridian: 3, polar_air: 2 } as const
const AIRLINES_CLAUSES = { blue_wing: 'with Blue Wing', meridian: 'with Meridian', polar_air: 'with Polar Air' } as const

const USED = (block: string): string =>
  `count('flight_ticket', t => t.flight_block_id === ${block}.id && (t.status === 'reserved' || t.status === 'issued'))`
const inTime = (block: string): Rule =>
  conflict(`${block}.names_by >= today()`, `Names for flight {${block}.code} were due on {${block}.names_by}.`, ['were due', 'too late'])
const isReserved: Rule = conflict("flight_ticket.status === 'reserved'", 'This ticket is {flight_ticket.status}, not just reserved.', [
  'not just reserved',
  'already',
  'issued',
  'dropped',
])

export const withFlights: Variant = {
  key: 'with_flights',
  about: 'Flight blocks are held from airlines for departures; tickets are reserved, issued before a deadline, and change names for a fee.',
  apply: core =>
    extended(core, {
      entities: {
        flight_block: {
          noun: { one: 'flight block', many: 'flight blocks', also: [{ one: 'flight', many: 'flights' }] },
          kind: 'record',
          about: 'Seats that an airline holds for a [departure].',
          fields: {
            code: text('Number of the flight.', pattern('FL ####'), { unique: true, called: 'flight number', maxLength: 10 }),
            departure: ref('departure', 'For which [departure].', { clause: 'for' }),
            airline: choice('Which airline.', AIRLINES, { called: 'airline', clauses: AIRLINES_CLAUSES }),
            seats: integer('Seats that are held.', 1, MOST_SEATS, { called: 'number of seats', unit: 'seats', sort: true, filter: true }),
            fare: money('What a seat costs.', 80, 900, { called: 'fare', sort: true, filter: true, clause: 'whose seats cost' }),
            names_by: date('Last day for names.', -60, 90, {
              called: 'last day for names',
              filter: true,
              sort: true,
              clause: 'whose names are due',
            }),
          },
          identify: ['code'],
          refer: 'flight {code}',
          computed: {
            free_seats: {
              about: 'Seats without a ticket.',
              value: `flight_block.seats - ${USED('flight_block')}`,
              type: 'integer',
              called: 'free seats',
            },
          },
          summary: { by: ['airline', 'departure'], totals: ['seats'], over: 'names_by' },
        },
        flight_ticket: {
          noun: { one: 'flight ticket', many: 'flight tickets', also: [{ one: 'ticket', many: 'tickets' }] },
          kind: 'record',
          about: 'A seat for a [traveller] on a [flight_block].',
          fields: {
            flight_block: ref('flight_block', 'On which flight.', { called: 'flight', clause: 'on' }),
            traveller: ref('traveller', 'For whom.', { clause: 'for' }),
            cost: money('What it costs.', 0, 1200, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
            reserved_on: date('Day.', -60, 0, { called: 'day of the reservation', filter: true, sort: true, clause: 'that were reserved' }),
            status: choice(
              'Where it stands.',
              { reserved: 1, issued: 1, dropped: 1 },
              { says: { reserved: 'reserved', issued: 'issued', dropped: 'dropped' } },
            ),
          },
          identify: ['traveller', 'flight_block'],
          refer: 'the ticket of {traveller} for {flight_block}',
          summary: { by: ['status', 'flight_block'], totals: ['cost'], over: 'reserved_on' },
        },
      },
      actions: {
        hold_flight_block: {
          title: 'Hold seats on a flight',
          about: `Holds a block of up to ${MOST_SEATS} seats for each airline and [departure] that is on sale or guaranteed; names are due ${NAMES_DAYS} days before it leaves. No more seats than its rooms take people.`,
          args: {
            departure: row('departure', {
              likely: `(${IS_OFFERED}) && days(today(), departure.leaves_on) > ${NAMES_DAYS} && none('flight_block', f => f.departure_id === departure.id)`,
            }),
            airline: choice('Which airline.', AIRLINES),
            code: text('Number of the flight.', pattern('FL ####'), { maxLength: 10 }),
            seats: mostly(integer('How many seats.', 1, 26, { unit: 'seats' }), '4 + departure.id % 4'),
            fare: mostly(money('What a seat costs.', 80, 900, { step: 5 }), 'round(departure.package_tour.price / 20) * 5'),
          },
          rules: [
            isOffered,
            conflict(
              `days(today(), departure.leaves_on) > ${NAMES_DAYS}`,
              `It leaves on {departure.leaves_on}; ${NAMES_DAYS} days before that it is too late for a flight.`,
              ['too late', 'days before'],
            ),
            conflict(
              "none('flight_block', f => f.departure_id === departure.id && f.airline === airline)",
              'That airline holds seats for this [departure] already.',
              ['already', 'holds seats'],
            ),
            conflict("none('flight_block', f => f.code === code)", 'Flight {code} is put down already.', ['already', 'put down']),
            conflict(`seats <= ${MOST_SEATS}`, `A block has ${MOST_SEATS} seats at most.`, ['at most', 'too many']),
            conflict(
              'seats <= departure.twin_rooms * 2 + departure.single_rooms',
              'The rooms of that [departure] take {departure.twin_rooms * 2 + departure.single_rooms} people; more seats make no sense.',
              ['rooms', 'more seats', 'too many'],
            ),
          ],
          effects: [
            {
              add: 'flight_block',
              with: {
                code: 'code',
                departure: 'departure',
                airline: 'airline',
                seats: 'seats',
                fare: 'fare',
                names_by: `plusDays(departure.leaves_on, -${NAMES_DAYS})`,
              },
            },
          ],
          gives: 'flight_block',
          ask: [
            'hold {seats} seats on flight {code} for {departure}, airline {airline}, {fare} a seat',
            'put down flight {code} ({airline}) for {departure}: {seats} seats at {fare}',
          ],
          outcome: [{ question: 'By which day are the names due?', value: 'flight_block.names_by', type: 'date' }],
          plays: 14,
        },
        reserve_flight_ticket: {
          title: 'Reserve a ticket',
          about:
            'Reserves a free seat, until the last day for names, for a [traveller] who goes along on that [departure] in a firm booking. One ticket for each [traveller] and flight.',
          args: {
            flight_block: row('flight_block', {
              likely: `flight_block.names_by >= today() && ${USED('flight_block')} < flight_block.seats && some('trip_place', p => p.trip_booking.departure_id === flight_block.departure_id && p.trip_booking.status === 'booked')`,
            }),
            traveller: row('traveller', {
              likely:
                "some('trip_place', p => p.traveller_id === traveller.id && p.trip_booking.departure_id === flight_block.departure_id && (p.trip_booking.status === 'booked' || p.trip_booking.status === 'paid_up')) && none('flight_ticket', t => t.traveller_id === traveller.id && t.flight_block_id === flight_block.id)",
            }),
          },
          rules: [
            inTime('flight_block'),
            conflict(
              "some('trip_place', p => p.traveller_id === traveller.id && p.trip_booking.departure_id === flight_block.departure_id && (p.trip_booking.status === 'booked' || p.trip_booking.status === 'paid_up'))",
              '{traveller.name} has no firm booking on that [departure].',
              ['no firm booking', 'not booked'],
            ),
            conflict(
              "none('flight_ticket', t => t.traveller_id === traveller.id && t.flight_block_id === flight_block.id)",
              '{traveller.name} has or had a ticket for that flight.',
              ['has or had', 'already'],
            ),
            conflict(
              `${USED('flight_block')} < flight_block.seats`,
              'All {flight_block.seats} seats of flight {flight_block.code} are taken.',
              ['are taken', 'full', 'no seat'],
            ),
          ],
          effects: [
            {
              add: 'flight_ticket',
              with: {
                flight_block: 'flight_block',
                traveller: 'traveller',
                cost: 'flight_block.fare',
                reserved_on: 'today()',
                status: "'reserved'",
              },
            },
          ],
          gives: 'flight_ticket',
          ask: ['reserve a seat on {flight_block} for {traveller}', 'put {traveller} on {flight_block}'],
          plays: 26,
        },
        issue_flight_ticket: {
          title: 'Issue a ticket',
          about:
            'A reserved ticket is issued until the last day for names, once the papers of the [traveller] for that [departure] are in order.',
          args: {
            flight_ticket: row('flight_ticket', {
              likely:
                "flight_ticket.status === 'reserved' && flight_ticket.flight_block.names_by >= today() && some('trip_place', p => p.traveller_id === flight_ticket.traveller_id && p.trip_booking.departure_id === flight_ticket.flight_block.departure_id && p.papers === 'in_order')",
            }),
          },
          rules: [
            isReserved,
            inTime('flight_ticket.flight_block'),
            conflict(
              "some('trip_place', p => p.traveller_id === flight_ticket.traveller_id && p.trip_booking.departure_id === flight_ticket.flight_block.departure_id && p.papers === 'in_order')",
              'The papers of {flight_ticket.traveller.name} for this trip were not checked. Check them first.',
              ['not checked', 'papers', 'first'],
            ),
          ],
          effects: [{ set: 'flight_ticket', to: { status: "'issued'" } }],
          ask: ['issue {flight_ticket}', 'have {flight_ticket} issued'],
          plays: 6,
        },
        rename_flight_ticket: {
          title: 'Put another name on a ticket',
          about: `A reserved or issued ticket goes to another [traveller] with a firm booking on that [departure] and no ticket, until the last day for names; ${NAME_FEE} more for an issued one, which then is only reserved.`,
          args: {
            flight_ticket: row('flight_ticket', {
              likely:
                "(flight_ticket.status === 'reserved' || flight_ticket.status === 'issued') && flight_ticket.flight_block.names_by >= today()",
            }),
            traveller: row('traveller', {
              likely:
                "some('trip_place', p => p.traveller_id === traveller.id && p.trip_booking.departure_id === flight_ticket.flight_block.departure_id && (p.trip_booking.status === 'booked' || p.trip_booking.status === 'paid_up')) && none('flight_ticket', t => t.traveller_id === traveller.id && t.flight_block_id === flight_ticket.flight_block_id)",
            }),
          },
          rules: [
            conflict("flight_ticket.status === 'reserved' || flight_ticket.status === 'issued'", 'This ticket is dropped.', [
              'dropped',
              'not reserved',
            ]),
            inTime('flight_ticket.flight_block'),
            conflict(
              "some('trip_place', p => p.traveller_id === traveller.id && p.trip_booking.departure_id === flight_ticket.flight_block.departure_id && (p.trip_booking.status === 'booked' || p.trip_booking.status === 'paid_up'))",
              '{traveller.name} has no firm booking on that [departure].',
              ['no firm booking', 'not booked'],
            ),
            conflict(
              "none('flight_ticket', t => t.traveller_id === traveller.id && t.flight_block_id === flight_ticket.flight_block_id)",
              '{traveller.name} has or had a ticket for that flight.',
              ['has or had', 'already'],
            ),
          ],
          effects: [
            {
              set: 'flight_ticket',
              to: {
                traveller: 'traveller',
                cost: `flight_ticket.cost + (flight_ticket.status === 'issued' ? ${NAME_FEE} : 0)`,
                status: "'reserved'",
              },
            },
          ],
          gives: 'flight_ticket',
          ask: ['put the name of {traveller} on {flight_ticket}', 'let {traveller} fly in place of whoever has {flight_ticket}'],
          outcome: [{ question: 'What does the ticket cost now?', value: 'flight_ticket.cost', type: 'money' }],
        },
        drop_flight_ticket: {
          title: 'Drop a ticket',
          about: 'A reserved ticket is not needed; its seat is free again.',
          args: { flight_ticket: row('flight_ticket', { likely: "flight_ticket.status === 'reserved'" }) },
          rules: [isReserved],
          effects: [{ set: 'flight_ticket', to: { status: "'dropped'", cost: '0' } }],
          ask: ['drop {flight_ticket}', 'give up {flight_ticket}'],
        },
        return_flight_seats: {
          title: 'Give seats back to an airline',
          about: `Free seats of a block go back until the last day for names, ${BACK_PERCENT} percent of the block at a time at most.`,
          args: {
            flight_block: row('flight_block', {
              likely: `flight_block.names_by >= today() && flight_block.seats - ${USED('flight_block')} > 1 && flight_block.seats > 3`,
            }),
            seats: mostly(integer('How many.', 1, 20, { unit: 'seats' }), '1'),
          },
          rules: [
            inTime('flight_block'),
            conflict(
              `seats <= flight_block.seats - ${USED('flight_block')}`,
              `Only {flight_block.seats - ${USED('flight_block')}} seats are free.`,
              ['only', 'are free', 'too many'],
            ),
            forbidden(
              `seats * 100 <= flight_block.seats * ${BACK_PERCENT}`,
              `The airline takes back ${BACK_PERCENT} percent of the {flight_block.seats} seats at a time at most.`,
              ['at most', 'percent', 'at a time'],
            ),
          ],
          effects: [{ set: 'flight_block', to: { seats: 'flight_block.seats - seats' } }],
          ask: ['give {seats} seats of {flight_block} back', 'return {seats} seats on {flight_block} to the airline'],
          outcome: [{ question: 'How many seats are still held?', value: 'flight_block.seats', type: 'integer' }],
          ceiling: {
            arg: 'seats',
            most: `min(flight_block.seats - ${USED('flight_block')}, floor(flight_block.seats * ${BACK_PERCENT} / 100))`,
            words: 'as many as are free and the airline takes back',
          },
          plays: 4,
        },
      },
    }),
}
