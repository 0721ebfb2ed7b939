// How people speak of a row and of one of its values: by `Entity.refer`, with references spoken of in the same way.
import type { Blueprint } from '../../language/blueprint.ts'
import type { Field } from '../../language/field.ts'
import { parseTemplate } from '../../language/parse-expression.ts'
import type { Row, World } from '../../model/world.ts'
import { fillNouns } from '../../plan/names.ts'
import { calledOf, entityOf } from '../../plan/views.ts'
import { joinPhrases, plain, type Phrase } from './phrase.ts'
import { sayValue } from './say-value.ts'
import { inTense } from './tense.ts'

/** Deepest chain of references in one phrase: a payment for an invoice for a stay of a pet of an owner. */
const MAX_DEPTH = 5

/** What a field of a row is keyed by: a reference by the number it holds. */
export const columnKey = (key: string, field: Field): string => (field.type === 'ref' ? `${key}_id` : key)

/** A row in words, as a phrase. */
export function phraseOfRow(blueprint: Blueprint, world: World, entity: string, row: Row, depth = 0): Phrase {
  const template = parseTemplate(entityOf(blueprint, entity).refer)
  const keyOf = (part: (typeof template)[number] | undefined): string =>
    typeof part === 'object' && part.kind === 'path' ? (part.names.at(-1) ?? '') : ''
  const parts = template.map((part, index) => {
    if (typeof part !== 'string') return phraseOfField(blueprint, world, entity, keyOf(part), row, depth)
    return inTense(
      fillNouns(blueprint, part),
      isOver(world, entityOf(blueprint, entity).fields[keyOf(template[index + 1])], keyOf(template[index + 1]), row),
    )
  })
  return joinPhrases(parts)
}

/** Whether what follows is a day before today. */
function isOver(world: World, field: Field | undefined, key: string, row: Row): boolean {
  const value = row[key]
  return field?.type === 'date' && typeof value === 'string' && value < world.today()
}

/** A row in words. */
export function sayRow(blueprint: Blueprint, world: World, entity: string, row: Row): string {
  return phraseOfRow(blueprint, world, entity, row).text
}

/** The value of a field in words; a reference by its row. */
export function phraseOfField(blueprint: Blueprint, world: World, entity: string, key: string, row: Row, depth = 0): Phrase {
  const field = entityOf(blueprint, entity).fields[key]
  if (!field) return plain(key)
  const value = row[columnKey(key, field)] ?? null
  if (field.type !== 'ref') return plain(sayValue(value, field, blueprint.currency))
  const target = typeof value === 'number' ? world.row(field.to, value) : null
  return target && depth < MAX_DEPTH ? phraseOfRow(blueprint, world, field.to, target, depth + 1) : plain('none')
}

/** A field with its value, such as `due date 13 March 2026`. */
export function sayField(blueprint: Blueprint, world: World, entity: string, key: string, row: Row): string {
  const field = entityOf(blueprint, entity).fields[key]
  return field ? `${calledOf(blueprint, key, field)} ${phraseOfField(blueprint, world, entity, key, row).text}` : key
}
