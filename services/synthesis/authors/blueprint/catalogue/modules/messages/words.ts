// What conversations are about and what is said in them.

export const SUBJECTS = [
  'Opening hours at the weekend',
  'A question about the price',
  'Something left behind',
  'Change of the date',
  'Copy of the papers',
  'Directions and parking',
  'Late arrival',
  'A change of address',
  'Thanks for last time',
  'Something is missing',
] as const

/** What customers write. */
export const REPLIES = [
  'Could you call me back in the afternoon?',
  'That works for me, thank you.',
  'I have not heard from you yet.',
  'Is there anything I should bring along?',
  'My brother will come in my place.',
  'Please keep it for me until Friday.',
  'Sorry, I mixed up the days.',
  'Where do I find the entrance?',
] as const

/** What the house writes. */
export const LETTERS = [
  'Thank you for writing; we will look into it today.',
  'Yes, that is possible. Please come to the front desk.',
  'We have found it and keep it for you.',
  'The gate on the north side is open until seven.',
  'We have changed it and sent you the new papers.',
  'Unfortunately this is not possible on a Sunday.',
] as const

/** Ready-made texts; the last one is out of use. */
export const TEMPLATES = [
  { title: 'Confirmation', body: 'We confirm what we agreed. Nothing else is needed from you.', status: 'active', uses: 31 },
  { title: 'Directions', body: 'We are behind the old mill. Bus 12 stops in front of the house.', status: 'active', uses: 12 },
  { title: 'Delay', body: 'We are running late and will be in touch within the hour.', status: 'active', uses: 7 },
  { title: 'Missing papers', body: 'One paper is missing. Please bring it with you when you come.', status: 'active', uses: 4 },
  { title: 'Thank you', body: 'Thank you for coming. We look forward to the next time.', status: 'active', uses: 18 },
  { title: 'Holiday hours', body: 'From 24 December to 1 January we are open in the mornings only.', status: 'retired', uses: 22 },
] as const
