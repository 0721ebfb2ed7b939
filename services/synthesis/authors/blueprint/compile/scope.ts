// What names mean where an expression stands: rows in variables, rows of a query, values. And the function that is being written,
// which loads rows that paths lead to and remembers which shared functions it uses.
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import type { Code } from './code.ts'
import type { Known } from './types.ts'

/** What a name stands for. */
export type Binding =
  /** A row of an action by its number; its columns are loaded when they are asked for. */
  | { kind: 'row'; row: RowCode }
  /** The row of a query: columns of the table or alias; unqualified when `alias` is null. */
  | { kind: 'column-row'; entity: string; alias: string | null }
  | { kind: 'value'; code: Code; known: Known }

/** A row that the code knows by its number. */
export interface RowCode {
  entity: string
  /** The number; null when the row may be missing and is. */
  id: Code
  nullable: boolean
  /** What a variable with its columns is called, unless that is taken. */
  called: string
}

/** Names in scope. A child sees what its parent sees. */
export class Scope {
  readonly #own = new Map<string, Binding>()
  readonly #parent: Scope | null

  constructor(parent: Scope | null = null) {
    this.#parent = parent
  }

  /** Adds a name, or gives it another meaning. */
  set(name: string, binding: Binding): this {
    this.#own.set(name, binding)
    return this
  }

  /** What a name stands for; undefined when it stands for nothing. */
  find(name: string): Binding | undefined {
    return this.#own.get(name) ?? this.#parent?.find(name)
  }

  /** What a name stands for. Throws {@link BlueprintError}. */
  get(name: string): Binding {
    const found = this.find(name)
    if (!found) throw new BlueprintError(`nothing is called ${name} here`)
    return found
  }
}

/** What the emission of an expression may ask of the function it stands in. */
export interface Surroundings {
  blueprint: Blueprint
  scope: Scope
  /** Uses a shared function or constant of the file and answers its name. */
  use: (shared: Shared) => string
  /** The variable that has this column of a row as it stands now; loads the row before the statement unless one has. */
  load(row: RowCode, column: string): string
  /** A variable that holds what a long expression gives. */
  keep(wanted: string, expression: string): string
}

/** Functions and constants of the emitted file that tools share. */
export type Shared =
  | { kind: 'plain'; name: PlainFunction }
  /** A row of an entity by its number, or `not_found`. */
  | { kind: 'by-id'; entity: string }
  /** Columns and tables of an entity's view. */
  | { kind: 'columns' | 'tables'; entity: string }
  /** A row of a query as tools show it: booleans are booleans. */
  | { kind: 'shown'; entity: string }
  /** Whether nothing takes a row for a time. */
  | { kind: 'free'; entity: string }

/** Functions that are the same in every world. */
export type PlainFunction =
  | 'today'
  | 'addDays'
  | 'addMonths'
  | 'daysBetween'
  | 'weekday'
  | 'minutesOf'
  | 'hoursUntil'
  | 'conditions'
  | 'when'
  | 'containing'
  | 'page'
  | 'ordered'
  | 'summary'
  | 'existing'
