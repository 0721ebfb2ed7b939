// What is done with copies at the desk: lending, renewing, returning, losing, and the line of those who wait.
import { conflict, forbidden, row, type Action, type Effect } from '../../../language/action.ts'

/** Open holds of one member. */
const MOST_HOLDS = 3
/** What one may owe before nothing more is lent. */
const MOST_OWED = 10
/** Highest fine for being late, whatever the days. */
const MOST_LATE_FINE = 15
/** Days for which a copy is set aside. */
const PICKUP_DAYS = 5

const owes = (member: string): string =>
  `sum('fine', f => f.loan.member_id === ${member}.id && f.status === 'open', f => f.amount - f.paid)`
const oldEnough = (member: string, work: string): Action['rules'][number] =>
  conflict(
    `${member}.born_on <= plusMonths(today(), -12 * ${work}.least_age)`,
    `“{${work}.name}” is lent from the age of {${work}.least_age} on; {${member}.name} was born on {${member}.born_on}.`,
    ['age', 'too young', 'born'],
  )
const mayBorrow: Action['rules'] = [
  forbidden("member.status === 'active'", '{member.name} is blocked.', ['blocked', 'not active']),
  forbidden('member.valid_until >= today()', 'The card of {member.name} was valid until {member.valid_until}. Renew it first.', [
    'valid until',
    'expired',
    'renew',
  ]),
  forbidden(
    `${owes('member')} < ${MOST_OWED}`,
    `{member.name} owes {money(${owes('member')})}; from {money(${MOST_OWED})} on nothing is lent.`,
    ['owes', 'fine', 'unpaid'],
  ),
]
const isOut = conflict("loan.status === 'out'", 'This [loan] is {loan.status}; only running ones can be changed.', [
  'returned',
  'already',
  'lost',
  'back',
])

/** Gives a copy that has come free to the first in line, or puts it back on the shelf. `copy` is a path to it. */
export const passOn = (copy: string): readonly Effect[] => [
  { set: copy, to: { status: `some('hold', h => h.work_id === ${copy}.work_id && h.status === 'waiting') ? 'set_aside' : 'available'` } },
  {
    each: 'hold',
    as: 'first_in_line',
    where: `first_in_line.work_id === ${copy}.work_id && first_in_line.status === 'waiting'`,
    order: 'placed_at',
    limit: 1,
    do: [{ set: 'first_in_line', to: { status: "'ready'", copy, ready_on: 'today()' } }],
  },
]

export const lending: Readonly<Record<string, Action>> = {
  lend_copy: {
    title: 'Lend a [copy]',
    about: `Lends a [copy] to a [member] for the days that the card allows: one that is available, or one that was set aside for them. The card has to be valid, its limit not reached, and less than ${MOST_OWED} owed.`,
    args: {
      member: row('member', { likely: "member.status === 'active' && member.valid_until >= today()" }),
      copy: row('copy', {
        likely:
          "(copy.status === 'available' && copy.work.kind !== 'reference') || some('hold', h => h.copy_id === copy.id && h.member_id === member.id && h.status === 'ready')",
      }),
    },
    rules: [
      ...mayBorrow,
      conflict("copy.work.kind !== 'reference'", '“{copy.work.name}” is for reading here and is not lent.', [
        'not lent',
        'reading here',
        'reference',
      ]),
      oldEnough('member', 'copy.work'),
      conflict(
        "copy.status === 'available' || some('hold', h => h.copy_id === copy.id && h.member_id === member.id && h.status === 'ready')",
        '[copy] {copy.barcode} is {copy.status}, and not for {member.name}. Look for another one, or place a [hold].',
        ['lent', 'set aside', 'set_aside', 'repair', 'lost', 'withdrawn', 'not available', 'not for'],
      ),
      conflict(
        "count('loan', l => l.member_id === member.id && l.status === 'out') < member.card_type.most_loans",
        '{member.name} has {member.card_type.most_loans} [loans], which is all that the card allows.',
        ['all that', 'limit', 'at most', 'too many'],
      ),
      conflict(
        "none('loan', l => l.member_id === member.id && l.status === 'out' && l.due_on < plusDays(today(), -14))",
        '{member.name} has something that is more than two weeks overdue. It has to come back first.',
        ['overdue', 'come back first', 'two weeks'],
      ),
    ],
    effects: [
      {
        add: 'loan',
        with: {
          member: 'member',
          copy: 'copy',
          lent_on: 'today()',
          due_on: 'plusDays(today(), member.card_type.loan_days)',
          renewals: '0',
          status: "'out'",
        },
      },
      { set: 'copy', to: { status: "'lent'" } },
      {
        each: 'hold',
        as: 'own',
        where: "own.copy_id === copy.id && own.member_id === member.id && own.status === 'ready'",
        do: [{ set: 'own', to: { status: "'collected'" } }],
      },
    ],
    ask: ['lend {copy} to {member}', 'check out {copy} for {member}'],
    outcome: [{ question: 'By when does it have to be back?', value: 'loan.due_on', type: 'date' }],
    plays: 44,
  },
  return_loan: {
    title: 'Take a [copy] back',
    about: `The [copy] is back. Each day over costs the daily fine of the card, ${MOST_LATE_FINE} at most. The first in line for the [work] gets it set aside; otherwise it goes back on the shelf.`,
    args: { loan: row('loan', { likely: "loan.status === 'out'" }) },
    rules: [isOut],
    effects: [
      {
        add: 'fine',
        with: {
          loan: 'loan',
          reason: "'late'",
          amount: `min(${MOST_LATE_FINE}, days(loan.due_on, today()) * loan.member.card_type.daily_fine)`,
          paid: '0',
          charged_on: 'today()',
          status: "'open'",
        },
        when: 'loan.due_on < today() && loan.member.card_type.daily_fine > 0',
      },
      { set: 'loan', to: { status: "'returned'", returned_on: 'today()' } },
      ...passOn('loan.copy'),
    ],
    gives: 'loan',
    also: { fine: 'fine' },
    ask: ['take back {loan}', 'note that {loan} has ended: it was brought back today'],
    routine: { row: 'loan', when: "loan.status === 'out' && loan.lent_on < plusDays(today(), -5)", chance: 0.09 },
    plays: 3,
  },
  renew_loan: {
    title: 'Renew a [loan]',
    about:
      'Puts off the due date by the days that the card allows, so many times; not when it is overdue or somebody waits for the [work].',
    args: {
      loan: row('loan', {
        likely:
          "loan.status === 'out' && loan.due_on >= today() && loan.renewals < loan.member.card_type.most_renewals && none('hold', h => h.work_id === loan.copy.work_id && h.status === 'waiting')",
      }),
    },
    rules: [
      isOut,
      conflict('loan.due_on >= today()', 'It was due on {loan.due_on} and has to come back.', ['was due', 'overdue', 'come back', 'late']),
      conflict(
        'loan.renewals < loan.member.card_type.most_renewals',
        'It was renewed {loan.renewals} times, and the card allows {loan.member.card_type.most_renewals}.',
        ['allows', 'renewed', 'limit', 'at most'],
      ),
      conflict(
        "none('hold', h => h.work_id === loan.copy.work_id && h.status === 'waiting')",
        'Somebody waits for “{loan.copy.work.name}”, so it cannot be renewed.',
        ['waits', 'waiting', 'hold', 'somebody'],
      ),
      forbidden("loan.member.status === 'active'", '{loan.member.name} is blocked and cannot renew.', ['blocked', 'not active']),
    ],
    effects: [{ set: 'loan', to: { due_on: 'plusDays(loan.due_on, loan.member.card_type.loan_days)', renewals: 'loan.renewals + 1' } }],
    ask: ['renew {loan}', 'let {loan} run on; it is to be renewed once more'],
    outcome: [{ question: 'When is it due now?', value: 'loan.due_on', type: 'date' }],
    plays: 8,
  },
  report_lost: {
    title: 'Report a [copy] as lost',
    about: 'The [member] cannot find a [copy]: they owe its replacement price, and the [loan] is closed.',
    args: { loan: row('loan', { likely: "loan.status === 'out'" }) },
    rules: [isOut],
    effects: [
      {
        add: 'fine',
        with: { loan: 'loan', reason: "'lost'", amount: 'loan.copy.work.replacement', paid: '0', charged_on: 'today()', status: "'open'" },
      },
      { set: 'loan', to: { status: "'lost'" } },
      { set: 'loan.copy', to: { status: "'lost'" } },
    ],
    gives: 'fine',
    ask: ['note that the [copy] of {loan} is lost', 'close {loan}: the [copy] has been lost'],
    outcome: [{ question: 'What do they have to pay for it?', value: 'fine.amount', type: 'money' }],
    plays: 2,
  },
  place_hold: {
    title: 'Place a [hold]',
    about: `Puts a [member] in the line for a [work] of which no [copy] is available; ${MOST_HOLDS} open [holds] for each [member].`,
    args: {
      member: row('member', { likely: "member.status === 'active' && member.valid_until >= today()" }),
      work: row('work', {
        likely:
          "work.kind !== 'reference' && none('copy', c => c.work_id === work.id && c.status === 'available') && none('loan', l => l.member_id === member.id && l.copy.work_id === work.id && l.status === 'out')",
      }),
    },
    rules: [
      ...mayBorrow,
      conflict("work.kind !== 'reference'", '“{work.name}” is for reading here and is not lent.', [
        'not lent',
        'reading here',
        'reference',
      ]),
      oldEnough('member', 'work'),
      conflict(
        "none('copy', c => c.work_id === work.id && c.status === 'available')",
        'A [copy] of “{work.name}” is available. Lend it instead.',
        ['available', 'on the shelf', 'lend it'],
      ),
      conflict(
        "none('loan', l => l.member_id === member.id && l.copy.work_id === work.id && l.status === 'out')",
        '{member.name} has “{work.name}” at home.',
        ['at home', 'already', 'has it'],
      ),
      conflict(
        "none('hold', h => h.member_id === member.id && h.work_id === work.id && (h.status === 'waiting' || h.status === 'ready'))",
        '{member.name} is in the line for “{work.name}” already.',
        ['already', 'in the line'],
      ),
      conflict(
        `count('hold', h => h.member_id === member.id && (h.status === 'waiting' || h.status === 'ready')) < ${MOST_HOLDS}`,
        `{member.name} has ${MOST_HOLDS} open [holds]. One of them has to go first.`,
        ['open', 'limit', 'at most'],
      ),
    ],
    effects: [{ add: 'hold', with: { member: 'member', work: 'work', placed_at: 'now()', status: "'waiting'" } }],
    gives: 'hold',
    ask: ['put {member} in the line for {work}', '{member} wants {work}, which is out; place a [hold]'],
    outcome: [
      {
        question: 'How many people wait for it now, with them?',
        value: "count('hold', h => h.work_id === work.id && h.status === 'waiting')",
        type: 'integer',
      },
    ],
    plays: 22,
    undoneBy: 'cancel_hold',
  },
  cancel_hold: {
    title: 'Cancel a [hold]',
    about: 'The [member] does not wait any more. A [copy] that was set aside goes to the next in line, or back on the shelf.',
    args: { hold: row('hold', { likely: "hold.status === 'waiting' || hold.status === 'ready'" }) },
    rules: [
      conflict("hold.status === 'waiting' || hold.status === 'ready'", 'This [hold] is {hold.status} already.', [
        'already',
        'collected',
        'expired',
        'cancelled',
      ]),
    ],
    effects: [
      {
        each: 'copy',
        as: 'freed',
        where: "freed.id === hold.copy_id && hold.status === 'ready'",
        do: passOn('freed'),
      },
      { set: 'hold', to: { status: "'cancelled'" } },
    ],
    ask: ['cancel {hold}', 'take {hold} out of the line'],
    plays: 2,
  },
  expire_hold: {
    title: 'Let a [hold] expire',
    about: `A [copy] that was set aside more than ${PICKUP_DAYS} days ago goes to the next in line, or back on the shelf.`,
    args: { hold: row('hold', { likely: `hold.status === 'ready' && hold.ready_on < plusDays(today(), -${PICKUP_DAYS})` }) },
    rules: [
      conflict("hold.status === 'ready'", 'This [hold] is {hold.status}; only ready ones expire.', [
        'waiting',
        'collected',
        'already',
        'cancelled',
        'expired',
      ]),
      conflict(
        `hold.ready_on < plusDays(today(), -${PICKUP_DAYS})`,
        `It was set aside on {hold.ready_on}; it stays for ${PICKUP_DAYS} days.`,
        ['stays for', 'not yet', 'five days', '5 days', 'set aside on'],
      ),
    ],
    effects: [
      { each: 'copy', as: 'freed', where: 'freed.id === hold.copy_id', do: passOn('freed') },
      { set: 'hold', to: { status: "'expired'" } },
    ],
    ask: ['let {hold} expire', 'close {hold}, which nobody has come for'],
  },
}
