// States of departures and bookings for which several actions ask.
import { conflict, type Rule } from '../../../language/action.ts'

/** A departure that people can be booked on, by its state. */
export const IS_OFFERED = "departure.status === 'on_sale' || departure.status === 'guaranteed'"
export const isOffered: Rule = conflict(IS_OFFERED, 'This [departure] is {departure.status}.', ['called_off', 'called off', 'over'])

export const isOption: Rule = conflict(
  "trip_booking.status === 'option'",
  'Booking {trip_booking.code} is {trip_booking.status}, not an option.',
  ['not an option', 'already', 'booked', 'paid_up', 'cancelled', 'lapsed'],
)

/** `booking`: an expression for it. */
export const isAhead = (booking = 'trip_booking'): Rule =>
  conflict(`${booking}.leaves_on > today()`, 'The trip has begun.', ['has begun', 'too late'])

export const hasRefund: Rule = conflict('trip_booking.refund_due > 0', 'Nothing is due back for booking {trip_booking.code}.', [
  'nothing is due',
  'no refund',
])
