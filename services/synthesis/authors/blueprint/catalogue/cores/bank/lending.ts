// What is done with loans: asked for, approved and paid out, repaid.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'
import { identified, isOpen } from './accounts.ts'
import { bringTo, covered, takeFrom } from './money.ts'

/** What a client may owe in loans, by segment. */
const CREDIT_LINE = "(client.segment === 'personal' ? 25000 : client.segment === 'premier' ? 60000 : 90000)"
const OWED = "sum('loan', l => l.client_id === client.id && (l.status === 'running' || l.status === 'requested'), l => l.principal)"
/** Least set-up fee; otherwise it is two percent. */
const LEAST_FEE = 40

const requested = conflict("loan.status === 'requested'", 'This [loan] is {loan.status}; only requested ones are decided on.', [
  'already',
  'running',
  'repaid',
])

export const lending: Readonly<Record<string, Action>> = {
  request_loan: {
    title: 'Record a request for a [loan]',
    about: `Records that a [client] asks for a [loan], to be paid out to one of their [accounts]. The set-up fee is 2 percent, at least ${LEAST_FEE}. Together with other [loans] no more than 25000 (personal), 60000 (premier) or 90000 (business).`,
    args: {
      client: row('client', { likely: "some('account', a => a.client_id === client.id && a.status === 'open')" }),
      loan_product: row('loan_product'),
      account: row('account', { likely: "account.client_id === client.id && account.status === 'open'" }),
      principal: mostly(
        money('What is to be borrowed.', 500, 40000, { step: 500, skew: 'low' }),
        '1000 + 250 * (client.id * 7 % 11) + 500 * loan_product.id',
      ),
      months: mostly(integer('Term in months.', 6, 84, { step: 6 }), 'floor(loan_product.longest / 2)'),
    },
    rules: [
      forbidden('account.client_id === client.id', '[account] {account.number} does not belong to {client.name}.', [
        'does not belong',
        'belong',
        'another',
        'not their',
      ]),
      isOpen('account'),
      conflict('principal <= loan_product.largest', '“{loan_product.name}” goes up to {money(loan_product.largest)}.', [
        'up to',
        'at most',
        'more than',
        'maximum',
        'exceed',
      ]),
      conflict('months <= loan_product.longest', '“{loan_product.name}” runs for {loan_product.longest} months at most.', [
        'at most',
        'too long',
        'maximum',
        'months',
      ]),
      conflict(
        `principal + ${OWED} <= ${CREDIT_LINE}`,
        `A {client.segment} [client] may owe {money(${CREDIT_LINE})} in all; {money(${OWED})} is borrowed or requested already.`,
        ['in all', 'already', 'credit line', 'exceed', 'too much'],
      ),
      conflict(
        "none('loan', l => l.client_id === client.id && l.status === 'requested')",
        'A request of {client.name} is waiting for a decision. Decide on it first.',
        ['waiting', 'already', 'decide'],
      ),
    ],
    effects: [
      {
        add: 'loan',
        with: {
          client: 'client',
          loan_product: 'loan_product',
          account: 'account',
          principal: 'principal',
          months: 'months',
          fee: `max(${LEAST_FEE}, floor(principal / 50))`,
          outstanding: '0',
          requested_on: 'today()',
          status: "'requested'",
        },
      },
    ],
    ask: [
      'record that {client} asks for {principal} under {loan_product} over {months} months, to be paid out to {account}',
      '{client} would like to borrow {principal} for {months} months under {loan_product}; put the request in, with {account} for the money',
    ],
    outcome: [{ question: 'How high is the set-up fee?', value: 'loan.fee', type: 'money' }],
    plays: 12,
  },
  approve_loan: {
    title: 'Approve a [loan] and pay it out',
    about:
      'Approves a requested [loan] up to your own limit and pays it out at once, less the set-up fee. Interest for the whole term is added to what has to be repaid.',
    args: {
      loan: row('loan', {
        likely:
          "loan.status === 'requested' && loan.client.papers_until >= today() && loan.account.status === 'open' && loan.principal <= actor.loan_limit",
      }),
    },
    rules: [
      requested,
      identified('loan.client'),
      isOpen('loan.account'),
      forbidden(
        'loan.principal <= actor.loan_limit',
        'You may approve {money(actor.loan_limit)} at most; this [loan] is over {money(loan.principal)}.',
        ['at most', 'limit', 'may approve', 'more than'],
      ),
    ],
    effects: [
      {
        set: 'loan',
        to: { status: "'running'", outstanding: 'loan.principal + floor(loan.principal * loan.loan_product.rate * loan.months / 1200)' },
      },
      bringTo('loan.account', '(loan.principal - loan.fee)'),
      {
        add: 'transaction',
        with: {
          account: 'loan.account',
          kind: "'lending'",
          flow: "'in'",
          counterparty: 'loan.loan_product.name',
          amount: 'loan.principal - loan.fee',
          posted_on: 'today()',
          status: "'posted'",
        },
      },
    ],
    gives: 'loan',
    ask: ['approve {loan}', 'approve {loan} and pay it out'],
    outcome: [
      { question: 'How much has to be repaid in all?', value: 'loan.outstanding', type: 'money' },
      { question: 'What is the balance of the [account] to which it went?', value: 'loan.account.balance', type: 'money' },
    ],
    plays: 6,
    routine: { row: 'loan', when: "loan.status === 'requested' && days(loan.requested_on, today()) >= 2", chance: 0.2 },
  },
  repay_loan: {
    title: 'Repay a [loan]',
    about: 'Takes a repayment of a running [loan] from its [account]: not more than is outstanding. With the last one it is repaid.',
    args: {
      loan: row('loan', { likely: "loan.status === 'running' && loan.account.status === 'open'" }),
      amount: mostly(
        money('How much.', 10, 60000, { step: 10, skew: 'low' }),
        'min(max(10, floor(loan.account.balance / 3)), loan.outstanding)',
      ),
    },
    rules: [
      conflict("loan.status === 'running'", 'This [loan] is {loan.status}; there is nothing to repay.', [
        'nothing to repay',
        'repaid',
        'requested',
      ]),
      isOpen('loan.account'),
      conflict('amount <= loan.outstanding', 'Only {money(loan.outstanding)} is outstanding.', [
        'only',
        'outstanding',
        'more than',
        'exceed',
      ]),
      covered('loan.account', 'amount'),
    ],
    effects: [
      takeFrom('loan.account', 'amount'),
      {
        add: 'transaction',
        with: {
          account: 'loan.account',
          kind: "'lending'",
          flow: "'out'",
          counterparty: 'loan.loan_product.name',
          amount: 'amount',
          posted_on: 'today()',
          status: "'posted'",
        },
      },
      { set: 'loan', to: { outstanding: 'loan.outstanding - amount', status: "loan.outstanding === amount ? 'repaid' : 'running'" } },
    ],
    gives: 'loan',
    ask: ['take a repayment of {amount} for {loan}', 'let {amount} of {loan} be repaid from its [account]'],
    outcome: [{ question: 'How much of it is outstanding after that?', value: 'loan.outstanding', type: 'money' }],
    plays: 5,
  },
}
