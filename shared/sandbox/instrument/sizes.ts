// Operators that make or read values of any size hand them through the meter: joining texts, comparing and converting them,
// copying objects. Built-in methods charge for themselves (host/metered-*.ts).
import type { AnyNode } from 'acorn'
import { restNames } from './counters.ts'
import type { Edits } from './edits.ts'

/** Operators that turn their operands into numbers. */
const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>', '<', '>', '<=', '>='])

/** Operators that may join texts are a rule of their own; these assign without looking at the value. */
const QUIET_ASSIGNMENTS = new Set(['=', '+=', '&&=', '||=', '??='])

/** Puts a node's operands or result through the meter, where it may be large. */
export function addSizes(edits: Edits, node: AnyNode, parent: AnyNode | undefined): void {
  switch (node.type) {
    case 'BinaryExpression':
      binary(edits, node, parent)
      return
    case 'AssignmentExpression':
      assignment(edits, node)
      return
    case 'UpdateExpression':
      changeInPlace(edits, node.argument, node)
      return
    case 'UnaryExpression':
      if (['+', '-', '~'].includes(node.operator) && mayBeText(node.argument)) edits.through(node.argument, 'numeric')
      return
    case 'TemplateLiteral':
      if (node.expressions.length > 0 && parent?.type !== 'TaggedTemplateExpression') edits.through(node, 'made')
      return
    case 'MemberExpression':
      if (node.computed && mayBeText(node.property)) edits.through(node.property, 'keyed')
      return
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      if (node.computed && mayBeText(node.key)) edits.through(node.key, 'keyed')
      return
    case 'Literal':
      if (node.regex) edits.through(node, 'pattern')
      return
    case 'SwitchStatement':
      edits.through(node.discriminant, 'read')
      return
    case 'ForInStatement':
      edits.through(node.right, 'listed')
      return
    case 'ObjectExpression':
      for (const part of node.properties) if (part.type === 'SpreadElement') edits.through(part.argument, 'listed')
      return
    case 'VariableDeclarator':
      // One more variable charges for the rest objects that the declaration made.
      if (node.init) for (const name of restNames(node.id)) edits.after(node, `,${edits.freshName()}=${edits.meter}.listed(${name})`)
      return
    default:
  }
}

function binary(edits: Edits, node: Extract<AnyNode, { type: 'BinaryExpression' }>, parent: AnyNode | undefined): void {
  const { left, right, operator } = node
  if (operator === '+') {
    // Of a chain of sums only the whole is kept.
    if (!(parent?.type === 'BinaryExpression' && parent.operator === '+')) edits.through(node, 'made')
  } else if (operator === '==' || operator === '!=') {
    if (!isNullish(left) && !isNullish(right)) looseEquality(edits, left, right, node)
  } else if (operator === '===' || operator === '!==') {
    if (mayBeText(left) && mayBeText(right)) edits.through(left, 'read')
  } else if (operator === 'in') {
    if (mayBeText(left) && left.type !== 'PrivateIdentifier') edits.through(left, 'keyed')
  } else if (ARITHMETIC.has(operator)) {
    for (const operand of [left, right]) if (mayBeText(operand)) edits.through(operand, 'numeric')
  }
}

function looseEquality(edits: Edits, left: AnyNode, right: AnyNode, node: Extract<AnyNode, { type: 'BinaryExpression' }>): void {
  const at = edits.tokenBetween(left.end, right.start, node.operator)
  edits.around(node, `${node.operator === '!=' ? '!' : ''}${edits.meter}.equal(`, ')')
  edits.change(at, at + 2, ',')
}

function assignment(edits: Edits, node: Extract<AnyNode, { type: 'AssignmentExpression' }>): void {
  const rests = restNames(node.left)
  if (rests.length > 0) edits.around(node, `${edits.meter}.rest(`, `,${rests.join(',')})`)
  if (node.operator === '+=') edits.through(node, 'made')
  if (QUIET_ASSIGNMENTS.has(node.operator)) return
  changeInPlace(edits, node.left, node)
  if (mayBeText(node.right)) edits.through(node.right, 'numeric')
}

/** `target++`, `target -= …`: what the target held is converted, so it is read before. */
function changeInPlace(edits: Edits, target: AnyNode, node: AnyNode): void {
  if (target.type === 'Identifier') {
    edits.around(node, `${edits.meter}.changed(${target.name},`, ')')
    return
  }
  if (target.type !== 'MemberExpression' || target.object.type === 'Super') return
  const { object, property } = target
  if (property.type === 'PrivateIdentifier') {
    if (object.type === 'ThisExpression') edits.around(node, `${edits.meter}.changed(this.#${property.name},`, ')')
    return
  }
  edits.at(target.start, `${edits.meter}.updated(`)
  if (target.computed) {
    const open = edits.tokenBetween(object.end, property.start, '[')
    edits.change(open, open + 1, `,${edits.meter}.key=(`)
    edits.change(target.end - 1, target.end, `))[${edits.meter}.key]`)
  } else if (property.type === 'Identifier') {
    const dot = edits.tokenBetween(object.end, property.start, '.')
    edits.change(dot, dot + 1, `,${JSON.stringify(property.name)}).`)
  }
}

function isNullish(node: AnyNode): boolean {
  return (node.type === 'Literal' && node.value === null && !node.regex) || (node.type === 'Identifier' && node.name === 'undefined')
}

/** False for expressions that are no long text whatever happens. */
function mayBeText(node: AnyNode): boolean {
  switch (node.type) {
    case 'Literal':
      return false
    case 'TemplateLiteral':
      return node.expressions.length > 0
    case 'UnaryExpression':
    case 'UpdateExpression':
      return false
    case 'BinaryExpression':
      return node.operator === '+'
    default:
      return !isNullish(node)
  }
}
