// Dues: charged, paid, waived; members who do not pay are suspended.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'

/** Dues from which a member may be suspended. */
const SUSPENDED_FROM = 120

const pays = (kind: string, amount: string) => [
  { add: 'due_payment', with: { club_member: 'club_member', amount, kind, noted_on: 'today()' } },
  { set: 'club_member', to: { owes: `club_member.owes - ${amount}` } },
]

/** See the head of this file. */
export const dues: Readonly<Record<string, Action>> = {
  charge_dues: {
    title: 'Charge dues',
    about: 'Adds an amount to what an active [club_member] owes; at most 100 at a time.',
    args: {
      club_member: row('club_member', { likely: "club_member.status === 'active'" }),
      amount: mostly(money('How much.', 10, 200, { step: 5 }), '30 + club_member.id % 4 * 10'),
    },
    rules: [
      conflict("club_member.status === 'active'", '{club_member.name} is suspended; nothing is charged.', [
        'suspended',
        'nothing is charged',
      ]),
      invalid('amount > 0', 'Charge something.'),
      conflict('amount <= 100', 'At most {money(100)} are charged at a time.', ['at most', 'too much']),
    ],
    effects: [{ set: 'club_member', to: { owes: 'club_member.owes + amount' } }],
    gives: 'club_member',
    ask: ['charge {club_member} {amount} of dues', 'add dues of {amount} to what {club_member} owes'],
    outcome: [{ question: 'How much do they owe then?', value: 'club_member.owes', type: 'money' }],
    plays: 8,
  },
  record_dues: {
    title: 'Record a [due_payment]',
    about: 'A [club_member] paid some or all of what they owe.',
    args: {
      club_member: row('club_member', { likely: 'club_member.owes > 0' }),
      amount: mostly(money('How much.', 5, 300, { step: 1 }), 'club_member.owes > 60 ? 60 : club_member.owes'),
      kind: choice('How.', { transfer: 4, cash: 2 }),
    },
    rules: [
      invalid('amount > 0', 'A payment is more than nothing.'),
      conflict('amount <= club_member.owes', '{club_member.name} owes {money(club_member.owes)} only.', ['only', 'owes', 'too much']),
    ],
    effects: pays('kind', 'amount'),
    gives: 'due_payment',
    ask: ['record that {club_member} paid {amount} of dues ({kind})', 'put down a payment of dues of {amount} by {club_member}: {kind}'],
    outcome: [{ question: 'How much do they still owe?', value: 'club_member.owes', type: 'money' }],
    ceiling: { arg: 'amount', most: 'club_member.owes', words: 'all that they owe' },
    plays: 22,
  },
  waive_dues: {
    title: 'Waive dues',
    about: 'Spares a [club_member] some of what they owe, up to your waiver limit.',
    args: {
      club_member: row('club_member', { likely: 'club_member.owes > 0' }),
      amount: mostly(money('How much.', 5, 150, { step: 5 }), 'min(club_member.owes, 10)'),
    },
    rules: [
      invalid('amount > 0', 'Waive something.'),
      conflict('amount <= club_member.owes', '{club_member.name} owes {money(club_member.owes)} only.', ['only', 'owes', 'too much']),
      forbidden('amount <= actor.waiver_limit', 'You may waive {money(actor.waiver_limit)} at a time.', [
        'may waive',
        'limit',
        'at a time',
      ]),
    ],
    effects: pays("'waived'", 'amount'),
    gives: 'due_payment',
    ask: ['waive {amount} of the dues of {club_member}', 'spare {club_member} {amount} of dues'],
    ceiling: { arg: 'amount', most: 'min(actor.waiver_limit, club_member.owes)', words: 'as much as I may and as they owe' },
    plays: 6,
  },
  suspend_club_member: {
    title: 'Suspend a member',
    about: `Somebody who owes ${SUSPENDED_FROM} or more neither plays nor books; they leave the coming line-ups. The office and the board do that.`,
    args: { club_member: row('club_member', { likely: `club_member.status === 'active' && club_member.owes >= ${SUSPENDED_FROM}` }) },
    rules: [
      conflict("club_member.status === 'active'", '{club_member.name} is suspended already.', ['already', 'suspended']),
      forbidden("actor.post !== 'coaching'", 'You coach; the office and the board suspend members.', ['coach', 'office', 'may not']),
      conflict(
        `club_member.owes >= ${SUSPENDED_FROM}`,
        `{club_member.name} owes {money(club_member.owes)}; members are suspended from {money(${SUSPENDED_FROM})} on.`,
        ['owes', 'from', 'not enough'],
      ),
    ],
    effects: [
      { set: 'club_member', to: { status: "'suspended'" } },
      {
        each: 'line_up',
        as: 'named',
        where: "named.club_member_id === club_member.id && named.fixture.status === 'planned'",
        do: [{ remove: 'named' }],
      },
    ],
    gives: 'club_member',
    ask: ['suspend {club_member}', 'let {club_member} neither play nor book for now'],
    plays: 1,
    undoneBy: 'readmit_club_member',
  },
  readmit_club_member: {
    title: 'Readmit a member',
    about: `A suspended [club_member] who owes less than ${SUSPENDED_FROM} may play and book again.`,
    args: { club_member: row('club_member', { likely: `club_member.status === 'suspended' && club_member.owes < ${SUSPENDED_FROM}` }) },
    rules: [
      conflict("club_member.status === 'suspended'", '{club_member.name} is not suspended.', ['not suspended', 'active']),
      conflict(`club_member.owes < ${SUSPENDED_FROM}`, '{club_member.name} still owes {money(club_member.owes)}.', ['still owes', 'owes']),
    ],
    effects: [{ set: 'club_member', to: { status: "'active'" } }],
    ask: ['readmit {club_member}', 'let {club_member} play and book again'],
    plays: 1,
    undoneBy: 'suspend_club_member',
  },
}
