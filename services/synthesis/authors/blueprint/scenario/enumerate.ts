// Scenarios that the catalogue knows by itself: cores in turn, each time in other words, with another variant and other modules.
import { CORES } from '../catalogue/cores/index.ts'
import { MODULES } from '../catalogue/modules/index.ts'
import type { Core } from '../language/blueprint.ts'
import { Chance } from '../model/chance.ts'
import { chooseModules } from './choose-modules.ts'
import { anyVariant } from './match.ts'
import { nounsOf } from './nouns.ts'
import type { ScenarioPlan } from './plan.ts'
import { normalised, titleOf } from './words.ts'

/** Modules that a scenario's text names; the others come without being mentioned. */
const NAMED_MODULES = 2

/** Entities that a scenario's text calls by another word, from the second round on. */
const OTHER_NOUNS = 2

/** A scenario with its plan. */
export interface Enumerated {
  text: string
  category: string
  plan: ScenarioPlan
}

/** That many scenarios with different texts, or fewer when the catalogue knows no more; the first ones are of different cores. */
export function enumerateScenarios(count: number, seed: number): Enumerated[] {
  const found = new Map<string, Enumerated>()
  const chance = new Chance(`enumerate/${seed}`)
  const cores = chance.shuffle(CORES)
  const attempts = count * 4
  for (let attempt = 0; attempt < attempts && found.size < count; attempt++) {
    const core = cores[attempt % cores.length]
    if (!core) break
    const round = Math.floor(attempt / cores.length)
    const one = scenarioOf(core, round, chance.fork(`${core.key}/${round}`))
    if (!found.has(one.text)) found.set(one.text, one)
  }
  return [...found.values()]
}

function scenarioOf(core: Core, round: number, chance: Chance): Enumerated {
  const base = core.scenarios[round % core.scenarios.length] ?? core.title
  const modules = chooseModules(core, chance.shuffle(MODULES).slice(0, NAMED_MODULES), chance)
  const told = [
    ...otherNouns(core, chance),
    ...chance
      .shuffle(modules)
      .slice(0, NAMED_MODULES)
      .map(({ title }) => title.toLowerCase()),
  ]
  const text = round < core.scenarios.length ? base : `${base}: ${listed(told)}`
  const plan = { core: core.key, variant: anyVariant(core, chance), modules: modules.map(({ key }) => key) }
  return { text, category: core.category, plan: { ...plan, nouns: nounsOf(core, modules, normalised(text)), title: titleOf(text) } }
}

/** Other words for some entities: the text names them, and with that the world bears them. */
function otherNouns(core: Core, chance: Chance): string[] {
  const renamable = Object.values(core.entities).flatMap(({ noun }) => (noun.also === undefined ? [] : [noun.also]))
  return chance
    .shuffle(renamable)
    .slice(0, OTHER_NOUNS)
    .map(also => chance.pick(also).many)
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
