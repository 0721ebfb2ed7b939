// What is done with corrections, and with the money and the contracts of employers.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, money, pattern, text } from '../../../language/field.ts'

/** Days after a pay day until which a payslip can be corrected. */
const CORRECT_DAYS = 45

const isProposed: Rule = conflict("correction.status === 'proposed'", 'This [correction] is {correction.status}, not just proposed.', [
  'already',
  'agreed',
  'included',
  'settled',
  'dropped',
])
const NOTHING_UNDER_WAY =
  "none('pay_run', r => r.employer_id === employer.id && (r.status === 'open' || r.status === 'calculated' || r.status === 'approved'))"

const correcting: Readonly<Record<string, Action>> = {
  propose_correction: {
    title: 'Propose a [correction]',
    about: `Proposes to put a paid [payslip] right with the next one, within ${CORRECT_DAYS} days of its pay day: a tenth of its gross pay at most, one open at a time. A second [clerk] has to agree.`,
    args: {
      payslip: row('payslip', {
        likely: `payslip.status === 'paid' && payslip.employee.status === 'active' && payslip.pay_day >= plusDays(today(), -${CORRECT_DAYS}) && payslip.pay_day <= today() && none('correction', c => c.payslip_id === payslip.id && c.status !== 'dropped' && c.status !== 'settled')`,
      }),
      finding: choice('Underpaid: they get more. Overpaid: less.', { underpaid: 3, overpaid: 2 }),
      amount: mostly(money('By how much, before tax.', 10, 260, { step: 5 }), 'max(10, floor(payslip.gross / 250) * 10)'),
    },
    rules: [
      conflict("payslip.status === 'paid'", 'This [payslip] is a draft. Reopen its [pay_run] instead.', ['draft', 'reopen', 'not paid']),
      forbidden("payslip.employee.status === 'active'", '{payslip.employee.name} has left; there is no next [payslip].', [
        'has left',
        'no next',
      ]),
      conflict(
        `payslip.pay_day >= plusDays(today(), -${CORRECT_DAYS})`,
        `The pay day was {payslip.pay_day}, more than ${CORRECT_DAYS} days ago.`,
        ['more than', 'too late', '45 days'],
      ),
      conflict('amount * 10 <= payslip.gross', 'The gross pay was {money(payslip.gross)}; a [correction] may be a tenth of that at most.', [
        'tenth',
        'at most',
        'too much',
      ]),
      conflict(
        "none('correction', c => c.payslip_id === payslip.id && c.status !== 'dropped' && c.status !== 'settled')",
        'A [correction] to this [payslip] is open already.',
        ['already', 'open'],
      ),
    ],
    effects: [
      {
        add: 'correction',
        with: {
          payslip: 'payslip',
          finding: 'finding',
          amount: 'amount',
          proposer: 'actor',
          proposed_on: 'today()',
          status: "'proposed'",
        },
      },
    ],
    gives: 'correction',
    ask: [
      'propose a correction to {payslip}: {finding} by {amount}',
      'note that {payslip} was {finding} by {amount}, and propose to put it right',
    ],
    plays: 12,
    undoneBy: 'drop_correction',
  },
  agree_to_correction: {
    title: 'Agree to a [correction]',
    about: 'A second [clerk] agrees, up to their correction limit; it goes into the next [pay_run] that is calculated.',
    args: {
      correction: row('correction', {
        likely: "correction.status === 'proposed' && correction.proposer_id !== actor.id && correction.amount <= actor.correction_limit",
      }),
    },
    rules: [
      isProposed,
      forbidden('correction.proposer_id !== actor.id', 'You proposed it; somebody else has to agree.', [
        'somebody else',
        'someone else',
        'you proposed',
        'own',
      ]),
      forbidden(
        'correction.amount <= actor.correction_limit',
        'It is about {money(correction.amount)}, and you may agree to {money(actor.correction_limit)} at most.',
        ['at most', 'limit', 'may agree'],
      ),
    ],
    effects: [{ set: 'correction', to: { status: "'agreed'" } }],
    ask: ['agree to {correction}', 'accept {correction}'],
    routine: { row: 'correction', when: "correction.status === 'proposed'", chance: 0.12 },
    plays: 1,
  },
  drop_correction: {
    title: 'Drop a [correction]',
    about: 'Gives up a [correction] that is proposed or agreed, but not in a [pay_run] yet.',
    args: { correction: row('correction', { likely: "correction.status === 'proposed'" }) },
    rules: [
      conflict("correction.status === 'proposed' || correction.status === 'agreed'", 'This [correction] is {correction.status} already.', [
        'already',
        'included',
        'settled',
        'dropped',
      ]),
    ],
    effects: [{ set: 'correction', to: { status: "'dropped'" } }],
    ask: ['drop {correction}', 'give up {correction}'],
    plays: 1,
  },
}

const employers: Readonly<Record<string, Action>> = {
  book_deposit: {
    title: 'Book a [deposit]',
    about: 'Books money that an [employer] has sent for wages, under the reference of the bank. Each reference is booked once.',
    args: {
      employer: row('employer', { likely: 'employer.balance < 18000' }),
      code: text('Reference of the bank.', pattern('TR-#####'), { maxLength: 12 }),
      amount: mostly(money('How much.', 200, 20000, { step: 100 }), '250 * employer.interval_days + 1500'),
    },
    rules: [conflict("none('deposit', d => d.code === code)", 'The reference {code} has been booked already.', ['already', 'booked'])],
    effects: [
      { add: 'deposit', with: { employer: 'employer', code: 'code', flow: "'received'", amount: 'amount', booked_on: 'today()' } },
      { set: 'employer', to: { balance: 'employer.balance + amount' } },
    ],
    ask: [
      'book a deposit of {amount} by {employer}, bank reference {code}',
      '{employer} has sent {amount} with the reference {code}; book it',
    ],
    routine: { row: 'employer', when: "employer.status === 'active' && employer.balance < employer.interval_days * 220", chance: 0.25 },
    plays: 4,
  },
  return_deposit: {
    title: 'Return money to an [employer]',
    about: 'Sends money back that an [employer] has with us, while none of their [pay_runs] is under way.',
    args: {
      employer: row('employer', { likely: `employer.balance > 500 && ${NOTHING_UNDER_WAY}` }),
      code: text('Reference of the bank.', pattern('TR-#####'), { maxLength: 12 }),
      amount: mostly(money('How much.', 10, 40000, { step: 10 }), '400'),
    },
    rules: [
      conflict("none('deposit', d => d.code === code)", 'The reference {code} has been booked already.', ['already', 'booked']),
      conflict('amount <= employer.balance', '{employer.name} has {money(employer.balance)} with us.', [
        'has',
        'balance',
        'not enough',
        'more than',
      ]),
      conflict(NOTHING_UNDER_WAY, 'A [pay_run] of {employer.name} is under way; the money stays until it is paid.', [
        'under way',
        'stays',
        'until',
      ]),
    ],
    effects: [
      { add: 'deposit', with: { employer: 'employer', code: 'code', flow: "'returned'", amount: 'amount', booked_on: 'today()' } },
      { set: 'employer', to: { balance: 'employer.balance - amount' } },
    ],
    ask: ['send {amount} back to {employer}, bank reference {code}', 'return {amount} to {employer} under the reference {code}'],
    outcome: [{ question: 'What is their balance then?', value: 'employer.balance', type: 'money' }],
    ceiling: { arg: 'amount', most: 'employer.balance', words: 'all the money that we hold for them' },
    plays: 1,
  },
  suspend_employer: {
    title: 'Suspend an [employer]',
    about: 'Nothing more is paid for an [employer]; open [pay_runs] are cancelled. Not while one is calculated or approved.',
    args: {
      employer: row('employer', {
        likely:
          "employer.status === 'active' && none('pay_run', r => r.employer_id === employer.id && (r.status === 'calculated' || r.status === 'approved'))",
      }),
    },
    rules: [
      conflict("employer.status === 'active'", '{employer.name} is suspended already.', ['already', 'suspended']),
      conflict(
        "none('pay_run', r => r.employer_id === employer.id && (r.status === 'calculated' || r.status === 'approved'))",
        'A [pay_run] of {employer.name} is calculated or approved. Pay it out or reopen it first.',
        ['calculated', 'approved', 'first', 'reopen'],
      ),
    ],
    effects: [
      { set: 'employer', to: { status: "'suspended'" } },
      {
        each: 'pay_run',
        as: 'begun',
        where: "begun.employer_id === employer.id && begun.status === 'open'",
        do: [{ set: 'begun', to: { status: "'cancelled'", fee: '0' } }],
      },
    ],
    gives: 'employer',
    ask: ['suspend {employer}', 'stop all payroll work for {employer}'],
    undoneBy: 'reinstate_employer',
  },
  reinstate_employer: {
    title: 'Reinstate an [employer]',
    about: 'A suspended [employer] is worked for again.',
    args: { employer: row('employer', { likely: "employer.status === 'suspended'" }) },
    rules: [conflict("employer.status === 'suspended'", '{employer.name} is not suspended.', ['not suspended', 'active'])],
    effects: [{ set: 'employer', to: { status: "'active'" } }],
    ask: ['reinstate {employer}', 'lift the suspension of {employer}'],
    undoneBy: 'suspend_employer',
  },
  change_package: {
    title: 'Change the package of an [employer]',
    about: 'Moves an [employer] to another [service_package] that is large enough, while none of their [pay_runs] is under way.',
    args: {
      employer: row('employer', { likely: NOTHING_UNDER_WAY }),
      service_package: row('service_package', {
        likely:
          "service_package.id !== employer.service_package_id && count('employee', e => e.employer_id === employer.id && e.status === 'active') <= service_package.most_employees",
      }),
    },
    rules: [
      conflict('service_package.id !== employer.service_package_id', '{employer.name} has the package “{service_package.name}” already.', [
        'already',
        'same',
      ]),
      conflict(
        "count('employee', e => e.employer_id === employer.id && e.status === 'active') <= service_package.most_employees",
        'The package “{service_package.name}” is for {service_package.most_employees} [employees]; {employer.name} has more.',
        ['has more', 'too many', 'too small', 'is for'],
      ),
      conflict(NOTHING_UNDER_WAY, 'A [pay_run] of {employer.name} is under way. Wait until it is paid, or cancel it.', [
        'under way',
        'wait until',
        'cancel',
      ]),
    ],
    effects: [{ set: 'employer', to: { service_package: 'service_package' } }],
    gives: 'employer',
    ask: ['move {employer} to {service_package}', 'change {employer} over to {service_package}'],
    plays: 1,
  },
}

/** See the head of this file. */
export const corrections: Readonly<Record<string, Action>> = { ...correcting, ...employers }
