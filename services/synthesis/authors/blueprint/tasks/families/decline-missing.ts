// Decline because the thing does not exist: a request in the words of feasible ones, about a row that nobody has.
import type { Action } from '../../language/action.ts'
import type { Chance } from '../../model/chance.ts'
import { addDays } from '../../model/functions.ts'
import type { Row } from '../../model/world.ts'
import { nounOf, actionToolName } from '../../plan/names.ts'
import { entityOf } from '../../plan/views.ts'
import { answerDecline } from '../answers.ts'
import { chooseArguments, saidScope } from '../choose-arguments.ts'
import type { Desk } from '../desk.ts'
import { NOT_THERE } from '../verifier/shared-code.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { nameKey } from '../name-key.ts'
import { ownFilters } from '../look-up.ts'
import { saysAll } from '../requests.ts'
import { sayIfNot, sayRequests } from '../wording/frames.ts'
import { phraseOfRow } from '../wording/say-row.ts'
import { mentions, sayTemplate } from '../wording/say-template.ts'

/** A request about something that is not there. */
export const declineMissing: Family = { key: 'decline_missing', level: 'decline', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const [name, action] = chance.pick(Object.entries(blueprint.actions))
  const chosen = chooseArguments(desk, action, chance, {})
  const key = chosen && missingArgument(desk, action, chance)
  const choice = key === null || key === undefined ? null : chosen?.[key]
  if (!chosen || choice?.kind !== 'row' || key === null) return null
  const search = desk.plan('search', choice.entity)
  const missing = search && nobody(desk, choice.entity, choice.row, chance)
  const template = chance.shuffle(action.ask).find(
    ask =>
      saysAll(ask, action, chosen, {}) &&
      mentions(ask)
        .get(key)
        ?.every(path => path.length === 0),
  )
  if (!search || !missing || template === undefined) return null
  const clause = sayTemplate(blueprint, desk.world, template, saidScope(action, { ...chosen, [key]: { ...choice, row: missing } }, {})).text
  const answered = desk.call(search, ownFilters(desk, search, missing))
  const { one } = nounOf(blueprint, choice.entity)
  const words = phraseOfRow(blueprint, desk.world, choice.entity, missing).text
  const answer = answerDecline(
    `the answer says that there is no such ${one}`,
    `I cannot do that: ${words} does not exist.`,
    [`no ${one}`],
    NOT_THERE,
  )
  const instruction = `${sayRequests([clause], chance)} ${chance.happens(0.5) ? sayIfNot(chance) : ''}`.trim()
  return answered && answer && { name: `${actionToolName(blueprint, name)}_missing`, kind: 'decline', instruction, desk, answer }
}

function missingArgument(desk: Desk, action: Action, chance: Chance): string | null {
  const keys = Object.entries(action.args).flatMap(([key, { type, ...rest }]) =>
    type === 'row' && 'of' in rest && desk.plan('search', rest.of) ? [key] : [],
  )
  return keys.length === 0 ? null : chance.pick(keys)
}

/** A row that resembles others and is none of them: the text of one with the reference of another, or another day. */
function nobody(desk: Desk, entity: string, row: Row, chance: Chance): Row | null {
  const { blueprint } = desk.office
  const { fields, identify } = entityOf(blueprint, entity)
  const [first = ''] = identify
  const field = fields[first]
  const rows = desk.world.rows(entity)
  const day = identify.find(key => fields[key]?.type === 'date')
  const text = field?.type === 'text' ? row[first] : null
  let other: Row | null = null
  if (day !== undefined && typeof row[day] === 'string') other = { ...row, [day]: addDays(row[day], chance.integer(2, 9)) }
  else if (typeof text === 'string' && identify.length > 1) other = { ...row, [first]: chance.pick(rows)[first] ?? null }
  else if (typeof text === 'string') other = { ...row, [first]: mixed(text, String(chance.pick(rows)[first] ?? '')) }
  const name = other && nameKey(desk.world, entity, other).toLowerCase()
  return name !== null && rows.every(each => nameKey(desk.world, entity, each).toLowerCase() !== name) ? other : null
}

/** The beginning of one text with the end of another: `Maria Berg` of Maria Lind and Jonas Berg, `K-37` of K-34 and K-17. */
function mixed(left: string, right: string): string {
  const [head = ''] = left.split(' ')
  const tail = right.split(' ').slice(1).join(' ')
  return tail === '' ? left.slice(0, -1) + right.slice(-1) : `${head} ${tail}`
}
