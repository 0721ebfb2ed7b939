// What goes wrong, and what is found out about it.

export const PROBLEMS = [
  'Charged twice for the same day',
  'Nobody answered the phone for an hour',
  'The handrail at the entrance is loose',
  'A blue scarf was left behind',
  'It was not clean when we came',
  'The price differs from what was said',
  'We waited forty minutes at the desk',
  'A cable lies across the walkway',
  'The paper shows the wrong name',
  'A key went missing',
  'It stopped working on the first day',
  'The deposit has not come back',
  'The light in the yard does not work',
  'Promised a call back and never got one',
] as const

export const NOTES = [
  'Called back, nobody answered.',
  'Saw it myself; the complaint is right.',
  'The papers of that day show nothing unusual.',
  'A colleague remembers it differently.',
  'Waiting for a photo.',
  'Spoke to them; they would accept an apology.',
] as const

/** From the least to the most urgent. */
export const PRIORITIES = { low: 2, normal: 5, high: 2, urgent: 1 } as const
