// Sentence frames: how requests and questions become what a person writes. Pure; picks with the chance it is given.
import type { Chance } from '../../model/chance.ts'
import { inNumber } from './say-numbers.ts'

/** A clause with a full stop, unless a quotation or a name such as “Open Stage e.V.” brought one. */
function stopped(clause: string): string {
  return /[.!?][”"]?$/.test(clause) ? clause : `${clause}.`
}

/** A text with its first letter in upper case; what begins with a quote or a digit stays. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** For clauses with parts of their own: nothing stands behind these. */
const PLAIN: readonly ((clause: string) => string)[] = [
  clause => stopped(`Please ${clause}`),
  clause => `Could you ${clause}?`,
  clause => stopped(`I would like you to ${clause}`),
  clause => stopped(`When you have a moment, please ${clause}`),
  clause => stopped(capital(clause)),
]

const SINGLE: readonly ((clause: string) => string)[] = [
  ...PLAIN,
  clause => `${capital(clause)}, please.`,
  clause => `Can you ${clause} for me?`,
]

const TWO: readonly ((first: string, second: string) => string)[] = [
  (first, second) => stopped(`First ${first}, then ${second}`),
  (first, second) => `${stopped(`Please ${first}`)} After that, ${stopped(second)}`,
  (first, second) => `Could you ${first}? Then ${stopped(second)}`,
  (first, second) => stopped(`Two things, please. ${capital(first)}; and ${second}`),
  (first, second) => stopped(`Please ${first}, and when that is done, ${second}`),
]

/** Openings of a list. Half of the lists do without one. */
const OPENINGS = [
  'A few things have piled up.',
  'Here is what I need today.',
  'Could you take care of these for me?',
  'There are some things to settle before I leave.',
  'A few jobs for you, in this order.',
]
const OPENED = 0.5

/** What begins a sentence in a list: mostly nothing. A connective never follows another one. */
const NEXT = ['Then', 'After that,', 'Also,', 'Please']
const LAST = ['Finally,', 'And last,', 'And please']
const CONNECTED = 0.5

/** Requests that begin with who wants something: they are told, not asked for. */
const TOLD: readonly ((clause: string) => string)[] = [
  clause => stopped(capital(clause)),
  clause => `Could you see to this? ${stopped(capital(clause))}`,
  clause => `${stopped(capital(clause))} Please see to it.`,
]

/** True for a clause that is no imperative: it begins with a name or with what it speaks of. */
export function isTold(clause: string): boolean {
  return /^(?:[\p{Lu}\d“]|(?:the|all|an?|our|for all) )/u.test(clause)
}

/** Requests (imperative clauses without a full stop) as one message, in the order in which they are to be done. */
export function sayRequests(clauses: readonly string[], chance: Chance): string {
  const [first = '', second] = clauses.map(inNumber)
  if (second === undefined) return chance.pick(isTold(first) ? TOLD : first.includes(',') ? PLAIN : SINGLE)(first)
  if (clauses.length === 2) {
    if (isTold(first) || isTold(second)) return `${stopped(capital(first))} After that, ${stopped(second)}`
    return chance.pick(TWO)(first, second)
  }
  return sayList(clauses.map(inNumber), chance)
}

/** Three requests or more: plain sentences, one in two or three with a connective. */
function sayList(clauses: readonly string[], chance: Chance): string {
  const last = clauses.length - 1
  let connected = true
  const sentences = clauses.map((clause, index) => {
    if (index === 0) return stopped(isTold(clause) ? capital(clause) : `Please ${clause}`)
    connected = !connected && (index === last || chance.happens(CONNECTED))
    if (!connected) return stopped(capital(clause))
    const connectives = index === last ? LAST : NEXT
    return stopped(`${chance.pick(isTold(clause) ? connectives.filter(word => word.endsWith(',')) : connectives)} ${clause}`)
  })
  return chance.happens(OPENED) ? [chance.pick(OPENINGS), ...sentences].join(' ') : sentences.join(' ')
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
  question => `${question} It is only a question, so change nothing.`,
]

/** How a question begins that can stand behind an opening. */
const OPEN_TO_FRAMES = /^(?:What|Which|How|Of|Taking|Could) /

/** A question as somebody asks it. */
export function sayQuestion(asked: string, chance: Chance): string {
  const question = inNumber(asked)
  return OPEN_TO_FRAMES.test(question) ? chance.pick(QUESTIONS)(question) : question
}
