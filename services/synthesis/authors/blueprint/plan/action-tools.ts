// The plan of an action's tool: its arguments and what it answers. Rules and effects stay in the action.
import type { Action, Argument, Effect } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { fieldArgument } from './arguments.ts'
import { fromTool } from './messages.ts'
import { actionToolName, capital, nounOf, renamed, sentences } from './names.ts'
import type { ActionResult, ArgPlan, PlanOf } from './tool-plan.ts'

/** The tool of an action. Throws {@link BlueprintError} when its result is in no scope. */
export function actionPlan(blueprint: Blueprint, key: string): PlanOf<'action'> {
  const action = blueprint.actions[key]
  if (!action) throw new BlueprintError(`there is no action ${key}`)
  const result = actionResult(blueprint, key, action)
  return {
    kind: 'action',
    action: key,
    name: actionToolName(blueprint, key),
    title: capital(sentences(blueprint, action.title)),
    about: sentences(blueprint, action.about),
    readOnly: false,
    entity: result.entity,
    args: Object.entries(action.args).map(([name, argument]) => argumentPlan(blueprint, name, argument)),
    result,
  }
}

function argumentPlan(blueprint: Blueprint, key: string, argument: Argument): ArgPlan {
  const required = !('optional' in argument && argument.optional)
  if (argument.type === 'row') {
    const about = sentences(blueprint, argument.about ?? `Number of the [${argument.of}].`)
    const use = { kind: 'row', key } as const
    return {
      name: `${renamed(blueprint, key)}_id`,
      about: sourced(about, blueprint, argument.of),
      required,
      use,
      type: 'id',
      entity: argument.of,
    }
  }
  if (argument.type === 'rows') {
    const about = sentences(blueprint, argument.about ?? `Numbers of the ${nounOf(blueprint, argument.of).many}.`)
    const bounds = { min: 1, max: argument.max, entity: argument.of } as const
    const use = { kind: 'rows', key } as const
    return {
      name: `${renamed(blueprint, key)}_ids`,
      about: sourced(about, blueprint, argument.of),
      required: true,
      use,
      type: 'ids',
      ...bounds,
    }
  }
  const use = { kind: 'value', key } as const
  if (argument.type === 'after') return { name: key, about: sentences(blueprint, argument.about), required, use, type: 'date' }
  const plan = { ...fieldArgument(blueprint, key, argument, use), required }
  return argument.default === undefined ? plan : { ...plan, default: argument.default, required: false }
}

/** A description that says where the number comes from. */
const sourced = (about: string, blueprint: Blueprint, entity: string): string =>
  `${about.replace(/\.$/, '')}, ${fromTool(blueprint, entity)}.`

/** A name that effects put into scope: the entity, whether once or in a loop, whether surely. */
interface Bound {
  name: string
  entity: string
  many: boolean
  sure: boolean
  added: boolean
}

function actionResult(blueprint: Blueprint, key: string, action: Action): ActionResult {
  const args = Object.entries(action.args)
  const rowArguments: Bound[] = args.flatMap(([name, argument]) =>
    argument.type === 'row' ? [{ name, entity: argument.of, many: false, sure: !argument.optional, added: false }] : [],
  )
  const bound = [...rowArguments, ...boundBy(action, action.effects, false)]
  const chosen = action.gives
    ? bound.find(({ name }) => name === action.gives)
    : (bound.find(({ added, many, sure }) => added && !many && sure) ?? rowArguments.find(({ sure }) => sure) ?? bound[0])
  if (!chosen) throw new BlueprintError(`${blueprint.core.key}, action ${key}: no row in scope for the result; say which with gives`)
  const also = Object.entries(action.also ?? {}).map(([name, entity]) => ({ name: renamed(blueprint, name), of: name, entity }))
  const removed = effectsWithin(action.effects).some(effect => 'remove' in effect && effect.remove === chosen.name)
  return { kind: chosen.many ? 'rows' : 'row', of: chosen.name, entity: chosen.entity, before: removed, also }
}

function boundBy(action: Action, effects: readonly Effect[], many: boolean): Bound[] {
  return effects.flatMap((effect): Bound[] => {
    if ('add' in effect) return [{ name: effect.as ?? effect.add, entity: effect.add, many, sure: effect.when === undefined, added: true }]
    if (!('each' in effect)) return []
    return [
      { name: effect.as, entity: eachEntity(action, effect.each), many: true, sure: true, added: false },
      ...boundBy(action, effect.do, true),
    ]
  })
}

/** Entity of the rows that an `each` goes through: those of a `rows` argument of that name, else all of the entity. */
export function eachEntity(action: Pick<Action, 'args'>, each: string): string {
  const argument = action.args[each]
  return argument?.type === 'rows' ? argument.of : each
}

function effectsWithin(effects: readonly Effect[]): readonly Effect[] {
  return effects.flatMap(effect => ['each' in effect ? [effect, ...effectsWithin(effect.do)] : [effect]].flat())
}
