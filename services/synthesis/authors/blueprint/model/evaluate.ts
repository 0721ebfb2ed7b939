// What expressions mean, over rows in memory: each tree becomes a function once, and is then called many times.
// Two-valued as language/expression.ts says: a comparison with null is false, unless it is with the word null itself; arithmetic with null is null.
import type { Blueprint } from '../language/blueprint.ts'
import {
  BlueprintError,
  parseExpression,
  parseTemplate,
  type BinaryOperator,
  type Scalar,
  type Tree,
} from '../language/parse-expression.ts'
import { entityOf } from '../plan/names.ts'
import { compileCall } from './functions.ts'
import { compileFree, compileQuery } from './queries.ts'
import type { Row, World } from './world.ts'

/** What a name can stand for. */
export type Bound = Scalar | Row | readonly Row[]

/** Entities of the names in scope that are rows or lists of them; null for plain values. */
export type Names = ReadonlyMap<string, string | null>

/** A world, and what the names stand for in it. */
export interface Frame {
  world: World
  names: Record<string, Bound>
}

/** An expression, ready to be asked. */
export type Evaluate = (frame: Frame) => Scalar | Row

/** What a piece of an expression is turned into, in what surroundings. */
export interface Context {
  blueprint: Blueprint
  names: Names
  /** Inside a query: what does not depend on its row is computed once for all rows. */
  loop?: Loop
}

/** A query that is being turned into a function: its row, and what to forget before each of its runs. */
export interface Loop {
  as: string
  forget: (() => void)[]
}

/** True for a row, as against a value or a list. */
export const isRow = (value: Bound | undefined): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** True for a list of rows. */
export const isRows = (value: Bound | undefined): value is readonly Row[] => Array.isArray(value)

/** Turns an expression into a function. Throws {@link BlueprintError} for names that are not in scope. */
export function compileExpression(source: string, context: Context): Evaluate {
  let tree = TREES.get(source)
  if (!tree) {
    tree = parseExpression(source)
    TREES.set(source, tree)
  }
  return compileTree(tree, context)
}

/** A template as a function to text. `fill` is applied to the literal parts with whether they begin it. */
export function compileTemplate(
  source: string,
  context: Context,
  fill: (text: string, first: boolean) => string,
): (frame: Frame) => string {
  const parts = parseTemplate(source).map((part, index) =>
    typeof part === 'string' ? fill(part, index === 0) : compileTree(part, context),
  )
  return frame => parts.map(part => (typeof part === 'string' ? part : shown(part(frame)))).join('')
}

/** Trees by their source: the catalogue has a bounded number of expressions, and every environment uses the same. */
const TREES = new Map<string, Tree>()

/** A value in a text. */
export const shown = (value: Scalar | Row): string => String(isRow(value) ? value.id : value)

/** Turns a tree into a function. */
export function compileTree(tree: Tree, context: Context): Evaluate {
  const { loop } = context
  if (loop && isCostly(tree) && !mentions(tree, loop.as))
    return oncePerRun(compileTree(tree, { blueprint: context.blueprint, names: context.names }), loop)
  switch (tree.kind) {
    case 'literal': {
      const { value } = tree
      return () => value
    }
    case 'path':
      return compilePath(tree.names, context)
    case 'not': {
      const of = compileTest(tree.of, context)
      return frame => !of(frame)
    }
    case 'minus': {
      const of = compileTree(tree.of, context)
      return frame => {
        const value = of(frame)
        return typeof value === 'number' ? -value : null
      }
    }
    case 'binary':
      return compileBinary(tree, context)
    case 'choose': {
      const [test, yes, no] = [compileTest(tree.test, context), compileTree(tree.yes, context), compileTree(tree.no, context)]
      return frame => (test(frame) ? yes(frame) : no(frame))
    }
    case 'text': {
      const parts = tree.parts.map(part => (typeof part === 'string' ? part : compileTree(part, context)))
      return frame => parts.map(part => (typeof part === 'string' ? part : shown(part(frame)))).join('')
    }
    case 'call':
      return compileCall(tree, context)
    case 'query':
      return compileQuery(tree, context)
    case 'free':
      return compileFree(tree, context)
  }
}

/** Remembers a value for one run of a query. */
function oncePerRun(evaluate: Evaluate, loop: Loop): Evaluate {
  let known: { value: Scalar | Row } | null = null
  loop.forget.push(() => {
    known = null
  })
  return frame => {
    known ??= { value: evaluate(frame) }
    return known.value
  }
}

const isCostly = (tree: Tree): boolean => tree.kind === 'call' || (tree.kind === 'path' && tree.names.length > 2)

/** Whether a name stands anywhere in a tree of what queries are made of. */
function mentions(tree: Tree, name: string): boolean {
  if (tree.kind === 'path') return tree.names[0] === name
  return tree.kind !== 'call' || tree.args.some(arg => mentions(arg, name))
}

/** A tree as a condition: true only for true. */
export function compileTest(tree: Tree, context: Context): (frame: Frame) => boolean {
  const of = compileTree(tree, context)
  return frame => of(frame) === true
}

function compilePath(names: readonly string[], { blueprint, names: scope }: Context): Evaluate {
  const [root = '', ...rest] = names
  const entity = scope.get(root)
  if (entity === undefined) throw new BlueprintError(`${root} is not in scope; there are ${[...scope.keys()].join(', ')}`)
  const start: Evaluate = frame => {
    const value = frame.names[root]
    if (value === undefined || isRows(value)) return null
    return value
  }
  let at = entity
  return rest.reduce((from: Evaluate, name): Evaluate => {
    if (at === null) throw new BlueprintError(`${names.join('.')} goes on behind a value`)
    const { fields } = entityOf(blueprint, at)
    const field = fields[name]
    if (field?.type === 'ref') {
      const { to } = field
      const column = `${name}_id`
      at = to
      return frame => {
        const row = from(frame)
        const id = isRow(row) ? row[column] : null
        return typeof id === 'number' ? frame.world.row(to, id) : null
      }
    }
    if (!field && name !== 'id' && fields[name.replace(/_id$/, '')]?.type !== 'ref') throw new BlueprintError(`${at} has no field ${name}`)
    at = null
    return frame => {
      const row = from(frame)
      return isRow(row) ? (row[name] ?? null) : null
    }
  }, start)
}

function compileBinary(tree: Extract<Tree, { kind: 'binary' }>, context: Context): Evaluate {
  const { operator } = tree
  if (operator === '&&' || operator === '||') {
    const [left, right] = [compileTest(tree.left, context), compileTest(tree.right, context)]
    return operator === '&&' ? frame => left(frame) && right(frame) : frame => left(frame) || right(frame)
  }
  const [left, right] = [compileTree(tree.left, context), compileTree(tree.right, context)]
  const withNull = [tree.left, tree.right].some(side => side.kind === 'literal' && side.value === null)
  if (withNull) return operator === '===' ? frame => left(frame) === right(frame) : frame => left(frame) !== right(frame)
  return frame => {
    const [a, b] = [left(frame), right(frame)]
    if (a === null || b === null) return isComparison(operator) ? false : null
    return applied(operator, isRow(a) ? a.id : a, isRow(b) ? b.id : b)
  }
}

const isComparison = (operator: BinaryOperator): boolean => /^[=!<>]/.test(operator)

function applied(operator: BinaryOperator, a: NonNullable<Scalar>, b: NonNullable<Scalar>): Scalar {
  if (operator === '===') return a === b
  if (operator === '!==') return a !== b
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  if (operator === '>') return a > b
  if (operator === '>=') return a >= b
  if (typeof a !== 'number' || typeof b !== 'number')
    throw new BlueprintError(`${operator} joins numbers, not ${String(a)} and ${String(b)}`)
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  return operator === '/' ? a / b : a % b
}
