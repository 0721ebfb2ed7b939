// A free text becomes a plan: the core it is about, the modules it asks for, the nouns it uses. A text that is about none is refused
// with the nearest, not forced into one.
import { CORES } from '../catalogue/cores/index.ts'
import { MODULES } from '../catalogue/modules/index.ts'
import type { Core } from '../language/blueprint.ts'
import { Chance } from '../model/chance.ts'
import { chooseModules } from './choose-modules.ts'
import { nounsOf } from './nouns.ts'
import type { ScenarioPlan } from './plan.ts'
import { mentions, normalised, titleOf } from './words.ts'

/** What the first words of a core's list weigh, and how many they are; the catalogue writes the most telling ones first. */
const TELLING = { weight: 3, words: 5 }

/** What a noun of an entity weighs before it is shared out among the cores that use it. */
const NOUN_WEIGHT = 1.5

/** What a word of a core's own scenarios weighs before it is shared out; shorter ones carry no meaning. */
const SCENARIO_WEIGHT = 1
const SHORTEST_SCENARIO_WORD = 5

/** Score under which a text is about no core: one telling word that no more than two cores share is enough. */
const THRESHOLD = 1.5

/** Words from which a text is a description: many words meet some of a core's by chance, so more is asked of it. */
const LONG_TEXT = 20
const LONG_THRESHOLD = 4
const LONG_TELLING_WORDS = 2

/** Nearest cores that a refusal names. */
const NEAREST = 3

/** Either the plan and its category, or the scenarios that come nearest. */
export type Match = { plan: ScenarioPlan; category: string } | { nearest: string[] }

/** Matches a text. The seed decides what the text leaves open. */
export function matchScenario(text: string, seed: number): Match {
  const said = normalised(text)
  const ranked = CORES.map(core => ({ core, score: scoreOf(core, said) })).sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best || !isAbout(best, said)) return { nearest: nearestOf(ranked.map(({ core }) => core)) }
  const { core } = best
  const chance = new Chance(`${seed}/${said}`)
  const asked = MODULES.filter(module => module.words.some(word => mentions(said, word)))
  const variant = core.variants.find(({ about }) => wordsShared(said, about) >= 2)
  const modules = chooseModules(core, asked, chance)
  const plan = { core: core.key, variant: variant?.key ?? anyVariant(core, chance), modules: modules.map(({ key }) => key) }
  return { plan: { ...plan, nouns: nounsOf(core, modules, said), title: titleOf(text) }, category: core.category }
}

/** Whether a text is about the core that it is nearest to. */
function isAbout({ core, score }: { core: Core; score: number }, said: string): boolean {
  if (said.trim().split(' ').length < LONG_TEXT) return score >= THRESHOLD
  const telling = core.words.filter(word => mentions(said, word)).length
  return score >= LONG_THRESHOLD && telling >= LONG_TELLING_WORDS
}

/** The core as it stands, or one of its variants, each as likely. */
export function anyVariant(core: Core, chance: Chance): string | null {
  return chance.pick([null, ...core.variants.map(({ key }) => key)])
}

function scoreOf(core: Core, said: string): number {
  const words = core.words.map((word, index) => (mentions(said, word) ? (index < TELLING.words ? TELLING.weight : 1) / sharers(word) : 0))
  const nouns = [...nounSet(core)].map(noun => (mentions(said, noun) && !core.words.includes(noun) ? NOUN_WEIGHT / sharers(noun) : 0))
  const scenarios = [...scenarioWords(core)].map(word => (said.includes(` ${word} `) ? SCENARIO_WEIGHT / tellers(word) : 0))
  return [...words, ...nouns, ...scenarios].reduce((sum, score) => sum + score, 0)
}

function scenarioWords(core: Core): Set<string> {
  const words = normalised(core.scenarios.join(' ')).trim().split(' ')
  return new Set(words.filter(word => word.length >= SHORTEST_SCENARIO_WORD))
}

/** How many cores have a word in their scenarios, at least 1. */
function tellers(word: string): number {
  return Math.max(1, CORES.filter(core => scenarioWords(core).has(word)).length)
}

/** In how many cores a word is a word or a noun, at least 1. */
function sharers(word: string): number {
  return Math.max(1, CORES.filter(core => core.words.includes(word) || nounSet(core).has(word)).length)
}

function nounSet(core: Core): Set<string> {
  return new Set(Object.values(core.entities).flatMap(({ noun }) => [noun.one, ...(noun.also ?? []).map(({ one }) => one)]))
}

function wordsShared(said: string, about: string): number {
  return new Set(
    normalised(about)
      .trim()
      .split(' ')
      .filter(word => word.length > 4 && mentions(said, word)),
  ).size
}

function nearestOf(cores: readonly Core[]): string[] {
  return cores.slice(0, NEAREST).flatMap(core => core.scenarios.slice(0, 1))
}
