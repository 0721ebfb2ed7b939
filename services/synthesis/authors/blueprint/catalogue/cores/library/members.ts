// What is done with members: cards, fines, reading groups.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Days before the card expires from which it can be renewed, and days that a renewal gives. */
const RENEW_WITHIN = 30
const CARD_DAYS = 365
/** Days after the return until which damage can be charged. */
const DAMAGE_DAYS = 14
/** Reading groups of one member. */
const MOST_GROUPS = 2

const isOpen = conflict("fine.status === 'open'", 'This [fine] has been settled already.', ['already', 'settled', 'paid'])
const notMore = conflict('amount <= fine.amount - fine.paid', 'Only {money(fine.amount - fine.paid)} of this [fine] is left.', [
  'only',
  'left',
  'more than',
])
const settle = { paid: 'fine.paid + amount', status: "fine.paid + amount === fine.amount ? 'settled' : 'open'" }

export const members: Readonly<Record<string, Action>> = {
  renew_card: {
    title: 'Renew a card',
    about: `Makes the card of a [member] valid for ${CARD_DAYS} days more, counted from today or from the day it expires, within ${RENEW_WITHIN} days of that. No [fines] may be open.`,
    args: { member: row('member', { likely: `member.valid_until <= plusDays(today(), ${RENEW_WITHIN})` }) },
    rules: [
      conflict(
        `member.valid_until <= plusDays(today(), ${RENEW_WITHIN})`,
        `The card of {member.name} is valid until {member.valid_until}; it is renewed within ${RENEW_WITHIN} days of that.`,
        ['valid until', 'too early', 'within', 'still valid'],
      ),
      conflict(
        "none('fine', f => f.loan.member_id === member.id && f.status === 'open')",
        '{member.name} has open [fines]. They have to be settled first.',
        ['fine', 'settled first', 'owes'],
      ),
    ],
    effects: [
      { set: 'member', to: { valid_until: `plusDays(member.valid_until > today() ? member.valid_until : today(), ${CARD_DAYS})` } },
    ],
    ask: ['renew the card of {member}', 'make the card of {member} valid for another year'],
    outcome: [{ question: 'Until when is it valid now?', value: 'member.valid_until', type: 'date' }],
    plays: 0,
  },
  block_member: {
    title: 'Block a [member]',
    about: 'The [member] cannot borrow or place [holds]; open [holds] that wait are cancelled.',
    args: { member: row('member', { likely: "member.status === 'active'" }) },
    rules: [conflict("member.status === 'active'", '{member.name} is blocked already.', ['already', 'blocked'])],
    effects: [
      { set: 'member', to: { status: "'blocked'" } },
      {
        each: 'hold',
        as: 'h',
        where: "h.member_id === member.id && h.status === 'waiting'",
        do: [{ set: 'h', to: { status: "'cancelled'" } }],
      },
    ],
    gives: 'member',
    ask: ['block {member} from borrowing', 'block the card of {member}'],
    plays: 1,
  },
  unblock_member: {
    title: 'Unblock a [member]',
    about: 'The [member] may borrow again, once nothing is lost and unpaid.',
    args: { member: row('member', { likely: "member.status === 'blocked'" }) },
    rules: [
      conflict("member.status === 'blocked'", '{member.name} is not blocked.', ['not blocked', 'active']),
      conflict(
        "none('fine', f => f.loan.member_id === member.id && f.reason === 'lost' && f.status === 'open')",
        '{member.name} has not paid for something that was lost.',
        ['lost', 'not paid'],
      ),
    ],
    effects: [{ set: 'member', to: { status: "'active'" } }],
    ask: ['lift the block of {member}', 'let {member} borrow again'],
    undoneBy: 'block_member',
  },
  pay_fine: {
    title: 'Take money for a [fine]',
    about: 'Records money for an open [fine]: all of it or a part.',
    args: {
      fine: row('fine', { likely: "fine.status === 'open'" }),
      amount: mostly(money('How much was paid.', 1, 150), 'fine.amount - fine.paid'),
    },
    rules: [isOpen, notMore],
    effects: [{ set: 'fine', to: settle }],
    ask: ['take {amount} for {fine}', 'note that {amount} was paid towards {fine}'],
    outcome: [{ question: 'How much of it is left to pay?', value: 'fine.amount - fine.paid', type: 'money' }],
    ceiling: { arg: 'amount', most: 'fine.amount - fine.paid', words: 'all that is left to pay' },
    routine: { row: 'fine', when: "fine.status === 'open' && fine.charged_on < today()", chance: 0.04 },
    plays: 3,
  },
  waive_fine: {
    title: 'Waive a part of a [fine]',
    about: 'Takes something off an open [fine] for lateness or damage, up to your own limit. What was lost is paid in full.',
    args: {
      fine: row('fine', { likely: "fine.status === 'open' && fine.reason !== 'lost'" }),
      amount: mostly(money('What to take off.', 1, 20), '1'),
    },
    rules: [
      isOpen,
      conflict("fine.reason !== 'lost'", 'It is for something lost, which is paid in full.', ['lost', 'in full']),
      notMore,
      forbidden('amount <= actor.most_waived', 'You may waive {money(actor.most_waived)} at most.', ['at most', 'limit', 'not allowed']),
    ],
    effects: [{ set: 'fine', to: settle }],
    ask: ['waive {amount} of {fine}', 'take {amount} off {fine} as a courtesy'],
    outcome: [{ question: 'How much of it is left to pay?', value: 'fine.amount - fine.paid', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(actor.most_waived, fine.amount - fine.paid)', words: 'as much as I may' },
    plays: 2,
  },
  charge_damage: {
    title: 'Charge for damage',
    about: `Charges a [member] for damage to a [copy] that came back within ${DAMAGE_DAYS} days, once, up to its replacement price.`,
    args: {
      loan: row('loan', {
        likely: `loan.status === 'returned' && loan.returned_on >= plusDays(today(), -${DAMAGE_DAYS}) && none('fine', f => f.loan_id === loan.id && f.reason === 'damaged')`,
      }),
      amount: money('How much.', 3, 40),
    },
    rules: [
      conflict("loan.status === 'returned'", 'This [loan] is {loan.status}; damage is charged after the return.', [
        'not returned',
        'out',
        'running',
        'lost',
        'after',
      ]),
      conflict(
        `days(loan.returned_on, today()) <= ${DAMAGE_DAYS}`,
        `It came back on {loan.returned_on}, more than ${DAMAGE_DAYS} days ago.`,
        ['more than', 'too late', 'too long'],
      ),
      conflict("none('fine', f => f.loan_id === loan.id && f.reason === 'damaged')", 'Damage has been charged for this [loan] already.', [
        'already',
        'once',
      ]),
      conflict('amount <= loan.copy.work.replacement', 'A new one costs {money(loan.copy.work.replacement)}; damage does not cost more.', [
        'more',
        'at most',
        'replacement',
        'costs',
      ]),
    ],
    effects: [
      {
        add: 'fine',
        with: { loan: 'loan', reason: "'damaged'", amount: 'amount', paid: '0', charged_on: 'today()', status: "'open'" },
      },
      { set: 'loan.copy', to: { condition: "'poor'" } },
    ],
    gives: 'fine',
    ask: ['charge {amount} for damage after {loan}', 'put down {amount} for damage that was found after {loan}'],
    ceiling: { arg: 'amount', most: 'loan.copy.work.replacement', words: 'the whole replacement price' },
    plays: 4,
  },
  join_reading_group: {
    title: 'Join a [reading_group]',
    about: `Puts a [member] into a [reading_group] of their age, ${MOST_GROUPS} at most and never two on the same day of the week.`,
    args: {
      member: row('member'),
      reading_group: row('reading_group', { likely: 'member.born_on <= plusMonths(today(), -12 * reading_group.least_age)' }),
    },
    rules: [
      conflict(
        'member.born_on <= plusMonths(today(), -12 * reading_group.least_age)',
        '“{reading_group.name}” is for people from {reading_group.least_age} years on; {member.name} was born on {member.born_on}.',
        ['years', 'too young', 'age', 'born'],
      ),
      conflict(
        "none('group_seat', s => s.member_id === member.id && s.reading_group_id === reading_group.id)",
        '{member.name} is in “{reading_group.name}” already.',
        ['already', 'is in'],
      ),
      conflict(
        "none('group_seat', s => s.member_id === member.id && s.reading_group.weekday === reading_group.weekday)",
        '{member.name} is in another [reading_group] that meets on {reading_group.weekday}.',
        ['another', 'same day', 'meets on'],
      ),
      conflict(
        `count('group_seat', s => s.member_id === member.id) < ${MOST_GROUPS}`,
        `{member.name} is in ${MOST_GROUPS} [reading_groups], which is the limit.`,
        ['limit', 'at most'],
      ),
      conflict(
        "count('group_seat', s => s.reading_group_id === reading_group.id) < reading_group.places",
        '“{reading_group.name}” is full: all {reading_group.places} places are taken.',
        ['full', 'taken', 'no place'],
      ),
    ],
    effects: [{ add: 'group_seat', with: { reading_group: 'reading_group', member: 'member', joined_on: 'today()' } }],
    gives: 'group_seat',
    ask: ['put {member} into {reading_group}', 'let {member} join {reading_group}'],
    plays: 18,
    undoneBy: 'leave_reading_group',
  },
  leave_reading_group: {
    title: 'Leave a [reading_group]',
    about: 'Takes a [member] out of a [reading_group].',
    args: { group_seat: row('group_seat') },
    rules: [],
    effects: [{ remove: 'group_seat' }],
    ask: [
      'take {group_seat.member} out of {group_seat.reading_group}',
      '{group_seat.member} wants to leave {group_seat.reading_group}; take them out',
    ],
    plays: 1,
  },
}
