// Plays any tool of a blueprint with arguments as an agent gives them, and answers exactly what the emitted tool does.
// Arguments have passed the tool's schema; those that have not are not judged here.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import { BlueprintError, type Scalar } from '../language/parse-expression.ts'
import type { ArgPlan, PlanOf, ToolPlan } from '../plan/tools.ts'
import { answerFindFree, answerList, answerSearch, answerSummary } from './answer-search.ts'
import { answerCreate, answerGet, answerUpdate } from './answer-row.ts'
import { perform, type ActionArguments, type Refusal, type Scene } from './perform.ts'
import { isRow } from './evaluate.ts'
import { showRow } from './show-row.ts'
import type { Row, World } from './world.ts'

/** What a tool answers: a result, or a domain error. `scene`: of actions that were done, for questions about the outcome. */
export type Answer = { result: JsonObject; scene?: Scene } | { refused: Refusal }

/**
 * Makes one call: the world changes as the call says, and its clock moves on by a second whatever the outcome, as in an episode.
 * For a call that shall leave no trace, give a clone.
 */
export function answerTool(world: World, plan: ToolPlan, args: JsonObject): Answer {
  const answer = play(world, plan, args)
  world.tick()
  return answer
}

function play(world: World, plan: ToolPlan, args: JsonObject): Answer {
  const unknown = Object.keys(args).find(name => plan.args.every(arg => arg.name !== name))
  if (unknown !== undefined) throw new BlueprintError(`${plan.name} has no argument ${unknown}`)
  switch (plan.kind) {
    case 'me': {
      const row = world.row(plan.entity, world.actor)
      return { result: { today: world.today(), now: world.now(), [plan.property]: row ? showRow(world, plan.entity, row) : null } }
    }
    case 'search':
      return { result: answerSearch(world, plan, args) }
    case 'list':
      return { result: answerList(world, plan) }
    case 'find_free':
      return answerFindFree(world, plan, args)
    case 'summarise':
      return answerSummary(world, plan, args)
    case 'get':
      return answerGet(world, plan, args)
    case 'create':
      return answerCreate(world, plan, args)
    case 'update':
      return answerUpdate(world, plan, args)
    case 'action':
      return answerAction(world, plan, args)
  }
}

function answerAction(world: World, plan: PlanOf<'action'>, args: JsonObject): Answer {
  const { result } = plan
  const given = actionArguments(plan.args, args)
  const before = result.before ? shownBefore(world, plan, given) : null
  const performed = perform(world, plan.action, given)
  if ('refused' in performed) return performed
  const scene = performed.done
  const show = (entity: string, row: Row): JsonObject => showRow(world, entity, world.row(entity, row.id) ?? row)
  const also = result.also.map(({ name, of, entity }): [string, JsonValue] => {
    const row = scene.names[of]
    return [name, isRow(row) ? show(entity, row) : null]
  })
  if (result.kind === 'rows') {
    const items = (scene.lists[result.of] ?? []).map(row => show(result.entity, row))
    return { result: { items, ...Object.fromEntries(also) }, scene }
  }
  const row = scene.names[result.of]
  if (!isRow(row)) throw new BlueprintError(`action ${plan.action}: there is no ${result.of} to answer with`)
  return { result: { ...(before ?? show(result.entity, row)), ...Object.fromEntries(also) }, scene }
}

/** The row that an action removes, as it is before. */
function shownBefore(world: World, { result }: PlanOf<'action'>, given: ActionArguments): JsonObject | null {
  const id = given[result.of]
  const row = typeof id === 'number' ? world.row(result.entity, id) : null
  return row ? showRow(world, result.entity, row) : null
}

/** Arguments of a tool as those of its action. */
export function actionArguments(plans: readonly ArgPlan[], args: JsonObject): ActionArguments {
  return Object.fromEntries(
    plans.flatMap(({ name, use }): [string, Scalar | readonly number[]][] => {
      const value = args[name]
      if (value === undefined || !('key' in use)) return []
      return [[use.key, Array.isArray(value) ? value.map(Number) : typeof value === 'object' ? null : value]]
    }),
  )
}

/** Arguments of an action as those of its tool. */
export function toolArguments(plans: readonly ArgPlan[], args: ActionArguments): JsonObject {
  return Object.fromEntries(
    plans.flatMap(({ name, use }): [string, JsonValue][] => {
      const value = 'key' in use ? (args[use.key] ?? null) : null
      if (value === null) return []
      return [[name, typeof value === 'object' ? [...value] : value]]
    }),
  )
}
