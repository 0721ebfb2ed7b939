// Which modules join a core: those a text asks for, then others until the world has the size of the reference's, and no more than that.
import type { Module } from '../language/blueprint.ts'
import type { Chance } from '../model/chance.ts'
import { modulesOf, partsOf, tablesOf, type Shape } from './worlds.ts'
import { mentions, type Reading } from './words.ts'

/** Fewest and most modules of a core (issue 5). */
const FEWEST = 2
const MOST = 5

/** Tables that a world has at least, if modules can bring them: the mean of the reference is 18.5. */
const TABLES = 19

/** What a module's word weighs, by its place in the list, and what a noun of its tables weighs. */
const WEIGHTS = { telling: 2, word: 1, noun: 1.5 } as const

/** How many of a module's words are the telling ones. */
const TELLING_WORDS = 3

/** Weight from which a text asks for a module: in a description, the less telling words stand by chance. */
const ASKED = 1
const ASKED_BY_DESCRIPTION = 2

/** Modules that a text asks for, those that it says most of first. */
export function askedModules(shape: Shape, text: Reading, isDescription: boolean): Module[] {
  return modulesOf(shape.base)
    .map(module => ({ module, weight: weightOf(shape, module, text.said) }))
    .filter(({ weight }) => weight >= (isDescription ? ASKED_BY_DESCRIPTION : ASKED))
    .sort((left, right) => right.weight - left.weight)
    .map(({ module }) => module)
}

function weightOf(shape: Shape, module: Module, said: string): number {
  let weight = 0
  module.words.forEach((word, index) => {
    if (mentions(said, word)) weight += index < TELLING_WORDS ? WEIGHTS.telling : WEIGHTS.word
  })
  for (const { noun } of Object.values(partsOf(shape, module).entities))
    if (!module.words.includes(noun.one) && [noun, ...(noun.also ?? [])].some(({ one }) => mentions(said, one))) weight += WEIGHTS.noun
  return weight
}

/** Modules for a shape, in the catalogue's order; `asked` come first when there are more than fit, then others by chance. */
export function chooseModules(shape: Shape, asked: readonly Module[], chance: Chance): Module[] {
  return fillModules(shape, asked, chance.shuffle(modulesOf(shape.base)))
}

/** As {@link chooseModules}, with the others in the order given. */
export function fillModules(shape: Shape, asked: readonly Module[], others: readonly Module[]): Module[] {
  const joining = modulesOf(shape.base)
  const chosen = asked.filter(module => joining.includes(module)).slice(0, MOST)
  for (const module of others) {
    const enough = chosen.length >= FEWEST && tablesOf(shape, chosen) >= TABLES
    if (enough || chosen.length >= MOST) break
    if (!chosen.includes(module)) chosen.push(module)
  }
  return joining.filter(module => chosen.includes(module))
}
