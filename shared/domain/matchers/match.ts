// The matchers that verifiers get as `match`, as one versioned object. They never throw for what an answer says,
// only for what a verifier asks; a change in what any of them accepts raises the version.
import { matchDate } from './date.ts'
import { matchDecline } from './decline.ts'
import { matchList } from './list.ts'
import { matchNumber } from './number.ts'
import { matchText } from './text.ts'

/** Version of the matchers; part of every verdict's `verifier_version`. */
export const MATCHERS_VERSION = '3'

/** What a verifier calls: each matcher returns `{passed, detail}`. */
export const match = Object.freeze({
  number: matchNumber,
  text: matchText,
  date: matchDate,
  list: matchList,
  decline: matchDecline,
})
