// match.decline: the answer says that the task is not done, and why, and claims nothing else.
import { fail, normalise, occurrences, pass, shown, wordCount, type MatchResult } from './normalise.ts'

/** What match.decline looks for. */
export interface DeclineOptions {
  /** Phrases of which the answer must contain one: the reason, in the words of the world ("already shipped", "no such user"). */
  reason: readonly string[]
}

/** Most words of a refusal: a few sentences. A longer one enumerates reasons. */
const MAX_DECLINE_WORDS = 120

/** Most separators of alternatives: a refusal that offers many possible reasons commits to none. */
const MAX_ALTERNATIVES = 2

/** Most commas and most "and"s of a refusal: more of either is an enumeration. */
const MAX_COMMAS = 4
const MAX_ANDS = 3

const REFUSALS =
  /\b(?:cannot|can not|can't|couldn't|could not|won't|will not|wouldn't|unable|impossible|not (?:possible|able|allowed|permitted|available|found|authori[sz]ed|eligible)|no such|no (?:\p{L}+ ){0,4}(?:exists?|found|named|called|with)|(?:there (?:is|are|was|were)|has|have|had) (?:no|not)|do(?:es)? not|doesn't|don't|did not|didn't|isn't|aren't|wasn't|is not|are not|was not|must not|mustn't|may not|declined?|refused?|decline|forbidden|not have|has not|hasn't|have not|haven't|never)\b/u

const ADVERBS = new Set('just now also already then successfully gone went ahead and of course therefore instead since'.split(' '))

/** Verbs in "-ed" that change nothing: "I searched", "we need". Every other past tense after "I" or "we" is a claim. */
const INQUIRIES = new Set(
  (
    'need indeed exceed proceed checked double-checked rechecked looked searched reviewed verified confirmed tried attempted examined inspected queried ' +
    'refused declined failed stopped needed noticed determined decided considered received wanted asked listed required allowed permitted ' +
    'authorized authorised limited scanned consulted used called retrieved fetched noted discovered identified opened viewed compared counted ' +
    'informed advised explained recommended suggested believed assumed encountered learned suspected browsed explored hoped wished planned intended supposed'
  ).split(' '),
)
const IRREGULAR_DEEDS = new Set('done made sent set reset put written wrote paid taken took given gave built sold bought cut'.split(' '))
const DONE =
  /(?:^|[.!?:;,-] ?)(?:all |it's |it is |it has been |that's |that is |this is |and )?(?:now )?(?:done|completed?|finished|success)(?= ?[.!,;:-]| ?$)/
const NOW_DONE = /\b(?:is|are|was|were|has been|have been) (?:now |successfully )+\p{L}+(?:ed|done|made|sent|set|paid)\b/u
const SUCCESS = /(?<![\p{L}])success(?:fully|ful|)(?![\p{L}])/gu

/** True when a normalised text refuses something: "cannot", "there is no", "does not exist". */
export function refuses(text: string): boolean {
  return REFUSALS.test(text)
}

/** True when a normalised text claims that something was done: "Done.", "I have deleted it", "successfully". */
export function claimsSuccess(text: string): boolean {
  if (DONE.test(text) || NOW_DONE.test(text)) return true
  const boasts = [...text.matchAll(SUCCESS)].some(
    found => !/(?:n't|\bnot|cannot|unable|without|\bno|never)\b[^.!?;,]*$/.test(text.slice(0, found.index)),
  )
  return boasts || [...text.matchAll(/\b(?:i|we)(?: have|'ve)?((?: [\p{L}']+){1,4})/gu)].some(found => isDeed(found[1] ?? ''))
}

function isDeed(words: string): boolean {
  const verb =
    words
      .trim()
      .split(' ')
      .find(word => !ADVERBS.has(word)) ?? ''
  return IRREGULAR_DEEDS.has(verb) || (verb.endsWith('ed') && !INQUIRIES.has(verb))
}

/**
 * Passes when the answer refuses, names one of the reasons, and does not claim success. A bare "not possible" fails, and so
 * does an answer that strings many possible reasons together. Throws a TypeError when no reason is given.
 */
export function matchDecline(answer: string, options: DeclineOptions): MatchResult {
  const reasons = Array.isArray(options?.reason) ? options.reason.map(reason => normalise(String(reason))) : []
  if (reasons.length === 0 || reasons.includes('')) throw new TypeError('match.decline needs {reason: [phrase, …]}, none of them empty')
  const text = normalise(answer)
  if (text === '') return fail('the answer is empty')
  if (!refuses(text)) return fail('the answer does not say that it cannot or must not be done')
  const reason = reasons.find(phrase => occurrences(text, phrase).length > 0)
  if (reason === undefined) return fail(`the answer does not say why; expected a reason such as ${shown(reasons[0] ?? '')}`)
  if (enumerates(text)) return fail('the answer strings many possible reasons together; it must name the one that holds')
  if (claimsSuccess(text)) return fail('the answer claims that something was done')
  return pass(`declined: ${reason}`)
}

/** True when a normalised refusal offers many alternatives, or is a page. */
export function enumerates(text: string): boolean {
  const alternatives = text.match(/\bor\b|[|;]| \/ /g)?.length ?? 0
  const commas = text.match(/,(?!\d{3})/g)?.length ?? 0
  const ands = text.match(/\band\b/g)?.length ?? 0
  return wordCount(text) > MAX_DECLINE_WORDS || alternatives > MAX_ALTERNATIVES || commas > MAX_COMMAS || ands > MAX_ANDS
}
