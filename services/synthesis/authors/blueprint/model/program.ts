// A blueprint's actions with their expressions turned into functions, once for each blueprint.
// What names are in scope where is decided here; perform.ts runs it.
import type { Action, Argument, Effect, Rule } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { eachEntity } from '../plan/action-tools.ts'
import { entityOf, fillNouns, sentences } from '../plan/names.ts'
import { compileExpression, compileTemplate, type Evaluate, type Frame, type Names } from './evaluate.ts'
import { emptyRow, rowKey } from './world.ts'

/** A rule that can be asked. */
export interface ReadyRule {
  rule: Rule
  must: Evaluate
  says: (frame: Frame) => string
}

type Values = readonly (readonly [column: string, value: Evaluate])[]

/** An effect that can be run. `target` gives the row of a `set` or `remove`. */
export type ReadyEffect =
  | { kind: 'add'; entity: string; as: string; empty: Readonly<Record<string, null>>; values: Values; when: Evaluate | null }
  | { kind: 'set'; entity: string; target: Evaluate; values: Values; when: Evaluate | null }
  | { kind: 'remove'; entity: string; target: Evaluate; when: Evaluate | null }
  | {
      kind: 'each'
      entity: string
      /** Name of a list in scope; null: all rows of the entity. */
      list: string | null
      as: string
      where: Evaluate | null
      order: { column: string; falling: boolean } | null
      limit: number
      run: readonly ReadyEffect[]
    }

/** An action that can be run. */
export interface ReadyAction {
  key: string
  action: Action
  args: readonly (readonly [string, Argument])[]
  /** Names of the arguments and the actor. */
  names: Names
  /** Names after the effects. */
  namesAfter: Names
  rules: readonly ReadyRule[]
  effects: readonly ReadyEffect[]
}

const READY = new WeakMap<Blueprint, Map<string, ReadyAction>>()

/** The action of a key, ready to run. Throws {@link BlueprintError} when it does not hold together. */
export function readyAction(blueprint: Blueprint, key: string): ReadyAction {
  const known = READY.get(blueprint) ?? new Map<string, ReadyAction>()
  READY.set(blueprint, known)
  const found = known.get(key) ?? prepare(blueprint, key)
  known.set(key, found)
  return found
}

function prepare(blueprint: Blueprint, key: string): ReadyAction {
  const action = blueprint.actions[key]
  if (!action) throw new BlueprintError(`there is no action ${key}; there are: ${Object.keys(blueprint.actions).join(', ')}`)
  try {
    const names = argumentNames(blueprint, action)
    const after = new Map(names)
    const rules = action.rules.map(rule => ({
      rule,
      must: compileExpression(rule.must, { blueprint, names }),
      says: compileSentence(blueprint, rule.says, names),
    }))
    return {
      key,
      action,
      args: Object.entries(action.args),
      names,
      rules,
      effects: prepareEffects(blueprint, action, action.effects, after),
      namesAfter: after,
    }
  } catch (error) {
    if (error instanceof BlueprintError) throw new BlueprintError(`${blueprint.core.key}, action ${key}: ${error.message}`)
    throw error
  }
}

/** A sentence to people: nouns filled in. */
export function compileSentence(blueprint: Blueprint, source: string, names: Names): (frame: Frame) => string {
  return compileTemplate(source, { blueprint, names }, (text, first) => {
    // A part behind a value begins no sentence, whatever stands first in it.
    return first ? sentences(blueprint, text) : afterValue(blueprint, text)
  })
}

function afterValue(blueprint: Blueprint, text: string): string {
  return text.startsWith('[')
    ? fillNouns(blueprint, text.slice(0, text.indexOf(']') + 1)) + sentences(blueprint, text.slice(text.indexOf(']') + 1))
    : sentences(blueprint, text)
}

/** Names of an action's arguments and of the actor. `until`: only the arguments before and with that one. */
export function argumentNames(blueprint: Blueprint, action: Action, until: string | null = null): Map<string, string | null> {
  const names = new Map<string, string | null>([['actor', blueprint.actor.entity]])
  for (const [key, argument] of Object.entries(action.args)) {
    names.set(key, argument.type === 'row' || argument.type === 'rows' ? argument.of : null)
    if (key === until) break
  }
  return names
}

function prepareEffects(
  blueprint: Blueprint,
  action: Action,
  effects: readonly Effect[],
  names: Map<string, string | null>,
): readonly ReadyEffect[] {
  const compiled = (source: string): Evaluate => compileExpression(source, { blueprint, names: new Map(names) })
  const optional = (source: string | undefined): Evaluate | null => (source === undefined ? null : compiled(source))
  return effects.map((effect): ReadyEffect => {
    if ('each' in effect) return prepareEach(blueprint, action, effect, names)
    const when = optional(effect.when)
    if ('remove' in effect)
      return { kind: 'remove', entity: entityAt(blueprint, effect.remove, names), target: compiled(effect.remove), when }
    if ('set' in effect) {
      const entity = entityAt(blueprint, effect.set, names)
      return { kind: 'set', entity, target: compiled(effect.set), values: valuesOf(blueprint, entity, effect.to, compiled), when }
    }
    const as = effect.as ?? effect.add
    const values = valuesOf(blueprint, effect.add, effect.with, compiled)
    names.set(as, effect.add)
    return { kind: 'add', entity: effect.add, as, empty: emptyRow(blueprint, effect.add), values, when }
  })
}

function prepareEach(blueprint: Blueprint, action: Action, effect: Extract<Effect, { each: string }>, names: Names): ReadyEffect {
  const entity = eachEntity(action, effect.each)
  const inner = new Map([...names, [effect.as, entity]])
  const key = effect.order?.replace(/^-/, '')
  const field = key === undefined ? undefined : blueprint.entities[entity]?.fields[key]
  return {
    kind: 'each',
    entity,
    list: action.args[effect.each]?.type === 'rows' ? effect.each : null,
    as: effect.as,
    where: effect.where === undefined ? null : compileExpression(effect.where, { blueprint, names: inner }),
    order: key === undefined ? null : { column: field ? rowKey(key, field) : key, falling: effect.order !== key },
    limit: effect.limit ?? Number.POSITIVE_INFINITY,
    run: prepareEffects(blueprint, action, effect.do, inner),
  }
}

/** Entity of the row that a path leads to. */
function entityAt(blueprint: Blueprint, path: string, names: Names): string {
  const [root = '', ...rest] = path.split('.')
  const entity = rest.reduce((at: string | null | undefined, key) => {
    const field = blueprint.entities[at ?? '']?.fields[key]
    return field?.type === 'ref' ? field.to : null
  }, names.get(root))
  if (!entity) throw new BlueprintError(`${path} is not a row`)
  return entity
}

function valuesOf(
  blueprint: Blueprint,
  entity: string,
  values: Readonly<Record<string, string>>,
  compiled: (source: string) => Evaluate,
): Values {
  const { fields } = entityOf(blueprint, entity)
  return Object.entries(values).map(([key, source]) => {
    const field = fields[key]
    if (!field) throw new BlueprintError(`${entity} has no field ${key}`)
    return [rowKey(key, field), compiled(source)] as const
  })
}
