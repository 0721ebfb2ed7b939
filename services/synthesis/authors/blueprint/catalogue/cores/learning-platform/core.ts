// A learning platform of a college: students take sections of courses, hand in assignments, are marked, and work in study groups.
// Rules: places, prerequisites and credits; deadlines, late days, extensions and attempts; who marks, and one second look.
import type { Core } from '../../../language/blueprint.ts'
import { coursework } from './coursework.ts'
import { enrolments } from './enrolments.ts'
import { entities } from './entities.ts'
import { marking } from './marking.ts'
import { variants } from './variants.ts'

export const learningPlatform: Core = {
  key: 'learning_platform',
  title: 'Learning platform',
  about:
    'The learning platform of a college: [students] take [sections] of [courses], hand in [assignments] by a deadline, and get their marks from a [lecturer].',
  category: 'education',
  words: [
    'learning platform',
    'learning management',
    'lms',
    'assignment',
    'gradebook',
    'coursework',
    'campus',
    'college',
    'e-learning',
    'online course',
    'submission',
    'homework',
    'lecturer',
    'semester',
    'syllabus',
    'virtual classroom',
    'faculty',
    'marking',
    'degree',
    'education technology',
    'grading',
    'quiz',
  ],
  scenarios: [
    'a learning platform for a small college',
    'an LMS with assignments, deadlines and late rules',
    'a gradebook for lecturers and their students',
    'a university campus with sections and study groups',
    'an e-learning site where coursework is handed in and marked',
    'a distance college with submissions and extensions',
    'a virtual classroom for evening degrees',
  ],
  currency: '£',
  actor: { entity: 'lecturer', role: 'coordinator' },
  roles: {
    customer: 'student',
    staff: 'lecturer',
    thing: 'course',
    deal: {
      entity: 'enrolment',
      customer: 'enrolment.student',
      thing: 'enrolment.section.course',
      price: 'enrolment.fee',
      done: "enrolment.status === 'passed' || enrolment.status === 'failed'",
      open: "enrolment.status === 'active'",
      begins: { action: 'enrol_student', customer: 'student' },
    },
  },
  history: { days: 75, calls: 150 },
  entities,
  actions: { ...enrolments, ...coursework, ...marking },
  variants,
}
