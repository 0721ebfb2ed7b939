// Vouchers: given as an apology or a prize or in place of a refund, used for bookings, extended, withdrawn.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, money, pattern, text } from '../../../language/field.ts'
import { hasRefund } from './states.ts'

/** Months for which a voucher is good and by which it is extended, and what is added in place of a refund, in percent. */
const MONTHS = 6
const MORE_MONTHS = 6
const BONUS = 5

const isValid: Rule = conflict("travel_voucher.status === 'valid'", 'Voucher {travel_voucher.code} is {travel_voucher.status}.', [
  'used',
  'withdrawn',
  'not valid',
])
const unused: Rule = conflict("none('travel_voucher', v => v.code === code)", 'The code {code} is in use.', ['in use', 'already'])
const USES = 'min(travel_voucher.worth, trip_booking.price - trip_booking.paid)'

/** See the head of this file. */
export const vouchers: Readonly<Record<string, Action>> = {
  give_travel_voucher: {
    title: 'Give a voucher',
    about: `Gives a [traveller] money for a later trip, within your own voucher limit; it is good for ${MONTHS} months. Two valid apologies or prizes for each [traveller] at most.`,
    args: {
      traveller: row('traveller', {
        likely: "count('travel_voucher', v => v.traveller_id === traveller.id && v.status === 'valid' && v.reason !== 'refund') < 2",
      }),
      amount: mostly(money('How much.', 5, 300, { step: 5 }), '20 + traveller.id % 4 * 5'),
      reason: choice('Why.', { apology: 3, prize: 2 }),
      code: text('Code on it.', pattern('TV-#####'), { maxLength: 14 }),
    },
    rules: [
      forbidden('amount <= actor.voucher_limit', 'You may give {money(actor.voucher_limit)}. Ask somebody with a higher limit.', [
        'may give',
        'limit',
        'higher',
      ]),
      conflict(
        "count('travel_voucher', v => v.traveller_id === traveller.id && v.status === 'valid' && v.reason !== 'refund') < 2",
        '{traveller.name} has two valid vouchers of that kind, which is the limit.',
        ['two valid', 'limit', 'at most'],
      ),
      unused,
    ],
    effects: [
      {
        add: 'travel_voucher',
        with: {
          code: 'code',
          traveller: 'traveller',
          worth: 'amount',
          valid_until: `plusMonths(today(), ${MONTHS})`,
          reason: 'reason',
          status: "'valid'",
        },
      },
    ],
    gives: 'travel_voucher',
    ask: [
      'give {traveller} a voucher of {amount} with the code {code}, reason: {reason}',
      'make out voucher {code} to {traveller} over {amount} ({reason})',
    ],
    ceiling: { arg: 'amount', most: 'floor(actor.voucher_limit / 5) * 5', words: 'as much as I may give' },
    plays: 12,
  },
  take_voucher_for_refund: {
    title: 'Give a voucher in place of a refund',
    about: `What is due back for a cancelled booking becomes a voucher of its booker with ${BONUS} percent more, good for ${MONTHS} months.`,
    args: {
      trip_booking: row('trip_booking', { likely: 'trip_booking.refund_due > 0' }),
      code: text('Code on it.', pattern('TV-#####'), { maxLength: 14 }),
    },
    rules: [hasRefund, unused],
    effects: [
      {
        add: 'travel_voucher',
        with: {
          code: 'code',
          traveller: 'trip_booking.traveller',
          worth: `floor(trip_booking.refund_due * ${100 + BONUS} / 100)`,
          valid_until: `plusMonths(today(), ${MONTHS})`,
          reason: "'refund'",
          status: "'valid'",
        },
      },
      { set: 'trip_booking', to: { refund_due: '0' } },
    ],
    gives: 'travel_voucher',
    ask: ['give voucher {code} in place of the refund for {trip_booking}', 'turn the refund for {trip_booking} into voucher {code}'],
    outcome: [{ question: 'What is the voucher worth?', value: 'travel_voucher.worth', type: 'money' }],
  },
  use_travel_voucher: {
    title: 'Pay with a voucher',
    about:
      'A valid voucher of whoever booked pays for a booking with a deposit, as much as it is worth and is left to pay. It is not used after its last day; once a day for each booking.',
    args: {
      travel_voucher: row('travel_voucher', {
        likely:
          "travel_voucher.status === 'valid' && travel_voucher.valid_until >= today() && some('trip_booking', b => b.traveller_id === travel_voucher.traveller_id && b.status === 'booked')",
      }),
      trip_booking: row('trip_booking', {
        likely: "trip_booking.status === 'booked' && trip_booking.traveller_id === travel_voucher.traveller_id",
      }),
    },
    rules: [
      isValid,
      conflict('travel_voucher.valid_until >= today()', 'It was good until {travel_voucher.valid_until}.', ['good until', 'expired']),
      forbidden(
        'trip_booking.traveller_id === travel_voucher.traveller_id',
        'The voucher is of {travel_voucher.traveller.name}, who has not made that booking.',
        ['has not made', 'somebody else', 'is of'],
      ),
      conflict("trip_booking.status === 'booked'", 'Booking {trip_booking.code} is {trip_booking.status}; nothing is to be paid now.', [
        'nothing is to be paid',
        'option',
        'paid_up',
        'paid in full',
        'cancelled',
        'lapsed',
      ]),
      conflict(
        "none('trip_payment', p => p.trip_booking_id === trip_booking.id && p.kind === 'voucher' && p.paid_on === today())",
        'A voucher was used for it today; one a day.',
        ['today', 'one a day'],
      ),
    ],
    effects: [
      { add: 'trip_payment', with: { trip_booking: 'trip_booking', kind: "'voucher'", amount: USES, paid_on: 'today()' } },
      { set: 'travel_voucher', to: { worth: 'travel_voucher.worth - trip_payment.amount' } },
      { set: 'travel_voucher', to: { status: "'used'" }, when: 'travel_voucher.worth === 0' },
      { set: 'trip_booking', to: { paid: 'trip_booking.paid + trip_payment.amount' } },
      { set: 'trip_booking', to: { status: "'paid_up'" }, when: 'trip_booking.paid === trip_booking.price' },
    ],
    gives: 'trip_booking',
    ask: ['use {travel_voucher} for {trip_booking}', 'let {travel_voucher} pay for {trip_booking}'],
    outcome: [{ question: 'How much is left to pay for the booking?', value: 'trip_booking.price - trip_booking.paid', type: 'money' }],
  },
  extend_travel_voucher: {
    title: 'Extend a voucher',
    about: `A valid voucher is good for ${MORE_MONTHS} months more, when it ends within five months.`,
    args: {
      travel_voucher: row('travel_voucher', {
        likely: "travel_voucher.status === 'valid' && travel_voucher.valid_until < plusMonths(today(), 5)",
      }),
    },
    rules: [
      isValid,
      conflict(
        'travel_voucher.valid_until < plusMonths(today(), 5)',
        'It is good until {travel_voucher.valid_until}, which is long enough.',
        ['long enough', 'good until'],
      ),
    ],
    effects: [{ set: 'travel_voucher', to: { valid_until: `plusMonths(travel_voucher.valid_until, ${MORE_MONTHS})` } }],
    ask: ['extend {travel_voucher}', `let {travel_voucher} be good for ${MORE_MONTHS} months more`],
    outcome: [{ question: 'Until when is it good now?', value: 'travel_voucher.valid_until', type: 'date' }],
  },
  withdraw_travel_voucher: {
    title: 'Withdraw a voucher',
    about: 'A valid apology or prize was given by mistake and is worth nothing. Vouchers in place of a refund are not withdrawn.',
    args: { travel_voucher: row('travel_voucher', { likely: "travel_voucher.status === 'valid' && travel_voucher.reason !== 'refund'" }) },
    rules: [
      isValid,
      forbidden("travel_voucher.reason !== 'refund'", 'It was given in place of a refund and is not withdrawn.', [
        'in place of a refund',
        'not withdrawn',
      ]),
    ],
    effects: [{ set: 'travel_voucher', to: { status: "'withdrawn'", worth: '0' } }],
    ask: ['withdraw {travel_voucher}', 'take {travel_voucher} back, it was a mistake'],
  },
}
