// What a travel agency keeps on record beside bookings: payments, visas, insurance, vouchers.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, money, pattern, ref, text } from '../../../language/field.ts'

/** Insurance plans. */
export const PLANS = { cancellation: 4, medical: 3, full: 3 } as const

/** See the head of this file. */
export const sold: Readonly<Record<string, Entity>> = {
  trip_payment: {
    noun: { one: 'trip payment', many: 'trip payments' },
    kind: 'record',
    about: 'Money that came in for a [trip_booking] or went back.',
    fields: {
      trip_booking: ref('trip_booking', 'For which booking.', { called: 'booking', clause: 'for' }),
      kind: choice(
        'What it is.',
        { deposit: 3, balance: 3, voucher: 1, refund: 1 },
        {
          called: 'kind of payment',
          clauses: {
            deposit: 'that are deposits',
            balance: 'that are balances',
            voucher: 'that were made by voucher',
            refund: 'that are refunds',
          },
        },
      ),
      amount: money('How much.', 1, 20000, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      paid_on: date('Day.', -60, 0, { called: 'day of payment', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['trip_booking', 'kind', 'paid_on'],
    refer: 'the {kind} payment of {paid_on} for {trip_booking}',
    summary: { by: ['kind'], totals: ['amount'], over: 'paid_on' },
    tools: ['search'],
  },
  visa_request: {
    noun: { one: 'visa request', many: 'visa requests', also: [{ one: 'visa application', many: 'visa applications' }] },
    kind: 'record',
    about: 'A [traveller] asks for a visa through the agency.',
    fields: {
      traveller: ref('traveller', 'For whom.', { clause: 'of' }),
      destination: ref('destination', 'For where.', { clause: 'for' }),
      asked_on: date('Day on which it was sent.', -60, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
      fee: money('What it costs.', 0, 120, { called: 'fee', sort: true, filter: true }),
      valid_until: date('Last day of the visa, once it is granted.', 30, 200, {
        called: 'end of the visa',
        optional: true,
        filter: true,
        sort: true,
        clause: 'whose visa ends',
      }),
      status: choice(
        'Where it stands.',
        { sent: 1, granted: 1, refused: 1 },
        { says: { sent: 'undecided', granted: 'granted', refused: 'refused' } },
      ),
    },
    identify: ['traveller', 'destination', 'asked_on'],
    refer: 'the [visa_request] of {traveller} for {destination} sent on {asked_on}',
    summary: { by: ['status', 'destination'], totals: ['fee'], over: 'asked_on' },
  },
  trip_insurance: {
    noun: { one: 'travel insurance', many: 'travel insurances' },
    kind: 'record',
    about: 'A cover for a [trip_booking].',
    fields: {
      trip_booking: ref('trip_booking', 'For which booking.', { called: 'booking', clause: 'for' }),
      plan: choice('What is covered.', PLANS, { called: 'plan' }),
      premium: money('What it costs.', 5, 1500, { called: 'premium', sort: true, filter: true, clause: 'that cost' }),
      sold_on: date('Day.', -60, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were sold' }),
      status: choice(
        'Where it stands.',
        { active: 1, claimed: 1, cancelled: 1 },
        { says: { active: 'active', claimed: 'claimed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['trip_booking'],
    refer: 'the [trip_insurance] for {trip_booking}',
    unique: [['trip_booking']],
    summary: { by: ['status', 'plan'], totals: ['premium'], over: 'sold_on' },
  },
  travel_voucher: {
    noun: { one: 'travel voucher', many: 'travel vouchers', also: [{ one: 'voucher', many: 'vouchers' }] },
    kind: 'record',
    about: 'Money for a later trip.',
    fields: {
      code: text('Code on it.', pattern('TV-#####'), { unique: true, called: 'voucher code', maxLength: 14 }),
      traveller: ref('traveller', 'Whose it is.', { clause: 'of' }),
      worth: money('What is left on it.', 0, 9000, { called: 'amount left', sort: true, filter: true, clause: 'with an amount left of' }),
      valid_until: date('Last day.', -20, 400, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      reason: choice('Why it was given.', { apology: 3, prize: 2, refund: 1 }, { called: 'reason' }),
      status: choice(
        'Where it stands.',
        { valid: 3, used: 1, withdrawn: 1 },
        { says: { valid: 'valid', withdrawn: 'withdrawn' }, clauses: { used: 'that are used up' } },
      ),
    },
    identify: ['code'],
    refer: 'voucher {code}',
    summary: { by: ['status', 'reason'], totals: ['worth'], over: 'valid_until' },
  },
}
