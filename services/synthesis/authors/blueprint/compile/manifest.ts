// environment.json of a blueprint, without tasks: names, clock, actor, generated columns, and the tools as agents see them.
// Code is for tools-code.ts; both are made from the same plans.
import type { DraftPackage } from '../../../../../shared/domain/environment.ts'
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Tool } from '../../../../../shared/domain/toolset.ts'
import type { Row, World } from '../model/world.ts'
import { labelField } from '../plan/views.ts'
import { entityOf, sentences, snake } from '../plan/names.ts'
import type { ToolPlan } from '../plan/tool-plan.ts'
import { toolDescription } from './descriptions.ts'
import { generatedColumns } from './generated.ts'
import { resultSchema } from './result-schema.ts'
import { argumentSchema, objectSchema } from './value-schema.ts'

/** What every environment.json has but for tasks. */
export type Manifest = Omit<DraftPackage['environment'], 'draft' | 'tasks'>

/** Arguments with which a tool succeeds on the first rows. */
export type ExamplesOf = (plan: ToolPlan) => readonly JsonObject[]

/** The manifest of a world at its start. */
export function manifestOf(world: World, plans: readonly ToolPlan[], slug: string, examplesOf: ExamplesOf): Manifest {
  const { blueprint } = world
  return {
    slug,
    title: blueprint.title,
    description: sentences(blueprint, blueprint.about),
    category: blueprint.category,
    clock: world.now(),
    actor: actorOf(world),
    generated: generatedColumns(blueprint, plans),
    tools: plans.map(plan => toolOf(world, plan, examplesOf(plan))),
  }
}

/** What the person is called whom the agent acts for; null when rows of that kind have no name. */
export function actorName(world: World): string | null {
  const { entity } = world.blueprint.actor
  const label = labelField(world.blueprint, entity)
  const name = label === null ? null : world.row(entity, world.actor)?.[label]
  return typeof name === 'string' ? name : null
}

/** Who the agent acts for: the number of the row, its name and what the person is there. */
function actorOf(world: World): Manifest['actor'] {
  const { entity, role } = world.blueprint.actor
  const row = world.row(entity, world.actor)
  const name = actorName(world)
  return { user_id: world.actor, ...(name === null ? {} : { name }), role: roleOf(world, row) ?? role }
}

/** What the actor's own row says of the role, so that nobody reads two; null when rows of that kind have none. */
function roleOf({ blueprint }: World, row: Row | null): string | null {
  const { entity, role } = blueprint.actor
  const found = Object.entries(entityOf(blueprint, entity).fields).find(
    ([, field]) => field.type === 'choice' && snake(role) in field.values,
  )
  const value = found ? row?.[found[0]] : null
  return typeof value === 'string' ? value.replaceAll('_', ' ') : null
}

function toolOf(world: World, plan: ToolPlan, examples: readonly JsonObject[]): Tool {
  const { blueprint } = world
  const properties = Object.fromEntries(plan.args.map(arg => [arg.name, argumentSchema(arg)]))
  return {
    name: plan.name,
    title: plan.title,
    description: toolDescription(blueprint, plan),
    inputSchema: objectSchema(
      properties,
      plan.args.filter(({ required }) => required).map(({ name }) => name),
    ),
    outputSchema: resultSchema(blueprint, plan),
    annotations: plan.readOnly
      ? { readOnlyHint: true, openWorldHint: false }
      : { readOnlyHint: false, destructiveHint: removes(world, plan), idempotentHint: plan.kind === 'update', openWorldHint: false },
    examples: [...examples],
  }
}

/** True for actions that take rows away. */
function removes({ blueprint }: World, plan: ToolPlan): boolean {
  if (plan.kind !== 'action') return false
  return JSON.stringify(blueprint.actions[plan.action]?.effects ?? []).includes('"remove":')
}
