// What is done with enrolments, from the first day to the result, and with the students themselves.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'

/** Days after the first day of a section until which one may enrol or change, and until which one may drop it. */
const ENROL_DAYS = 14
const DROP_DAYS = 28
/** Days before the first day of a section from which one may enrol. */
const OPEN_DAYS = 21
/** Credits that one may take at a time. */
const MOST_CREDITS = { full_time: 45, part_time: 20 } as const

const mostCredits = (student: string): string => `(${student}.mode === 'full_time' ? ${MOST_CREDITS.full_time} : ${MOST_CREDITS.part_time})`
const inTime = (section: string, days: number): Action['rules'][number] =>
  conflict(
    `days(${section}.starts_on, today()) <= ${days}`,
    `[section] {${section}.code} began on {${section}.starts_on}; one joins within ${days} days. Choose another [section].`,
    ['within', 'too late', 'began'],
  )
const hasRoom = (section: string): Action['rules'][number] =>
  conflict(
    `count('enrolment', e => e.section_id === ${section}.id && e.status === 'active') < ${section}.places`,
    `[section] {${section}.code} is full: all {${section}.places} places are taken.`,
    ['full', 'taken', 'no place', 'no room'],
  )
const isActive = conflict("enrolment.status === 'active'", 'This [enrolment] is {enrolment.status} already.', [
  'already',
  'dropped',
  'passed',
  'failed',
])

export const enrolments: Readonly<Record<string, Action>> = {
  enrol_student: {
    title: 'Enrol a [student]',
    about: `Puts a [student] into a [section], from ${OPEN_DAYS} days before its first day until ${ENROL_DAYS} days after it. Places, prerequisite and credits are checked: ${MOST_CREDITS.full_time} at a time for full-time [students], ${MOST_CREDITS.part_time} for part-time ones.`,
    args: {
      student: row('student', { likely: "student.status === 'active'" }),
      section: row('section', {
        likely: `days(section.starts_on, today()) <= ${ENROL_DAYS} && days(today(), section.starts_on) <= ${OPEN_DAYS} && (section.course.prerequisite === null || some('enrolment', p => p.student_id === student.id && p.section.course_id === section.course.prerequisite_id && p.status === 'passed')) && none('enrolment', e => e.student_id === student.id && e.section.course_id === section.course_id && e.status === 'active')`,
      }),
    },
    rules: [
      forbidden("student.status === 'active'", '{student.name} is suspended and cannot enrol.', ['suspended', 'not active']),
      inTime('section', ENROL_DAYS),
      conflict(
        `days(today(), section.starts_on) <= ${OPEN_DAYS}`,
        `[section] {section.code} begins on {section.starts_on}; enrolling opens ${OPEN_DAYS} days before.`,
        ['opens', 'too early', 'not yet', 'before'],
      ),
      conflict(
        "section.course.prerequisite === null || some('enrolment', e => e.student_id === student.id && e.section.course_id === section.course.prerequisite_id && e.status === 'passed')",
        '“{section.course.name}” takes a pass in “{section.course.prerequisite.name}”, which {student.name} does not have.',
        ['takes a pass', 'prerequisite', 'has not passed', 'does not have', 'pass in'],
      ),
      conflict(
        "none('enrolment', e => e.student_id === student.id && e.section.course_id === section.course_id && (e.status === 'active' || e.status === 'passed'))",
        '{student.name} takes or has passed “{section.course.name}” already.',
        ['already', 'has passed'],
      ),
      hasRoom('section'),
      conflict(
        `sum('enrolment', e => e.student_id === student.id && e.status === 'active', e => e.credits) + section.course.credits <= ${mostCredits('student')}`,
        `That would be more than the {${mostCredits('student')}} credits that {student.name} may take at a time.`,
        ['credits', 'more than', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'enrolment',
        with: {
          student: 'student',
          section: 'section',
          credits: 'section.course.credits',
          fee: 'section.course.fee',
          enrolled_on: 'today()',
          status: "'active'",
        },
      },
    ],
    ask: ['enrol {student} in {section}', 'put {student} into {section}', '{student} wants to join {section}; please enrol them'],
    outcome: [{ question: 'What is the fee?', value: 'enrolment.fee', type: 'money' }],
    plays: 42,
    undoneBy: 'drop_enrolment',
  },
  drop_enrolment: {
    title: 'Drop an [enrolment]',
    about: `The [student] leaves a [section] within ${DROP_DAYS} days of its first day. Nothing is due before the first day, half of the fee until day ${ENROL_DAYS}, all of it later. Seats in [study_groups] are given up.`,
    args: {
      enrolment: row('enrolment', {
        likely: `enrolment.status === 'active' && days(enrolment.section.starts_on, today()) <= ${DROP_DAYS}`,
      }),
    },
    rules: [
      isActive,
      conflict(
        `days(enrolment.section.starts_on, today()) <= ${DROP_DAYS}`,
        `[section] {enrolment.section.code} began on {enrolment.section.starts_on}; one leaves within ${DROP_DAYS} days.`,
        ['within', 'too late', 'began', '28 days'],
      ),
    ],
    effects: [
      {
        set: 'enrolment',
        to: {
          status: "'dropped'",
          fee: `enrolment.section.starts_on > today() ? 0 : days(enrolment.section.starts_on, today()) <= ${ENROL_DAYS} ? floor(enrolment.fee / 2) : enrolment.fee`,
        },
      },
      {
        each: 'group_member',
        as: 'm',
        where: 'm.student_id === enrolment.student_id && m.study_group.section_id === enrolment.section_id',
        do: [{ remove: 'm' }],
      },
    ],
    ask: ['drop {enrolment}', 'take back {enrolment}'],
    outcome: [{ question: 'How much of the fee stays due?', value: 'enrolment.fee', type: 'money' }],
    plays: 3,
  },
  change_section: {
    title: 'Change to another [section]',
    about: `Moves an active [enrolment] to another [section] of the same [course], until ${DROP_DAYS} days after its first day. Seats in [study_groups] of the old one are given up.`,
    args: {
      enrolment: row('enrolment', { likely: "enrolment.status === 'active'" }),
      section: row('section', {
        likely: `section.course_id === enrolment.section.course_id && section.id !== enrolment.section_id && days(section.starts_on, today()) <= ${DROP_DAYS}`,
      }),
    },
    rules: [
      isActive,
      conflict('section.id !== enrolment.section_id', '{enrolment.student.name} is in [section] {section.code} already.', [
        'already',
        'same',
      ]),
      conflict(
        'section.course_id === enrolment.section.course_id',
        '[section] {section.code} belongs to “{section.course.name}”, not to “{enrolment.section.course.name}”.',
        ['belongs to', 'another course', 'different', 'not to'],
      ),
      inTime('section', DROP_DAYS),
      hasRoom('section'),
      conflict(
        "none('submission', s => s.student_id === enrolment.student_id && s.assignment.section_id === enrolment.section_id)",
        '{enrolment.student.name} has handed in work in [section] {enrolment.section.code} and stays there.',
        ['handed in', 'stays'],
      ),
    ],
    effects: [
      {
        each: 'group_member',
        as: 'm',
        where: 'm.student_id === enrolment.student_id && m.study_group.section_id === enrolment.section_id',
        do: [{ remove: 'm' }],
      },
      { set: 'enrolment', to: { section: 'section' } },
    ],
    gives: 'enrolment',
    ask: ['move {enrolment} to {section}', 'change {enrolment} to {section}'],
    plays: 3,
  },
  conclude_enrolment: {
    title: 'Conclude an [enrolment]',
    about:
      'Notes that a [student] passed or failed a [section] that is over or in its last week. Nothing of theirs may be unmarked, and who handed in nothing cannot pass.',
    args: {
      enrolment: row('enrolment', {
        likely: "enrolment.status === 'active' && plusDays(enrolment.section.starts_on, 7 * enrolment.section.weeks - 7) <= today()",
      }),
      result: mostly(
        choice('How it ended.', { passed: 4, failed: 1 }),
        "some('submission', s => s.student_id === enrolment.student_id && s.assignment.section_id === enrolment.section_id) ? 'passed' : 'failed'",
      ),
    },
    rules: [
      isActive,
      conflict(
        'plusDays(enrolment.section.starts_on, 7 * enrolment.section.weeks - 7) <= today()',
        '[section] {enrolment.section.code} runs until {plusDays(enrolment.section.starts_on, 7 * enrolment.section.weeks)}; results are noted in its last week or later.',
        ['runs until', 'not over', 'last week', 'still'],
      ),
      conflict(
        "none('submission', s => s.student_id === enrolment.student_id && s.assignment.section_id === enrolment.section_id && s.status === 'handed_in')",
        'Work of {enrolment.student.name} in this [section] is unmarked. Mark it first.',
        ['unmarked', 'not marked', 'mark it first'],
      ),
      conflict(
        "result === 'failed' || some('submission', s => s.student_id === enrolment.student_id && s.assignment.section_id === enrolment.section_id)",
        '{enrolment.student.name} has handed in nothing in this [section] and cannot pass.',
        ['nothing', 'cannot pass', 'handed in no'],
      ),
    ],
    effects: [{ set: 'enrolment', to: { status: 'result' } }],
    ask: ['conclude {enrolment}: {result}', 'close {enrolment} with the result “{result}”'],
    routine: {
      row: 'enrolment',
      when: "enrolment.status === 'active' && plusDays(enrolment.section.starts_on, 7 * enrolment.section.weeks) <= today()",
      chance: 0.15,
    },
  },
  suspend_student: {
    title: 'Suspend a [student]',
    about: 'A suspended [student] cannot enrol or hand in. [enrolments] remain.',
    args: { student: row('student', { likely: "student.status === 'active'" }) },
    rules: [
      forbidden("actor.post === 'coordinator'", 'Only coordinators suspend [students], and you are not one.', [
        'only coordinators',
        'not one',
      ]),
      conflict("student.status === 'active'", '{student.name} is suspended already.', ['already', 'suspended']),
    ],
    effects: [{ set: 'student', to: { status: "'suspended'" } }],
    ask: ['suspend {student}', 'block {student} from enrolling and handing in'],
    undoneBy: 'reinstate_student',
  },
  reinstate_student: {
    title: 'Reinstate a [student]',
    about: 'The [student] may enrol and hand in again.',
    args: { student: row('student', { likely: "student.status === 'suspended'" }) },
    rules: [
      forbidden("actor.post === 'coordinator'", 'Only coordinators reinstate [students], and you are not one.', [
        'only coordinators',
        'not one',
      ]),
      conflict("student.status === 'suspended'", '{student.name} is not suspended.', ['not suspended', 'active']),
    ],
    effects: [{ set: 'student', to: { status: "'active'" } }],
    ask: ['lift the suspension of {student}', 'let {student} study again'],
    undoneBy: 'suspend_student',
  },
}
