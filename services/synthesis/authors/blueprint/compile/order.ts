// The order of entities in which parents come before the rows that refer to them: for the schema and for seed rows.
import type { Blueprint } from '../language/blueprint.ts'

/** Keys of all entities, each behind those that its required references lead to; otherwise as the blueprint lists them. */
export function entityOrder({ entities }: Pick<Blueprint, 'entities'>): readonly string[] {
  const done = new Set<string>()
  const visit = (key: string, open: readonly string[]): void => {
    const entity = entities[key]
    if (!entity || done.has(key) || open.includes(key)) return
    for (const field of Object.values(entity.fields)) if (field.type === 'ref') visit(field.to, [...open, key])
    done.add(key)
  }
  for (const key of Object.keys(entities)) visit(key, [])
  return [...done]
}
