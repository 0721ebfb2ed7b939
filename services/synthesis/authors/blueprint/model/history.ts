// First rows: people and things from their fields, and everything that happened to them by playing the days before the clock.
// Chooses the clock and for whom the agent acts; deterministic from the seed.
import type { Blueprint } from '../language/blueprint.ts'
import { snake } from '../plan/names.ts'
import { Chance } from './chance.ts'
import { addFirstRows } from './first-rows.ts'
import { addDays, weekday } from './functions.ts'
import { OpenBusiness } from './open-business.ts'
import { CLOSES_AT, momentOf, OPENS_AT, Past } from './past.ts'
import { World, type Row } from './world.ts'

/** The first and last day in 2026 on which an environment's clock may start; weekdays are chosen among them. */
const CLOCK_FROM = '2026-01-12'
const CLOCK_DAYS = 300

/** Latest start after opening, in steps of five minutes. */
const LATEST_STEP = 30

/** How long people and things were there before the history begins, in days. */
const LONGEST_KNOWN = 200

/** Attempts for each action that is still stuck on the last evening. */
const SECOND_ROUND = 20
const LAST_MINUTE = 24 * 60 - 1

/** A weekday morning in 2026 at which an environment starts. */
export function chooseClock(seed: string | number): string {
  const chance = new Chance(seed).fork('clock')
  let day = addDays(CLOCK_FROM, chance.integer(0, CLOCK_DAYS))
  while (weekday(day) > 5) day = addDays(day, 1)
  return momentOf(day, OPENS_AT + 5 * chance.integer(0, LATEST_STEP), 0)
}

/** The world at its start: rows made from the seed, numbers from 1 in order of insertion, the clock at `clock`, the actor chosen. Deterministic. */
export function seedRows(blueprint: Blueprint, seed: string | number, clock: string): World {
  const chance = new Chance(seed).fork('rows')
  const first = new World(blueprint, clock, 1)
  const today = first.today()
  const before = chance.fork('moments')
  addFirstRows(first, chance.fork('first'), today, () =>
    momentOf(
      addDays(today, -blueprint.history.days - before.integer(1, LONGEST_KNOWN)),
      before.integer(OPENS_AT, CLOSES_AT),
      before.integer(0, 59),
    ),
  )
  const actors = candidates(first, chance.fork('actor'))
  const past = new Past(first, chance.fork('history'), { clock, actor: actors[0] ?? 1 }).play()
  const business = new OpenBusiness(blueprint, chance.fork('business'))
  const actor = ablest(past, business, clock, actors)
  let evening = CLOSES_AT
  // What the last day left stuck gets a second round, for whoever the actor is now.
  const world = business.opened(past, { clock, actor }, SECOND_ROUND, () =>
    momentOf(addDays(today, -1), Math.min(LAST_MINUTE, evening++), 0),
  )
  world.actor = actor
  world.startAt(clock)
  return world
}

/** Rows of the actor's entity: first those in its role, when rows have roles. */
function candidates(world: World, chance: Chance): readonly number[] {
  const { entity, role } = world.blueprint.actor
  const rows = chance.shuffle(world.rows(entity))
  const fits = (row: Row): boolean => Object.values(row).includes(snake(role))
  return [...rows.filter(fits), ...rows.filter(row => !fits(row))].map(({ id }) => id)
}

/** The first of the candidates, or another one who could do more of what depends on the actor: someone with a limit above 0, say. */
function ablest(world: World, business: OpenBusiness, clock: string, actors: readonly number[]): number {
  const among = business.dependingOnActor
  let best = { actor: actors[0] ?? 1, stuck: Number.POSITIVE_INFINITY }
  for (const actor of actors) {
    const stuck = business.stuck(world, { clock, actor }, among).length
    if (stuck < best.stuck) best = { actor, stuck }
    if (stuck === 0) break
  }
  return best.actor
}
