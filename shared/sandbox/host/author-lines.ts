// Stacks in the author's words: only frames of the package's file, at the line and column that the author wrote.
// Instrumented text keeps all lines, so only columns are looked up (shared/sandbox/instrument/columns.ts makes the table).

import { ERROR_UNITS, hosted } from './meter.ts'
import { meterConstructor } from './metered-methods.ts'

/** Where the text of a line was changed: pairs of a column in the running text and the author's column, both from 0. */
export type ColumnTable = readonly (readonly number[])[]

const tables = new Map<string, ColumnTable>()

/** Says which columns of a file stand where. */
export function setColumns(file: string, columns: ColumnTable): void {
  tables.set(file, columns)
}

/** The author's column, from 1, of a column in the running text, from 1. */
function authorColumn(pairs: readonly number[], column: number): number {
  let found = column - 1
  for (let index = 0; index < pairs.length && (pairs[index] ?? 0) < column; index += 2) {
    const next = pairs[index + 3] ?? Number.POSITIVE_INFINITY
    found = Math.min((pairs[index + 1] ?? 0) + column - 1 - (pairs[index] ?? 0), next)
  }
  return found + 1
}

interface Frame {
  getFunctionName(): string | null
  getFileName(): string | null
  getLineNumber(): number | null
  getColumnNumber(): number | null
}

/** Kinds of errors, each of which takes a stack when it is made. */
const KINDS = ['TypeError', 'RangeError', 'SyntaxError', 'EvalError', 'ReferenceError', 'URIError', 'AggregateError', 'Error']

/** Has errors charge for being made. */
export function meterErrors(): void {
  for (const kind of KINDS) {
    meterConstructor(globalThis, kind, (meter, args) => {
      meter?.charge(ERROR_UNITS)
      return args
    })
  }
}

/** Has stacks show the package's frames only; a stack without any is the host's and stays whole. */
export function rewriteStacks(): void {
  const prepare = (error: Error, frames: Frame[]): string => {
    const head = headOf(error)
    return hosted(() => {
      const own = frames.filter(frame => tables.has(frame.getFileName() ?? ''))
      return [head, ...(own.length > 0 ? own : frames).map(lineOf)].join('\n    at ')
    })
  }
  // The runtime looks at the native constructor, whatever the name stands for.
  Object.defineProperty(Error, 'prepareStackTrace', { value: prepare, writable: false, configurable: false })
  Object.defineProperty(Error, 'stackTraceLimit', { value: 10, writable: false, configurable: false })
  Reflect.deleteProperty(Error, 'captureStackTrace')
}

function headOf(error: Error): string {
  try {
    return `${error.name}: ${error.message}`
  } catch {
    return 'Error'
  }
}

function lineOf(frame: Frame): string {
  const file = frame.getFileName() ?? 'native'
  const line = frame.getLineNumber() ?? 0
  const pairs = tables.get(file)?.[line - 1]
  const column = pairs ? authorColumn(pairs, frame.getColumnNumber() ?? 1) : (frame.getColumnNumber() ?? 0)
  return `${frame.getFunctionName() ?? '<anonymous>'} (${file}:${line}:${column})`
}
