// Kinds of papers, why one is turned down, and the terms of the module.

/** Kinds of papers that are asked for. */
export const PAPERS = [
  { name: 'Proof of identity', valid_days: 900, days_to_send: 14 },
  { name: 'Proof of address', valid_days: 120, days_to_send: 14 },
  { name: 'Insurance certificate', valid_days: 365, days_to_send: 21 },
  { name: 'Signed terms', valid_days: 730, days_to_send: 10 },
  { name: 'Power of attorney', valid_days: 365, days_to_send: 28 },
]

/** Why papers are turned down. */
export const FAULTS = { unreadable: 4, incomplete: 3, wrong_person: 1, unsigned: 2 }

/** Days after the deadline in which business goes on. */
export const GRACE_DAYS = 5

/** Days between two reminders. */
export const REMINDER_DAYS = 7

/** Days for which a paper must still be valid when it comes in. */
export const LEAST_VALID = 14
