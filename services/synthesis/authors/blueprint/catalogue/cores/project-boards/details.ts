// What hangs on cards and boards: checklists, dependencies, hours, access.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { going, mayEdit, open, workable } from './cards.ts'
import { STEPS } from './words.ts'

const MOST_STEPS = 4
const MOST_DEPENDENCIES = 2
/** Hours that one person can work on one day, and how many days later they can be written down. */
const MOST_HOURS_A_DAY = 9
const DAYS_TO_LOG = 7
/** Members with access to one board. */
const MOST_ON_BOARD = 6

export const details: Readonly<Record<string, Action>> = {
  add_step: {
    title: 'Add a step to a checklist',
    about: `Adds a step to the checklist of an open [card]; ${MOST_STEPS} at most, none twice.`,
    args: {
      card: row('card', { likely: workable }),
      what: text('What has to be done, as given.', oneOf(STEPS), { maxLength: 100 }),
    },
    rules: [
      open,
      mayEdit('card.board'),
      conflict("none('step', s => s.card_id === card.id && s.what === what)", '“{what}” is on its checklist already.', [
        'already',
        'is on',
      ]),
      conflict(
        `count('step', s => s.card_id === card.id) < ${MOST_STEPS}`,
        `Its checklist has ${MOST_STEPS} steps, which is the limit. Add another [card] instead.`,
        ['limit', 'at most', 'too many', 'full'],
      ),
    ],
    effects: [{ add: 'step', with: { card: 'card', what: 'what', checked: "'no'" } }],
    gives: 'step',
    ask: ['add the step “{what}” to the checklist of {card}', 'put “{what}” on the checklist of {card}'],
    plays: 28,
  },
  tick_step: {
    title: 'Tick a step off',
    about: 'Ticks an open step of the checklist of an open [card].',
    args: {
      step: row('step', {
        likely:
          "step.checked === 'no' && step.card.status === 'open' && (actor.role === 'coordinator' || some('board_access', a => a.board_id === step.card.board_id && a.member_id === actor.id && a.access === 'edit'))",
      }),
    },
    rules: [
      conflict("step.checked === 'no'", 'This step is ticked off already.', ['already', 'ticked']),
      conflict("step.card.status === 'open'", 'The [card] is {step.card.status}.', ['done', 'archived', 'not open', 'finished']),
      mayEdit('step.card.board'),
    ],
    effects: [{ set: 'step', to: { checked: "'yes'" } }],
    ask: ['tick off {step}', 'mark {step} as done'],
    plays: 4,
    routine: {
      row: 'step',
      when: "step.checked === 'no' && step.card.status === 'open' && step.card.lane.stage !== 'waiting'",
      chance: 0.2,
    },
  },
  add_dependency: {
    title: 'Let a [card] wait for another one',
    about: `Notes that an open [card] in a waiting [lane] cannot be begun before another open one of the same [board] is finished; ${MOST_DEPENDENCIES} each, and never both ways.`,
    args: {
      card: row('card', { about: 'Which [card] waits.', likely: `${workable} && card.lane.stage === 'waiting'` }),
      needs: row('card', {
        about: 'Which one it waits for.',
        likely: "needs.board_id === card.board_id && needs.id !== card.id && needs.status === 'open'",
      }),
    },
    rules: [
      invalid('card.id !== needs.id', 'A [card] cannot wait for itself.'),
      open,
      mayEdit('card.board'),
      conflict("card.lane.stage === 'waiting'", 'This [card] has been begun; it cannot wait any more.', [
        'has been begun',
        'begun',
        'any more',
      ]),
      conflict("needs.status === 'open'", 'The other [card] is {needs.status}; there is nothing to wait for.', [
        'done',
        'archived',
        'nothing to wait',
        'finished',
      ]),
      conflict('needs.board_id === card.board_id', 'The other [card] is on the [board] “{needs.board.title}”.', [
        'another',
        'different',
        'is on',
        'same board',
      ]),
      conflict("none('dependency', d => d.card_id === card.id && d.needs_id === needs.id)", 'It waits for that [card] already.', [
        'already',
        'waits',
      ]),
      conflict(
        "none('dependency', d => d.card_id === needs.id && d.needs_id === card.id)",
        'The other [card] waits for this one; both would wait for ever.',
        ['waits for this', 'for ever', 'each other', 'circular'],
      ),
      conflict(
        `count('dependency', d => d.card_id === card.id) < ${MOST_DEPENDENCIES}`,
        `It waits for ${MOST_DEPENDENCIES} [cards] already, which is the limit.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [{ add: 'dependency', with: { card: 'card', needs: 'needs' } }],
    gives: 'dependency',
    ask: ['let {card} wait for {needs}', 'note that {card} depends on {needs}'],
    plays: 14,
    undoneBy: 'remove_dependency',
  },
  remove_dependency: {
    title: 'Take a [dependency] away',
    about: 'The [card] need not wait any more.',
    args: { dependency: row('dependency', { likely: "dependency.card.status === 'open' && actor.role !== 'observer'" }) },
    rules: [mayEdit('dependency.card.board')],
    effects: [{ remove: 'dependency' }],
    ask: ['take away {dependency}', 'drop {dependency}'],
  },
  log_hours: {
    title: 'Write down hours',
    about: `Writes down your hours on a [card] that is being done or checked, for today or one of the last ${DAYS_TO_LOG} days; once a day for each [card], ${MOST_HOURS_A_DAY} hours a day in all.`,
    args: {
      card: row('card', { likely: `${workable} && (card.lane.stage === 'doing' || card.lane.stage === 'checking')` }),
      hours: integer('How many.', 1, 8, { skew: 'low', unit: 'hours' }),
      worked_on: date('On which day.', -5, 0),
    },
    rules: [
      open,
      mayEdit('card.board'),
      invalid('worked_on <= today()', 'The day cannot be a coming one; today is {today()}.'),
      conflict(
        `days(worked_on, today()) <= ${DAYS_TO_LOG}`,
        `Hours can be written down for ${DAYS_TO_LOG} days; {worked_on} is too long ago.`,
        ['7 days', 'too long', 'too late'],
      ),
      conflict(
        "card.lane.stage === 'doing' || card.lane.stage === 'checking'",
        'Nobody works on this [card] yet; it is in “{card.lane.name}”.',
        ['nobody works', 'not begun', 'is in'],
      ),
      conflict(
        "none('time_entry', t => t.card_id === card.id && t.member_id === actor.id && t.worked_on === worked_on)",
        'You have written down hours on this [card] for {worked_on} already.',
        ['already', 'once a day'],
      ),
      conflict(
        `sum('time_entry', t => t.member_id === actor.id && t.worked_on === worked_on, t => t.hours) + hours <= ${MOST_HOURS_A_DAY}`,
        `You have {sum('time_entry', t => t.member_id === actor.id && t.worked_on === worked_on, t => t.hours)} hours on {worked_on} already; ${MOST_HOURS_A_DAY} a day is the most.`,
        ['the most', 'too many', 'limit', 'already', 'at most'],
      ),
    ],
    effects: [{ add: 'time_entry', with: { card: 'card', member: 'actor', hours: 'hours', worked_on: 'worked_on' } }],
    gives: 'time_entry',
    ask: ['write down {hours} hours of mine on {worked_on} for {card}', 'log {hours} hours for {card} in my name, on {worked_on}'],
    outcome: [
      {
        question: 'How many hours has that card taken now in all?',
        value: "sum('time_entry', t => t.card_id === card.id, t => t.hours)",
        type: 'integer',
      },
    ],
    plays: 30,
  },
  give_board_access: {
    title: 'Give access to a [board]',
    about: `Gives a [member] access to an active [board]; ${MOST_ON_BOARD} people at most. Observers may only look.`,
    args: {
      member: row('member'),
      board: row('board', {
        likely: "board.status === 'active' && none('board_access', a => a.board_id === board.id && a.member_id === member.id)",
      }),
      access: choice('What they may do there.', { edit: 3, view: 1 }, { says: { edit: 'editing', view: 'viewing' } }),
    },
    rules: [
      mayEdit('board'),
      going('board'),
      conflict(
        "none('board_access', a => a.board_id === board.id && a.member_id === member.id)",
        '{member.name} has access to this [board] already. End it first to change it.',
        ['already', 'has access'],
      ),
      forbidden("access === 'view' || member.role !== 'observer'", '{member.name} is an observer and may only look.', [
        'observer',
        'only look',
        'view',
      ]),
      conflict(
        `count('board_access', a => a.board_id === board.id) < ${MOST_ON_BOARD}`,
        `${MOST_ON_BOARD} people have access to this [board] already.`,
        ['already', 'at most', 'limit', 'full'],
      ),
    ],
    effects: [{ add: 'board_access', with: { board: 'board', member: 'member', access: 'access', since: 'today()' } }],
    gives: 'board_access',
    ask: ['give {member} access to {board} for {access}', 'let {member} into {board}, for {access}'],
    plays: 4,
    undoneBy: 'end_board_access',
  },
  end_board_access: {
    title: 'End the access to a [board]',
    about: 'Takes the access of a [member] to a [board] away, unless they have open [cards] there.',
    args: {
      board_access: row('board_access', {
        likely:
          "none('card', c => c.board_id === board_access.board_id && c.assignee_id === board_access.member_id && c.status === 'open') && (actor.role === 'coordinator' || some('board_access', a => a.board_id === board_access.board_id && a.member_id === actor.id && a.access === 'edit'))",
      }),
    },
    rules: [
      mayEdit('board_access.board'),
      conflict(
        "none('card', c => c.board_id === board_access.board_id && c.assignee_id === board_access.member_id && c.status === 'open')",
        '{board_access.member.name} has open [cards] on this [board]. Give them to somebody else first.',
        ['open', 'somebody else', 'first'],
      ),
    ],
    effects: [{ remove: 'board_access' }],
    ask: ['end {board_access}', 'take away {board_access}'],
  },
}
