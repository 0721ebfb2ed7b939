// The tense of what is said of a day: what is over at the environment's clock began, what is not begins. Pure text.

/** Verbs of the catalogue's texts that are told of days, with what they are when the day is over. */
const PAST: Readonly<Record<string, string>> = {
  begins: 'began',
  begin: 'began',
  starts: 'started',
  start: 'started',
  ends: 'ended',
  end: 'ended',
  departs: 'departed',
  depart: 'departed',
  'takes place': 'took place',
  'take place': 'took place',
  'is due': 'was due',
  'are due': 'were due',
  'are expected': 'were expected',
  'are good': 'were good',
  'are valid': 'were valid',
  is: 'was',
}

const VERB = new RegExp(`\\b(${Object.keys(PAST).join('|')})((?: on| at| in| until)? ?)$`)

/** Words before a day, such as `that begins on `, in the past tense when the day is over. */
export function inTense(before: string, isOver: boolean): string {
  return isOver ? before.replace(VERB, (_, verb: string, rest: string) => `${PAST[verb] ?? verb}${rest}`) : before
}
