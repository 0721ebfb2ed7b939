// What happens at a payment provider: charges, what is given back of them, disputes, payouts, orders of readers.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

/** Why money goes back, and why buyers dispute. */
export const RETURN_REASONS = { sent_back: 4, cancelled: 3, goodwill: 2, charged_twice: 1 } as const
export const DISPUTE_REASONS = { not_received: 4, not_authorised: 3, not_as_described: 3, charged_twice: 1 } as const

/** Records of the provider. */
export const records: Readonly<Record<string, Entity>> = {
  charge: {
    noun: { one: 'charge', many: 'charges', also: [{ one: 'sale', many: 'sales' }] },
    kind: 'record',
    about: 'Money that a [merchant] takes from a [buyer].',
    fields: {
      merchant: ref('merchant', 'Who takes it.', { clause: 'by' }),
      source: ref('source', 'From what it is taken.'),
      amount: money('What was authorised.', 1, 4000, { sort: true, filter: true, clause: 'of' }),
      captured: money('What was taken of it.', 0, 4000, { called: 'amount captured' }),
      fee: money('What the [merchant] pays us for it.', 0, 200),
      returned: money('What was given back of it.', 0, 4000, { called: 'amount given back' }),
      made_on: date('Day on which it was authorised.', -70, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
      status: choice(
        'Where it stands: only captured ones have moved money.',
        { authorised: 1, captured: 1, voided: 1 },
        { says: { authorised: 'authorised', captured: 'captured', voided: 'voided' } },
      ),
    },
    identify: ['amount', 'merchant', 'source', 'made_on'],
    refer: 'the [charge] of {amount} by {merchant} on {made_on} to {source}',
    summary: { by: ['status', 'merchant'], totals: ['captured', 'fee', 'returned'], over: 'made_on' },
  },
  reversal: {
    noun: { one: 'reversal', many: 'reversals', also: [{ one: 'money-back', many: 'money-backs' }] },
    kind: 'record',
    about: 'Money of a [charge] that went back to the [buyer].',
    fields: {
      charge: ref('charge', 'Of which [charge].', { clause: 'of' }),
      amount: money('How much.', 1, 4000, { sort: true, filter: true, clause: 'of' }),
      reason: choice('Why.', RETURN_REASONS),
      made_on: date('Day.', -70, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['amount', 'charge'],
    refer: 'the [reversal] of {amount} for {charge}',
    tools: ['search'],
  },
  dispute: {
    noun: {
      one: 'dispute',
      many: 'disputes',
      also: [
        { one: 'chargeback', many: 'chargebacks' },
        { one: 'claim', many: 'claims' },
      ],
    },
    kind: 'record',
    about: 'A [buyer] says that a [charge] was wrong.',
    fields: {
      charge: ref('charge', 'Which [charge].', { clause: 'about' }),
      reason: choice('What is wrong.', DISPUTE_REASONS),
      amount: money('What they want back.', 1, 4000, { sort: true, filter: true, clause: 'of' }),
      opened_on: date('Day on which it was opened.', -70, 0, {
        called: 'opening date',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
      answer_by: date('Last day for the evidence of the [merchant].', -60, 10, { called: 'last day to answer' }),
      evidence: choice('What the [merchant] sent in.', { receipt: 1, delivery_proof: 1, login_record: 1, letters: 1 }, { optional: true }),
      status: choice(
        'Where it stands: won and lost by the [merchant].',
        { open: 1, answered: 1, won: 1, lost: 1 },
        { says: { open: 'open', answered: 'answered', won: 'won', lost: 'lost' } },
      ),
    },
    identify: ['charge'],
    refer: 'the [dispute] about {charge}',
    unique: [['charge']],
    tools: ['search'],
    summary: { by: ['status', 'reason'], totals: ['amount'], over: 'opened_on' },
  },
  payout: {
    noun: { one: 'payout', many: 'payouts', also: [{ one: 'settlement', many: 'settlements' }] },
    kind: 'record',
    about: 'Money from the balance of a [merchant] on its way to their bank.',
    fields: {
      merchant: ref('merchant', 'Whose money it is.', { clause: 'to' }),
      amount: money('How much leaves the balance.', 10, 6000, { sort: true, filter: true, clause: 'of' }),
      speed: choice('How fast.', { standard: 4, instant: 1 }, { says: { standard: 'standard', instant: 'instant' } }),
      fee: money('What is kept of it for speed.', 0, 60),
      sent_on: date('Day on which it was sent.', -70, 0, { called: 'sending date', filter: true, sort: true, clause: 'that were sent' }),
      arrives_on: date('Day on which it should arrive.', -70, 7, { called: 'day of arrival' }),
      status: choice(
        'Bounced ones came back to the balance.',
        { on_its_way: 1, arrived: 1, bounced: 1 },
        { says: { on_its_way: 'pending', arrived: 'arrived', bounced: 'bounced' } },
      ),
    },
    identify: ['amount', 'merchant', 'sent_on'],
    refer: 'the [payout] of {amount} to {merchant} of {sent_on}',
    tools: ['search'],
    summary: { by: ['status', 'speed', 'merchant'], totals: ['amount', 'fee'], over: 'sent_on' },
  },
  reader_order: {
    noun: {
      one: 'reader order',
      many: 'reader orders',
      also: [
        { one: 'device order', many: 'device orders' },
        { one: 'terminal order', many: 'terminal orders' },
      ],
    },
    kind: 'record',
    about: 'Some [reader_models] that a [merchant] has ordered.',
    fields: {
      merchant: ref('merchant', 'Who ordered.', { clause: 'by' }),
      reader_model: ref('reader_model', 'Which model.'),
      quantity: integer('How many.', 1, 10, { called: 'quantity' }),
      price: money('Price of all of them.', 20, 3500, { sort: true, filter: true, clause: 'that cost' }),
      ordered_on: date('Day of the order.', -70, 0, { called: 'order date', filter: true, sort: true, clause: 'that were placed' }),
      status: choice(
        'Where it stands.',
        { ordered: 1, shipped: 1, cancelled: 1 },
        { says: { ordered: 'open', shipped: 'shipped', cancelled: 'cancelled' } },
      ),
    },
    identify: ['merchant', 'reader_model', 'ordered_on'],
    refer: 'the order of {merchant} for {reader_model} of {ordered_on}',
  },
}
