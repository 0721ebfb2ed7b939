// Project boards with milestones.
import { conflict, invalid, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { going, mayEdit, open, workable } from './cards.ts'

const NAMES = [
  'First draft',
  'Preview for the client',
  'Contents complete',
  'Ready to print',
  'Dress rehearsal',
  'Opening',
  'Half-way mark',
  'Hand-over',
]
/** Open milestones of a board, and cards on one. */
const MOST_OPEN = 3
const MOST_CARDS = 5
/** Days by which one can be put off at once. */
const LONGEST_DELAY = 21

const active =
  "board.status === 'active' && (actor.role === 'coordinator' || some('board_access', a => a.board_id === board.id && a.member_id === actor.id && a.access === 'edit'))"

export const withMilestones = (core: Core): Core =>
  extended(core, {
    entities: {
      milestone: {
        noun: { one: 'milestone', many: 'milestones', also: [{ one: 'goal', many: 'goals' }] },
        kind: 'record',
        about: 'A point that the work on a [board] should have reached by a day.',
        fields: {
          board: ref('board', 'On which [board].', { clause: 'of' }),
          name: text('Name.', oneOf(NAMES), { maxLength: 60, filter: true }),
          target_on: date('Day.', -30, 60, { called: 'target day', filter: true, sort: true, clause: 'that are due' }),
          reached_on: date('Day on which it was reached.', -60, 0, { called: 'day of reaching', optional: true }),
          status: choice('Where it stands.', { open: 1, reached: 1 }, { says: { open: 'open', reached: 'reached' } }),
        },
        identify: ['name', 'board'],
        refer: 'the [milestone] “{name}” of {board}',
        summary: { by: ['status', 'board'], totals: [], over: 'target_on' },
      },
    },
    fields: { card: { milestone: ref('milestone', 'To which [milestone] it leads, if to any.', { optional: true }) } },
    actions: {
      set_milestone: {
        title: 'Set a milestone',
        about: `Sets a [milestone] of an active [board] for a coming day; ${MOST_OPEN} open ones each.`,
        args: {
          board: row('board', { likely: active }),
          name: text('Name, as given.', oneOf(NAMES), { maxLength: 60 }),
          target_on: date('Day.', 15, 60),
        },
        rules: [
          invalid('target_on > today()', 'The day has to be a coming one; today is {today()}.'),
          mayEdit('board'),
          going('board'),
          conflict(
            "none('milestone', m => m.board_id === board.id && m.name === name)",
            'There is a [milestone] “{name}” on this [board] already.',
            ['already', 'there is', 'exists'],
          ),
          conflict(
            `count('milestone', m => m.board_id === board.id && m.status === 'open') < ${MOST_OPEN}`,
            `This [board] has ${MOST_OPEN} open [milestones] already. Reach one first.`,
            ['already', 'limit', 'at most', 'first'],
          ),
        ],
        effects: [{ add: 'milestone', with: { board: 'board', name: 'name', target_on: 'target_on', status: "'open'" } }],
        ask: ['set the [milestone] “{name}” on {board} for {target_on}', 'add a [milestone] “{name}” to {board}, target day {target_on}'],
        plays: 16,
      },
      lead_card_to_milestone: {
        title: 'Let a card lead to a milestone',
        about: `Notes that an open [card] has to be finished for an open [milestone] of the same [board]; it cannot be due later, and ${MOST_CARDS} [cards] lead to one at most.`,
        args: {
          card: row('card', { likely: `${workable} && card.milestone === null` }),
          milestone: row('milestone', {
            likely: "milestone.status === 'open' && milestone.board_id === card.board_id && milestone.target_on >= card.due_on",
          }),
        },
        rules: [
          open,
          mayEdit('card.board'),
          conflict("milestone.status === 'open'", 'This [milestone] was reached.', ['reached', 'not open']),
          conflict('milestone.board_id === card.board_id', 'The [milestone] belongs to the [board] “{milestone.board.title}”.', [
            'belongs to',
            'another',
            'different',
          ]),
          conflict('card.milestone === null || card.milestone_id !== milestone.id', 'It leads to that [milestone] already.', [
            'already',
            'leads to',
          ]),
          conflict(
            'card.due_on <= milestone.target_on',
            'The [card] is due on {card.due_on}, after the target day {milestone.target_on}.',
            ['due on', 'after', 'later'],
          ),
          conflict(
            `count('card', c => c.milestone_id === milestone.id) < ${MOST_CARDS}`,
            `${MOST_CARDS} [cards] lead to this [milestone] already.`,
            ['already', 'at most', 'limit', 'full'],
          ),
        ],
        effects: [{ set: 'card', to: { milestone: 'milestone' } }],
        gives: 'card',
        ask: ['let {card} lead to {milestone}', 'note that {card} has to be finished for {milestone}'],
        outcome: [
          { question: 'How many cards lead to it now?', value: "count('card', c => c.milestone_id === milestone.id)", type: 'integer' },
        ],
        plays: 30,
        routine: { row: 'card', when: "card.status === 'open' && card.milestone === null", chance: 0.05 },
      },
      reach_milestone: {
        title: 'Note that a milestone is reached',
        about: 'Closes an open [milestone] to which finished [cards] lead and no open ones.',
        args: {
          milestone: row('milestone', {
            likely:
              "milestone.status === 'open' && some('card', c => c.milestone_id === milestone.id && c.status === 'done') && none('card', c => c.milestone_id === milestone.id && c.status === 'open')",
          }),
        },
        rules: [
          conflict("milestone.status === 'open'", 'This [milestone] was reached on {milestone.reached_on}.', ['was reached', 'already']),
          mayEdit('milestone.board'),
          conflict("some('card', c => c.milestone_id === milestone.id && c.status === 'done')", 'No finished [card] leads to it.', [
            'no finished',
            'nothing',
          ]),
          conflict(
            "none('card', c => c.milestone_id === milestone.id && c.status === 'open')",
            "{count('card', c => c.milestone_id === milestone.id && c.status === 'open')} open [cards] lead to it. Finish them first.",
            ['open', 'finish', 'not finished'],
          ),
        ],
        effects: [{ set: 'milestone', to: { status: "'reached'", reached_on: 'today()' } }],
        ask: ['note that {milestone} has been reached', 'close {milestone} as reached'],
      },
      put_off_milestone: {
        title: 'Put a milestone off',
        about: `Moves the target day of an open [milestone] to a later one, ${LONGEST_DELAY} days at most.`,
        args: {
          milestone: row('milestone', { likely: "milestone.status === 'open'" }),
          more_days: integer('How many days later.', 1, LONGEST_DELAY, { unit: 'days' }),
        },
        rules: [
          conflict("milestone.status === 'open'", 'This [milestone] was reached on {milestone.reached_on}.', ['was reached', 'already']),
          mayEdit('milestone.board'),
        ],
        effects: [{ set: 'milestone', to: { target_on: 'plusDays(milestone.target_on, more_days)' } }],
        ask: ['put off {milestone} by {more_days} days', 'move the target day of {milestone} back by {more_days} days'],
        outcome: [{ question: 'What is its target day now?', value: 'milestone.target_on', type: 'date' }],
        plays: 4,
      },
    },
  })
