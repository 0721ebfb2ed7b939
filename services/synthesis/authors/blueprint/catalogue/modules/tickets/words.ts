// What goes wrong, and what is found out about it.

export const PROBLEMS = [
  'Charged twice for the same day',
  'Nobody answered the phone for an hour',
  'The confirmation has not come',
  'The date was changed without a word',
  'It was not as described',
  'The price differs from what was said',
  'We waited forty minutes at the desk',
  'The bill shows the old address',
  'The paper shows the wrong name',
  'The form cannot be sent',
  'It stopped working on the first day',
  'The deposit has not come back',
  'A letter came back as undeliverable',
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
