// Where each name of a file comes from: a local binding, the module's top level, or the world outside.
// Scoping as in ECMA-262: var to the function, let, const, class and function to the block.
import type { AnyNode, Identifier, Pattern, Program } from 'acorn'
import { childNodes, isFunction } from './syntax.ts'

/** What a name refers to. */
export type Origin = 'local' | 'module' | 'global'

/** Every name that is used or bound, with its origin. Property names and labels are no names. */
export function resolveNames(program: Program): Map<Identifier, Origin> {
  const origins = new Map<Identifier, Origin>()
  const walk = (node: AnyNode, scopes: readonly Set<string>[]): void => {
    if (node.type === 'Identifier') origins.set(node, originOf(node.name, scopes))
    const declared = declaredNames(node)
    const visible = declared ? [...scopes, declared] : scopes
    for (const child of nameNodes(node)) walk(child, visible)
  }
  walk(program, [])
  return origins
}

function originOf(name: string, scopes: readonly Set<string>[]): Origin {
  const found = scopes.findLastIndex(scope => scope.has(name))
  if (found === 0) return 'module'
  return found > 0 ? 'local' : 'global'
}

/** Children without the parts that only look like names. */
function nameNodes(node: AnyNode): AnyNode[] {
  const skipped: unknown[] = []
  if (node.type === 'MemberExpression' && !node.computed) skipped.push(node.property)
  if ((node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') && !node.computed)
    skipped.push(node.key)
  if (node.type === 'LabeledStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement') skipped.push(node.label)
  if (node.type === 'MetaProperty') skipped.push(node.meta, node.property)
  const children = childNodes(node).filter(child => !skipped.includes(child))
  // `{ a }` may share one node between key and value.
  if (node.type === 'Property' && node.shorthand && !children.includes(node.value)) children.push(node.value)
  return children
}

/** The names a node declares for what is inside it; undefined when it opens no scope. */
function declaredNames(node: AnyNode): Set<string> | undefined {
  if (isFunction(node)) {
    const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : []
    const implicit = node.type === 'ArrowFunctionExpression' ? [] : ['arguments']
    return new Set([...own, ...implicit, ...node.params.flatMap(patternNames), ...hoistedNames(node.body)])
  }
  switch (node.type) {
    case 'Program':
      return new Set([...node.body.flatMap(lexicalNames), ...node.body.flatMap(hoistedNames)])
    case 'BlockStatement':
    case 'StaticBlock':
      return new Set(node.body.flatMap(lexicalNames))
    case 'SwitchStatement':
      return new Set(node.cases.flatMap(part => part.consequent).flatMap(lexicalNames))
    case 'ForStatement':
      return new Set(node.init ? lexicalNames(node.init) : [])
    case 'ForInStatement':
    case 'ForOfStatement':
      return new Set(lexicalNames(node.left))
    case 'CatchClause':
      return new Set(node.param ? patternNames(node.param) : [])
    case 'ClassExpression':
      return new Set(node.id ? [node.id.name] : [])
    default:
      return undefined
  }
}

function lexicalNames(node: AnyNode): string[] {
  if (node.type === 'ExportNamedDeclaration') return node.declaration ? lexicalNames(node.declaration) : []
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(declarator => patternNames(declarator.id))
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return node.id ? [node.id.name] : []
  return []
}

/** Names of `var` declarations, wherever they stand in a function. */
function hoistedNames(node: AnyNode): string[] {
  if (isFunction(node)) return []
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? lexicalNames(node) : []
  return [...own, ...childNodes(node).flatMap(hoistedNames)]
}

/** The names that a binding pattern binds. */
export function patternNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap(part => patternNames(part.type === 'RestElement' ? part.argument : part.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(part => (part ? patternNames(part) : []))
    case 'RestElement':
      return patternNames(pattern.argument)
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    default:
      return []
  }
}
