// What differs between two worlds, row by row: what a solution has done.
import type { Blueprint } from '../language/blueprint.ts'
import type { Row, World } from '../model/world.ts'

/** One row that differs. */
export type RowChange =
  | { op: 'insert'; entity: string; before: null; after: Row }
  | { op: 'update'; entity: string; before: Row; after: Row }
  | { op: 'delete'; entity: string; before: Row; after: null }

/** Every difference, by entity and number: first what was there before, then what is new. */
export function differences(blueprint: Blueprint, initial: World, final: World): readonly RowChange[] {
  return Object.keys(blueprint.entities).flatMap((entity): RowChange[] => {
    const old = initial.rows(entity)
    const changed = old.flatMap((before): RowChange[] => {
      const after = final.row(entity, before.id)
      if (after === before) return []
      if (!after) return [{ op: 'delete', entity, before, after: null }]
      return Object.keys(before).some(key => before[key] !== after[key]) ? [{ op: 'update', entity, before, after }] : []
    })
    const added = final.rows(entity).filter(({ id }) => initial.row(entity, id) === null)
    return [...changed, ...added.map((after): RowChange => ({ op: 'insert', entity, before: null, after }))]
  })
}
