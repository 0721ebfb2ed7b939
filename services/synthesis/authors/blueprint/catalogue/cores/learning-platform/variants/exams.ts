// Examinations with seats: whoever takes a section enters for a sitting.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days before a sitting until which one enters, and until which one withdraws. */
const ENTER_DAYS = 2
const WITHDRAW_DAYS = 2
/** Marks from which a sitting is passed, of 100. */
const PASS_FROM = 40

const isEntered = conflict("exam_entry.status === 'entered'", 'This [exam_entry] is {exam_entry.status} already.', [
  'already',
  'withdrawn',
  'marked',
  'absent',
])

export const withExams: Variant = {
  key: 'with_exams',
  about: 'Written examinations have sittings with limited seats, for which students enter and withdraw in time.',
  apply: core =>
    extended(core, {
      entities: {
        exam: {
          noun: {
            one: 'exam',
            many: 'exams',
            also: [
              { one: 'examination', many: 'examinations' },
              { one: 'test', many: 'tests' },
            ],
          },
          kind: 'thing',
          about: 'A sitting of the examination of a [course].',
          fields: {
            code: text('Code.', pattern('EX-###'), { unique: true, called: 'code' }),
            course: ref('course', 'Which [course].', { skew: 'even', clause: 'in' }),
            held_on: date('Day.', -40, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            part_of_day: choice('When.', { morning: 3, afternoon: 2 }, { called: 'part of the day' }),
            place: text('Where.', oneOf(['Main hall', 'Room 12', 'Room 30', 'Library annexe', 'Online']), { filter: true }),
            seats: integer('Seats.', 2, 8, { called: 'number of seats', sort: true, filter: true, clause: 'with', unit: 'seats' }),
          },
          identify: ['code'],
          refer: '[exam] {code}',
          rows: 14,
          given: [1, 2, 3, 4, 5, 6, 7].map(course => ({ course })),
        },
        exam_entry: {
          noun: { one: 'exam entry', many: 'exam entries', also: [{ one: 'sitting', many: 'sittings' }] },
          kind: 'record',
          about: 'A [student] enters for an [exam].',
          fields: {
            student: ref('student', 'Who.'),
            exam: ref('exam', 'Which [exam].', { clause: 'for' }),
            entered_on: date('Day of entering.', -70, 0, { called: 'day of entering', filter: true, sort: true }),
            marks: integer('Marks, of 100.', 0, 100, {
              called: 'marks',
              optional: true,
              sort: true,
              filter: true,
              clause: 'that got',
              unit: 'marks',
            }),
            status: choice(
              'Where it stands.',
              { entered: 1, withdrawn: 1, marked: 1, absent: 1 },
              { says: { entered: 'open', withdrawn: 'withdrawn', marked: 'marked', absent: 'missed' } },
            ),
          },
          identify: ['student', 'exam'],
          refer: 'the entry of {student} for {exam}',
          unique: [['student', 'exam']],
          summary: { by: ['status', 'exam'], totals: ['marks'], over: 'entered_on' },
        },
      },
      actions: {
        enter_exam: {
          title: 'Enter a student for an exam',
          about: `Enters a [student] who takes the [course] now for an [exam], until ${ENTER_DAYS} days before it, while there are seats; never two at the same time.`,
          args: {
            exam: row('exam', {
              likely: `days(today(), exam.held_on) >= ${ENTER_DAYS} && days(today(), exam.held_on) <= 28 && some('enrolment', e => e.section.course_id === exam.course_id && e.status === 'active')`,
            }),
            student: row('student', {
              likely:
                "student.status === 'active' && some('enrolment', e => e.student_id === student.id && e.section.course_id === exam.course_id && e.status === 'active') && none('exam_entry', x => x.student_id === student.id && x.exam_id === exam.id)",
            }),
          },
          rules: [
            conflict(
              `days(today(), exam.held_on) >= ${ENTER_DAYS}`,
              `[exam] {exam.code} is on {exam.held_on}; one enters ${ENTER_DAYS} days before at the latest.`,
              ['latest', 'too late', 'days before'],
            ),
            conflict(
              "some('enrolment', e => e.student_id === student.id && e.section.course_id === exam.course_id && e.status === 'active')",
              '{student.name} does not take “{exam.course.name}” now.',
              ['does not take', 'not enrolled'],
            ),
            conflict(
              "none('exam_entry', x => x.student_id === student.id && x.exam_id === exam.id)",
              '{student.name} has entered for it before.',
              ['before', 'already', 'has entered'],
            ),
            conflict(
              "count('exam_entry', x => x.exam_id === exam.id && x.status !== 'withdrawn') < exam.seats",
              'All {exam.seats} seats of [exam] {exam.code} are taken.',
              ['seats', 'taken', 'full'],
            ),
            conflict(
              "none('exam_entry', x => x.student_id === student.id && x.status === 'entered' && x.exam.held_on === exam.held_on && x.exam.part_of_day === exam.part_of_day)",
              '{student.name} has another [exam] in the {exam.part_of_day} of {exam.held_on}.',
              ['another', 'same time', 'clash'],
            ),
          ],
          effects: [{ add: 'exam_entry', with: { student: 'student', exam: 'exam', entered_on: 'today()', status: "'entered'" } }],
          gives: 'exam_entry',
          ask: ['enter {student} for {exam}', 'put {student} down for {exam}'],
          plays: 30,
        },
        withdraw_exam_entry: {
          title: 'Withdraw from an exam',
          about: `Takes an open entry back, until ${WITHDRAW_DAYS} days before the [exam]. One enters for an [exam] once only.`,
          args: {
            exam_entry: row('exam_entry', {
              likely: `exam_entry.status === 'entered' && days(today(), exam_entry.exam.held_on) >= ${WITHDRAW_DAYS}`,
            }),
          },
          rules: [
            isEntered,
            conflict(
              `days(today(), exam_entry.exam.held_on) >= ${WITHDRAW_DAYS}`,
              `[exam] {exam_entry.exam.code} is on {exam_entry.exam.held_on}; one withdraws ${WITHDRAW_DAYS} days before at the latest.`,
              ['latest', 'too late', 'days before'],
            ),
          ],
          effects: [{ set: 'exam_entry', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {exam_entry}', 'take back {exam_entry}'],
          plays: 2,
        },
        mark_exam_entry: {
          title: 'Mark an exam',
          about: `Enters the marks of an [exam] that has taken place, of 100; it is passed from ${PASS_FROM} on.`,
          args: {
            exam_entry: row('exam_entry', { likely: "exam_entry.status === 'entered' && exam_entry.exam.held_on <= today()" }),
            marks: mostly(integer('Marks, of 100.', 0, 100), '62'),
          },
          rules: [
            isEntered,
            conflict(
              'exam_entry.exam.held_on <= today()',
              '[exam] {exam_entry.exam.code} is on {exam_entry.exam.held_on}, and today is {today()}.',
              ['not yet', 'today is', 'not taken place'],
            ),
          ],
          effects: [{ set: 'exam_entry', to: { status: "'marked'", marks: 'marks' } }],
          ask: ['enter {marks} marks for {exam_entry}', 'put down {marks} as the marks of {exam_entry}'],
          routine: { row: 'exam_entry', when: "exam_entry.status === 'entered' && exam_entry.exam.held_on < today()", chance: 0.03 },
        },
        note_exam_absence: {
          title: 'Note that somebody missed an exam',
          about: 'The [student] did not come to an [exam] that has taken place.',
          args: { exam_entry: row('exam_entry', { likely: "exam_entry.status === 'entered' && exam_entry.exam.held_on <= today()" }) },
          rules: [
            isEntered,
            conflict(
              'exam_entry.exam.held_on <= today()',
              '[exam] {exam_entry.exam.code} is on {exam_entry.exam.held_on}, and today is {today()}.',
              ['not yet', 'today is', 'not taken place'],
            ),
          ],
          effects: [{ set: 'exam_entry', to: { status: "'absent'" } }],
          ask: ['note that nobody came for {exam_entry}', 'mark {exam_entry} as missed'],
          plays: 1,
        },
      },
    }),
}
