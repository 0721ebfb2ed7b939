// Contracts: begun, changed to another tariff, given notice, ended; instalments.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, money } from '../../../language/field.ts'

/** Days of notice. */
const NOTICE = 14

const isRunning: Rule = conflict("energy_contract.status === 'running'", 'This contract is {energy_contract.status}, not running.', [
  'not running',
  'notice',
  'ended',
  'already',
])

/** Units that a contract used since its last bill. */
const UNBILLED = 'energy_contract.meter.last_count - energy_contract.billed_from'

/** See the head of this file. */
export const contracts: Readonly<Record<string, Action>> = {
  begin_energy_contract: {
    title: 'Begin a contract',
    about:
      'A running [meter] without a contract is supplied under an offered tariff of its kind, from today or later. Not for account holders who were warned.',
    args: {
      meter: row('meter', {
        likely:
          "meter.status === 'running' && meter.account_holder.status === 'regular' && none('energy_contract', c => c.meter_id === meter.id && c.status !== 'ended')",
      }),
      energy_tariff: row('energy_tariff', { likely: "energy_tariff.status === 'offered' && energy_tariff.kind === meter.kind" }),
      starts_on: mostly(date('First day.', 0, 20), 'plusDays(today(), meter.id % 5)'),
      instalment: mostly(money('What is paid each month ahead.', 5, 250, { step: 5 }), '20 + meter.id % 6 * 15'),
    },
    rules: [
      conflict("meter.status === 'running'", 'Meter {meter.code} is sealed.', ['sealed', 'not running']),
      forbidden("meter.account_holder.status === 'regular'", '{meter.account_holder.name} was warned and pays first.', [
        'warned',
        'pays first',
      ]),
      conflict("energy_tariff.status === 'offered'", '“{energy_tariff.name}” is withdrawn. Choose another tariff.', [
        'withdrawn',
        'another tariff',
      ]),
      conflict(
        'energy_tariff.kind === meter.kind',
        '“{energy_tariff.name}” is for {energy_tariff.kind}, and meter {meter.code} counts {meter.kind}.',
        ['is for', 'counts', 'wrong kind'],
      ),
      invalid('starts_on >= today()', 'A contract begins today, {today()}, or later.'),
      conflict(
        "none('energy_contract', c => c.meter_id === meter.id && c.status !== 'ended')",
        'Meter {meter.code} has a contract. Change its tariff instead.',
        ['has a contract', 'already', 'change'],
      ),
    ],
    effects: [
      {
        add: 'energy_contract',
        with: {
          meter: 'meter',
          energy_tariff: 'energy_tariff',
          starts_on: 'starts_on',
          term_ends_on: 'plusDays(starts_on, energy_tariff.least_weeks * 7)',
          instalment: 'instalment',
          billed_from: 'meter.last_count',
          status: "'running'",
        },
      },
    ],
    gives: 'energy_contract',
    ask: [
      'begin a contract for {meter} under {energy_tariff} on {starts_on}, instalment {instalment}',
      'supply {meter} under {energy_tariff} from {starts_on} on, with an instalment of {instalment}',
    ],
    outcome: [{ question: 'When does the shortest term end?', value: 'energy_contract.term_ends_on', type: 'date' }],
    plays: 26,
  },
  change_energy_tariff: {
    title: 'Change the [energy_tariff] of a contract',
    about:
      'A running contract goes on under another offered tariff of the same kind, when its shortest term is over or the new one has a longer one. The term begins anew.',
    args: {
      energy_contract: row('energy_contract', { likely: "energy_contract.status === 'running'" }),
      energy_tariff: row('energy_tariff', {
        likely:
          "energy_tariff.status === 'offered' && energy_tariff.kind === energy_contract.meter.kind && energy_tariff.id !== energy_contract.energy_tariff_id && (energy_contract.term_ends_on < today() || energy_tariff.least_weeks > energy_contract.energy_tariff.least_weeks)",
      }),
    },
    rules: [
      isRunning,
      conflict('energy_tariff.id !== energy_contract.energy_tariff_id', 'It runs under “{energy_tariff.name}” already.', [
        'already',
        'same tariff',
      ]),
      conflict("energy_tariff.status === 'offered'", '“{energy_tariff.name}” is withdrawn. Choose another tariff.', [
        'withdrawn',
        'another tariff',
      ]),
      conflict('energy_tariff.kind === energy_contract.meter.kind', '“{energy_tariff.name}” is for {energy_tariff.kind}.', [
        'is for',
        'wrong kind',
      ]),
      conflict(
        'energy_contract.term_ends_on < today() || energy_tariff.least_weeks > energy_contract.energy_tariff.least_weeks',
        'Its term ends on {energy_contract.term_ends_on}; before that only a tariff with a longer term is possible.',
        ['term ends', 'longer term', 'before that'],
      ),
    ],
    effects: [
      { set: 'energy_contract', to: { energy_tariff: 'energy_tariff', term_ends_on: 'plusDays(today(), energy_tariff.least_weeks * 7)' } },
    ],
    gives: 'energy_contract',
    ask: ['change {energy_contract} to {energy_tariff}', 'let {energy_contract} go on under {energy_tariff}'],
    outcome: [{ question: 'When does the new term end?', value: 'energy_contract.term_ends_on', type: 'date' }],
    plays: 5,
  },
  set_instalment: {
    title: 'Change an instalment',
    about: 'Changes the instalment of a running contract: by half at most, up or down.',
    args: {
      energy_contract: row('energy_contract', { likely: "energy_contract.status === 'running'" }),
      instalment: mostly(money('The new instalment.', 5, 300, { step: 1 }), 'energy_contract.instalment + 5'),
    },
    rules: [
      isRunning,
      conflict('instalment !== energy_contract.instalment', 'That is the instalment already.', ['already', 'same']),
      conflict(
        'instalment * 2 >= energy_contract.instalment && instalment * 2 <= energy_contract.instalment * 3',
        'The instalment is {money(energy_contract.instalment)}; it is changed by half of that at most.',
        ['by half', 'at most', 'too much'],
      ),
    ],
    effects: [{ set: 'energy_contract', to: { instalment: 'instalment' } }],
    ask: ['set the instalment of {energy_contract} to {instalment}', 'change the instalment of {energy_contract} to {instalment}'],
    ceiling: { arg: 'instalment', most: 'floor(energy_contract.instalment * 3 / 2)', words: 'the most that the rules allow' },
    plays: 8,
  },
  give_contract_notice: {
    title: 'Note that a contract shall end',
    about: `Notes that a running contract shall end: with its term, or in ${NOTICE} days when the term is nearly over.`,
    args: {
      energy_contract: row('energy_contract', {
        likely: "energy_contract.status === 'running'",
      }),
    },
    rules: [isRunning],
    effects: [
      {
        set: 'energy_contract',
        to: {
          status: "'notice'",
          term_ends_on: `energy_contract.term_ends_on > plusDays(today(), ${NOTICE}) ? energy_contract.term_ends_on : plusDays(today(), ${NOTICE})`,
        },
      },
    ],
    ask: ['note that {energy_contract} shall end', 'give notice of {energy_contract}'],
    outcome: [{ question: 'On which day does it end?', value: 'energy_contract.term_ends_on', type: 'date' }],
    plays: 9,
    undoneBy: 'withdraw_contract_notice',
  },
  withdraw_contract_notice: {
    title: 'Withdraw a notice',
    about: 'A contract that should end goes on, until its last day.',
    args: {
      energy_contract: row('energy_contract', { likely: "energy_contract.status === 'notice' && energy_contract.term_ends_on >= today()" }),
    },
    rules: [
      conflict("energy_contract.status === 'notice'", 'No notice was given of this contract; it is {energy_contract.status}.', [
        'no notice',
        'running',
        'ended',
      ]),
      conflict('energy_contract.term_ends_on >= today()', 'It ended on {energy_contract.term_ends_on}.', ['ended', 'too late']),
    ],
    effects: [{ set: 'energy_contract', to: { status: "'running'" } }],
    ask: ['withdraw the notice of {energy_contract}', 'let {energy_contract} go on after all'],
  },
  end_energy_contract: {
    title: 'End a contract',
    about:
      'Ends a contract of which notice was given, on its last day or later. What was used since the last bill is billed, without a base price.',
    args: {
      energy_contract: row('energy_contract', { likely: "energy_contract.status === 'notice' && energy_contract.term_ends_on <= today()" }),
    },
    rules: [
      conflict("energy_contract.status === 'notice'", 'No notice was given of this contract; it is {energy_contract.status}.', [
        'no notice',
        'running',
        'ended',
        'already',
      ]),
      conflict('energy_contract.term_ends_on <= today()', 'Its last day is {energy_contract.term_ends_on}.', [
        'last day',
        'not yet',
        'not over',
      ]),
    ],
    effects: [
      {
        add: 'energy_bill',
        with: {
          energy_contract: 'energy_contract',
          units: UNBILLED,
          amount: `ceil((${UNBILLED}) * energy_contract.energy_tariff.cents / 100)`,
          billed_on: 'today()',
          status: "'open'",
        },
        when: `${UNBILLED} > 0`,
      },
      {
        set: 'energy_contract.meter.account_holder',
        to: { balance: `energy_contract.meter.account_holder.balance + ceil((${UNBILLED}) * energy_contract.energy_tariff.cents / 100)` },
        when: `${UNBILLED} > 0`,
      },
      { set: 'energy_contract', to: { status: "'ended'", billed_from: 'energy_contract.meter.last_count' } },
    ],
    ask: ['end {energy_contract}, its last day is over', 'close {energy_contract}'],
    routine: {
      row: 'energy_contract',
      when: "energy_contract.status === 'notice' && energy_contract.term_ends_on < today()",
      chance: 0.06,
    },
  },
  warn_account_holder: {
    title: 'Warn an [account_holder]',
    about: 'Warns an [account_holder] who owes 100 or more: they pay before anything new begins.',
    args: { account_holder: row('account_holder', { likely: "account_holder.status === 'regular' && account_holder.balance >= 100" }) },
    rules: [
      conflict("account_holder.status === 'regular'", '{account_holder.name} was warned already.', ['already', 'warned']),
      conflict(
        'account_holder.balance >= 100',
        '{account_holder.name} owes {money(account_holder.balance)}; nobody is warned below {money(100)}.',
        ['below', 'owes', 'not enough'],
      ),
    ],
    effects: [{ set: 'account_holder', to: { status: "'warned'" } }],
    ask: ['warn {account_holder}', 'put {account_holder} down as warned'],
    plays: 1,
  },
}
