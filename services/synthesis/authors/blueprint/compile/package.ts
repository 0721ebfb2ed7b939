// A compiled blueprint: everything of a package but its tasks and verifiers, made from a world at its start.
import type { DraftPackage } from '../../../../../shared/domain/environment.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import type { World } from '../model/world.ts'
import { toolPlans, type ToolPlan } from '../plan/tools.ts'
import { toolExamples } from './examples.ts'
import { manifestOf, type Manifest } from './manifest.ts'
import { schemaSql } from './schema.ts'
import { rowsByTable } from './seed.ts'
import { toolsCode } from './tools-code.ts'

/** The parts of a package that a blueprint and its first rows decide. */
export interface Compiled {
  environment: Manifest
  schema_sql: string
  seed: DraftPackage['seed']
  tools_js: string
}

/**
 * Writes a world down. Its clock is that of the environment. Throws {@link BlueprintError} where the blueprint does not hold together,
 * and when the first rows leave some tools nothing to do, naming them all: another seed may have something for each.
 */
export function compileWorld(world: World, slug: string, plans: readonly ToolPlan[] = toolPlans(world.blueprint)): Compiled {
  const examples = new Map(plans.map(plan => [plan, toolExamples(world, plan)]))
  const idle = plans.filter(plan => examples.get(plan)?.length === 0).map(({ name }) => name)
  if (idle.length > 0)
    throw new BlueprintError(`${world.blueprint.core.key}: nothing in the first rows lets these tools succeed: ${idle.join(', ')}`)
  return {
    environment: manifestOf(world, plans, slug, plan => examples.get(plan) ?? []),
    schema_sql: schemaSql(world.blueprint),
    seed: rowsByTable(world),
    tools_js: toolsCode(world.blueprint, plans),
  }
}

/**
 * The tools of a world without the actions that its first rows leave nothing to do: for worlds in which no history gives each action a
 * case, such as one that only another role may take. Whoever makes tasks has to keep to these plans too.
 */
export const workingPlans = (world: World): readonly ToolPlan[] =>
  toolPlans(world.blueprint).filter(plan => plan.kind !== 'action' || toolExamples(world, plan).length > 0)

/** The same as a draft: tools work, nothing is asked and scored. */
export function draftOf({ environment, ...files }: Compiled): DraftPackage {
  return { environment: { ...environment, draft: true, tasks: [] }, ...files, verifiers_js: '' }
}
