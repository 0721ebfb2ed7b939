// Undo a mistake: what was done to one row is taken back, and done to the right one.
import type { Chance } from '../../model/chance.ts'
import type { Action } from '../../language/action.ts'
import type { Chosen } from '../choose-arguments.ts'
import { actionToolName } from '../../plan/names.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { isTold } from '../wording/frames.ts'
import { mentions } from '../wording/say-template.ts'
import { draftOf } from './errands.ts'

const MISTAKES: readonly ((undo: string, redo: string) => string)[] = [
  (undo, redo) => `straighten out a mix-up: ${undo}, and instead ${redo}`,
  (undo, redo) => `put a mix-up of two right: ${undo}, and ${redo} instead`,
  (undo, redo) => `correct what went wrong yesterday: ${undo}, and ${redo} instead`,
]

/** Takes an action back by the one that undoes it, and does the action as it was meant. */
export const undo: Family = { key: 'undo', level: 'hard', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const pairs = Object.entries(desk.office.blueprint.actions).flatMap(([name, action]) =>
    action.undoneBy === undefined ? [] : [{ name, action, undoneBy: action.undoneBy }],
  )
  if (pairs.length === 0) return null
  const { name, action, undoneBy } = chance.pick(pairs)
  const errands = new Errands(desk, chance)
  const parts = new Errands(desk, chance)
  if (!parts.request({ action: undoneBy }) || !parts.last) return null
  const touched = Object.values(parts.last.chosen).flatMap(choice => (choice.kind === 'row' ? [choice] : []))
  // What is made anew is about the same things where the row that was taken back knows them: another stay of the same pet.
  const [taken] = touched
  const given = taken ? sameParts(desk, action, taken.entity, taken.row) : {}
  const again = new Errands(desk, chance)
  if (!again.request({ action: name, given, touched: new Set(touched.map(({ entity, row }) => `${entity}:${row.id}`)) })) return null
  const [first = ''] = parts.clauses
  const [second = ''] = again.clauses
  if (isTold(first) || isTold(second)) return null
  errands.add(
    chance.pick(MISTAKES)(first, second),
    [name, undoneBy],
    touched.map(({ entity, row }) => `${entity}:${row.id}`),
  )
  return errands.extend() ? draftOf(`${actionToolName(desk.office.blueprint, undoneBy)}_by_mistake`, errands, chance) : null
}

/** Row arguments of an action that a row refers to under the same key, such as the pet of a stay; the first of them only. */
function sameParts(desk: Desk, action: Action, entity: string, row: Readonly<Record<string, unknown>>): Chosen {
  const fields = desk.office.blueprint.entities[entity]?.fields ?? {}
  for (const [key, argument] of Object.entries(action.args)) {
    const field = fields[key]
    const id = row[`${key}_id`]
    if (argument.type !== 'row' || field?.type !== 'ref' || typeof id !== 'number') continue
    const found = desk.world.row(argument.of, id)
    const spoken = action.ask.some(ask => mentions(ask).has(key))
    if (found && spoken) return { [key]: { kind: 'row', entity: argument.of, row: found } }
  }
  return {}
}
