// match.text: the answer is the expected text, alone or in one short statement.
import { isCarrier } from './carrier.ts'
import { bare, fail, normalise, occurrences, pass, shown, type MatchResult } from './normalise.ts'

/** Longest answer that is looked at beyond its equality with the expected text, in characters: one sentence around it. */
const MAX_SENTENCE_CHARACTERS = 400

/**
 * Passes when the answer equals one of the expected texts after normalising (case, white space, quotes, final punctuation),
 * or is one short statement that ends or begins with it ("The owner is Alice."). Lists of candidates, hedges ("A or B"),
 * denials and long texts that merely contain it fail. Throws a TypeError when nothing is expected.
 */
export function matchText(answer: string, expected: string | readonly string[]): MatchResult {
  const wanted = [expected].flat().map(text => {
    const normal = typeof text === 'string' ? normalise(text) : ''
    if (normal === '') throw new TypeError('match.text needs a text, or a list of texts, to compare with')
    return normal
  })
  const [first] = wanted
  if (first === undefined) throw new TypeError('match.text needs at least one expected text')
  const text = normalise(answer)
  if (text === '') return fail('the answer is empty')
  const same = wanted.find(one => one === text || (bare(one) !== '' && bare(one) === bare(text)))
  if (same !== undefined) return pass(same)
  const longest = [...wanted].sort((left, right) => right.length - left.length)
  const stated = longest.find(one => states(text, one))
  if (stated !== undefined) return pass(stated)
  const contained = wanted.some(one => occurrences(text, one).length > 0)
  return fail(
    contained
      ? `the answer contains ${shown(first)} among other things; it must state it alone`
      : `the answer is ${shown(text)}; expected ${shown(first)}`,
  )
}

function states(text: string, expected: string): boolean {
  if (text.length > MAX_SENTENCE_CHARACTERS + expected.length) return false
  return occurrences(text, expected).some(at => isCarrier(text.slice(0, at), text.slice(at + expected.length)))
}
