// A free text becomes a plan: the core it is about, the variant and the modules it asks for, the nouns it uses. A text that is about no
// core, or whose nouns its core does not have, is refused with the nearest, not forced into one.
import type { ScenarioFit } from '../../../../../shared/domain/campaign.ts'
import { compose, type Nouns } from '../compose/compose.ts'
import type { Core, Module } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { Chance } from '../model/chance.ts'
import { askedModules, chooseModules } from './choose-modules.ts'
import { shapesByText } from './choose-variant.ts'
import { bearsNouns, nounFit, type NounFit } from './fit.ts'
import { nounsOf } from './nouns.ts'
import type { ScenarioPlan } from './plan.ts'
import type { Profile } from './profiles.ts'
import { rankCores, type Ranked } from './rank-cores.ts'
import { vocabularyOf } from './vocabulary.ts'
import { entitiesOf, type Shape } from './worlds.ts'
import { reading, titleOf, type Reading } from './words.ts'

/** Words from which a text is a description: it says first what something is. */
const DESCRIPTION_WORDS = 40

/** Score under which a text is about no core: a telling word that few cores share is enough for a line of up to so many words. */
const THRESHOLD = { least: 2, words: 12 } as const

/** What each further word adds to it, because many words meet some of a core's by chance, and what it comes to at most. */
const THRESHOLD_GROWTH = { perWord: 0.2, most: 16 } as const

/** Words for what it is that a description has, at least one of them in its first sentence. */
const TELLING_WORDS = 2

/** Cores that come into question beside the best: nearly as good ones, when the best lacks the text's nouns. */
const CONTENDERS = 3
const CONTENDER_SHARE = 0.75

/** Missing nouns that a refusal names. */
const MISSING_NAMED = 5

/** Nearest cores that a refusal names. */
const NEAREST = 3

/** Either the plan, its category and how well it fits, or why there is none and the scenarios that come nearest. */
export type Match = { plan: ScenarioPlan; category: string; fit: ScenarioFit } | { reason: string; nearest: string[] }

/** Matches a text. The seed decides what the text leaves open. */
export function matchScenario(text: string, seed: number): Match {
  const read = reading(text)
  const ranked = rankCores(read)
  const [best] = ranked
  const nearest = nearestOf(ranked)
  const contenders = ranked
    .slice(0, CONTENDERS)
    .filter(each => isAbout(each, read) && best !== undefined && each.score >= best.score * CONTENDER_SHARE)
  const [first, ...others] = contenders.map(each => ({ each, world: worldFor(each.profile, read, new Chance(`${seed}/${read.said}`)) }))
  if (!first) return { reason: 'No business of the catalogue fits this text. Say what is done there and with what.', nearest }
  const { each, world } = [first, ...others].find(({ world: { nouns } }) => bearsNouns(nouns)) ?? first
  const { core } = each.profile
  if (!bearsNouns(world.nouns)) return { reason: lacking(core, world.nouns), nearest }
  const { shape, modules, renamed, nouns } = world
  const plan: ScenarioPlan = {
    core: core.key,
    variant: shape.variant,
    modules: modules.map(({ key }) => key),
    nouns: { ...renamed },
    title: titleOf(text),
  }
  return { plan, category: core.category, fit: fitOf(core, plan, nouns, each.score) }
}

/** How a plan fits, in the catalogue's words. */
export function fitOf(core: Core, { variant, modules }: ScenarioPlan, { found, missing }: NounFit, score: number): ScenarioFit {
  return {
    business: core.key,
    variant,
    modules: [...modules],
    nouns: [...found],
    missing: [...missing],
    score: Math.round(score * 10) / 10,
  }
}

/** A world that may be made of a text. */
interface FittedWorld {
  shape: Shape
  modules: Module[]
  renamed: Nouns
  nouns: NounFit
}

/** The world of a core that fits a text best: in the variant that it names, if that has its nouns. */
function worldFor(profile: Profile, text: Reading, chance: Chance): FittedWorld {
  const { core } = profile
  const isDescription = text.length >= DESCRIPTION_WORDS
  let best: FittedWorld | undefined
  for (const shape of shapesByText(core, text, isDescription, chance)) {
    const modules = chooseModules(shape, askedModules(shape, text, isDescription), chance.fork(`modules ${shape.variant ?? ''}`))
    const renamed = soundNouns(core, shape, modules, nounsOf(entitiesOf(shape, modules), text.said, core.roles.customer))
    const nouns = nounFit(text, profile, vocabularyOf(shape, modules, renamed))
    const world = { shape, modules, renamed, nouns }
    if (bearsNouns(nouns)) return world
    if (!best || nouns.found.length > best.nouns.found.length) best = world
  }
  if (!best) throw new BlueprintError(`${core.key} has no shape`)
  return best
}

/** The nouns, if the world holds together under them; none otherwise: a noun may be a column's name already. */
function soundNouns(core: Core, shape: Shape, modules: readonly Module[], nouns: Nouns): Nouns {
  if (Object.keys(nouns).length === 0) return nouns
  try {
    compose(core, shape.variant, modules, nouns)
    return nouns
  } catch (error) {
    if (error instanceof BlueprintError) return {}
    throw error
  }
}

/** Whether a text is about a core. */
function isAbout({ score, telling, tellingFirst }: Ranked, { length }: Reading): boolean {
  const growth = Math.max(0, length - THRESHOLD.words) * THRESHOLD_GROWTH.perWord
  if (score < Math.min(THRESHOLD.least + growth, THRESHOLD_GROWTH.most)) return false
  return length < DESCRIPTION_WORDS || (telling >= TELLING_WORDS && tellingFirst > 0)
}

function lacking(core: Core, { found, missing }: NounFit): string {
  const known = found.length === 0 ? 'has nothing called' : `knows ${listed(found, 'and')}, but nothing called`
  return `The nearest business is ${core.title.toLowerCase()}, which ${known} ${listed(missing.slice(0, MISSING_NAMED), 'or')}. Say what is done there and with what.`
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}

function nearestOf(ranked: readonly Ranked[]): string[] {
  return ranked.slice(0, NEAREST).flatMap(({ profile }) => profile.core.scenarios.slice(0, 1))
}
