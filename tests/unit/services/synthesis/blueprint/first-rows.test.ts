// First rows of pet boarding with invoices, as people would check them: nobody comes twice, everything happened before the clock, look-ups take care.
import { describe, expect, it } from 'vitest'
import { petBoarding } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { invoices } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/invoices.ts'
import { MODULES } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { compose } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { chooseClock, seedRows } from '../../../../../services/synthesis/authors/blueprint/model/history.ts'
import { canonicalJson } from '../../../../../shared/domain/canonical.ts'

const blueprint = compose(petBoarding, null, [invoices])
const clock = '2026-03-11T08:40:00.000Z'
const world = seedRows(blueprint, 7, clock)

/** Every row of every entity, as one text. */
const dump = (seed: number): string => {
  const seeded = seedRows(blueprint, seed, clock)
  return canonicalJson([
    seeded.actor,
    seeded.now(),
    ...Object.keys(blueprint.entities).map(entity => seeded.rows(entity).map(row => ({ ...row }))),
  ])
}

it('are the same for one seed and others for another', () => {
  expect(dump(7)).toBe(dump(7))
  expect(dump(7)).not.toBe(dump(8))
})

it('are numbered from 1 in the order of insertion', () => {
  for (const entity of Object.keys(blueprint.entities))
    expect(world.rows(entity).map(({ id }) => id)).toEqual(world.rows(entity).map((_, index) => index + 1))
})

it('come in a number that takes pages to read and minutes to understand', () => {
  const whole = seedRows(compose(petBoarding, null, MODULES.slice(0, 4)), 7, clock)
  expect(whole.size()).toBeGreaterThanOrEqual(130)
  expect(whole.size()).toBeLessThanOrEqual(260)
})

it('lie before the clock, which stands in a weekday morning', () => {
  for (const stay of world.rows('stay')) expect(String(stay['booked_at']) < clock).toBe(true)
  for (let seed = 0; seed < 50; seed++) {
    const morning = new Date(chooseClock(seed))
    expect([1, 2, 3, 4, 5]).toContain(morning.getUTCDay())
    expect(morning.getUTCHours()).toBeGreaterThanOrEqual(8)
    expect(morning.getUTCHours()).toBeLessThan(11)
    expect(morning.getUTCFullYear()).toBe(2026)
  }
})

describe('people and things', () => {
  it('have names of their own, and some that resemble others', () => {
    const names = [...world.rows('owner'), ...world.rows('caretaker')].map(row => String(row['name']))
    expect(new Set(names).size).toBe(names.length)
    const pets = world.rows('pet').map(row => String(row['name']))
    expect(new Set(pets).size).toBeLessThan(pets.length)
    const pairs = world.rows('pet').map(row => `${String(row['name'])} of ${String(row['owner_id'])}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('show every choice', () => {
    expect(new Set(world.rows('kennel').map(row => row['status']))).toEqual(new Set(['open', 'closed']))
    expect(new Set(world.rows('stay').map(row => row['status']))).toEqual(new Set(['booked', 'checked_in', 'finished', 'cancelled']))
  })

  it('include regulars', () => {
    const stays = new Map<number, number>()
    for (const row of world.rows('stay')) {
      const owner = Number(world.row('pet', Number(row['pet_id']))?.['owner_id'])
      stays.set(owner, (stays.get(owner) ?? 0) + 1)
    }
    const counts = [...stays.values()].sort((a, b) => b - a)
    expect(counts[0]).toBeGreaterThanOrEqual(2 * (counts.at(-1) ?? 0))
  })
})

it('have an actor in the role that the core names', () => {
  expect(world.row('caretaker', world.actor)?.['role']).toBe('front_desk')
})
