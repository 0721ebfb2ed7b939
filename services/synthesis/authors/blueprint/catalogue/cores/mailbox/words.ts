// What mails in an office are about and say, and how its mailboxes are set up.

/** Mailboxes with the number of their owner, megabytes, and mails that may go out in a day. */
export const MAILBOXES = [
  { address: 'office@halden.example', owner: 1, quota: 160, daily_limit: 6 },
  { address: 'sales@halden.example', owner: 2, quota: 200, daily_limit: 8 },
  { address: 'press@halden.example', owner: 3, quota: 120, daily_limit: 5 },
  { address: 'jobs@halden.example', owner: 4, quota: 120, daily_limit: 5 },
  { address: 'events@halden.example', owner: 3, quota: 140, daily_limit: 6 },
  { address: 'travel@halden.example', owner: 1, quota: 80, daily_limit: 4 },
] as const

/** Delegates: number of the mailbox, number of the colleague, and what they may do. */
export const DELEGATES = [
  [1, 2, 'send'],
  [1, 5, 'send'],
  [2, 3, 'read'],
  [2, 4, 'send'],
  [2, 5, 'send'],
  [3, 1, 'send'],
  [3, 6, 'read'],
  [4, 2, 'send'],
  [5, 4, 'send'],
  [5, 6, 'read'],
  [6, 5, 'send'],
  [6, 3, 'read'],
] as const

export const SUBJECTS: readonly string[] = [
  'Offer for new chairs',
  'Delivery on Tuesday',
  'Question about the contract',
  'Minutes of last week',
  'New bank details',
  'Invitation to the summer party',
  'Broken lamp in hall 2',
  'Train tickets to Ghent',
  'New price list',
  'Missing signature',
  'Comments on the draft',
  'Keys for the archive',
  'Thanks for the visit',
  'Lost parcel',
  'Parking permits',
  'Course in spring',
  'Photos of the opening',
  'Stand at the fair',
  'Reference for a former colleague',
  'Change of address',
]

/** What others write. */
export const LETTERS_IN: readonly string[] = [
  'Could you let me know by Friday?',
  'I have attached what you asked for.',
  'Is this still up to date?',
  'Please call me when you have a minute.',
  'Who looks after this on your side?',
  'That works for us.',
  'Nobody has answered me yet.',
  'Here is the corrected version.',
  'We would need an answer this week.',
]

/** What the office writes. */
export const LETTERS_OUT: readonly string[] = [
  'Thank you, we will look into it.',
  'We agree and will go ahead.',
  'Please send us the signed copy.',
  'My colleague will be in touch tomorrow.',
  'That is fine with us.',
  'We need one more week.',
  'Could you send the numbers again?',
  'Yes, that is correct.',
  'I am afraid we have to say no.',
]

/** Names before the @ of aliases. */
export const ALIASES: readonly string[] = [
  'info',
  'hello',
  'orders',
  'media',
  'careers',
  'training',
  'visits',
  'service',
  'post',
  'reception',
  'welcome',
  'claims',
]
