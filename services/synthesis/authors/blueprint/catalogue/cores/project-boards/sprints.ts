// Sprints: days that are planned, filled with cards and finished.
import { after, conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'
import { going, mayEdit, open } from './cards.ts'

/** Days of the longest sprint, both ends included. */
const LONGEST = 15
const editor =
  "(actor.role === 'coordinator' || some('board_access', a => a.board_id === sprint.board_id && a.member_id === actor.id && a.access === 'edit'))"
const planned = "sum('card', c => c.sprint_id === sprint.id, c => c.hours)"

export const sprints: Readonly<Record<string, Action>> = {
  plan_sprint: {
    title: 'Plan a [sprint]',
    about: `Plans a [sprint] of up to ${LONGEST} days on an active [board] that has no other one then, with no more hours than its sprint allowance.`,
    args: {
      board: row('board', {
        likely:
          "board.status === 'active' && (actor.role === 'coordinator' || some('board_access', a => a.board_id === board.id && a.member_id === actor.id && a.access === 'edit'))",
      }),
      starts_on: date('First day.', 1, 12),
      ends_on: after('starts_on', 6, 11, 'Last day.'),
      hours: mostly(integer('Hours of work for which there is room.', 5, 80, { step: 5, unit: 'hours' }), 'board.sprint_hours'),
    },
    rules: [
      invalid('ends_on > starts_on', 'The last day has to be after the first.'),
      invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
      mayEdit('board'),
      going('board'),
      conflict(`days(starts_on, ends_on) < ${LONGEST}`, `A [sprint] has ${LONGEST} days at most.`, [
        'at most',
        'too long',
        '15 days',
        'longest',
      ]),
      conflict('hours <= board.sprint_hours', 'A [sprint] of the [board] “{board.title}” has {board.sprint_hours} hours at most.', [
        'at most',
        'too many',
        'limit',
        'hours',
      ]),
      conflict(
        "free('board', board, starts_on, ends_on)",
        'The [board] “{board.title}” has another [sprint] on some of these days. Use find_free_[boards].',
        ['another', 'some of these days', 'overlap', 'taken'],
      ),
    ],
    effects: [{ add: 'sprint', with: { board: 'board', starts_on: 'starts_on', ends_on: 'ends_on', hours: 'hours', status: "'open'" } }],
    ask: [
      'plan a [sprint] on {board} from {starts_on} to {ends_on} with {hours} hours',
      'set up a [sprint] of {hours} hours for {board}, first day {starts_on}, last day {ends_on}',
    ],
    ceiling: { arg: 'hours', most: 'board.sprint_hours', words: 'as many hours as its sprint allowance permits' },
    plays: 24,
  },
  add_card_to_sprint: {
    title: 'Put a [card] into a [sprint]',
    about: 'Puts an open [card] into a [sprint] of its [board] that is not over, has hours left for it, and does not end before it is due.',
    args: {
      sprint: row('sprint', {
        likely: `sprint.status === 'open' && sprint.ends_on >= today() && ${editor}`,
      }),
      card: row('card', {
        likely:
          "card.status === 'open' && card.board_id === sprint.board_id && card.due_on <= sprint.ends_on && (card.sprint === null || card.sprint_id !== sprint.id)",
      }),
    },
    rules: [
      open,
      mayEdit('card.board'),
      conflict("sprint.status === 'open'", 'This [sprint] is finished.', ['finished', 'over']),
      conflict('sprint.ends_on >= today()', 'This [sprint] ended on {sprint.ends_on}.', ['ended', 'over', 'too late']),
      conflict(
        'card.board_id === sprint.board_id',
        'The [sprint] is on the [board] “{sprint.board.title}”, the [card] on “{card.board.title}”.',
        ['another', 'different', 'is on'],
      ),
      conflict('card.sprint === null || card.sprint_id !== sprint.id', 'This [card] is in that [sprint] already.', ['already', 'is in']),
      conflict(
        'card.due_on <= sprint.ends_on',
        'It is due on {card.due_on}, after the [sprint] ends on {sprint.ends_on}. Set an earlier day first.',
        ['due on', 'after', 'later', 'earlier'],
      ),
      conflict(
        `${planned} + card.hours <= sprint.hours`,
        `{${planned}} of the {sprint.hours} hours of this [sprint] are planned; {card.hours} more do not fit.`,
        ['do not fit', 'hours', 'full', 'too many', 'capacity'],
      ),
    ],
    effects: [{ set: 'card', to: { sprint: 'sprint' } }],
    gives: 'card',
    ask: ['put {card} into {sprint}', 'plan {card} for {sprint}'],
    outcome: [{ question: 'How many hours are planned in that sprint now?', value: planned, type: 'integer' }],
    plays: 34,
  },
  finish_sprint: {
    title: 'Finish a [sprint]',
    about: 'Finishes an open [sprint] on its last day or later. What is still open in it leaves it.',
    args: { sprint: row('sprint', { likely: `sprint.status === 'open' && sprint.ends_on <= today() && ${editor}` }) },
    rules: [
      conflict("sprint.status === 'open'", 'This [sprint] is finished already.', ['already', 'finished']),
      mayEdit('sprint.board'),
      conflict('sprint.ends_on <= today()', 'This [sprint] ends on {sprint.ends_on}, and today is {today()}.', [
        'ends on',
        'not yet',
        'early',
      ]),
    ],
    effects: [
      { set: 'sprint', to: { status: "'finished'" } },
      { each: 'card', as: 'c', where: "c.sprint_id === sprint.id && c.status === 'open'", do: [{ set: 'c', to: { sprint: 'null' } }] },
    ],
    gives: 'sprint',
    ask: ['finish {sprint}', 'close {sprint}'],
    outcome: [
      {
        question: 'How many cards were finished in it?',
        value: "count('card', c => c.sprint_id === sprint.id && c.status === 'done')",
        type: 'integer',
      },
    ],
    routine: { row: 'sprint', when: "sprint.status === 'open' && sprint.ends_on <= today()", chance: 0.06 },
  },
}
