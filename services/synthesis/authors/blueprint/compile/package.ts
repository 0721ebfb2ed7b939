// A compiled blueprint: everything of a package but its tasks and verifiers, made from a world at its start.
import type { DraftPackage } from '../../../../../shared/domain/environment.ts'
import type { JsonObject } from '../../../../../shared/domain/json.ts'
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

/** Arguments with which tools succeed on the first rows, by plan; empty for a tool that they leave nothing to do. */
export type Examples = ReadonlyMap<ToolPlan, readonly JsonObject[]>

/** Examples of all tools of a world: they are looked for by playing, so whoever compiles a world twice looks once. */
export const examplesOf = (world: World, plans: readonly ToolPlan[]): Examples =>
  new Map(plans.map(plan => [plan, toolExamples(world, plan)]))

/**
 * Writes a world down. Its clock is that of the environment. Throws {@link BlueprintError} where the blueprint does not hold together,
 * and when the first rows leave some tools nothing to do, naming them all: another seed may have something for each.
 */
export function compileWorld(
  world: World,
  slug: string,
  plans: readonly ToolPlan[] = toolPlans(world.blueprint),
  examples: Examples = examplesOf(world, plans),
): Compiled {
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
 * Tools without the actions that the first rows leave nothing to do: for worlds in which no history gives each action a case, such as
 * one that only another role may take. Whoever makes tasks has to keep to these plans too.
 */
export const workingPlans = (examples: Examples): readonly ToolPlan[] =>
  [...examples].filter(([plan, found]) => plan.kind !== 'action' || found.length > 0).map(([plan]) => plan)

/** Tools that have something to do, reading ones too: for worlds in which some record has not come about at all. */
export const busyPlans = (examples: Examples): readonly ToolPlan[] =>
  [...examples].filter(([, found]) => found.length > 0).map(([plan]) => plan)

/** The same as a draft: tools work, nothing is asked and scored. */
export function draftOf({ environment, ...files }: Compiled): DraftPackage {
  return { environment: { ...environment, draft: true, tasks: [] }, ...files, verifiers_js: '' }
}
