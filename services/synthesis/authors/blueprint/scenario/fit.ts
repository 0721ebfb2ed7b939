// How well a world fits a text: which nouns of the text it is made of, and which are missing. The rule of issue 5: at least three nouns
// of the text appear in tables, tools or instructions; all of them where a text has fewer.
import { classOf, isFunctionWord } from './lexicon.ts'
import type { Profile } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Reading } from './words.ts'

/** Nouns of a text that an environment has to bear, unless the text has fewer. */
export const WANTED_NOUNS = 3

/** Nouns of a text, in its order and as it writes them. */
export interface NounFit {
  found: readonly string[]
  missing: readonly string[]
}

/**
 * The nouns of a text in a world. Not asked for are what qualifies the name of the place (the chess of a chess club), because the
 * environment is called so; words that say which kind of business it is, because it is one; and other words for what bears another name
 * of the text. Words that may be adjectives or verbs count where a table or tool is named after them.
 */
export function nounFit({ words, qualifiers, written }: Reading, { telling }: Profile, { heads, speech, others }: Vocabulary): NounFit {
  const kind = new Set([...telling].flatMap(term => term.trim().split(' ')))
  const found = new Set<string>()
  const missing = new Set<string>()
  for (const word of words) {
    if (isFunctionWord(word)) continue
    const noun = classOf(word) === 'noun'
    if (heads.has(word) || (noun && speech.has(word))) found.add(word)
    else if (noun && !kind.has(word) && !others.has(word) && !qualifiers.has(word)) missing.add(word)
  }
  return { found: [...found].map(written), missing: [...missing].map(written) }
}

/** Whether a world bears enough nouns of its text. */
export function bearsNouns({ found, missing }: NounFit): boolean {
  return found.length >= WANTED_NOUNS || missing.length === 0
}
