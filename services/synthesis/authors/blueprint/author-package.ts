// A whole package out of a blueprint: first rows from the seed, tools, tasks with solutions and verifiers.
// Everything is decided by blueprint, seed and number of tasks; nothing is stored and nothing is run.
import type { ScoredPackage } from '../../../../shared/domain/environment.ts'
import { compileWorld, workingPlans, type Compiled } from './compile/package.ts'
import type { Blueprint } from './language/blueprint.ts'
import { BlueprintError } from './language/parse-expression.ts'
import { chooseClock, seedRows } from './model/history.ts'
import type { World } from './model/world.ts'
import { toolPlans, type ToolPlan } from './plan/tools.ts'
import { composeSuite } from './tasks/suite.ts'

/** Histories that are played for one that gives every tool something to do; then tools that have nothing to do are left out. */
const HISTORIES = 3

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

/** Writes a package. Equal wishes give equal packages. Throws BlueprintError where the blueprint does not hold together. */
export function authorPackage({ blueprint, slug, seed, tasks }: PackageWish): AuthoredPackage {
  const { world, plans, compiled } = firstWholeWorld(blueprint, slug, seed)
  const suite = composeSuite({ blueprint, plans, initial: world }, seed, tasks)
  const { environment, ...files } = compiled
  return {
    package: { environment: { ...environment, tasks: suite.tasks }, ...files, verifiers_js: suite.verifiers_js },
    families: suite.families,
  }
}

/** A world at its start, its tools, and both written down. */
interface WholeWorld {
  world: World
  plans: readonly ToolPlan[]
  compiled: Compiled
}

/** The first history of a seed whose rows give every tool something to do; else the first one in which only actions have nothing. */
function firstWholeWorld(blueprint: Blueprint, slug: string, seed: string | number): WholeWorld {
  let failure: unknown
  for (const plansOf of [(): readonly ToolPlan[] => toolPlans(blueprint), workingPlans]) {
    for (let attempt = 1; attempt <= HISTORIES; attempt++) {
      const from = attempt === 1 ? seed : `${seed}/${attempt}`
      const world = seedRows(blueprint, from, chooseClock(from))
      const plans = plansOf(world)
      try {
        return { world, plans, compiled: compileWorld(world, slug, plans) }
      } catch (error) {
        if (!(error instanceof BlueprintError)) throw error
        failure = error
      }
    }
  }
  throw failure
}
