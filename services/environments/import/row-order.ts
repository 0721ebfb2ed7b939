// Orders that references allow: tables after their parents, rows after the rows of the same table they refer to.
// Cycles keep the order they came in; seeding judges references at the end, so order is for the reader.
import type { Row } from '../../../shared/domain/environment.ts'
import type { LoadedTable } from '../../../shared/sandbox/host/load-tables.ts'

/** Items after the items they name as parents, otherwise in the order given. */
export function parentsFirst<Item>(items: readonly Item[], linksOf: (item: Item) => { name: string; parents: string[] }): Item[] {
  const byName = new Map(items.map(item => [linksOf(item).name.toLowerCase(), item]))
  const ordered: Item[] = []
  const visited = new Set<Item>()
  const visit = (item: Item): void => {
    if (visited.has(item)) return
    visited.add(item)
    for (const parent of linksOf(item).parents) {
      const found = byName.get(parent.toLowerCase())
      if (found !== undefined) visit(found)
    }
    ordered.push(item)
  }
  items.forEach(visit)
  return ordered
}

/** A table's rows, those that refer to other rows of it after these. */
export function rowsParentsFirst(table: LoadedTable): Row[] {
  const own = table.references.filter(reference => reference.table === table.name)
  if (own.length === 0) return table.rows
  const identityOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map(column => row[column] ?? null))
  const owners = own.map(reference => new Map(table.rows.map(row => [identityOf(row, reference.parent_columns), row])))
  const ordered = new Set<Row>()
  const visited = new Set<Row>()
  for (const start of table.rows) {
    const path = [start] // a stack instead of recursion: chains of replies can be long
    for (let row = path.at(-1); row; row = path.at(-1)) {
      const current = row
      const fresh = !visited.has(current)
      visited.add(current)
      const parents = own.map((reference, index) => owners[index]?.get(identityOf(current, reference.columns)))
      const waiting = fresh ? parents.filter(parent => parent !== undefined).filter(parent => !visited.has(parent)) : []
      if (waiting.length > 0) path.push(...waiting)
      else {
        path.pop()
        ordered.add(current)
      }
    }
  }
  return [...ordered]
}
