// Why exceptions are asked for, and what is said about them.

export const REASONS = [
  'They have been with us for ten years',
  'We were late last time',
  'A competitor offers less',
  'The weather made it impossible',
  'We gave them the wrong information',
  'It is for a good cause',
  'They bring many others along',
  'There was a death in the family',
] as const

/** Why somebody says no. */
export const REFUSALS = [
  'This is the third time this year.',
  'We should treat everybody alike.',
  'The papers that prove it are missing.',
  'The price was agreed on beforehand.',
  'There is no money left for this.',
] as const

/** What colleagues have to say, for or against. */
export const REMARKS = [
  'I know them and would say yes.',
  'This is the third time this year.',
  'Please attach the papers.',
  'Half of it would be fair.',
  'Fine with me if it stays an exception.',
  'We should treat everybody alike.',
] as const
