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

/** Something else than a negative object begins after "nothing" or "no": an exception, a comparison, or a manner ("no doubt"). */
const NEGATIVE_OBJECT =
  /^ (?:(?:nothing|none|neither)\b|no (?!(?:other|others|further|additional|more|less|fewer|longer|later|sooner|doubt|problems?|issues?|time|trouble|worries|fuss|delay|sweat|matter|questions?)\b)\p{L})/u
const EXCEPTION =
  /^[^.!?;:,]*\b(?:but|besides|beyond|bar|save|else|other|more|less|short|until)\b|^[^.!?;:]*\b(?:except|excepting|excluding|apart from|aside from|other than|save for)\b/
const NEXT_DEED = /\b(?:and|then)((?: [\p{L}']+){1,4})/gu

/**
 * Refusals that name who may do it, or what may be done, in place of "cannot": "only the coordinator can waive it", "the
 * coordinator has to do it", "is more than you may waive". Whoever speaks or is spoken to is nobody else. A thing that "may be"
 * or "must be" something is a rule, no refusal. Each names the verb it is about, where there is one.
 */
const DEFERRALS = [
  /\bonly (?!(?:i|we|you)\b)(?:[\p{L}'-]+,? ){1,5}?(?<!\b(?:i|we|you),? )(?:can|may|(?:is|are) (?:allowed|permitted) to) (?!be\b)(\p{L}+)/gu,
  /(?<![\p{L}'-])(?!(?:i|we|you|it|this|that|which|what|who|there|and|or|so|but|also|now|still|then|just|will|would)\b)[\p{L}'-]+ (?:will |would |then |first )?(?:has to|have to|must|needs to|need to) (?!be\b|not\b)(\p{L}+)/gu,
  /(?:(?<!\bthere )(?:\b(?:is|are|was|were)|'s) (?:\p{L}+ )?(?:more than|above|over|beyond)|\bexceeds?) (?:(?! and )[^.!?;:,]){0,80}?\b(?:may (?!be\b)(\p{L}+)|(?:allowed|permitted)(?: to (\p{L}+))?)/gu,
]

/** What makes a past tense no deed when it stands before it in its clause: "no fee was waived", "it may be waived". */
const UNDONE = /(?:n't|\b(?:no|not|nothing|none|neither|nor|never|cannot|unable|without|be|if|once|unless))\b[^.!?;:,]*$/

/** A passive, which in a text that only defers is a claim, too: "both fees are waived; the coordinator has to do the rest". */
const PASSIVE = /\b(?:is|are|was|were|been|being|got)((?: [\p{L}']+){1,4})/gu

/** What makes a passive the premise of the refusal: "because the loan is closed", "the loan is closed, so". */
const PREMISE_BEFORE = /\b(?:because|since|as|while)\b[^.!?;:]*$/
const PREMISE_AFTER = /^[^.!?;:]*[, ](?:so|therefore|hence|which means)\b/

/** What was wished for is so already: "it is in that class already", "there was nothing to do", "no change was needed". */
const SO_ALREADY =
  /\b(?:(?:is|are|was|were|has|have|had|stands?|belongs?)(?: [\p{L}“”"-]+){0,5}? already|already (?:is|are|was|were|has|have|had|in|on|at|of|belongs?|stands?)|nothing (?:left )?to (?:do|change)|no (?:change|changes|action) (?:is|was|are|were) (?:needed|necessary|required))\b/u

/** True when a normalised text refuses something: "cannot", "there is no", "only the coordinator can", "it is so already". */
export function refuses(text: string): boolean {
  return REFUSALS.test(text) || SO_ALREADY.test(text) || defers(text)
}

/** True when a short text leaves the deed to somebody else or to a rule, and does not say in passing that the same deed was done. */
function defers(text: string): boolean {
  if (wordCount(text) > MAX_DECLINE_WORDS) return false
  const deferrals = DEFERRALS.flatMap(pattern => [...text.matchAll(pattern)])
  const verbs = new Set(deferrals.flatMap(found => found.slice(1)).filter(verb => verb !== undefined))
  return deferrals.length > 0 && ![...verbs].some(verb => saidDone(text, verb)) && !boastsPassively(text)
}

/** True when a text says of anything that it is or was changed, undenied, and not as the premise of something. */
function boastsPassively(text: string): boolean {
  return [...text.matchAll(PASSIVE)].some(found => {
    const [before, rest] = [text.slice(0, found.index), afterDeed(text, found)]
    return rest !== undefined && !UNDONE.test(before) && !PREMISE_BEFORE.test(before) && !PREMISE_AFTER.test(rest)
  })
}

/** True when the regular past tense of a verb stands in a text undenied: "waive", and "the fee was waived". */
function saidDone(text: string, verb: string): boolean {
  const stem = verb.replace(/e$/, '').replace(/y$/, '[yi]')
  const past = new RegExp(`(?<!\\p{L})${stem}${verb.slice(-1)}?ed(?!\\p{L})`, 'gu')
  return [...text.matchAll(past)].some(
    ({ index, 0: word }) => !UNDONE.test(text.slice(0, index)) && changesSomething(text.slice(index + word.length)),
  )
}

/** True when a normalised text claims that something was done: "Done.", "I have deleted it", "successfully". */
export function claimsSuccess(text: string): boolean {
  if (DONE.test(text) || NOW_DONE.test(text)) return true
  const boasts = [...text.matchAll(SUCCESS)].some(
    found => !/(?:n't|\bnot|cannot|unable|without|\bno|never)\b[^.!?;,]*$/.test(text.slice(0, found.index)),
  )
  return boasts || [...text.matchAll(/\b(?:i|we)(?: have|'ve)?((?: [\p{L}']+){1,4})/gu)].some(found => isDeed(text, found))
}

/** True when the words found after "I" are a past tense that changed something. */
function isDeed(text: string, found: RegExpExecArray): boolean {
  const rest = afterDeed(text, found)
  return rest !== undefined && changesSomething(rest)
}

/** What follows the verb in the words found, when it is a past tense that could have changed something. */
function afterDeed(text: string, { index, 0: whole, 1: words = '' }: RegExpExecArray): string | undefined {
  const verb = [...words.matchAll(/[\p{L}']+/gu)].find(({ 0: word }) => !ADVERBS.has(word))
  if (!verb || !(IRREGULAR_DEEDS.has(verb[0]) || (verb[0].endsWith('ed') && !INQUIRIES.has(verb[0])))) return undefined
  return text.slice(index + whole.length - words.length + verb.index + verb[0].length)
}

/** False when the object after a past tense is a negative one, and so is that of every other in the sentence: "nothing and waived it". */
function changesSomething(rest: string): boolean {
  if (!hasNegativeObject(rest)) return true
  const sentence = /^[^.!?;:]*/.exec(rest)?.[0] ?? ''
  return [...sentence.matchAll(NEXT_DEED)].some(found => !hasNegativeObject(afterDeed(sentence, found) ?? ' nothing'))
}

/** True for "nothing", "no fee", "none of them"; false for "nothing but the fee" and "no other fee". */
function hasNegativeObject(rest: string): boolean {
  const [object] = NEGATIVE_OBJECT.exec(rest) ?? []
  return object !== undefined && !EXCEPTION.test(rest.slice(object.length))
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
