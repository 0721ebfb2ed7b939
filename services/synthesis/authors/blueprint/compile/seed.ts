// seed.json of a blueprint: the rows of a world as SQLite keeps them, under the names that are seen outside, parents first.
import type { Row as SeedRow } from '../../../../../shared/domain/environment.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { rowKey, type Row, type World } from '../model/world.ts'
import { columnName, entityOf, tableName } from '../plan/names.ts'
import { insertionOrder } from '../plan/order.ts'

/** Rows by table, in an order in which they can be inserted. */
export function rowsByTable(world: World): Record<string, SeedRow[]> {
  const { blueprint } = world
  return Object.fromEntries(
    insertionOrder(blueprint).map(entity => [tableName(blueprint, entity), world.rows(entity).map(row => seedRow(world, entity, row))]),
  )
}

function seedRow({ blueprint }: World, entity: string, row: Row): SeedRow {
  const fields = Object.entries(entityOf(blueprint, entity).fields)
  const values = fields.map(([key, field]): [string, string | number | null] => [
    columnName(blueprint, key, field),
    stored(row[rowKey(key, field)] ?? null),
  ])
  return { id: row.id, ...Object.fromEntries(values) }
}

const stored = (value: Scalar): string | number | null => (typeof value === 'boolean' ? Number(value) : value)
