// A whole package out of a blueprint: first rows from the seed, tools, tasks with solutions and verifiers.
// Everything is decided by blueprint, seed and number of tasks; nothing is stored and nothing is run.
import type { ScoredPackage } from '../../../../shared/domain/environment.ts'
import { compileWorld, type Compiled } from './compile/package.ts'
import type { Blueprint } from './language/blueprint.ts'
import { BlueprintError } from './language/parse-expression.ts'
import { chooseClock, seedRows } from './model/history.ts'
import type { World } from './model/world.ts'
import { toolPlans } from './plan/tools.ts'
import { composeSuite } from './tasks/suite.ts'

/** Histories that are played until one gives every tool something to do. */
const HISTORIES = 8

/** What is wanted of a package. */
export interface PackageWish {
  blueprint: Blueprint
  slug: string
  /** Decides the clock, the first rows and the tasks. */
  seed: string | number
  /** How many tasks; a world that does not offer as many gives fewer. */
  tasks: number
}

/** A package, and which family each of its tasks comes from. */
export interface AuthoredPackage {
  package: ScoredPackage
  families: readonly string[]
}

/** Writes a package. Equal wishes give equal packages. Throws {@link BlueprintError} where the blueprint does not hold together. */
export function authorPackage({ blueprint, slug, seed, tasks }: PackageWish): AuthoredPackage {
  const { world, compiled } = firstWholeWorld(blueprint, slug, seed)
  const suite = composeSuite({ blueprint, plans: toolPlans(blueprint), initial: world }, seed, tasks)
  const { environment, ...files } = compiled
  return {
    package: { environment: { ...environment, tasks: suite.tasks }, ...files, verifiers_js: suite.verifiers_js },
    families: suite.families,
  }
}

/** The first history of a seed whose rows give every tool something to do. */
function firstWholeWorld(blueprint: Blueprint, slug: string, seed: string | number): { world: World; compiled: Compiled } {
  for (let attempt = 1; ; attempt++) {
    const from = attempt === 1 ? seed : `${seed}/${attempt}`
    const world = seedRows(blueprint, from, chooseClock(from))
    try {
      return { world, compiled: compileWorld(world, slug) }
    } catch (error) {
      if (!(error instanceof BlueprintError) || attempt === HISTORIES) throw error
    }
  }
}
