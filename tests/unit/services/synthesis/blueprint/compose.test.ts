// What composing refuses: mistakes of whoever writes a core or a module, told with the place and the expression.
import { expect, it } from 'vitest'
import { petBoarding } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { reviews } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/reviews.ts'
import { attachable, compose } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import type { Action } from '../../../../../services/synthesis/authors/blueprint/language/action.ts'
import { seedRows, chooseClock } from '../../../../../services/synthesis/authors/blueprint/model/history.ts'

const closing = (effect: Partial<Extract<Action['effects'][number], { each: string }>>): Action => ({
  title: 'Close kennels',
  about: 'Closes [kennels].',
  args: { kennels: { type: 'rows', of: 'kennel', max: 3 } },
  rules: [],
  effects: [{ each: 'kennels', as: 'k', do: [{ set: 'k', to: { status: "'closed'" } }], ...effect }],
  ask: ['close {kennels}', 'shut {kennels}'],
})
const withAction = (action: Action): (() => unknown) => {
  const core = { ...petBoarding, actions: { ...petBoarding.actions, close_kennels: action } }
  return () => compose(core, null, [])
}

it('takes an each over the rows that the caller chose, and refuses to leave some of them out', () => {
  expect(withAction(closing({}))).not.toThrow()
  for (const narrowed of [{ where: "k.status === 'open'" }, { order: 'code' }, { limit: 1 }])
    expect(withAction(closing(narrowed))).toThrow('pet_boarding: close_kennels, each: kennels is what the caller chose')
})

it('attaches no module to a core that has its names already, be it in one variant', () => {
  const { kennel } = petBoarding.entities
  const named = { ...petBoarding.entities, ...(kennel ? { kennel: { ...kennel, noun: { one: 'review', many: 'reviews' } } } : {}) }
  const variants = [{ key: 'named', about: 'Kennels are called otherwise.', apply: () => ({ ...petBoarding, entities: named }) }]
  expect(attachable(petBoarding, reviews)).toBe(true)
  expect(attachable({ ...petBoarding, entities: named, variants: [] }, reviews)).toBe(false)
  expect(attachable({ ...petBoarding, variants }, reviews)).toBe(false)
  expect(attachable({ ...petBoarding, without: ['reviews'] }, reviews)).toBe(false)
})

it('never puts a pet into two kennels at once in its first rows', () => {
  const blueprint = compose(petBoarding, null, [])
  for (let seed = 1; seed <= 5; seed++) {
    const world = seedRows(blueprint, seed, chooseClock(seed))
    const held = world.rows('stay').filter(({ status }) => status === 'booked' || status === 'checked_in')
    const clash = held.filter(one =>
      held.some(
        other =>
          other.id !== one.id &&
          other['pet_id'] === one['pet_id'] &&
          String(other['starts_on']) < String(one['ends_on']) &&
          String(other['ends_on']) > String(one['starts_on']),
      ),
    )
    expect(clash).toEqual([])
  }
})
