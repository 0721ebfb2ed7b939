// Whether actions are whole: every expression in its scope, every effect on fields that exist, requests that fill.
import type { Action, Effect } from '../language/action.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { checkKey, checkNouns, checkTemplate, expressionKind } from './check-entities.ts'
import { fits, kindOfField, type Entities, type Kind, type Scope } from './kinds.ts'

/** A decline task needs alternatives, so that a truthful refusal in other words passes. */
const FEWEST_REASONS = 2
/** Wordings of one request, so that suites do not repeat themselves. */
const FEWEST_REQUESTS = 2

type Names = Map<string, Kind>

/** Checks one action of a blueprint. Throws {@link BlueprintError} with the place and the expression. */
export function checkAction(
  place: string,
  action: Action,
  actorEntity: string,
  actions: Readonly<Record<string, Action>>,
  entities: Entities,
): void {
  const refuse = (why: string): never => {
    throw new BlueprintError(`${place}: ${why}`)
  }
  const names: Names = new Map([['actor', { is: 'row', of: actorEntity }]])
  checkNouns(place, `${action.title} ${action.about}`, entities)
  checkArguments(place, action, names, entities)
  const requested: Scope = { names: new Map(names) }
  checkRules(place, action.rules, requested, entities)
  if (action.ask.length < FEWEST_REQUESTS) refuse(`ask has fewer than ${FEWEST_REQUESTS} wordings`)
  for (const ask of action.ask) {
    checkTemplate(`${place}, ask`, ask, requested, entities)
    if (/[.!]$/.test(ask)) refuse(`a request ends in a full stop: ${ask}`)
  }
  if (action.routine) {
    const { row, when } = action.routine
    const kind = names.get(row) ?? refuse(`routine names ${row}, which is not an argument`)
    if (kind.is !== 'row') refuse(`routine names ${row}, which is not a row argument`)
    expressionKind(`${place}, routine`, when, { names: new Map([[row, kind]]) }, entities)
  }
  if (action.ceiling) {
    if (!names.has(action.ceiling.arg)) refuse(`ceiling names ${action.ceiling.arg}, which is not an argument`)
    expressionKind(`${place}, ceiling`, action.ceiling.most, requested, entities)
  }
  if (action.undoneBy !== undefined && !(action.undoneBy in actions)) refuse(`undoneBy names ${action.undoneBy}, which is not an action`)
  checkEffects(place, action.effects, names, entities)
  const after: Scope = { names }
  for (const name of [...(action.gives === undefined ? [] : [action.gives]), ...Object.keys(action.also ?? {})])
    if (names.get(name)?.is !== 'row')
      refuse(`gives or also names ${name}, which is no row in scope; there are ${[...names.keys()].join(', ')}`)
  for (const outcome of action.outcome ?? []) {
    checkTemplate(`${place}, outcome`, outcome.question, after, entities)
    expressionKind(`${place}, outcome`, outcome.value, after, entities)
  }
}

function checkArguments(place: string, action: Action, names: Names, entities: Entities): void {
  for (const [key, arg] of Object.entries(action.args)) {
    const here = `${place}.${key}`
    checkKey(here, key)
    checkNouns(here, arg.about ?? '', entities)
    if (arg.type === 'row' || arg.type === 'rows') {
      if (!(arg.of in entities)) throw new BlueprintError(`${here}: there is no entity ${arg.of}`)
      const scope: Scope = { names: new Map([...names, [key, { is: 'row', of: arg.of }]]) }
      if (arg.likely !== undefined) expressionKind(`${here}, likely`, arg.likely, scope, entities)
      names.set(key, { is: arg.type, of: arg.of })
    } else if (arg.type === 'after') {
      if (names.get(arg.of)?.is !== 'date') throw new BlueprintError(`${here}: ${arg.of} is not a date argument before it`)
      names.set(key, { is: 'date' })
    } else {
      if (arg.likely !== undefined) expressionKind(`${here}, likely`, arg.likely, { names }, entities)
      names.set(key, kindOfField(arg))
    }
  }
}

/** Checks rules that stand in an action or are added to one. */
function checkRules(place: string, rules: Action['rules'], scope: Scope, entities: Entities): void {
  for (const rule of rules) {
    const kind = expressionKind(`${place}, rule`, rule.must, scope, entities)
    if (kind.is !== 'boolean') throw new BlueprintError(`${place}, rule: a condition is wanted in the expression: ${rule.must}`)
    checkTemplate(`${place}, rule`, rule.says, scope, entities)
    if (rule.because === undefined) continue
    if (rule.because.length < FEWEST_REASONS || rule.because.some(word => word !== word.toLowerCase()))
      throw new BlueprintError(`${place}, rule: because wants ${FEWEST_REASONS} alternatives in lower case, beside: ${rule.says}`)
    const filledByState = /\{[^{}]*status\}/.test(rule.says)
    if (!filledByState && !rule.because.some(word => rule.says.toLowerCase().includes(word)))
      throw new BlueprintError(`${place}, rule: what it says has none of its because words: ${rule.says}`)
  }
}

function checkEffects(place: string, effects: readonly Effect[], names: Names, entities: Entities): void {
  for (const effect of effects) {
    if ('when' in effect && effect.when !== undefined) expressionKind(`${place}, effect`, effect.when, { names }, entities)
    if ('add' in effect) checkAdd(place, effect, names, entities)
    else if ('set' in effect)
      checkValues(`${place}, set ${effect.set}`, rowAt(place, effect.set, names, entities), effect.to, names, entities)
    else if ('remove' in effect) rowAt(place, effect.remove, names, entities)
    else checkEach(place, effect, names, entities)
  }
}

function checkAdd(place: string, effect: Extract<Effect, { add: string }>, names: Names, entities: Entities): void {
  const fields = entities[effect.add]?.fields
  const here = `${place}, add ${effect.add}`
  if (!fields) throw new BlueprintError(`${here}: there is no such entity`)
  checkValues(here, effect.add, effect.with, names, entities)
  for (const [key, field] of Object.entries(fields))
    if (!(key in effect.with) && field.optional !== true) throw new BlueprintError(`${here}: ${key} has no value and is not optional`)
  const as = effect.as ?? effect.add
  if (names.has(as)) throw new BlueprintError(`${here}: ${as} is in scope already; name the new row with as`)
  names.set(as, { is: 'row', of: effect.add })
}

function checkEach(place: string, effect: Extract<Effect, { each: string }>, names: Names, entities: Entities): void {
  const argument = names.get(effect.each)
  const of = argument?.is === 'rows' ? argument.of : effect.each
  const fields = entities[of]?.fields
  if (!fields) throw new BlueprintError(`${place}, each: ${effect.each} is no entity and no list of rows`)
  if (names.has(effect.as)) throw new BlueprintError(`${place}, each: ${effect.as} is in scope already`)
  if (argument?.is === 'rows' && (effect.where ?? effect.order ?? effect.limit) !== undefined)
    throw new BlueprintError(
      `${place}, each: ${effect.each} is what the caller chose; it takes no where, order or limit, so use a rule or when`,
    )
  const inner: Names = new Map([...names, [effect.as, { is: 'row', of }]])
  if (effect.where !== undefined) expressionKind(`${place}, each`, effect.where, { names: inner, own: effect.as }, entities)
  if (effect.order !== undefined && !(effect.order.replace(/^-/, '') in fields))
    throw new BlueprintError(`${place}, each: ${of} has no field ${effect.order}`)
  checkEffects(place, effect.do, inner, entities)
}

function rowAt(place: string, path: string, names: Names, entities: Entities): string {
  const kind = expressionKind(`${place}, effect`, path, { names }, entities)
  if (kind.is !== 'row') throw new BlueprintError(`${place}: ${path} is not a row`)
  return kind.of
}

function checkValues(place: string, entity: string, values: Readonly<Record<string, string>>, names: Names, entities: Entities): void {
  for (const [key, expression] of Object.entries(values)) {
    const field = entities[entity]?.fields[key]
    if (!field) throw new BlueprintError(`${place}: ${entity} has no field ${key}`)
    const given = expressionKind(`${place}.${key}`, expression, { names }, entities)
    if (!fits(kindOfField(field), given))
      throw new BlueprintError(`${place}.${key}: a ${field.type} is wanted in the expression: ${expression}`)
    const literal = /^'([^']*)'$/.exec(expression)?.[1]
    if (field.type === 'choice' && literal !== undefined && !(literal in field.values))
      throw new BlueprintError(`${place}.${key}: “${literal}” is none of ${Object.keys(field.values).join(', ')}`)
  }
}
