// What boards, cards and checklists are about: work as it is done in any office.

/** Boards with the hours that one of their sprints may have, and their status. */
export const BOARDS = [
  { title: 'Website relaunch', sprint_hours: 60, status: 'active' },
  { title: 'Spring fair', sprint_hours: 40, status: 'active' },
  { title: 'Annual report', sprint_hours: 35, status: 'active' },
  { title: 'Mobile app', sprint_hours: 80, status: 'active' },
  { title: 'Customer magazine', sprint_hours: 45, status: 'active' },
  { title: 'Office move', sprint_hours: 30, status: 'paused' },
] as const

/** Lanes of every board, with how many cards they take; 0 is no limit. */
export const LANES = [
  { name: 'To do', stage: 'waiting', wip_limit: 0 },
  { name: 'Doing', stage: 'doing', wip_limit: 3 },
  { name: 'Checking', stage: 'checking', wip_limit: 3 },
  { name: 'Done', stage: 'done', wip_limit: 0 },
] as const

const VERBS = ['Draft', 'Check', 'Translate', 'Update', 'Publish', 'Shorten']
const OBJECTS = [
  'the press text',
  'the price list',
  'the user guide',
  'the invitation',
  'the sign-up form',
  'the safety sheet',
  'the photo page',
  'the newsletter',
  'the opening speech',
  'the list of sponsors',
  'the timetable',
  'the supplier overview',
]

/** Parts of the titles of cards. */
export const TITLES = [VERBS, OBJECTS] as const

/** Steps on checklists. */
export const STEPS = [
  'Ask the lawyer',
  'Collect opinions',
  'Check the spelling',
  'Add pictures',
  'Get a second opinion',
  'Show it to the client',
  'File the final version',
  'Test it on a phone',
  'Agree on the costs',
  'Find the old files',
]
