// The package's code inside its isolate: evaluated anew for each call, with the meter of that call, so that nothing is
// remembered; and what it throws, in words. Both hosts use it: of tools and of verifiers.
import { type FuelExhausted, CALL_FUEL, hosted, setColumns, STACK_ENDED, stackEnded } from './prelude.js'
import type { ColumnTable } from './author-lines.ts'
import type { Meter } from './meter.ts'

/** What an isolate is told about its code: shared/sandbox/instrument makes it. */
export interface CodeFacts {
  file: string
  refused: string | null
  columns: ColumnTable
}

/** The package's module: a function from a meter to what the file exports. */
export type LoadCode = (meter: Meter) => unknown

/** Code that the instrumenter refused: no function of it runs. */
export class CodeRefused extends Error {}

/** Longest text that is told of something thrown, in characters: a person reads it. */
const MAX_TOLD_CHARACTERS = 500

/** The package's functions by name. */
export class PackageCode {
  readonly #facts: CodeFacts
  readonly #load: LoadCode

  constructor(facts: CodeFacts, load: LoadCode) {
    this.#facts = facts
    this.#load = load
    setColumns(facts.file, facts.columns)
  }

  /** One function, or undefined. Runs the top level of the file, so it throws what that throws. */
  functionNamed(name: string, meter: Meter): ((...args: unknown[]) => unknown) | undefined {
    if (this.#facts.refused !== null) throw new CodeRefused(this.#facts.refused)
    const exported = this.#load(meter)
    const found: unknown =
      exported !== null && typeof exported === 'object' && Object.hasOwn(exported, name) ? Reflect.get(exported, name) : undefined
    if (typeof found !== 'function') return undefined
    return (...args) => Reflect.apply(found, undefined, args)
  }
}

/** A fault of package code: a code, and a sentence about `name` for its author. */
export interface CodeFault {
  code: 'fuel_exhausted' | 'code_refused' | 'tool_threw'
  message: string
}

/** What became of a function that did not return. `error` is anything: package code throws what it likes. */
export function codeFault(name: string, error: unknown, meter: Meter): CodeFault {
  const { exhausted } = meter
  if (exhausted) return { code: 'fuel_exhausted', message: hosted(() => exhaustedWords(name, exhausted)) }
  if (error instanceof CodeRefused) return { code: 'code_refused', message: `the code does not run: ${error.message}` }
  const words = thrownWords(error)
  const after = meter.exhausted // reading what was thrown runs code of the package
  if (after) return { code: 'fuel_exhausted', message: hosted(() => exhaustedWords(name, after)) }
  return { code: 'tool_threw', message: `${name} threw ${words}` }
}

function exhaustedWords(name: string, exhausted: InstanceType<typeof FuelExhausted>): string {
  // Where the machine's stack ends depends on how the code was compiled: no place is named.
  if (exhausted.message === STACK_ENDED) return `${name} nested its calls deeper than the stack: ${STACK_ENDED}`
  const place = placeIn(exhausted.stack)
  const where = place === undefined ? '' : ` at ${place}`
  return `${name} used up its ${CALL_FUEL} units of work${where}: loops, calls and the size of what they make are limited, so let SQL do the work or read less`
}

/** A thrown value in words, with the author's line; looking at it may run code of the package, which may throw again. */
function thrownWords(error: unknown): string {
  try {
    if (error === null || (typeof error !== 'object' && typeof error !== 'function')) return told(String(error))
    const [name, message, stack] = ['name', 'message', 'stack'].map(key => Reflect.get(error, key))
    const head = typeof name === 'string' && typeof message === 'string' ? `${name}: ${message}` : 'something that is no error'
    const place = stackEnded(error) ? undefined : placeIn(stack)
    return told(head) + (place === undefined ? '' : ` (${place})`)
  } catch {
    return 'something that cannot be shown'
  }
}

function told(text: string): string {
  return text.length > MAX_TOLD_CHARACTERS ? `${text.slice(0, MAX_TOLD_CHARACTERS)}…` : text
}

/** The first line of the package in a stack, such as tools.js:12:5. */
function placeIn(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined
  return hosted(() => /\((?:tools|verifiers)\.js:\d+:\d+\)/.exec(stack)?.[0].slice(1, -1))
}
