// What is planned and done on project boards: cards with checklists, dependencies and hours, and sprints.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, mix, oneOf, ref, text } from '../../../language/field.ts'
import { STEPS, TITLES } from './words.ts'

export const records: Readonly<Record<string, Entity>> = {
  sprint: {
    noun: {
      one: 'sprint',
      many: 'sprints',
      also: [
        { one: 'iteration', many: 'iterations' },
        { one: 'cycle', many: 'cycles' },
      ],
    },
    kind: 'record',
    about: 'Some days in which the team of a [board] does what was planned for them.',
    fields: {
      board: ref('board', 'On which [board].', { clause: 'on' }),
      starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -50, 60, { called: 'last day', filter: true, clause: 'that end' }),
      hours: integer('Hours of work for which there is room.', 5, 80, {
        called: 'number of hours',
        filter: true,
        sort: true,
        clause: 'that have',
        unit: 'hours',
      }),
      status: choice('Where it stands.', { open: 1, finished: 1 }, { says: { open: 'open', finished: 'finished' } }),
    },
    identify: ['board', 'starts_on'],
    refer: 'the [sprint] on {board} that begins on {starts_on}',
    summary: { by: ['status', 'board'], totals: ['hours'], over: 'starts_on' },
  },
  card: {
    noun: {
      one: 'card',
      many: 'cards',
      also: [
        { one: 'task', many: 'tasks' },
        { one: 'work item', many: 'work items' },
        { one: 'assignment', many: 'assignments' },
      ],
    },
    kind: 'record',
    about: 'A piece of work on a [board].',
    fields: {
      board: ref('board', 'On which [board].', { clause: 'on' }),
      lane: ref('lane', 'In which [lane].', { clause: 'in' }),
      title: text('What is to be done.', mix(...TITLES), { maxLength: 80, filter: true }),
      assignee: ref('member', 'Who does it; null when nobody does.', { called: 'assignee', optional: true, clause: 'assigned to' }),
      sprint: ref('sprint', 'In which [sprint], if in any.', { optional: true }),
      hours: integer('How long it should take.', 1, 24, {
        called: 'estimate',
        filter: true,
        sort: true,
        clause: 'that should take',
        unit: 'hours',
      }),
      priority: choice(
        'How important it is.',
        { low: 2, normal: 5, high: 2 },
        { says: { low: 'low-priority', normal: 'normal', high: 'high-priority' } },
      ),
      due_on: date('Day by which it should be done.', -50, 60, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      done_on: date('Day on which it was finished.', -60, 0, { called: 'day of finishing', optional: true }),
      status: choice(
        'Where it stands; archived ones were given up.',
        { open: 1, done: 1, archived: 1 },
        { says: { open: 'open', done: 'finished', archived: 'archived' } },
      ),
    },
    identify: ['title', 'board'],
    refer: 'the [card] “{title}” on {board}',
    computed: {
      steps_left: {
        about: 'Steps of its checklist that are not done.',
        value: "count('step', s => s.card_id === card.id && s.checked === 'no')",
        type: 'integer',
        called: 'number of open steps',
      },
      hours_spent: {
        about: 'Hours that were worked on it.',
        value: "sum('time_entry', t => t.card_id === card.id, t => t.hours)",
        type: 'integer',
        called: 'hours spent',
      },
    },
    summary: { by: ['status', 'board', 'assignee', 'priority', 'lane'], totals: ['hours'], over: 'due_on' },
  },
  step: {
    noun: { one: 'checklist step', many: 'checklist steps', also: [{ one: 'subtask', many: 'subtasks' }] },
    kind: 'part',
    about: 'A line on the checklist of a [card].',
    fields: {
      card: ref('card', 'Of which [card].'),
      what: text('What has to be done.', oneOf(STEPS), { maxLength: 100 }),
      checked: choice('Whether it is done.', { no: 1, yes: 1 }, { called: 'tick' }),
    },
    identify: ['what', 'card'],
    refer: 'the step “{what}” of {card}',
    unique: [['card', 'what']],
    tools: ['search'],
  },
  dependency: {
    noun: { one: 'dependency', many: 'dependencies' },
    kind: 'part',
    about: 'A [card] that cannot be begun before another one is finished.',
    fields: {
      card: ref('card', 'Which [card] waits.'),
      needs: ref('card', 'Which one it waits for.', { called: 'earlier card' }),
    },
    identify: ['card', 'needs'],
    refer: 'the dependency of {card} on {needs}',
    unique: [['card', 'needs']],
    tools: ['search'],
  },
  time_entry: {
    noun: { one: 'time entry', many: 'time entries', also: [{ one: 'work log', many: 'work logs' }] },
    kind: 'record',
    about: 'Hours that a [member] worked on a [card].',
    fields: {
      card: ref('card', 'On which [card].'),
      member: ref('member', 'Who worked.'),
      hours: integer('How many hours.', 1, 8, {
        called: 'number of hours',
        filter: true,
        sort: true,
        clause: 'of',
        unit: 'hours',
      }),
      worked_on: date('Day.', -60, 0, { called: 'day of the work', filter: true, sort: true, clause: 'that are' }),
    },
    identify: ['member', 'card', 'worked_on'],
    refer: 'the hours of {member} on {worked_on} for {card}',
    unique: [['member', 'card', 'worked_on']],
    summary: { by: ['member', 'card'], totals: ['hours'], over: 'worked_on' },
    tools: ['search'],
  },
}
