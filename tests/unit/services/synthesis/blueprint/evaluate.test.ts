// What expressions mean, on a few rows by hand.
import { beforeEach, describe, expect, it } from 'vitest'
import { petBoarding } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { compose } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { valueIn, textIn } from '../../../../../services/synthesis/authors/blueprint/model/perform.ts'
import { emptyRow, World, type Row } from '../../../../../services/synthesis/authors/blueprint/model/world.ts'

const blueprint = compose(petBoarding, null, [])
let world: World
let stay: Row

const value = (source: string): unknown =>
  valueIn(
    {
      world,
      names: { stay, nothing: null, day: '2026-01-31' },
      scope: new Map([
        ['stay', 'stay'],
        ['nothing', null],
        ['day', null],
      ]),
    },
    source,
  )

beforeEach(() => {
  world = new World(blueprint, '2026-03-02T08:00:00Z', 1)
  world.insert('owner', { ...emptyRow(blueprint, 'owner'), name: 'Ada Lund', status: 'active' })
  world.insert('pet', { ...emptyRow(blueprint, 'pet'), owner_id: 1, name: 'Otis', size: 'small' })
  world.insert('kennel', { ...emptyRow(blueprint, 'kennel'), code: 'K-01', nightly_rate: 30, status: 'open' })
  const booked = { ...emptyRow(blueprint, 'stay'), pet_id: 1, kennel_id: 1, status: 'booked' }
  stay = world.insert('stay', { ...booked, starts_on: '2026-03-04', ends_on: '2026-03-07', price: 90 })
  world.insert('stay', { ...booked, starts_on: '2026-03-10', ends_on: '2026-03-11', price: 30 })
  world.insert('stay', { ...booked, starts_on: '2026-03-20', ends_on: '2026-03-22', price: null, status: 'cancelled' })
})

describe('values', () => {
  it.each([
    ['stay.pet.owner.name', 'Ada Lund'],
    ['stay.kennel_id', 1],
    ['days(stay.starts_on, stay.ends_on) * stay.kennel.nightly_rate', 90],
    ['today()', '2026-03-02'],
    ['now()', '2026-03-02T08:00:00.000Z'],
    ['plusDays(today(), -2)', '2026-02-28'],
    ['plusMonths(day, 1)', '2026-03-03'],
    ['weekday(today())', 1],
    ["minutes('09:15', '11:00')", 105],
    ["hoursUntil(today(), '10:30')", 2.5],
    ['7 / 2', 3.5],
    ['floor(7 / 2) % 2', 1],
    ['max(3, min(9, 5))', 5],
    ['`$' + '{stay.pet.name} in $' + '{stay.kennel.code}`', 'Otis in K-01'],
    ["stay.price > 50 ? 'dear' : 'cheap'", 'dear'],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected)
  })
})

describe('null', () => {
  it('makes comparisons false and sums null, and is found by its word', () => {
    expect(value('nothing < 5')).toBe(false)
    expect(value('nothing !== 5')).toBe(false)
    expect(value('!(nothing < 5)')).toBe(true)
    expect(value('nothing + 1')).toBeNull()
    expect(value('days(nothing, today())')).toBeNull()
    expect(value('nothing === null')).toBe(true)
    expect(value('stay !== null')).toBe(true)
  })
})

describe('queries', () => {
  it.each([
    ["count('stay', s => s.kennel_id === stay.kennel_id)", 3],
    ["count('stay', s => s.pet.owner_id === stay.pet.owner_id && s.status !== 'cancelled')", 2],
    ["sum('stay', s => s.status === 'booked', s => s.price)", 120],
    ["sum('stay', s => s.status === 'finished', s => s.price)", 0],
    ["lowest('stay', s => s.id > 0, s => s.price)", 30],
    ["highest('stay', s => s.id > 99, s => s.price)", null],
    ["some('stay', s => s.starts_on > plusDays(today(), 10))", true],
    ["none('stay', s => s.price >= 90)", false],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected)
  })

  it('first takes the row without a value before all others, as SQLite orders', () => {
    expect(value("first('stay', s => s.id > 0, s => s.price)")).toMatchObject({ id: 3 })
    expect(value("first('stay', s => s.status === 'booked', s => s.price)")).toMatchObject({ id: 2 })
  })

  it('free looks at the nights that count, and leaves a row out when told', () => {
    expect(value("free('kennel', stay.kennel, '2026-03-07', '2026-03-10')")).toBe(true)
    expect(value("free('kennel', stay.kennel, '2026-03-06', '2026-03-08')")).toBe(false)
    expect(value("free('kennel', stay.kennel, '2026-03-06', '2026-03-08', stay)")).toBe(true)
    expect(value("free('kennel', stay.kennel, '2026-03-20', '2026-03-21')")).toBe(true)
  })
})

it('fills texts', () => {
  const scene = { world, names: { stay }, scope: new Map([['stay', 'stay']]) }
  expect(textIn(scene, 'the [stay] of {stay.pet.name} costs {money(stay.price)}')).toBe('the stay of Otis costs €90')
})

it('names what is not in scope', () => {
  expect(() => value('pet.name')).toThrow('pet is not in scope; there are stay, nothing, day')
  expect(() => value('stay.colour')).toThrow('stay has no field colour')
})

describe('a clone', () => {
  it('goes its own way, and so does the world it came from', () => {
    const copy = world.clone()
    copy.update('stay', 1, { status: 'finished' })
    world.insert('owner', { ...emptyRow(blueprint, 'owner'), name: 'Bea Ek' })
    copy.tick()
    expect(world.row('stay', 1)?.['status']).toBe('booked')
    expect(copy.rows('owner')).toHaveLength(1)
    expect([world.now(), copy.now()]).toEqual(['2026-03-02T08:00:00.000Z', '2026-03-02T08:00:01.000Z'])
  })

  it('refuses what SQLite would refuse', () => {
    expect(() => world.remove('pet', 1)).toThrow('a row of stay refers to it')
    expect(() => world.insert('kennel', { ...emptyRow(blueprint, 'kennel'), code: 'K-01' })).toThrow('two rows of kennel have one code')
  })
})
