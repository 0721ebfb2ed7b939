// What families pick from: searches, number fields, names. Small and without wording.
import type { Field } from '../../language/field.ts'
import type { Chance } from '../../model/chance.ts'
import type { PlanOf } from '../../plan/tools.ts'
import { entityOf } from '../../plan/views.ts'
import type { Desk } from '../desk.ts'

/** Fewest rows that make a question about many of them. */
const FEWEST_ROWS = 5

/** A search over enough rows; records are asked about more often. Null when the world has none. */
export function pickSearch(desk: Desk, chance: Chance, fits: (plan: PlanOf<'search'>) => boolean = () => true): PlanOf<'search'> | null {
  const plans = desk.office.plans.filter(
    (plan): plan is PlanOf<'search'> => plan.kind === 'search' && desk.world.rows(plan.entity).length >= FEWEST_ROWS && fits(plan),
  )
  const records = plans.filter(plan => entityOf(desk.office.blueprint, plan.entity).kind === 'record')
  const from = records.length > 0 && chance.happens(0.6) ? records : plans
  return from.length === 0 ? null : chance.pick(from)
}

/** Fields of an entity with one of these types, that do not identify it. */
export function fieldsOf(desk: Desk, entity: string, types: readonly Field['type'][]): [string, Field][] {
  const { fields, identify } = entityOf(desk.office.blueprint, entity)
  return Object.entries(fields).filter(([key, field]) => types.includes(field.type) && !identify.includes(key))
}
