// Ways to remember something between two calls: writing to a top-level name, to its properties, or to what the language shares.
// Frozen values would throw at run time; here the author learns it with line and column.
import type { AnyNode, Identifier } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import type { Origin } from './scopes.ts'
import { childNodes, codeFault, isFunction, keyName, MAX_FAULTS_PER_RULE, type CodeFile } from './syntax.ts'
import { topLevelKinds } from './top-level.ts'

/** Methods that change the array they are called on. */
const CHANGING_METHODS = new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'])

/** Functions of `Object` that change their first argument. */
const CHANGING_FUNCTIONS = new Set(['assign', 'defineProperty', 'defineProperties'])

/** Faults of writes that would outlive a call. */
export function memoryFaults(code: CodeFile, origins: ReadonlyMap<Identifier, Origin>): Fault[] {
  const faults: Fault[] = []
  const kinds = topLevelKinds(code.program)
  const judge = (target: AnyNode, at: AnyNode): void => {
    const root = rootName(target)
    const origin = root ? origins.get(root) : undefined
    if (root && origin !== undefined && origin !== 'local') {
      const owner = origin === 'module' ? `${root.name} belongs to the top level` : `${root.name} is shared by all calls`
      faults.push(
        codeFault(code, at, 'js_memory', `${owner} and cannot be changed: nothing is remembered between calls; keep state in the database`),
      )
    }
  }
  for (const node of code.nodes) {
    if (faults.length >= MAX_FAULTS_PER_RULE) break
    for (const target of writtenTargets(node)) judge(target, node)
    const changed = changedByCall(node)
    if (!changed) continue
    const root = rootName(changed)
    if (root && (origins.get(root) === 'global' || kinds.get(root.name) === 'data')) judge(changed, node)
  }
  return [...faults, ...thisFaults(code)]
}

/** What a node assigns to: names and members, destructuring resolved. Declarations assign nothing here. */
function writtenTargets(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return patternTargets(node.left)
    case 'UpdateExpression':
      return [node.argument]
    case 'UnaryExpression':
      return node.operator === 'delete' ? [node.argument] : []
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? [] : patternTargets(node.left)
    default:
      return []
  }
}

function patternTargets(pattern: AnyNode): AnyNode[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties.flatMap(part => patternTargets(part.type === 'RestElement' ? part.argument : part.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(part => (part ? patternTargets(part) : []))
    case 'AssignmentPattern':
      return patternTargets(pattern.left)
    case 'RestElement':
      return patternTargets(pattern.argument)
    default:
      return [pattern]
  }
}

/** The value that a call changes in place, if it looks like one: `LIST.push(…)`, `Object.assign(TABLE, …)`. */
function changedByCall(node: AnyNode): AnyNode | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object, property, computed } = node.callee
  const method = keyName(property, computed)
  if (method === undefined) return undefined
  if (object.type === 'Identifier' && object.name === 'Object') return CHANGING_FUNCTIONS.has(method) ? node.arguments[0] : undefined
  return CHANGING_METHODS.has(method) ? object : undefined
}

function rootName(node: AnyNode): Identifier | undefined {
  if (node.type === 'Identifier') return node
  if (node.type === 'MemberExpression') return rootName(node.object)
  if (node.type === 'ChainExpression') return rootName(node.expression)
  return undefined
}

/** `this` in a function of the top level would be the toolset: shared, frozen, and nothing a tool needs. */
function thisFaults(code: CodeFile): Fault[] {
  const faults: Fault[] = []
  const walk = (node: AnyNode, depth: number): void => {
    if (node.type === 'ThisExpression' && depth <= 1) {
      faults.push(codeFault(code, node, 'js_memory', 'this is not available in functions of the top level: call helpers by their name'))
    }
    const inside = isFunction(node) && node.type !== 'ArrowFunctionExpression' ? depth + 1 : depth
    for (const child of childNodes(node)) walk(child, inside)
  }
  walk(code.program, 0)
  return faults
}
