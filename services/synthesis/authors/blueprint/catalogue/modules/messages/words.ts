// What conversations are about and what is said in them.

/** A subject with what the customer asks under it and what the house answers: first texts, then second ones. */
const TALKS: Readonly<Record<string, { asks: readonly [string, string]; answers: readonly [string, string] }>> = {
  'Opening hours at the weekend': {
    asks: ['Are you open on Sunday as well?', 'And until when are you open on Saturday?'],
    answers: ['We are open on Saturday and closed on Sunday.', 'On Saturday we are open until four.'],
  },
  'A question about the price': {
    asks: ['Does the price include everything?', 'Could you put the price down in writing?'],
    answers: ['Yes, nothing comes on top of the price.', 'The price in writing is on its way to you.'],
  },
  'Something left behind': {
    asks: ['Have you found a black umbrella?', 'Please keep the umbrella for me until Friday.'],
    answers: ['We have found it and keep it for you.', 'It is at the front desk until Friday.'],
  },
  'Change of the date': {
    asks: ['Would one day later be possible?', 'The later day works for me, thank you.'],
    answers: ['One day later is possible. Shall we change it?', 'We have noted the new day.'],
  },
  'Copy of the papers': {
    asks: ['Could you send me a copy of the papers?', 'The copy has not arrived yet.'],
    answers: ['The copy is in the post.', 'We have sent the copy once more.'],
  },
  'Directions and parking': {
    asks: ['Where can I park?', 'Is the gate open in the evening?'],
    answers: ['You can park behind the house.', 'The gate on the north side is open until seven.'],
  },
  'Late arrival': {
    asks: ['I will be an hour late. Is that all right?', 'It may even be two hours.'],
    answers: ['An hour late is fine. Please ring the bell.', 'Somebody will be here until eight.'],
  },
  'A change of address': {
    asks: ['I have moved. Where do I send the new address?', 'Will letters go to the new address now?'],
    answers: ['Please send the new address to the front desk.', 'Yes, letters go to the new address from now on.'],
  },
  'Thanks for last time': {
    asks: ['Everything was fine last time, thank you.', 'Please pass my thanks on to everybody.'],
    answers: ['Thank you, we are glad to hear that.', 'Your thanks have been passed on.'],
  },
  'Something is missing': {
    asks: ['One thing on my list is missing.', 'When can I expect what is missing?'],
    answers: ['We are looking for it and will call you today.', 'What was missing will be with you tomorrow.'],
  },
}

/** What fits under every subject, when the rest is said. */
const MORE = { asks: 'Is there any news?', answers: 'Thank you for your patience; we will write again tomorrow.' } as const

type Side = keyof typeof MORE

export const SUBJECTS: readonly string[] = Object.keys(TALKS)

/** What customers write. */
export const REPLIES: readonly string[] = textsOf('asks')

/** What the house writes. */
export const LETTERS: readonly string[] = textsOf('answers')

function textsOf(side: Side): readonly string[] {
  return [...Object.values(TALKS).flatMap(talk => talk[side]), MORE[side]]
}

/** The text of one side that begins a conversation, as an expression over its subject. */
export const firstText = (side: Side, subject: string): string => textBySubject(side, subject, 0)

/** The next text of one side, as an expression over the subject and how many texts that side has written. */
export const nextText = (side: Side, subject: string, written: string): string =>
  `${written} === 0 ? (${textBySubject(side, subject, 0)}) : ${written} === 1 ? (${textBySubject(side, subject, 1)}) : '${MORE[side]}'`

function textBySubject(side: Side, subject: string, turn: 0 | 1): string {
  const cases = Object.entries(TALKS).map(([about, talk]) => `${subject} === '${about}' ? '${talk[side][turn]}' : `)
  return `${cases.join('')}'${MORE[side]}'`
}

/** Ready-made texts; the last one is out of use. */
export const TEMPLATES = [
  { title: 'Confirmation', body: 'We confirm what we agreed. Nothing else is needed from you.', status: 'active', uses: 31 },
  { title: 'Directions', body: 'We are behind the old mill. Bus 12 stops in front of the house.', status: 'active', uses: 12 },
  { title: 'Delay', body: 'We are running late and will be in touch within the hour.', status: 'active', uses: 7 },
  { title: 'Missing papers', body: 'One paper is missing. Please bring it with you when you come.', status: 'active', uses: 4 },
  { title: 'Thank you', body: 'Thank you for coming. We look forward to the next time.', status: 'active', uses: 18 },
  { title: 'Holiday hours', body: 'From 24 December to 1 January we are open in the mornings only.', status: 'retired', uses: 22 },
] as const
