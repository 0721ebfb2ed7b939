// What lecturers do with assignments and deadlines, and who teaches what.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { KINDS, TITLES } from './offer.ts'

/** Days from publishing to the deadline, at least. */
const LEAST_NOTICE = 3
/** Days of an extension that lecturers and coordinators may grant, and extensions of one student in one section. */
const MOST_DAYS = { lecturer: 5, coordinator: 10 } as const
const MOST_EXTENSIONS = 2

const mostDays = `(actor.post === 'coordinator' ? ${MOST_DAYS.coordinator} : ${MOST_DAYS.lecturer})`
const lastDay = (section: string): string => `plusDays(${section}.starts_on, 7 * ${section}.weeks)`
const withinSection = (section: string): Action['rules'][number] =>
  conflict(
    `due_on >= ${section}.starts_on && due_on <= ${lastDay(section)}`,
    `[section] {${section}.code} runs from {${section}.starts_on} to {${lastDay(section)}}; the deadline has to be within that time.`,
    ['runs from', 'within', 'before', 'after', 'outside'],
  )
const noClash = (section: string, except: string): Action['rules'][number] =>
  conflict(
    `none('assignment', a => a.section_id === ${section}.id && a.due_on === due_on && a.status === 'published'${except})`,
    `Another [assignment] of [section] {${section}.code} is due on {due_on}. Choose another day.`,
    ['another', 'due on', 'same day', 'clash'],
  )
const enrolled = "some('enrolment', e => e.student_id === student.id && e.section_id === assignment.section_id && e.status === 'active')"

export const coursework: Readonly<Record<string, Action>> = {
  draft_assignment: {
    title: 'Draft an [assignment]',
    about: 'Prepares an [assignment] of a [section]; [students] see it once it is published. Titles are given once in a [section].',
    args: {
      section: row('section', {
        likely: `${lastDay('section')} >= plusDays(today(), 8) && some('enrolment', e => e.section_id === section.id && e.status === 'active')`,
      }),
      title: text('Title.', oneOf(TITLES), { maxLength: 80 }),
      kind: choice('What is handed in.', KINDS),
      most_marks: integer('Most marks that it can get.', 10, 100, { step: 10 }),
      due_on: mostly(
        date('Last day for handing in.', 4, 40),
        'section.starts_on > today() ? plusDays(section.starts_on, 10) : plusDays(today(), 8)',
      ),
      attempts: integer('How often one may hand in.', 1, 3),
      late_days: integer('Days for which late work is taken.', 0, 5),
    },
    rules: [
      invalid('due_on > today()', 'The deadline has to be after today, {today()}.'),
      withinSection('section'),
      conflict(
        "none('assignment', a => a.section_id === section.id && a.title === title)",
        '[section] {section.code} has an [assignment] “{title}” already.',
        ['already', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'assignment',
        with: {
          title: 'title',
          section: 'section',
          kind: 'kind',
          most_marks: 'most_marks',
          due_on: 'due_on',
          attempts: 'attempts',
          late_days: 'late_days',
          status: "'draft'",
        },
      },
    ],
    ask: [
      'draft “{title}” for {section} ({kind}): {most_marks} marks, due on {due_on}, number of attempts {attempts}, late work taken for {late_days} days',
      'prepare “{title}” ({kind}) in {section}, with {most_marks} marks, the deadline {due_on}, {late_days} late days, and {attempts} as the number of attempts',
    ],
    plays: 15,
  },
  publish_assignment: {
    title: 'Publish an [assignment]',
    about: `[students] see the [assignment] from now on; at least ${LEAST_NOTICE} days before its deadline, and no two of a [section] are due on one day.`,
    args: {
      assignment: row('assignment', { likely: `assignment.status === 'draft' && days(today(), assignment.due_on) >= ${LEAST_NOTICE}` }),
    },
    rules: [
      conflict("assignment.status === 'draft'", '“{assignment.title}” is published already.', ['already', 'published']),
      conflict(
        `days(today(), assignment.due_on) >= ${LEAST_NOTICE}`,
        `It is due on {assignment.due_on}, and [students] get ${LEAST_NOTICE} days at least. Move the deadline first.`,
        ['at least', 'too short', 'too soon', 'notice'],
      ),
      conflict(
        "none('assignment', a => a.section_id === assignment.section_id && a.due_on === assignment.due_on && a.status === 'published')",
        'Another [assignment] of this [section] is due on {assignment.due_on}. Move the deadline first.',
        ['another', 'due on', 'same day'],
      ),
    ],
    effects: [{ set: 'assignment', to: { status: "'published'" } }],
    ask: ['publish {assignment}', 'let the students see {assignment}'],
    plays: 4,
    routine: { row: 'assignment', when: "assignment.status === 'draft'", chance: 0.25 },
  },
  move_deadline: {
    title: 'Move a deadline',
    about: 'Moves the deadline of an [assignment] to another day after today; a published one only to a later day.',
    args: {
      assignment: row('assignment', { likely: 'assignment.due_on >= today()' }),
      due_on: mostly(date('The new deadline.', 1, 50), 'plusDays(assignment.due_on, 3)'),
    },
    rules: [
      invalid('due_on > today()', 'The new deadline has to be after today, {today()}.'),
      conflict(
        "assignment.status === 'draft' || due_on > assignment.due_on",
        '“{assignment.title}” is published; its deadline only moves to a day after {assignment.due_on}.',
        ['only moves', 'later', 'after', 'published'],
      ),
      withinSection('assignment.section'),
      noClash('assignment.section', ' && a.id !== assignment.id'),
    ],
    effects: [{ set: 'assignment', to: { due_on: 'due_on' } }],
    ask: ['move the deadline of {assignment} to {due_on}', 'let {assignment} be due on {due_on} instead'],
    plays: 5,
  },
  grant_extension: {
    title: 'Grant an [extension]',
    about: `Gives one [student] more days for a published [assignment] that is not overdue: coordinators up to ${MOST_DAYS.coordinator}, others up to ${MOST_DAYS.lecturer}; ${MOST_EXTENSIONS} for each [student] in a [section].`,
    args: {
      assignment: row('assignment', {
        likely:
          "assignment.status === 'published' && assignment.due_on >= today() && some('enrolment', e => e.section_id === assignment.section_id && e.status === 'active')",
      }),
      student: row('student', {
        likely: `student.status === 'active' && ${enrolled} && none('extension', x => x.student_id === student.id && x.assignment_id === assignment.id)`,
      }),
      extra_days: mostly(integer('How many days more.', 1, 14), '4'),
      reason: choice('Why.', { illness: 4, family: 2, technical: 2, sport: 1 }),
    },
    rules: [
      conflict("assignment.status === 'published'", '“{assignment.title}” is not published.', ['not published', 'draft']),
      conflict(enrolled, '{student.name} does not take [section] {assignment.section.code}.', ['does not take', 'not enrolled', 'not in']),
      conflict(
        'assignment.due_on >= today()',
        '“{assignment.title}” was due on {assignment.due_on}; that is too late for an [extension].',
        ['too late', 'was due', 'overdue', 'over'],
      ),
      conflict(
        "none('extension', x => x.student_id === student.id && x.assignment_id === assignment.id)",
        '{student.name} has an [extension] for “{assignment.title}” already.',
        ['already', 'has an'],
      ),
      conflict(
        `count('extension', x => x.student_id === student.id && x.assignment.section_id === assignment.section_id) < ${MOST_EXTENSIONS}`,
        `{student.name} has had ${MOST_EXTENSIONS} [extensions] in this [section]; that is the limit.`,
        ['limit', 'has had', 'at most'],
      ),
      forbidden(`extra_days <= ${mostDays}`, `You may grant {${mostDays}} days at most.`, ['at most', 'limit', 'more than']),
    ],
    effects: [
      {
        add: 'extension',
        with: {
          student: 'student',
          assignment: 'assignment',
          new_due_on: 'plusDays(assignment.due_on, extra_days)',
          reason: 'reason',
          granted_on: 'today()',
        },
      },
    ],
    gives: 'extension',
    ask: [
      'give {student} {extra_days} more days for {assignment} (reason: {reason})',
      'grant {student} an extension of {extra_days} days for {assignment}, reason {reason}',
    ],
    outcome: [{ question: 'What is their new deadline?', value: 'extension.new_due_on', type: 'date' }],
    ceiling: { arg: 'extra_days', most: mostDays, words: 'as many days as I may grant' },
    plays: 10,
    undoneBy: 'withdraw_extension',
  },
  withdraw_extension: {
    title: 'Withdraw an [extension]',
    about: 'Takes an [extension] back for which the [student] has handed in nothing since.',
    args: { extension: row('extension') },
    rules: [
      conflict(
        "none('submission', s => s.student_id === extension.student_id && s.assignment_id === extension.assignment_id && s.handed_in_on >= extension.granted_on)",
        '{extension.student.name} has handed in work since; the [extension] stays.',
        ['handed in', 'stays'],
      ),
    ],
    effects: [{ remove: 'extension' }],
    ask: ['withdraw {extension}', 'take back {extension}'],
    plays: 1,
  },
  assign_lecturer: {
    title: 'Give a [section] to another [lecturer]',
    about: 'Another [lecturer] teaches a [section] that is not over, within their teaching limit. Assistants do not teach.',
    args: {
      section: row('section', { likely: `${lastDay('section')} > today()` }),
      lecturer: row('lecturer', {
        about: 'Who teaches it from now on.',
        likely: "lecturer.post !== 'assistant' && lecturer.id !== section.lecturer_id",
      }),
    },
    rules: [
      conflict('lecturer.id !== section.lecturer_id', '{lecturer.name} teaches it already.', ['already', 'same']),
      conflict(`${lastDay('section')} > today()`, `[section] {section.code} ended on {${lastDay('section')}}.`, ['ended', 'over']),
      forbidden("lecturer.post !== 'assistant'", '{lecturer.name} is an assistant and does not teach.', ['assistant', 'does not teach']),
      conflict(
        "count('section', s => s.lecturer_id === lecturer.id) < lecturer.most_sections",
        '{lecturer.name} has {lecturer.most_sections} [sections], which is their limit.',
        ['has', 'limit', 'at most', 'full'],
      ),
    ],
    effects: [{ set: 'section', to: { lecturer: 'lecturer' } }],
    gives: 'section',
    ask: ['give {section} to {lecturer}', 'let {lecturer} teach {section} from now on'],
    plays: 2,
  },
}
