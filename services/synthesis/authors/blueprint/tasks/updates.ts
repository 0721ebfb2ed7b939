// One thing that a person asks to be changed: an editable value of a row, said in a clause and played on the desk.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Field } from '../language/field.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { Chance } from '../model/chance.ts'
import type { Row } from '../model/world.ts'
import type { ArgPlan, PlanOf } from '../plan/tools.ts'
import { calledOf, entityOf } from '../plan/views.ts'
import type { Desk, Pointer } from './desk.ts'
import { strideOf } from '../model/values.ts'
import { generateValue } from './generate.ts'
import { joinPhrases, type Phrase } from './wording/phrase.ts'
import { sayAmount } from './wording/say-value.ts'

/** A value that `update_…` can change, and the value it gets. */
interface Edit {
  plan: PlanOf<'update'>
  key: string
  field: Exclude<Field, { type: 'ref' }>
  argument: ArgPlan
  value: NonNullable<Scalar>
}

/** Tries to find a value that differs. */
const TRIES = 4

/** A new value for one editable field of an entity that none of the rows has. Null when there is no such field or value. */
export function chooseEdit(desk: Desk, entity: string, rows: readonly Row[], chance: Chance): Edit | null {
  const plan = desk.plan('update', entity)
  if (!plan) return null
  const { fields } = entityOf(desk.office.blueprint, entity)
  const editable = plan.args.flatMap(argument => {
    const key = argument.use.kind === 'field' ? argument.use.key : ''
    const field = fields[key]
    return field && field.type !== 'ref' && field.type !== 'boolean' && field.type !== 'moment' ? [{ key, field, argument }] : []
  })
  if (editable.length === 0) return null
  const { key, field, argument } = chance.pick(editable)
  if (rows.length > 1 && field.type === 'text') return null
  const [first] = rows
  for (let attempt = 0; attempt < TRIES && first; attempt++) {
    const value = generateValue(desk, near(field, first[key]), first, chance)
    if (value !== null && rows.every(row => row[key] !== value)) return { plan, key, field, argument, value }
  }
  return null
}

/** Numbers change by a part of themselves: a fee of €14 becomes €11 or €19, not €123. */
const LEAST_SHARE = 0.5
const LARGEST_SHARE = 1.7

function near(field: Edit['field'], value: Scalar | undefined): Edit['field'] {
  if ((field.type !== 'integer' && field.type !== 'money') || typeof value !== 'number') return field
  const step = strideOf(field)
  const min = Math.max(field.min, Math.ceil((value * LEAST_SHARE) / step) * step)
  const max = Math.min(field.max, Math.floor((value * LARGEST_SHARE) / step) * step)
  return max - min < 2 * step ? field : { ...field, min, max, step }
}

/** Changes the value of a row whose number is known. False when the world refuses it. */
export function playEdit(desk: Desk, { plan, argument, value }: Edit, pointer: Pointer): boolean {
  const target = plan.args.find(({ use }) => use.kind === 'target')
  const args: JsonObject = target ? { [target.name]: pointer, [argument.name]: value } : {}
  return desk.call(plan, args) !== null
}

const WORDINGS: readonly ((called: string, whose: Phrase, value: string) => Phrase)[] = [
  (called, whose, value) => joinPhrases([`set the ${called} of `, whose, ` to ${value}`]),
  (called, whose, value) => joinPhrases([`change the ${called} of `, whose, ` to ${value}`]),
  (called, whose, value) => joinPhrases([`update the ${called} of `, whose, ` to ${value}`]),
  (called, whose, value) => joinPhrases([`put down ${value} as the ${called} of `, whose]),
]

/** An edit as an imperative clause. */
export function sayEdit(desk: Desk, { key, field, value }: Edit, whose: Phrase, chance: Chance): string {
  const { blueprint } = desk.office
  const called = calledOf(blueprint, key, field)
  // Values of choices as the tool takes them, since `says` is for the place before a noun; a unit that stands in the name is said once.
  const isWord = field.type === 'choice' || (field.type === 'integer' && field.unit !== undefined && called.endsWith(field.unit))
  const said = isWord ? String(value).replaceAll('_', ' ') : sayAmount(value, field, blueprint.currency)
  return chance.pick(WORDINGS)(called, whose, said).text
}
