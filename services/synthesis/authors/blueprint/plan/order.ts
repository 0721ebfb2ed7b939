// In which order tables are created and filled: whatever a row refers to comes before it.
// A reference to the own entity is no obstacle: rows come by number.
import type { Blueprint } from '../language/blueprint.ts'
import { BlueprintError } from '../language/parse-expression.ts'

/** Keys of all entities, references first, otherwise as they stand. Throws {@link BlueprintError} when they refer to each other in a circle. */
export function insertionOrder(blueprint: Pick<Blueprint, 'entities'>): readonly string[] {
  const done = new Set<string>()
  const visit = (entity: string, path: readonly string[]): void => {
    if (done.has(entity)) return
    if (path.includes(entity)) throw new BlueprintError(`entities refer to each other in a circle: ${[...path, entity].join(' → ')}`)
    for (const field of Object.values(blueprint.entities[entity]?.fields ?? {}))
      if (field.type === 'ref' && field.to !== entity) visit(field.to, [...path, entity])
    done.add(entity)
  }
  for (const entity of Object.keys(blueprint.entities)) visit(entity, [])
  return [...done]
}
