// Parts joined with what a module or a variant adds and changes. Nothing is replaced silently: a clash is an error.
import type { Changes, Core, Parts } from './blueprint.ts'
import { BlueprintError } from './parse-expression.ts'

/** Parts and changes of them, as modules and variants give them. */
export type Addition = Partial<Parts & Changes>

/** A core with more entities, actions, rules, effects, fields and computed values. */
export function extended(core: Core, added: Addition): Core {
  return { ...core, ...join(core.key, core, added) }
}

/** Parts with an addition. Throws {@link BlueprintError} with the place when both have the same key, or what is changed does not exist. */
export function join(place: string, parts: Parts, added: Addition): Parts {
  const entities = { ...parts.entities }
  const actions = { ...parts.actions }
  for (const [key, entity] of Object.entries(added.entities ?? {})) {
    if (key in entities) throw new BlueprintError(`${place}: both have an entity ${key}`)
    entities[key] = entity
  }
  for (const [key, action] of Object.entries(added.actions ?? {})) {
    if (key in actions) throw new BlueprintError(`${place}: both have an action ${key}`)
    actions[key] = action
  }
  for (const [key, fields] of Object.entries(added.fields ?? {})) {
    const entity = existing(`${place}, fields`, entities, key)
    const clash = Object.keys(fields).find(name => name in entity.fields)
    if (clash !== undefined) throw new BlueprintError(`${place}: ${key} has a field ${clash} already`)
    entities[key] = { ...entity, fields: { ...entity.fields, ...fields } }
  }
  for (const [key, computed] of Object.entries(added.computed ?? {})) {
    const entity = existing(`${place}, computed`, entities, key)
    entities[key] = { ...entity, computed: { ...entity.computed, ...computed } }
  }
  for (const [key, rules] of Object.entries(added.rules ?? {})) {
    const action = existing(`${place}, rules`, actions, key)
    actions[key] = { ...action, rules: [...action.rules, ...rules] }
  }
  for (const [key, effects] of Object.entries(added.effects ?? {})) {
    const action = existing(`${place}, effects`, actions, key)
    actions[key] = { ...action, effects: [...action.effects, ...effects] }
  }
  return { entities, actions }
}

/** What stands under a key. Throws {@link BlueprintError} with the place when nothing does. */
export function existing<T>(place: string, parts: Readonly<Record<string, T>>, key: string): T {
  const part = parts[key]
  if (part === undefined) throw new BlueprintError(`${place}: there is no ${key} to change`)
  return part
}
