// Several things at once: a chain that goes on with what was just made, or a list of things that have piled up.
import type { Chance } from '../../model/chance.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands, HARD_TOOLS } from '../errands.ts'
import { outcomeOf } from '../outcome.ts'
import { sayRequests } from '../wording/frames.ts'

/** Different tools of a long list. */
const LIST_TOOLS = 12

/** Makes something, goes on with it in other parts of the business, and asks what came out. */
export const chain: Family = { key: 'chain', level: 'hard', compose: composeChain }

/** A list of different things to do. */
export const list: Family = { key: 'list', level: 'hard', compose: composeList }

function composeChain(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const making = Object.keys(blueprint.actions).filter(action => blueprint.actions[action]?.effects.some(effect => 'add' in effect))
  if (making.length === 0) return null
  const errands = new Errands(desk, chance)
  if (!errands.request({ action: chance.pick(making) }) || !errands.followUp()) return null
  errands.followUp()
  if (!errands.extend()) return null
  return draftOf(`${errands.first}_and_more`, errands, chance)
}

function composeList(desk: Desk, chance: Chance): TaskDraft | null {
  const errands = new Errands(desk, chance)
  errands.extend(LIST_TOOLS)
  return desk.tools < HARD_TOOLS || errands.clauses.length < 3 ? null : draftOf(`list_from_${errands.first}`, errands, chance)
}

/** Errands as a task; with a question about the last of them when there is a sound one. */
export function draftOf(name: string, errands: Errands, chance: Chance): TaskDraft {
  const { desk, last, clauses } = errands
  const instruction = sayRequests(clauses, chance)
  const outcome = last && chance.happens(0.6) ? outcomeOf(desk, last, instruction, chance) : null
  if (!outcome) return { name, kind: 'change', instruction, desk, answer: null }
  return { name, kind: 'change_and_answer', instruction: `${instruction} ${outcome.question}`, desk, answer: outcome.answer }
}
