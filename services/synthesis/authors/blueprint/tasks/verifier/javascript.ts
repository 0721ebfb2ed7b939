// Small pieces of readable JavaScript: literals, objects, names of variables. Pure text.
import type { SqlValue } from '../../../../../../shared/domain/environment.ts'

/** Longest line of generated code before an object or a list is broken up, in characters. */
const LINE = 130

/** JavaScript that is not a literal, such as the name of a variable. */
export interface Code {
  code: string
}

/** What can stand in generated code as a value. */
export type CodeValue = SqlValue | Code | readonly CodeValue[]

/** A value as JavaScript; texts in single quotes, as the house writes them. */
export function literal(value: CodeValue): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (isCode(value)) return value.code
  return `[${value.map(literal).join(', ')}]`
}

function isCode(value: CodeValue): value is Code {
  return typeof value === 'object' && value !== null && 'code' in value
}

function quoted(text: string): string {
  const body = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  if (!body.includes("'")) return `'${body}'`
  return body.includes('"') ? `'${body.replaceAll("'", "\\'")}'` : `"${body}"`
}

/** A `CREATE`-safe SQL literal: only for values that the author of a query writes into it. */
export function sqlLiteral(value: string | number | null): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

/** Properties of an object literal, each with its value. */
type Entries = readonly (readonly [string, CodeValue])[]

/** An object literal on one line, or one property a line when it would be too long after `indent` characters and a lead. */
export function objectLiteral(entries: Entries, indent: number, lead = 0): string {
  const flat = flatObject(entries)
  if (indent + lead + flat.length <= LINE) return flat
  const pad = ' '.repeat(indent + 2)
  return `{\n${properties(entries)
    .map(part => `${pad}${part},\n`)
    .join('')}${' '.repeat(indent)}}`
}

function flatObject(entries: Entries): string {
  return entries.length === 0 ? '{}' : `{ ${properties(entries).join(', ')} }`
}

function properties(entries: Entries): string[] {
  return entries.map(([key, value]) => {
    const written = literal(value)
    return written === key ? key : `${/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key)}: ${written}`
  })
}

/** A call whose last argument is an object: on one line, or one argument a line when it would be too long. */
export function callWithObject(callee: string, args: readonly string[], entries: Entries, indent: number): string {
  const line = `${callee}(${[...args, flatObject(entries)].join(', ')})`
  if (indent + line.length <= LINE) return line
  const pad = ' '.repeat(indent + 2)
  return `${callee}(\n${[...args, objectLiteral(entries, indent + 2)].map(arg => `${pad}${arg},\n`).join('')}${' '.repeat(indent)})`
}

/** `stay_extra` as `stayExtra`. */
function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
}

const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let match new null package private protected public return static super switch this throw true try typeof var void while with yield initial final changes answer verdict find inserted updated removed added happened same'.split(
    ' ',
  ),
)

/** Gives every variable of a function a name of its own. */
export class VariableNames {
  readonly #taken = new Set<string>()

  /** The wanted name, with a number behind it when it is taken. */
  take(wanted: string): string {
    const base = RESERVED.has(camelCase(wanted)) ? `${camelCase(wanted)}Row` : camelCase(wanted)
    let name = base
    for (let number = 2; this.#taken.has(name); number++) name = `${base}${number}`
    this.#taken.add(name)
    return name
  }
}
