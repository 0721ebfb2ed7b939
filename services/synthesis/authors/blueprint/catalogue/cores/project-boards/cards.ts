// What is done with cards: added, assigned, moved through lanes, finished.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, mix, text } from '../../../language/field.ts'
import { TITLES } from './words.ts'

/** Days after which a finished card stays finished. */
const DAYS_TO_REOPEN = 14

const editor = (board: string): string =>
  `actor.role === 'coordinator' || some('board_access', a => a.board_id === ${board} && a.member_id === actor.id && a.access === 'edit')`

/** The actor may edit a board. `at`: the path to the board. */
export const mayEdit = (at: string) =>
  forbidden(editor(`${at}.id`), `You may not edit the [board] “{${at}.title}”. Have a coordinator give you access for editing.`, [
    'may not edit',
    'not edit',
    'no access',
    'access',
    'permission',
  ])
/** The board is not paused. */
export const going = (at: string) =>
  conflict(`${at}.status === 'active'`, `The [board] “{${at}.title}” is paused.`, ['paused', 'not active'])
/** Only open cards change. */
export const open = conflict("card.status === 'open'", 'This [card] is {card.status}.', [
  'done',
  'finished',
  'archived',
  'not open',
  'already',
])
/** Whether the actor can work on a card; for `likely`. */
export const workable = `card.status === 'open' && card.board.status === 'active' && (${editor('card.board_id')})`

const room = conflict(
  "lane.wip_limit === 0 || count('card', c => c.lane_id === lane.id && c.status === 'open') < lane.wip_limit",
  'The [lane] “{lane.name}” takes {lane.wip_limit} open [cards] at a time, and there are so many. Move one on first.',
  ['takes', 'full', 'limit', 'so many', 'at most'],
)
const nothingBefore = "none('dependency', d => d.card_id === card.id && d.needs.status === 'open')"
const onBoard = (member: string, board: string): string =>
  `${member}.role === 'coordinator' || some('board_access', a => a.board_id === ${board} && a.member_id === ${member}.id && a.access === 'edit')`
const allChecked = "none('step', s => s.card_id === card.id && s.checked === 'no')"

export const cards: Readonly<Record<string, Action>> = {
  add_card: {
    title: 'Add a [card]',
    about:
      'Puts a new [card] into a waiting [lane] of an active [board] that you may edit. No two [cards] of a [board] have the same title.',
    args: {
      lane: row('lane', { likely: `lane.stage === 'waiting' && lane.board.status === 'active' && (${editor('lane.board_id')})` }),
      title: text('What is to be done, as given.', mix(...TITLES), { maxLength: 80 }),
      hours: integer('How long it should take.', 1, 20, { skew: 'low', unit: 'hours' }),
      priority: choice('How important it is.', { low: 2, normal: 5, high: 2 }),
      due_on: date('Day by which it should be done.', 2, 24),
    },
    rules: [
      invalid('due_on >= today()', 'The day has to be today or a coming one; today is {today()}.'),
      mayEdit('lane.board'),
      going('lane.board'),
      conflict("lane.stage === 'waiting'", 'New [cards] begin in a waiting [lane]; “{lane.name}” is for another stage.', [
        'waiting',
        'another stage',
        'begin in',
      ]),
      conflict(
        "none('card', c => c.board_id === lane.board_id && c.title === title)",
        'There is a [card] “{title}” on this [board] already.',
        ['already', 'there is', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'card',
        with: {
          board: 'lane.board',
          lane: 'lane',
          title: 'title',
          hours: 'hours',
          priority: 'priority',
          due_on: 'due_on',
          status: "'open'",
        },
      },
    ],
    ask: [
      'add a [card] “{title}” to {lane}: {hours} hours, {priority} priority, due on {due_on}',
      'put “{title}” as a new [card] into {lane}, with {priority} priority, {hours} hours and {due_on} as its due date',
    ],
    plays: 60,
    undoneBy: 'archive_card',
  },
  assign_card: {
    title: 'Assign a [card]',
    about: 'Gives an open [card] to a [member] who may edit its [board] and has room for it.',
    args: {
      card: row('card', { likely: `${workable} && card.assignee === null` }),
      assignee: row('member', { about: 'Who shall do it.', likely: onBoard('assignee', 'card.board_id') }),
    },
    rules: [
      open,
      mayEdit('card.board'),
      conflict('card.assignee === null || card.assignee_id !== assignee.id', '{assignee.name} has this [card] already.', [
        'already',
        'has this',
      ]),
      forbidden(
        onBoard('assignee', 'card.board_id'),
        '{assignee.name} may not edit the [board] “{card.board.title}”. Give them access first.',
        ['may not edit', 'no access', 'access'],
      ),
      conflict(
        "count('card', c => c.assignee_id === assignee.id && c.status === 'open') < assignee.card_limit",
        '{assignee.name} has {assignee.card_limit} open [cards] already, which is their limit. Choose somebody else.',
        ['limit', 'already', 'too many', 'at most'],
      ),
    ],
    effects: [{ set: 'card', to: { assignee: 'assignee' } }],
    gives: 'card',
    ask: ['assign {card} to {assignee}', 'let {assignee} do {card}'],
    outcome: [
      {
        question: 'How many open ones do they have now?',
        value: "count('card', c => c.assignee_id === assignee.id && c.status === 'open')",
        type: 'integer',
      },
    ],
    plays: 20,
    routine: { row: 'card', when: "card.status === 'open' && card.assignee === null", chance: 0.2 },
  },
  move_card: {
    title: 'Move a [card]',
    about:
      'Moves an open [card] to another [lane] of its [board] that has room. Before it is done by somebody, it has to be assigned and what it depends on has to be finished. The last [lane] is reached by finishing only.',
    args: {
      card: row('card', { likely: `${workable} && card.assignee !== null && card.lane.stage !== 'checking' && (${nothingBefore})` }),
      lane: row('lane', {
        about: 'Where to.',
        likely: "lane.board_id === card.board_id && lane.position === card.lane.position + 1 && lane.stage !== 'done'",
      }),
    },
    rules: [
      open,
      mayEdit('card.board'),
      going('card.board'),
      conflict(
        'lane.board_id === card.board_id',
        'The [lane] “{lane.name}” is on the [board] “{lane.board.title}”, the [card] on “{card.board.title}”.',
        ['another', 'different', 'is on', 'not on'],
      ),
      conflict('lane.id !== card.lane_id', 'This [card] is in “{lane.name}” already.', ['already', 'is in']),
      conflict("lane.stage !== 'done'", 'A [card] gets there by being finished. Finish it instead.', ['finish', 'being finished']),
      conflict("card.assignee !== null || lane.stage === 'waiting'", 'Nobody does this [card]. Assign it first.', [
        'nobody',
        'assign',
        'not assigned',
      ]),
      conflict(
        `lane.stage === 'waiting' || (${nothingBefore})`,
        "It depends on {count('dependency', d => d.card_id === card.id && d.needs.status === 'open')} open [cards], which have to be finished first.",
        ['depends', 'finished first', 'waits', 'dependenc'],
      ),
      room,
    ],
    effects: [{ set: 'card', to: { lane: 'lane' } }],
    gives: 'card',
    ask: ['move {card} to {lane}', 'put {card} into {lane}'],
    plays: 20,
    routine: {
      row: 'card',
      when: "card.status === 'open' && card.assignee !== null && (card.lane.stage === 'waiting' || card.lane.stage === 'doing')",
      chance: 0.16,
    },
  },
  finish_card: {
    title: 'Finish a [card]',
    about: 'Finishes an open [card] in a checking [lane] whose checklist is ticked off; it goes to the last [lane].',
    args: { card: row('card', { likely: `${workable} && card.lane.stage === 'checking' && (${allChecked})` }) },
    rules: [
      open,
      mayEdit('card.board'),
      conflict("card.lane.stage === 'checking'", 'This [card] is in “{card.lane.name}”; only what has been checked can be finished.', [
        'checked',
        'checking',
        'not been checked',
        'only what',
      ]),
      conflict(
        allChecked,
        "{count('step', s => s.card_id === card.id && s.checked === 'no')} steps of its checklist are open. Tick them off first.",
        ['steps', 'checklist', 'open', 'tick'],
      ),
    ],
    effects: [
      {
        set: 'card',
        to: {
          lane: "first('lane', l => l.board_id === card.board_id && l.stage === 'done', l => l.position)",
          status: "'done'",
          done_on: 'today()',
        },
      },
    ],
    ask: ['finish {card}', 'mark {card} as done'],
    plays: 8,
    routine: { row: 'card', when: `card.status === 'open' && card.lane.stage === 'checking' && (${allChecked})`, chance: 0.1 },
  },
  reopen_card: {
    title: 'Reopen a [card]',
    about: `Opens a finished [card] again within ${DAYS_TO_REOPEN} days; it goes back to the first [lane].`,
    args: {
      card: row('card', {
        likely: `card.status === 'done' && card.done_on >= plusDays(today(), -${DAYS_TO_REOPEN}) && (${editor('card.board_id')})`,
      }),
    },
    rules: [
      conflict("card.status === 'done'", 'This [card] is {card.status}; only finished ones are reopened.', [
        'open',
        'archived',
        'only finished',
        'not finished',
      ]),
      mayEdit('card.board'),
      conflict(
        `days(card.done_on, today()) <= ${DAYS_TO_REOPEN}`,
        `It was finished on {card.done_on}, more than ${DAYS_TO_REOPEN} days ago. Add a new one.`,
        ['14 days', 'too long', 'too late', 'more than'],
      ),
    ],
    effects: [
      {
        set: 'card',
        to: {
          lane: "first('lane', l => l.board_id === card.board_id && l.stage === 'waiting', l => l.position)",
          status: "'open'",
          done_on: 'null',
        },
      },
    ],
    ask: ['reopen {card}', 'open {card} again, it was not right'],
  },
  archive_card: {
    title: 'Archive a [card]',
    about: 'Gives up an open [card] that no other open one depends on and for which nobody has worked.',
    args: {
      card: row('card', {
        likely: `${workable} && none('dependency', d => d.needs_id === card.id && d.card.status === 'open') && none('time_entry', t => t.card_id === card.id)`,
      }),
    },
    rules: [
      open,
      mayEdit('card.board'),
      conflict(
        "none('dependency', d => d.needs_id === card.id && d.card.status === 'open')",
        'Another open [card] depends on it. Take the dependency away first.',
        ['depends', 'dependency', 'another'],
      ),
      conflict("none('time_entry', t => t.card_id === card.id)", 'There are hours on this [card]; it has to be finished.', [
        'hours',
        'worked',
        'has to be finished',
      ]),
    ],
    effects: [{ set: 'card', to: { status: "'archived'" } }],
    ask: ['archive {card}', 'give up {card}'],
    plays: 5,
  },
  reschedule_card: {
    title: 'Change the due date of a [card]',
    about: 'Sets another coming day for an open [card]; not after the end of the [sprint] it is in.',
    args: {
      card: row('card', { likely: workable }),
      due_on: mostly(date('The new due date.', 1, 50), 'card.due_on > today() ? plusDays(card.due_on, 3) : plusDays(today(), 5)'),
    },
    rules: [
      open,
      mayEdit('card.board'),
      invalid('due_on >= today()', 'The day has to be today or a coming one; today is {today()}.'),
      conflict('due_on !== card.due_on', 'It is due on {due_on} already.', ['already', 'same']),
      conflict(
        'card.sprint === null || due_on <= card.sprint.ends_on',
        'It is in a [sprint] that ends on {card.sprint.ends_on}; it cannot be due later.',
        ['sprint', 'ends on', 'later'],
      ),
    ],
    effects: [{ set: 'card', to: { due_on: 'due_on' } }],
    ask: ['set the due date of {card} to {due_on}', 'put off {card} until {due_on}'],
    plays: 8,
  },
}
