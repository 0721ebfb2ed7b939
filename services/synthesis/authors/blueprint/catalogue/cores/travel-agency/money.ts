// Money of bookings: deposits that make options firm, balances, refunds; travel insurance.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, money as amountOf } from '../../../language/field.ts'
import { PLANS } from './sold.ts'
import { hasRefund, isAhead, isOption } from './states.ts'

/** Days after the option was taken in which insurance is sold, and premiums in percent of the price. */
const INSURED_WITHIN = 21
const PREMIUMS = { cancellation: 4, medical: 3, full: 7 } as const

const REST = 'trip_booking.price - trip_booking.paid'
const DEPOSIT = 'ceil(trip_booking.price * trip_booking.departure.package_tour.deposit_percent / 100)'
const PREMIUM = `ceil(trip_booking.price * (plan === 'cancellation' ? ${PREMIUMS.cancellation} : plan === 'medical' ? ${PREMIUMS.medical} : ${PREMIUMS.full}) / 100)`
const notMore: Rule = conflict(`amount <= ${REST}`, `{money(${REST})} is left to pay, not more.`, ['left to pay', 'not more', 'too much'])

/** See the head of this file. */
export const money: Readonly<Record<string, Action>> = {
  pay_deposit: {
    title: 'Take a deposit',
    about:
      'Makes an option a booking, until its last day: at least the deposit of the tour, not more than the price. Whoever pays everything is paid in full.',
    args: {
      trip_booking: row('trip_booking', { likely: "trip_booking.status === 'option' && trip_booking.option_until >= today()" }),
      amount: mostly(amountOf('How much.', 50, 16000), DEPOSIT),
    },
    rules: [
      isOption,
      conflict('trip_booking.option_until >= today()', 'The option ran out on {trip_booking.option_until}. Take a new one.', [
        'ran out',
        'expired',
        'new one',
      ]),
      conflict(`amount >= ${DEPOSIT}`, `The deposit is {money(${DEPOSIT})}; less does not make it firm.`, [
        'deposit is',
        'too little',
        'at least',
      ]),
      notMore,
    ],
    effects: [
      { add: 'trip_payment', with: { trip_booking: 'trip_booking', kind: "'deposit'", amount: 'amount', paid_on: 'today()' } },
      {
        set: 'trip_booking',
        to: { paid: 'amount', status: "amount === trip_booking.price ? 'paid_up' : 'booked'" },
      },
    ],
    gives: 'trip_booking',
    ask: ['take a deposit of {amount} for {trip_booking}', 'note that {amount} came in as the deposit for {trip_booking}'],
    outcome: [{ question: 'How much is left to pay?', value: REST, type: 'money' }],
    routine: { row: 'trip_booking', when: "trip_booking.status === 'option' && trip_booking.option_until >= today()", chance: 0.18 },
  },
  pay_balance: {
    title: 'Take a further payment',
    about:
      'Enters money for a booking with a deposit, up to what is left; when nothing is left it is paid in full. Once a day for each booking.',
    args: {
      trip_booking: row('trip_booking', {
        likely:
          "trip_booking.status === 'booked' && none('trip_payment', p => p.trip_booking_id === trip_booking.id && p.kind === 'balance' && p.paid_on === today())",
      }),
      amount: mostly(amountOf('How much.', 50, 16000), REST),
    },
    rules: [
      conflict("trip_booking.status === 'booked'", 'Booking {trip_booking.code} is {trip_booking.status}; nothing is to be paid now.', [
        'nothing is to be paid',
        'already',
        'option',
        'paid_up',
        'cancelled',
        'lapsed',
      ]),
      notMore,
      conflict(
        "none('trip_payment', p => p.trip_booking_id === trip_booking.id && p.kind === 'balance' && p.paid_on === today())",
        'A payment for it came in today; the next one is entered tomorrow.',
        ['today', 'tomorrow'],
      ),
    ],
    effects: [
      { add: 'trip_payment', with: { trip_booking: 'trip_booking', kind: "'balance'", amount: 'amount', paid_on: 'today()' } },
      { set: 'trip_booking', to: { paid: 'trip_booking.paid + amount' } },
      { set: 'trip_booking', to: { status: "'paid_up'" }, when: 'trip_booking.paid === trip_booking.price' },
    ],
    gives: 'trip_booking',
    ask: ['note that {amount} more came in for {trip_booking}', 'enter a payment of {amount} towards the balance of {trip_booking}'],
    outcome: [{ question: 'How much is left to pay?', value: REST, type: 'money' }],
    ceiling: { arg: 'amount', most: REST, words: 'everything that is left to pay' },
    routine: {
      row: 'trip_booking',
      when: "trip_booking.status === 'booked' && trip_booking.leaves_on <= plusDays(today(), 24)",
      chance: 0.14,
    },
    plays: 5,
  },
  pay_refund: {
    title: 'Pay a refund out',
    about: 'Pays back all that is due after a cancellation, within your own refund limit.',
    args: {
      trip_booking: row('trip_booking', { likely: 'trip_booking.refund_due > 0 && trip_booking.refund_due <= actor.refund_limit' }),
    },
    rules: [
      hasRefund,
      forbidden(
        'trip_booking.refund_due <= actor.refund_limit',
        '{money(trip_booking.refund_due)} is due back, and you may pay out {money(actor.refund_limit)}. Leave it to somebody with a higher limit.',
        ['may pay out', 'limit', 'higher'],
      ),
    ],
    effects: [
      {
        add: 'trip_payment',
        with: { trip_booking: 'trip_booking', kind: "'refund'", amount: 'trip_booking.refund_due', paid_on: 'today()' },
      },
      { set: 'trip_booking', to: { refund_due: '0' } },
    ],
    gives: 'trip_payment',
    ask: ['pay out the refund for {trip_booking}', 'pay back what is due for {trip_booking}'],
    outcome: [{ question: 'How much was paid back?', value: 'trip_payment.amount', type: 'money' }],
  },
  sell_trip_insurance: {
    title: 'Sell a [trip_insurance]',
    about: `Insures a booking with a deposit or paid in full, once, within ${INSURED_WITHIN} days after the option was taken and before the trip. The premium is a part of the price: ${PREMIUMS.cancellation} percent for cancellation, ${PREMIUMS.medical} for medical cover, ${PREMIUMS.full} for both (full).`,
    args: {
      trip_booking: row('trip_booking', {
        likely: `(trip_booking.status === 'booked' || trip_booking.status === 'paid_up') && days(trip_booking.booked_on, today()) <= ${INSURED_WITHIN} && none('trip_insurance', i => i.trip_booking_id === trip_booking.id) && trip_booking.leaves_on > today()`,
      }),
      plan: choice('What is covered.', PLANS),
    },
    rules: [
      conflict(
        "trip_booking.status === 'booked' || trip_booking.status === 'paid_up'",
        'Booking {trip_booking.code} is {trip_booking.status}; only firm bookings are insured.',
        ['only firm', 'option', 'cancelled', 'lapsed', 'travelled'],
      ),
      conflict("none('trip_insurance', i => i.trip_booking_id === trip_booking.id)", 'It has or had a travel insurance.', [
        'has or had',
        'already',
      ]),
      conflict(
        `days(trip_booking.booked_on, today()) <= ${INSURED_WITHIN}`,
        `The option was taken on {trip_booking.booked_on}; insurance is sold within ${INSURED_WITHIN} days after that.`,
        ['within', 'too late'],
      ),
      isAhead(),
    ],
    effects: [
      {
        add: 'trip_insurance',
        with: { trip_booking: 'trip_booking', plan: 'plan', premium: PREMIUM, sold_on: 'today()', status: "'active'" },
      },
    ],
    gives: 'trip_insurance',
    ask: ['insure {trip_booking} with the plan “{plan}”', 'sell a travel insurance for {trip_booking}, plan: {plan}'],
    outcome: [{ question: 'What is the premium?', value: 'trip_insurance.premium', type: 'money' }],
    plays: 9,
  },
  cancel_trip_insurance: {
    title: 'Cancel a [trip_insurance]',
    about: 'An active insurance ends without cost within 14 days after it was sold, before the trip.',
    args: {
      trip_insurance: row('trip_insurance', {
        likely:
          "trip_insurance.status === 'active' && days(trip_insurance.sold_on, today()) <= 14 && trip_insurance.trip_booking.leaves_on > today()",
      }),
    },
    rules: [
      conflict("trip_insurance.status === 'active'", 'This insurance is {trip_insurance.status} already.', [
        'already',
        'claimed',
        'cancelled',
      ]),
      conflict('trip_insurance.trip_booking.leaves_on > today()', 'The trip has begun.', ['has begun', 'too late']),
      conflict('days(trip_insurance.sold_on, today()) <= 14', 'It was sold on {trip_insurance.sold_on}; it can be cancelled for 14 days.', [
        '14 days',
        'too late',
      ]),
    ],
    effects: [{ set: 'trip_insurance', to: { status: "'cancelled'", premium: '0' } }],
    ask: ['cancel {trip_insurance}', 'end {trip_insurance}'],
  },
}
