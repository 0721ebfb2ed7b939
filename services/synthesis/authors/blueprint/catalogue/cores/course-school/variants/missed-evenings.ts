// Whoever misses evenings makes them up, or cannot pass.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Evenings that one may miss without excuse and still pass. */
const MOST_MISSED = 1
/** People in one make-up lesson. */
const SEATS = 3

const isOpen = conflict("missed_evening.status === 'open'", 'This missed evening is {missed_evening.status} already.', [
  'already',
  'excused',
  'made up',
  'made_up',
  'planned',
])

export const withMissedEvenings: Variant = {
  key: 'with_missed_evenings',
  about: 'Missed evenings are noted, excused or made up in make-up lessons; whoever missed too many cannot pass.',
  apply: core =>
    extended(core, {
      entities: {
        makeup_lesson: {
          noun: { one: 'make-up lesson', many: 'make-up lessons' },
          kind: 'record',
          about: 'A lesson in which a [teacher] repeats what some have missed of a [course].',
          fields: {
            course: ref('course', 'Of which [course].', { clause: 'for' }),
            teacher: ref('teacher', 'Who gives it.', { clause: 'by' }),
            day: date('Day, a Friday or a Saturday.', -120, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            taken: integer('How many come.', 0, SEATS, { called: 'number of participants', sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, cancelled: 1 },
              { says: { planned: 'planned', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['course', 'day'],
          refer: 'the make-up lesson for {course} on {day}',
          summary: { by: ['status', 'teacher', 'course'], totals: ['taken'], over: 'day' },
        },
        missed_evening: {
          noun: { one: 'missed evening', many: 'missed evenings' },
          kind: 'record',
          about: 'An evening of a [run] to which somebody did not come.',
          fields: {
            enrolment: ref('enrolment', 'Who did not come.'),
            day: date('Day.', -120, 0, { called: 'day', filter: true, sort: true, clause: 'of the days' }),
            makeup_lesson: ref('makeup_lesson', 'Where it is made up.', { called: 'make-up lesson', optional: true }),
            status: choice(
              'Where it stands.',
              { open: 3, excused: 1, planned: 1, made_up: 1 },
              { says: { open: 'open', excused: 'excused', planned: 'planned-for', made_up: 'made-up' } },
            ),
          },
          identify: ['enrolment', 'day'],
          refer: 'the missed evening of {day} in {enrolment}',
          summary: { by: ['status'], totals: [], over: 'day' },
        },
      },
      actions: {
        note_missed_evening: {
          title: 'Note a missed evening',
          about:
            'Notes that somebody who is enrolled did not come to an evening of a running [run]; the day has to be one of its evenings.',
          args: {
            enrolment: row('enrolment', {
              likely: "enrolment.status === 'enrolled' && (enrolment.run.status === 'running' || enrolment.run.status === 'finished')",
            }),
            weeks_in: integer('Which evening of the [run] it was, from 1.', 1, 4),
          },
          rules: [
            conflict(
              "enrolment.run.status === 'running' || enrolment.run.status === 'finished'",
              'This [run] is {enrolment.run.status}; no evening was held.',
              ['no evening', 'planned', 'not begun', 'called off', 'called_off'],
            ),
            conflict("enrolment.status === 'enrolled'", 'This [enrolment] is {enrolment.status}.', [
              'passed',
              'failed',
              'cancelled',
              'over',
            ]),
            conflict(
              'weeks_in <= enrolment.run.course.weeks',
              '“{enrolment.run.course.title}” has {enrolment.run.course.weeks} evenings.',
              ['evenings', 'only', 'no such'],
            ),
            conflict(
              'plusDays(enrolment.run.starts_on, 7 * (weeks_in - 1)) <= today()',
              'That evening is on {plusDays(enrolment.run.starts_on, 7 * (weeks_in - 1))}, and today is {today()}.',
              ['not yet', 'today is', 'future'],
            ),
            conflict(
              "none('missed_evening', m => m.enrolment_id === enrolment.id && m.day === plusDays(enrolment.run.starts_on, 7 * (weeks_in - 1)))",
              'That evening has been noted already.',
              ['already', 'noted'],
            ),
          ],
          effects: [
            {
              add: 'missed_evening',
              with: { enrolment: 'enrolment', day: 'plusDays(enrolment.run.starts_on, 7 * (weeks_in - 1))', status: "'open'" },
            },
          ],
          gives: 'missed_evening',
          ask: [
            'note that evening number {weeks_in} was missed in {enrolment}',
            'put down evening number {weeks_in} as missed for {enrolment}',
          ],
          outcome: [{ question: 'On which day was that evening?', value: 'missed_evening.day', type: 'date' }],
          plays: 34,
        },
        excuse_missed_evening: {
          title: 'Excuse a missed evening',
          about: 'Excuses an open missed evening within two weeks; each [student] once in a [run].',
          args: {
            missed_evening: row('missed_evening', {
              likely: "missed_evening.status === 'open' && days(missed_evening.day, today()) <= 14",
            }),
          },
          rules: [
            isOpen,
            conflict('days(missed_evening.day, today()) <= 14', 'It was on {missed_evening.day}; excuses are taken for two weeks.', [
              'two weeks',
              'too late',
              'weeks',
            ]),
            forbidden(
              "none('missed_evening', m => m.enrolment_id === missed_evening.enrolment_id && m.status === 'excused')",
              'One evening of this [enrolment] has been excused; the others have to be made up.',
              ['one evening', 'has been excused', 'already', 'made up'],
            ),
          ],
          effects: [{ set: 'missed_evening', to: { status: "'excused'" } }],
          ask: ['excuse {missed_evening}', 'accept the excuse for {missed_evening}'],
          plays: 4,
        },
        plan_makeup_lesson: {
          title: 'Plan a make-up lesson',
          about: 'Plans a lesson for a [course] on a Friday or Saturday with a [teacher] of the subject who gives no other one that day.',
          args: {
            course: row('course', {
              likely: "some('run', r => r.course_id === course.id && (r.status === 'running' || r.status === 'finished'))",
            }),
            teacher: row('teacher', { likely: 'teacher.subject === course.subject' }),
            day: date('Day.', 1, 14),
          },
          rules: [
            conflict('day > today()', 'A lesson is planned from tomorrow on; today is {today()}.', ['tomorrow', 'past', 'today']),
            conflict('weekday(day) === 5 || weekday(day) === 6', '{day} is neither a Friday nor a Saturday.', ['friday', 'saturday']),
            forbidden('teacher.subject === course.subject', '{teacher.name} teaches {teacher.subject}, not {course.subject}.', [
              'teaches',
              'subject',
              'does not teach',
            ]),
            conflict(
              "none('makeup_lesson', l => l.teacher_id === teacher.id && l.day === day && l.status === 'planned')",
              '{teacher.name} gives another make-up lesson on {day}.',
              ['another', 'already'],
            ),
            conflict(
              "none('makeup_lesson', l => l.course_id === course.id && l.status === 'planned' && l.day >= today())",
              'A make-up lesson for “{course.title}” is planned already.',
              ['already', 'planned'],
            ),
          ],
          effects: [{ add: 'makeup_lesson', with: { course: 'course', teacher: 'teacher', day: 'day', taken: '0', status: "'planned'" } }],
          gives: 'makeup_lesson',
          ask: ['plan a make-up lesson for {course} with {teacher} on {day}', 'let {teacher} give a make-up lesson for {course} on {day}'],
          plays: 16,
        },
        join_makeup_lesson: {
          title: 'Put somebody into a make-up lesson',
          about: `An open missed evening is made up in a planned lesson for the same [course]; ${SEATS} people fit.`,
          args: {
            missed_evening: row('missed_evening', {
              likely:
                "missed_evening.status === 'open' && some('makeup_lesson', l => l.course_id === missed_evening.enrolment.run.course_id && l.status === 'planned')",
            }),
            makeup_lesson: row('makeup_lesson', {
              likely: `makeup_lesson.course_id === missed_evening.enrolment.run.course_id && makeup_lesson.status === 'planned' && makeup_lesson.taken < ${SEATS}`,
            }),
          },
          rules: [
            isOpen,
            conflict("makeup_lesson.status === 'planned' && makeup_lesson.day >= today()", 'This lesson is over or cancelled.', [
              'over',
              'cancelled',
              'past',
            ]),
            conflict(
              'makeup_lesson.course_id === missed_evening.enrolment.run.course_id',
              'This lesson is for “{makeup_lesson.course.title}”.',
              ['is for', 'another', 'different'],
            ),
            conflict(`makeup_lesson.taken < ${SEATS}`, `${SEATS} people come to this lesson already.`, ['already', 'full', 'no place']),
          ],
          effects: [
            { set: 'makeup_lesson', to: { taken: 'makeup_lesson.taken + 1' } },
            { set: 'missed_evening', to: { makeup_lesson: 'makeup_lesson', status: "'planned'" } },
          ],
          gives: 'missed_evening',
          ask: ['make up {missed_evening} in {makeup_lesson}', 'use {makeup_lesson} to make up {missed_evening}'],
          plays: 16,
        },
        close_makeup_lesson: {
          title: 'Close a make-up lesson',
          about: 'A planned lesson was held, on its day or later: what was planned for it is made up.',
          args: { makeup_lesson: row('makeup_lesson', { likely: "makeup_lesson.status === 'planned' && makeup_lesson.day <= today()" }) },
          rules: [
            conflict("makeup_lesson.status === 'planned'", 'This lesson is {makeup_lesson.status}.', ['already', 'held', 'cancelled']),
            conflict('makeup_lesson.day <= today()', 'It is on {makeup_lesson.day}, and today is {today()}.', [
              'not yet',
              'today is',
              'is on',
            ]),
          ],
          effects: [
            {
              each: 'missed_evening',
              as: 'm',
              where: "m.makeup_lesson_id === makeup_lesson.id && m.status === 'planned'",
              do: [{ set: 'm', to: { status: "'made_up'" } }],
            },
            { set: 'makeup_lesson', to: { status: "'held'" } },
          ],
          ask: ['close {makeup_lesson}', 'note that {makeup_lesson} was held'],
          routine: { row: 'makeup_lesson', when: "makeup_lesson.status === 'planned' && makeup_lesson.day <= today()", chance: 0.1 },
        },
      },
      rules: {
        grade_enrolment: [
          forbidden(
            `grade > 4 || count('missed_evening', m => m.enrolment_id === enrolment.id && (m.status === 'open' || m.status === 'planned')) <= ${MOST_MISSED}`,
            '{enrolment.student.name} has missed more than one evening that was not made up and cannot pass.',
            ['missed', 'not made up', 'cannot pass'],
          ),
        ],
      },
    }),
}
