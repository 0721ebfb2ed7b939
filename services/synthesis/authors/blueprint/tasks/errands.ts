// Several requests in one message: each is played after the one before, about other rows unless it goes on with what was just made.
import type { Chance } from '../model/chance.ts'
import { nounOf } from '../plan/names.ts'
import type { Desk } from './desk.ts'
import { find } from './look-up.ts'
import { requestAction, actionPlanOf, type Request, type Wish } from './requests.ts'
import { chooseEdit, playEdit, sayEdit } from './updates.ts'
import { mentions } from './wording/say-template.ts'
import { plain } from './wording/phrase.ts'
import { phraseOfRow } from './wording/say-row.ts'

/** Different tools that a hard task uses, at least (issue: the harder half of a suite). */
export const HARD_TOOLS = 6

/** Most requests in one message: more is a to-do list that nobody would dictate. */
const MAX_REQUESTS = 7

/** Further tools that some hard tasks use beyond the least. */
const MORE_TOOLS = 2

/** Tries of further requests. */
const MAX_TRIES = 24

/** Share of further requests that change data instead of doing something. */
const EDITS = 0.25

/** Requests that were played, with what they were about. */
export class Errands {
  readonly desk: Desk
  readonly clauses: string[] = []
  last: Request | null = null
  #first = 'errands'
  readonly #chance: Chance
  readonly #actions = new Set<string>()
  readonly #touched = new Set<string>()
  /** The row that a request made last, by entity. */
  readonly #made = new Map<string, number>()

  constructor(desk: Desk, chance: Chance) {
    this.desk = desk
    this.#chance = chance
  }

  /** Tool of the first thing that was asked for; tasks are called by it. */
  get first(): string {
    return this.#first
  }

  /** Adds a clause that was played in another way. */
  add(clause: string, actions: readonly string[], touched: readonly string[]): void {
    if (this.clauses.length === 0) this.#first = this.desk.steps.at(-1)?.tool ?? this.#first
    this.clauses.push(clause)
    this.last = null
    for (const action of actions) this.#use(action)
    for (const row of touched) this.#touched.add(row)
  }

  /** Says and plays an action on rows that no earlier request was about. */
  request(wish: Wish): boolean {
    const request = requestAction(this.desk, this.#chance, { touched: this.#touched, ...wish })
    if (!request) return false
    if (this.clauses.length === 0) this.#first = request.plan.name
    this.clauses.push(request.clause)
    this.last = request
    this.#use(wish.action)
    for (const choice of Object.values(request.chosen)) {
      if (choice.kind === 'row') this.#touch(choice.entity, choice.row.id)
      if (choice.kind === 'rows') for (const { id } of choice.rows) this.#touch(choice.entity, id)
    }
    this.#noteMade(request)
    return true
  }

  /** Goes on with a row that an earlier request made: `the new stay`. */
  followUp(): boolean {
    const { blueprint } = this.desk.office
    const wishes = [...this.#made].flatMap(([entity, id]) => this.#wishesAbout(entity, id))
    return this.#chance.shuffle(wishes).some(wish => {
      const { action } = wish
      return blueprint.actions[action] !== undefined && this.request(wish)
    })
  }

  /** Adds requests until the solution uses enough different tools. False when the world does not offer as many. */
  extend(tools = HARD_TOOLS + this.#chance.integer(0, MORE_TOOLS)): boolean {
    for (let attempt = 0; attempt < MAX_TRIES && this.desk.tools < tools && this.clauses.length < MAX_REQUESTS; attempt++) {
      if (this.#chance.happens(0.5) && this.followUp()) continue
      if (this.#chance.happens(EDITS)) this.edit()
      else this.any()
    }
    return this.desk.tools >= Math.min(tools, HARD_TOOLS)
  }

  /** Any action that was not asked for yet. */
  any(): boolean {
    const actions = Object.keys(this.desk.office.blueprint.actions).filter(action => !this.#actions.has(action))
    return actions.length > 0 && this.request({ action: this.#chance.pick(actions) })
  }

  /** A change of one editable value. */
  edit(): boolean {
    const { blueprint, plans } = this.desk.office
    const entities = plans.flatMap(plan => (plan.kind === 'update' && !this.#actions.has(plan.name) ? [plan.entity] : []))
    if (entities.length === 0) return false
    const entity = this.#chance.pick(entities)
    const rows = this.desk.world.rows(entity).filter(({ id }) => !this.#touched.has(`${entity}:${id}`))
    if (rows.length === 0) return false
    const row = this.#chance.pick(rows)
    const edit = chooseEdit(this.desk, entity, [row], this.#chance)
    if (!edit) return false
    const clause = this.desk.attempt(() => {
      const pointer = find(this.desk, entity, row)
      const said = sayEdit(this.desk, edit, phraseOfRow(blueprint, this.desk.world, entity, row), this.#chance)
      return pointer && playEdit(this.desk, edit, pointer) ? said : null
    })
    if (clause === null) return false
    this.add(clause, [edit.plan.name], [`${entity}:${row.id}`])
    return true
  }

  #wishesAbout(entity: string, id: number): Wish[] {
    const { blueprint } = this.desk.office
    const row = this.desk.world.row(entity, id)
    const made = this.desk.world.rows(entity).filter(each => this.desk.office.initial.row(entity, each.id) === null)
    if (!row || made.length !== 1) return [] // of several new ones nobody knows which is meant
    return Object.entries(blueprint.actions).flatMap(([action, { args, ask }]): Wish[] => {
      if (this.#actions.has(action) || !actionPlanOf(this.desk, action)) return []
      const found = Object.entries(args).find(([, argument]) => argument.type === 'row' && argument.of === entity)
      if (
        !found ||
        !ask.some(template =>
          mentions(template)
            .get(found[0])
            ?.some(path => path.length === 0),
        )
      )
        return []
      const said = plain(`the new ${nounOf(blueprint, entity).one}`)
      return [{ action, given: { [found[0]]: { kind: 'row', entity, row } }, as: { [found[0]]: said } }]
    })
  }

  #noteMade({ plan, answered: { result } }: Request): void {
    const id = result['id']
    if (plan.result.kind !== 'row' || typeof id !== 'number' || this.desk.office.initial.row(plan.result.entity, id)) return
    this.#made.set(plan.result.entity, id)
  }

  #touch(entity: string, id: number): void {
    this.#touched.add(`${entity}:${id}`)
  }

  /** An action is asked for once, and not taken back by another request. */
  #use(action: string): void {
    this.#actions.add(action)
    const undo = this.desk.office.blueprint.actions[action]?.undoneBy
    if (undo !== undefined) this.#actions.add(undo)
    for (const [other, { undoneBy }] of Object.entries(this.desk.office.blueprint.actions))
      if (undoneBy === action) this.#actions.add(other)
  }
}
