// To which entity a path in an action's effects leads, names that effects bring into scope included.
// For those who look at effects without writing code for them.
import type { Action, Effect } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { eachEntity } from '../plan/action-tools.ts'
import { stepFrom } from './types.ts'

/** Entity of the row at a path such as `stay.pet`; undefined when the name is in no scope. */
export function entityAtPath(blueprint: Blueprint, action: string, path: string): string | undefined {
  const of = blueprint.actions[action]
  const [root = '', ...rest] = path.split('.')
  let entity = of && (root === 'actor' ? blueprint.actor.entity : namesIn(of).get(root))
  for (const name of rest) {
    const step = entity === undefined ? undefined : stepFrom(blueprint, entity, name)
    entity = step?.kind === 'row' ? step.to : undefined
  }
  return entity
}

function namesIn(action: Action): Map<string, string> {
  const names = new Map<string, string>()
  for (const [key, argument] of Object.entries(action.args)) if (argument.type === 'row') names.set(key, argument.of)
  const visit = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if ('add' in effect) names.set(effect.as ?? effect.add, effect.add)
      if (!('each' in effect)) continue
      names.set(effect.as, eachEntity(action, effect.each))
      visit(effect.do)
    }
  }
  visit(action.effects)
  return names
}
