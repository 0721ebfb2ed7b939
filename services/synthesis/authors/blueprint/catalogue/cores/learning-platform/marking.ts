// What happens with work that is handed in, and in study groups.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Days after handing in until which marks can be reconsidered. */
const RECONSIDER_DAYS = 30

const enrolled = (student: string, section: string): string =>
  `some('enrolment', e => e.student_id === ${student}.id && e.section_id === ${section}.id && e.status === 'active')`
const EXTENDED = "'extension', x => x.student_id === student.id && x.assignment_id === assignment.id"
const DEADLINE = `(some(${EXTENDED}) ? highest(${EXTENDED}, x => x.new_due_on) : assignment.due_on)`
const ATTEMPTS = "count('submission', s => s.student_id === student.id && s.assignment_id === assignment.id)"
const AFTER_PENALTY =
  'max(0, marks - floor(submission.assignment.most_marks * submission.assignment.section.late_percent * submission.days_late / 100))'
const mayMark = forbidden(
  "actor.post === 'coordinator' || submission.assignment.section.lecturer_id === actor.id",
  'You neither teach [section] {submission.assignment.section.code} nor are a coordinator, so you do not mark its work.',
  ['neither teach', 'not mark', 'coordinator', 'do not teach'],
)
const withinMarks = conflict(
  'marks <= submission.assignment.most_marks',
  '“{submission.assignment.title}” gets {submission.assignment.most_marks} marks at most.',
  ['at most', 'more than', 'full marks'],
)

export const marking: Readonly<Record<string, Action>> = {
  record_submission: {
    title: 'Hand in work',
    about:
      'Records what a [student] hands in for a published [assignment], within the number of attempts. Days over the deadline, or over that of an [extension], count as late, and only so many late days are taken.',
    args: {
      assignment: row('assignment', {
        likely:
          "assignment.status === 'published' && today() <= plusDays(assignment.due_on, assignment.late_days) && assignment.section.starts_on <= today() && some('enrolment', e => e.section_id === assignment.section_id && e.status === 'active')",
      }),
      student: row('student', {
        likely: `student.status === 'active' && ${enrolled('student', 'assignment.section')} && ${ATTEMPTS} < assignment.attempts`,
      }),
    },
    rules: [
      conflict("assignment.status === 'published'", '“{assignment.title}” is not published.', ['not published', 'draft']),
      forbidden("student.status === 'active'", '{student.name} is suspended and cannot hand in.', ['suspended', 'not active']),
      conflict(enrolled('student', 'assignment.section'), '{student.name} does not take [section] {assignment.section.code}.', [
        'does not take',
        'not enrolled',
        'not in',
      ]),
      conflict('today() >= assignment.section.starts_on', '[section] {assignment.section.code} begins on {assignment.section.starts_on}.', [
        'begins on',
        'not begun',
        'not started',
      ]),
      conflict(`${ATTEMPTS} < assignment.attempts`, '{student.name} has used all {assignment.attempts} attempts.', [
        'all',
        'attempts',
        'used',
      ]),
      conflict(
        `days(${DEADLINE}, today()) <= assignment.late_days`,
        `The deadline of {student.name} was {${DEADLINE}}, and work is taken {assignment.late_days} days late at most.`,
        ['deadline', 'late', 'at most', 'over'],
      ),
    ],
    effects: [
      {
        add: 'submission',
        with: {
          student: 'student',
          assignment: 'assignment',
          attempt: `${ATTEMPTS} + 1`,
          handed_in_on: 'today()',
          days_late: `max(0, days(${DEADLINE}, today()))`,
          status: "'handed_in'",
        },
      },
    ],
    gives: 'submission',
    ask: ['record that {student} has handed in {assignment}', 'note what {student} handed in today for {assignment}'],
    outcome: [
      { question: 'By how many days is it late?', value: 'submission.days_late', type: 'integer' },
      { question: 'Which attempt is it (1, 2 or 3)?', value: 'submission.attempt', type: 'integer' },
    ],
    plays: 32,
  },
  mark_submission: {
    title: 'Mark work',
    about:
      'Gives marks for a [submission] that has none; those of late work are cut by the late penalty of its [section] for each day. Done by whoever teaches the [section], or a coordinator.',
    args: {
      submission: row('submission', { likely: "submission.status === 'handed_in'" }),
      marks: mostly(integer('Marks before any late penalty.', 0, 100), 'floor(submission.assignment.most_marks * 7 / 10)'),
    },
    rules: [
      conflict("submission.status === 'handed_in'", 'This [submission] has been marked already. Reconsider its marks instead.', [
        'already',
        'marked',
      ]),
      mayMark,
      withinMarks,
    ],
    effects: [{ set: 'submission', to: { status: "'marked'", marks: AFTER_PENALTY, marker: 'actor' } }],
    ask: ['give {marks} marks for {submission}, before any late penalty', 'mark {submission} with {marks} marks before any late penalty'],
    outcome: [{ question: 'How many marks are left after the late penalty?', value: 'submission.marks', type: 'integer' }],
    ceiling: { arg: 'marks', most: 'submission.assignment.most_marks', words: 'full' },
    plays: 5,
    routine: {
      row: 'submission',
      when: "submission.status === 'handed_in' && submission.handed_in_on < plusDays(today(), -2)",
      chance: 0.1,
    },
  },
  reconsider_submission: {
    title: 'Reconsider marks',
    about: `Changes the marks of a marked [submission] once, within ${RECONSIDER_DAYS} days of handing in, by somebody else than who marked it. The late penalty is taken off again.`,
    args: {
      submission: row('submission', {
        likely: `submission.status === 'marked' && submission.marker_id !== actor.id && submission.handed_in_on >= plusDays(today(), -${RECONSIDER_DAYS})`,
      }),
      marks: mostly(integer('Marks before any late penalty.', 0, 100), 'floor(submission.assignment.most_marks * 8 / 10)'),
    },
    rules: [
      conflict("submission.status === 'marked'", 'This [submission] is {submission.status}; marks are reconsidered once.', [
        'once',
        'already',
        'reconsidered',
        'not marked',
        'not been marked',
        'unmarked',
        'handed in',
      ]),
      conflict(
        `days(submission.handed_in_on, today()) <= ${RECONSIDER_DAYS}`,
        `It was handed in on {submission.handed_in_on}, more than ${RECONSIDER_DAYS} days ago.`,
        ['30 days', 'too long', 'too late', 'more than'],
      ),
      forbidden('submission.marker_id !== actor.id', 'You marked it yourself; somebody else has to take the second look.', [
        'yourself',
        'somebody else',
        'someone else',
        'own',
      ]),
      mayMark,
      withinMarks,
    ],
    effects: [{ set: 'submission', to: { status: "'reconsidered'", marks: AFTER_PENALTY } }],
    ask: [
      'take a second look at {submission} and make it {marks} marks before any late penalty',
      'reconsider {submission}: {marks} marks before any late penalty',
    ],
    outcome: [{ question: 'How many marks does it have now?', value: 'submission.marks', type: 'integer' }],
    plays: 3,
  },
  join_study_group: {
    title: 'Join a [study_group]',
    about: 'Puts a [student] into a [study_group] of a [section] they take; one for each [section].',
    args: {
      study_group: row('study_group', {
        likely: "some('enrolment', e => e.section_id === study_group.section_id && e.status === 'active')",
      }),
      student: row('student', {
        likely: `${enrolled('student', 'study_group.section')} && none('group_member', m => m.student_id === student.id && m.study_group.section_id === study_group.section_id)`,
      }),
    },
    rules: [
      conflict(enrolled('student', 'study_group.section'), '{student.name} does not take [section] {study_group.section.code}.', [
        'does not take',
        'not enrolled',
        'not in',
      ]),
      conflict(
        "none('group_member', m => m.student_id === student.id && m.study_group.section_id === study_group.section_id)",
        '{student.name} is in a [study_group] of [section] {study_group.section.code} already.',
        ['already', 'is in a'],
      ),
      conflict(
        "count('group_member', m => m.study_group_id === study_group.id) < study_group.places",
        '“{study_group.name}” is full: all {study_group.places} places are taken.',
        ['full', 'taken', 'no place'],
      ),
    ],
    effects: [{ add: 'group_member', with: { study_group: 'study_group', student: 'student', joined_on: 'today()' } }],
    gives: 'group_member',
    ask: ['put {student} into {study_group}', 'let {student} join {study_group}'],
    plays: 14,
    undoneBy: 'leave_study_group',
  },
  leave_study_group: {
    title: 'Leave a [study_group]',
    about: 'Takes a [student] out of a [study_group].',
    args: { group_member: row('group_member') },
    rules: [],
    effects: [{ remove: 'group_member' }],
    ask: [
      'take {group_member.student} out of {group_member.study_group}',
      '{group_member.student} wants to leave {group_member.study_group}; take them out',
    ],
    plays: 1,
  },
}
