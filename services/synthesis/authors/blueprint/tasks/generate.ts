// A value for an argument or an editable field, of the kind that people give.
import type { ValueArgument } from '../language/action.ts'
import type { Field } from '../language/field.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { Chance } from '../model/chance.ts'
import { addDays } from '../model/functions.ts'
import { fieldValue } from '../model/values.ts'
import type { Row } from '../model/world.ts'
import type { Choice } from './choose-arguments.ts'
import type { Desk } from './desk.ts'

/** A value within the bounds of an argument; dates of the kind `after` follow the argument before them. Null when there is none. */
export function generateArgument(desk: Desk, argument: ValueArgument, before: Readonly<Record<string, Choice>>, chance: Chance): Scalar {
  if (argument.type !== 'after') return generateValue(desk, argument, {}, chance)
  const start = before[argument.of]
  return start?.kind === 'value' && typeof start.value === 'string'
    ? addDays(start.value, chance.integer(argument.min, argument.max))
    : null
}

/** A value for a field of a row. Null when its source has run out. */
export function generateValue(
  desk: Desk,
  field: Exclude<Field, { type: 'ref' }>,
  row: Row | Readonly<Record<string, Scalar>>,
  chance: Chance,
): Scalar {
  const unique = field.type === 'text' && (field.unique ?? false)
  try {
    const neighbours = { chance, today: desk.world.today(), row, others: [], unique, people: new Set<string>() }
    return fieldValue({ ...field, optional: false }, neighbours)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
