// Checkpoints, what is found and done, and deadlines by severity.

/** What audits look at. */
export const CHECKPOINTS = [
  { name: 'Identity', points: 3 },
  { name: 'Price', points: 4 },
  { name: 'Dates', points: 2 },
  { name: 'Consent', points: 5 },
  { name: 'Four eyes', points: 4 },
  { name: 'Records', points: 1 },
]

/** What is found. */
export const OBSERVATIONS = [
  'A signature is missing.',
  'Two dates contradict each other.',
  'The price is not the one of the list.',
  'Nobody else has checked it.',
  'The consent was not asked for.',
  'The file lacks a page.',
  'It was entered a week late.',
  'The name is spelled in two ways.',
]

/** What is done about it. */
export const REMEDIES = [
  'Asked for the signature and filed it.',
  'Corrected and explained in the file.',
  'A colleague has looked at it since.',
  'The customer has agreed in writing.',
  'The missing page was found and added.',
  'The difference was paid back.',
]

/** Days to put something right, by severity. */
export const DEADLINES = { minor: 30, major: 14, critical: 3 } as const

/** Times that a deadline is put off. */
export const MOST_EXTENSIONS = 2

/** Longest extension, in days. */
export const LONGEST_EXTENSION = 14
