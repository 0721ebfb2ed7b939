// A course school: courses that build on one another, runs with few places, enrolments, waiting lists, certificates.
import type { Core } from '../../../language/blueprint.ts'
import { enrolments } from './enrolments.ts'
import { entities } from './entities.ts'
import { runs } from './runs.ts'
import { variants } from './variants.ts'

export const courseSchool: Core = {
  key: 'course_school',
  title: 'Course school',
  about:
    'A school for adults: [courses] are held in [runs] with a [teacher], a room and few places; [students] enrol, wait, pass, and go on to the next level.',
  category: 'education',
  words: [
    'course',
    'school',
    'student',
    'teacher',
    'class',
    'lesson',
    'education',
    'training',
    'academy',
    'learning',
    'tutor',
    'instructor',
    'workshop',
    'university',
    'learner',
    'quiz',
  ],
  scenarios: [
    'a course school for adults',
    'a language school with small groups',
    'a pottery and painting academy',
    'a coding bootcamp with evening classes',
    'a school with private lessons and lesson cards',
    'an academy for crafts and computing with tool loans',
    'a workshop school with waiting places, levels and scholarships',
  ],
  currency: '€',
  actor: { entity: 'teacher', role: 'office' },
  roles: {
    customer: 'student',
    staff: 'teacher',
    thing: 'course',
    deal: {
      entity: 'enrolment',
      customer: 'enrolment.student',
      thing: 'enrolment.run.course',
      price: 'enrolment.fee',
      done: "enrolment.status === 'passed' || enrolment.status === 'failed'",
      open: "enrolment.status === 'enrolled'",
      begins: { action: 'enrol_student', customer: 'student' },
    },
  },
  history: { days: 120, calls: 160 },
  entities,
  actions: { ...enrolments, ...runs },
  variants,
}
