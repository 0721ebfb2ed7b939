// Invoices and payments: what a customer owes for a deal, and how it is settled. Rules: one invoice a deal, no overpayment.
import { row } from '../../language/action.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, moment, money, ref } from '../../language/field.ts'
import { integer } from '../../language/field.ts'

/** Days until an invoice is due. */
const DAYS_TO_PAY = 14

export const invoices: Module = {
  key: 'invoices',
  title: 'Invoices and payments',
  words: ['invoice', 'payment', 'billing', 'bill', 'pay', 'debt'],
  attach: ({
    roles: {
      customer,
      deal: { entity: deal },
    },
  }) => ({
    entities: {
      invoice: {
        noun: { one: 'invoice', many: 'invoices', also: [{ one: 'bill', many: 'bills' }] },
        kind: 'record',
        about: `What a [${customer}] has to pay for a [${deal}].`,
        fields: {
          [customer]: ref(customer, 'Who pays.'),
          [deal]: ref(deal, 'For what.'),
          amount: money('Amount of the invoice.', 1, 3000, { sort: true, filter: true, clause: 'over' }),
          paid: money('What has been paid so far.', 0, 3000, { called: 'amount paid' }),
          due_on: date('Last day to pay.', -40, DAYS_TO_PAY, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
          status: choice('Where it stands.', { open: 1, paid: 1, void: 1 }),
        },
        identify: [customer, deal],
        refer: `the [invoice] of {${customer}} for {${deal}}`,
        summary: { by: ['status', customer], totals: ['amount', 'paid'], over: 'due_on' },
      },
      payment: {
        noun: { one: 'payment', many: 'payments' },
        kind: 'record',
        about: 'Money that was received for an [invoice].',
        fields: {
          invoice: ref('invoice', 'For which [invoice].'),
          amount: money('Amount received.', 1, 3000),
          method: choice('How it was paid.', { card: 5, transfer: 3, cash: 2 }),
          received_at: moment('When it was recorded.'),
        },
        identify: ['invoice', 'amount'],
        refer: 'the payment of {amount} for {invoice}',
        summary: { by: ['method'], totals: ['amount'], over: 'received_at' },
      },
    },
    actions: {
      // … see the catalogue's other modules
      pay_invoice: {
        title: 'Record a payment',
        about: 'Records money received for an open [invoice]; a part of the amount is fine, more than what is left is not.',
        args: {
          invoice: row('invoice', { likely: "invoice.status === 'open'" }),
          amount: integer('Amount in whole units of the currency.', 1, 3000),
          method: choice('How it was paid.', { card: 5, transfer: 3, cash: 2 }),
        },
        rules: [
          {
            must: "invoice.status === 'open'",
            code: 'conflict',
            says: 'This [invoice] is {invoice.status}; nothing is left to pay.',
            because: ['already', 'paid', 'void'],
          },
          {
            must: 'amount <= invoice.amount - invoice.paid',
            code: 'conflict',
            says: 'Only {money(invoice.amount - invoice.paid)} is left to pay on this [invoice].',
            because: ['more than', 'only', 'left', 'exceed'],
          },
        ],
        effects: [
          { add: 'payment', with: { invoice: 'invoice', amount: 'amount', method: 'method', received_at: 'now()' } },
          { set: 'invoice', to: { paid: 'invoice.paid + amount', status: "invoice.paid + amount === invoice.amount ? 'paid' : 'open'" } },
        ],
        ask: ['record a {method} payment of {amount} for {invoice}', 'book {amount} that came in by {method} for {invoice}'],
        ceiling: { arg: 'amount', most: 'invoice.amount - invoice.paid', words: 'all that is left to pay' },
        plays: 25,
      },
    },
  }),
}
