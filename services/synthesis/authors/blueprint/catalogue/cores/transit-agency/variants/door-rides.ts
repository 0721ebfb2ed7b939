// Disabled passengers and seniors are fetched at their door by a small bus, by appointment.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const HOURS = { '08:00': 3, '10:00': 4, '14:00': 4, '16:00': 3 } as const
const isBooked: Rule = conflict("door_ride.status === 'booked'", 'This ride is {door_ride.status} already.', [
  'already',
  'made',
  'cancelled',
  'over',
])

export const withDoorRides: Variant = {
  key: 'with_door_rides',
  about: 'Seniors and disabled passengers are fetched at their door by small buses.',
  apply: core =>
    extended(core, {
      entities: {
        door_bus: {
          noun: { one: 'door bus', many: 'door buses', also: [{ one: 'small bus', many: 'small buses' }] },
          kind: 'thing',
          about: 'A small bus with room for wheelchairs.',
          fields: {
            code: text('Number on it.', pattern('DB-##'), { unique: true, called: 'number' }),
            seats: integer('How many people it takes.', 2, 6, {
              called: 'number of seats',
              unit: 'seats',
              sort: true,
              filter: true,
              clause: 'with',
            }),
            ramp: choice(
              'Whether it has a ramp.',
              { yes: 4, no: 2 },
              { called: 'ramp', clauses: { yes: 'that have a ramp', no: 'that have no ramp' } },
            ),
          },
          identify: ['code'],
          refer: 'bus {code}',
          rows: 6,
        },
        door_ride: {
          noun: { one: 'door ride', many: 'door rides' },
          kind: 'record',
          about: 'A [passenger] who is fetched.',
          fields: {
            passenger: ref('passenger', 'Who.', { clause: 'of' }),
            door_bus: ref('door_bus', 'With which bus.', { called: 'bus', clause: 'with' }),
            day: date('Day.', -45, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hour: choice('When.', HOURS, { called: 'hour' }),
            companions: integer('How many come along.', 0, 3, { called: 'number of companions', sort: true, filter: true }),
            price: money('What it costs.', 0, 30, { called: 'price', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { booked: 1, made: 1, cancelled: 1 },
              { says: { booked: 'booked', made: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['passenger', 'day', 'hour'],
          refer: 'the ride of {passenger} on {day} at {hour}',
          summary: { by: ['status', 'door_bus', 'hour'], totals: ['price'], over: 'day' },
        },
      },
      actions: {
        book_door_ride: {
          title: 'Book a door ride',
          about:
            'A senior or disabled [passenger] with a valid proof is fetched within two weeks; 4 for each ride and 3 for each companion, as far as the bus has seats. Disabled ones need a ramp.',
          args: {
            passenger: row('passenger', {
              likely: "(passenger.concession === 'senior' || passenger.concession === 'disabled') && passenger.proof_until >= today()",
            }),
            door_bus: row('door_bus', { likely: "passenger.concession !== 'disabled' || door_bus.ramp === 'yes'" }),
            day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + passenger.id % 6)'),
            hour: choice('When.', HOURS),
            companions: mostly(integer('How many come along.', 0, 5), 'passenger.id % 2'),
          },
          rules: [
            forbidden(
              "passenger.concession === 'senior' || passenger.concession === 'disabled'",
              'Door rides are for seniors and disabled passengers.',
              ['seniors', 'disabled', 'not for'],
            ),
            conflict('passenger.proof_until >= today()', 'The proof of {passenger.name} ended on {passenger.proof_until}.', [
              'proof',
              'ended',
            ]),
            invalid(
              'day > today() && day <= plusDays(today(), 14)',
              'Rides are booked for tomorrow or within two weeks; today is {today()}.',
            ),
            conflict("passenger.concession !== 'disabled' || door_bus.ramp === 'yes'", 'Bus {door_bus.code} has no ramp.', [
              'no ramp',
              'ramp',
            ]),
            conflict('companions + 1 <= door_bus.seats', 'Bus {door_bus.code} has {door_bus.seats} seats.', ['seats', 'too many']),
            conflict(
              "none('door_ride', r => r.door_bus_id === door_bus.id && r.day === day && r.hour === hour && r.status === 'booked')",
              'Bus {door_bus.code} fetches somebody else then.',
              ['somebody else', 'taken', 'not free'],
            ),
            conflict(
              "none('door_ride', r => r.passenger_id === passenger.id && r.day === day && r.hour === hour && r.status === 'booked')",
              '{passenger.name} has a ride then.',
              ['already', 'has a ride'],
            ),
          ],
          effects: [
            {
              add: 'door_ride',
              with: {
                passenger: 'passenger',
                door_bus: 'door_bus',
                day: 'day',
                hour: 'hour',
                companions: 'companions',
                price: '4 + companions * 3',
                status: "'booked'",
              },
            },
          ],
          gives: 'door_ride',
          ask: [
            'book a door ride for {passenger} on {day} at {hour} with {door_bus}, {companions} companions',
            'have {passenger} fetched by {door_bus} on {day}, {hour}, with {companions} companions',
          ],
          outcome: [{ question: 'What does the ride cost?', value: 'door_ride.price', type: 'money' }],
          plays: 22,
          undoneBy: 'cancel_door_ride',
        },
        finish_door_ride: {
          title: 'Note that a door ride was made',
          about: 'Notes that a door ride was made, on its day or later.',
          args: { door_ride: row('door_ride', { likely: "door_ride.status === 'booked' && door_ride.day <= today()" }) },
          rules: [
            isBooked,
            conflict('door_ride.day <= today()', 'It is on {door_ride.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
          ],
          effects: [{ set: 'door_ride', to: { status: "'made'" } }],
          ask: ['note that {door_ride} was made', 'close {door_ride}'],
          routine: { row: 'door_ride', when: "door_ride.status === 'booked' && door_ride.day < today()", chance: 0.35 },
        },
        change_door_bus: {
          title: 'Send another bus',
          about: 'Sends another bus for a booked ride, when that bus is free and has what is needed.',
          args: {
            door_ride: row('door_ride', { likely: "door_ride.status === 'booked'" }),
            door_bus: row('door_bus', {
              likely: "door_bus.id !== door_ride.door_bus_id && (door_ride.passenger.concession !== 'disabled' || door_bus.ramp === 'yes')",
            }),
          },
          rules: [
            isBooked,
            conflict('door_bus.id !== door_ride.door_bus_id', 'Bus {door_bus.code} comes already.', ['already', 'same']),
            conflict("door_ride.passenger.concession !== 'disabled' || door_bus.ramp === 'yes'", 'Bus {door_bus.code} has no ramp.', [
              'no ramp',
              'ramp',
            ]),
            conflict('door_ride.companions + 1 <= door_bus.seats', 'Bus {door_bus.code} has {door_bus.seats} seats.', ['seats', 'too few']),
            conflict(
              "none('door_ride', r => r.door_bus_id === door_bus.id && r.day === door_ride.day && r.hour === door_ride.hour && r.status === 'booked')",
              'Bus {door_bus.code} fetches somebody else then.',
              ['somebody else', 'taken', 'not free'],
            ),
          ],
          effects: [{ set: 'door_ride', to: { door_bus: 'door_bus' } }],
          gives: 'door_ride',
          ask: ['send {door_bus} for {door_ride} instead', 'let {door_bus} make {door_ride}'],
          plays: 3,
        },
        cancel_door_ride: {
          title: 'Cancel a door ride',
          about: 'A booked ride does not take place.',
          args: { door_ride: row('door_ride', { likely: "door_ride.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'door_ride', to: { status: "'cancelled'", price: '0' } }],
          ask: ['cancel {door_ride}', 'call off {door_ride}'],
        },
      },
    }),
}
