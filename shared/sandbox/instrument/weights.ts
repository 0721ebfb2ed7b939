// What one pass through a function or a loop may cost, from its syntax: the code between two counters runs as a whole, so a
// literal of ten thousand elements is not the price of an empty round.
import type { AnyNode } from 'acorn'
import { childNodes, isFunction } from '../../policy/javascript/syntax.ts'

/** Parts of code that one unit pays for. */
const PARTS_PER_UNIT = 64

/** Parts that a node counts for, beside those inside it: what allocates or calls costs more than reading a name. */
const PARTS: Partial<Record<AnyNode['type'], number>> = {
  NewExpression: 32,
  CallExpression: 5,
  TaggedTemplateExpression: 5,
  ObjectExpression: 4,
  ArrayExpression: 4,
  TemplateLiteral: 4,
  FunctionExpression: 4,
  ArrowFunctionExpression: 4,
  ClassExpression: 16,
  ClassDeclaration: 16,
}

/** The node at whose start a counter goes: bodies of functions and loops, values of class fields; undefined for other nodes. */
export function countedBody(node: AnyNode): AnyNode | undefined {
  if (isFunction(node)) return node.body
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.body
    case 'PropertyDefinition':
      return node.value ?? undefined
    case 'StaticBlock':
      return node
    default:
      return undefined
  }
}

/** Units of each counted body of a file; the top level's are those of the program. */
export function unitsOf(program: AnyNode): Map<AnyNode, number> {
  const units = new Map<AnyNode, number>()
  const walk = (node: AnyNode, count: (parts: number) => void): void => {
    count(PARTS[node.type] ?? 1)
    const body = countedBody(node)
    if (!body) {
      for (const child of childNodes(node)) walk(child, count)
      return
    }
    let parts = 0
    const own = (more: number): void => {
      parts += more
    }
    for (const child of childNodes(node)) walk(child, runsOnce(node, child) ? count : own)
    units.set(body, 1 + Math.floor(parts / PARTS_PER_UNIT))
  }
  let parts = 0
  for (const child of childNodes(program)) {
    walk(child, more => {
      parts += more
    })
  }
  return units.set(program, 1 + Math.floor(parts / PARTS_PER_UNIT))
}

/** True for the parts of a loop that run once, before it. */
function runsOnce(node: AnyNode, child: AnyNode): boolean {
  if (node.type === 'ForStatement') return child === node.init
  if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') return child === node.right
  return node.type === 'PropertyDefinition' && child === node.key
}
