// What package code may not say: syntax that escapes or waits, names of the world outside, doors to prototypes.
// A lint, not the wall: the isolate and its prelude hold what slips through (architecture §4).
import type { AnyNode, Identifier } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import type { Origin } from './scopes.ts'
import { childNodes, codeFault, isFunction, keyName, MAX_FAULTS_PER_RULE, type CodeFile } from './syntax.ts'

/** Names of the language that package code may use. Everything else outside is unknown there, or a way out. */
const LANGUAGE_NAMES = new Set([
  'undefined',
  'NaN',
  'Infinity',
  'Object',
  'Array',
  'String',
  'Number',
  'Boolean',
  'BigInt',
  'Symbol',
  'Math',
  'JSON',
  'Date',
  'Intl',
  'RegExp',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'structuredClone',
]) // prettier-ignore

/** Properties that lead from any value to code generation or to what all calls share. */
const PROTOTYPE_DOORS = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'setPrototypeOf',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]) // prettier-ignore

/** Faults of banned syntax and names. `waits` allows async functions and await (verifiers). */
export function banFaults(code: CodeFile, origins: ReadonlyMap<Identifier, Origin>, waits: boolean): Fault[] {
  const faults: Fault[] = []
  for (const node of code.nodes) {
    if (faults.length >= MAX_FAULTS_PER_RULE) break
    const found = syntaxFault(node, waits) ?? doorFault(node)
    if (found) faults.push(codeFault(code, node, ...found))
    else if (node.type === 'Identifier' && origins.get(node) === 'global' && !mayUse(node.name, waits)) {
      faults.push(codeFault(code, node, 'js_global', globalMessage(node.name)))
    }
  }
  return faults
}

function mayUse(name: string, waits: boolean): boolean {
  return LANGUAGE_NAMES.has(name) || (waits && name === 'Promise')
}

function globalMessage(name: string): string {
  return `${name} is not available: package code has its arguments and plain JavaScript, and neither network, timers, modules nor code generation`
}

function syntaxFault(node: AnyNode, waits: boolean): [string, string] | undefined {
  if (isFunction(node) && node.generator) return ['js_generator', 'generators are not allowed: return an array']
  if (!waits && isFunction(node) && node.async) return ['js_async', 'tools are synchronous: take async away; world.db answers at once']
  switch (node.type) {
    case 'AwaitExpression':
      return waits ? undefined : ['js_async', 'tools are synchronous: take await away; world.db answers at once']
    case 'ForOfStatement':
      return node.await ? ['js_async', 'for await is not allowed: there is nothing to stream'] : undefined
    case 'ImportExpression':
      return ['js_module', 'dynamic import is not allowed: a package is one file of code']
    case 'MetaProperty':
      return node.meta.name === 'import' ? ['js_module', 'import.meta is not allowed'] : undefined
    case 'WithStatement':
      return ['js_with', 'with is not allowed']
    case 'StaticBlock':
      return ['js_class_state', 'static blocks are not allowed: classes hold no state']
    case 'PropertyDefinition':
      return node.static ? ['js_class_state', 'static fields are not allowed: classes hold no state'] : undefined
    default:
      return undefined
  }
}

function doorFault(node: AnyNode): [string, string] | undefined {
  const name = doorName(node)
  return name !== undefined && PROTOTYPE_DOORS.has(name)
    ? ['js_property', `.${name} is not allowed: it reaches what all calls share`]
    : undefined
}

function doorName(node: AnyNode): string | undefined {
  if (node.type === 'MemberExpression') return keyName(node.property, node.computed)
  if (node.type === 'ObjectPattern') {
    return node.properties
      .map(part => (part.type === 'Property' ? keyName(part.key, part.computed) : undefined))
      .find(key => key !== undefined && PROTOTYPE_DOORS.has(key))
  }
  if (node.type !== 'ObjectExpression') return undefined
  const keys = childNodes(node).map(part => (part.type === 'Property' ? keyName(part.key, part.computed) : undefined))
  return keys.find(key => key === '__proto__')
}
