// Finds a row of which a request says only what belongs to it: `check in Biscuit` speaks of a stay by its pet.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Row } from '../model/world.ts'
import { entityOf } from '../plan/views.ts'
import type { Desk, Pointer } from './desk.ts'
import { find, itemsOf, noteItem } from './look-up.ts'
import { columnKey } from './wording/say-row.ts'
import { rowAt } from './wording/say-template.ts'

/** The pointer to a row's number by way of the row that a path leads to; the reader tells it from others by its state. */
export function findByMention(desk: Desk, entity: string, row: Row, paths: readonly (readonly string[])[]): Pointer | null {
  const { blueprint } = desk.office
  for (const path of paths) {
    const target = rowAt(blueprint, desk.world, { entity, row }, path)
    if (!target) continue
    const found = desk.attempt(() => {
      let pointer = find(desk, target.entity, target.row)
      for (let length = path.length - 1; length >= 0 && pointer; length--) {
        const owner = rowAt(blueprint, desk.world, { entity, row }, path.slice(0, length))
        pointer = owner ? findByReference(desk, owner.entity, owner.row, path[length] ?? '', pointer) : null
      }
      return pointer
    })
    if (found) return found
  }
  return null
}

function findByReference(desk: Desk, entity: string, row: Row, key: string, reference: Pointer): Pointer | null {
  const known = desk.pointer(entity, row.id)
  if (known) return known
  const plan = desk.plan('search', entity)
  const argument = plan?.args.find(({ use }) => use.kind === 'filter' && use.key === key && use.operator === 'is')
  if (!plan || !argument) return null
  const wide = { [argument.name]: reference }
  const several = itemsOf(desk.peek(plan, wide)?.['items']).length > 1
  const answered = desk.call(plan, several ? { ...wide, ...stateOf(desk, plan.args, entity, row) } : wide)
  const items = itemsOf(answered?.result['items'])
  const index = items.findIndex(item => item['id'] === row.id)
  const item = items[index]
  if (!answered || !item) return null
  noteItem(desk, entity, item, answered.step, `/items/${index}`)
  return desk.pointer(entity, row.id)
}

/** Filters by the choices that say where a row stands, such as its status. */
function stateOf(desk: Desk, args: readonly { name: string; use: { kind: string; key?: string } }[], entity: string, row: Row): JsonObject {
  const { fields } = entityOf(desk.office.blueprint, entity)
  const found: JsonObject = {}
  for (const { name, use } of args) {
    const field = use.kind === 'filter' ? fields[use.key ?? ''] : undefined
    const value = field ? (row[columnKey(use.key ?? '', field)] ?? null) : null
    if (field?.type === 'choice' && use.key === 'status' && value !== null) found[name] = value
  }
  return found
}
