// What is done with deadlines: set, handed over, extended before they end, met or missed.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { isOpen } from './matters.ts'
import { DEADLINE_KINDS } from './offer.ts'

/** Days that an extension gives, how often, and running deadlines that one lawyer sees to. */
const EXTENSION_DAYS = 14
const MOST_EXTENSIONS = 2
const MOST_RUNNING = 4

const isRunning: Rule = conflict("deadline.status === 'running'", 'This [deadline] was {deadline.status} already.', [
  'already',
  'met',
  'missed',
])
const FEW = (lawyer: string): string => `count('deadline', d => d.lawyer_id === ${lawyer}.id && d.status === 'running') < ${MOST_RUNNING}`
const hasTime = conflict(FEW('lawyer'), `{lawyer.name} sees to ${MOST_RUNNING} running [deadlines], which is the limit.`, [
  'limit',
  'at most',
  'full',
])

export const deadlines: Readonly<Record<string, Action>> = {
  set_deadline: {
    title: 'Set a [deadline]',
    about: `Notes that something has to be done in an open [matter] by a weekday after today, and who sees to it: ${MOST_RUNNING} running ones at most for each [lawyer], one of a kind in each [matter]. A limitation is seen to by a partner.`,
    args: {
      matter: row('matter', { likely: "matter.status === 'open'" }),
      kind: choice('What has to be done.', DEADLINE_KINDS),
      due_on: mostly(
        date('Last day, from Monday to Friday.', 2, 40),
        'weekday(plusDays(today(), 12)) <= 5 ? plusDays(today(), 12) : plusDays(today(), 14)',
      ),
      lawyer: row('lawyer', {
        about: 'Who sees to it.',
        likely: `(kind !== 'limitation' || lawyer.grade === 'partner') && ${FEW('lawyer')}`,
      }),
    },
    rules: [
      isOpen('matter'),
      invalid('due_on > today()', 'A [deadline] ends after today, {today()}.'),
      conflict('weekday(due_on) <= 5', '{due_on} is a day of the weekend; courts are closed. Take the working day before.', [
        'weekend',
        'closed',
        'working day',
      ]),
      conflict(
        "none('deadline', d => d.matter_id === matter.id && d.kind === kind && d.status === 'running')",
        'A [deadline] of this kind is running in this [matter].',
        ['running', 'already', 'of this kind'],
      ),
      forbidden(
        "kind !== 'limitation' || lawyer.grade === 'partner'",
        '{lawyer.name} is no partner; a limitation is seen to by a partner.',
        ['partner', 'no partner'],
      ),
      hasTime,
    ],
    effects: [
      {
        add: 'deadline',
        with: { matter: 'matter', kind: 'kind', due_on: 'due_on', lawyer: 'lawyer', extensions: '0', status: "'running'" },
      },
    ],
    gives: 'deadline',
    ask: [
      'set a deadline in {matter}, kind {kind}, until {due_on}; {lawyer} sees to it',
      'note that the {kind} in {matter} has to be done by {due_on}, by {lawyer}',
    ],
    plays: 16,
  },
  hand_over_deadline: {
    title: 'Hand a [deadline] over',
    about: 'Another [lawyer] sees to a running [deadline], under the same rules.',
    args: {
      deadline: row('deadline', { likely: "deadline.status === 'running'" }),
      lawyer: row('lawyer', {
        about: 'Who sees to it from now on.',
        likely: `lawyer.id !== deadline.lawyer_id && (deadline.kind !== 'limitation' || lawyer.grade === 'partner') && ${FEW('lawyer')}`,
      }),
    },
    rules: [
      isRunning,
      conflict('lawyer.id !== deadline.lawyer_id', '{lawyer.name} sees to it already.', ['already', 'same']),
      forbidden(
        "deadline.kind !== 'limitation' || lawyer.grade === 'partner'",
        '{lawyer.name} is no partner; a limitation is seen to by a partner.',
        ['partner', 'no partner'],
      ),
      hasTime,
    ],
    effects: [{ set: 'deadline', to: { lawyer: 'lawyer' } }],
    gives: 'deadline',
    ask: ['hand {deadline} over to {lawyer}', 'let {lawyer} see to {deadline}'],
    plays: 3,
  },
  extend_deadline: {
    title: 'Extend a [deadline]',
    about: `The court gives ${EXTENSION_DAYS} more days, ${MOST_EXTENSIONS} times at most, when it is asked before the last day is over. Limitations are never extended.`,
    args: {
      deadline: row('deadline', {
        likely: `deadline.status === 'running' && deadline.due_on >= today() && deadline.extensions < ${MOST_EXTENSIONS} && deadline.kind !== 'limitation'`,
      }),
    },
    rules: [
      isRunning,
      forbidden("deadline.kind !== 'limitation'", 'It is a limitation, which no court extends.', ['limitation', 'no court', 'never']),
      conflict('deadline.due_on >= today()', 'It ended on {deadline.due_on}; it is too late to ask.', ['too late', 'ended', 'over']),
      conflict(`deadline.extensions < ${MOST_EXTENSIONS}`, `It was extended ${MOST_EXTENSIONS} times, which is the limit.`, [
        'limit',
        'times',
        'already',
      ]),
    ],
    effects: [
      {
        set: 'deadline',
        to: { due_on: `plusDays(deadline.due_on, ${EXTENSION_DAYS})`, extensions: 'deadline.extensions + 1' },
      },
    ],
    ask: ['extend {deadline}', 'have {deadline} extended'],
    outcome: [{ question: 'When does it end now?', value: 'deadline.due_on', type: 'date' }],
    plays: 3,
  },
  meet_deadline: {
    title: 'Note that a [deadline] was met',
    about: 'What had to be done was done, by the last day.',
    args: { deadline: row('deadline', { likely: "deadline.status === 'running' && deadline.due_on >= today()" }) },
    rules: [
      isRunning,
      conflict('deadline.due_on >= today()', 'It ended on {deadline.due_on}, so it was missed.', ['missed', 'ended', 'too late']),
    ],
    effects: [{ set: 'deadline', to: { status: "'met'" } }],
    ask: ['note that {deadline} was met', 'tick off {deadline}'],
    routine: { row: 'deadline', when: "deadline.status === 'running' && deadline.due_on <= plusDays(today(), 3)", chance: 0.12 },
  },
  note_missed_deadline: {
    title: 'Note that a [deadline] was missed',
    about: 'The last day has passed and nothing was done.',
    args: { deadline: row('deadline', { likely: "deadline.status === 'running' && deadline.due_on < today()" }) },
    rules: [
      isRunning,
      conflict('deadline.due_on < today()', 'It runs until {deadline.due_on}; it can still be met.', [
        'can still',
        'runs until',
        'not over',
      ]),
    ],
    effects: [{ set: 'deadline', to: { status: "'missed'" } }],
    ask: ['note that {deadline} was missed', 'put {deadline} down as missed'],
  },
}
