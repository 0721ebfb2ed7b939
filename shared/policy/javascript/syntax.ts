// JavaScript of a package as a tree: parsing, walking, and faults with line and column. Knows no rule.
import { parse, type AnyNode, type Program } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import { lineColumn } from '../../sql/tokens.ts'

/** Code files of a package. */
export type CodeFileName = 'tools.js' | 'verifiers.js'

/** One parsed file of code. */
export interface CodeFile {
  file: CodeFileName
  source: string
  program: Program
  /** Every node, parents before children: the tree is walked once, the rules read the list. */
  nodes: AnyNode[]
}

/** JavaScript edition that package code may use. */
const EDITION = 2024

/** Largest code file, in characters: every isolate parses it at its start, and the largest sensible toolset has a tenth of it. */
const MAX_CODE_CHARACTERS = 1024 * 1024

/** Faults after which a rule stops looking: an author repairs a few at a time, and hostile code could have millions. */
export const MAX_FAULTS_PER_RULE = 50

/** How acorn begins its message when nesting exhausts the stack. */
const STACK_EXHAUSTED = 'Not enough stack space'

/** What a parse gives. */
export type ParsedCode = { ok: true; code: CodeFile } | { ok: false; fault: Fault }

/** Parses a file; what is too long, nests too deeply or is no JavaScript is one fault. */
export function parseCode(file: CodeFileName, source: string): ParsedCode {
  if (source.length > MAX_CODE_CHARACTERS) {
    const message = `${source.length} characters; at most ${MAX_CODE_CHARACTERS} are allowed: move data into seed.json`
    return { ok: false, fault: { file, path: '1:1', rule: 'js_size', message } }
  }
  try {
    const program = parse(source, { ecmaVersion: EDITION, sourceType: 'module' })
    return { ok: true, code: { file, source, program, nodes: nodesOf(program) } }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (error.message.startsWith(STACK_EXHAUSTED)) return { ok: false, fault: tooDeep(file) }
    const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0
    const reason = error.message.replace(/ \(\d+:\d+\)$/, '')
    return { ok: false, fault: { file, path: lineColumn(source, at), rule: 'js_syntax', message: `not a JavaScript module: ${reason}` } }
  }
}

/** The fault of code whose nesting exhausts the stack. */
export function tooDeep(file: CodeFileName): Fault {
  return { file, path: '1:1', rule: 'js_depth', message: 'the code nests too deeply to be read: write it with fewer levels' }
}

/** A fault at a node, or at an offset. */
export function codeFault(code: CodeFile, at: { start: number } | number, rule: string, message: string): Fault {
  return { file: code.file, path: lineColumn(code.source, typeof at === 'number' ? at : at.start), rule, message }
}

/** Faults of one file in the order in which an author reads it. */
export function inSourceOrder(faults: Fault[]): Fault[] {
  const place = (fault: Fault): number[] => fault.path.split(':').map(Number)
  return faults.sort((left, right) => {
    const [line = 0, column = 0] = place(left)
    const [otherLine = 0, otherColumn = 0] = place(right)
    return line - otherLine || column - otherColumn
  })
}

function isNode(value: unknown): value is AnyNode {
  return value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string' && 'start' in value
}

/** The nodes directly inside a node, in source order of their fields. */
export function childNodes(node: AnyNode): AnyNode[] {
  let found: AnyNode[] = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) found = found.concat(value.filter(isNode))
    else if (isNode(value)) found.push(value)
  }
  return found
}

function nodesOf(program: Program): AnyNode[] {
  const nodes: AnyNode[] = [program]
  // The list grows while it is read.
  for (const node of nodes) for (const child of childNodes(node)) nodes.push(child)
  return nodes
}

/** The name of a plain member or key: `a.name`, `a['name']`, `{name: …}`, `{'name': …}`; undefined when it is computed. */
export function keyName(key: AnyNode, computed: boolean): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name
  if (key.type === 'Literal' && typeof key.value === 'string') return key.value
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** True for functions of any form. */
export function isFunction(
  node: AnyNode,
): node is Extract<AnyNode, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }> {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
}
