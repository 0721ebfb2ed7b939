// Reads expressions and templates of the catalogue into a small tree of their own, the same for playing and for writing code.
// Form only: whether a name exists is for those who know the scope.
import { parse, type Expression as Syntax, type Node as SyntaxNode, type Program } from 'acorn'
import type { Expression, Template } from './expression.ts'

export type Scalar = string | number | boolean | null

export const BINARY_OPERATORS = ['+', '-', '*', '/', '%', '===', '!==', '<', '<=', '>', '>=', '&&', '||'] as const
export type BinaryOperator = (typeof BINARY_OPERATORS)[number]

/** Functions of values to a value; see expression.ts for what each means. */
export const FUNCTIONS = {
  now: 0,
  today: 0,
  days: 2,
  plusDays: 2,
  plusMonths: 2,
  weekday: 1,
  minutes: 2,
  hoursUntil: 2,
  min: 2,
  max: 2,
  round: 1,
  floor: 1,
  ceil: 1,
  /** For templates only: an amount in the core's currency, such as €85. */
  money: 1,
} as const
export type FunctionName = keyof typeof FUNCTIONS

/** Functions over the rows of an entity: how many arguments follow the condition. */
export const QUERIES = { count: 0, some: 0, none: 0, sum: 1, lowest: 1, highest: 1, first: 1 } as const
export type QueryName = keyof typeof QUERIES

/** A parsed expression. `path` is a name and what follows its dots; `text` joins literal parts and values. */
export type Tree =
  | { kind: 'literal'; value: Scalar }
  | { kind: 'path'; names: readonly string[] }
  | { kind: 'not' | 'minus'; of: Tree }
  | { kind: 'binary'; operator: BinaryOperator; left: Tree; right: Tree }
  | { kind: 'choose'; test: Tree; yes: Tree; no: Tree }
  | { kind: 'text'; parts: readonly (string | Tree)[] }
  | { kind: 'call'; name: FunctionName; args: readonly Tree[] }
  | { kind: 'query'; name: QueryName; entity: string; as: string; where: Tree; value: Tree | null }
  | { kind: 'free'; entity: string; row: Tree; from: Tree; to: Tree; except: Tree | null }

/** What the catalogue says wrongly, with the expression it says it in. */
export class BlueprintError extends Error {}

/** Parses an expression. Throws {@link BlueprintError} with the text and the reason. */
export function parseExpression(source: Expression): Tree {
  const known = PARSED.get(source)
  if (known) return known
  const tree = parsed(source)
  PARSED.set(source, tree)
  return tree
}

/** Trees by their text: the catalogue's expressions are few and are read for every environment. Trees are never changed. */
const PARSED = new Map<Expression, Tree>()

function parsed(source: Expression): Tree {
  const fail = (why: string): never => {
    throw new BlueprintError(`${why} in the expression: ${source}`)
  }
  let program: Program
  try {
    program = parse(source, { ecmaVersion: 2022 })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
  const [statement, next] = program.body
  if (statement?.type !== 'ExpressionStatement') return fail('an expression is wanted')
  if (next) fail(`something follows at character ${statement.end}`)
  return convert(statement.expression, fail)
}

/** Parses a template: what stands in braces is an expression, the rest is text. Nouns in brackets are left as they are. */
export function parseTemplate(source: Template): readonly (string | Tree)[] {
  return source.split(/(\{[^{}]*\})/).flatMap((part): readonly (string | Tree)[] => {
    if (part === '') return []
    return part.startsWith('{') ? [parseExpression(part.slice(1, -1))] : [part]
  })
}

type Fail = (why: string) => never

function convert(syntax: SyntaxNode, fail: Fail): Tree {
  const node = syntax as Syntax
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' && node.value !== null
        ? fail('only texts, numbers, booleans and null are literals')
        : literal(node.value, fail)
    case 'Identifier':
      return { kind: 'path', names: [node.name] }
    case 'MemberExpression': {
      const of = convert(node.object, fail)
      if (of.kind !== 'path' || node.computed || node.property.type !== 'Identifier') return fail('only names follow a dot')
      return { kind: 'path', names: [...of.names, node.property.name] }
    }
    case 'UnaryExpression':
      if (node.operator === '!') return { kind: 'not', of: convert(node.argument, fail) }
      return node.operator === '-'
        ? { kind: 'minus', of: convert(node.argument, fail) }
        : fail(`the operator ${node.operator} is not known`)
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = BINARY_OPERATORS.find(known => known === node.operator) ?? fail(`the operator ${node.operator} is not known`)
      return { kind: 'binary', operator, left: convert(node.left, fail), right: convert(node.right, fail) }
    }
    case 'ConditionalExpression':
      return {
        kind: 'choose',
        test: convert(node.test, fail),
        yes: convert(node.consequent, fail),
        no: convert(node.alternate, fail),
      }
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap((quasi, index) => {
        const value = node.expressions[index]
        return [quasi.value.cooked ?? '', ...(value ? [convert(value, fail)] : [])]
      })
      return { kind: 'text', parts }
    }
    case 'CallExpression':
      return call(
        node.callee.type === 'Identifier' ? node.callee.name : fail('only functions of expression.ts are called'),
        node.arguments,
        fail,
      )
    default:
      return fail(`${node.type} is not part of expressions`)
  }
}

function literal(value: unknown, fail: Fail): Tree {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'literal', value }
  return fail('this literal is not part of expressions')
}

function call(name: string, args: readonly SyntaxNode[], fail: Fail): Tree {
  if (name in FUNCTIONS) {
    const known = name as FunctionName
    if (args.length !== FUNCTIONS[known]) fail(`${name} takes ${FUNCTIONS[known]} arguments`)
    return { kind: 'call', name: known, args: args.map(arg => convert(arg, fail)) }
  }
  if (name === 'free') return free(args, fail)
  if (!(name in QUERIES)) return fail(`the function ${name} is not known`)
  const query = name as QueryName
  const [entity, where, value] = args
  if (!entity || !where || args.length !== 2 + QUERIES[query])
    return fail(`${name} takes an entity, a condition${QUERIES[query] === 1 ? ' and a value' : ''}`)
  const condition = arrow(where, fail)
  const measure = value ? arrow(value, fail) : null
  if (measure && measure.as !== condition.as) fail(`condition and value of ${name} name the row differently`)
  return {
    kind: 'query',
    name: query,
    entity: entityName(entity, fail),
    as: condition.as,
    where: condition.body,
    value: measure?.body ?? null,
  }
}

function free(args: readonly SyntaxNode[], fail: Fail): Tree {
  const [entity, row, from, to, except] = args
  if (!entity || !row || !from || !to || args.length > 5)
    return fail('free takes an entity, a row, from, to and perhaps a row to leave out')
  return {
    kind: 'free',
    entity: entityName(entity, fail),
    row: convert(row, fail),
    from: convert(from, fail),
    to: convert(to, fail),
    except: except ? convert(except, fail) : null,
  }
}

function arrow(syntax: SyntaxNode, fail: Fail): { as: string; body: Tree } {
  const node = syntax as Syntax
  const [parameter] = node.type === 'ArrowFunctionExpression' ? node.params : []
  if (node.type !== 'ArrowFunctionExpression' || node.params.length !== 1 || parameter?.type !== 'Identifier')
    return fail('conditions and values are written row => …')
  return { as: parameter.name, body: convert(node.body, fail) }
}

function entityName(syntax: SyntaxNode, fail: Fail): string {
  const tree = convert(syntax, fail)
  return tree.kind === 'literal' && typeof tree.value === 'string' ? tree.value : fail('the first argument is an entity’s key in quotes')
}
