// Project boards with a budget of hours each.
import { conflict, forbidden, invalid, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { going, mayEdit } from './cards.ts'
import { BOARDS } from './words.ts'

const REASONS = [
  'The client wants more pages',
  'Two people fell ill',
  'The old files were lost',
  'The day was brought forward',
  'A supplier dropped out',
]
/** Hours by which a budget is raised at once, and days until it can be raised again. */
const MOST_RAISE = 20
const DAYS_BETWEEN = 7

const spent = (board: string): string => `sum('time_entry', t => t.card.board_id === ${board}, t => t.hours)`

export const withHourBudgets = (core: Core): Core =>
  extended(core, {
    entities: {
      budget: {
        noun: { one: 'budget', many: 'budgets', also: [{ one: 'hour allowance', many: 'hour allowances' }] },
        kind: 'thing',
        about: 'The hours that may be worked on a [board].',
        fields: {
          board: ref('board', 'On which [board].'),
          hours: integer('How many in all.', 15, 200, { called: 'number of hours', filter: true, sort: true, clause: 'of', unit: 'hours' }),
          raised_on: date('Day on which it was raised last.', -60, 0, { called: 'day of the last raise', optional: true }),
        },
        identify: ['board'],
        refer: 'the budget of {board}',
        computed: {
          spent: { about: 'Hours that have been worked.', value: spent('budget.board_id'), type: 'integer', called: 'hours spent' },
          left: {
            about: 'Hours that are left.',
            value: `budget.hours - ${spent('budget.board_id')}`,
            type: 'integer',
            called: 'hours left',
          },
        },
        rows: BOARDS.length,
        given: BOARDS.map((_, index) => ({ board: index + 1, hours: 30 + 5 * index })),
        unique: [['board']],
        tools: ['search'],
      },
      budget_change: {
        noun: { one: 'budget change', many: 'budget changes' },
        kind: 'record',
        about: 'Hours that were added to a budget.',
        fields: {
          budget: ref('budget', 'To which budget.'),
          hours: integer('How many.', 1, 40, { called: 'number of hours', filter: true, sort: true, clause: 'of', unit: 'hours' }),
          reason: text('Why.', oneOf(REASONS), { maxLength: 120 }),
          changed_on: date('Day.', -60, 0, { called: 'day of the change', filter: true, sort: true, clause: 'that were made' }),
          member: ref('member', 'Who did it.'),
        },
        identify: ['budget', 'changed_on'],
        refer: 'the change of {budget} on {changed_on}',
        summary: { by: ['budget', 'member'], totals: ['hours'], over: 'changed_on' },
        tools: ['search'],
      },
    },
    actions: {
      raise_budget: {
        title: 'Raise a budget',
        about: `Adds up to ${MOST_RAISE} hours to the budget of an active [board], once in ${DAYS_BETWEEN} days.`,
        args: {
          budget: row('budget', {
            likely: `budget.board.status === 'active' && (budget.raised_on === null || budget.raised_on <= plusDays(today(), -${DAYS_BETWEEN}))`,
          }),
          hours: integer('How many.', 2, 20, { step: 2, unit: 'hours' }),
          reason: text('Why, as given.', oneOf(REASONS), { maxLength: 120 }),
        },
        rules: [
          mayEdit('budget.board'),
          going('budget.board'),
          conflict(
            `budget.raised_on === null || days(budget.raised_on, today()) >= ${DAYS_BETWEEN}`,
            `It was raised on {budget.raised_on}; that is possible once in ${DAYS_BETWEEN} days.`,
            ['once in', 'was raised', '7 days', 'wait'],
          ),
        ],
        effects: [
          { set: 'budget', to: { hours: 'budget.hours + hours', raised_on: 'today()' } },
          { add: 'budget_change', with: { budget: 'budget', hours: 'hours', reason: 'reason', changed_on: 'today()', member: 'actor' } },
        ],
        gives: 'budget',
        ask: ['raise {budget} by {hours} hours, reason “{reason}”', 'add {hours} hours to {budget} (reason: “{reason}”)'],
        outcome: [{ question: 'How many hours does it have now in all?', value: 'budget.hours', type: 'integer' }],
        plays: 10,
      },
      shift_budget: {
        title: 'Shift hours to another board',
        about:
          'Takes hours that have not been worked out of the budget of one [board] and adds them to that of another one of the same or another [client]; only coordinators do it between [clients].',
        args: {
          budget: row('budget', { about: 'Which budget gives.', likely: `budget.hours - ${spent('budget.board_id')} > 2` }),
          other: row('budget', { about: 'Which one gets.', likely: "other.id !== budget.id && other.board.status === 'active'" }),
          hours: integer('How many.', 1, 15, { skew: 'low', unit: 'hours' }),
        },
        rules: [
          invalid('budget.id !== other.id', 'These are the same budget.'),
          mayEdit('budget.board'),
          going('other.board'),
          forbidden(
            "budget.board.client_id === other.board.client_id || actor.role === 'coordinator'",
            'The [boards] are for different [clients]; only a coordinator shifts hours between them.',
            ['different', 'coordinator'],
          ),
          conflict(
            `budget.hours - ${spent('budget.board_id')} >= hours`,
            `Only {budget.hours - ${spent('budget.board_id')}} hours of this budget are left.`,
            ['only', 'left', 'not enough', 'more than'],
          ),
        ],
        effects: [
          { set: 'budget', to: { hours: 'budget.hours - hours' } },
          { set: 'other', to: { hours: 'other.hours + hours' } },
        ],
        gives: 'budget',
        ask: ['shift {hours} hours from {budget} to {other}', 'take {hours} hours out of {budget} and add them to {other}'],
        outcome: [{ question: 'How many hours in all does the one that got them have now?', value: 'other.hours', type: 'integer' }],
        plays: 4,
      },
    },
    rules: {
      log_hours: [
        conflict(
          `${spent('card.board_id')} + hours <= sum('budget', b => b.board_id === card.board_id, b => b.hours)`,
          'The budget of the [board] “{card.board.title}” does not have so many hours left. Raise it first.',
          ['budget', 'not have so many', 'used up'],
        ),
      ],
    },
  })
