// Joins a core, one of its variants and modules to a blueprint, under the nouns of a scenario, and checks all of it.
// What comes out is whole: whoever plays or compiles it need not check names and scopes again.
import type { Blueprint, Core, Module, Parts } from '../language/blueprint.ts'
import type { Entity, Noun } from '../language/entity.ts'
import { existing, join } from '../language/join.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { checkAction } from './check-actions.ts'
import { checkEntity, checkNouns, expressionKind } from './check-entities.ts'

/** What a scenario calls entities, by entity key. Entities that are not named keep their own nouns. */
export type Nouns = Readonly<Record<string, Pick<Noun, 'one' | 'many'>>>

/**
 * The blueprint of a core in a variant (null: as it stands) with modules and nouns.
 * Throws {@link BlueprintError} naming core, action and expression when something in it does not hold together,
 * or when a module does not attach to this core.
 */
export function compose(core: Core, variant: string | null, modules: readonly Module[], nouns: Nouns = {}): Blueprint {
  const shape = shaped(core, variant)
  let parts: Parts = { entities: shape.entities, actions: shape.actions }
  for (const module of modules) {
    const added = additionOf(shape, module)
    if (!added) throw new BlueprintError(`${core.key}: the module ${module.key} does not attach to it`)
    parts = join(`${core.key} with ${module.key}`, parts, added)
  }
  const blueprint: Blueprint = {
    ...parts,
    entities: renamed(core.key, parts.entities, nouns),
    core: shape,
    modules: modules.map(module => module.key),
    variant: variant ?? 'standard',
    title: shape.title,
    about: shape.about,
    category: shape.category,
    currency: shape.currency,
    actor: shape.actor,
    history: shape.history,
  }
  check(blueprint)
  return blueprint
}

/**
 * Whether a module can join a core, in every variant: its own entities do not cover the concern, it has what the module needs,
 * and nothing of it has the module's names already.
 */
export function attachable(core: Core, module: Module): boolean {
  return [core, ...core.variants.map(variant => variant.apply(core))].every(shape => additionOf(shape, module) !== null)
}

/** What a module adds to a core in one of its variants, or null when it cannot join it. */
export function additionOf(core: Core, module: Module): ReturnType<Module['attach']> {
  const added = core.without?.includes(module.key) ? null : module.attach(core)
  return added && !clashes(core, added) ? added : null
}

function clashes(core: Core, added: NonNullable<ReturnType<Module['attach']>>): boolean {
  const taken = new Set(Object.entries(core.entities).flatMap(([key, { noun }]) => [key, noun.one, noun.many]))
  const has = (entity: string, name: string): boolean =>
    name in (core.entities[entity]?.fields ?? {}) || name in (core.entities[entity]?.computed ?? {})
  return (
    Object.entries(added.entities).some(([key, { noun }]) => [key, noun.one, noun.many].some(name => taken.has(name))) ||
    Object.keys(added.actions).some(key => key in core.actions) ||
    Object.entries({ ...added.fields, ...added.computed }).some(([entity, names]) => Object.keys(names).some(name => has(entity, name)))
  )
}

/** A core in one of its variants; null as it stands. Throws {@link BlueprintError} for a variant that it does not have. */
export function shaped(core: Core, variant: string | null): Core {
  if (variant === null) return core
  const found = core.variants.find(({ key }) => key === variant)
  if (!found)
    throw new BlueprintError(`${core.key} has no variant ${variant}; it has ${core.variants.map(({ key }) => key).join(', ') || 'none'}`)
  return found.apply(core)
}

function renamed(place: string, entities: Parts['entities'], nouns: Nouns): Parts['entities'] {
  for (const key of Object.keys(nouns)) existing(`${place}, nouns`, entities, key)
  return Object.fromEntries(
    Object.entries(entities).map(([key, entity]): [string, Entity] => {
      const noun = nouns[key]
      return [key, noun ? { ...entity, noun: { ...entity.noun, one: noun.one, many: noun.many } } : entity]
    }),
  )
}

/** Everything that is wrong, in one error: whoever writes a core mends all of it at once. */
function check(blueprint: Blueprint): void {
  const { core, entities, actions } = blueprint
  const place = [core.key, ...blueprint.modules].join(' + ')
  const complaints = [
    () => checkNouns(place, core.about, entities),
    ...Object.entries(entities).map(
      ([key, entity]) =>
        () =>
          checkEntity(`${place}: ${key}`, key, entity, entities),
    ),
    ...Object.entries(actions).map(
      ([key, action]) =>
        () =>
          checkAction(`${place}: ${key}`, action, core.actor.entity, actions, entities),
    ),
    () => checkRoles(place, core, entities),
    () => checkNames(place, entities),
  ].flatMap(complaintOf)
  if (complaints.length > 0) throw new BlueprintError([...new Set(complaints)].join('\n'))
}

function complaintOf(checked: () => void): readonly string[] {
  try {
    checked()
    return []
  } catch (error) {
    if (error instanceof BlueprintError) return [error.message]
    throw error
  }
}

/** Tables and columns must not clash after nouns are given. */
function checkNames(place: string, entities: Parts['entities']): void {
  const tables = new Map<string, string>()
  for (const [key, { noun, fields }] of Object.entries(entities)) {
    const other = tables.get(noun.many)
    if (other !== undefined) throw new BlueprintError(`${place}: ${key} and ${other} are both called ${noun.many}`)
    tables.set(noun.many, key)
    const columns = Object.entries(fields).map(([name, field]) =>
      (field.type === 'ref' ? `${entities[name]?.noun.one ?? name}_id` : name).replaceAll(' ', '_'),
    )
    const clash = columns.find((column, index) => columns.indexOf(column) !== index)
    if (clash !== undefined) throw new BlueprintError(`${place}: ${key} gets two columns ${clash}`)
  }
}

function checkRoles(place: string, core: Core, entities: Parts['entities']): void {
  const { customer, staff, thing, deal } = core.roles
  const scope = { names: new Map([[deal.entity, { is: 'row' as const, of: deal.entity }]]) }
  for (const key of [customer, staff, thing, deal.entity, core.actor.entity]) existing(`${place}, roles`, entities, key)
  if (!entities[staff]?.fields['name']) throw new BlueprintError(`${place}, roles: ${staff} has no name`)
  for (const [role, expression] of Object.entries({
    customer: deal.customer,
    thing: deal.thing,
    ...(deal.price === null ? {} : { price: deal.price }),
    done: deal.done,
    open: deal.open,
  }))
    expressionKind(`${place}, roles.deal.${role}`, expression, scope, entities)
  existing(`${place}, roles.deal.begins`, core.actions, deal.begins.action)
}
