// Sentence frames: how requests and questions become what a person writes. Pure; picks with the chance it is given.
import type { Chance } from '../../model/chance.ts'

/** A clause with a full stop, unless a quotation brought one. */
function stopped(clause: string): string {
  return /[.!?][”"]$/.test(clause) ? clause : `${clause}.`
}

/** A text with its first letter in upper case; what begins with a quote or a digit stays. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const SINGLE: readonly ((clause: string) => string)[] = [
  clause => stopped(`Please ${clause}`),
  clause => `Could you ${clause}?`,
  clause => `${capital(clause)}, please.`,
  clause => stopped(`I would like you to ${clause}`),
  clause => stopped(`When you have a moment, please ${clause}`),
  clause => `Can you ${clause} for me?`,
  clause => stopped(capital(clause)),
  clause => `One more thing for today: ${stopped(clause)}`,
]

const TWO: readonly ((first: string, second: string) => string)[] = [
  (first, second) => stopped(`First ${first}, then ${second}`),
  (first, second) => `${stopped(`Please ${first}`)} After that, ${stopped(second)}`,
  (first, second) => `Could you ${first}? Then ${stopped(second)}`,
  (first, second) => stopped(`Two things, please. ${capital(first)}; and ${second}`),
  (first, second) => stopped(`Please ${first}, and when that is done, ${second}`),
]

const OPENINGS = [
  'A few things have piled up.',
  'I have a little list for you.',
  'Here is what I need today.',
  'Could you take care of these for me?',
  'Some things to settle before I leave.',
]
const FIRST = ['First,', 'To begin with,', 'Please start with this:']
const NEXT = ['Then', 'After that,', 'Next,', 'Also,', 'Then please']
const LAST = ['Finally,', 'And last,', 'At the end,', 'To finish,']

/** Requests that begin with who wants something: they are told, not asked for. */
const TOLD: readonly ((clause: string) => string)[] = [
  clause => stopped(capital(clause)),
  clause => `One more thing for today: ${stopped(clause)}`,
  clause => `Could you see to this? ${stopped(capital(clause))}`,
]

/** True for a clause that is no imperative: it begins with a name or with what it speaks of. */
export function isTold(clause: string): boolean {
  return /^(?:[\p{Lu}\d“]|(?:the|all|an?|our) )/u.test(clause)
}

/** Requests (imperative clauses without a full stop) as one message, in the order in which they are to be done. */
export function sayRequests(clauses: readonly string[], chance: Chance): string {
  const [first = '', second] = clauses.map(inNumber)
  if (second === undefined) return chance.pick(isTold(first) ? TOLD : SINGLE)(first)
  if (clauses.length === 2) {
    if (isTold(first) || isTold(second)) return `${stopped(capital(first))} After that, ${stopped(second)}`
    return chance.pick(TWO)(first, second)
  }
  const last = clauses.length - 1
  const sentences = clauses.map(inNumber).map((clause, index) => {
    if (index === 0) return stopped(`${chance.pick(FIRST)} ${clause}`)
    const next = isTold(clause) ? 'Also,' : (NEXT[index % NEXT.length] ?? 'Then')
    return stopped(`${index === last ? chance.pick(LAST) : next} ${clause}`)
  })
  return [chance.pick(OPENINGS), ...sentences].join(' ')
}

/** Units of which there can be one: `1 more days` is `1 more day`. */
const ONE_OF = new Map([
  ['people', 'person'],
  ['copies', 'copy'],
  ...['days', 'weeks', 'months', 'hours', 'minutes', 'nights', 'pieces', 'packs', 'places', 'times'].map((many): [string, string] => [
    many,
    many.slice(0, -1),
  ]),
])

function inNumber(clause: string): string {
  const many = new RegExp(`(?<![\\d.,])1 ((?:more|further) )?(${[...ONE_OF.keys()].join('|')})\\b`, 'g')
  return clause.replace(many, (_, more: string | undefined, unit: string) => `1 ${more ?? ''}${ONE_OF.get(unit) ?? unit}`)
}

const IF_NOT = [
  'If something speaks against it, leave everything as it is and tell me why.',
  'If that cannot be done, change nothing and tell me the reason.',
  'Should it not be possible, just tell me why and leave things as they are.',
]

/** What people add when a request might be refused; also to requests that are not. */
export function sayIfNot(chance: Chance): string {
  return chance.pick(IF_NOT)
}

const QUESTIONS: readonly ((question: string) => string)[] = [
  question => question,
  question => `Quick question: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  question => `I have someone on the phone. ${question}`,
  question => `For our records: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  question => `${question} It is only a question, so change nothing.`,
]

/** How a question begins that can stand behind an opening. */
const OPEN_TO_FRAMES = /^(?:What|Which|How|Of|Taking|Could) /

/** A question as somebody asks it. */
export function sayQuestion(question: string, chance: Chance): string {
  return OPEN_TO_FRAMES.test(question) ? chance.pick(QUESTIONS)(question) : question
}
