// Expressions over chosen arguments: those that were left out are there as null, not missing.
import { expect, it } from 'vitest'
import { CORES } from '../../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { compose } from '../../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { row } from '../../../../../../services/synthesis/authors/blueprint/language/action.ts'
import { chooseClock, seedRows } from '../../../../../../services/synthesis/authors/blueprint/model/history.ts'
import { toolPlans } from '../../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { Desk } from '../../../../../../services/synthesis/authors/blueprint/tasks/desk.ts'
import { evaluates } from '../../../../../../services/synthesis/authors/blueprint/tasks/evaluates.ts'

it('takes arguments that were left out for null', () => {
  const [core] = CORES
  if (!core) throw new Error('the catalogue is empty')
  const blueprint = compose(core, null, [])
  const desk = new Desk({ blueprint, plans: toolPlans(blueprint), initial: seedRows(blueprint, 1, chooseClock(1)) })
  const args = { pet: row('pet'), kennel: row('kennel', { optional: true }) }
  const [pet] = desk.world.rows('pet')
  if (!pet) throw new Error('there are no pets')
  const chosen = { pet: { kind: 'row', entity: 'pet', row: pet } } as const
  expect(evaluates(desk, 'kennel === null || kennel.size === pet.size', chosen, args)).toBe(true)
  expect(evaluates(desk, 'kennel.size === pet.size', chosen, args)).toBe(false)
})
