// Project boards with work that comes again every few weeks.
import { conflict, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, mix, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { going, mayEdit } from './cards.ts'

const JOBS = [
  { name: 'Newsletter', hours: 6, every_weeks: 2, first_step: 'Collect news', board: 1, status: 'active' },
  { name: 'Backup test', hours: 2, every_weeks: 1, first_step: 'Choose a file', board: 4, status: 'active' },
  { name: 'Status letter', hours: 3, every_weeks: 1, first_step: 'Ask everybody for figures', board: 3, status: 'active' },
  { name: 'Link check', hours: 1, every_weeks: 2, first_step: 'Run the checker', board: 1, status: 'active' },
  { name: 'Photo round', hours: 5, every_weeks: 3, first_step: 'Charge the camera', board: 5, status: 'active' },
  { name: 'Stand plan', hours: 4, every_weeks: 2, first_step: 'Count the tables', board: 2, status: 'active' },
  { name: 'Price check', hours: 3, every_weeks: 4, first_step: 'Print the old list', board: 2, status: 'retired' },
] as const
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November', 'spring', 'summer', 'autumn', 'winter']

const due = 'routine.last_on === null || days(routine.last_on, today()) >= 7 * routine.every_weeks'

export const withRoutines = (core: Core): Core =>
  extended(core, {
    entities: {
      routine: {
        noun: { one: 'routine', many: 'routines', also: [{ one: 'recurring job', many: 'recurring jobs' }] },
        kind: 'thing',
        about: 'Work that comes again on a [board].',
        fields: {
          name: text('Name.', oneOf(JOBS.map(({ name }) => name)), { unique: true, filter: true }),
          board: ref('board', 'On which [board].', { clause: 'of' }),
          every_weeks: integer('Weeks from one time to the next.', 1, 6, {
            called: 'interval',
            filter: true,
            sort: true,
            editable: true,
            unit: 'weeks',
            clause: 'with an interval of',
          }),
          hours: integer('How long it takes.', 1, 12, { called: 'estimate', filter: true, sort: true, unit: 'hours', clause: 'that take' }),
          first_step: text('What is always done first.', oneOf(JOBS.map(({ first_step }) => first_step)), {
            maxLength: 80,
            called: 'first step',
          }),
          last_on: date('Day on which it brought a [card] last.', -60, 0, { called: 'last day', optional: true }),
          status: choice('Retired ones bring nothing.', { active: 6, retired: 1 }, { says: { active: 'active', retired: 'retired' } }),
        },
        identify: ['name'],
        refer: 'the routine “{name}”',
        rows: JOBS.length,
        given: JOBS,
        tools: ['search', 'get', 'update'],
      },
    },
    fields: { card: { routine: ref('routine', 'The routine that it comes from, if from any.', { optional: true }) } },
    actions: {
      bring_routine: {
        title: 'Bring in the work of a routine',
        about:
          'Puts a new [card] with the first step of an active routine on its [board], due in a week, when its interval is over and no [card] of it is open.',
        args: {
          routine: row('routine', {
            likely: `routine.status === 'active' && routine.board.status === 'active' && (${due}) && none('card', c => c.routine_id === routine.id && c.status === 'open')`,
          }),
          title: text('Title of the [card], as given.', mix(['Regular round for', 'Usual work for', 'Next turn for'], MONTHS), {
            maxLength: 80,
          }),
        },
        rules: [
          conflict("routine.status === 'active'", '“{routine.name}” is retired.', ['retired', 'not active']),
          mayEdit('routine.board'),
          going('routine.board'),
          conflict(due, '“{routine.name}” comes every {routine.every_weeks} weeks, and the last time was {routine.last_on}.', [
            'every',
            'last time',
            'too early',
            'weeks',
          ]),
          conflict(
            "none('card', c => c.routine_id === routine.id && c.status === 'open')",
            'A [card] of “{routine.name}” is still open. Finish it first.',
            ['still open', 'open', 'first'],
          ),
          conflict(
            "none('card', c => c.board_id === routine.board_id && c.title === title)",
            'There is a [card] “{title}” on that [board] already.',
            ['already', 'there is', 'exists'],
          ),
        ],
        effects: [
          {
            add: 'card',
            with: {
              board: 'routine.board',
              lane: "first('lane', l => l.board_id === routine.board_id && l.stage === 'waiting', l => l.position)",
              title: 'title',
              hours: 'routine.hours',
              priority: "'normal'",
              due_on: 'plusDays(today(), 7)',
              status: "'open'",
              routine: 'routine',
            },
          },
          { add: 'step', with: { card: 'card', what: 'routine.first_step', checked: "'no'" } },
          { set: 'routine', to: { last_on: 'today()' } },
        ],
        gives: 'card',
        ask: ['bring in {routine} as a [card] called “{title}”', 'make the next [card] of {routine} and call it “{title}”'],
        outcome: [{ question: 'When is the new card due?', value: 'card.due_on', type: 'date' }],
        plays: 18,
      },
      retire_routine: {
        title: 'Retire a routine',
        about: 'An active routine brings no more [cards]. It has no open one.',
        args: {
          routine: row('routine', {
            likely: "routine.status === 'active' && none('card', c => c.routine_id === routine.id && c.status === 'open')",
          }),
        },
        rules: [
          conflict("routine.status === 'active'", '“{routine.name}” is retired already.', ['already', 'retired']),
          mayEdit('routine.board'),
          conflict(
            "none('card', c => c.routine_id === routine.id && c.status === 'open')",
            'A [card] of “{routine.name}” is still open. Finish or archive it first.',
            ['still open', 'open', 'first'],
          ),
        ],
        effects: [{ set: 'routine', to: { status: "'retired'" } }],
        ask: ['retire {routine}', 'stop {routine}, it is not needed any more'],
        undoneBy: 'revive_routine',
      },
      revive_routine: {
        title: 'Take a routine up again',
        about: 'A retired routine brings [cards] again, if its [board] is active.',
        args: { routine: row('routine', { likely: "routine.status === 'retired' && routine.board.status === 'active'" }) },
        rules: [
          conflict("routine.status === 'retired'", '“{routine.name}” is active.', ['is active', 'not retired', 'already']),
          mayEdit('routine.board'),
          going('routine.board'),
        ],
        effects: [{ set: 'routine', to: { status: "'active'" } }],
        ask: ['take up {routine} again', 'revive {routine}'],
      },
      copy_checklist: {
        title: 'Copy a checklist',
        about: 'Copies the steps of one [card] of a routine to another open [card] of the same [board] that has none.',
        args: {
          card: row('card', {
            about: 'Where to.',
            likely:
              "card.status === 'open' && none('step', s => s.card_id === card.id) && (actor.role === 'coordinator' || some('board_access', a => a.board_id === card.board_id && a.member_id === actor.id && a.access === 'edit'))",
          }),
          from_card: row('card', {
            about: 'Where from.',
            likely: "from_card.board_id === card.board_id && from_card.id !== card.id && some('step', s => s.card_id === from_card.id)",
          }),
        },
        rules: [
          conflict("card.status === 'open'", 'This [card] is {card.status}.', ['done', 'archived', 'finished', 'not open']),
          mayEdit('card.board'),
          conflict('card.board_id === from_card.board_id', 'The other [card] is on the [board] “{from_card.board.title}”.', [
            'another',
            'different',
            'is on',
          ]),
          conflict("none('step', s => s.card_id === card.id)", 'This [card] has a checklist already.', ['already', 'has a checklist']),
          conflict("some('step', s => s.card_id === from_card.id)", 'The other [card] has no checklist.', [
            'no checklist',
            'nothing to copy',
            'empty',
          ]),
        ],
        effects: [
          {
            each: 'step',
            as: 'line',
            where: 'line.card_id === from_card.id',
            do: [{ add: 'step', as: 'copy', with: { card: 'card', what: 'line.what', checked: "'no'" } }],
          },
        ],
        gives: 'card',
        ask: ['copy the checklist of {from_card} to {card}', 'give {card} the same checklist as {from_card}'],
        outcome: [{ question: 'How many steps does it have now?', value: "count('step', s => s.card_id === card.id)", type: 'integer' }],
        plays: 4,
      },
    },
  })
