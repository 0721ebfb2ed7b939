// What tells a row from others in words, without the words: equal keys are equal names. Many rows are compared with each request.
import type { World } from '../model/world.ts'
import type { Row } from '../model/world.ts'
import { columnKey } from './wording/say-row.ts'

/** The values by which people name a row, references by theirs. */
export function nameKey(world: World, entity: string, row: Row): string {
  const { identify = [] } = world.blueprint.entities[entity] ?? {}
  return identify.map(key => fieldKey(world, entity, key, row)).join('\u0000')
}

/** The value of one field, as people would say it. */
export function fieldKey(world: World, entity: string, key: string, row: Row): string {
  const field = world.blueprint.entities[entity]?.fields[key]
  const value = field ? (row[columnKey(key, field)] ?? null) : null
  if (field?.type !== 'ref' || typeof value !== 'number') return String(value)
  const target = world.row(field.to, value)
  return target ? nameKey(world, field.to, target) : ''
}
