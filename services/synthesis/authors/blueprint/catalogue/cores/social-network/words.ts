// Who is on the network, which groups there are, and what is posted, commented and planned.

/** Profiles: kind, age and privacy, one after the other. */
export const PROFILES = [
  ['person', 34, 'public'],
  ['creator', 27, 'public'],
  ['person', 16, 'private'],
  ['person', 45, 'public'],
  ['person', 52, 'private'],
  ['creator', 19, 'public'],
  ['person', 23, 'public'],
  ['person', 15, 'private'],
  ['business', 38, 'public'],
  ['person', 61, 'public'],
  ['creator', 29, 'public'],
  ['person', 41, 'private'],
  ['person', 17, 'public'],
  ['business', 33, 'public'],
  ['person', 25, 'public'],
] as const

/** Groups with the numbers of their members: the first one runs it. */
export const GROUPS = [
  { name: 'Trail walkers', topic: 'outdoors', privacy: 'open', least_age: 13, members: [1, 4, 7] },
  { name: 'Sourdough friends', topic: 'food', privacy: 'open', least_age: 13, members: [10, 5, 12] },
  { name: 'Street photography', topic: 'arts', privacy: 'closed', least_age: 16, members: [2, 6, 15] },
  { name: 'Page turners', topic: 'arts', privacy: 'open', least_age: 13, members: [5, 3, 10] },
  { name: 'Balcony gardens', topic: 'outdoors', privacy: 'open', least_age: 13, members: [12, 4] },
  { name: 'Wine evenings', topic: 'food', privacy: 'closed', least_age: 18, members: [9, 1, 11] },
  { name: 'Retro games', topic: 'play', privacy: 'closed', least_age: 16, members: [7, 13, 6] },
] as const

/** What is written under pictures and films. */
export const CAPTIONS: readonly string[] = [
  'First light over the harbour',
  'Plum cake after an old recipe',
  'Three days in the hills',
  'New bike day',
  'The cat has opinions',
  'Before and after: our balcony',
  'What the Sunday market had',
  'Rehearsal in the kitchen',
  'Fog on the moor',
  'Ten minutes of drumming',
  'How to mend a zip',
  'Rain, tea and a good book',
  'Our street in 1970',
  'The garden in bloom',
  'Learning to skate at fifty',
  'Pasta by hand, step by step',
  'Sketches from the train',
  'Snow on the roof terrace',
]

export const COMMENTS: readonly string[] = [
  'Wonderful.',
  'How long did it take?',
  'Where was that?',
  'I have to try this.',
  'That made my day.',
  'You have come a long way.',
  'More of this, please.',
  'My sister would love it.',
  'Not my thing, but well done.',
  'Show us more tomorrow.',
]

export const EVENTS: readonly string[] = [
  'Walk at sunrise',
  'Swap evening',
  'Picnic in the park',
  'Afternoon for beginners',
  'Yearly gathering',
  'Photo walk',
  'Tasting',
  'Quiz night',
  'Repair afternoon',
  'Open rehearsal',
  'Day trip to the coast',
]
