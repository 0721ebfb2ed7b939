// Machines that farms borrow: booked, taken, prolonged, brought back, broken.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'

/** Longest loan in days, and coming loans of one farm. */
const LONGEST = 7
const MOST = 2

const isBooked: Rule = conflict("machine_loan.status === 'booked'", 'This loan is {machine_loan.status} already.', [
  'already',
  'out',
  'back',
  'cancelled',
])

/** See the head of this file. */
export const machines: Readonly<Record<string, Action>> = {
  book_farm_machine: {
    title: 'Book a machine for a farm',
    about: `A ready machine is kept for an active farm that is large enough, for up to ${LONGEST} days from today or later; ${MOST} loans ahead for each farm.`,
    args: {
      member_farm: row('member_farm', {
        likely: `member_farm.status === 'member' && count('machine_loan', m => m.member_farm_id === member_farm.id && (m.status === 'booked' || m.status === 'out')) < ${MOST}`,
      }),
      farm_machine: row('farm_machine', {
        likely: "farm_machine.status === 'ready' && farm_machine.least_hectares <= member_farm.hectares",
      }),
      starts_on: mostly(date('First day.', 0, 25), 'plusDays(today(), farm_machine.id + member_farm.id)'),
      ends_on: mostly(date('Last day.', 1, 32), 'plusDays(starts_on, member_farm.id % 4)'),
    },
    rules: [
      conflict("member_farm.status === 'member'", '{member_farm.name} rests.', ['rests', 'resting']),
      conflict("farm_machine.status === 'ready'", 'The machine “{farm_machine.name}” is broken.', ['broken', 'not ready']),
      invalid('starts_on >= today() && ends_on >= starts_on', 'A loan begins today, {today()}, or later, and ends after that.'),
      conflict(`days(starts_on, ends_on) < ${LONGEST}`, `A machine is lent for ${LONGEST} days at most.`, ['at most', 'too long']),
      forbidden(
        'farm_machine.least_hectares <= member_farm.hectares',
        'The machine “{farm_machine.name}” is for farms of {farm_machine.least_hectares} hectares or more, and {member_farm.name} has {member_farm.hectares}.',
        ['hectares', 'too small'],
      ),
      conflict("free('farm_machine', farm_machine, starts_on, ends_on)", 'The machine “{farm_machine.name}” is taken in these days.', [
        'taken',
        'not free',
        'booked',
      ]),
      conflict(
        `count('machine_loan', m => m.member_farm_id === member_farm.id && (m.status === 'booked' || m.status === 'out')) < ${MOST}`,
        `{member_farm.name} has ${MOST} loans open already.`,
        ['already', 'at most', 'open'],
      ),
    ],
    effects: [
      {
        add: 'machine_loan',
        with: {
          farm_machine: 'farm_machine',
          member_farm: 'member_farm',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          cost: '(days(starts_on, ends_on) + 1) * farm_machine.daily',
          status: "'booked'",
        },
      },
    ],
    gives: 'machine_loan',
    ask: [
      'book {farm_machine} for {member_farm} from {starts_on} to {ends_on}',
      'keep {farm_machine} for {member_farm}, first day {starts_on}, last day {ends_on}',
    ],
    outcome: [{ question: 'What does the loan cost?', value: 'machine_loan.cost', type: 'money' }],
    plays: 22,
    undoneBy: 'cancel_machine_loan',
  },
  hand_out_farm_machine: {
    title: 'Hand a machine out',
    about: 'A booked loan begins, on its first day or later.',
    args: { machine_loan: row('machine_loan', { likely: "machine_loan.status === 'booked' && machine_loan.starts_on <= today()" }) },
    rules: [
      isBooked,
      conflict('machine_loan.starts_on <= today()', 'It begins on {machine_loan.starts_on}, and today is {today()}.', [
        'begins on',
        'not yet',
        'today is',
      ]),
    ],
    effects: [{ set: 'machine_loan', to: { status: "'out'" } }],
    ask: ['hand out the machine: {machine_loan} begins', 'note that {machine_loan} has begun'],
    routine: { row: 'machine_loan', when: "machine_loan.status === 'booked' && machine_loan.starts_on <= today()", chance: 0.4 },
  },
  take_farm_machine_back: {
    title: 'Take a machine back',
    about: 'A loan that runs is over; the farm pays for it from what it is owed, and days after the last one cost as much again.',
    args: { machine_loan: row('machine_loan', { likely: "machine_loan.status === 'out'" }) },
    rules: [
      conflict("machine_loan.status === 'out'", 'This loan is {machine_loan.status}, not running.', [
        'not running',
        'already',
        'back',
        'booked',
      ]),
    ],
    effects: [
      {
        set: 'machine_loan',
        to: { status: "'back'", cost: 'machine_loan.cost + max(0, days(machine_loan.ends_on, today())) * machine_loan.farm_machine.daily' },
      },
      { set: 'machine_loan.member_farm', to: { owed: 'max(0, machine_loan.member_farm.owed - machine_loan.cost)' } },
    ],
    ask: ['note that the machine is back: {machine_loan} is over', 'close {machine_loan}, the machine is back'],
    outcome: [{ question: 'What did the loan cost in the end?', value: 'machine_loan.cost', type: 'money' }],
    routine: { row: 'machine_loan', when: "machine_loan.status === 'out' && machine_loan.ends_on <= today()", chance: 0.3 },
  },
  cancel_machine_loan: {
    title: 'Cancel a loan of a machine',
    about: 'A booked loan does not take place.',
    args: { machine_loan: row('machine_loan', { likely: "machine_loan.status === 'booked'" }) },
    rules: [isBooked],
    effects: [{ set: 'machine_loan', to: { status: "'cancelled'", cost: '0' } }],
    ask: ['cancel {machine_loan}', 'call off {machine_loan}'],
  },
  break_farm_machine: {
    title: 'Report a broken machine',
    about: 'A ready machine without open loans stays in the shed.',
    args: {
      farm_machine: row('farm_machine', {
        likely:
          "farm_machine.status === 'ready' && none('machine_loan', m => m.farm_machine_id === farm_machine.id && (m.status === 'booked' || m.status === 'out'))",
      }),
    },
    rules: [
      conflict("farm_machine.status === 'ready'", 'The machine “{farm_machine.name}” is broken already.', ['already', 'broken']),
      conflict(
        "none('machine_loan', m => m.farm_machine_id === farm_machine.id && (m.status === 'booked' || m.status === 'out'))",
        'Loans of “{farm_machine.name}” are open. Cancel or end them first.',
        ['open', 'first', 'loans'],
      ),
    ],
    effects: [{ set: 'farm_machine', to: { status: "'broken'" } }],
    ask: ['report {farm_machine} as broken', 'leave {farm_machine} in the shed, it is broken'],
    undoneBy: 'mend_farm_machine',
  },
  mend_farm_machine: {
    title: 'Note that a machine is mended',
    about: 'A broken machine is ready.',
    args: { farm_machine: row('farm_machine', { likely: "farm_machine.status === 'broken'" }) },
    rules: [conflict("farm_machine.status === 'broken'", 'The machine “{farm_machine.name}” is not broken.', ['not broken', 'ready'])],
    effects: [{ set: 'farm_machine', to: { status: "'ready'" } }],
    ask: ['note that {farm_machine} is mended', 'put {farm_machine} back into use'],
    undoneBy: 'break_farm_machine',
  },
}
