// The blueprints that tests go through: every core with some of the modules that attach to it, in turn, so that every module is met.
// The one list of them.
import { CORES } from '../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { compose } from '../../services/synthesis/authors/blueprint/compose/compose.ts'
import { modulesOf } from '../../services/synthesis/authors/blueprint/scenario/worlds.ts'
import type { Blueprint, Core } from '../../services/synthesis/authors/blueprint/language/blueprint.ts'
import { chooseClock, seedRows } from '../../services/synthesis/authors/blueprint/model/history.ts'
import type { World } from '../../services/synthesis/authors/blueprint/model/world.ts'

/** A core with some modules, by name. */
export interface TestedBlueprint {
  name: string
  blueprint: () => Blueprint
}

/** Every core with its share of modules. Composed when asked, so that one broken core fails one test. */
export const blueprintsWithModules: readonly TestedBlueprint[] = CORES.map(core => ({
  name: core.key,
  blueprint: () => withModules(core),
}))

/** Modules that a core is tested with: as many as an environment takes. */
const MODULES_EACH = 5

/** A core with its share of modules: the next ones in turn of those that attach to it. */
export const withModules = (core: Core): Blueprint => {
  const fitting = modulesOf(core)
  const start = CORES.indexOf(core) * MODULES_EACH
  return compose(
    core,
    null,
    fitting.filter((_, index) => (index - (start % fitting.length) + fitting.length) % fitting.length < MODULES_EACH),
  )
}

/** The first rows of a blueprint. */
export const worldOf = (blueprint: Blueprint, seed: string): World => seedRows(blueprint, seed, chooseClock(seed))
