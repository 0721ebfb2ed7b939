// Do one thing: an action on rows that are known by their names, now and then with a question about what came out.
import type { Chance } from '../../model/chance.ts'
import type { Action } from '../../language/action.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { outcomeOf } from '../outcome.ts'
import { requestAction } from '../requests.ts'
import { sayIfNot, sayRequests } from '../wording/frames.ts'

/** Share of requests that end in what to do when they are refused, as declined tasks do. */
const IF_NOT = 0.3

/** Change one thing: an action on a single row. */
export const act: Family = {
  key: 'act',
  level: 'easy',
  compose: (desk, chance) => compose(desk, chance, action => rowArguments(action) === 1, false),
}

/** Create something out of parts that have to be looked up. */
export const create: Family = { key: 'create', level: 'easy', compose: (desk, chance) => compose(desk, chance, makes, false) }

/** The same, with a question about what came out. */
export const createAndTell: Family = {
  key: 'create_and_tell',
  level: 'easy',
  compose: (desk, chance) => compose(desk, chance, action => (action.outcome ?? []).length > 0, true),
}

function makes(action: Action): boolean {
  return rowArguments(action) >= 2 && action.effects.some(effect => 'add' in effect)
}

function rowArguments(action: Action): number {
  return Object.values(action.args).filter(({ type }) => type === 'row').length
}

function compose(desk: Desk, chance: Chance, fits: (action: Action) => boolean, asks: boolean): TaskDraft | null {
  const actions = Object.entries(desk.office.blueprint.actions).filter(([, action]) => fits(action))
  if (actions.length === 0) return null
  const [action] = chance.pick(actions)
  const request = requestAction(desk, chance, { action })
  if (!request) return null
  const said = sayRequests([request.clause], chance)
  const name = request.plan.name
  if (!asks) return { name, kind: 'change', instruction: chance.happens(IF_NOT) ? `${said} ${sayIfNot(chance)}` : said, desk, answer: null }
  const outcome = outcomeOf(desk, request, said, chance)
  return outcome && { name, kind: 'change_and_answer', instruction: `${said} ${outcome.question}`, desk, answer: outcome.answer }
}
