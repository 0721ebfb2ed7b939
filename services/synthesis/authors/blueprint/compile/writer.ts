// One function of the emitted file while it is written: its lines, its variables, the rows it has loaded.
// Rows are loaded once and again only after their table was written. Knows nothing of which tool it is.
import type { Blueprint } from '../language/blueprint.ts'
import { LINE_LENGTH, indented, LEVEL, operand } from './code.ts'
import { variableName } from './local-names.ts'
import type { RowCode, Scope, Shared, Surroundings } from './scope.ts'

/** Collects which shared functions and constants a file uses and answers their names. */
export type Uses = (shared: Shared) => string

/** A function body. */
export class Writer implements Surroundings {
  readonly blueprint: Blueprint
  readonly use: Uses
  scope: Scope
  #lines: string[] = []
  #loaded = new Map<string, Loaded>()
  readonly #variables: Set<string>

  constructor(blueprint: Blueprint, use: Uses, scope: Scope, taken: readonly string[] = []) {
    this.blueprint = blueprint
    this.use = use
    this.scope = scope
    this.#variables = new Set(['world', 'args', ...taken])
  }

  /** The lines so far, without indentation of their own. */
  get text(): string {
    return this.#lines.join('\n')
  }

  /** Adds a statement. */
  say(statement: string): void {
    this.#lines.push(statement)
  }

  /** A block: `if (…)`, `for (…)`. What is loaded inside is forgotten behind it. One short statement needs no braces. */
  block(head: string, body: () => void): void {
    const [outer, loaded] = [this.#lines, new Map(this.#loaded)]
    this.#lines = []
    body()
    const inner = this.#lines
    this.#lines = outer
    this.#loaded = new Map([...this.#loaded].filter(([key, { local }]) => loaded.get(key)?.local === local))
    const [only] = inner
    const line = `${head} ${only ?? ''}`
    const brief = inner.length === 1 && only !== undefined && !/^(const|let|if|for)\b/.test(only) && !head.startsWith('for')
    if (brief && !line.includes('\n') && line.length <= LINE_LENGTH - INDENTATION) this.say(line)
    else this.say(`${head} {\n${indented(inner.join('\n'))}\n}`)
  }

  /** A new variable, called as wanted or nearly so. */
  variable(wanted: string): string {
    const name = variableName(wanted)
    const candidates = [name, `current${name.charAt(0).toUpperCase()}${name.slice(1)}`]
    let chosen = candidates.find(candidate => !this.#variables.has(candidate))
    for (let number = 2; chosen === undefined; number++) if (!this.#variables.has(`${name}${number}`)) chosen = `${name}${number}`
    this.#variables.add(chosen)
    return chosen
  }

  load(row: RowCode, column: string): string {
    const key = `${row.entity} ${row.id.text}`
    const known = this.#loaded.get(key)
    if (known && !known.stale.has(column)) return known.local
    const local = this.keep(row.called, this.loading(row))
    this.know(row, local)
    return local
  }

  keep(wanted: string, expression: string): string {
    const local = this.variable(wanted)
    this.say(`const ${local} = ${expression}`)
    return local
  }

  /** A call that gives the columns of a row, or null where it may be missing. */
  loading({ entity, id, nullable }: RowCode): string {
    const found = `${this.use({ kind: 'by-id', entity })}(world, ${id.text})`
    return nullable ? `${operand(id, LEVEL.relation)} === null ? null : ${found}` : found
  }

  /** Says that a variable holds the columns of a row. */
  know({ entity, id }: RowCode, local: string): void {
    this.#loaded.set(`${entity} ${id.text}`, { entity, local, stale: new Set() })
  }

  /** Forgets rows of an entity, or only these columns of them: they were written. */
  forget(entity: string, columns?: readonly string[]): void {
    for (const [key, loaded] of this.#loaded) {
      if (loaded.entity !== entity) continue
      if (columns === undefined) this.#loaded.delete(key)
      else this.#loaded.set(key, { ...loaded, stale: new Set([...loaded.stale, ...columns]) })
    }
  }
}

/** A row in a variable; `stale` are the columns that were written since. */
interface Loaded {
  entity: string
  local: string
  stale: ReadonlySet<string>
}

/** Spaces in front of a statement of a tool. */
const INDENTATION = 4
