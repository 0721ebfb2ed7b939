// What tells a core from the others: its words with their weights, made once for the whole catalogue. A word that many cores have weighs
// little, one that few have weighs much.
import { CORES } from '../catalogue/cores/index.ts'
import type { Core } from '../language/blueprint.ts'
import { isFunctionWord, isGeneric } from './lexicon.ts'
import { normalised, wordsOf } from './words.ts'

/** What words of a core weigh, by where they stand; the catalogue writes the most telling ones of its list first. */
const WEIGHTS = { telling: 3, word: 2, noun: 1.5, scenario: 1, variant: 0.75, about: 0.5 } as const

/** How many of a core's words are the telling ones. */
const TELLING_WORDS = 6

/** What is left of the weight of a word that nearly every description has, unless the core lists it among its words. */
const GENERIC_SHARE = 0.15

/** A core as texts are held against it. */
export interface Profile {
  core: Core
  /** Weight of each word or phrase, normalised and fenced by spaces, rarity included. */
  terms: ReadonlyMap<string, number>
  /** The core's own words for what it is: a text about it has one of them. */
  telling: ReadonlySet<string>
}

/** All cores, in the catalogue's order. */
export function profiles(): readonly Profile[] {
  made ??= makeProfiles()
  return made
}

let made: readonly Profile[] | undefined

function makeProfiles(): readonly Profile[] {
  const plain = CORES.map(core => ({ core, terms: plainTerms(core) }))
  const holders = new Map<string, number>()
  for (const { terms } of plain)
    for (const [term, weight] of terms) holders.set(term, (holders.get(term) ?? 0) + Math.min(1, weight / WEIGHTS.word))
  const rarity = (term: string): number => Math.log((CORES.length + 1) / Math.max(1, holders.get(term) ?? 1)) / Math.log(CORES.length + 1)
  return plain.map(({ core, terms }) => ({
    core,
    terms: new Map([...terms].map(([term, weight]) => [term, weight * rarity(term)])),
    telling: new Set(core.words.map(normalised)),
  }))
}

function plainTerms(core: Core): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number): void => {
    const inner = term.trim()
    if (inner.length < 3 || isFunctionWord(inner)) return
    terms.set(term, Math.max(weight * (isGeneric(inner) ? GENERIC_SHARE : 1), terms.get(term) ?? 0))
  }
  const addAll = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) add(` ${word} `, weight)
  }
  core.words.forEach((word, index) => {
    terms.set(normalised(word), index < TELLING_WORDS ? WEIGHTS.telling : WEIGHTS.word)
  })
  for (const { noun } of Object.values(core.entities))
    for (const { one } of [noun, ...(noun.also ?? [])]) add(normalised(one), WEIGHTS.noun)
  addAll(core.title, WEIGHTS.noun)
  for (const scenario of core.scenarios) addAll(scenario, WEIGHTS.scenario)
  for (const { about } of core.variants) addAll(about, WEIGHTS.variant)
  addAll(core.about, WEIGHTS.about)
  return terms
}
