// Go up to a limit that the state sets: `all that is left to pay`.
import type { JsonValue } from '../../../../../../shared/domain/json.ts'
import { isJsonObject, pointerToken } from '../../../../../../shared/domain/json.ts'
import type { Chance } from '../../model/chance.ts'
import { fillNouns } from '../../plan/names.ts'
import { chooseArguments, withinBounds, type Chosen } from '../choose-arguments.ts'
import type { Desk, Pointer } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { evaluates } from '../evaluates.ts'
import { find } from '../look-up.ts'
import { plain } from '../wording/phrase.ts'
import { draftOf } from './errands.ts'

/** An action with a ceiling, up to the ceiling. */
export const limit: Family = { key: 'limit', level: 'hard', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const limited = Object.entries(blueprint.actions).flatMap(([name, action]) =>
    action.ceiling ? [{ name, action, ceiling: action.ceiling }] : [],
  )
  if (limited.length === 0) return null
  const { name, action, ceiling } = chance.pick(limited)
  const free = chooseArguments(desk, action, chance, {})
  const most = free && evaluates(desk, ceiling.most, free, action.args)
  const bounds = action.args[ceiling.arg]
  if (!free || !bounds || typeof most !== 'number' || most <= 1 || !withinBounds(bounds, most)) return null
  const given: Chosen = { ...free, [ceiling.arg]: { kind: 'value', value: most } }
  const pointer = shownValue(desk, given, ceiling.arg, most)
  if (!pointer) return null
  const errands = new Errands(desk, chance)
  const words = plain(fillNouns(blueprint, ceiling.words))
  if (!errands.request({ action: name, given, as: { [ceiling.arg]: words }, pointers: { [ceiling.arg]: pointer } })) return null
  return errands.extend() ? draftOf(`${errands.first}_up_to_limit`, errands, chance) : null
}

/** Where the tools show the most: in the shown rows of the other arguments, or in what they tell of the actor. */
function shownValue(desk: Desk, chosen: Chosen, except: string, most: number): Pointer | null {
  for (const [key, choice] of Object.entries(chosen)) {
    if (key === except || choice.kind !== 'row') continue
    const pointer = find(desk, choice.entity, choice.row)
    const found = pointer && besidePointer(desk, pointer, most)
    if (found) return found
  }
  const me = desk.office.plans.find(plan => plan.kind === 'me')
  const shown = me ? desk.peek(me, {}) : null
  const property = me?.kind === 'me' ? me.property : ''
  const name = numberNamed(shown?.[property], most)
  const answered = me && name !== null ? desk.call(me, {}) : null
  return answered && name !== null ? { $from: `${answered.step}#${pointerToken(property)}${pointerToken(name)}` } : null
}

/** A value of the same shown row as a number's pointer. */
function besidePointer(desk: Desk, { $from }: Pointer, value: number): Pointer | null {
  const [step = '', pointer = ''] = $from.split('#')
  const at = pointer.replace(/\/[^/]*$/, '')
  let shown: JsonValue | undefined = desk.results[Number(step)]
  for (const part of at.split('/').slice(1))
    shown = Array.isArray(shown) ? shown[Number(part)] : isJsonObject(shown) ? shown[part] : undefined
  const name = numberNamed(shown, value)
  return name === null ? null : { $from: `${step}#${at}${pointerToken(name)}` }
}

/** The name of the one number in a shown row that has this value, numbers of rows aside. */
function numberNamed(shown: JsonValue | undefined, value: number): string | null {
  if (!isJsonObject(shown)) return null
  const names = Object.keys(shown).filter(name => shown[name] === value && name !== 'id' && !name.endsWith('_id'))
  return names.length === 1 ? (names[0] ?? null) : null
}
