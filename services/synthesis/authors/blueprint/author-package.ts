// A whole package out of a blueprint: first rows from the seed, tools, tasks with solutions and verifiers.
// Everything is decided by blueprint, seed and number of tasks; nothing is stored and nothing is run.
import type { ScoredPackage } from '../../../../shared/domain/environment.ts'
import { busyPlans, compileWorld, examplesOf, workingPlans, type Compiled, type Examples } from './compile/package.ts'
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
  /** Tasks beyond those, at the end of the list; none unless it is said. */
  spare?: number
}

/** Writes a package. Equal wishes give equal packages. Throws BlueprintError where the blueprint does not hold together. */
export function authorPackage({ blueprint, slug, seed, tasks, spare = 0 }: PackageWish): ScoredPackage {
  const { world, plans, compiled } = firstWholeWorld(blueprint, slug, seed)
  const suite = composeSuite({ blueprint, plans, initial: world }, seed, tasks, spare)
  const { environment, ...files } = compiled
  return { environment: { ...environment, tasks: suite.tasks }, ...files, verifiers_js: suite.verifiers_js }
}

/** A world at its start, its tools, and both written down. */
interface WholeWorld {
  world: World
  plans: readonly ToolPlan[]
  compiled: Compiled
}

/**
 * The first history of a seed whose rows give every tool something to do; else the one in which the fewest actions have nothing; else the one
 * with the fewest idle tools.
 */
function firstWholeWorld(blueprint: Blueprint, slug: string, seed: string | number): WholeWorld {
  const all = toolPlans(blueprint)
  const histories: { world: World; examples: Examples }[] = []
  for (let attempt = 1; attempt <= HISTORIES; attempt++) {
    const from = attempt === 1 ? seed : `${seed}/${attempt}`
    const world = seedRows(blueprint, from, chooseClock(from))
    const history = { world, examples: examplesOf(world, all) }
    const whole = written(history, all, slug)
    if (!(whole instanceof BlueprintError)) return whole
    histories.push(history)
  }
  let failure: BlueprintError | undefined
  for (const working of [workingPlans, busyPlans]) {
    const tried = histories.map(history => ({ history, plans: working(history.examples) }))
    for (const { history, plans } of tried.toSorted((one, other) => other.plans.length - one.plans.length)) {
      const whole = written(history, plans, slug)
      if (!(whole instanceof BlueprintError)) return whole
      failure = whole
    }
  }
  throw failure ?? new BlueprintError(`${blueprint.core.key}: no history was played`)
}

/** A history with these tools, or why it cannot be written down. */
function written(
  { world, examples }: { world: World; examples: Examples },
  plans: readonly ToolPlan[],
  slug: string,
): WholeWorld | BlueprintError {
  try {
    return { world, plans, compiled: compileWorld(world, slug, plans, examples) }
  } catch (error) {
    if (error instanceof BlueprintError) return error
    throw error
  }
}
