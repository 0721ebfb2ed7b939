// Words of the errors that ready-made checks give, the same when played and when compiled. Rules bring their own words.
// Each says what is wrong and what to do next.
import { calledOf } from './views.ts'
import { columnName, entityOf, nounOf, rowName, tableName, type Named } from './names.ts'
import type { Entity } from '../language/entity.ts'

/** Ready-made tools of an entity, by what it says or by its kind. */
export function readyMadeKinds(entity: Entity): readonly ('search' | 'list' | 'get' | 'create' | 'update')[] {
  if (entity.tools) return entity.tools
  if (entity.kind === 'party' || entity.kind === 'thing') return ['search', 'get', 'update']
  if (entity.kind === 'reference') return ['list']
  return entity.kind === 'record' ? ['search', 'get'] : []
}

/** Name of the tool that finds the number of a row of an entity; parts are found through what they belong to. */
export function lookupTool(named: Named, entity: string): string {
  const of = entityOf(named, entity)
  const kinds = readyMadeKinds(of)
  if (kinds.includes('search')) return `search_${tableName(named, entity)}`
  if (kinds.includes('list')) return `list_${tableName(named, entity)}`
  const whole = Object.values(of.fields).find(field => field.type === 'ref' && field.to !== entity)
  if (kinds.includes('get') || whole?.type !== 'ref') return `get_${rowName(named, entity)}`
  return readyMadeKinds(entityOf(named, whole.to)).includes('get') ? `get_${rowName(named, whole.to)}` : lookupTool(named, whole.to)
}

/** not_found: around the number that is unknown. */
export function missingRow(named: Named, entity: string): { before: string; after: string } {
  return { before: `There is no ${nounOf(named, entity).one} `, after: `. Use ${lookupTool(named, entity)} to find the right number.` }
}

/** conflict of `create_…` and `update_…`: around the value that another row has in a unique field. */
export function takenValue(named: Named, entity: string, key: string): { before: string; after: string } {
  const field = entityOf(named, entity).fields[key]
  const called = field ? calledOf(named, key, field) : key
  return { before: `Another ${nounOf(named, entity).one} has the ${called} `, after: `. Use ${lookupTool(named, entity)} to see which.` }
}

/** invalid of `update_…`: no field given. */
export function nothingToChange(named: Named, entity: string): string {
  const columns = editableFields(entityOf(named, entity)).map(([key, field]) => columnName(named, key, field))
  return `There is nothing to change. Give at least one of: ${columns.join(', ')}.`
}

/** invalid of `find_free_…` and `summarise_…`. `strict`: the end has to be later than the start. */
export const wrongPeriod = (strict: boolean): string =>
  strict ? 'The end (to) has to be later than the start (from).' : 'The end (to) cannot be before the start (from).'

/** Fields that `update_…` may change. */
export const editableFields = (entity: Entity): [string, Entity['fields'][string]][] =>
  Object.entries(entity.fields).filter(([, field]) => field.editable ?? false)

/** Where a number comes from, for descriptions. */
export const fromTool = (named: Named, entity: string): string => `from ${lookupTool(named, entity)}`
