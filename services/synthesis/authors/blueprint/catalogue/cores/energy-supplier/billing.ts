// Readings, bills, payments and credits.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money } from '../../../language/field.ts'

/** Units above which a reading is doubted, by which it differs from the last one. */
const DOUBTED = 2500

/** What is owed after money came or a sum is waived: zero at least; once nothing is owed, a warning is over. */
const lessOwed = (holder: string, amount: string): Readonly<Record<string, string>> => ({
  status: `${holder}.balance <= ${amount} ? 'regular' : ${holder}.status`,
  balance: `max(0, ${holder}.balance - ${amount})`,
})

/** See the head of this file. */
export const billing: Readonly<Record<string, Action>> = {
  record_meter_reading: {
    title: 'Record a [meter_reading]',
    about: `Records what a [meter] shows today; not below the last reading, and at most ${DOUBTED} units above it. Once a day for each.`,
    args: {
      meter: row('meter', {
        likely: "meter.status === 'running' && none('meter_reading', r => r.meter_id === meter.id && r.read_on === today())",
      }),
      units: mostly(
        integer('What it shows.', 0, 60000, { unit: 'units' }),
        "meter.last_count + (meter.kind === 'water' ? 4 : 60) + meter.id % 7 * 9",
      ),
      source: choice('Who read it.', { customer: 5, fitter: 2, estimate: 1 }),
    },
    rules: [
      conflict('units >= meter.last_count', 'The last reading was {meter.last_count}; meters do not run backwards.', [
        'backwards',
        'last reading',
        'below',
      ]),
      conflict(
        `units <= meter.last_count + ${DOUBTED}`,
        `That is more than ${DOUBTED} units above the last reading, {meter.last_count}. Send a fitter to check it.`,
        ['more than', 'fitter', 'too high'],
      ),
      conflict(
        "none('meter_reading', r => r.meter_id === meter.id && r.read_on === today())",
        'Meter {meter.code} was read today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      { add: 'meter_reading', with: { meter: 'meter', units: 'units', read_on: 'today()', source: 'source' } },
      { set: 'meter', to: { last_count: 'units' } },
    ],
    gives: 'meter_reading',
    ask: ['record a reading of {meter}: {units} units (source: {source})', 'note that {meter} shows {units} units, read by: {source}'],
    plays: 36,
  },
  write_energy_bill: {
    title: 'Write a bill',
    about:
      'Bills everything that a contract used since the last bill, by the last reading, and the base price of a month; it is added to what is owed. Not without a newer reading.',
    args: {
      energy_contract: row('energy_contract', {
        likely: "energy_contract.status !== 'ended' && energy_contract.meter.last_count > energy_contract.billed_from",
      }),
    },
    rules: [
      conflict("energy_contract.status !== 'ended'", 'This contract has ended.', ['ended', 'over']),
      conflict(
        'energy_contract.meter.last_count > energy_contract.billed_from',
        'Everything up to the last reading, {energy_contract.meter.last_count}, is billed. Record a new reading first.',
        ['billed', 'new reading', 'first'],
      ),
    ],
    effects: [
      {
        add: 'energy_bill',
        with: {
          energy_contract: 'energy_contract',
          units: 'energy_contract.meter.last_count - energy_contract.billed_from',
          amount:
            'ceil((energy_contract.meter.last_count - energy_contract.billed_from) * energy_contract.energy_tariff.cents / 100) + energy_contract.energy_tariff.base',
          billed_on: 'today()',
          status: "'open'",
        },
      },
      { set: 'energy_contract.meter.account_holder', to: { balance: 'energy_contract.meter.account_holder.balance + energy_bill.amount' } },
      { set: 'energy_contract', to: { billed_from: 'energy_contract.meter.last_count' } },
    ],
    gives: 'energy_bill',
    ask: ['write the bill for {energy_contract}', 'bill what was used under {energy_contract}'],
    outcome: [{ question: 'What does the bill come to?', value: 'energy_bill.amount', type: 'money' }],
    plays: 20,
  },
  pay_energy_bill: {
    title: 'Record that a bill was paid',
    about: 'Records that an unpaid [energy_bill] was paid, with what was paid on account before; once nothing is owed, a warning is over.',
    args: { energy_bill: row('energy_bill', { likely: "energy_bill.status === 'open'" }) },
    rules: [conflict("energy_bill.status === 'open'", 'This bill is {energy_bill.status} already.', ['already', 'paid', 'corrected'])],
    effects: [
      { set: 'energy_bill', to: { status: "'paid'" } },
      {
        set: 'energy_bill.energy_contract.meter.account_holder',
        to: lessOwed('energy_bill.energy_contract.meter.account_holder', 'energy_bill.amount'),
      },
    ],
    ask: ['record that {energy_bill} was paid', 'put {energy_bill} down as paid'],
    routine: { row: 'energy_bill', when: "energy_bill.status === 'open'", chance: 0.05 },
  },
  correct_energy_bill: {
    title: 'Correct a bill',
    about: 'Takes an unpaid bill of the last 30 days back that was wrong; its units can be billed anew.',
    args: {
      energy_bill: row('energy_bill', {
        likely:
          "energy_bill.status === 'open' && energy_bill.billed_on > plusDays(today(), -30) && none('energy_bill', b => b.energy_contract_id === energy_bill.energy_contract_id && b.id > energy_bill.id)",
      }),
    },
    rules: [
      conflict("energy_bill.status === 'open'", 'This bill is {energy_bill.status} already.', ['already', 'paid', 'corrected']),
      conflict(
        'energy_bill.billed_on > plusDays(today(), -30)',
        'It was written on {energy_bill.billed_on}; bills are corrected within 30 days.',
        ['30 days', 'too late'],
      ),
      conflict(
        "none('energy_bill', b => b.energy_contract_id === energy_bill.energy_contract_id && b.id > energy_bill.id)",
        'A later bill was written under that contract. Correct that first.',
        ['later bill', 'first'],
      ),
    ],
    effects: [
      { set: 'energy_bill', to: { status: "'corrected'" } },
      { set: 'energy_bill.energy_contract', to: { billed_from: 'energy_bill.energy_contract.billed_from - energy_bill.units' } },
      {
        set: 'energy_bill.energy_contract.meter.account_holder',
        to: lessOwed('energy_bill.energy_contract.meter.account_holder', 'energy_bill.amount'),
      },
    ],
    ask: ['take back {energy_bill}, it was wrong', 'correct {energy_bill}: it counts no more'],
    plays: 2,
  },
  record_account_payment: {
    title: 'Record a payment',
    about: 'Records that an [account_holder] paid some of what they owe; once nothing is owed, a warning is over.',
    args: {
      account_holder: row('account_holder', { likely: 'account_holder.balance > 0' }),
      amount: mostly(money('How much.', 1, 400, { step: 1 }), 'min(account_holder.balance, 40)'),
    },
    rules: [
      invalid('amount > 0', 'A payment is more than nothing.'),
      conflict('amount <= account_holder.balance', '{account_holder.name} owes {money(account_holder.balance)} only.', [
        'only',
        'owes',
        'too much',
      ]),
    ],
    effects: [
      {
        set: 'account_holder',
        to: lessOwed('account_holder', 'amount'),
      },
    ],
    gives: 'account_holder',
    ask: ['record a payment of {amount} by {account_holder}', 'note that {account_holder} paid {amount}'],
    outcome: [{ question: 'How much do they still owe?', value: 'account_holder.balance', type: 'money' }],
    ceiling: { arg: 'amount', most: 'account_holder.balance', words: 'all that is owed' },
    plays: 12,
  },
  give_account_credit: {
    title: 'Give a [account_credit]',
    about: 'Takes money off what an [account_holder] owes, up to your credit limit and to what is owed.',
    args: {
      account_holder: row('account_holder', { likely: 'account_holder.balance >= 10' }),
      amount: mostly(money('How much.', 1, 90, { step: 1 }), 'min(account_holder.balance, 10)'),
      reason: choice('Why.', { outage: 3, late_visit: 2, wrong_bill: 2 }),
    },
    rules: [
      invalid('amount > 0', 'Give something.'),
      conflict('amount <= account_holder.balance', '{account_holder.name} owes {money(account_holder.balance)} only.', [
        'only',
        'owes',
        'too much',
      ]),
      forbidden('amount <= actor.credit_limit', 'You may give {money(actor.credit_limit)} at a time.', ['may give', 'limit', 'at a time']),
    ],
    effects: [
      { add: 'account_credit', with: { account_holder: 'account_holder', amount: 'amount', reason: 'reason', given_on: 'today()' } },
      { set: 'account_holder', to: lessOwed('account_holder', 'amount') },
    ],
    gives: 'account_credit',
    ask: ['give {account_holder} a credit of {amount} (reason: {reason})', 'credit {account_holder} with {amount}: {reason}'],
    ceiling: { arg: 'amount', most: 'min(actor.credit_limit, account_holder.balance)', words: 'as much as I may and as is owed' },
    plays: 10,
  },
}
