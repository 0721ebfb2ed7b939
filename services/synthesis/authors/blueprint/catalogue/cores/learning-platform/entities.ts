// The nouns of a learning platform.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { COURSES, GROUP_NAMES, KINDS, SECTIONS, TITLES } from './offer.ts'

export const entities: Readonly<Record<string, Entity>> = {
  student: {
    noun: {
      one: 'student',
      many: 'students',
      also: [
        { one: 'learner', many: 'learners' },
        { one: 'participant', many: 'participants' },
      ],
    },
    kind: 'party',
    about: 'Someone who studies here.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      mode: choice(
        'Full-time [students] may take more credits at a time.',
        { full_time: 3, part_time: 2 },
        { called: 'mode of study', editable: true, says: { full_time: 'full-time', part_time: 'part-time' } },
      ),
      status: choice(
        'Suspended ones cannot enrol or hand in.',
        { active: 12, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  lecturer: {
    noun: {
      one: 'lecturer',
      many: 'lecturers',
      also: [
        { one: 'teacher', many: 'teachers' },
        { one: 'professor', many: 'professors' },
        { one: 'tutor', many: 'tutors' },
      ],
    },
    kind: 'party',
    about: 'Someone who teaches and marks.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'Coordinators may mark everywhere and grant longer extensions.',
        { lecturer: 4, assistant: 2, coordinator: 2 },
        {
          called: 'post',
          clauses: { lecturer: 'that only teach', assistant: 'that are assistants', coordinator: 'that are coordinators' },
        },
      ),
      most_sections: integer('Most [sections] that they have.', 3, 5, { called: 'teaching limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
    given: [
      { post: 'coordinator' },
      { post: 'lecturer' },
      { post: 'lecturer' },
      { post: 'lecturer' },
      { post: 'coordinator' },
      { post: 'assistant' },
    ],
  },
  course: {
    noun: {
      one: 'course',
      many: 'courses',
      also: [
        { one: 'subject', many: 'subjects' },
        { one: 'class', many: 'classes' },
      ],
    },
    kind: 'thing',
    about: 'Something that can be studied; it runs in [sections].',
    fields: {
      name: text('Name.', oneOf(COURSES.map(({ name }) => name)), { unique: true, filter: true }),
      department: choice('Department.', { biology: 2, history: 2, computing: 3, economics: 2 }),
      credits: integer('Credits that it counts for.', 5, 20, {
        step: 5,
        sort: true,
        filter: true,
        clause: 'that count for',
        unit: 'credits',
      }),
      fee: money('Fee for taking it once.', 180, 900, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      prerequisite: ref('course', 'Which [course] has to be passed before.', {
        called: 'prerequisite',
        optional: true,
        clause: 'that build on',
      }),
    },
    identify: ['name'],
    refer: '“{name}”',
    given: COURSES,
  },
  section: {
    noun: {
      one: 'section',
      many: 'sections',
      also: [
        { one: 'cohort', many: 'cohorts' },
        { one: 'seminar', many: 'seminars' },
      ],
    },
    kind: 'thing',
    about: 'A [course] as it runs once, with its own [lecturer] and places.',
    fields: {
      code: text('Code in the timetable.', oneOf(SECTIONS.map(({ code }) => code)), { unique: true, called: 'code' }),
      course: ref('course', 'What is taught.', { clause: 'of' }),
      lecturer: ref('lecturer', 'Who teaches.', { skew: 'even', clause: 'taught by' }),
      places: integer('Places.', 4, 9, { called: 'number of places', sort: true, filter: true, clause: 'with', unit: 'places' }),
      starts_on: date('First day.', -74, 18, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      weeks: integer('How many weeks it runs.', 3, 6, { called: 'length', unit: 'weeks' }),
      late_percent: integer('Percent of the points that each day over a deadline costs.', 5, 20, {
        step: 5,
        called: 'late penalty',
        unit: 'percent',
        editable: true,
      }),
    },
    identify: ['code'],
    refer: '[section] {code}',
    given: SECTIONS,
    computed: {
      enrolled: {
        about: 'How many [students] are taking it now.',
        value: "count('enrolment', e => e.section_id === section.id && e.status === 'active')",
        type: 'integer',
        called: 'number of students',
      },
    },
  },
  enrolment: {
    noun: {
      one: 'enrolment',
      many: 'enrolments',
      also: [
        { one: 'registration', many: 'registrations' },
        { one: 'inscription', many: 'inscriptions' },
      ],
    },
    kind: 'record',
    about: 'A [student] takes a [section].',
    fields: {
      student: ref('student', 'Who.'),
      section: ref('section', 'Which [section].', { clause: 'for' }),
      credits: integer('Credits that it counts for.', 5, 20, { unit: 'credits' }),
      fee: money('What the [student] pays.', 0, 900, { sort: true, filter: true, clause: 'that cost' }),
      enrolled_on: date('Day of enrolling.', -75, 0, { called: 'day of enrolling', filter: true, sort: true }),
      status: choice(
        'Where it stands.',
        { active: 1, dropped: 1, passed: 1, failed: 1 },
        { says: { active: 'active', dropped: 'dropped', passed: 'passed', failed: 'failed' } },
      ),
    },
    identify: ['student', 'section'],
    refer: 'the [enrolment] of {student} for {section}',
    summary: { by: ['status', 'section', 'student'], totals: ['fee', 'credits'], over: 'enrolled_on' },
  },
  assignment: {
    noun: {
      one: 'assignment',
      many: 'assignments',
      also: [
        { one: 'coursework', many: 'courseworks' },
        { one: 'exercise', many: 'exercises' },
      ],
    },
    kind: 'record',
    about: 'Work that the [students] of a [section] hand in by a day.',
    fields: {
      title: text('Title.', oneOf(TITLES), { maxLength: 80 }),
      section: ref('section', 'For which [section].', { clause: 'for' }),
      kind: choice('What is handed in.', KINDS, { called: 'kind' }),
      most_marks: integer('Most marks that it can get.', 10, 100, { step: 10, called: 'full marks', sort: true, filter: true }),
      due_on: date('Last day for handing in.', -70, 50, { called: 'deadline', filter: true, sort: true, clause: 'that are due' }),
      attempts: integer('How often one may hand in.', 1, 3, { called: 'number of attempts' }),
      late_days: integer('Days for which late work is taken.', 0, 5, { called: 'late days', unit: 'days' }),
      status: choice(
        'Drafts are not seen by [students].',
        { draft: 1, published: 1 },
        { says: { draft: 'unpublished', published: 'published' } },
      ),
    },
    identify: ['title', 'section'],
    refer: '“{title}” in {section}',
    summary: { by: ['status', 'kind', 'section'], totals: ['most_marks'], over: 'due_on' },
  },
  submission: {
    noun: {
      one: 'submission',
      many: 'submissions',
      also: [
        { one: 'paper', many: 'papers' },
        { one: 'hand-in', many: 'hand-ins' },
      ],
    },
    kind: 'record',
    about: 'What a [student] handed in for an [assignment].',
    fields: {
      student: ref('student', 'Whose it is.'),
      assignment: ref('assignment', 'For which [assignment].', { clause: 'for' }),
      attempt: integer('Which attempt it is.', 1, 3, { called: 'attempt' }),
      handed_in_on: date('Day of handing in.', -75, 0, { called: 'day of handing in', filter: true, sort: true }),
      days_late: integer('Days over the deadline.', 0, 5, {
        called: 'days late',
        filter: true,
        sort: true,
        unit: 'days',
        clause: 'that are late by',
      }),
      marks: integer('Marks after the late penalty.', 0, 100, {
        called: 'marks',
        optional: true,
        filter: true,
        sort: true,
        clause: 'that got',
        unit: 'marks',
      }),
      marker: ref('lecturer', 'Who marked it.', { called: 'marker', optional: true, clause: 'marked by' }),
      status: choice(
        'Second looks are given once.',
        { handed_in: 1, marked: 1, reconsidered: 1 },
        { says: { handed_in: 'unmarked', marked: 'marked', reconsidered: 'reconsidered' } },
      ),
    },
    identify: ['student', 'assignment', 'handed_in_on'],
    refer: 'what {student} handed in on {handed_in_on} for {assignment}',
    summary: { by: ['status', 'assignment'], totals: ['marks', 'days_late'], over: 'handed_in_on' },
  },
  extension: {
    noun: {
      one: 'extension',
      many: 'extensions',
      also: [{ one: 'deferral', many: 'deferrals' }],
    },
    kind: 'record',
    about: 'A later deadline for one [student].',
    fields: {
      student: ref('student', 'For whom.'),
      assignment: ref('assignment', 'For which [assignment].', { clause: 'for' }),
      new_due_on: date('The later deadline.', -70, 60, { called: 'new deadline', filter: true, sort: true }),
      reason: choice('Why.', { illness: 4, family: 2, technical: 2, sport: 1 }, { called: 'reason' }),
      granted_on: date('Day on which it was granted.', -75, 0, { called: 'day of granting' }),
    },
    identify: ['student', 'assignment'],
    refer: 'the [extension] of {student} for {assignment}',
    unique: [['student', 'assignment']],
  },
  study_group: {
    noun: {
      one: 'study group',
      many: 'study groups',
      also: [
        { one: 'team', many: 'teams' },
        { one: 'learning circle', many: 'learning circles' },
      ],
    },
    kind: 'thing',
    about: '[students] of one [section] who work together.',
    fields: {
      name: text('Name.', oneOf(GROUP_NAMES), { unique: true }),
      section: ref('section', 'Of which [section].', { skew: 'even', clause: 'of' }),
      places: integer('How many may be in it.', 2, 4, { called: 'number of places', sort: true, editable: true, unit: 'places' }),
      meets: choice('Where it meets.', { online: 3, library: 2, cafe: 1 }, { called: 'meeting place', editable: true }),
    },
    identify: ['name'],
    refer: 'the [study_group] “{name}”',
    rows: 8,
  },
  group_member: {
    noun: { one: 'group member', many: 'group members' },
    kind: 'part',
    about: 'A [student] in a [study_group].',
    fields: {
      study_group: ref('study_group', 'Which [study_group].'),
      student: ref('student', 'Who.'),
      joined_on: date('Day of joining.', -75, 0, { called: 'day of joining' }),
    },
    identify: ['study_group', 'student'],
    refer: '{student} in {study_group}',
    unique: [['study_group', 'student']],
  },
}
