// First rows: people and things from their fields, and everything that happened to them by playing the days before the clock.
// Chooses the clock and for whom the agent acts; deterministic from the seed.
import type { Blueprint } from '../language/blueprint.ts'
import { snake } from '../plan/names.ts'
import { Chance } from './chance.ts'
import { addFirstRows } from './first-rows.ts'
import { addDays, weekday } from './functions.ts'
import { OpenBusiness } from './open-business.ts'
import { CLOSES_AT, momentOf, OPENS_AT, Past } from './past.ts'
import { World } from './world.ts'

/** The first and last day in 2026 on which an environment's clock may start; weekdays are chosen among them. */
const CLOCK_FROM = '2026-01-12'
const CLOCK_DAYS = 300

/** Latest start after opening, in steps of five minutes. */
const LATEST_STEP = 30

/** How long people and things were there before the history begins, in days. */
const LONGEST_KNOWN = 200

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
  const actor = chooseActor(first, chance.fork('actor'))
  const world = new Past(first, chance.fork('history'), { clock, actor }).play()
  world.actor = ablest(world, chance.fork('ablest'), clock, actor)
  world.startAt(clock)
  return world
}

/** Someone in the role of the actor, when rows have roles; anyone otherwise. */
function chooseActor(world: World, chance: Chance): number {
  const { entity, role } = world.blueprint.actor
  const rows = world.rows(entity)
  const fitting = rows.filter(row => Object.values(row).includes(snake(role)))
  return chance.pick(fitting.length > 0 ? fitting : rows).id
}

/** The chosen actor, or whoever could do most of what depends on the actor and would be stuck otherwise. */
function ablest(world: World, chance: Chance, clock: string, chosen: number): number {
  const business = new OpenBusiness(world.blueprint, chance)
  const among = business.dependingOnActor
  const stuck = (actor: number): number => business.stuck(world, { clock, actor }, among).length
  let best = { actor: chosen, stuck: stuck(chosen) }
  for (const { id } of world.rows(world.blueprint.actor.entity)) {
    if (best.stuck === 0) break
    const left = stuck(id)
    if (left < best.stuck) best = { actor: id, stuck: left }
  }
  return best.actor
}
