// What is done with viewings, leases and rent.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, money } from '../../../language/field.ts'

/** Rent may take that part of the income: one third, as landlords ask for. */
const INCOME_SHARE = 3
const DEPOSIT_MONTHS = 3
/** Notice of tenants, in months. */
const NOTICE_MONTHS = 1
const MOST_RISE_PERCENT = 15

const running = conflict("lease.status === 'signed'", 'This [lease] has ended.', ['ended', 'over', 'not running'])
const PETS = "flat.house.pets === 'all' || tenant.pets === 'none' || (flat.house.pets === 'cats_only' && tenant.pets === 'cat')"
const VACANT = "none('lease', l => l.flat_id === flat.id && l.status === 'signed' && l.ends_on === null)"

export const leases: Readonly<Record<string, Action>> = {
  plan_viewing: {
    title: 'Plan a [viewing]',
    about: 'Plans that a [manager] of the letting desk shows a [flat], on a day and at a time when neither the [flat] nor they are taken.',
    args: {
      tenant: row('tenant'),
      flat: row('flat', { likely: "flat.status === 'lettable'" }),
      guide: row('manager', { about: 'Who shows it.', likely: "guide.desk === 'letting'" }),
      day: date('Day.', 1, 10),
      part_of_day: choice('When.', { morning: 2, noon: 1, afternoon: 3 }),
    },
    rules: [
      invalid('day > today()', 'Viewings are planned from tomorrow on; today is {today()}.'),
      conflict("flat.status === 'lettable'", '[flat] {flat.code} is being renovated.', ['renovat', 'not lettable', 'closed']),
      forbidden("guide.desk === 'letting'", '{guide.name} is at the desk for {guide.desk}; letting shows [flats].', [
        'letting',
        'desk',
        'not',
      ]),
      conflict(
        "none('viewing', v => v.guide_id === guide.id && v.day === day && v.part_of_day === part_of_day && v.status === 'planned')",
        '{guide.name} shows another [flat] at that time.',
        ['another', 'already', 'busy', 'taken'],
      ),
      conflict(
        "none('viewing', v => v.flat_id === flat.id && v.day === day && v.part_of_day === part_of_day && v.status === 'planned')",
        '[flat] {flat.code} is shown to somebody else at that time.',
        ['somebody else', 'already', 'taken', 'someone else'],
      ),
    ],
    effects: [
      {
        add: 'viewing',
        with: { tenant: 'tenant', flat: 'flat', guide: 'guide', day: 'day', part_of_day: 'part_of_day', status: "'planned'" },
      },
    ],
    ask: [
      'let {guide} show {flat} to {tenant} on {day}, {part_of_day}',
      'plan a viewing of {flat} for {tenant} with {guide}: {day}, {part_of_day}',
    ],
    plays: 14,
    undoneBy: 'cancel_viewing',
  },
  cancel_viewing: {
    title: 'Cancel a [viewing]',
    about: 'Cancels a planned viewing.',
    args: { viewing: row('viewing', { likely: "viewing.status === 'planned'" }) },
    rules: [conflict("viewing.status === 'planned'", 'This viewing is {viewing.status}.', ['already', 'held', 'cancelled'])],
    effects: [{ set: 'viewing', to: { status: "'cancelled'" } }],
    ask: ['cancel {viewing}', 'call off {viewing}'],
    plays: 2,
  },
  hold_viewing: {
    title: 'Note that a [viewing] was held',
    about: 'The [tenant] has seen the [flat], on the day or later.',
    args: { viewing: row('viewing', { likely: "viewing.status === 'planned' && viewing.day <= today()" }) },
    rules: [
      conflict("viewing.status === 'planned'", 'This viewing is {viewing.status}.', ['already', 'held', 'cancelled']),
      conflict('viewing.day <= today()', 'It is on {viewing.day}, and today is {today()}.', ['not yet', 'today is', 'future']),
    ],
    effects: [{ set: 'viewing', to: { status: "'held'" } }],
    ask: ['note that {viewing} was held', 'mark {viewing} as held'],
    routine: { row: 'viewing', when: "viewing.status === 'planned' && viewing.day <= today()", chance: 0.8 },
  },
  sign_lease: {
    title: 'Sign a [lease]',
    about: `Lets a [flat] to a [tenant] with one month of rent due at once. The rent may take a third of their income; pets must be allowed; the deposit is ${DEPOSIT_MONTHS} months at most.`,
    args: {
      tenant: row('tenant', { likely: "none('lease', l => l.tenant_id === tenant.id && l.status === 'signed')" }),
      flat: row('flat', { likely: `flat.status === 'lettable' && flat.rent * ${INCOME_SHARE} <= tenant.income && (${PETS}) && ${VACANT}` }),
      starts_on: date('First day.', 1, 30),
      deposit: mostly(money('Deposit.', 0, 5000), 'flat.rent * 2'),
    },
    rules: [
      invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
      conflict("flat.status === 'lettable'", '[flat] {flat.code} is being renovated.', ['renovat', 'not lettable', 'closed']),
      conflict(
        "none('lease', l => l.flat_id === flat.id && l.status === 'signed' && (l.ends_on === null || l.ends_on >= starts_on))",
        '[flat] {flat.code} is let on {starts_on}.',
        ['is let', 'taken', 'rented', 'occupied', 'not vacant'],
      ),
      forbidden(
        `flat.rent * ${INCOME_SHARE} <= tenant.income`,
        'The rent of {money(flat.rent)} is more than a third of what {tenant.name} earns.',
        ['third', 'income', 'earns', 'afford'],
      ),
      forbidden(PETS, '{tenant.name} keeps a {tenant.pets}, which is not allowed in {flat.house.name}.', [
        'not allowed',
        'pet',
        'dog',
        'cat',
      ]),
      conflict(`deposit <= flat.rent * ${DEPOSIT_MONTHS}`, `The deposit is {money(flat.rent * ${DEPOSIT_MONTHS})} at most.`, [
        'at most',
        'limit',
        'maximum',
        'deposit',
      ]),
      forbidden("none('lease', l => l.tenant_id === tenant.id && l.arrears > 0)", '{tenant.name} owes rent under another [lease].', [
        'owes',
        'arrears',
        'unpaid',
      ]),
    ],
    effects: [
      {
        add: 'lease',
        with: {
          tenant: 'tenant',
          flat: 'flat',
          starts_on: 'starts_on',
          rent: 'flat.rent',
          deposit: 'deposit',
          arrears: 'flat.rent',
          status: "'signed'",
        },
      },
    ],
    gives: 'lease',
    ask: [
      'let {flat} to {tenant} from {starts_on} on with a deposit of {deposit}',
      'sign a [lease] with {tenant} for {flat}: first day {starts_on}, deposit {deposit}',
    ],
    ceiling: { arg: 'deposit', most: `flat.rent * ${DEPOSIT_MONTHS}`, words: 'as much as the rules allow' },
    plays: 26,
  },
  give_notice: {
    title: 'Give notice',
    about: `Ends a running [lease] on a day that is at least a month away.`,
    args: {
      lease: row('lease', { likely: "lease.status === 'signed' && lease.ends_on === null" }),
      last_day: date('The last day.', 31, 90),
    },
    rules: [
      running,
      conflict('lease.ends_on === null', 'Notice was given already; it ends on {lease.ends_on}.', ['already', 'notice', 'ends on']),
      conflict(
        `last_day >= plusMonths(today(), ${NOTICE_MONTHS})`,
        `The last day has to be {plusMonths(today(), ${NOTICE_MONTHS})} or later.`,
        ['or later', 'months', 'too early', 'notice'],
      ),
    ],
    effects: [{ set: 'lease', to: { ends_on: 'last_day' } }],
    ask: ['end {lease} on {last_day}', 'note the notice for {lease}, last day {last_day}'],
    plays: 12,
    undoneBy: 'withdraw_notice',
  },
  withdraw_notice: {
    title: 'Withdraw a notice',
    about: 'The [lease] goes on, if nobody has signed for the [flat] after it.',
    args: { lease: row('lease', { likely: "lease.status === 'signed' && lease.ends_on !== null" }) },
    rules: [
      running,
      conflict('lease.ends_on !== null', 'Nobody has given notice for this [lease].', ['nobody', 'no notice', 'not been given']),
      conflict(
        "none('lease', l => l.flat_id === lease.flat_id && l.id !== lease.id && l.status === 'signed')",
        'The [flat] has been let to somebody else afterwards.',
        ['somebody else', 'someone else', 'has been let', 'already'],
      ),
    ],
    effects: [{ set: 'lease', to: { ends_on: 'null' } }],
    ask: ['withdraw the notice for {lease}', 'take back the notice for {lease}, it goes on after all'],
    plays: 1,
  },
  end_lease: {
    title: 'End a [lease]',
    about: 'Closes a [lease] after its last day, when no rent is owed any more. The deposit is paid back.',
    args: {
      lease: row('lease', {
        likely: "lease.status === 'signed' && lease.ends_on !== null && lease.ends_on < today() && lease.arrears === 0",
      }),
    },
    rules: [
      running,
      conflict('lease.ends_on !== null', 'Nobody has given notice for this [lease].', ['nobody', 'no notice', 'not been given']),
      conflict('lease.ends_on < today()', 'Its last day is {lease.ends_on}.', ['last day', 'not over', 'not yet']),
      conflict('lease.arrears === 0', '{money(lease.arrears)} is owed under it. Record the rent first.', ['owed', 'arrears', 'rent']),
    ],
    effects: [{ set: 'lease', to: { status: "'ended'", deposit: '0' } }],
    ask: ['end {lease} and pay the deposit back', 'close {lease}, the [flat] is empty'],
    routine: { row: 'lease', when: "lease.status === 'signed' && lease.ends_on !== null && lease.ends_on < today()", chance: 0.05 },
  },
  charge_rent: {
    title: 'Charge a month of rent',
    about:
      'Adds a month of rent to what is owed under a running [lease], on its first day or later; not while more than two months are owed.',
    args: { lease: row('lease', { likely: "lease.status === 'signed' && lease.arrears <= lease.rent && lease.starts_on <= today()" }) },
    rules: [
      running,
      conflict('lease.starts_on <= today()', 'This [lease] begins on {lease.starts_on}.', ['begins on', 'not yet', 'not begun']),
      conflict('lease.arrears <= lease.rent * 2', 'More than two months are owed. Talk to {lease.tenant.name} first.', [
        'two months',
        'owed',
        'arrears',
      ]),
    ],
    effects: [{ set: 'lease', to: { arrears: 'lease.arrears + lease.rent' } }],
    ask: ['charge a month of rent under {lease}', 'add the rent of this month to {lease}'],
    outcome: [{ question: 'How much is owed under it now?', value: 'lease.arrears', type: 'money' }],
    plays: 12,
  },
  record_rent: {
    title: 'Record rent',
    about: 'Records rent that came in; not more than is owed.',
    args: { lease: row('lease', { likely: 'lease.arrears > 0' }), amount: mostly(money('How much.', 1, 5000), 'lease.arrears') },
    rules: [
      conflict('amount <= lease.arrears', 'Only {money(lease.arrears)} is owed under this [lease].', [
        'only',
        'owed',
        'more than',
        'nothing',
      ]),
    ],
    effects: [
      { add: 'rent_payment', with: { lease: 'lease', amount: 'amount', received_on: 'today()' } },
      { set: 'lease', to: { arrears: 'lease.arrears - amount' } },
    ],
    gives: 'lease',
    ask: ['record {amount} of rent under {lease}', 'note that {amount} came in for {lease}'],
    outcome: [{ question: 'How much is still owed?', value: 'lease.arrears', type: 'money' }],
    ceiling: { arg: 'amount', most: 'lease.arrears', words: 'all that is owed' },
    plays: 26,
  },
  raise_rent: {
    title: 'Raise the rent of a [house]',
    about: `Raises the rent of every [flat] of a [house] by some percent, ${MOST_RISE_PERCENT} at most, rounded; running [leases] keep theirs.`,
    args: { house: row('house'), percent: integer('By how many percent.', 1, 30) },
    rules: [
      conflict(`percent <= ${MOST_RISE_PERCENT}`, `The law allows ${MOST_RISE_PERCENT} percent at most.`, [
        'at most',
        'law',
        'limit',
        'allows',
      ]),
    ],
    effects: [
      {
        each: 'flat',
        as: 'f',
        where: 'f.house_id === house.id',
        do: [{ set: 'f', to: { rent: 'round(f.rent * (100 + percent) / 100)' } }],
      },
    ],
    gives: 'house',
    ask: ['raise the rent of all flats in {house} by {percent} percent', 'the flats in {house} shall cost {percent} percent more'],
    outcome: [
      {
        question: 'What is the highest monthly rent there now?',
        value: "highest('flat', f => f.house_id === house.id, f => f.rent)",
        type: 'money',
      },
    ],
    ceiling: { arg: 'percent', most: `${MOST_RISE_PERCENT}`, words: 'as many percent as the law allows' },
  },
}
