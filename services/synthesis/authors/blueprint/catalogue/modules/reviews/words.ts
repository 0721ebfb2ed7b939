// What people write in reviews and answers. No comment gives its number of stars away: first rows pick both at random.

/** Comments that suit two stars as well as four. */
export const COMMENTS = [
  'Quick at the counter, slower afterwards.',
  'As described, nothing more and nothing less.',
  'The people were kind; the paperwork took its time.',
  'We had to ask twice, then all went well.',
  'Good value for the time of year.',
  'A little noisy, but well looked after.',
  'I would have liked a call beforehand.',
  'Everything was ready when we came.',
  'The second visit was better than the first.',
  'Parking is difficult, the rest is easy.',
  'Clear prices and no surprises.',
  'Came on a recommendation and see why people differ.',
  'They kept their word about the date.',
  'One small mistake, put right the same day.',
] as const

/** Answers that suit any review. */
export const ANSWERS = [
  'Thank you for taking the time to tell us.',
  'We have passed this on to the whole team.',
  'We are sorry about the wait and have changed our rota.',
  'It was good to have you here.',
  'Please call us, we would like to put this right.',
  'Thank you, we hope to see you again soon.',
] as const

/** Why a review is reported, with weights. */
export const REPORT_REASONS = { spam: 3, insult: 2, wrong_place: 2, private_data: 1 } as const
