// The papers of money: invoices, payments, refunds, reminders.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

/** How money changes hands; the weights say how often. */
export const METHODS = { card: 5, transfer: 3, cash: 2 } as const

/** Tables of the module for a core's customer and deal. */
export const invoiceEntities = (customer: string, deal: string): Readonly<Record<string, Entity>> => ({
  invoice: {
    noun: { one: 'invoice', many: 'invoices', also: [{ one: 'bill', many: 'bills' }] },
    kind: 'record',
    about: `What a [${customer}] has to pay for a finished [${deal}].`,
    fields: {
      [customer]: ref(customer, 'Who pays.'),
      [deal]: ref(deal, 'For what.'),
      amount: money('Amount, with fees of reminders.', 1, 9000, { sort: true, filter: true, clause: 'that amount to' }),
      paid: money('What has been paid and not refunded.', 0, 9000, { called: 'amount paid' }),
      issued_on: date('Day on which it was written.', -60, 0, {
        called: 'issue date',
        filter: true,
        sort: true,
        clause: 'that were issued',
      }),
      due_on: date('Last day to pay.', -40, 30, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      extended: choice('Whether the due date was put off; that is possible once.', { no: 1, yes: 1 }, { filter: false }),
      status: choice('Where it stands.', { open: 1, paid: 1, void: 1 }, { says: { open: 'open', paid: 'paid', void: 'void' } }),
    },
    identify: [deal],
    refer: `the [invoice] for {${deal}}`,
    computed: {
      left: {
        about: 'What is left to pay; 0 when void.',
        value: "invoice.status === 'void' ? 0 : invoice.amount - invoice.paid",
        type: 'money',
        called: 'amount left to pay',
      },
    },
    summary: { by: ['status', customer], totals: ['amount', 'paid'], over: 'due_on' },
  },
  payment: {
    noun: { one: 'payment', many: 'payments' },
    kind: 'record',
    about: 'Money that was received for an [invoice].',
    fields: {
      invoice: ref('invoice', 'For which [invoice].'),
      amount: money('Amount received.', 1, 9000, { sort: true, filter: true, clause: 'of' }),
      method: choice('How it was paid.', METHODS, { says: { card: 'card', transfer: 'transfer', cash: 'cash' } }),
      received_on: date('Day on which it came in.', -60, 0, {
        called: 'date of receipt',
        filter: true,
        sort: true,
        clause: 'that came in',
      }),
      refunded: money('What of it was given back.', 0, 9000, { called: 'amount refunded' }),
    },
    identify: ['invoice', 'amount'],
    refer: 'the payment of {amount} on {invoice}',
    summary: { by: ['method'], totals: ['amount', 'refunded'], over: 'received_on' },
  },
  refund: {
    noun: { one: 'refund', many: 'refunds' },
    kind: 'record',
    about: 'Money that was given back from a [payment].',
    fields: {
      payment: ref('payment', 'From which [payment].'),
      amount: money('Amount given back.', 1, 9000, { sort: true }),
      reason: choice('Why.', { overcharged: 3, complaint: 3, goodwill: 2, wrong_person: 1 }),
      refunded_on: date('Day of the refund.', -60, 0, { called: 'refund date', filter: true }),
    },
    identify: ['payment', 'amount'],
    refer: 'the refund of {amount} from {payment}',
    tools: ['search'],
  },
  reminder: {
    noun: { one: 'reminder', many: 'reminders' },
    kind: 'part',
    about: 'A letter that reminds of an overdue [invoice].',
    fields: {
      invoice: ref('invoice', 'Of which [invoice].'),
      level: integer('First, second or last: 1 to 3.', 1, 3),
      fee: money('Fee that it added to the [invoice].', 0, 20),
      sent_on: date('Day on which it went out.', -60, 0, { called: 'sending date' }),
    },
    identify: ['invoice', 'level'],
    refer: 'reminder {level} of {invoice}',
  },
})
