// The bank with term deposits: money that is put away for a fixed time.
import { conflict, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { isOpen } from './accounts.ts'
import { bringTo, takeFrom } from './money.ts'

/** Least money of a term deposit, and what breaking one costs in percent. */
const LEAST_DEPOSIT = 500
const BREAKING_PERCENT = 2

/** Adds term deposits to a bank. */
export const termDeposits = (core: Core): Core =>
  extended(core, {
    entities: {
      term_deposit: {
        noun: { one: 'term deposit', many: 'term deposits', also: [{ one: 'certificate of deposit', many: 'certificates of deposit' }] },
        kind: 'record',
        about: 'Money from an [account] that is put away for a fixed time at a fixed rate.',
        fields: {
          account: ref('account', 'From and to which [account].'),
          amount: money('How much.', 100, 9000, { sort: true, filter: true, clause: 'of' }),
          rate: integer('Interest for the whole time, in percent.', 1, 5, { called: 'interest rate', unit: 'percent' }),
          matures_on: date('Day from which on it is paid out with interest.', -10, 400, {
            called: 'day of maturity',
            filter: true,
            sort: true,
            clause: 'that mature',
          }),
          status: choice(
            'Where it stands.',
            { running: 1, paid_out: 1, broken: 1 },
            { says: { running: 'running', paid_out: 'paid-out', broken: 'broken' } },
          ),
        },
        identify: ['amount', 'account'],
        refer: 'the [term_deposit] of {amount} from {account}',
        summary: { by: ['status', 'account'], totals: ['amount'], over: 'matures_on' },
      },
    },
    actions: {
      open_term_deposit: {
        title: 'Open a term deposit',
        about: `Puts money of an open [account] away: 1 month brings 1 percent, 6 months 2 percent, 12 months 4 percent. ${LEAST_DEPOSIT} at least.`,
        args: {
          account: row('account', { likely: "account.status === 'open' && account.balance - account.held > 900" }),
          amount: mostly(
            money('How much.', 100, 9000, { step: 50, skew: 'low' }),
            '500 + floor((account.balance - account.held - 900) / 2)',
          ),
          months: choice(
            'For how long.',
            { one: 8, six: 2, twelve: 1 },
            { says: { one: '1 month', six: '6 months', twelve: '12 months' } },
          ),
        },
        rules: [
          isOpen('account'),
          invalid(`amount >= ${LEAST_DEPOSIT}`, `A [term_deposit] is over ${LEAST_DEPOSIT} at least.`),
          conflict(
            'amount <= account.balance - account.held',
            'Only {money(account.balance - account.held)} on [account] {account.number} is free for it.',
            ['only', 'not enough', 'insufficient', 'exceed'],
          ),
        ],
        effects: [
          takeFrom('account', 'amount'),
          {
            add: 'term_deposit',
            with: {
              account: 'account',
              amount: 'amount',
              rate: "months === 'one' ? 1 : months === 'six' ? 2 : 4",
              matures_on: "plusMonths(today(), months === 'one' ? 1 : months === 'six' ? 6 : 12)",
              status: "'running'",
            },
          },
        ],
        gives: 'term_deposit',
        ask: ['put {amount} of {account} away for {months}', 'open a [term_deposit] of {amount} from {account} for {months}'],
        outcome: [{ question: 'On which day does it mature?', value: 'term_deposit.matures_on', type: 'date' }],
        plays: 12,
      },
      break_term_deposit: {
        title: 'Break a term deposit',
        about: `Pays a running [term_deposit] out before its time: without interest and less ${BREAKING_PERCENT} percent.`,
        args: { term_deposit: row('term_deposit', { likely: "term_deposit.status === 'running' && term_deposit.matures_on > today()" }) },
        rules: [
          conflict("term_deposit.status === 'running'", 'This [term_deposit] is {term_deposit.status} already.', [
            'already',
            'paid out',
            'broken',
          ]),
          conflict('term_deposit.matures_on > today()', 'It matured on {term_deposit.matures_on}; pay it out with its interest instead.', [
            'matured',
            'pay it out',
            'interest',
          ]),
        ],
        effects: [
          { set: 'term_deposit', to: { status: "'broken'" } },
          bringTo('term_deposit.account', `(term_deposit.amount - ceil(term_deposit.amount * ${BREAKING_PERCENT} / 100))`),
        ],
        ask: ['break {term_deposit}', 'pay {term_deposit} out before its time'],
        outcome: [{ question: 'What is the balance of the [account] then?', value: 'term_deposit.account.balance', type: 'money' }],
        plays: 2,
      },
      pay_out_term_deposit: {
        title: 'Pay out a term deposit',
        about: 'Pays a [term_deposit] that has matured back to its [account], with interest rounded down.',
        args: { term_deposit: row('term_deposit', { likely: "term_deposit.status === 'running' && term_deposit.matures_on <= today()" }) },
        rules: [
          conflict("term_deposit.status === 'running'", 'This [term_deposit] is {term_deposit.status} already.', [
            'already',
            'paid out',
            'broken',
          ]),
          conflict('term_deposit.matures_on <= today()', 'It matures on {term_deposit.matures_on}. Wait, or break it.', [
            'matures on',
            'not matured',
            'wait',
            'not yet',
          ]),
          conflict("term_deposit.account.status !== 'closed'", '[account] {term_deposit.account.number} has been closed.', [
            'closed',
            'over',
          ]),
        ],
        effects: [
          { set: 'term_deposit', to: { status: "'paid_out'" } },
          bringTo('term_deposit.account', '(term_deposit.amount + floor(term_deposit.amount * term_deposit.rate / 100))'),
        ],
        ask: ['pay out {term_deposit}, which has matured', 'pay {term_deposit} back with its interest'],
        outcome: [{ question: 'What is the balance of the [account] then?', value: 'term_deposit.account.balance', type: 'money' }],
        routine: {
          row: 'term_deposit',
          when: "term_deposit.status === 'running' && term_deposit.matures_on <= plusDays(today(), -9)",
          chance: 0.3,
        },
      },
    },
  })
