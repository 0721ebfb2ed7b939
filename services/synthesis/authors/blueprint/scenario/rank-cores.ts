// Which business a text is about: cores by how much of what they are stands in the text. Whether that is enough, is-about says.
import { profiles, type Profile } from './profiles.ts'
import type { Reading } from './words.ts'

/** How much more a word weighs in the sentence that says what something is. */
const FIRST_SENTENCE = 2

/** A core and how well a text fits it. */
export interface Ranked {
  profile: Profile
  score: number
  /** Words of the core for what it is that the text has, and how many of them stand in its first sentence. */
  telling: number
  tellingFirst: number
}

/** All cores, the best first; of equals, the first of the catalogue. */
export function rankCores(text: Reading): readonly Ranked[] {
  return profiles()
    .map(profile => rank(profile, text))
    .sort((left, right) => right.score - left.score)
}

function rank(profile: Profile, { said, first }: Reading): Ranked {
  let score = 0
  for (const [term, weight] of profile.terms) {
    if (!said.includes(term)) continue
    score += weight * (first.includes(term) ? FIRST_SENTENCE : 1) * repetition(said, term)
  }
  const telling = [...profile.telling].filter(term => said.includes(term))
  return { profile, score, telling: telling.length, tellingFirst: telling.filter(term => first.includes(term)).length }
}

/** A word said often counts a little more, not many times. */
function repetition(said: string, term: string): number {
  return 1 + Math.log(said.split(term.trimEnd()).length - 1)
}
