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
  'Nothing to add.',
  'It took longer than I was told.',
  'The people are friendly; the rules are not.',
  'I called twice before somebody answered.',
  'I would have liked a choice of times.',
  'The bill was a surprise.',
  'Much as it was the last time.',
  'I had to ask three times.',
  'I was told clearly what would happen.',
  'Ask me again in a year.',
]

/** Days in which a survey can be answered. */
export const OPEN_DAYS = 28

/** Days between two surveys with the same questions to one person. */
export const QUIET_DAYS = 60

/** Days after which a reminder may be sent. */
export const REMIND_AFTER = 4

/** Days by which a call-back is due. */
export const CALL_DAYS = 3
