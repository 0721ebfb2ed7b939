// Views of rows: what tools answer of a row, with labels of references and computed values.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Blueprint } from '../language/blueprint.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { viewOf, type ViewField } from '../plan/views.ts'
import { compileExpression, isRow, type Evaluate } from './evaluate.ts'
import { rowKey, type Row, type World } from './world.ts'

/** One value of a view. */
export type ReadField = (world: World, row: Row) => Scalar

/** The view of a row, as every tool answers it. */
export function showRow(world: World, entity: string, row: Row): JsonObject {
  return Object.fromEntries(readersOf(world.blueprint, entity).map(([name, read]) => [name, read(world, row)]))
}

/** By blueprint and entity: views are shown with every call. */
const READERS = new WeakMap<Blueprint, Map<string, readonly [string, ReadField][]>>()

function readersOf(blueprint: Blueprint, entity: string): readonly [string, ReadField][] {
  const known = READERS.get(blueprint) ?? new Map<string, readonly [string, ReadField][]>()
  READERS.set(blueprint, known)
  const readers = known.get(entity) ?? viewOf(blueprint, entity).map(field => [field.name, fieldReader(blueprint, entity, field)] as const)
  known.set(entity, [...readers])
  return readers
}

/** How a field of a view is read. */
export function fieldReader(blueprint: Blueprint, entity: string, { source }: ViewField): ReadField {
  switch (source.kind) {
    case 'id':
      return (_world, row) => row.id
    case 'field': {
      const key = rowKey(source.key, source.field)
      return (_world, row) => row[key] ?? null
    }
    case 'label': {
      const { key, of, entity: to } = source
      return (world, row) => {
        const id = row[`${key}_id`]
        return typeof id === 'number' ? (world.row(to, id)?.[of] ?? null) : null
      }
    }
    case 'computed':
      return computedReader(blueprint, entity, source.key)
  }
}

function computedReader(blueprint: Blueprint, entity: string, key: string): ReadField {
  const source = blueprint.entities[entity]?.computed?.[key]?.value ?? 'null'
  const value: Evaluate = compileExpression(source, { blueprint, names: new Map([[entity, entity]]) })
  return (world, row) => {
    const result = value({ world, names: { [entity]: row } })
    return isRow(result) ? result.id : result
  }
}
