// Counters: each round of a loop, each call of a function and each value of a class field takes units, and no catch or finally
// goes on after they are used up. Loops, recursion and recursion through catch blocks therefore end. How deep calls nest is
// counted too, and so are the values that a call computes before its body: those of fields and of default parameters.
import type { AnyNode, Pattern } from 'acorn'
import { isFunction } from '../../policy/javascript/syntax.ts'
import { MAX_DEPTH } from '../host/meter.ts'
import type { Edits } from './edits.ts'
import { countedBody } from './weights.ts'

/** Puts counters into a node that has a counted body, and checks into catch and finally. */
export function addCounters(edits: Edits, units: ReadonlyMap<AnyNode, number>, node: AnyNode): void {
  if (node.type === 'TryStatement') checkTry(edits, node)
  const body = countedBody(node)
  if (!body) return
  const count = counter(edits.meter, units.get(body) ?? 1)
  if (node.type === 'StaticBlock') edits.at(edits.tokenBetween(node.start, node.body[0]?.start ?? node.end, '{') + 1, `${count};`)
  else if (node.type === 'PropertyDefinition') nest(edits, body, count)
  else if (isFunction(node)) countCalls(edits, node, count)
  else countRounds(edits, node, body, count)
}

/** Every catch shows the meter what it caught; a finally gets a catch in front, because it could return. */
function checkTry(edits: Edits, node: Extract<AnyNode, { type: 'TryStatement' }>): void {
  const { handler, finalizer, block } = node
  const name = edits.freshName()
  const check = `${edits.meter}.caught(${name});`
  if (finalizer) edits.at(finalizer.start + 1, `${edits.meter}.alive();`)
  if (!handler) {
    edits.after(block, `catch(${name}){${check}throw ${name}}`)
  } else if (!handler.param) {
    edits.change(handler.start, handler.start + 'catch'.length, `catch(${name})`)
    edits.at(handler.body.start + 1, check)
  } else if (handler.param.type === 'Identifier') {
    edits.at(handler.body.start + 1, `${edits.meter}.caught(${handler.param.name});`)
  } else {
    // The author's pattern takes the error apart, so another catch looks at it first.
    edits.around(handler, `catch(${name}){${check}try{throw ${name}}`, '}')
    edits.at(handler.body.start + 1, restCharges(edits, [handler.param]).join(''))
  }
}

/** The statement that takes units. */
export function counter(meter: string, units: number): string {
  return `(${meter}.left-=${units})<0&&${meter}.spent()`
}

function countCalls(edits: Edits, node: Extract<AnyNode, { body: AnyNode; params: Pattern[]; async: boolean }>, count: string): void {
  for (const value of node.params.flatMap(defaultValues)) nest(edits, value, '')
  const charges = restCharges(edits, node.params).join('')
  const isBlock = node.body.type === 'BlockStatement'
  if (node.async || node.generator) {
    // These leave and come back: their depth is not that of a stack.
    if (isBlock) edits.at(node.body.start + 1, `${count};${charges}`)
    else edits.around(node.body, `(${count},${charges.replaceAll(';', ',')}`, ')')
    return
  }
  const [enter, leave] = [`try{${count};${deeper(edits)}${charges}`, `}finally{${edits.meter}.depth-=1}`]
  if (isBlock) {
    edits.at(node.body.start + 1, enter)
    edits.beforeEnd(node.body, leave)
  } else {
    // The author's parentheses around the expression stay inside ours.
    const arrow = edits.tokenBetween(node.params.at(-1)?.end ?? node.start, node.body.start, '=>')
    edits.at(arrow + '=>'.length, `{${enter}return(`)
    edits.after(node, `)${leave}}`)
  }
}

/** Counts a value that is computed before the body of the call that needs it. Only a value that may call goes deeper. */
function nest(edits: Edits, value: AnyNode, count: string): void {
  if (!isFunction(value) && value.type !== 'Literal' && value.type !== 'Identifier') {
    edits.around(value, `(()=>{try{${count && `${count};`}${deeper(edits)}return(`, `)}finally{${edits.meter}.depth-=1}})()`)
  } else if (count !== '') edits.around(value, `(${count},`, ')')
}

/** The statement that goes one call deeper. */
function deeper({ meter }: Edits): string {
  return `(${meter}.depth+=1)>${MAX_DEPTH}&&${meter}.deep();`
}

/** The default values in a parameter. */
function defaultValues(pattern: AnyNode): AnyNode[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties.flatMap(part => defaultValues(part.type === 'RestElement' ? part : part.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap(element => (element ? defaultValues(element) : []))
    case 'AssignmentPattern':
      return [...defaultValues(pattern.left), pattern.right]
    default:
      return []
  }
}

function countRounds(edits: Edits, node: AnyNode, body: AnyNode, count: string): void {
  const head = node.type === 'ForInStatement' || node.type === 'ForOfStatement' ? node.left : undefined
  const patterns = head?.type === 'VariableDeclaration' ? head.declarations.map(({ id }) => id) : head ? [head] : []
  const charges = restCharges(edits, patterns)
  // A block of its own, where the body may name its own variables like those of the head.
  if (body.type === 'BlockStatement' && charges.length === 0) edits.at(body.start + 1, `${count};`)
  else edits.around(body, `{${count};${charges.join('')}`, '}')
}

/** Statements that charge for the rest objects that patterns made. */
function restCharges(edits: Edits, patterns: readonly AnyNode[]): string[] {
  return patterns.flatMap(restNames).map(name => `${edits.meter}.listed(${name});`)
}

/** Names that hold the rest of an object, in a pattern. The rest of an array is counted by its iterator. */
export function restNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties.flatMap(part => {
        if (part.type === 'RestElement') return part.argument.type === 'Identifier' ? [part.argument.name] : []
        return restNames(part.value)
      })
    case 'ArrayPattern':
      return pattern.elements.flatMap(element => (element ? restNames(element) : []))
    case 'AssignmentPattern':
      return restNames(pattern.left)
    case 'RestElement':
      return restNames(pattern.argument)
    default:
      return []
  }
}
