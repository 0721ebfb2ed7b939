// What is done with enrolments and waiting places.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'

/** Open enrolments of one student. */
const MOST_OPEN = 3
/** Days before the first evening until which a cancelled enrolment is credited in full; later, half. */
const FULL_CREDIT_DAYS = 7
const WORST_PASSING_GRADE = 4

const planned = conflict("run.status === 'planned'", 'This [run] is {run.status}; one enrols before it begins.', [
  'running',
  'begun',
  'finished',
  'called off',
  'called_off',
  'before it begins',
])
const tariff = (student: string): string => `(${student}.tariff === 'reduced' ? ceil(run.course.fee * 2 / 3) : run.course.fee)`
const prepared = (student: string): string =>
  `run.course.earlier === null || some('enrolment', e => e.student_id === ${student}.id && e.status === 'passed' && e.run.course_id === run.course.earlier_id)`

export const enrolments: Readonly<Record<string, Action>> = {
  enrol_student: {
    title: 'Enrol a [student]',
    about: `Enrols a [student] in a planned [run] with a free place, for the fee of their tariff. At most ${MOST_OPEN} open enrolments, one for each [course]; what has to be passed before must be.`,
    args: {
      student: row('student'),
      run: row('run', { likely: `run.status === 'planned' && run.enrolled < run.places && (${prepared('student')})` }),
    },
    rules: [
      planned,
      conflict('run.enrolled < run.places', 'All {run.places} places of this [run] are taken. Put them on the waiting list.', [
        'taken',
        'full',
        'no place',
        'no free',
      ]),
      conflict(
        "none('enrolment', e => e.student_id === student.id && e.run.course_id === run.course_id && e.status === 'enrolled')",
        '{student.name} is enrolled in “{run.course.title}” already.',
        ['already', 'enrolled'],
      ),
      conflict(
        "none('enrolment', e => e.student_id === student.id && e.run.course_id === run.course_id && e.status === 'passed')",
        '{student.name} has passed “{run.course.title}”.',
        ['has passed', 'already passed'],
      ),
      forbidden(
        prepared('student'),
        '{student.name} has not passed “{run.course.earlier.title}”, which comes before “{run.course.title}”.',
        ['not passed', 'comes before', 'prerequisite', 'first'],
      ),
      forbidden(
        `count('enrolment', e => e.student_id === student.id && e.status === 'enrolled') < ${MOST_OPEN}`,
        `{student.name} has ${MOST_OPEN} open enrolments already.`,
        ['already', 'at most', 'limit', 'too many'],
      ),
    ],
    effects: [
      { add: 'enrolment', with: { student: 'student', run: 'run', fee: tariff('student'), enrolled_on: 'today()', status: "'enrolled'" } },
      { set: 'run', to: { enrolled: 'run.enrolled + 1' } },
      { each: 'queue_place', as: 'w', where: 'w.student_id === student.id && w.run_id === run.id', do: [{ remove: 'w' }] },
    ],
    gives: 'enrolment',
    ask: ['enrol {student} in {run}', 'put {student} down for {run}', '{student} would like to join {run}; enrol them'],
    outcome: [
      { question: 'What do they pay for it?', value: 'enrolment.fee', type: 'money' },
      { question: 'How many places are left in it?', value: 'run.places - run.enrolled', type: 'integer' },
    ],
    plays: 90,
    undoneBy: 'cancel_enrolment',
  },
  cancel_enrolment: {
    title: 'Cancel an [enrolment]',
    about: `Gives up a place before the [run] begins. The fee becomes credit: all of it until ${FULL_CREDIT_DAYS} days before, half of it (rounded down) later.`,
    args: { enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled' && enrolment.run.status === 'planned'" }) },
    rules: [
      conflict("enrolment.status === 'enrolled'", 'This [enrolment] is {enrolment.status}.', ['already', 'passed', 'failed', 'cancelled']),
      conflict("enrolment.run.status === 'planned'", 'The [run] has begun on {enrolment.run.starts_on}; it is too late to cancel.', [
        'begun',
        'too late',
        'running',
        'started',
      ]),
    ],
    effects: [
      {
        set: 'enrolment.student',
        to: {
          credit: `enrolment.student.credit + (days(today(), enrolment.run.starts_on) >= ${FULL_CREDIT_DAYS} ? enrolment.fee : floor(enrolment.fee / 2))`,
        },
      },
      { set: 'enrolment.run', to: { enrolled: 'enrolment.run.enrolled - 1' } },
      { set: 'enrolment', to: { status: "'cancelled'" } },
    ],
    ask: ['cancel {enrolment}', 'give up {enrolment}'],
    outcome: [{ question: 'How much credit do they have now?', value: 'enrolment.student.credit', type: 'money' }],
    plays: 6,
  },
  switch_run: {
    title: 'Switch to another [run]',
    about: 'Moves an open [enrolment] to another planned [run] of the same [course] with a free place.',
    args: {
      enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled' && enrolment.run.status === 'planned'" }),
      run: row('run', {
        about: 'The other [run].',
        likely:
          "run.status === 'planned' && run.course_id === enrolment.run.course_id && run.id !== enrolment.run_id && run.enrolled < run.places",
      }),
    },
    rules: [
      conflict(
        "enrolment.status === 'enrolled' && enrolment.run.status === 'planned'",
        'This [enrolment] cannot be moved: it is {enrolment.status}, and its [run] is {enrolment.run.status}.',
        ['begun', 'running', 'cannot be moved', 'passed', 'cancelled'],
      ),
      planned,
      conflict('run.id !== enrolment.run_id', 'They are in this [run] already.', ['already', 'same']),
      conflict(
        'run.course_id === enrolment.run.course_id',
        'This is a [run] of “{run.course.title}”, not of “{enrolment.run.course.title}”.',
        ['not of', 'another course', 'different', 'same course'],
      ),
      conflict('run.enrolled < run.places', 'All {run.places} places of this [run] are taken.', ['taken', 'full', 'no place', 'no free']),
    ],
    effects: [
      { set: 'enrolment.run', to: { enrolled: 'enrolment.run.enrolled - 1' } },
      { set: 'run', to: { enrolled: 'run.enrolled + 1' } },
      { set: 'enrolment', to: { run: 'run' } },
    ],
    gives: 'enrolment',
    ask: ['move {enrolment} to {run}', 'switch {enrolment} over to {run}'],
    plays: 3,
  },
  use_credit: {
    title: 'Use credit',
    about: 'Takes credit of the [student] off the fee of an open [enrolment].',
    args: {
      enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled' && enrolment.student.credit > 0 && enrolment.fee > 0" }),
      amount: mostly(money('How much.', 1, 300), 'min(enrolment.student.credit, enrolment.fee)'),
    },
    rules: [
      conflict("enrolment.status === 'enrolled'", 'This [enrolment] is {enrolment.status}.', ['already', 'passed', 'failed', 'cancelled']),
      conflict('amount <= enrolment.student.credit', '{enrolment.student.name} has a credit of {money(enrolment.student.credit)} only.', [
        'credit',
        'only',
        'not enough',
      ]),
      conflict('amount <= enrolment.fee', 'The fee is {money(enrolment.fee)}; no more can be taken off.', [
        'no more',
        'fee is',
        'more than',
      ]),
    ],
    effects: [
      { set: 'enrolment.student', to: { credit: 'enrolment.student.credit - amount' } },
      { set: 'enrolment', to: { fee: 'enrolment.fee - amount' } },
    ],
    ask: ['use credit for {enrolment}, {amount}', 'take {amount} off the fee of {enrolment} and off the credit'],
    outcome: [{ question: 'What is left to pay for it?', value: 'enrolment.fee', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(enrolment.student.credit, enrolment.fee)', words: 'as much as the credit and the fee allow' },
    plays: 5,
  },
  grade_enrolment: {
    title: 'Grade',
    about: `Enters the grade at the end of a finished [run]: 1 to ${WORST_PASSING_GRADE} is passed, 5 is failed.`,
    args: {
      enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled' && enrolment.run.status === 'finished'" }),
      grade: integer('From 1 to 5.', 1, 5, { skew: 'low' }),
    },
    rules: [
      conflict("enrolment.status === 'enrolled'", 'This [enrolment] is {enrolment.status}.', ['already', 'passed', 'failed', 'cancelled']),
      conflict("enrolment.run.status === 'finished'", 'This [run] is {enrolment.run.status}; grades are given at its end.', [
        'not finished',
        'at its end',
        'running',
        'planned',
        'not yet',
      ]),
    ],
    effects: [{ set: 'enrolment', to: { grade: 'grade', status: `grade <= ${WORST_PASSING_GRADE} ? 'passed' : 'failed'` } }],
    ask: ['enter grade {grade} for {enrolment}', 'give {enrolment} a {grade}'],
    routine: { row: 'enrolment', when: "enrolment.status === 'enrolled' && enrolment.run.status === 'finished'", chance: 0.15 },
  },
  join_waiting_list: {
    title: 'Put on the waiting list',
    about: 'Notes that a [student] waits for a place in a full [run].',
    args: { student: row('student'), run: row('run', { likely: "run.status === 'planned' && run.enrolled >= run.places" }) },
    rules: [
      planned,
      conflict('run.enrolled >= run.places', 'This [run] has {run.places - run.enrolled} free places. Enrol them.', [
        'free',
        'not full',
        'enrol',
      ]),
      conflict(
        "none('queue_place', w => w.student_id === student.id && w.run_id === run.id)",
        '{student.name} waits for this [run] already.',
        ['already', 'waits'],
      ),
      conflict(
        "none('enrolment', e => e.student_id === student.id && e.run_id === run.id && e.status === 'enrolled')",
        '{student.name} is enrolled in this [run].',
        ['is enrolled', 'already'],
      ),
    ],
    effects: [{ add: 'queue_place', with: { student: 'student', run: 'run', since: 'today()' } }],
    gives: 'queue_place',
    ask: ['put {student} on the waiting list for {run}', 'let {student} wait for a place in {run}'],
    outcome: [{ question: 'How many wait for it now?', value: "count('queue_place', w => w.run_id === run.id)", type: 'integer' }],
    plays: 14,
    undoneBy: 'leave_waiting_list',
  },
  leave_waiting_list: {
    title: 'Take off the waiting list',
    about: 'Somebody does not wait any longer.',
    args: { queue_place: row('queue_place') },
    rules: [],
    effects: [{ remove: 'queue_place' }],
    ask: ['take off the list {queue_place}', 'delete {queue_place}'],
    gives: 'queue_place',
    plays: 1,
  },
}
