// Scenarios with a name: `Amazon: an online store for …`, as data sets of scenarios have them. Pure.

/** Longest name, in characters: what is longer is a sentence. */
const MAX_NAME = 64

/** Fewest words of a description after a name: fewer are a list of what the place has. */
const FEWEST_WORDS = 12

/** A scenario's name, if it has one, and the rest of its text. */
export function namedScenario(text: string): { name: string | null; rest: string } {
  const colon = text.indexOf(': ')
  const rest = text.slice(colon + 2)
  const isNamed = colon > 0 && colon <= MAX_NAME && rest.trim().split(/\s+/).length >= FEWEST_WORDS
  return isNamed ? { name: text.slice(0, colon), rest } : { name: null, rest: text }
}
