// Which variant of a core a text is about: the one whose own tables and description it names. What the text leaves open, chance decides.
import type { Core } from '../language/blueprint.ts'
import type { Chance } from '../model/chance.ts'
import { classOf } from './lexicon.ts'
import { shapesOf, type Shape } from './worlds.ts'
import { mentions, phraseWords, type Reading } from './words.ts'

/** What a noun of a variant's own tables weighs, and a word of its key or description. */
const WEIGHTS = { noun: 2, word: 1 } as const

/** Weight from which a text is about a variant: in a description, words of several stand by chance. */
const NAMED = 2
const NAMED_BY_DESCRIPTION = 3

/** All shapes of a core: the one that the text names first, or the others in the order of chance. */
export function shapesByText(core: Core, text: Reading, isDescription: boolean, chance: Chance): Shape[] {
  const shapes = chance.shuffle(shapesOf(core))
  const weights = new Map(shapes.map(shape => [shape, weightOf(core, shape, text.said)]))
  const least = isDescription ? NAMED_BY_DESCRIPTION : NAMED
  const named = (shape: Shape): number => {
    const weight = weights.get(shape) ?? 0
    return weight >= least ? weight : 0
  }
  return shapes.sort((left, right) => named(right) - named(left))
}

function weightOf(core: Core, shape: Shape, said: string): number {
  if (shape.variant === null) return 0
  const nouns = ownNouns(core, shape).filter(noun => mentions(said, noun))
  const common = new Set(Object.values(core.entities).flatMap(({ noun }) => phraseWords(noun.one)))
  const words = new Set(phraseWords(`${shape.variant} ${shape.about}`).filter(word => classOf(word) !== 'empty' && !common.has(word)))
  const said_ = [...words].filter(word => mentions(said, word) && !nouns.some(noun => mentions(` ${noun} `, word)))
  return nouns.length * WEIGHTS.noun + said_.length * WEIGHTS.word
}

/** Nouns of the tables that a variant adds. */
export function ownNouns(core: Core, shape: Shape): string[] {
  return Object.entries(shape.core.entities)
    .filter(([key]) => !(key in core.entities))
    .flatMap(([, { noun }]) => [noun.one, ...(noun.also ?? []).map(({ one }) => one)])
}
