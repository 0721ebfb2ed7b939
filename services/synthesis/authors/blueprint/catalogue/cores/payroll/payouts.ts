// What is done with calculated pay runs: approved by a second clerk, paid out of the employer's money, or given up before.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { isOpen } from './runs.ts'

/** Days before the pay day from which the money may leave. */
const RELEASED_FROM = 6

export const payouts: Readonly<Record<string, Action>> = {
  approve_pay_run: {
    title: 'Approve a [pay_run]',
    about: 'A second [clerk] agrees to a calculated [pay_run], up to their signing limit and the money that the [employer] has deposited.',
    args: {
      pay_run: row('pay_run', {
        likely: "pay_run.status === 'calculated' && pay_run.opener_id !== actor.id && pay_run.gross <= actor.sign_limit",
      }),
    },
    rules: [
      conflict("pay_run.status === 'calculated'", 'This [pay_run] is {pay_run.status}; only calculated ones are approved.', [
        'open',
        'already',
        'approved',
        'paid',
        'cancelled',
        'only calculated',
      ]),
      forbidden('pay_run.opener_id !== actor.id', 'You opened this [pay_run]; somebody else has to approve it.', [
        'somebody else',
        'someone else',
        'you opened',
        'own',
      ]),
      forbidden(
        'pay_run.gross <= actor.sign_limit',
        'It is over {money(pay_run.gross)}, and you may sign {money(actor.sign_limit)} at most. Leave it to somebody with a higher limit.',
        ['at most', 'limit', 'may sign'],
      ),
      conflict(
        'pay_run.gross <= pay_run.employer.balance',
        '{pay_run.employer.name} has {money(pay_run.employer.balance)} with us, and the run takes {money(pay_run.gross)}. Ask them for a deposit first.',
        ['deposit', 'not enough', 'takes', 'balance'],
      ),
    ],
    effects: [{ set: 'pay_run', to: { status: "'approved'", approver: 'actor' } }],
    ask: ['approve {pay_run}', 'sign {pay_run}'],
    routine: { row: 'pay_run', when: "pay_run.status === 'calculated'", chance: 0.18 },
  },
  pay_out_pay_run: {
    title: 'Pay a [pay_run] out',
    about: `Sends the money of an approved [pay_run], from ${RELEASED_FROM} days before its pay day. Instalments of [deductions] are booked; the gross pay leaves the balance of the [employer]. After the pay day it is late, and nothing is charged for it.`,
    args: {
      pay_run: row('pay_run', {
        likely: `pay_run.status === 'approved' && pay_run.pay_day <= plusDays(today(), ${RELEASED_FROM}) && pay_run.gross <= pay_run.employer.balance`,
      }),
    },
    rules: [
      conflict("pay_run.status === 'approved'", 'This [pay_run] is {pay_run.status}; only approved ones are paid out.', [
        'open',
        'calculated',
        'already',
        'paid',
        'cancelled',
        'not approved',
      ]),
      conflict(
        `pay_run.pay_day <= plusDays(today(), ${RELEASED_FROM})`,
        `The pay day is {pay_run.pay_day}; the money leaves ${RELEASED_FROM} days before it at the earliest.`,
        ['at the earliest', 'too early', 'not yet', 'days before'],
      ),
      conflict(
        'pay_run.gross <= pay_run.employer.balance',
        '{pay_run.employer.name} has {money(pay_run.employer.balance)} with us, and the run takes {money(pay_run.gross)}. Ask them for a deposit first.',
        ['deposit', 'not enough', 'takes', 'balance'],
      ),
    ],
    effects: [
      { set: 'pay_run', to: { status: "'paid'", fee: 'pay_run.pay_day < today() ? 0 : pay_run.fee' } },
      { set: 'pay_run.employer', to: { balance: 'pay_run.employer.balance - pay_run.gross' } },
      { each: 'payslip', as: 'slip', where: 'slip.pay_run_id === pay_run.id', do: [{ set: 'slip', to: { status: "'paid'" } }] },
      {
        each: 'deduction',
        as: 'held',
        where: "held.employee.employer_id === pay_run.employer_id && held.status === 'active' && held.employee.status === 'active'",
        do: [
          {
            set: 'held',
            to: { owed: 'max(0, held.owed - held.amount)', status: "held.owed <= held.amount ? 'paid_off' : 'active'" },
          },
        ],
      },
      {
        each: 'supplement',
        as: 'extra',
        where: "extra.pay_run_id === pay_run.id && extra.status === 'included'",
        do: [{ set: 'extra', to: { status: "'paid'" } }],
      },
      {
        each: 'correction',
        as: 'mistake',
        where: 'mistake.pay_run_id === pay_run.id',
        do: [{ set: 'mistake', to: { status: "'settled'" } }],
      },
    ],
    gives: 'pay_run',
    ask: ['pay out {pay_run}', 'send the money of {pay_run}'],
    outcome: [{ question: 'How much does the employer have with us then?', value: 'pay_run.employer.balance', type: 'money' }],
    routine: { row: 'pay_run', when: "pay_run.status === 'approved' && pay_run.pay_day <= today()", chance: 0.6 },
  },
  cancel_pay_run: {
    title: 'Cancel a [pay_run]',
    about: 'Gives up a [pay_run] that is open. A calculated one has to be reopened before.',
    args: { pay_run: row('pay_run', { likely: "pay_run.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'pay_run', to: { status: "'cancelled'", fee: '0' } }],
    ask: ['cancel {pay_run}', 'give up {pay_run}'],
  },
}
