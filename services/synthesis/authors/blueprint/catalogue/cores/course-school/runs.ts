// What is done with runs, and the sale of materials.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { EVENINGS } from './entities.ts'

/** A run with fewer people is called off. */
const FEWEST = 2

const alive = (run: string): string => `(${run}.status === 'planned' || ${run}.status === 'running')`
const overlaps = `r.evening === evening && r.starts_on <= plusDays(starts_on, 7 * (course.weeks - 1)) && r.ends_on >= starts_on && ${alive('r')}`

export const runs: Readonly<Record<string, Action>> = {
  plan_run: {
    title: 'Plan a [run]',
    about:
      'Plans a [course] with a [teacher] of its subject in a room that is equipped for it. Neither may be taken on that evening in these weeks, and a [teacher] holds only so many at a time.',
    args: {
      course: row('course'),
      teacher: row('teacher', { likely: 'teacher.subject === course.subject' }),
      room: row('room', { likely: 'room.subject === course.subject' }),
      evening: choice('On which evening of the week.', EVENINGS),
      starts_on: date('First evening.', 4, 30),
      places: integer('How many can enrol.', 2, 5),
    },
    rules: [
      invalid('starts_on > today()', 'A [run] begins tomorrow at the earliest; today is {today()}.'),
      invalid(
        "weekday(starts_on) === (evening === 'monday' ? 1 : evening === 'tuesday' ? 2 : evening === 'wednesday' ? 3 : 4)",
        '{starts_on} is not a {evening}.',
      ),
      forbidden('teacher.subject === course.subject', '{teacher.name} teaches {teacher.subject}, not {course.subject}.', [
        'teaches',
        'subject',
        'does not teach',
        'not qualified',
      ]),
      conflict('room.subject === course.subject', 'The room “{room.name}” is equipped for {room.subject}, not for {course.subject}.', [
        'equipped',
        'room',
        'equipment',
      ]),
      conflict('places <= room.seats', 'The room “{room.name}” has {room.seats} seats.', ['seats', 'too small', 'room for', 'at most']),
      conflict(`none('run', r => r.room_id === room.id && ${overlaps})`, 'The room “{room.name}” is taken on {evening} in these weeks.', [
        'taken',
        'not free',
        'occupied',
        'in use',
      ]),
      conflict(
        `none('run', r => r.teacher_id === teacher.id && ${overlaps})`,
        '{teacher.name} has another [run] on {evening} in these weeks.',
        ['another', 'not free', 'busy'],
      ),
      conflict(
        `count('run', r => r.teacher_id === teacher.id && ${alive('r')}) < teacher.most_runs`,
        '{teacher.name} holds {teacher.most_runs} [runs] at a time and has them.',
        ['at a time', 'limit', 'too many', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'run',
        with: {
          course: 'course',
          teacher: 'teacher',
          room: 'room',
          evening: 'evening',
          starts_on: 'starts_on',
          ends_on: 'plusDays(starts_on, 7 * (course.weeks - 1))',
          places: 'places',
          enrolled: '0',
          status: "'planned'",
        },
      },
    ],
    gives: 'run',
    ask: [
      'plan a [run] of {course} with {teacher} in {room}, {evening} evenings from {starts_on} on, for {places} people',
      'set up {course} with {teacher} on {evening} evenings in {room}; first evening {starts_on}, {places} places',
    ],
    outcome: [{ question: 'When is the last evening?', value: 'run.ends_on', type: 'date' }],
    ceiling: { arg: 'places', most: 'room.seats', words: 'as many people as the room has seats' },
    plays: 22,
    undoneBy: 'call_off_run',
  },
  call_off_run: {
    title: 'Call off a [run]',
    about: 'Calls off a planned [run]: open enrolments are cancelled and their fees become credit in full; nobody waits any more.',
    args: { run: row('run', { likely: `run.status === 'planned' && run.enrolled < ${FEWEST}` }) },
    rules: [
      conflict("run.status === 'planned'", 'This [run] is {run.status}; only planned ones can be called off.', [
        'already',
        'running',
        'begun',
        'finished',
        'called',
      ]),
    ],
    effects: [
      {
        each: 'enrolment',
        as: 'e',
        where: "e.run_id === run.id && e.status === 'enrolled'",
        do: [
          { set: 'e.student', to: { credit: 'e.student.credit + e.fee' } },
          { set: 'e', to: { status: "'cancelled'" } },
        ],
      },
      { each: 'queue_place', as: 'w', where: 'w.run_id === run.id', do: [{ remove: 'w' }] },
      { set: 'run', to: { status: "'called_off'", enrolled: '0' } },
    ],
    ask: ['call off {run}', 'cancel {run} and credit everybody who had enrolled'],
    plays: 1,
  },
  begin_run: {
    title: 'Begin a [run]',
    about: `Begins a planned [run] on its first day or later, with at least ${FEWEST} people.`,
    args: { run: row('run', { likely: "run.status === 'planned' && run.starts_on <= today()" }) },
    rules: [
      conflict("run.status === 'planned'", 'This [run] is {run.status}.', ['already', 'running', 'finished', 'called']),
      conflict('run.starts_on <= today()', 'It begins on {run.starts_on}, and today is {today()}.', ['begins on', 'not yet', 'early']),
      conflict(`run.enrolled >= ${FEWEST}`, `Only {run.enrolled} have enrolled; it takes ${FEWEST}. Call it off.`, [
        'only',
        'too few',
        'at least',
        'not enough',
      ]),
    ],
    effects: [{ set: 'run', to: { status: "'running'" } }],
    ask: ['begin {run}', 'mark {run} as running'],
    routine: { row: 'run', when: "run.status === 'planned' && run.starts_on <= today()", chance: 0.35 },
  },
  finish_run: {
    title: 'Finish a [run]',
    about: 'Closes a running [run] on its last evening or later; grades can be given then.',
    args: { run: row('run', { likely: "run.status === 'running' && run.ends_on <= today()" }) },
    rules: [
      conflict("run.status === 'running'", 'This [run] is {run.status}.', ['not running', 'planned', 'finished', 'called', 'not begun']),
      conflict('run.ends_on <= today()', 'Its last evening is on {run.ends_on}.', ['last evening', 'not over', 'not yet']),
    ],
    effects: [{ set: 'run', to: { status: "'finished'" } }],
    ask: ['finish {run}', 'close {run}, the last evening is over'],
    routine: { row: 'run', when: "run.status === 'running' && run.ends_on <= today()", chance: 0.12 },
  },
  replace_teacher: {
    title: 'Replace a [teacher]',
    about: 'Gives a planned or running [run] to another [teacher] of the subject who is free that evening.',
    args: {
      run: row('run', { likely: alive('run') }),
      teacher: row('teacher', {
        about: 'Who takes over.',
        likely: 'teacher.subject === run.course.subject && teacher.id !== run.teacher_id',
      }),
    },
    rules: [
      conflict(alive('run'), 'This [run] is {run.status}.', ['finished', 'called', 'over']),
      conflict('teacher.id !== run.teacher_id', '{teacher.name} holds it already.', ['already', 'same']),
      forbidden('teacher.subject === run.course.subject', '{teacher.name} teaches {teacher.subject}, not {run.course.subject}.', [
        'teaches',
        'subject',
        'does not teach',
        'not qualified',
      ]),
      conflict(
        `none('run', r => r.teacher_id === teacher.id && r.evening === run.evening && r.starts_on <= run.ends_on && r.ends_on >= run.starts_on && ${alive('r')})`,
        '{teacher.name} has another [run] on {run.evening} in these weeks.',
        ['another', 'not free', 'busy'],
      ),
    ],
    effects: [{ set: 'run', to: { teacher: 'teacher' } }],
    gives: 'run',
    ask: ['let {teacher} take over {run}', 'replace the [teacher] of {run} by {teacher}'],
    plays: 4,
  },
  sell_material: {
    title: 'Sell [material]',
    about: 'Sells a [material] of the [course] to somebody who is enrolled, once.',
    args: {
      enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled'" }),
      material: row('material', { likely: 'material.course_id === enrolment.run.course_id && material.stock > 0' }),
    },
    rules: [
      conflict("enrolment.status === 'enrolled'", 'This [enrolment] is {enrolment.status}.', ['passed', 'failed', 'cancelled', 'over']),
      conflict('material.course_id === enrolment.run.course_id', 'The {material.title} is for “{material.course.title}”.', [
        'is for',
        'another course',
        'not for',
      ]),
      conflict('material.stock > 0', 'The {material.title} is sold out.', ['sold out', 'no stock', 'none left']),
      conflict("none('sale', s => s.enrolment_id === enrolment.id && s.material_id === material.id)", 'They have bought it already.', [
        'already',
        'bought',
      ]),
    ],
    effects: [
      { add: 'sale', with: { enrolment: 'enrolment', material: 'material', price: 'material.price', sold_on: 'today()' } },
      { set: 'material', to: { stock: 'material.stock - 1' } },
    ],
    gives: 'sale',
    ask: ['sell {material} for {enrolment}', 'hand out {material} for {enrolment} and note the sale'],
    outcome: [{ question: 'How many of it are left?', value: 'material.stock', type: 'integer' }],
    plays: 10,
  },
}
