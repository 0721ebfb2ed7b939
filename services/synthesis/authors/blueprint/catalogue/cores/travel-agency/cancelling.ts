// Cancelling by the scale, rebooking to another departure, and places that are given up.
import { conflict, invalid, row, type Action, type Rule } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { freeRooms } from './records.ts'
import { passportLasts } from './selling.ts'
import { IS_OFFERED, isAhead } from './states.ts'

/** What rebooking costs, days before leaving until which it is possible, and what an insured person pays of a fee in percent. */
const REBOOKING = 45
const REBOOK_DAYS = 7
const OWN_PERCENT = 20
/** What giving up one place costs in percent of the price of a person. */
const PLACE_PERCENT = 25

const PERCENT = "lowest('fee_step', s => s.from_days <= days(today(), trip_booking.leaves_on), s => s.percent)"
const INSURED = "some('trip_insurance', i => i.trip_booking_id === trip_booking.id && i.status === 'active' && i.plan !== 'medical')"
const FEE = `ceil(trip_booking.price * ${PERCENT} / 100)`
const OWED = `(reason === 'illness' && ${INSURED} ? ceil(${FEE} * ${OWN_PERCENT} / 100) : ${FEE})`

const isFirm: Rule = conflict(
  "trip_booking.status === 'booked' || trip_booking.status === 'paid_up'",
  'Booking {trip_booking.code} is {trip_booking.status}, not a firm booking.',
  ['not a firm', 'already', 'option', 'cancelled', 'lapsed', 'travelled'],
)

/** See the head of this file. */
export const cancelling: Readonly<Record<string, Action>> = {
  cancel_trip_booking: {
    title: 'Cancel a booking',
    about: `A firm booking is cancelled before the trip. The fee is a part of the price by the list of [fee_steps]; with an active insurance for cancellation and because of an illness, ${OWN_PERCENT} percent of the fee. What was paid above the fee is due back.`,
    args: {
      trip_booking: row('trip_booking', {
        likely: "(trip_booking.status === 'booked' || trip_booking.status === 'paid_up') && trip_booking.leaves_on > today()",
      }),
      reason: choice('Why.', { illness: 2, other_plans: 3 }),
    },
    rules: [isFirm, isAhead()],
    effects: [
      { set: 'trip_booking', to: { status: "'cancelled'", refund_due: `max(0, trip_booking.paid - ${OWED})` } },
      {
        each: 'trip_insurance',
        as: 'cover',
        where: "cover.trip_booking_id === trip_booking.id && cover.status === 'active'",
        do: [{ set: 'cover', to: { status: "reason === 'illness' && cover.plan !== 'medical' ? 'claimed' : 'cancelled'" } }],
      },
    ],
    gives: 'trip_booking',
    ask: ['cancel {trip_booking} because of {reason}', 'call off {trip_booking}, the reason is {reason}'],
    outcome: [{ question: 'How much is due back?', value: 'trip_booking.refund_due', type: 'money' }],
  },
  rebook_trip: {
    title: 'Rebook to another day',
    about: `A firm booking moves to another [departure] of the same tour, until ${REBOOK_DAYS} days before it leaves, for ${REBOOKING}. Both leave at least ${REBOOK_DAYS} days from now, there are rooms enough, and the passport of whoever booked still lasts long enough.`,
    args: {
      trip_booking: row('trip_booking', {
        likely: `(trip_booking.status === 'booked' || trip_booking.status === 'paid_up') && days(today(), trip_booking.leaves_on) >= ${REBOOK_DAYS} && some('departure', d => d.package_tour_id === trip_booking.departure.package_tour_id && d.id !== trip_booking.departure_id && (d.status === 'on_sale' || d.status === 'guaranteed') && d.leaves_on >= plusDays(today(), ${REBOOK_DAYS}))`,
      }),
      departure: row('departure', {
        likely: `departure.package_tour_id === trip_booking.departure.package_tour_id && departure.id !== trip_booking.departure_id && (${IS_OFFERED}) && days(today(), departure.leaves_on) >= ${REBOOK_DAYS}`,
      }),
    },
    rules: [
      isFirm,
      invalid('departure.id !== trip_booking.departure_id', 'The booking is on that [departure].'),
      conflict(
        'departure.package_tour_id === trip_booking.departure.package_tour_id',
        'That is another tour. Cancel the booking and take a new option.',
        ['another tour', 'different tour', 'new option'],
      ),
      conflict(IS_OFFERED, 'That [departure] is {departure.status}.', ['called_off', 'called off', 'over']),
      conflict(
        `days(today(), trip_booking.leaves_on) >= ${REBOOK_DAYS} && days(today(), departure.leaves_on) >= ${REBOOK_DAYS}`,
        `Bookings are moved until ${REBOOK_DAYS} days before either of them leaves.`,
        ['until', 'too late', '7 days'],
      ),
      conflict(
        `(trip_booking.room === 'twin' ? ${freeRooms('departure', 'twin')} : ${freeRooms('departure', 'single')}) >= trip_booking.rooms`,
        'There are not enough rooms on that [departure].',
        ['not enough rooms', 'full'],
      ),
      passportLasts('trip_booking.traveller', 'departure'),
    ],
    effects: [
      {
        set: 'trip_booking',
        to: {
          departure: 'departure',
          leaves_on: 'departure.leaves_on',
          back_on: 'departure.back_on',
          price: `trip_booking.price + ${REBOOKING}`,
          status: "'booked'",
        },
      },
    ],
    gives: 'trip_booking',
    ask: ['rebook {trip_booking} to {departure}', 'move {trip_booking} to {departure}'],
    outcome: [{ question: 'What does the booking cost now?', value: 'trip_booking.price', type: 'money' }],
  },
  give_up_trip_place: {
    title: 'Give up a place',
    about: `Somebody who is not the booker stays at home, before the trip: the price falls by that of a person less ${PLACE_PERCENT} percent, and a room that is not needed any more is free. Only in bookings with a balance that is larger than that.`,
    args: {
      trip_place: row('trip_place', {
        likely:
          "(trip_place.trip_booking.status === 'option' || trip_place.trip_booking.status === 'booked') && trip_place.traveller_id !== trip_place.trip_booking.traveller_id && trip_place.trip_booking.leaves_on > today()",
      }),
    },
    rules: [
      conflict(
        "trip_place.trip_booking.status === 'option' || trip_place.trip_booking.status === 'booked'",
        'That booking is {trip_place.trip_booking.status}; places are not given up any more.',
        ['not given up', 'any more', 'paid_up', 'paid in full', 'cancelled', 'lapsed', 'travelled'],
      ),
      conflict(
        'trip_place.traveller_id !== trip_place.trip_booking.traveller_id',
        '{trip_place.traveller.name} has booked the trip. Cancel the booking instead.',
        ['has booked', 'cancel the booking', 'booker'],
      ),
      isAhead('trip_place.trip_booking'),
      conflict(
        `trip_place.trip_booking.price - trip_place.trip_booking.paid > floor(trip_place.trip_booking.departure.package_tour.price * ${100 - PLACE_PERCENT} / 100)`,
        'More has been paid than the booking would cost then. Cancel it and book anew.',
        ['more has been paid', 'anew'],
      ),
    ],
    effects: [
      {
        set: 'trip_place.trip_booking',
        to: {
          price: `trip_place.trip_booking.price - floor(trip_place.trip_booking.departure.package_tour.price * ${100 - PLACE_PERCENT} / 100)`,
          rooms: 'ceil((trip_place.trip_booking.people - 1) / 2)',
          people: 'trip_place.trip_booking.people - 1',
        },
      },
      { remove: 'trip_place' },
    ],
    ask: ['give up {trip_place}', 'take {trip_place} back, they stay at home'],
  },
}
