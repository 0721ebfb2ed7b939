// SQL that stands in package code as a literal, judged where it stands. SQL put together at run time is judged there,
// by the same rules (shared/sql/policy.ts).
import type { AnyNode, CallExpression, Program } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import { isSelect, statementFaults } from '../../sql/policy.ts'
import { codeFault, keyName, MAX_FAULTS_PER_RULE, type CodeFile } from './syntax.ts'

/** Methods that take SQL as their first argument. */
const QUERY_METHODS = new Set(['all', 'get', 'run'])

/** Names that a database has in package code: `world.db` in tools, both states in verifiers. */
const DATABASE_NAMES = new Set(['db', 'initial', 'final'])

/** A text of the source with the way back: the source offset of each of its characters. */
interface SourceText {
  text: string
  offsets: number[]
}

/** Faults of every SQL literal of a file. `selectOnly` holds for verifiers. */
export function sqlFaults(code: CodeFile, selectOnly: boolean): Fault[] {
  const constants = textConstants(code.program)
  const faults: Fault[] = []
  for (const node of code.nodes) {
    if (faults.length >= MAX_FAULTS_PER_RULE) break
    const argument = node.type === 'CallExpression' ? queryArgument(node) : undefined
    const sql = argument ? literalText(argument, constants) : undefined
    if (!argument || !sql) continue
    for (const fault of statementFaults(sql.text)) {
      faults.push(codeFault(code, sql.offsets[fault.start] ?? argument.start, fault.rule, fault.message))
    }
    if (selectOnly && !isSelect(sql.text))
      faults.push(codeFault(code, argument, 'sql_select_only', 'verifiers only read: this must be a SELECT'))
  }
  return faults
}

function queryArgument(call: CallExpression): AnyNode | undefined {
  const { callee } = call
  if (callee.type !== 'MemberExpression') return undefined
  const method = keyName(callee.property, callee.computed)
  const database =
    callee.object.type === 'MemberExpression'
      ? keyName(callee.object.property, callee.object.computed)
      : callee.object.type === 'Identifier'
        ? callee.object.name
        : undefined
  return method !== undefined && QUERY_METHODS.has(method) && database !== undefined && DATABASE_NAMES.has(database)
    ? call.arguments[0]
    : undefined
}

/** Texts that the top level names, so that `const COLUMNS = '…'` can be followed. */
function textConstants(program: Program): Map<string, AnyNode> {
  const found = new Map<string, AnyNode>()
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue
    for (const { id, init } of statement.declarations) if (id.type === 'Identifier' && init) found.set(id.name, init)
  }
  return found
}

/** The text of an expression that is known without running it; undefined when it is not. */
function literalText(node: AnyNode, constants: ReadonlyMap<string, AnyNode>): SourceText | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? unescaped(node.value, (node.raw ?? '').slice(1, -1), node.start + 1) : undefined
    case 'Identifier': {
      const constant = constants.get(node.name)
      const text = constant && constant.type !== 'Identifier' ? literalText(constant, constants) : undefined
      return text && { text: text.text, offsets: Array.from(text.text, () => node.start) }
    }
    case 'BinaryExpression':
      return node.operator === '+' ? joined([literalText(node.left, constants), literalText(node.right, constants)]) : undefined
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap((quasi, index) => {
        const { cooked, raw } = quasi.value
        const text = typeof cooked === 'string' ? unescaped(cooked, raw, quasi.start) : undefined
        const expression = node.expressions[index]
        return expression ? [text, literalText(expression, constants)] : [text]
      })
      return joined(parts)
    }
    default:
      return undefined
  }
}

function joined(parts: readonly (SourceText | undefined)[]): SourceText | undefined {
  const known = parts.filter(part => part !== undefined)
  if (known.length !== parts.length) return undefined
  return { text: known.map(part => part.text).join(''), offsets: known.flatMap(part => part.offsets) }
}

const CHARACTER = /\\(?:x[0-9a-fA-F]{2}|u\{([0-9a-fA-F]+)\}|u[0-9a-fA-F]{4}|(\r\n|[\n\r\u2028\u2029])|[\s\S])|[\s\S]/g

/** Maps each character of a literal's value to where it stands in the source. */
function unescaped(value: string, raw: string, start: number): SourceText {
  const offsets: number[] = []
  for (const match of raw.matchAll(CHARACTER)) {
    const [, codePoint, continuation] = match
    const width = continuation !== undefined ? 0 : codePoint !== undefined && Number.parseInt(codePoint, 16) > 0xffff ? 2 : 1
    for (let unit = 0; unit < width; unit++) offsets.push(start + match.index)
  }
  return { text: value, offsets }
}
