// Channels, topics, why notifications come back, and the terms of the module.

/** Ways by which notifications go out. */
export const CHANNELS = [
  { name: 'email', most_attempts: 4, condition: 'working' },
  { name: 'text message', most_attempts: 3, condition: 'working' },
  { name: 'app message', most_attempts: 3, condition: 'working' },
  { name: 'letter', most_attempts: 2, condition: 'working' },
  { name: 'recorded call', most_attempts: 2, condition: 'down' },
]

/** What notifications are about; nobody can leave or mute a mandatory topic. */
export const TOPICS = [
  { name: 'Dates and deadlines', duty: 'optional', days_apart: 2 },
  { name: 'Changes to what was agreed', duty: 'mandatory', days_apart: 2 },
  { name: 'Safety notices', duty: 'mandatory', days_apart: 2 },
  { name: 'Progress', duty: 'optional', days_apart: 2 },
  { name: 'Offers and discounts', duty: 'optional', days_apart: 14 },
  { name: 'Hints and tips', duty: 'optional', days_apart: 7 },
  { name: 'Changes of opening hours', duty: 'optional', days_apart: 3 },
]

/** Why a notification comes back. */
export const FAILURES = { wrong_address: 4, mailbox_full: 2, refused: 1, no_answer: 2 }

/** Days for which a topic can be muted. */
export const LONGEST_MUTE = 30

/** Days that somebody who has left a topic is left alone. */
export const LEAVE_ALONE_DAYS = 7

/** Longest quiet period, in days. */
export const LONGEST_QUIET = 21

/** Days over which the notification limit of a person counts. */
export const LIMIT_DAYS = 7

/** Days between two digests to one person. */
export const DIGEST_DAYS = 7

/** Days in which a notification can come back, and be sent again. */
export const RETURN_DAYS = 21
