// A neighbourhood forum with a time bank.
import { conflict, forbidden, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { unbanned } from './discussions.ts'

const KINDS = { shopping: 4, dog_walk: 3, garden_work: 2, computer_help: 2, lift_to_town: 2 } as const
/** How far below zero an account may go, and how many errands one helper has at a time. */
const OVERDRAFT = 3
const MOST_TAKEN = 2

const promised = "sum('errand', e => e.neighbour_id === neighbour.id && (e.status === 'open' || e.status === 'taken'), e => e.hours)"

export const withErrands = (core: Core): Core =>
  extended(core, {
    entities: {
      time_account: {
        noun: { one: 'time account', many: 'time accounts', also: [{ one: 'hour balance', many: 'hour balances' }] },
        kind: 'thing',
        about: 'Hours that a [neighbour] has helped more than been helped.',
        fields: {
          neighbour: ref('neighbour', 'Whose.', { clause: 'of' }),
          balance: integer('Hours; below zero for who owes some.', -10, 60, { called: 'balance', unit: 'hours', filter: true, sort: true }),
        },
        identify: ['neighbour'],
        refer: 'the time account of {neighbour}',
        rows: 15,
        given: [4, 7, 0, 2, 5, 9, 1, 3, 0, 2, 6, 4, 0, 8, 3].map((balance, index) => ({ neighbour: index + 1, balance })),
        unique: [['neighbour']],
        tools: ['search'],
      },
      errand: {
        noun: {
          one: 'errand',
          many: 'errands',
          also: [
            { one: 'favour', many: 'favours' },
            { one: 'help request', many: 'help requests' },
          ],
        },
        kind: 'record',
        about: 'Something that a [neighbour] needs help with, paid in hours.',
        fields: {
          neighbour: ref('neighbour', 'Who needs help.', { clause: 'for' }),
          kind: choice('With what.', KINDS, { called: 'kind of errand' }),
          hours: integer('How many hours it takes.', 1, 5, {
            called: 'number of hours',
            unit: 'hours',
            filter: true,
            sort: true,
            clause: 'that take',
          }),
          day: date('Day.', -60, 25, { called: 'day', filter: true, sort: true, clause: 'that are' }),
          helper: ref('neighbour', 'Who helps; null when nobody does.', { called: 'helper', optional: true, clause: 'helped with by' }),
          status: choice(
            'Where it stands.',
            { open: 1, taken: 1, done: 1, cancelled: 1 },
            { says: { open: 'open', taken: 'taken', done: 'done', cancelled: 'cancelled' } },
          ),
        },
        identify: ['neighbour', 'kind', 'day'],
        refer: 'the {kind} errand for {neighbour} on {day}',
        summary: { by: ['status', 'kind', 'helper', 'neighbour'], totals: ['hours'], over: 'day' },
      },
    },
    actions: {
      ask_for_errand: {
        title: 'Ask for help',
        about: `Asks for help on a coming day. With the hours of open errands, an account may go to -${OVERDRAFT} at most.`,
        args: {
          neighbour: row('neighbour', { about: 'Who needs help.', likely: "neighbour.status === 'active'" }),
          kind: choice('With what.', KINDS),
          hours: integer('How many hours it takes.', 1, 5, { skew: 'low', unit: 'hours' }),
          day: date('Day.', 1, 14),
        },
        rules: [
          unbanned('neighbour'),
          invalid('day > today()', 'The day has to be a coming one; today is {today()}.'),
          conflict(
            "none('errand', e => e.neighbour_id === neighbour.id && e.kind === kind && e.day === day && e.status !== 'cancelled')",
            '{neighbour.name} has asked for that on {day} already.',
            ['already', 'has asked'],
          ),
          conflict(
            `sum('time_account', a => a.neighbour_id === neighbour.id, a => a.balance) - ${promised} - hours >= -${OVERDRAFT}`,
            `{neighbour.name} has {sum('time_account', a => a.neighbour_id === neighbour.id, a => a.balance)} hours and {${promised}} in open errands; the account may go to -${OVERDRAFT} only.`,
            ['only', 'not enough', 'hours', 'account'],
          ),
        ],
        effects: [{ add: 'errand', with: { neighbour: 'neighbour', kind: 'kind', hours: 'hours', day: 'day', status: "'open'" } }],
        gives: 'errand',
        ask: [
          'ask for help for {neighbour} on {day}: {kind}, {hours} hours',
          '{neighbour} needs {hours} hours of help on {day} ({kind}); put it up',
        ],
        plays: 26,
        undoneBy: 'cancel_errand',
      },
      take_errand: {
        title: 'Take an errand',
        about: `Lets somebody else help with an open errand of a coming day or today; ${MOST_TAKEN} taken ones each, one a day.`,
        args: {
          errand: row('errand', { likely: "errand.status === 'open' && errand.day >= today()" }),
          helper: row('neighbour', { about: 'Who helps.', likely: "helper.status === 'active' && helper.id !== errand.neighbour_id" }),
        },
        rules: [
          conflict("errand.status === 'open'", 'This errand is {errand.status}.', ['taken', 'done', 'cancelled', 'already', 'not open']),
          conflict('errand.day >= today()', 'It was on {errand.day}.', ['was on', 'over', 'past']),
          unbanned('helper'),
          conflict('helper.id !== errand.neighbour_id', '{helper.name} needs the help.', ['needs the help', 'same', 'themselves']),
          conflict(
            "none('errand', e => e.helper_id === helper.id && e.day === errand.day && e.status === 'taken')",
            '{helper.name} helps somebody else on {errand.day}.',
            ['somebody else', 'already', 'that day'],
          ),
          conflict(
            `count('errand', e => e.helper_id === helper.id && e.status === 'taken') < ${MOST_TAKEN}`,
            `{helper.name} has taken ${MOST_TAKEN} errands already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [{ set: 'errand', to: { status: "'taken'", helper: 'helper' } }],
        gives: 'errand',
        ask: ['let {helper} do {errand}', 'note that {helper} takes {errand}'],
        plays: 18,
        routine: { row: 'errand', when: "errand.status === 'open' && errand.day >= today()", chance: 0.1 },
      },
      finish_errand: {
        title: 'Note that an errand was done',
        about:
          'Moves the hours that it took, which may be other than planned, from the account of the one who was helped to that of the helper.',
        args: {
          errand: row('errand', { likely: "errand.status === 'taken' && errand.day <= today()" }),
          hours: mostly(integer('How many hours it took.', 1, 5, { unit: 'hours' }), 'errand.hours'),
        },
        rules: [
          conflict("errand.status === 'taken'", 'This errand is {errand.status}; only what was taken can be done.', [
            'open',
            'done',
            'cancelled',
            'already',
            'only what',
          ]),
          conflict('errand.day <= today()', 'It is on {errand.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
          conflict('hours <= errand.hours + 2', 'It was planned for {errand.hours} hours; two more are the most.', [
            'two more',
            'the most',
            'too many',
          ]),
        ],
        effects: [
          { set: 'errand', to: { status: "'done'", hours: 'hours' } },
          {
            each: 'time_account',
            as: 'a',
            where: 'a.neighbour_id === errand.helper_id',
            do: [{ set: 'a', to: { balance: 'a.balance + hours' } }],
          },
          {
            each: 'time_account',
            as: 'b',
            where: 'b.neighbour_id === errand.neighbour_id',
            do: [{ set: 'b', to: { balance: 'b.balance - hours' } }],
          },
        ],
        gives: 'errand',
        ask: ['note that {errand} was done and took {hours} hours', 'close {errand} with {hours} hours'],
        outcome: [
          {
            question: 'How many hours are on the account of whoever was helped now?',
            value: "sum('time_account', t => t.neighbour_id === errand.neighbour_id, t => t.balance)",
            type: 'integer',
          },
        ],
        routine: { row: 'errand', when: "errand.status === 'taken' && errand.day <= today()", chance: 0.3 },
      },
      cancel_errand: {
        title: 'Cancel an errand',
        about: 'Cancels an errand that is open or taken; within a day of it, somebody who had taken it gets one hour all the same.',
        args: { errand: row('errand', { likely: "(errand.status === 'open' || errand.status === 'taken') && errand.day >= today()" }) },
        rules: [
          conflict("errand.status === 'open' || errand.status === 'taken'", 'This errand is {errand.status}.', [
            'done',
            'cancelled',
            'already',
            'over',
          ]),
          forbidden("errand.day >= today() || errand.status === 'open'", 'It was on {errand.day}; note that it was done instead.', [
            'was on',
            'instead',
            'over',
          ]),
        ],
        effects: [
          {
            each: 'time_account',
            as: 'a',
            where: "a.neighbour_id === errand.helper_id && errand.status === 'taken' && days(today(), errand.day) <= 1",
            do: [{ set: 'a', to: { balance: 'a.balance + 1' } }],
          },
          { set: 'errand', to: { status: "'cancelled'" } },
        ],
        gives: 'errand',
        ask: ['cancel {errand}', 'call off {errand}'],
        plays: 3,
      },
    },
  })
