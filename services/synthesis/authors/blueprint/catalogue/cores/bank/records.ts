// What happens on accounts of a bank, and what is lent.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { LOAN_PRODUCTS, MERCHANTS } from './words.ts'

/** Transactions, standing orders, disputes, holds. */
export const records: Readonly<Record<string, Entity>> = {
  transaction: {
    noun: {
      one: 'transaction',
      many: 'transactions',
      also: [
        { one: 'posting', many: 'postings' },
        { one: 'entry', many: 'entries' },
      ],
    },
    kind: 'record',
    about: 'Money that came to an [account] or left it.',
    fields: {
      account: ref('account', 'On which [account].', { clause: 'on' }),
      kind: choice(
        'What it was.',
        { cash: 1, transfer: 1, card: 1, standing_order: 1, lending: 1 },
        { says: { cash: 'cash', transfer: 'transfer', card: 'card', standing_order: 'standing-order', lending: 'lending' } },
      ),
      flow: choice(
        'Whether it came in or went out.',
        { in: 1, out: 1 },
        { called: 'direction', says: { in: 'incoming', out: 'outgoing' } },
      ),
      counterparty: text('Who was on the other side.', oneOf(MERCHANTS), { filter: true }),
      card: ref('card', 'With which [card], if with one.', { optional: true }),
      amount: money('How much.', 1, 9000, { sort: true, filter: true, clause: 'of' }),
      posted_on: date('Day.', -75, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
      status: choice('Recalled and refunded ones came back; confirmed ones were disputed in vain.', {
        posted: 1,
        recalled: 1,
        disputed: 1,
        refunded: 1,
        confirmed: 1,
      }),
    },
    identify: ['counterparty', 'amount', 'posted_on', 'account'],
    refer: 'the [transaction] of {amount} with {counterparty} on {posted_on} on {account}',
    tools: ['search'],
    summary: { by: ['kind', 'flow', 'account'], totals: ['amount'], over: 'posted_on' },
  },
  standing_order: {
    noun: {
      one: 'standing order',
      many: 'standing orders',
      also: [
        { one: 'recurring transfer', many: 'recurring transfers' },
        { one: 'autopay', many: 'autopays' },
      ],
    },
    kind: 'record',
    about: 'Money that goes from an [account] to a [payee] again and again.',
    fields: {
      account: ref('account', 'From which [account].'),
      payee: ref('payee', 'To whom.'),
      amount: money('How much each time.', 10, 900, { sort: true, filter: true, clause: 'of' }),
      every: choice('How often.', { month: 4, fortnight: 1, week: 1 }, { called: 'rhythm' }),
      next_on: date('Day of the next transfer.', -5, 30, { called: 'next day', filter: true, sort: true, clause: 'that are due' }),
      status: choice('Where it stands.', { active: 1, stopped: 1 }, { says: { active: 'active', stopped: 'stopped' } }),
    },
    identify: ['payee', 'amount'],
    refer: 'the [standing_order] of {amount} to {payee}',
    tools: ['search'],
  },
  dispute: {
    noun: { one: 'dispute', many: 'disputes', also: [{ one: 'chargeback', many: 'chargebacks' }] },
    kind: 'record',
    about: 'A [client] says that a payment by [card] was wrong.',
    fields: {
      transaction: ref('transaction', 'Which payment.'),
      reason: choice('What was wrong.', { not_theirs: 4, paid_twice: 2, not_delivered: 3, wrong_amount: 2 }),
      credited: money('What was credited until it is settled.', 0, 900, { called: 'credit', sort: true }),
      opened_on: date('Day on which it was opened.', -60, 0, {
        called: 'opening date',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
      status: choice(
        'How it ended.',
        { open: 1, upheld: 1, rejected: 1 },
        { says: { open: 'open', upheld: 'upheld', rejected: 'rejected' } },
      ),
    },
    identify: ['transaction'],
    refer: 'the [dispute] about {transaction}',
    unique: [['transaction']],
    summary: { by: ['status', 'reason'], totals: ['credited'], over: 'opened_on' },
  },
  hold: {
    noun: { one: 'hold', many: 'holds' },
    kind: 'record',
    about: 'Money on an [account] that must not leave it for now.',
    fields: {
      account: ref('account', 'On which [account].'),
      amount: money('How much.', 10, 3000, { sort: true, filter: true, clause: 'of' }),
      reason: choice('Why.', { check_clearing: 4, suspected_fraud: 2, court_order: 1 }),
      placed_on: date('Day on which it was placed.', -60, 0, { called: 'first day', filter: true, sort: true, clause: 'that were placed' }),
      status: choice('Whether it still binds.', { active: 1, released: 1 }, { says: { active: 'active', released: 'released' } }),
    },
    identify: ['account', 'amount', 'placed_on'],
    refer: 'the [hold] of {amount} on {account} since {placed_on}',
    tools: ['search'],
  },
}

/** What is lent. */
export const credit: Readonly<Record<string, Entity>> = {
  loan_product: {
    noun: {
      one: 'loan product',
      many: 'loan products',
      also: [
        { one: 'credit product', many: 'credit products' },
        { one: 'lending plan', many: 'lending plans' },
      ],
    },
    kind: 'thing',
    about: 'A kind of [loan] that the bank sells.',
    fields: {
      name: text('Name.', oneOf(LOAN_PRODUCTS.map(({ name }) => name)), { unique: true }),
      rate: integer('Interest a year, in percent.', 3, 14, { called: 'interest rate', editable: true, sort: true, unit: 'percent' }),
      largest: money('Largest amount.', 2000, 40000, { called: 'largest amount', sort: true }),
      longest: integer('Most months.', 6, 84, { called: 'longest term', unit: 'months' }),
    },
    identify: ['name'],
    refer: 'the [loan_product] “{name}”',
    tools: ['search', 'update'],
    rows: LOAN_PRODUCTS.length,
    given: LOAN_PRODUCTS,
  },
  loan: {
    noun: {
      one: 'loan',
      many: 'loans',
      also: [
        { one: 'advance', many: 'advances' },
        { one: 'credit agreement', many: 'credit agreements' },
      ],
    },
    kind: 'record',
    about: 'Money that a [client] wants to borrow or has borrowed.',
    fields: {
      client: ref('client', 'Who borrows.'),
      loan_product: ref('loan_product', 'What kind of [loan].'),
      account: ref('account', 'Where it is paid out and repaid from.'),
      principal: money('What is borrowed.', 500, 40000, { called: 'principal', sort: true, filter: true, clause: 'of' }),
      months: integer('Term in months.', 6, 84, { called: 'term', unit: 'months' }),
      fee: money('Fee for setting it up, kept back from what is paid out.', 30, 800, { called: 'set-up fee' }),
      outstanding: money('What is left to repay, with interest; 0 before it is paid out.', 0, 60000, {
        called: 'amount outstanding',
        sort: true,
      }),
      requested_on: date('Day of the request.', -75, 0, {
        called: 'request date',
        filter: true,
        sort: true,
        clause: 'that were requested',
      }),
      status: choice(
        'Where it stands.',
        { requested: 1, running: 1, repaid: 1 },
        { says: { requested: 'requested', running: 'running', repaid: 'repaid' } },
      ),
    },
    identify: ['principal', 'client'],
    refer: 'the [loan] of {principal} for {client}',
    summary: { by: ['status', 'loan_product'], totals: ['principal', 'outstanding'], over: 'requested_on' },
  },
}
