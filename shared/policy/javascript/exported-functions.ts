// The one export of a code file: an object with exactly the functions that environment.json names.
import type { AnyNode, ObjectExpression } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import { codeFault, isFunction, keyName, type CodeFile } from './syntax.ts'
import { isFreeze, topLevelKinds } from './top-level.ts'

/** What a file exports, in words of the domain. */
export interface ExportRule {
  /** Name of the exported const. */
  name: 'tools' | 'verifiers'
  /** What one of its functions belongs to. */
  noun: 'tool' | 'verifier'
  /** The names it must have, no more and no fewer, and where environment.json has them. */
  members: { name: string; path: string }[]
}

/** Faults of the export: missing, misshapen, or with other members than the package names. */
export function exportFaults(code: CodeFile, rule: ExportRule): Fault[] {
  const found = exportedObject(code, rule.name)
  if (!found) {
    return [
      codeFault(
        code,
        0,
        `${rule.name}_export`,
        `the file must have one \`export const ${rule.name} = { … }\` with a function for each ${rule.noun}`,
      ),
    ]
  }
  const functions = new Map<string, AnyNode>()
  const faults: Fault[] = []
  const kinds = topLevelKinds(code.program)
  for (const property of found.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined
    if (property.type !== 'Property' || name === undefined || property.kind !== 'init') {
      faults.push(
        codeFault(
          code,
          property,
          `${rule.name}_export`,
          `write every ${rule.noun} as \`name(…) { … }\`: no spread, computed name, getter or setter`,
        ),
      )
      continue
    }
    const { value } = property
    if (functions.has(name))
      faults.push(codeFault(code, property, `${rule.noun}_repeated`, `${name} stands twice in ${rule.name}: keep one`))
    functions.set(name, value)
    const callable = isFunction(value) || (value.type === 'Identifier' && kinds.get(value.name) === 'function')
    if (!callable) faults.push(codeFault(code, property, `${rule.noun}_function`, `${name} must be a function`))
    if (!rule.members.some(member => member.name === name)) {
      faults.push({
        ...codeFault(code, property, `${rule.noun}_unknown`, `${name} has no entry in environment.json: add it there or take it out here`),
        value: name,
      })
    }
  }
  for (const { name, path } of rule.members.filter(member => !functions.has(member.name))) {
    const message = `${code.file} has no function ${name}, which environment.json names at ${path}: add it to ${rule.name}`
    faults.push({ ...codeFault(code, found, `${rule.noun}_missing`, message), value: name })
  }
  return faults
}

/** The object literal of `export const <name> = { … }`, `Object.freeze` around it or not. */
export function exportedObject(code: CodeFile, name: string): ObjectExpression | undefined {
  for (const statement of code.program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue
    const { kind, declarations } = statement.declaration
    const [declarator, more] = declarations
    if (kind !== 'const' || !declarator || more || declarator.id.type !== 'Identifier' || declarator.id.name !== name) continue
    const { init } = declarator
    const value = init?.type === 'CallExpression' && isFreeze(init) ? init.arguments[0] : init
    if (value?.type === 'ObjectExpression') return value
  }
  return undefined
}
