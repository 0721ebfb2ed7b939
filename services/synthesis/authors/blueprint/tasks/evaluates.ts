// Expressions of the catalogue over chosen arguments: what is likely, what the most is, what came out of it.
import type { Argument } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { compileExpression, isRow, type Bound, type Evaluate, type Names } from '../model/evaluate.ts'
import type { Row } from '../model/world.ts'
import type { Choice } from './choose-arguments.ts'
import type { Desk } from './desk.ts'

/** Compiled expressions by blueprint: the same few are asked for again and again. */
const COMPILED = new WeakMap<Blueprint, Map<string, Evaluate>>()

/** The value of an expression over rows and values in scope; a row gives its number. Of the arguments `args`, those left out are null or their default. */
export function evaluates(
  desk: Desk,
  source: string,
  scope: Readonly<Record<string, Choice>>,
  args: Readonly<Record<string, Argument>> = {},
): Scalar {
  return evaluator(desk, source, scope, args)({})
}

/** An expression over what is in scope, to be asked for one row after the other: `rows` by the names they take in the scope. */
export function evaluator(
  desk: Desk,
  source: string,
  scope: Readonly<Record<string, Choice>>,
  args: Readonly<Record<string, Argument>> = {},
): (rows: Readonly<Record<string, Row>>) => Scalar {
  const { blueprint } = desk.office
  const { entity } = blueprint.actor
  const names = new Map<string, string | null>([['actor', entity]])
  const bound: Record<string, Bound> = { actor: desk.world.row(entity, desk.world.actor) }
  for (const [key, argument] of Object.entries(args)) {
    names.set(key, argument.type === 'row' || argument.type === 'rows' ? argument.of : null)
    bound[key] = ('default' in argument ? argument.default : undefined) ?? null
  }
  for (const [key, choice] of Object.entries(scope)) {
    names.set(key, choice.kind === 'value' ? null : choice.entity)
    bound[key] = choice.kind === 'value' ? choice.value : choice.kind === 'row' ? choice.row : choice.rows
  }
  const evaluate = compiled(blueprint, source, names)
  return rows => {
    const value = evaluate({ world: desk.world, names: { ...bound, ...rows } })
    return isRow(value) ? value.id : value
  }
}

function compiled(blueprint: Blueprint, source: string, names: Names): Evaluate {
  const known = COMPILED.get(blueprint) ?? new Map<string, Evaluate>()
  COMPILED.set(blueprint, known)
  const key = `${source} ${[...names].map(([name, entity]) => `${name}:${entity ?? ''}`).join()}`
  const found = known.get(key) ?? compileExpression(source, { blueprint, names })
  known.set(key, found)
  return found
}
