// Which tables of an instance may differ from the seeded rows, so that comparing and hashing read those alone.
// Always a superset: a table counts from the first statement on that could write it, kept or not.
import { significantTokens, unquote } from '../../sql/tokens.ts'
import type { Table } from './tables.ts'

/** Statements whose tables are remembered; dynamic SQL must not grow an isolate without bound. */
const REMEMBERED_STATEMENTS = 2000

const remembered = new Map<string, readonly string[]>()

/** Where tracking stands, to come back to when writes are rolled back. */
export interface TouchedMark {
  known: boolean
  statements: ReadonlySet<string>
}

/** The tables of one instance that were written since it was known to be as seeded. */
export class TouchedTables {
  #known = false
  #statements = new Set<string>()

  /** A statement that is no SELECT is about to run. */
  written(statement: string): void {
    if (this.#known) this.#statements.add(statement)
  }

  /** The instance holds the seeded rows. */
  none(): void {
    this.#known = true
    this.#statements.clear()
  }

  /** Anything may have been written. */
  unknown(): void {
    this.#known = false
    this.#statements.clear()
  }

  mark(): TouchedMark {
    return { known: this.#known, statements: new Set(this.#statements) }
  }

  /** What was written since `mark` is undone. */
  backTo({ known, statements }: TouchedMark): void {
    this.#known = known
    this.#statements = new Set(statements)
  }

  /** Those of `tables` that may differ from the seeded rows. */
  among(tables: readonly Table[]): Table[] {
    if (!this.#known) return [...tables]
    const names = new Set([...this.#statements].flatMap(statement => writtenBy(statement, tables)))
    return tables.filter(table => names.has(table.name))
  }
}

/** Every table that a statement names, in whatever way names are written, and those that references carry its writes on to. */
function writtenBy(statement: string, tables: readonly Table[]): readonly string[] {
  const known = remembered.get(statement)
  if (known) return known
  const words = new Set(significantTokens(statement).map(token => unquote(token).toLowerCase()))
  const found = new Set(tables.filter(({ name }) => words.has(name.toLowerCase())).map(({ name }) => name))
  for (let before = -1; before < found.size; ) {
    before = found.size
    const parents = new Set([...found].map(name => name.toLowerCase()))
    for (const { name, follows } of tables) if (follows.some(parent => parents.has(parent.toLowerCase()))) found.add(name)
  }
  if (remembered.size >= REMEMBERED_STATEMENTS) remembered.clear()
  const names = [...found]
  remembered.set(statement, names)
  return names
}
