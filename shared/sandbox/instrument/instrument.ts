// Turns a file of package code into what its isolate runs: one function that is given a meter and answers the exports.
// It runs anew for each call, so nothing is remembered between calls; names that the language list does not have are hidden.
import type { AnyNode } from 'acorn'
import { resolveNames } from '../../policy/javascript/scopes.ts'
import { childNodes, parseCode, type CodeFile, type CodeFileName } from '../../policy/javascript/syntax.ts'
import { addCounters, counter } from './counters.ts'
import { Edits, type Instrumented } from './edits.ts'
import { PACKAGE_GLOBALS, UNBINDABLE } from './package-globals.ts'
import { refusalOf } from './refusals.ts'
import { addSizes } from './sizes.ts'
import { unitsOf } from './weights.ts'

/** Part of loader ids: isolates with text of an older instrumenter are not used again. Raise it with every change of the text. */
export const INSTRUMENT_VERSION = 2

/** A file as its isolate gets it. `refused` says why its code does not run, with file, line and column; null when it does. */
export interface IsolateCode extends Instrumented {
  file: CodeFileName
  refused: string | null
}

/** The name of each file's export. */
const EXPORTS: Record<CodeFileName, string> = { 'tools.js': 'tools', 'verifiers.js': 'verifiers' }

/** Instruments a file. Never throws: code that may not run becomes a module without functions, and the reason. */
export function instrument(file: CodeFileName, source: string): IsolateCode {
  try {
    return instrumentedCode(file, source)
  } catch (error) {
    if (error instanceof RangeError) return refusedCode(file, `${file}:1:1: the code nests too deeply`) // rules walk the tree recursively
    throw error
  }
}

function instrumentedCode(file: CodeFileName, source: string): IsolateCode {
  const parsed = parseCode(file, source)
  if (!parsed.ok) return refusedCode(file, `${file}:${parsed.fault.path}: ${parsed.fault.message}`)
  const exported = EXPORTS[file]
  const refused = refusalOf(parsed.code, exported)
  if (refused !== undefined) return refusedCode(file, refused)
  return { file, refused: null, ...instrumentedText(parsed.code, exported) }
}

function refusedCode(file: CodeFileName, refused: string): IsolateCode {
  return { file, refused, text: 'export const load = () => ({})', columns: [] }
}

function instrumentedText(code: CodeFile, exported: string): Instrumented {
  const { program } = code
  const edits = new Edits(code, unusedName(code))
  const units = unitsOf(program)
  const walk = (node: AnyNode, parent: AnyNode | undefined): void => {
    addCounters(edits, units, node)
    addSizes(edits, node, parent)
    for (const child of childNodes(node)) walk(child, node)
  }
  walk(program, undefined)
  let exports = false
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue
    exports = true
    edits.change(statement.start, statement.start + 'export'.length, '')
  }
  const parameters = [edits.meter, ...hiddenNames(code, edits.meter)].join(',')
  const start = `export const load=(${parameters})=>{${counter(edits.meter, units.get(program) ?? 1)};`
  return edits.result(start, `\n;return ${exports ? exported : '{}'}}`)
}

/** A name for the meter that the code does not have. */
function unusedName(code: CodeFile): string {
  const used = new Set(code.nodes.flatMap(node => (node.type === 'Identifier' ? [node.name] : [])))
  let name = '$meter'
  while ([...used].some(other => other.startsWith(name))) name += '$'
  return name
}

/** Names that the code takes from outside and may not: as parameters they are undefined inside. RegExp is one of its own. */
function hiddenNames(code: CodeFile, meter: string): string[] {
  const names = new Set<string>()
  for (const [identifier, origin] of resolveNames(code.program)) {
    if (origin === 'global' && !PACKAGE_GLOBALS.has(identifier.name) && !UNBINDABLE.has(identifier.name)) names.add(identifier.name)
  }
  return [...names].map(name => (name === 'RegExp' ? `RegExp=${meter}.RegExp` : name))
}
