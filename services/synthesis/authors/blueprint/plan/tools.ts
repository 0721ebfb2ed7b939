// Which tools a blueprint has: the ready-made ones of its entities and one for each action. See tool-plan.ts for what a plan says.
// Decides on the order of tools and that no two have one name; no code, no rows.
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { actionPlan } from './action-tools.ts'
import { readyMadeTools } from './ready-made.ts'
import type { ToolPlan } from './tool-plan.ts'

export type * from './tool-plan.ts'

/** All tools of a blueprint: who am I, then by entity the ready-made ones and the actions that answer with its rows. Throws {@link BlueprintError} for a name that comes twice. */
export function toolPlans(blueprint: Blueprint): readonly ToolPlan[] {
  const actions = Object.keys(blueprint.actions).map(action => actionPlan(blueprint, action))
  const plans: ToolPlan[] = readyMadeTools(blueprint).flatMap(({ entity, tools }) => [
    ...tools,
    ...(entity === null ? [] : actions.filter(plan => plan.entity === entity)),
  ])
  const repeated = plans.find((plan, index) => plans.findIndex(other => other.name === plan.name) < index)
  if (repeated) throw new BlueprintError(`${blueprint.core.key}: two tools are called ${repeated.name}; rename an action or an entity`)
  return plans
}
