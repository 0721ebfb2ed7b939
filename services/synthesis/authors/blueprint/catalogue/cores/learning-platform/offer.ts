// What a college teaches: courses, the codes of their sections, titles of assignments, names of study groups.

/** First rows of courses; a prerequisite is the place of another one, from 1. */
export const COURSES = [
  { name: 'Introduction to Programming', department: 'computing', credits: 10, fee: 420 },
  { name: 'Data Structures', department: 'computing', credits: 10, fee: 480, prerequisite: 1 },
  { name: 'Databases', department: 'computing', credits: 10, fee: 460 },
  { name: 'Cell Biology', department: 'biology', credits: 15, fee: 640 },
  { name: 'Ecology in the Field', department: 'biology', credits: 10, fee: 720, prerequisite: 4 },
  { name: 'Europe since 1945', department: 'history', credits: 10, fee: 350 },
  { name: 'Microeconomics', department: 'economics', credits: 15, fee: 540 },
] as const

/** First rows of sections; course and lecturer by their places. */
export const SECTIONS = [
  { code: 'CS101-A', course: 1, lecturer: 1 },
  { code: 'CS101-B', course: 1, lecturer: 2 },
  { code: 'CS101-C', course: 1, lecturer: 3 },
  { code: 'CS210-A', course: 2, lecturer: 4 },
  { code: 'CS230-A', course: 3, lecturer: 5 },
  { code: 'CS230-B', course: 3, lecturer: 1 },
  { code: 'BIO110-A', course: 4, lecturer: 2 },
  { code: 'BIO110-B', course: 4, lecturer: 3 },
  { code: 'BIO110-C', course: 4, lecturer: 4 },
  { code: 'BIO240-A', course: 5, lecturer: 5 },
  { code: 'HIS120-A', course: 6, lecturer: 1 },
  { code: 'HIS120-B', course: 6, lecturer: 2 },
  { code: 'ECO105-A', course: 7, lecturer: 3 },
  { code: 'ECO105-B', course: 7, lecturer: 4 },
] as const

/** Kinds of work by how often they are set. */
export const KINDS = { essay: 3, problem_set: 3, lab_report: 2, presentation: 1, project: 1 } as const

/** Titles of assignments that fit any course. */
export const TITLES = [
  'First problem set',
  'Second problem set',
  'Reading report',
  'Case study',
  'Literature overview',
  'Lab notebook',
  'Mid-term essay',
  'Final essay',
  'Method comparison',
  'Data analysis',
  'Poster and summary',
  'Open question sheet',
] as const

/** Names of study groups. */
export const GROUP_NAMES = [
  'Night owls',
  'Early birds',
  'The footnotes',
  'Red pens',
  'Coffee and proofs',
  'Second floor',
  'The outliers',
  'Blue notebooks',
  'Deadline club',
  'Quiet corner',
] as const
