// What people write in reviews and answers. No comment gives its number of stars away: first rows pick both at random.

/** Comments that suit two stars as well as four. */
export const COMMENTS = [
  'Quick at first, slower afterwards.',
  'As described, nothing more and nothing less.',
  'The people were kind; the paperwork took its time.',
  'We had to ask twice, then all went well.',
  'Fair for what it costs.',
  'Not everything was new, but all of it was well looked after.',
  'I would have liked a call beforehand.',
  'Everything was as we had agreed.',
  'Better than the last time.',
  'Hard to reach by telephone, easy after that.',
  'Clear prices and no surprises.',
  'Came on a recommendation and see why people differ.',
  'They kept their word about the date.',
  'One small mistake, put right the same day.',
] as const

/** Answers that suit any review. */
export const ANSWERS = [
  'Thank you for taking the time to tell us.',
  'We have passed this on to the whole team.',
  'We are sorry about the wait and have changed how we plan.',
  'It was good to hear from you.',
  'Please call us, we would like to put this right.',
  'Thank you, we hope to do better still next time.',
] as const

/** Why a review is reported, with weights. */
export const REPORT_REASONS = { spam: 3, insult: 2, wrong_place: 2, private_data: 1 } as const
