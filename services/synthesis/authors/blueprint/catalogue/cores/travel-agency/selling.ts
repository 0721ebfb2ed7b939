// Selling: options are taken for rooms, other people join, options are extended, released or lapse, discounts are given.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, money, pattern, text } from '../../../language/field.ts'
import { freeRooms } from './records.ts'
import { IS_OFFERED, isAhead, isOffered, isOption } from './states.ts'

/** Days for which an option holds, and by which it is extended once; days before leaving when selling ends; people and options of one person. */
const OPTION_DAYS = 5
const MORE_DAYS = 4
const LAST_DAYS = 4
const MOST_PEOPLE = 4
const MOST_OPTIONS = 2

/** A passport that lasts as long as a destination asks for. `who` and `departure` are expressions. */
export const passport = (who: string, departure: string): string =>
  `${who}.passport_until >= plusMonths(${departure}.back_on, ${departure}.package_tour.destination.passport_months)`
/** The rule that it does. */
export const passportLasts = (who: string, departure: string): Rule =>
  conflict(
    passport(who, departure),
    `The passport of {${who}.name} ends on {${who}.passport_until}; it has to last {${departure}.package_tour.destination.passport_months} months beyond the return on {${departure}.back_on}.`,
    ['passport', 'ends on', 'has to last'],
  )
const able = (who: string, tour: string): string =>
  `(${tour}.demands === 'easy' || ${who}.fitness === 'strong' || ${who}.fitness === ${tour}.demands)`
const isAble = (who: string, tour: string): Rule =>
  forbidden(able(who, tour), `The tour asks for a fitness that is {${tour}.demands}, and that of {${who}.name} is {${who}.fitness}.`, [
    'fitness',
    'asks for',
    'too hard',
  ])
const HOME = (leaves: string, back: string): string =>
  `none('trip_place', m => m.traveller_id === traveller.id && m.trip_booking.leaves_on <= ${back} && m.trip_booking.back_on >= ${leaves} && (m.trip_booking.status === 'option' || m.trip_booking.status === 'booked' || m.trip_booking.status === 'paid_up'))`
const isHome = (leaves: string, back: string): Rule =>
  conflict(HOME(leaves, back), '{traveller.name} goes on another trip on some of these days.', ['another trip', 'on some of these days'])
const ROOM_LEFT = `(room === 'twin' ? ${freeRooms('departure', 'twin')} : ${freeRooms('departure', 'single')}) >= 1`
const SELLS = `(${IS_OFFERED}) && days(today(), departure.leaves_on) >= ${LAST_DAYS}`
const isEarly: Rule = conflict(
  "trip_booking.status === 'option' || trip_booking.status === 'booked'",
  'Booking {trip_booking.code} is {trip_booking.status}; that is not changed any more.',
  ['not changed', 'any more', 'already', 'paid_up', 'cancelled', 'lapsed', 'travelled'],
)
const OPTIONS = "count('trip_booking', b => b.traveller_id === traveller.id && b.status === 'option' && b.option_until >= today())"

/** See the head of this file. */
export const selling: Readonly<Record<string, Action>> = {
  take_option: {
    title: 'Take an option',
    about: `Holds a room for a [traveller] on a [departure] that is sold until ${LAST_DAYS} days before it leaves; the deposit is due within ${OPTION_DAYS} days. Their passport lasts long enough, their fitness suits the tour, and they are on no other trip then; ${MOST_OPTIONS} options of each at a time. Not to a place with a travel warning.`,
    args: {
      traveller: row('traveller', { likely: `${OPTIONS} < ${MOST_OPTIONS}` }),
      departure: row('departure', {
        likely: `${SELLS} && ${able('traveller', 'departure.package_tour')} && ${passport('traveller', 'departure')} && ${HOME('departure.leaves_on', 'departure.back_on')}`,
      }),
      room: choice('What they sleep in.', { twin: 5, single: 1 }),
      code: text('Number of the booking.', pattern('B-#####'), { maxLength: 12 }),
    },
    rules: [
      isOffered,
      conflict(
        `days(today(), departure.leaves_on) >= ${LAST_DAYS}`,
        `It leaves on {departure.leaves_on}; nothing is sold in the last ${LAST_DAYS} days.`,
        ['nothing is sold', 'too late', 'last 4 days'],
      ),
      conflict(
        "departure.package_tour.destination.advice === 'open'",
        'There is a travel warning for {departure.package_tour.destination.name}.',
        ['travel warning', 'warned'],
      ),
      passportLasts('traveller', 'departure'),
      isAble('traveller', 'departure.package_tour'),
      isHome('departure.leaves_on', 'departure.back_on'),
      conflict(ROOM_LEFT, 'No {room} room is left on this [departure]. Try the other kind or another day.', [
        'no twin',
        'no single',
        'is left',
        'full',
      ]),
      conflict(`${OPTIONS} < ${MOST_OPTIONS}`, `{traveller.name} holds ${MOST_OPTIONS} options, which is the limit.`, [
        'limit',
        'options',
        'at most',
      ]),
      conflict("none('trip_booking', b => b.code === code)", 'The number {code} is in use.', ['in use', 'already']),
    ],
    effects: [
      {
        add: 'trip_booking',
        with: {
          code: 'code',
          departure: 'departure',
          traveller: 'traveller',
          room: 'room',
          rooms: '1',
          people: '1',
          leaves_on: 'departure.leaves_on',
          back_on: 'departure.back_on',
          booked_on: 'today()',
          option_until: `plusDays(today(), ${OPTION_DAYS})`,
          price: "departure.package_tour.price + (room === 'single' ? departure.package_tour.supplement : 0)",
          discount: '0',
          paid: '0',
          refund_due: '0',
          documents: "'not_sent'",
          status: "'option'",
        },
      },
      { add: 'trip_place', with: { trip_booking: 'trip_booking', traveller: 'traveller', papers: "'unchecked'" } },
    ],
    gives: 'trip_booking',
    ask: [
      'take an option for {traveller} on {departure}, one {room} room, booking number {code}',
      'hold a {room} room for {traveller} on {departure} as booking {code}',
    ],
    outcome: [
      { question: 'What does the trip cost?', value: 'trip_booking.price', type: 'money' },
      { question: 'Until when does the option hold?', value: 'trip_booking.option_until', type: 'date' },
    ],
    plays: 90,
    undoneBy: 'release_option',
  },
  add_trip_place: {
    title: 'Let somebody come along',
    about: `Adds a [traveller] to an option or a booking that is not paid in full, in twin rooms, ${MOST_PEOPLE} people at most. Passport, fitness and days have to suit, as for whoever books; a third person takes another twin room.`,
    args: {
      trip_booking: row('trip_booking', {
        likely: `(trip_booking.status === 'option' || trip_booking.status === 'booked') && trip_booking.room === 'twin' && trip_booking.people < 3 && trip_booking.leaves_on > today()`,
      }),
      traveller: row('traveller', {
        likely: `${passport('traveller', 'trip_booking.departure')} && ${able('traveller', 'trip_booking.departure.package_tour')} && ${HOME('trip_booking.leaves_on', 'trip_booking.back_on')}`,
      }),
    },
    rules: [
      isEarly,
      conflict("trip_booking.room === 'twin'", 'Booking {trip_booking.code} is for a single room.', ['single room', 'single']),
      conflict(`trip_booking.people < ${MOST_PEOPLE}`, `A booking is for ${MOST_PEOPLE} people at most.`, ['at most', 'too many']),
      isAhead(),
      passportLasts('traveller', 'trip_booking.departure'),
      isAble('traveller', 'trip_booking.departure.package_tour'),
      conflict(
        "none('trip_place', p => p.trip_booking_id === trip_booking.id && p.traveller_id === traveller.id)",
        '{traveller.name} is on that booking already.',
        ['already', 'on that booking'],
      ),
      isHome('trip_booking.leaves_on', 'trip_booking.back_on'),
      conflict(
        `trip_booking.people % 2 === 1 || ${freeRooms('trip_booking.departure', 'twin')} >= 1`,
        'Another twin room is needed, and none is left.',
        ['none is left', 'another twin room', 'full'],
      ),
    ],
    effects: [
      { add: 'trip_place', with: { trip_booking: 'trip_booking', traveller: 'traveller', papers: "'unchecked'" } },
      {
        set: 'trip_booking',
        to: {
          rooms: 'ceil((trip_booking.people + 1) / 2)',
          people: 'trip_booking.people + 1',
          price: 'trip_booking.price + trip_booking.departure.package_tour.price',
        },
      },
    ],
    gives: 'trip_booking',
    ask: ['let {traveller} come along on {trip_booking}', 'add {traveller} to {trip_booking}'],
    outcome: [{ question: 'What does the booking cost now?', value: 'trip_booking.price', type: 'money' }],
    plays: 40,
  },
  extend_option: {
    title: 'Extend an option',
    about: `An option that has not run out holds ${MORE_DAYS} days longer, once.`,
    args: {
      trip_booking: row('trip_booking', {
        likely: `trip_booking.status === 'option' && trip_booking.option_until >= today() && days(trip_booking.booked_on, trip_booking.option_until) === ${OPTION_DAYS}`,
      }),
    },
    rules: [
      isOption,
      conflict('trip_booking.option_until >= today()', 'It ran out on {trip_booking.option_until}.', ['ran out', 'expired', 'over']),
      conflict(`days(trip_booking.booked_on, trip_booking.option_until) === ${OPTION_DAYS}`, 'It has been extended already.', [
        'already',
        'been extended',
        'once',
      ]),
    ],
    effects: [{ set: 'trip_booking', to: { option_until: `plusDays(trip_booking.option_until, ${MORE_DAYS})` } }],
    ask: ['extend the option of {trip_booking}', `hold {trip_booking} for another ${MORE_DAYS} days`],
    outcome: [{ question: 'Until when does it hold now?', value: 'trip_booking.option_until', type: 'date' }],
  },
  release_option: {
    title: 'Release an option',
    about: 'The rooms of an option are free again; nothing is charged.',
    args: { trip_booking: row('trip_booking', { likely: "trip_booking.status === 'option'" }) },
    rules: [isOption],
    effects: [{ set: 'trip_booking', to: { status: "'cancelled'" } }],
    ask: ['release the option of {trip_booking}', 'give up {trip_booking}, they do not want to go'],
  },
  lapse_option: {
    title: 'Let an option lapse',
    about: 'The last day for the deposit has passed: the option, which holds no rooms any more, is closed.',
    args: { trip_booking: row('trip_booking', { likely: "trip_booking.status === 'option' && trip_booking.option_until < today()" }) },
    rules: [
      isOption,
      conflict('trip_booking.option_until < today()', 'It holds until {trip_booking.option_until}.', ['holds until', 'not yet']),
    ],
    effects: [{ set: 'trip_booking', to: { status: "'lapsed'" } }],
    ask: ['let {trip_booking} lapse', 'note that the option of {trip_booking} has run out'],
  },
  give_trip_discount: {
    title: 'Give a discount on a booking',
    about:
      'Takes an amount off the price of an option or a booking that is not paid in full, once, up to your own discount limit and a tenth of the price.',
    args: {
      trip_booking: row('trip_booking', {
        likely: "(trip_booking.status === 'option' || trip_booking.status === 'booked') && trip_booking.discount === 0",
      }),
      amount: mostly(money('How much.', 5, 300, { step: 5 }), '10 + trip_booking.id % 4 * 10'),
    },
    rules: [
      isEarly,
      conflict('trip_booking.discount === 0', 'A discount of {money(trip_booking.discount)} has been given already.', [
        'already',
        'been given',
      ]),
      forbidden('amount <= actor.discount_limit', 'You may give {money(actor.discount_limit)}. Ask somebody with a higher limit.', [
        'may give',
        'limit',
        'higher',
      ]),
      conflict(
        'amount * 10 <= trip_booking.price',
        'A discount is a tenth of the price at most, and the price is {money(trip_booking.price)}.',
        ['a tenth', 'at most', 'too much'],
      ),
      conflict('trip_booking.paid + amount < trip_booking.price', 'So much of it has been paid that it would be paid in full.', [
        'paid in full',
        'been paid',
      ]),
    ],
    effects: [{ set: 'trip_booking', to: { discount: 'amount', price: 'trip_booking.price - amount' } }],
    ask: ['give a discount of {amount} on {trip_booking}', 'take {amount} off the price of {trip_booking}'],
    outcome: [{ question: 'What does it cost now?', value: 'trip_booking.price', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(actor.discount_limit, floor(trip_booking.price / 50) * 5)', words: 'as much as I may give' },
    plays: 4,
  },
}
