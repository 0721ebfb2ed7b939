// The words around an expected value: "The owner is Alice." commits to one value, "Alice or Bob or Carol" does not.
// A sentence is accepted only when it is short, states one thing and ties the value to it grammatically.

import { wordCount } from './normalise.ts'

/** Most words around the value: one ordinary sentence; a page that happens to contain the value commits to nothing. */
const MAX_CARRIER_WORDS = 24

/** Most commas around the value: more is an enumeration. */
const MAX_CARRIER_COMMAS = 1

const HEDGES = /\b(?:or|either|neither|nor|maybe|perhaps|possibly|alternatively)\b|[|/;\n]|[.!?] /
const STATEMENTS = /\b(?:is|are|was|were)\b|'s\b|[:=]/g

const LEAD =
  /(?:^|[ "'(])(?:is|are|was|were|be|named|called|titled|(?:it|that|this|he|she|there|name|answer)'s|(?:\p{L}+ed|belongs?) (?:to|by|in|at|on|for|as|from))(?: (?:the|a|an))?$|[:=]$|->$|^(?:the|a|an|in|at|on|by|to|for|from)(?: (?:the|a|an))?$/u
const TAIL = /^,? ?(?:is|are|was|were|has|have|had|with|who|which)\b|^ ?\([^()]*[\d@][^()]*\)$/

/**
 * Whether the text before and after a value makes one short statement about it.
 * Both are normalised; quotes and brackets next to the value and final punctuation do not count.
 */
export function isCarrier(before: string, after: string): boolean {
  const lead = before.replace(/(?<!["'([ ])["'([ ]+$/, '').replace(/^["'([ ]+$/, '')
  const tail = after
    .replace(/^["')\]]+/, '')
    .replace(/(?<![.!"') ])[.!"' ]+$/, '')
    .replace(/^[.!"') ]+$/, '')
  if (lead === '' && tail === '') return true
  const around = `${lead} ${tail}`
  if (wordCount(around) > MAX_CARRIER_WORDS || HEDGES.test(around)) return false
  if (around.split(',').length - 1 > MAX_CARRIER_COMMAS) return false
  if ((around.match(STATEMENTS)?.length ?? 0) > 1) return false
  return (lead === '' || LEAD.test(lead)) && (tail === '' || TAIL.test(tail))
}
