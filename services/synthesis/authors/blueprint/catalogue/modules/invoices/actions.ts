// What is done with invoices, from the first day to the last reminder.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import type { Roles } from '../../../language/blueprint.ts'
import type { Expression } from '../../../language/expression.ts'
import { choice, integer, money } from '../../../language/field.ts'
import { METHODS } from './entities.ts'

/** Days to pay that anyone may be given, and those for customers who are late already. */
const LONGEST_TERM = 30
const SHORT_TERM = 7
/** Largest amount taken in cash, as in many countries' rules for shops. */
const MOST_CASH = 500
const REFUND_DAYS = 30
const DAYS_BETWEEN_REMINDERS = 7
const MOST_REMINDERS = 3
const REMINDER_FEE = 5
const LONGEST_EXTENSION = 14

/** Actions of the module over a core's roles, for deals that cost `price`. */
export const invoiceActions = (roles: Roles, price: Expression): Readonly<Record<string, Action>> => ({
  ...writing(roles, price),
  ...paying,
  ...chasing,
})

const writing = ({ customer, deal }: Roles, price: Expression): Readonly<Record<string, Action>> => {
  const { entity } = deal
  const invoiced = `'invoice', i => i.${entity}_id === ${entity}.id && i.status !== 'void'`
  const late = `some('invoice', j => j.${customer}_id === ${deal.customer}.id && j.status === 'open' && j.due_on < today())`
  return {
    issue_invoice: {
      title: 'Issue an [invoice]',
      about: `Writes the [invoice] for a finished [${entity}], one for each; the amount is the price. At most ${LONGEST_TERM} days to pay, and ${SHORT_TERM} when the [${customer}] has an overdue [invoice].`,
      args: {
        [entity]: row(entity, { likely: `(${deal.done}) && (${price}) > 0 && none(${invoiced})` }),
        days_to_pay: mostly(integer('Days until it is due.', 1, LONGEST_TERM), `${late} ? ${SHORT_TERM} : 14`),
      },
      rules: [
        conflict(`(${deal.done})`, `This [${entity}] is not finished; an [invoice] is written afterwards.`, [
          'not finished',
          'not done',
          'not over',
          'not complete',
          'not yet',
          'afterwards',
        ]),
        conflict(`none(${invoiced})`, `There is an [invoice] for this [${entity}] already.`, ['already', 'exists']),
        conflict(`(${price}) > 0`, 'Nothing is due for it.', ['nothing', 'no charge', 'free', 'zero', '€0']),
        conflict(
          `days_to_pay <= ${SHORT_TERM} || !${late}`,
          `{${deal.customer}.name} has an overdue [invoice] and gets at most ${SHORT_TERM} days to pay.`,
          ['overdue', 'at most 7', '7 days', 'seven days'],
        ),
      ],
      effects: [
        {
          add: 'invoice',
          with: {
            [customer]: deal.customer,
            [entity]: entity,
            amount: price,
            paid: '0',
            issued_on: 'today()',
            due_on: 'plusDays(today(), days_to_pay)',
            extended: "'no'",
            status: "'open'",
          },
        },
      ],
      gives: 'invoice',
      ask: [`write the [invoice] for {${entity}}, to be paid within {days_to_pay} days`, `bill {${entity}} with {days_to_pay} days to pay`],
      outcome: [
        { question: 'How much is it over?', value: 'invoice.amount', type: 'money' },
        { question: 'By when does it have to be paid?', value: 'invoice.due_on', type: 'date' },
      ],
      routine: { row: entity, when: `(${deal.done}) && (${price}) > 0 && none(${invoiced})`, chance: 0.3 },
      ceiling: { arg: 'days_to_pay', most: `${late} ? ${SHORT_TERM} : ${LONGEST_TERM}`, words: 'as many days to pay as the rules allow' },
      plays: 6,
      undoneBy: 'void_invoice',
    },
    void_invoice: {
      title: 'Void an [invoice]',
      about: `Takes an open [invoice] back on which nothing has been paid. The [${entity}] may be invoiced again.`,
      args: { invoice: row('invoice', { likely: "invoice.status === 'open' && invoice.paid === 0" }) },
      rules: [
        conflict("invoice.status === 'open'", 'This [invoice] is {invoice.status} already.', ['already', 'paid', 'void']),
        conflict('invoice.paid === 0', '{money(invoice.paid)} has been paid on it. Refund that first.', [
          'has been paid',
          'paid on',
          'payment',
          'refund',
          'partly paid',
        ]),
      ],
      effects: [{ set: 'invoice', to: { status: "'void'" } }],
      ask: ['void {invoice}, which was written by mistake', 'take back {invoice}'],
      plays: 1,
    },
  }
}

const paying: Readonly<Record<string, Action>> = {
  pay_invoice: {
    title: 'Record a [payment]',
    about: `Records money received for an open [invoice]: a part of what is left is fine, more is not. Cash is taken up to ${MOST_CASH}.`,
    args: {
      invoice: row('invoice', { likely: "invoice.status === 'open'" }),
      amount: mostly(money('Amount in whole units of the currency.', 1, 9000), 'invoice.amount - invoice.paid'),
      method: mostly(choice('How it was paid.', METHODS), "amount > 500 ? 'transfer' : 'card'"),
    },
    rules: [
      conflict("invoice.status === 'open'", 'This [invoice] is {invoice.status}; nothing is left to pay.', [
        'already',
        'paid',
        'void',
        'nothing is left',
      ]),
      conflict('amount <= invoice.amount - invoice.paid', 'Only {money(invoice.amount - invoice.paid)} is left to pay on this [invoice].', [
        'more than',
        'only',
        'left',
        'exceed',
      ]),
      conflict(
        `method !== 'cash' || amount <= ${MOST_CASH}`,
        `Cash is taken up to {money(${MOST_CASH})} only. Take a card or a transfer.`,
        ['cash', 'too much'],
      ),
    ],
    effects: [
      { add: 'payment', with: { invoice: 'invoice', amount: 'amount', method: 'method', received_on: 'today()', refunded: '0' } },
      { set: 'invoice', to: { paid: 'invoice.paid + amount', status: "invoice.paid + amount === invoice.amount ? 'paid' : 'open'" } },
    ],
    gives: 'invoice',
    ask: [
      'record a {method} payment of {amount} for {invoice}',
      'book a payment of {amount} by {method} for {invoice}',
      'note that {amount} was paid by {method} towards {invoice}',
    ],
    outcome: [{ question: 'How much is left to pay on it?', value: 'invoice.amount - invoice.paid', type: 'money' }],
    ceiling: { arg: 'amount', most: 'invoice.amount - invoice.paid', words: 'all that is left to pay' },
    plays: 30,
  },
  refund_payment: {
    title: 'Refund a [payment]',
    about: `Gives back all or some of a [payment] within ${REFUND_DAYS} days; the [invoice] is open again for that much.`,
    args: {
      payment: row('payment', { likely: `payment.refunded < payment.amount && payment.received_on >= plusDays(today(), -${REFUND_DAYS})` }),
      amount: mostly(money('Amount to give back.', 1, 9000), 'max(1, floor((payment.amount - payment.refunded) / 4))'),
      reason: choice('Why.', { overcharged: 3, complaint: 3, goodwill: 2, wrong_person: 1 }),
    },
    rules: [
      conflict(
        `days(payment.received_on, today()) <= ${REFUND_DAYS}`,
        `This [payment] came in on {payment.received_on}; refunds are made within ${REFUND_DAYS} days.`,
        ['30 days', 'too old', 'too long', 'too late', 'within'],
      ),
      conflict(
        'amount <= payment.amount - payment.refunded',
        'Only {money(payment.amount - payment.refunded)} of this [payment] is left to refund.',
        ['only', 'more than', 'left', 'exceed', 'already'],
      ),
    ],
    effects: [
      { add: 'refund', with: { payment: 'payment', amount: 'amount', reason: 'reason', refunded_on: 'today()' } },
      { set: 'payment', to: { refunded: 'payment.refunded + amount' } },
      { set: 'payment.invoice', to: { paid: 'payment.invoice.paid - amount', status: "'open'" } },
    ],
    gives: 'refund',
    ask: ['give back {amount} of {payment} (reason: {reason})', 'refund {amount} from {payment}, reason {reason}'],
    outcome: [{ question: 'How much of that payment has been refunded now in all?', value: 'payment.refunded', type: 'money' }],
    ceiling: { arg: 'amount', most: 'payment.amount - payment.refunded', words: 'all that has not been refunded' },
    plays: 2,
  },
}

const chasing: Readonly<Record<string, Action>> = {
  extend_invoice: {
    title: 'Put off the due date',
    about: `Gives more days to pay, ${LONGEST_EXTENSION} at most, once for each open [invoice], and not after the second [reminder].`,
    args: {
      invoice: row('invoice', { likely: "invoice.status === 'open' && invoice.extended === 'no'" }),
      extra_days: integer('How many days more.', 1, LONGEST_EXTENSION),
    },
    rules: [
      conflict("invoice.status === 'open'", 'This [invoice] is {invoice.status} already.', ['already', 'paid', 'void']),
      conflict("invoice.extended === 'no'", 'The due date of this [invoice] was put off already; that is possible once.', [
        'already',
        'once',
        'before',
      ]),
      conflict(
        "count('reminder', r => r.invoice_id === invoice.id) < 2",
        'Two reminders have been sent for this [invoice]; its due date stays.',
        ['reminder', 'reminded'],
      ),
    ],
    effects: [{ set: 'invoice', to: { due_on: 'plusDays(invoice.due_on, extra_days)', extended: "'yes'" } }],
    ask: ['give {extra_days} more days to pay {invoice}', 'put off the due date of {invoice} by {extra_days} days'],
    outcome: [{ question: 'When is it due now?', value: 'invoice.due_on', type: 'date' }],
    plays: 3,
  },
  remind_invoice: {
    title: 'Send a [reminder]',
    about: `Sends the next [reminder] of an overdue [invoice]: at most ${MOST_REMINDERS}, ${DAYS_BETWEEN_REMINDERS} days apart. From the second on, each adds a fee of ${REMINDER_FEE}.`,
    args: { invoice: row('invoice', { likely: "invoice.status === 'open' && invoice.due_on < today()" }) },
    rules: [
      conflict("invoice.status === 'open'", 'This [invoice] is {invoice.status}; there is nothing to remind of.', [
        'already',
        'paid',
        'void',
        'nothing',
      ]),
      conflict('invoice.due_on < today()', 'This [invoice] is due on {invoice.due_on}; it is not overdue.', [
        'not overdue',
        'not due',
        'due on',
        'not yet',
      ]),
      conflict(
        `count('reminder', r => r.invoice_id === invoice.id) < ${MOST_REMINDERS}`,
        'All three reminders have been sent for this [invoice].',
        ['three', 'all', 'last'],
      ),
      conflict(
        `none('reminder', r => r.invoice_id === invoice.id && r.sent_on > plusDays(today(), -${DAYS_BETWEEN_REMINDERS}))`,
        `A reminder went out less than ${DAYS_BETWEEN_REMINDERS} days ago. Wait, then remind again.`,
        ['less than', 'recent', '7 days', 'seven days', 'wait'],
      ),
    ],
    effects: [
      {
        add: 'reminder',
        with: {
          invoice: 'invoice',
          level: "count('reminder', r => r.invoice_id === invoice.id) + 1",
          fee: `some('reminder', r => r.invoice_id === invoice.id) ? ${REMINDER_FEE} : 0`,
          sent_on: 'today()',
        },
      },
      { set: 'invoice', to: { amount: 'invoice.amount + reminder.fee' } },
    ],
    gives: 'reminder',
    also: { invoice: 'invoice' },
    ask: ['send the next reminder for {invoice}', 'send out a reminder for {invoice}, which is overdue'],
    outcome: [
      { question: 'Which reminder was it: the first, second or third (1, 2 or 3)?', value: 'reminder.level', type: 'integer' },
      { question: 'What is the invoice over now?', value: 'invoice.amount', type: 'money' },
    ],
    routine: { row: 'invoice', when: "invoice.status === 'open' && plusDays(invoice.due_on, 3) < today()", chance: 0.04 },
  },
}
