// Question sets, remarks, and the terms of the module.

/** What people are asked. */
export const QUESTION_SETS = [
  { name: 'In short', questions: 2, low_score: 4 },
  { name: 'First time here', questions: 6, low_score: 6 },
  { name: 'Regulars', questions: 5, low_score: 5 },
  { name: 'In depth', questions: 14, low_score: 5 },
]

/** What people add. */
export const REMARKS = [
  'All was well.',
  'It took longer than I was told.',
  'Very friendly people.',
  'Nobody answered the phone.',
  'I would have liked a choice of times.',
  'The bill was a surprise.',
  'Good as always.',
  'I had to ask three times.',
  'Clear words, quick help.',
  'It was fine, but too loud.',
]

/** Days in which a survey can be answered. */
export const OPEN_DAYS = 28

/** Days between two surveys with the same questions to one person. */
export const QUIET_DAYS = 60

/** Days after which a reminder may be sent. */
export const REMIND_AFTER = 4

/** Days by which a call-back is due. */
export const CALL_DAYS = 3
