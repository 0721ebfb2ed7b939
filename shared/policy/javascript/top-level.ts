// The top level of package code: functions and deep literals, so that nothing is remembered between calls (architecture §3).
// What passes here is frozen when the isolate is built; what could not be frozen is refused.
import type { AnyNode, Program } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import { codeFault, isFunction, MAX_FAULTS_PER_RULE, type CodeFile } from './syntax.ts'

/** What a top-level name holds. `data` has no function inside, so calling its methods can only be an attempt to change it. */
export type TopLevelKind = 'function' | 'data' | 'mixed'

const ADVICE = 'the top level holds only functions, and const with literals: nothing is remembered between calls'

/** Faults of the module's shape and of everything at its top level but the value of `exported`. */
export function topLevelFaults(code: CodeFile, exported: string): Fault[] {
  const faults: Fault[] = []
  for (const statement of code.program.body) {
    if (faults.length >= MAX_FAULTS_PER_RULE) break
    faults.push(...statementFaults(code, statement, exported))
  }
  return faults
}

function statementFaults(code: CodeFile, statement: AnyNode, exported: string): Fault[] {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return []
    case 'ExpressionStatement':
      return statement.directive === undefined
        ? [codeFault(code, statement, 'js_top_level', `this statement would run once per isolate; ${ADVICE}`)]
        : []
    case 'VariableDeclaration':
      return declarationFaults(code, statement)
    case 'ExportNamedDeclaration': {
      const declaration = statement.declaration
      const name = declaration?.type === 'VariableDeclaration' && declaration.declarations[0]?.id
      if (name && name.type === 'Identifier' && name.name === exported) return []
      return [codeFault(code, statement, 'js_module', `the only export is \`export const ${exported} = { … }\``)]
    }
    case 'ImportDeclaration':
      return [codeFault(code, statement, 'js_module', 'imports are not allowed: a package is one file of code')]
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      return [codeFault(code, statement, 'js_module', `the only export is \`export const ${exported} = { … }\``)]
    default:
      return [codeFault(code, statement, 'js_top_level', ADVICE)]
  }
}

function declarationFaults(code: CodeFile, declaration: Extract<AnyNode, { type: 'VariableDeclaration' }>): Fault[] {
  if (declaration.kind !== 'const')
    return [codeFault(code, declaration, 'js_top_level', `${declaration.kind} is not allowed here, use const; ${ADVICE}`)]
  return declaration.declarations.flatMap(({ id, init }) => {
    if (id.type !== 'Identifier') return [codeFault(code, id, 'js_top_level', `destructuring is not allowed here; ${ADVICE}`)]
    const found = init ? unfrozenPart(init) : undefined
    if (!found) return []
    if (found.type === 'Literal' && found.regex) {
      return [
        codeFault(
          code,
          found,
          'js_regex_state',
          `a regular expression with the flag g or y remembers lastIndex; make ${id.name} inside the function that uses it`,
        ),
      ]
    }
    return [codeFault(code, found, 'js_top_level', `${id.name} is more than a literal or a function; ${ADVICE}`)]
  })
}

/** The first part of a value that is neither function nor deep literal; undefined when all of it can be frozen. */
function unfrozenPart(node: AnyNode): AnyNode | undefined {
  if (isFunction(node) || node.type === 'Identifier') return undefined
  switch (node.type) {
    case 'Literal':
      return node.regex && /[gy]/.test(node.regex.flags) ? node : undefined
    case 'TemplateLiteral':
      return firstUnfrozen(node.expressions)
    case 'UnaryExpression':
      return node.operator === 'delete' ? node : unfrozenPart(node.argument)
    case 'BinaryExpression':
      return firstUnfrozen([node.left, node.right])
    case 'ArrayExpression':
      return firstUnfrozen(node.elements.filter(element => element !== null))
    case 'ObjectExpression':
      return firstUnfrozen(node.properties)
    case 'Property':
      return node.computed || node.kind !== 'init' ? node : unfrozenPart(node.value)
    case 'CallExpression':
      return isFreeze(node) ? firstUnfrozen(node.arguments) : node
    default:
      return node
  }
}

function firstUnfrozen(nodes: readonly AnyNode[]): AnyNode | undefined {
  for (const node of nodes) {
    const found = unfrozenPart(node)
    if (found) return found
  }
  return undefined
}

/** True for `Object.freeze(…)`. */
export function isFreeze(node: Extract<AnyNode, { type: 'CallExpression' }>): boolean {
  const { callee } = node
  return (
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'freeze'
  )
}

/** What each `const` and function of the top level holds. */
export function topLevelKinds(program: Program): Map<string, TopLevelKind> {
  const kinds = new Map<string, TopLevelKind>()
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) kinds.set(declaration.id.name, 'function')
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations) if (id.type === 'Identifier' && init) kinds.set(id.name, kindOf(init))
  }
  return kinds
}

function kindOf(node: AnyNode): TopLevelKind {
  if (isFunction(node)) return 'function'
  return holdsFunction(node) ? 'mixed' : 'data'
}

function holdsFunction(node: AnyNode): boolean {
  if (isFunction(node) || node.type === 'Identifier') return true
  if (node.type === 'ObjectExpression') return node.properties.some(part => part.type !== 'Property' || holdsFunction(part.value))
  if (node.type === 'ArrayExpression') return node.elements.some(element => element !== null && holdsFunction(element))
  return node.type === 'CallExpression' && node.arguments.some(holdsFunction)
}
