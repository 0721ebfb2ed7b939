// What is done with work: entered, approved by somebody else, written off, billed, paid.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { isOpen } from './matters.ts'
import { ACTIVITIES } from './offer.ts'

/** Days after the work until which it is entered, minutes in a day, days until a bill is due. */
const ENTER_DAYS = 14
const DAY_MINUTES = 600
const BILL_DAYS = 21

const isEntered: Rule = conflict(
  "time_entry.status === 'entered'",
  'This [time_entry] is {time_entry.status}; only unapproved ones can still be changed.',
  ['already', 'approved', 'billed', 'written'],
)
const isUnpaid: Rule = conflict("bill.status === 'unpaid'", 'This [bill] is {bill.status} already.', ['already', 'paid', 'voided'])
const SPENT = (matter: string): string =>
  `sum('time_entry', t => t.matter_id === ${matter}.id && t.status !== 'written_off', t => t.amount)`
const TODO = "sum('time_entry', t => t.matter_id === matter.id && t.status === 'approved', t => t.amount)"

const working: Readonly<Record<string, Action>> = {
  enter_time: {
    title: 'Enter time',
    about: `Notes work of a [lawyer] on an open [matter], in steps of six minutes, within ${ENTER_DAYS} days: ten hours a day at most for each [lawyer], and within the budget of the [matter]. It costs the hourly rate, in proportion.`,
    args: {
      matter: row('matter', { likely: `matter.status === 'open' && ${SPENT('matter')} + 400 < matter.budget` }),
      lawyer: row('lawyer', {
        about: 'Who worked.',
        likely: "lawyer.id === matter.lead_id || lawyer.grade === 'paralegal' || lawyer.id === actor.id",
      }),
      activity: choice('On what.', ACTIVITIES),
      worked_on: mostly(date('Day of the work.', -13, 0), 'plusDays(today(), -1)'),
      minutes: mostly(integer('How long, in minutes.', 6, 480, { step: 6, skew: 'low' }), '30 + (matter.id + lawyer.id) % 6 * 12'),
    },
    rules: [
      isOpen('matter'),
      invalid('worked_on <= today()', 'Work cannot lie ahead; today is {today()}.'),
      invalid('minutes % 6 === 0', 'Time is entered in steps of six minutes.', ['six minutes', 'steps']),
      conflict(`worked_on >= plusDays(today(), -${ENTER_DAYS})`, `It was on {worked_on}; work is entered within ${ENTER_DAYS} days.`, [
        'within',
        'too late',
        '14 days',
      ]),
      conflict(
        `sum('time_entry', t => t.lawyer_id === lawyer.id && t.worked_on === worked_on, t => t.minutes) + minutes <= ${DAY_MINUTES}`,
        '{lawyer.name} would have worked more than ten hours on {worked_on}.',
        ['ten hours', 'more than', 'too much'],
      ),
      conflict(
        `${SPENT('matter')} + ceil(lawyer.hourly_rate * minutes / 60) <= matter.budget`,
        `{money(${SPENT('matter')})} of the budget of {money(matter.budget)} are used; this would exceed it. Have the budget raised first.`,
        ['budget', 'exceed', 'raised'],
      ),
    ],
    effects: [
      {
        add: 'time_entry',
        with: {
          matter: 'matter',
          lawyer: 'lawyer',
          activity: 'activity',
          worked_on: 'worked_on',
          minutes: 'minutes',
          amount: 'ceil(lawyer.hourly_rate * minutes / 60)',
          status: "'entered'",
        },
      },
    ],
    gives: 'time_entry',
    ask: [
      'enter {minutes} minutes of {lawyer} for {matter} on {worked_on} ({activity})',
      '{lawyer} has worked {minutes} minutes on {matter} on {worked_on}, activity {activity}; enter it',
    ],
    outcome: [{ question: 'What does that cost?', value: 'time_entry.amount', type: 'money' }],
    plays: 44,
    undoneBy: 'delete_time',
  },
  delete_time: {
    title: 'Delete a [time_entry]',
    about: 'Removes a [time_entry] that has not been approved.',
    args: { time_entry: row('time_entry', { likely: "time_entry.status === 'entered'" }) },
    rules: [isEntered],
    effects: [{ remove: 'time_entry' }],
    ask: ['delete {time_entry}', 'remove {time_entry} from the time entries'],
  },
  approve_time: {
    title: 'Approve a [time_entry]',
    about: 'Somebody else than who worked, and not a paralegal, agrees that it is billed.',
    args: { time_entry: row('time_entry', { likely: "time_entry.status === 'entered' && time_entry.lawyer_id !== actor.id" }) },
    rules: [
      isEntered,
      forbidden('time_entry.lawyer_id !== actor.id', 'It is your own work; somebody else approves it.', [
        'own',
        'somebody else',
        'someone else',
      ]),
      forbidden("actor.grade !== 'paralegal'", 'Paralegals do not approve time.', ['paralegal', 'not approve', 'may not']),
    ],
    effects: [{ set: 'time_entry', to: { status: "'approved'" } }],
    ask: ['approve {time_entry}', 'agree that {time_entry} is billed'],
    routine: { row: 'time_entry', when: "time_entry.status === 'entered'", chance: 0.16 },
    plays: 1,
  },
  write_off_time: {
    title: 'Write time off',
    about: 'Waives work that is not billed, up to your own write-off limit.',
    args: {
      time_entry: row('time_entry', {
        likely: "(time_entry.status === 'entered' || time_entry.status === 'approved') && time_entry.amount <= actor.write_off_limit",
      }),
    },
    rules: [
      conflict("time_entry.status === 'entered' || time_entry.status === 'approved'", 'This [time_entry] is {time_entry.status} already.', [
        'already',
        'billed',
        'written',
      ]),
      forbidden(
        'time_entry.amount <= actor.write_off_limit',
        'It comes to {money(time_entry.amount)}; you may write off {money(actor.write_off_limit)} at most.',
        ['at most', 'limit', 'may write off'],
      ),
    ],
    effects: [{ set: 'time_entry', to: { status: "'written_off'" } }],
    ask: ['write off {time_entry}', 'do not bill {time_entry}'],
    plays: 2,
  },
}

const billing: Readonly<Record<string, Action>> = {
  issue_bill: {
    title: 'Issue a [bill]',
    about: `Bills all approved work on a [matter] that is not billed yet, to be paid within ${BILL_DAYS} days; not while another [bill] for it is unpaid.`,
    args: {
      matter: row('matter', { likely: `${TODO} > 0 && none('bill', b => b.matter_id === matter.id && b.status === 'unpaid')` }),
    },
    rules: [
      conflict(`${TODO} > 0`, 'No approved work on it is left to bill.', ['no approved', 'nothing', 'left to bill']),
      conflict(
        "none('bill', b => b.matter_id === matter.id && b.status === 'unpaid')",
        'Another [bill] for it is unpaid. Wait for that, or void it.',
        ['unpaid', 'another', 'void'],
      ),
    ],
    effects: [
      {
        add: 'bill',
        with: { matter: 'matter', amount: TODO, issued_on: 'today()', due_on: `plusDays(today(), ${BILL_DAYS})`, status: "'unpaid'" },
      },
      {
        each: 'time_entry',
        as: 'done',
        where: "done.matter_id === matter.id && done.status === 'approved'",
        do: [{ set: 'done', to: { status: "'billed'", bill: 'bill' } }],
      },
    ],
    gives: 'bill',
    ask: ['issue a fee note for {matter}', 'bill all approved work on {matter}'],
    outcome: [{ question: 'What does it come to?', value: 'bill.amount', type: 'money' }],
    routine: {
      row: 'matter',
      when: `${TODO} > 0 && none('bill', b => b.matter_id === matter.id && b.status === 'unpaid')`,
      chance: 0.12,
    },
    plays: 2,
    undoneBy: 'void_bill',
  },
  record_bill_payment: {
    title: 'Record that a [bill] was paid',
    about: 'The [client] has paid a [bill] by transfer.',
    args: { bill: row('bill', { likely: "bill.status === 'unpaid'" }) },
    rules: [isUnpaid],
    effects: [{ set: 'bill', to: { status: "'paid'" } }],
    ask: ['record that {bill} was paid', 'note that the money for {bill} came in'],
    routine: { row: 'bill', when: "bill.status === 'unpaid' && bill.issued_on <= plusDays(today(), -6)", chance: 0.04 },
  },
  pay_bill_from_trust: {
    title: 'Pay a [bill] out of trust money',
    about: 'Takes a due [bill] out of the trust money of its [matter], if there is enough.',
    args: { bill: row('bill', { likely: "bill.status === 'unpaid' && bill.amount <= bill.matter.trust_balance" }) },
    rules: [
      isUnpaid,
      conflict(
        'bill.amount <= bill.matter.trust_balance',
        'It is over {money(bill.amount)}, and {money(bill.matter.trust_balance)} of trust money are there.',
        ['trust money', 'not enough', 'are there'],
      ),
    ],
    effects: [
      { set: 'bill', to: { status: "'paid'" } },
      { set: 'bill.matter', to: { trust_balance: 'bill.matter.trust_balance - bill.amount' } },
      {
        add: 'trust_entry',
        with: { matter: 'bill.matter', kind: "'bill_payment'", amount: 'bill.amount', booked_by: 'actor', booked_on: 'today()' },
      },
    ],
    gives: 'bill',
    ask: ['pay {bill} out of the trust money', 'take {bill} from the trust account'],
    outcome: [{ question: 'How much trust money is left in that matter?', value: 'bill.matter.trust_balance', type: 'money' }],
  },
  void_bill: {
    title: 'Void a [bill]',
    about: 'Takes an unpaid [bill] back; its work can be billed again.',
    args: { bill: row('bill', { likely: "bill.status === 'unpaid'" }) },
    rules: [isUnpaid],
    effects: [
      {
        each: 'time_entry',
        as: 'done',
        where: 'done.bill_id === bill.id',
        do: [{ set: 'done', to: { status: "'approved'", bill: 'null' } }],
      },
      { set: 'bill', to: { status: "'voided'" } },
    ],
    gives: 'bill',
    ask: ['void {bill}', 'take back {bill}'],
  },
}

/** See the head of this file. */
export const time: Readonly<Record<string, Action>> = { ...working, ...billing }
