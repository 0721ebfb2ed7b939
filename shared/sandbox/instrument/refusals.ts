// What no isolate runs, whether or not admission has seen the package: ways out of the one function that its code becomes,
// and values that no meter can hold. Admission refuses the same and more, earlier and in detail.
import type { AnyNode } from 'acorn'
import { childNodes, isFunction, type CodeFile } from '../../policy/javascript/syntax.ts'
import { lineColumn } from '../../sql/tokens.ts'

/** Why the code may not run, with file, line and column; undefined when it may. `exported` is the name of its one export. */
export function refusalOf(code: CodeFile, exported: string): string | undefined {
  if (code.source.startsWith('#!')) return `${code.file}:1:1: package code is no script`
  for (const node of code.nodes) {
    const message = messageFor(node, exported)
    if (message !== undefined) return `${code.file}:${lineColumn(code.source, node.start)}: ${message}`
  }
  const wait = code.program.body.map(topLevelAwait).find(node => node !== undefined)
  return wait && `${code.file}:${lineColumn(code.source, wait.start)}: the top level cannot wait`
}

function messageFor(node: AnyNode, exported: string): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
      return 'package code imports nothing'
    case 'MetaProperty':
      return node.meta.name === 'import' ? 'import.meta is not available' : undefined
    case 'ExportDefaultDeclaration':
      return `the only export is \`export const ${exported} = { … }\``
    case 'ExportNamedDeclaration':
      return exportsOnly(node, exported) ? undefined : `the only export is \`export const ${exported} = { … }\``
    case 'ObjectPattern':
      return node.properties.some(part => part.type === 'RestElement' && part.argument.type !== 'Identifier')
        ? 'the rest of an object goes into a variable'
        : undefined
    case 'Literal':
      return 'bigint' in node && typeof node.bigint === 'string' ? 'bigint is not available: SQL and JSON have numbers' : undefined
    default:
      return undefined
  }
}

function exportsOnly(node: Extract<AnyNode, { type: 'ExportNamedDeclaration' }>, exported: string): boolean {
  const { declaration } = node
  if (declaration?.type !== 'VariableDeclaration') return false
  return (
    declaration.declarations.length === 1 &&
    declaration.declarations[0]?.id.type === 'Identifier' &&
    declaration.declarations[0].id.name === exported
  )
}

/** An await outside of functions, which the function around the module could not hold. */
function topLevelAwait(node: AnyNode): AnyNode | undefined {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return node
  if (isFunction(node)) return undefined
  for (const child of childNodes(node)) {
    const found = topLevelAwait(child)
    if (found) return found
  }
  return undefined
}
