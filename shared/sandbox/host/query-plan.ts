// How much work a statement is, from SQLite's own plan, before it runs: SQL cannot be interrupted, and a four-way cross
// join of 131 rows blocks the whole process for seconds. Judges only; queries.ts refuses.
import { significantTokens, unquote } from '../../sql/tokens.ts'
import { quoteName } from './tables.ts'

/** Row visits a statement may be planned for; workerd does about 10^8 a second, so one statement stays near 0.1 s. */
export const MAX_PLANNED_ROWS = 10_000_000

/** Rows assumed of a table-valued function such as json_each, whose argument may be a column. */
const ROWS_OF_A_FUNCTION = 1000

/** Rows assumed of a function in a loop around another one: each may have been given a text of any length. */
const ROWS_OF_A_FURTHER_FUNCTION = 100_000

/** Rows assumed of a table at least: a plan is remembered, and small tables grow without the database growing. */
const ROWS_OF_A_TABLE = 64

/** Rows that table-valued functions can make of a text: an element of JSON takes two characters. */
export function functionRows(statement: string, bindings: readonly SqlStorageValue[]): number {
  const longest = bindings.reduce<number>((most, value) => Math.max(most, typeof value === 'string' ? value.length : 0), statement.length)
  return Math.max(ROWS_OF_A_FUNCTION, Math.ceil(longest / 2))
}

interface PlanRow extends Record<string, SqlStorageValue> {
  id: number
  parent: number
  detail: string
}

/** One level of a plan: what it visits in all, and how many rows it hands on. */
export interface Work {
  visits: number
  rows: number
}

/** What SQLite plans for a statement, at worst: row visits, and rows to return or to write. Throws when it does not compile. */
export function plannedWork(sql: SqlStorage, statement: string, bindings: readonly SqlStorageValue[]): Work {
  const plan = sql.exec<PlanRow>(`EXPLAIN QUERY PLAN ${statement}`, ...bindings).toArray()
  return new Plan(sql, statement, plan, functionRows(statement, bindings)).work(0)
}

class Plan {
  readonly #sql: SqlStorage
  readonly #children = new Map<number, PlanRow[]>()
  readonly #aliases: Map<string, string>
  readonly #named = new Map<string, number>()
  readonly #counts = new Map<string, number>()

  readonly #functionRows: number
  readonly #unnamed: Set<string>

  constructor(sql: SqlStorage, statement: string, plan: readonly PlanRow[], rowsOfFunctions: number) {
    this.#sql = sql
    this.#functionRows = rowsOfFunctions
    for (const row of plan) this.#children.set(row.parent, [...(this.#children.get(row.parent) ?? []), row])
    const tables = tableNames(sql)
    this.#aliases = aliasesOf(statement, tables)
    const written = new Set(significantTokens(statement).map(token => unquote(token).toLowerCase()))
    this.#unnamed = new Set(tables.map(table => table.toLowerCase()).filter(table => !written.has(table)))
  }

  /** Loops of one level nest, so their rows multiply; correlated subqueries run once for each combination; the rest adds up. */
  work(parent: number): Work {
    let rows = 1
    let looped = 0
    let once = 0
    let perRow = 0
    let functions = 0
    for (const { id, detail } of this.#children.get(parent) ?? []) {
      const loop = this.#loopRows(id, detail)
      if (loop !== undefined && this.#isReferenceLookup(detail)) {
        perRow += loop
        continue
      }
      if (loop !== undefined) {
        const further = detail.includes(' VIRTUAL TABLE ') && functions++ > 0
        rows *= further ? Math.max(loop, ROWS_OF_A_FURTHER_FUNCTION) : loop
        looped += rows
        continue
      }
      const inner = this.work(id)
      const named = /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(detail)?.[1]
      if (named !== undefined) this.#named.set(named, inner.rows)
      if (detail.startsWith('CORRELATED ')) perRow += inner.visits
      else once += inner.visits
      if (isCompoundPart(detail)) rows += inner.rows
      else if (detail.startsWith('COMPOUND ')) rows *= inner.rows
    }
    return { visits: once + looped + rows * perRow, rows }
  }

  /** A table that the statement does not name is looked into for references, once for each row written. */
  #isReferenceLookup(detail: string): boolean {
    const name = /^(?:SCAN|SEARCH) (\S+)/.exec(detail)?.[1]
    return name !== undefined && this.#unnamed.has(name.toLowerCase())
  }

  /** Rows of one loop for each row around it; undefined when the entry is no loop. */
  #loopRows(id: number, detail: string): number | undefined {
    if (detail.startsWith('MULTI-INDEX OR')) {
      return (this.#children.get(id) ?? []).reduce((sum, branch) => sum + this.work(branch.id).rows, 0)
    }
    const loop = /^(SCAN|SEARCH) (.+?)(?: EXISTS)?(?: VIRTUAL TABLE.*| USING (.*))?(?: LEFT-JOIN)?$/.exec(detail)
    const name = loop?.[2]
    if (!loop || name === undefined) return undefined
    if (detail.includes(' VIRTUAL TABLE ')) return this.#functionRows
    if (/^SCAN (\d+ )?CONSTANT ROWS?/.test(detail)) return 1
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const table = this.#aliases.get(name.toLowerCase())
    if (table === undefined) return this.#largest()
    return loop[1] === 'SEARCH' ? this.#found(table, loop[3] ?? '') : Math.max(ROWS_OF_A_TABLE, this.#count(table))
  }

  /** Rows that one search finds at most: the largest group of equal values in the searched columns. */
  #found(table: string, using: string): number {
    if (/INTEGER PRIMARY KEY \(rowid=\?\)/.test(using)) return 1
    const terms = /\(([^()]*)\)\s*(?:LEFT-JOIN)?$/.exec(using)?.[1]?.split(' AND ') ?? []
    const columns = terms.flatMap(term => /^(.+)=\?$/.exec(term)?.[1] ?? [])
    if (columns.length === 0) return this.#count(table)
    const names = columns.map(quoteName).join(', ')
    try {
      const group = this.#sql.exec(`SELECT max(n) AS n FROM (SELECT count(*) AS n FROM ${quoteName(table)} GROUP BY ${names})`).one()
      return Math.max(1, Number(group['n'] ?? 0))
    } catch {
      return this.#count(table) // an index on an expression names no column
    }
  }

  #count(table: string): number {
    const known = this.#counts.get(table)
    if (known !== undefined) return known
    const count = Math.max(1, Number(this.#sql.exec(`SELECT count(*) AS n FROM ${quoteName(table)}`).one()['n']))
    this.#counts.set(table, count)
    return count
  }

  #largest(): number {
    return Math.max(1, ...new Set([...this.#aliases.values()].map(table => this.#count(table))))
  }
}

function isCompoundPart(detail: string): boolean {
  return /^(LEFT-MOST SUBQUERY|UNION|EXCEPT|INTERSECT|MERGE|LEFT$|RIGHT$)/.test(detail)
}

function tableNames(sql: SqlStorage): string[] {
  return sql
    .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .toArray()
    .map(row => row.name)
}

/** Names that the plan may use for tables: the tables themselves, and what the statement calls them. */
function aliasesOf(statement: string, tables: readonly string[]): Map<string, string> {
  const aliases = new Map(tables.map(table => [table.toLowerCase(), table]))
  const names = significantTokens(statement)
  names.forEach((token, index) => {
    const table = token.kind === 'word' || token.kind === 'quoted' ? aliases.get(unquote(token).toLowerCase()) : undefined
    const next = names[index + 1]
    const alias = next?.text.toUpperCase() === 'AS' ? names[index + 2] : next
    if (table !== undefined && alias && (alias.kind === 'word' || alias.kind === 'quoted')) {
      const name = unquote(alias).toLowerCase()
      if (!aliases.has(name)) aliases.set(name, table)
    }
  })
  return aliases
}
