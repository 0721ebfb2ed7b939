// What kind of value an expression gives, and whether its names exist: the static side of the language.
// Knows entities and scopes, no actions; says what is wrong, and leaves it to check-*.ts to say where.
import type { Entity } from '../language/entity.ts'
import type { Field } from '../language/field.ts'
import type { Tree } from '../language/parse-expression.ts'

/** A kind of value. `choice` knows its values, so that a misspelt one is found. */
export type Kind =
  | { is: 'row'; of: string }
  | { is: 'rows'; of: string }
  | { is: 'choice'; values: readonly string[] }
  | { is: 'number' | 'text' | 'date' | 'time' | 'moment' | 'boolean' | 'null' }

/** Names in scope. `own` is the row of the query that an expression stands in, when it stands in one. */
export interface Scope {
  names: ReadonlyMap<string, Kind>
  own?: string
}

/** Entities by key, as a blueprint has them. */
export type Entities = Readonly<Record<string, Entity>>

/** Thrown inside this folder with the bare reason; callers add the place. */
export class KindError extends Error {}

const fail = (why: string): never => {
  throw new KindError(why)
}

const NUMBER: Kind = { is: 'number' }
const BOOLEAN: Kind = { is: 'boolean' }
const DATE: Kind = { is: 'date' }
const RESULTS: Readonly<Record<Extract<Tree, { kind: 'call' }>['name'], Kind>> = {
  now: { is: 'moment' },
  today: DATE,
  days: NUMBER,
  plusDays: DATE,
  plusMonths: DATE,
  weekday: NUMBER,
  minutes: NUMBER,
  hoursUntil: NUMBER,
  min: NUMBER,
  max: NUMBER,
  round: NUMBER,
  floor: NUMBER,
  ceil: NUMBER,
  money: { is: 'text' },
}

/** The kind of a field's value; references are rows. */
export function kindOfField(field: Field): Kind {
  if (field.type === 'ref') return { is: 'row', of: field.to }
  if (field.type === 'choice') return { is: 'choice', values: Object.keys(field.values) }
  if (field.type === 'integer' || field.type === 'money') return NUMBER
  return { is: field.type }
}

/** Whether a value of the second kind can stand where the first is wanted. */
export function fits(wanted: Kind, given: Kind): boolean {
  if (given.is === 'null') return true
  if (wanted.is === 'row' || given.is === 'row') return wanted.is === 'row' && given.is === 'row' && wanted.of === given.of
  if (wanted.is === 'choice') return given.is === 'text' || (given.is === 'choice' && given.values.every(v => wanted.values.includes(v)))
  if (given.is === 'choice') return wanted.is === 'text'
  return wanted.is === given.is || (wanted.is === 'text' && given.is !== 'rows')
}

/** The kind of an expression. Throws {@link KindError} when a name is not in scope or an operand makes no sense. */
export function kindOf(tree: Tree, scope: Scope, entities: Entities): Kind {
  switch (tree.kind) {
    case 'literal':
      return tree.value === null
        ? { is: 'null' }
        : { is: typeof tree.value === 'string' ? 'text' : (typeof tree.value as 'number' | 'boolean') }
    case 'path':
      return kindOfPath(tree.names, scope, entities)
    case 'not':
      return expect(BOOLEAN, tree.of, scope, entities)
    case 'minus':
      return expect(NUMBER, tree.of, scope, entities)
    case 'binary':
      return kindOfBinary(tree, scope, entities)
    case 'choose': {
      expect(BOOLEAN, tree.test, scope, entities)
      const yes = kindOf(tree.yes, scope, entities)
      const no = kindOf(tree.no, scope, entities)
      return yes.is === 'null' ? no : yes
    }
    case 'text':
      outsideQuery(tree.parts, scope)
      for (const part of tree.parts) if (typeof part !== 'string') kindOf(part, scope, entities)
      return { is: 'text' }
    case 'call':
      outsideQuery(tree.args, scope)
      for (const arg of tree.args) {
        if (kindOf(arg, scope, entities).is === 'row') fail(`${tree.name} takes values, not rows`)
      }
      return RESULTS[tree.name]
    case 'query':
      return kindOfQuery(tree, scope, entities)
    case 'free':
      return kindOfFree(tree, scope, entities)
  }
}

function expect(wanted: Kind, tree: Tree, scope: Scope, entities: Entities): Kind {
  const given = kindOf(tree, scope, entities)
  return fits(wanted, given) ? wanted : fail(`a ${wanted.is} is wanted where a ${given.is} stands`)
}

function kindOfPath(names: readonly string[], scope: Scope, entities: Entities): Kind {
  const [first = '', ...rest] = names
  let kind = scope.names.get(first) ?? fail(`${first} is not in scope; there are ${[...scope.names.keys()].join(', ')}`)
  rest.forEach((name, index) => {
    if (kind.is !== 'row') fail(`${names.slice(0, index + 1).join('.')} is a ${kind.is} and has no ${name}`)
    if (first === scope.own && index > 1) fail(`in a query ${first} may follow one reference only`)
    kind = kind.is === 'row' ? kindOfMember(kind.of, name, entities) : kind
  })
  if (first === scope.own && kind.is === 'row') fail(`a condition compares columns: write ${names.join('.')}_id`)
  return kind
}

function kindOfMember(entity: string, name: string, entities: Entities): Kind {
  if (name === 'id') return NUMBER
  const fields = entities[entity]?.fields ?? fail(`there is no entity ${entity}`)
  const field = fields[name]
  if (field) return kindOfField(field)
  const reference = name.endsWith('_id') ? fields[name.slice(0, -3)] : undefined
  return reference?.type === 'ref' ? NUMBER : fail(`${entity} has no field ${name}; it has ${Object.keys(fields).join(', ')}`)
}

function kindOfBinary(tree: Extract<Tree, { kind: 'binary' }>, scope: Scope, entities: Entities): Kind {
  const { operator } = tree
  if (operator === '&&' || operator === '||') {
    expect(BOOLEAN, tree.left, scope, entities)
    return expect(BOOLEAN, tree.right, scope, entities)
  }
  const left = kindOf(tree.left, scope, entities)
  const right = kindOf(tree.right, scope, entities)
  if (['+', '-', '*', '/', '%'].includes(operator)) {
    if (left.is !== 'number' || right.is !== 'number')
      fail(`${operator} joins numbers, not ${left.is} and ${right.is}; texts are joined by templates`)
    return NUMBER
  }
  if (left.is === 'row' || right.is === 'row') {
    if (left.is !== 'null' && right.is !== 'null') fail('rows are compared by their numbers or with null')
    return BOOLEAN
  }
  for (const [kind, other] of [
    [left, tree.right],
    [right, tree.left],
  ] as const)
    if (kind.is === 'choice' && other.kind === 'literal' && typeof other.value === 'string' && !kind.values.includes(other.value))
      fail(`“${other.value}” is none of ${kind.values.join(', ')}`)
  if (!comparable(left, right)) fail(`a ${left.is} is compared with a ${right.is}`)
  return BOOLEAN
}

function comparable(left: Kind, right: Kind): boolean {
  const group = (kind: Kind): string => (['choice', 'date', 'time', 'moment'].includes(kind.is) ? 'text' : kind.is)
  return left.is === 'null' || right.is === 'null' || group(left) === group(right)
}

function kindOfQuery(tree: Extract<Tree, { kind: 'query' }>, scope: Scope, entities: Entities): Kind {
  if (scope.own !== undefined) fail('a query stands inside another')
  if (!entities[tree.entity]) fail(`there is no entity ${tree.entity}`)
  if (scope.names.has(tree.as)) fail(`${tree.as} is in scope already; name the row of the query otherwise`)
  const inner: Scope = { names: new Map([...scope.names, [tree.as, { is: 'row', of: tree.entity }]]), own: tree.as }
  expect(BOOLEAN, tree.where, inner, entities)
  const value = tree.value ? kindOf(tree.value, inner, entities) : NUMBER
  if (tree.name === 'some' || tree.name === 'none') return BOOLEAN
  if (tree.name === 'sum' && value.is !== 'number') fail(`sum adds numbers, not ${value.is}`)
  return tree.name === 'first' ? { is: 'row', of: tree.entity } : value
}

function kindOfFree(tree: Extract<Tree, { kind: 'free' }>, scope: Scope, entities: Entities): Kind {
  if (scope.own !== undefined) fail('free stands inside a query')
  const { availability } = entities[tree.entity] ?? fail(`there is no entity ${tree.entity}`)
  if (!availability) return fail(`${tree.entity} has no availability`)
  expect({ is: 'row', of: tree.entity }, tree.row, scope, entities)
  kindOf(tree.from, scope, entities)
  kindOf(tree.to, scope, entities)
  if (tree.except) expect({ is: 'row', of: availability.by }, tree.except, scope, entities)
  return BOOLEAN
}

/** What is computed beside SQL cannot look at the row of a query. */
function outsideQuery(parts: readonly (string | Tree)[], scope: Scope): void {
  const { own } = scope
  if (own !== undefined && parts.some(part => typeof part !== 'string' && mentions(part, own)))
    fail(`functions and texts over columns of ${own} are not part of conditions`)
}

function mentions(tree: Tree, name: string): boolean {
  return JSON.stringify(tree).includes(`"names":["${name}"`)
}
