// Change one value of one row.
import type { Chance } from '../../model/chance.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { sayRequests } from '../wording/frames.ts'

/** An editable value of a row that is known by its name. */
export const changeOne: Family = { key: 'change_one', level: 'easy', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const errands = new Errands(desk, chance)
  if (!errands.edit()) return null
  const name = desk.steps.at(-1)?.tool ?? 'update'
  return { name, kind: 'change', instruction: sayRequests(errands.clauses, chance), desk, answer: null }
}
