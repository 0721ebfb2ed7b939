// One thing that a person asks to be done: an action with its arguments, said in a clause and played on the desk.
// Sound or nothing: the words fit no other row with which it would work, and every value is said.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import type { Action } from '../language/action.ts'
import type { Chance } from '../model/chance.ts'
import type { Row } from '../model/world.ts'
import type { PlanOf } from '../plan/tools.ts'
import { chooseArguments, rawArguments, saidScope, type Chosen } from './choose-arguments.ts'
import type { Answered, Desk, Pointer } from './desk.ts'
import { find, noteItem, noteItems } from './look-up.ts'
import { findByMention } from './find-by-mention.ts'
import { fieldKey, nameKey } from './name-key.ts'
import { mentions, sayTemplate, rowAt } from './wording/say-template.ts'
import type { Phrase } from './wording/phrase.ts'
import { isJsonObject } from '../../../../../shared/domain/json.ts'

/** What is wanted of a request. */
export interface Wish {
  action: string
  /** Arguments that are given; chance chooses the others. */
  given?: Chosen
  /** What arguments are said as, instead of their names: these rows need no look-up by name. */
  as?: Readonly<Record<string, Phrase>>
  /** Pointers to arguments that are said in another way. */
  pointers?: Readonly<Record<string, JsonValue>>
  /** Rows that earlier requests were about, as `entity:id`: chance chooses others. */
  touched?: ReadonlySet<string>
}

/** A request that was played. */
export interface Request {
  action: string
  clause: string
  chosen: Chosen
  answered: Answered
  plan: PlanOf<'action'>
}

/** Tries of one request before another action is tried. */
const TRIES = 6

/** Says and plays an action. Null when no sound choice of arguments was found; the desk is then as before. */
export function requestAction(desk: Desk, chance: Chance, wish: Wish): Request | null {
  const plan = actionPlanOf(desk, wish.action)
  const action = desk.office.blueprint.actions[wish.action]
  if (!plan || !action) return null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const chosen = chooseArguments(desk, action, chance, wish.given ?? {}, wish.touched)
    if (!chosen || !works(desk, plan, chosen)) continue
    const request = playRequest(desk, chance, { plan, action, wish, chosen })
    if (request) return request
  }
  return null
}

/** The tool of an action. */
export function actionPlanOf(desk: Desk, action: string): PlanOf<'action'> | null {
  return desk.office.plans.find((plan): plan is PlanOf<'action'> => plan.kind === 'action' && plan.action === action) ?? null
}

/** Whether the world would do it. */
export function works(desk: Desk, plan: PlanOf<'action'>, chosen: Chosen): boolean {
  return 'result' in desk.tries(plan, rawArguments(plan, chosen))
}

interface Play {
  plan: PlanOf<'action'>
  action: Action
  wish: Wish
  chosen: Chosen
}

function playRequest(desk: Desk, chance: Chance, { plan, action, wish, chosen }: Play): Request | null {
  const template = chance.shuffle(action.ask).find(ask => saysAll(ask, action, chosen, wish) && isDetermined(desk, plan, ask, chosen, wish))
  if (template === undefined) return null
  return desk.attempt(() => {
    const clause = sayTemplate(desk.office.blueprint, desk.world, template, saidScope(action, chosen, wish.as ?? {})).text
    const args = pointedArguments(desk, plan, template, chosen, wish)
    const answered = args && desk.call(plan, args)
    if (!answered) return null
    noteResult(desk, plan, answered)
    return { action: wish.action, clause, chosen, answered, plan }
  })
}

/** Plays an action once for each choice of arguments. False when one of them cannot be found or is refused. */
export function playEach(desk: Desk, plan: PlanOf<'action'>, template: string, all: readonly Chosen[]): boolean {
  return all.every(chosen => {
    const args = pointedArguments(desk, plan, template, chosen, {})
    return args !== null && desk.call(plan, args) !== null
  })
}

/** Whether a wording says every argument that was chosen. */
export function saysAll(template: string, action: Action, chosen: Chosen, wish: Pick<Wish, 'as'>): boolean {
  const said = mentions(template)
  const missing = Object.keys(chosen).filter(key => !said.has(key) && wish.as?.[key] === undefined)
  const unknown = [...said.keys()].filter(key => !(key in chosen))
  const replaced = Object.keys(wish.as ?? {}).every(key => (said.get(key) ?? []).some(path => path.length === 0))
  return missing.length === 0 && unknown.every(key => !(key in action.args)) && unknown.length === 0 && replaced
}

/** Whether the words fit no other row with which the action would work. */
function isDetermined(desk: Desk, plan: PlanOf<'action'>, template: string, chosen: Chosen, wish: Pick<Wish, 'as'>): boolean {
  const said = mentions(template)
  return Object.entries(chosen).every(([key, choice]) => {
    if (choice.kind === 'value' || wish.as?.[key] !== undefined) return true
    const rows = choice.kind === 'row' ? [choice.row] : choice.rows
    return rows.every(row => {
      const words = (candidate: Row): string => wordsOf(desk, choice.entity, candidate, said.get(key) ?? [])
      const rivals = desk.world.rows(choice.entity).filter(other => !rows.some(({ id }) => id === other.id) && words(other) === words(row))
      return rivals.every(rival => {
        const others =
          choice.kind === 'row' ? { ...choice, row: rival } : { ...choice, rows: rows.map(each => (each === row ? rival : each)) }
        return !works(desk, plan, { ...chosen, [key]: others })
      })
    })
  })
}

/** Whether the words fit no other row at all. */
export function isOnlyOne(desk: Desk, template: string, chosen: Chosen): boolean {
  const said = mentions(template)
  return Object.entries(chosen).every(([key, choice]) => {
    if (choice.kind !== 'row') return choice.kind === 'value'
    const words = (row: Row): string => wordsOf(desk, choice.entity, row, said.get(key) ?? [])
    const wanted = words(choice.row)
    return desk.world.rows(choice.entity).every(other => other.id === choice.row.id || words(other) !== wanted)
  })
}

/** What the paths of a wording say of a row, as a key. */
function wordsOf(desk: Desk, entity: string, row: Row, paths: readonly (readonly string[])[]): string {
  const { world } = desk
  const words = paths.map(path => {
    if (path.length === 0) return nameKey(world, entity, row)
    const owner = rowAt(world.blueprint, world, { entity, row }, path.slice(0, -1))
    return owner ? fieldKey(world, owner.entity, path.at(-1) ?? '', owner.row) : ''
  })
  return words.join('|')
}

/** Arguments as an agent gives them: numbers of rows point into results, after the look-ups that they take. */
export function pointedArguments(
  desk: Desk,
  plan: PlanOf<'action'>,
  template: string,
  chosen: Chosen,
  wish: Pick<Wish, 'pointers'>,
): JsonObject | null {
  const said = mentions(template)
  const args: JsonObject = {}
  for (const { name, use } of plan.args) {
    if (use.kind !== 'row' && use.kind !== 'rows' && use.kind !== 'value') continue
    const choice = chosen[use.key]
    const pointer = wish.pointers?.[use.key]
    if (pointer !== undefined) args[name] = pointer
    else if (choice?.kind === 'value') args[name] = choice.value
    else if (choice) {
      const paths = said.get(use.key) ?? []
      const pointers = (choice.kind === 'row' ? [choice.row] : choice.rows).map(row => findSaid(desk, choice.entity, row, paths))
      if (pointers.some(each => each === null)) return null
      args[name] = choice.kind === 'row' ? (pointers[0] ?? null) : pointers
    }
  }
  return args
}

function findSaid(desk: Desk, entity: string, row: Row, paths: readonly (readonly string[])[]): Pointer | null {
  const known = desk.pointer(entity, row.id)
  if (known) return known
  return paths.some(path => path.length === 0) || paths.length === 0 ? find(desk, entity, row) : findByMention(desk, entity, row, paths)
}

/** Remembers the numbers of the rows in an action's result. */
function noteResult(desk: Desk, plan: PlanOf<'action'>, { step, result }: Answered): void {
  if (plan.result.kind === 'row') noteItem(desk, plan.result.entity, result, step, '')
  else noteItems(desk, plan.result.entity, result, step)
  for (const { name, entity } of plan.result.also) {
    const also = result[name]
    if (isJsonObject(also)) noteItem(desk, entity, also, step, `/${name}`)
  }
}
