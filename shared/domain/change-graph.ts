// Changed rows as a graph along foreign keys: what is a row's own content, which new rows it refers to, who refers to it.
// Made for state-equality.ts, which compares two such graphs; knows nothing of equality itself.
import { canonicalJson } from './canonical.ts'
import type { Changes } from './changes.ts'
import type { Row, SqlValue } from './environment.ts'
import type { ColumnsByTable } from './task.ts'

/** One foreign key; `to` empty means the parent's primary key. Structural twin of the contract's. */
export interface Reference {
  table: string
  from: readonly string[]
  to: readonly string[]
}

/** What of an environment decides equality. */
export interface EqualityRules {
  /** The manifest's `generated`: values that the system makes. */
  generated: ColumnsByTable
  /** Primary key columns by table, for every table. */
  keys: Readonly<Record<string, readonly string[]>>
  /** Foreign keys by child table. */
  references: Readonly<Record<string, readonly Reference[]>>
}

/** A tie between two changed rows, named by the foreign key's columns. */
export interface Tie {
  node: ChangeNode
  name: string
}

/** One changed row. `before` is null unless it is an update; `label` is for whoever compares graphs. */
export interface ChangeNode {
  table: string
  operation: 'inserted' | 'updated' | 'deleted'
  row: Row
  before: Row | null
  content: string
  label: number
  ties: Tie[]
}

/** The graph of a diff. Updates of nothing but generated values are left out: they are no difference. */
export function changeGraph(changes: Changes, rules: EqualityRules): ChangeNode[] {
  const nodes: ChangeNode[] = []
  const add = (table: string, operation: ChangeNode['operation'], row: Row, before: Row | null = null): void => {
    nodes.push({ table, operation, row, before, content: '', label: 0, ties: [] })
  }
  for (const [table, found] of Object.entries(changes)) {
    const generated = rules.generated[table] ?? []
    for (const row of found.inserted) add(table, 'inserted', row)
    for (const row of found.deleted) add(table, 'deleted', row)
    for (const { before, after } of found.updated) {
      const effective = Object.keys(after).some(column => !generated.includes(column) && before[column] !== after[column])
      if (effective) add(table, 'updated', after, before)
    }
  }
  const parents = new Parents(nodes, rules)
  for (const node of nodes) tie(node, parents, rules)
  return nodes
}

/** Ties a row to the new rows it refers to; what remains, without generated values, is its own content. */
function tie(node: ChangeNode, parents: Parents, rules: EqualityRules): void {
  const gone = node.operation === 'deleted'
  const references = gone ? [] : (rules.references[node.table] ?? [])
  const tied = new Set<string>()
  for (const reference of references) {
    const parent = parents.find(node.row, reference)
    if (!parent) continue
    const name = `${node.table}.${reference.from.join(',')}`
    node.ties.push({ node: parent, name: `to ${name}` })
    parent.ties.push({ node, name: `from ${name}` })
    for (const column of reference.from) tied.add(column)
  }
  const foreign = new Set(references.flatMap(reference => reference.from))
  const generated = new Set(gone ? [] : (rules.generated[node.table] ?? []))
  const own = Object.entries(node.row).filter(([column]) => !tied.has(column) && (foreign.has(column) || !generated.has(column)))
  node.content = canonicalJson([node.table, node.operation, node.before, Object.fromEntries(own)])
}

/** New rows by the columns that foreign keys refer to; the indexes are made when first asked for. */
class Parents {
  readonly #nodes: readonly ChangeNode[]
  readonly #rules: EqualityRules
  readonly #indexes = new Map<string, Map<string, ChangeNode>>()

  constructor(nodes: readonly ChangeNode[], rules: EqualityRules) {
    this.#nodes = nodes
    this.#rules = rules
  }

  find(row: Row, reference: Reference): ChangeNode | undefined {
    const values = reference.from.map(column => columnValue(row, column))
    return values.includes(null) ? undefined : this.#index(reference).get(canonicalJson(values))
  }

  #index(reference: Reference): Map<string, ChangeNode> {
    const table = Object.keys(this.#rules.keys).find(name => sameName(name, reference.table)) ?? reference.table
    const columns = reference.to.length > 0 ? reference.to : (this.#rules.keys[table] ?? [])
    const name = canonicalJson([table, columns])
    const known = this.#indexes.get(name)
    if (known) return known
    const rows = this.#nodes.filter(node => node.operation === 'inserted' && node.table === table)
    const index = new Map(rows.map(node => [canonicalJson(columns.map(column => columnValue(node.row, column))), node]))
    this.#indexes.set(name, index)
    return index
  }
}

/** SQLite's names do not mind case; a foreign key may spell a name otherwise than the table does. */
function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function columnValue(row: Row, column: string): SqlValue {
  const name = Object.hasOwn(row, column) ? column : Object.keys(row).find(key => sameName(key, column))
  return name === undefined ? null : (row[name] ?? null)
}
