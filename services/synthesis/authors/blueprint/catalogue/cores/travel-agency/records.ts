// What a travel agency keeps on record about trips: departures, bookings on them, and who goes along.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'

/** Bookings that hold rooms, options until their last day: over a row called `b`. */
export const HOLDS = "((b.status === 'option' && b.option_until >= today()) || b.status === 'booked' || b.status === 'paid_up')"

/** Rooms of a kind that are free on a departure. `departure`: an expression for it. */
export const freeRooms = (departure: string, kind: 'twin' | 'single'): string =>
  `(${departure}.${kind}_rooms - sum('trip_booking', b => b.departure_id === ${departure}.id && b.room === '${kind}' && ${HOLDS}, b => b.rooms))`

/** People who are booked on a departure, options not counted. */
export const booked = (departure: string): string =>
  `sum('trip_booking', b => b.departure_id === ${departure}.id && (b.status === 'booked' || b.status === 'paid_up'), b => b.people)`

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  departure: {
    noun: { one: 'departure', many: 'departures' },
    kind: 'record',
    about: 'A [package_tour] on certain days, with a leader and rooms.',
    fields: {
      package_tour: ref('package_tour', 'Which tour.', { called: 'tour', clause: 'of' }),
      tour_leader: ref('tour_leader', 'Who goes along.', { called: 'leader', clause: 'led by' }),
      leaves_on: date('First day.', -60, 100, { called: 'first day', filter: true, sort: true, clause: 'that leave' }),
      back_on: date('Last day.', -50, 115, { called: 'last day', filter: true, sort: true, clause: 'that come back' }),
      twin_rooms: integer('Twin rooms in the hotels.', 1, 12, {
        called: 'number of twin rooms',
        sort: true,
        filter: true,
        clause: 'with a number of twin rooms of',
      }),
      single_rooms: integer('Single rooms in the hotels.', 0, 8, { called: 'number of single rooms', sort: true, filter: true }),
      status: choice(
        'Where it stands; only those on sale or guaranteed take people.',
        { on_sale: 1, guaranteed: 1, called_off: 1, over: 1 },
        {
          says: { guaranteed: 'guaranteed', over: 'past' },
          clauses: { on_sale: 'that are on sale and not guaranteed', called_off: 'that were called off' },
        },
      ),
    },
    identify: ['package_tour', 'leaves_on'],
    refer: 'the [departure] of {package_tour} on {leaves_on}',
    unique: [['package_tour', 'leaves_on']],
    computed: {
      free_twins: { about: 'Twin rooms that are free.', value: freeRooms('departure', 'twin'), type: 'integer', called: 'free twin rooms' },
      free_singles: {
        about: 'Single rooms that are free.',
        value: freeRooms('departure', 'single'),
        type: 'integer',
        called: 'free single rooms',
      },
      people: {
        about: 'People who are booked, options not counted.',
        value: booked('departure'),
        type: 'integer',
        called: 'people booked',
      },
    },
    summary: { by: ['status', 'package_tour', 'tour_leader'], totals: ['twin_rooms', 'single_rooms'], over: 'leaves_on' },
  },
  trip_booking: {
    noun: { one: 'trip booking', many: 'trip bookings', also: [{ one: 'booking', many: 'bookings' }] },
    kind: 'record',
    about: 'Rooms on a [departure] that a [traveller] holds or has booked, also for others.',
    fields: {
      code: text('Number of the booking.', pattern('B-#####'), { unique: true, called: 'booking number', maxLength: 12 }),
      departure: ref('departure', 'On which [departure].', { clause: 'on' }),
      traveller: ref('traveller', 'Who books and pays.', { called: 'booker', clause: 'of' }),
      room: choice(
        'What they sleep in.',
        { twin: 5, single: 2 },
        { called: 'room', clauses: { twin: 'in twin rooms', single: 'in single rooms' } },
      ),
      rooms: integer('How many rooms.', 1, 3, { called: 'number of rooms', sort: true }),
      people: integer('How many people.', 1, 4, {
        called: 'number of people',
        sort: true,
        filter: true,
        clause: 'for a number of people of',
      }),
      leaves_on: date('First day of the trip.', -60, 100, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      back_on: date('Last day of the trip.', -50, 115, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      booked_on: date('Day on which the option was taken.', -60, 0, {
        called: 'day of the option',
        filter: true,
        sort: true,
        clause: 'that were taken',
      }),
      option_until: date('Last day for the deposit.', -55, 14, { called: 'end of the option', filter: true, sort: true }),
      price: money('Price of all people, less the discount.', 300, 20000, {
        called: 'price',
        sort: true,
        filter: true,
        clause: 'that cost',
      }),
      discount: money('Discount that was given.', 0, 200, { called: 'discount', sort: true, filter: true }),
      paid: money('What has been paid.', 0, 20000, { called: 'amount paid', sort: true, filter: true }),
      refund_due: money('What is to be paid back after a cancellation.', 0, 20000, { called: 'refund due', sort: true, filter: true }),
      documents: choice(
        'Whether tickets and vouchers for hotels were sent.',
        { not_sent: 3, sent: 1 },
        {
          called: 'travel documents',
          clauses: { not_sent: 'whose travel documents were not sent', sent: 'whose travel documents were sent' },
        },
      ),
      status: choice(
        'Where it stands.',
        { option: 1, booked: 1, paid_up: 1, travelled: 1, cancelled: 1, lapsed: 1 },
        {
          says: { cancelled: 'cancelled', lapsed: 'lapsed' },
          clauses: {
            option: 'that are options',
            booked: 'that have a deposit and are not paid in full',
            paid_up: 'that are paid in full',
            travelled: 'that are travelled',
          },
        },
      ),
    },
    identify: ['code'],
    refer: 'booking {code}',
    summary: { by: ['status', 'room', 'departure'], totals: ['price', 'paid', 'people'], over: 'leaves_on' },
  },
  trip_place: {
    noun: { one: 'trip place', many: 'trip places' },
    kind: 'record',
    about: 'A [traveller] who goes along on a [trip_booking].',
    fields: {
      trip_booking: ref('trip_booking', 'On which booking.', { called: 'booking', clause: 'in' }),
      traveller: ref('traveller', 'Who goes along.', { clause: 'of' }),
      papers: choice(
        'Whether passport and visa were looked at.',
        { unchecked: 3, in_order: 2 },
        {
          called: 'state of the papers',
          clauses: { unchecked: 'whose papers were not checked', in_order: 'whose papers are in order' },
        },
      ),
    },
    identify: ['traveller', 'trip_booking'],
    refer: 'the place of {traveller} in {trip_booking}',
    unique: [['trip_booking', 'traveller']],
    summary: { by: ['papers', 'traveller'], totals: [] },
    tools: ['search'],
  },
}
