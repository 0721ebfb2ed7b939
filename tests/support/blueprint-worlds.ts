// The blueprints that tests go through: every core, alone and with every module that attaches to it. The one list of them.
import { CORES } from '../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { attachable, compose } from '../../services/synthesis/authors/blueprint/compose/compose.ts'
import type { Blueprint, Core } from '../../services/synthesis/authors/blueprint/language/blueprint.ts'
import { chooseClock, seedRows } from '../../services/synthesis/authors/blueprint/model/history.ts'
import type { World } from '../../services/synthesis/authors/blueprint/model/world.ts'

/** A core with all its modules, by name. */
export interface TestedBlueprint {
  name: string
  blueprint: () => Blueprint
}

/** Every core with every module that attaches. Composed when asked, so that one broken core fails one test. */
export const blueprintsWithModules: readonly TestedBlueprint[] = CORES.map(core => ({
  name: core.key,
  blueprint: () => withModules(core),
}))

/** A core with every module that attaches to it. */
export const withModules = (core: Core): Blueprint =>
  compose(
    core,
    null,
    MODULES.filter(module => attachable(core, module)),
  )

/** The first rows of a blueprint. */
export const worldOf = (blueprint: Blueprint, seed: string): World => seedRows(blueprint, seed, chooseClock(seed))
