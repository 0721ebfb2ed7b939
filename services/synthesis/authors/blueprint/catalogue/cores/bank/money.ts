// How money moves: cash, transfers, standing orders.
import { conflict, forbidden, mostly, row, type Action, type Effect } from '../../../language/action.ts'
import { choice, date, money as amountOf } from '../../../language/field.ts'
import { isOpen } from './accounts.ts'

/** Days within which a transfer is recalled. */
const DAYS_TO_RECALL = 2

type Change = Extract<Effect, { set: string }>

/** Money leaves: first the balance, then the overdraft. */
export const takeFrom = (account: string, amount: string): Change => ({
  set: account,
  to: {
    balance: `max(0, ${account}.balance - ${amount})`,
    overdrawn: `${account}.overdrawn + max(0, ${amount} - ${account}.balance)`,
  },
})

/** Money comes: first what is overdrawn is made good. */
export const bringTo = (account: string, amount: string): Change => ({
  set: account,
  to: {
    balance: `${account}.balance + max(0, ${amount} - ${account}.overdrawn)`,
    overdrawn: `max(0, ${account}.overdrawn - ${amount})`,
  },
})

/** What can be taken out of an account. */
export const available = (account: string): string => `${account}.balance + ${account}.overdraft - ${account}.overdrawn - ${account}.held`

/** Outgoing money on an account, as a query over a day. */
const leftToday = (account: string): string =>
  `sum('transaction', t => t.account_id === ${account}.id && t.flow === 'out' && t.posted_on === today() && t.status !== 'recalled', t => t.amount)`

/** The account covers it. */
export const covered = (account: string, amount: string) =>
  conflict(`${amount} <= ${available(account)}`, `Only {money(${available(account)})} is available on [account] {${account}.number}.`, [
    'only',
    'not enough',
    'insufficient',
    'available',
    'cover',
  ])

/** What every way out of an account asks for. */
const mayLeave = (account: string, amount: string) => [
  isOpen(account),
  covered(account, amount),
  conflict(
    `${amount} + ${leftToday(account)} <= ${account}.account_type.daily_limit`,
    `At most {money(${account}.account_type.daily_limit)} leaves [account] {${account}.number} in a day; {money(${leftToday(account)})} has left it today.`,
    ['daily', 'in a day', 'per day', 'today', 'limit'],
  ),
  conflict(
    `count('transaction', t => t.account_id === ${account}.id && t.flow === 'out' && t.posted_on > plusDays(today(), -30)) < ${account}.account_type.monthly_outgoings`,
    `Money has left [account] {${account}.number} {${account}.account_type.monthly_outgoings} times within 30 days, which is the most for its type.`,
    ['30 days', 'times', 'most for', 'a month'],
  ),
]

const posted = (account: string, kind: string, flow: 'in' | 'out', counterparty: string, amount: string): Effect => ({
  add: 'transaction',
  with: {
    account,
    kind: `'${kind}'`,
    flow: `'${flow}'`,
    counterparty,
    amount,
    posted_on: 'today()',
    status: "'posted'",
  },
})

const available_amount = `min(40 + 35 * (account.id % 9), floor((${available('account')}) / 5))`

const cash: Readonly<Record<string, Action>> = {
  withdraw_cash: {
    title: 'Pay out cash',
    about: 'Pays cash out of an open [account], within what is available, the daily limit and the number of outgoings of its type.',
    args: {
      account: row('account', { likely: `account.status === 'open' && ${available('account')} > 100` }),
      amount: mostly(amountOf('How much.', 10, 1500, { step: 10, skew: 'low' }), available_amount),
    },
    rules: mayLeave('account', 'amount'),
    effects: [takeFrom('account', 'amount'), posted('account', 'cash', 'out', "'Cash desk'", 'amount')],
    gives: 'account',
    ask: ['pay out {amount} in cash from {account}', 'give {amount} in cash to the owner of {account}'],
    outcome: [{ question: 'What is the balance of that [account] now?', value: 'account.balance', type: 'money' }],
    plays: 6,
  },
}

const transfers: Readonly<Record<string, Action>> = {
  send_transfer: {
    title: 'Send a transfer',
    about: `Sends money from an open [account] to a [payee] of the same [client], within what is available, the daily limit and the number of outgoings of its type.`,
    args: {
      account: row('account', {
        likely: `account.status === 'open' && ${available('account')} > 100 && some('payee', p => p.client_id === account.client_id)`,
      }),
      payee: row('payee', { likely: 'payee.client_id === account.client_id' }),
      amount: mostly(amountOf('How much.', 5, 3000, { step: 5, skew: 'low' }), available_amount),
    },
    rules: [
      forbidden('payee.client_id === account.client_id', '{payee.name} does not belong to the [payees] of {account.client.name}.', [
        'no payee',
        'not a payee',
        'belong',
      ]),
      ...mayLeave('account', 'amount'),
    ],
    effects: [takeFrom('account', 'amount'), posted('account', 'transfer', 'out', 'payee.name', 'amount')],
    gives: 'transaction',
    ask: ['send {amount} from {account} to {payee}', 'transfer {amount} to {payee} out of {account}'],
    outcome: [{ question: 'What is the balance of the [account] after that?', value: 'account.balance', type: 'money' }],
    plays: 16,
    undoneBy: 'recall_transfer',
  },
  recall_transfer: {
    title: 'Recall a transfer',
    about: `Gets a transfer back within ${DAYS_TO_RECALL} days; the money comes back to the [account].`,
    args: {
      transaction: row('transaction', {
        likely: `transaction.kind === 'transfer' && transaction.status === 'posted' && transaction.posted_on >= plusDays(today(), -${DAYS_TO_RECALL}) && transaction.account.status !== 'closed'`,
      }),
    },
    rules: [
      conflict("transaction.kind === 'transfer'", 'Only transfers can be recalled; this [transaction] is of another kind.', [
        'only transfers',
        'not a transfer',
        'another kind',
      ]),
      conflict("transaction.status === 'posted'", 'This [transaction] was {transaction.status} already.', ['already', 'recalled']),
      conflict(
        `days(transaction.posted_on, today()) <= ${DAYS_TO_RECALL}`,
        `This transfer was made on {transaction.posted_on}; transfers are recalled within ${DAYS_TO_RECALL} days.`,
        ['within 2', 'too late', 'too old', '2 days', 'two days'],
      ),
      conflict("transaction.account.status !== 'closed'", '[account] {transaction.account.number} has been closed.', ['closed', 'over']),
    ],
    effects: [{ set: 'transaction', to: { status: "'recalled'" } }, bringTo('transaction.account', 'transaction.amount')],
    gives: 'transaction',
    ask: ['recall {transaction}', 'get {transaction} back, it was sent by mistake'],
    plays: 1,
  },
  set_up_standing_order: {
    title: 'Set up a [standing_order]',
    about:
      'Has an amount go from an open [account] to a [payee] of the same [client] again and again; one active order for the two of them.',
    args: {
      account: row('account', { likely: "account.status === 'open' && some('payee', p => p.client_id === account.client_id)" }),
      payee: row('payee', {
        likely:
          "payee.client_id === account.client_id && none('standing_order', s => s.account_id === account.id && s.payee_id === payee.id && s.status === 'active')",
      }),
      amount: amountOf('How much each time.', 10, 400, { step: 5, skew: 'low' }),
      every: choice(
        'How often.',
        { month: 4, fortnight: 1, week: 1 },
        { says: { month: 'every month', fortnight: 'every two weeks', week: 'every week' } },
      ),
      first_on: date('Day of the first transfer, tomorrow at the earliest.', 1, 20),
    },
    rules: [
      isOpen('account'),
      forbidden('payee.client_id === account.client_id', '{payee.name} does not belong to the [payees] of {account.client.name}.', [
        'no payee',
        'not a payee',
        'belong',
      ]),
      conflict('first_on > today()', 'The first transfer is tomorrow at the earliest; today is {today()}.', [
        'earliest',
        'past',
        'tomorrow',
      ]),
      conflict(
        "none('standing_order', s => s.account_id === account.id && s.payee_id === payee.id && s.status === 'active')",
        'There is an active [standing_order] from this [account] to {payee.name} already. Stop it first.',
        ['already', 'active', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'standing_order',
        with: { account: 'account', payee: 'payee', amount: 'amount', every: 'every', next_on: 'first_on', status: "'active'" },
      },
    ],
    ask: [
      'set up a [standing_order] from {account} to {payee}: {amount} {every}, first on {first_on}',
      'have {amount} go from {account} to {payee} {every}, beginning on {first_on}',
    ],
    plays: 8,
    undoneBy: 'stop_standing_order',
  },
  run_standing_order: {
    title: 'Run a [standing_order]',
    about: 'Sends the transfer of a [standing_order] that is due and moves on to the next day. The daily limit does not count here.',
    args: { standing_order: row('standing_order', { likely: "standing_order.status === 'active' && standing_order.next_on <= today()" }) },
    rules: [
      conflict("standing_order.status === 'active'", 'This [standing_order] was stopped.', ['stopped', 'not active']),
      conflict('standing_order.next_on <= today()', 'The next transfer is on {standing_order.next_on}, and today is {today()}.', [
        'not due',
        'next transfer',
        'not yet',
        'early',
      ]),
      isOpen('standing_order.account'),
      covered('standing_order.account', 'standing_order.amount'),
    ],
    effects: [
      takeFrom('standing_order.account', 'standing_order.amount'),
      posted('standing_order.account', 'standing_order', 'out', 'standing_order.payee.name', 'standing_order.amount'),
      {
        set: 'standing_order',
        to: {
          next_on:
            "standing_order.every === 'month' ? plusMonths(standing_order.next_on, 1) : plusDays(standing_order.next_on, standing_order.every === 'week' ? 7 : 14)",
        },
      },
    ],
    gives: 'standing_order',
    ask: ['run {standing_order}, which is due', 'send what is due for {standing_order}'],
    outcome: [{ question: 'On which day is it due next?', value: 'standing_order.next_on', type: 'date' }],
    routine: { row: 'standing_order', when: "standing_order.status === 'active' && standing_order.next_on <= today()", chance: 0.8 },
  },
  stop_standing_order: {
    title: 'Stop a [standing_order]',
    about: 'Nothing more is sent for it.',
    args: { standing_order: row('standing_order', { likely: "standing_order.status === 'active'" }) },
    rules: [conflict("standing_order.status === 'active'", 'This [standing_order] was stopped already.', ['already', 'stopped'])],
    effects: [{ set: 'standing_order', to: { status: "'stopped'" } }],
    ask: ['stop {standing_order}', 'end {standing_order}, it is not wanted any more'],
    plays: 2,
  },
}

export const money: Readonly<Record<string, Action>> = { ...cash, ...transfers }
