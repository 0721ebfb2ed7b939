// What families pick from: searches, number fields, names. Small and without wording.
import type { Blueprint } from '../../language/blueprint.ts'
import type { Field } from '../../language/field.ts'
import type { Chance } from '../../model/chance.ts'
import type { PlanOf } from '../../plan/tools.ts'
import { nounOf } from '../../plan/names.ts'
import { calledOf, entityOf } from '../../plan/views.ts'
import type { Desk } from '../desk.ts'
import { mentions } from '../wording/say-template.ts'

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

/** What people call the row behind a reference: its noun, or the reference's own name where several lead to that entity. */
export function refCalled(blueprint: Blueprint, entity: string, key: string): string {
  const { fields } = entityOf(blueprint, entity)
  const field = fields[key]
  if (field?.type !== 'ref') return key
  const several = Object.values(fields).filter(other => other.type === 'ref' && other.to === field.to).length > 1
  return several ? calledOf(blueprint, key, field) : nounOf(blueprint, field.to).one
}

/** Whether a request stays right when a row argument is said as `all booked stays of …`: it speaks of the whole row, not as the subject, and not of one. */
export function canSayMany(template: string, key: string): boolean {
  const paths = mentions(template).get(key) ?? []
  const subject = new RegExp(`(?:^|\\bthat )\\{${key}\\}|\\{${key}\\} (?:is|has|was|needs|wants|would|will|may|can)\\b`).test(template)
  const ofOne = /\b(?:it|its|which (?:is|was|has))\b/.test(template)
  return !template.startsWith('{') && !subject && !ofOne && paths.length > 0 && paths.every(path => path.length === 0)
}
