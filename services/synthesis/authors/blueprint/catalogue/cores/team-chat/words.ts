// Names of channels, what is posted, and what meetings are called.

/** Teams of the firm. */
export const TEAMS = [
  { name: 'Product', channel_limit: 4 },
  { name: 'Marketing', channel_limit: 4 },
  { name: 'Technology', channel_limit: 5 },
  { name: 'Office', channel_limit: 6 },
] as const

/** Number of the team (from 1) and kind of each user; the last ones are guests. */
export const USERS = [
  { team: 1, kind: 'full' },
  { team: 1, kind: 'full' },
  { team: 1, kind: 'full' },
  { team: 1, kind: 'full' },
  { team: 2, kind: 'full' },
  { team: 2, kind: 'full' },
  { team: 2, kind: 'full' },
  { team: 3, kind: 'full' },
  { team: 3, kind: 'full' },
  { team: 3, kind: 'full' },
  { team: 4, kind: 'full' },
  { team: 4, kind: 'full' },
  { team: 2, kind: 'guest' },
  { team: 3, kind: 'guest' },
] as const

/** Channels there are, with the numbers of their members: the first one moderates. */
export const CHANNELS = [
  { name: 'launch', team: 1, privacy: 'public', scope: 'team', posting: 'everyone', status: 'active', members: [1, 2, 3] },
  { name: 'design', team: 1, privacy: 'private', scope: 'team', posting: 'everyone', status: 'active', members: [2, 4] },
  { name: 'press', team: 2, privacy: 'public', scope: 'team', posting: 'everyone', status: 'active', members: [5, 6, 13] },
  { name: 'fairs', team: 2, privacy: 'public', scope: 'team', posting: 'everyone', status: 'active', members: [6, 7] },
  { name: 'servers', team: 3, privacy: 'private', scope: 'team', posting: 'everyone', status: 'active', members: [8, 9, 14] },
  { name: 'announcements', team: 4, privacy: 'public', scope: 'firm', posting: 'moderators', status: 'active', members: [11, 1, 5, 8] },
  { name: 'lunch', team: 4, privacy: 'public', scope: 'firm', posting: 'everyone', status: 'active', members: [12, 3, 6, 10] },
  { name: 'parking', team: 4, privacy: 'public', scope: 'firm', posting: 'everyone', status: 'archived', members: [12, 7] },
] as const

/** Names that new channels get. */
export const NEW_CHANNELS: readonly string[] = [
  'hiring',
  'travel',
  'newsletter',
  'budget',
  'beta-test',
  'office-dog',
  'book-club',
  'translations',
  'suppliers',
  'web-shop',
  'safety',
  'running',
  'photos',
  'interns',
]

/** What people post. */
export const POSTS: readonly string[] = [
  'The new figures are in the shared folder.',
  'Who is in on Friday?',
  'The printer on the second floor works again.',
  'Please send me your holidays by Thursday.',
  'Here is the plan for next week.',
  'Thanks to everybody who helped yesterday.',
  'Does anybody have the keys to the van?',
  'We have a new colleague from Monday on.',
  'The test page is up; please look at it.',
  'I am off until Wednesday.',
  'There is cake in the kitchen.',
  'The heating will be off on Saturday.',
  'First customers are on the new version.',
  'Please use the new template from today on.',
  'The minutes of the last meeting are done.',
  'Can someone take my shift on Sunday?',
  'The photos of the party are there.',
  'Wi-Fi is slow today; we are looking into it.',
]

/** What meetings are called. */
export const TITLES: readonly string[] = [
  'Weekly round',
  'Design talk',
  'Budget check',
  'Launch rehearsal',
  'Questions and answers',
  'Retrospective',
  'Job interview',
  'Sales figures',
  'Server upgrade',
  'Welcome round',
  'Planning for the fair',
  'Press briefing',
]
