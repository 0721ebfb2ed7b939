// The past of a world: every day up to the clock, routines that are due and calls by weight, at working hours.
// Every call goes through the rules, so that no row breaks one; what a rule refuses does not happen.
import type { Action } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import type { Chance } from './chance.ts'
import { chooseArguments } from './choose-arguments.ts'
import { compileExpression, type Evaluate } from './evaluate.ts'
import { addDays, weekday } from './functions.ts'
import { OpenBusiness, type Opening } from './open-business.ts'
import { perform, type ActionArguments } from './perform.ts'
import type { World } from './world.ts'

/** Tries to find arguments that the rules accept before a call is given up. */
const TRIES = 8

/** Working hours, in minutes of the day: when history happens. */
export const OPENS_AT = 8 * 60
export const CLOSES_AT = 18 * 60

/** Minutes between two calls of a day, at most. */
const LONGEST_BREAK = 110

/** Share of a weekday's calls that are made on Saturdays and Sundays. */
const WEEKEND = 0.35

/** Rows that a history grows to, but for what routines add on the last days: with 18 tables half as many again as AWM's mean of 129. */
const ROWS = 100
const ROWS_A_TABLE = 4

/**
 * Days before the clock on which actions that came about less often than this get one further try each. Routines get none: what they leave
 * is for the opening.
 */
const CATCHING_UP = 5
const FEWEST = 3

/** Days before the clock on which things begin to pile up, and the share of routine work that is still done then. */
const PILING_UP = 3
const STILL_DONE = 0.4

/** Days before the clock on which business is opened for actions that would be stuck, with the attempts for each: early ones for what takes days. */
const OPENED_ON: ReadonlyMap<number, number> = new Map([
  [14, 4],
  [7, 8],
  [3, 6],
  [1, 30],
])

/** A moment in ISO 8601, in UTC, with milliseconds. */
export function momentOf(day: string, minutes: number, seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}.000Z`
}

/** What is done by itself on rows for which it is time. */
interface ReadyRoutine {
  key: string
  /** Name of the row argument, and its entity. */
  row: string
  entity: string
  isTime: Evaluate
  /** Probability a day. */
  chance: number
}

function readyRoutine(blueprint: Blueprint, key: string, { routine, args }: Action): ReadyRoutine[] {
  const argument = routine ? args[routine.row] : undefined
  if (!routine || argument?.type !== 'row') return []
  const isTime = compileExpression(routine.when, { blueprint, names: new Map([[routine.row, argument.of]]) })
  return [{ key, row: routine.row, entity: argument.of, isTime, chance: routine.chance }]
}

/** Plays the past of a world. */
export class Past {
  readonly #opening: Opening
  readonly #business: OpenBusiness
  #world: World
  readonly #chance: Chance
  readonly #actions: [string, Action][]
  readonly #weights: Record<string, number>
  readonly #routines: readonly ReadyRoutine[]
  readonly #happened = new Map<string, number>()

  constructor(world: World, chance: Chance, opening: Opening) {
    this.#world = world
    this.#opening = opening
    this.#business = new OpenBusiness(world.blueprint, chance.fork('business'))
    this.#chance = chance
    this.#actions = Object.entries(world.blueprint.actions)
    this.#routines = this.#actions.flatMap(([key, action]) => readyRoutine(world.blueprint, key, action))
    this.#weights = Object.fromEntries(this.#actions.map(([key, action]) => [key, action.plays ?? 0]))
  }

  /** Every day up to, not including, that of the opening. Answers the world as it is then. */
  play(): World {
    const today = this.#opening.clock.slice(0, 10)
    const { days } = this.#world.blueprint.history
    const dailyCalls = this.#callsInAll() / (days * ((5 + 2 * WEEKEND) / 7))
    const firstRows = this.#world.size()
    const mostRows = ROWS + ROWS_A_TABLE * Object.keys(this.#world.blueprint.entities).length
    let due = 0
    for (let ago = days; ago >= 1; ago--) {
      const day = addDays(today, -ago)
      due += dailyCalls * (weekday(day) > 5 ? WEEKEND : 1)
      const calls = Math.floor(due)
      due -= calls
      // Rows grow evenly, so that the last days are as full as the first.
      const room = firstRows + ((mostRows - firstRows) * (days - ago + 1)) / days
      this.#playDay(day, calls, Math.round(room), ago)
    }
    return this.#world
  }

  /** Calls of a core's history, and more in proportion when modules add actions of their own. */
  #callsInAll(): number {
    const { core, history } = this.#world.blueprint
    const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + (this.#weights[key] ?? 0), 0)
    return (history.calls * sum(Object.keys(this.#weights))) / Math.max(1, sum(Object.keys(core.actions)))
  }

  #playDay(day: string, calls: number, room: number, ago: number): void {
    const clock = this.#workday(day)
    this.#world.startAt(clock())
    for (const routine of this.#routines) this.#playRoutine(routine, clock, ago <= PILING_UP ? STILL_DONE : 1)
    for (let call = 0; call < calls && this.#world.size() < room; call++) {
      this.#world.startAt(clock())
      this.#try(this.#chance.weighted(this.#weights), {})
    }
    if (ago <= CATCHING_UP) this.#catchUp(clock)
    const attempts = OPENED_ON.get(ago)
    if (attempts !== undefined) this.#world = this.#business.opened(this.#world, this.#opening, attempts, clock)
  }

  #catchUp(clock: () => string): void {
    for (const [key, { plays }] of this.#actions) {
      if ((this.#happened.get(key) ?? 0) >= FEWEST || (plays ?? 0) === 0) continue
      this.#world.startAt(clock())
      this.#try(key, {})
    }
  }

  /** Moments of a working day, one after the other. */
  #workday(day: string): () => string {
    let minutes = OPENS_AT
    return () => {
      minutes = Math.min(CLOSES_AT - 1, minutes + this.#chance.integer(5, LONGEST_BREAK))
      return momentOf(day, minutes, this.#chance.integer(0, 59))
    }
  }

  #playRoutine({ key, row, entity, isTime, chance }: ReadyRoutine, clock: () => string, share: number): void {
    const world = this.#world
    const due = world.rows(entity).filter(candidate => isTime({ world, names: { [row]: candidate } }) === true)
    for (const { id } of due) {
      if (!this.#chance.happens(chance * share)) continue
      world.startAt(clock())
      this.#try(key, { [row]: id })
    }
  }

  /** Makes a call, with other arguments while the rules refuse. */
  #try(key: string, fixed: ActionArguments): void {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const rows = this.#world.rows(this.#world.blueprint.actor.entity)
      this.#world.actor = this.#chance.pick(rows).id
      const args = chooseArguments(this.#world, key, this.#chance, fixed)
      if (args === null) return
      if ('refused' in perform(this.#world, key, args)) continue
      this.#happened.set(key, (this.#happened.get(key) ?? 0) + 1)
      return
    }
  }
}
