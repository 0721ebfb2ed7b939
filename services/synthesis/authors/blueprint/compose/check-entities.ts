// Whether entities are whole: references, identifying fields, words, summaries, availability, columns that do not clash.
import type { Entity } from '../language/entity.ts'
import { BlueprintError, parseExpression, parseTemplate } from '../language/parse-expression.ts'
import { KindError, kindOf, type Entities, type Kind, type Scope } from './kinds.ts'

/** Names that JavaScript would misread as keys of entities, fields or arguments, and those that tools have themselves. */
const RESERVED = new Set(
  'case class package return delete default new public private protected interface static import export void function var let const if else for while do switch try catch throw typeof in of this super yield await enum null true false world args tools id now today'.split(
    ' ',
  ),
)
/** Names that SQL would misread as columns. Entities become tables in the plural, and references columns that end in _id. */
const RESERVED_COLUMNS = new Set(
  'select from where order group by having limit offset table index values set into join left right on as and or not between like glob exists references check unique primary foreign key constraint create drop alter add update insert replace commit rollback trigger view with union all except distinct is isnull notnull escape cast end then rows range to using'.split(
    ' ',
  ),
)

/** Runs a check and says where it failed. */
export function at<T>(place: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (error instanceof KindError || error instanceof BlueprintError) throw new BlueprintError(`${place}: ${error.message}`)
    throw error
  }
}

/** The kind of an expression in a scope; the error names the place and the expression. */
export function expressionKind(place: string, expression: string, scope: Scope, entities: Entities): Kind {
  return at(place, () => {
    const tree = parseExpression(expression)
    try {
      return kindOf(tree, scope, entities)
    } catch (error) {
      throw error instanceof KindError ? new BlueprintError(`${error.message} in the expression: ${expression}`) : error
    }
  })
}

/** Checks the values in braces and the nouns in brackets of a text that is filled. */
export function checkTemplate(place: string, template: string, scope: Scope, entities: Entities): void {
  for (const part of at(place, () => parseTemplate(template))) {
    if (typeof part === 'string') checkNouns(place, part, entities)
    else
      at(place, () => {
        try {
          kindOf(part, scope, entities)
        } catch (error) {
          throw error instanceof KindError ? new BlueprintError(`${error.message} in the text: ${template}`) : error
        }
      })
  }
}

/** Checks that what stands in brackets is an entity's key or its plural. */
export function checkNouns(place: string, text: string, entities: Entities): void {
  if (!text.includes('[')) return
  const known = bracketed(entities)
  for (const [, key = ''] of text.matchAll(/\[([^\]]*)\]/g))
    if (!known.has(key)) throw new BlueprintError(`${place}: no entity is called [${key}] in the text: ${text}`)
}

/** What may stand in brackets, by entities: asked for every text of a blueprint. */
const BRACKETED = new WeakMap<Entities, ReadonlySet<string>>()

function bracketed(entities: Entities): ReadonlySet<string> {
  const found = BRACKETED.get(entities)
  if (found) return found
  const names = new Set(
    Object.entries(entities).flatMap(([key, { noun }]) => [
      key,
      `${key}s`,
      `${key}es`,
      key.replace(/y$/, 'ies'),
      noun.many.replaceAll(' ', '_'),
    ]),
  )
  BRACKETED.set(entities, names)
  return names
}

/** Refuses keys that generated code could not use. */
export function checkKey(place: string, key: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(key) || RESERVED.has(key))
    throw new BlueprintError(`${place}: ${key} cannot be a key; it is reserved or not snake_case`)
}

/** Checks one entity of a blueprint. Throws {@link BlueprintError}. */
export function checkEntity(place: string, key: string, entity: Entity, entities: Entities): void {
  const refuse = (why: string): never => {
    throw new BlueprintError(`${place}: ${why}`)
  }
  checkKey(place, key)
  checkNouns(place, entity.about, entities)
  const known = (name: string, role: string): void => {
    if (!(name in entity.fields)) refuse(`${role} names ${name}, which is not a field; there are ${Object.keys(entity.fields).join(', ')}`)
  }
  for (const [name, field] of Object.entries(entity.fields)) {
    checkKey(`${place}.${name}`, name)
    if (field.type !== 'ref' && RESERVED_COLUMNS.has(name)) refuse(`${name} means something in SQL and cannot be a column`)
    checkNouns(`${place}.${name}`, `${field.about} ${field.called ?? ''} ${field.clause ?? ''}`, entities)
    if (field.type === 'ref' && !(field.to in entities)) refuse(`${name} refers to ${field.to}, which does not exist`)
    if (field.type === 'text' && field.from.kind === 'email') known(field.from.of, `the source of ${name}`)
    if (field.type !== 'ref' && name.endsWith('_id')) refuse(`${name} looks like the column of a reference`)
  }
  for (const name of entity.identify) known(name, 'identify')
  for (const [, name = ''] of entity.refer.matchAll(/\{([^{}]*)\}/g))
    if (!entity.identify.includes(name)) refuse(`refer speaks of {${name}}, which is not among identify (${entity.identify.join(', ')})`)
  checkNouns(place, entity.refer, entities)
  for (const fields of entity.unique ?? []) for (const name of fields) known(name, 'unique')
  for (const given of entity.given ?? []) for (const name of Object.keys(given)) known(name, 'given')
  if (entity.summary)
    for (const name of [
      ...entity.summary.by,
      ...entity.summary.totals,
      ...(entity.summary.over === undefined ? [] : [entity.summary.over]),
    ])
      known(name, 'summary')
  const scope: Scope = { names: new Map([[key, { is: 'row', of: key }]]) }
  for (const [name, computed] of Object.entries(entity.computed ?? {})) {
    if (name in entity.fields) refuse(`${name} is a field and a computed value`)
    expressionKind(`${place}.${name}`, computed.value, scope, entities)
  }
  checkAvailability(place, key, entity, entities)
}

function checkAvailability(place: string, key: string, entity: Entity, entities: Entities): void {
  const { availability } = entity
  if (!availability) return
  const by = entities[availability.by]
  const as = by?.fields[availability.as]
  if (as?.type !== 'ref' || as.to !== key)
    throw new BlueprintError(`${place}: availability: ${availability.by}.${availability.as} does not refer to ${key}`)
  for (const name of [availability.from, availability.to])
    if (!(name in (by?.fields ?? {}))) throw new BlueprintError(`${place}: availability: ${availability.by} has no field ${name}`)
  expressionKind(
    `${place}, availability`,
    availability.when,
    { names: new Map([[availability.by, { is: 'row', of: availability.by }]]), own: availability.by },
    entities,
  )
}
