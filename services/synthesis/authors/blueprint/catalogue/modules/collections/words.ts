// The vocabulary of tags, titles of collections, and the terms of the module.

/** Groups of tags: how many of each a thing bears at most, and how many there may be in use. */
export const TAG_GROUPS = [
  { name: 'Character', most_each: 2, most_active: 7 },
  { name: 'Care', most_each: 1, most_active: 5 },
  { name: 'Audience', most_each: 2, most_active: 6 },
]

/** Tags, with the number of their group, and whether they keep things out of collections. */
export const TAGS = [
  { name: 'popular', tag_group: 1, keeps_out: 'no', status: 'in_use' },
  { name: 'new', tag_group: 1, keeps_out: 'no', status: 'in_use' },
  { name: 'seasonal', tag_group: 1, keeps_out: 'no', status: 'in_use' },
  { name: 'showpiece', tag_group: 1, keeps_out: 'no', status: 'in_use' },
  { name: 'good value', tag_group: 1, keeps_out: 'no', status: 'in_use' },
  { name: 'classic', tag_group: 1, keeps_out: 'no', status: 'retired' },
  { name: 'handle with care', tag_group: 2, keeps_out: 'no', status: 'in_use' },
  { name: 'checked twice', tag_group: 2, keeps_out: 'no', status: 'in_use' },
  { name: 'under review', tag_group: 2, keeps_out: 'yes', status: 'in_use' },
  { name: 'not for show', tag_group: 2, keeps_out: 'yes', status: 'in_use' },
  { name: 'fragile', tag_group: 2, keeps_out: 'no', status: 'merged' },
  { name: 'for beginners', tag_group: 3, keeps_out: 'no', status: 'in_use' },
  { name: 'for experts', tag_group: 3, keeps_out: 'no', status: 'in_use' },
  { name: 'for families', tag_group: 3, keeps_out: 'no', status: 'in_use' },
  { name: 'for groups', tag_group: 3, keeps_out: 'no', status: 'in_use' },
]

/** Tags that people add. */
export const FURTHER_TAGS = ['limited', 'quiet', 'for two', 'for regulars', 'ask first', 'local', 'last chance', 'on trial', 'insider tip']

/** Titles of collections. */
export const TITLES = [
  'First steps',
  'Hidden gems',
  'For a rainy day',
  'Our favourites',
  'Seen in the papers',
  'New this month',
  'Quiet choices',
  'Asked for again and again',
  'Before the season',
  'A second look',
  'Small and fine',
  'The long list',
  'Old and dear',
  'For a second visit',
  'Bright and early',
  'Far from the noise',
  'Ten good reasons',
  'What the others miss',
  'Between two seasons',
  'Ask us about these',
]

/** What collections are made for. */
export const OCCASIONS = { advice: 5, campaign: 3, training: 2, review: 2 }

/** Tags on one thing, of all groups together. */
export const MOST_TAGS = 4

/** Fewest entries of a published collection. */
export const FEWEST_PUBLISHED = 2

/** Collections that one person is shown at a time. */
export const MOST_SHOWN = 2

/** Longest time for which a collection is shown to somebody, in days. */
export const LONGEST_SHARE = 45

/** Entries that a collection takes at most. */
export const MOST_ENTRIES = 12
