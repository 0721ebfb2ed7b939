// Which entities a scenario calls by other words: pet owners may be guardians, stays may be visits.
import type { Parts } from '../language/blueprint.ts'
import type { Nouns } from '../compose/compose.ts'
import { audienceOf } from './audience.ts'
import { mentions } from './words.ts'

/**
 * The nouns of a text for entities that know them as other words for themselves; customers bear the name of those whom the place is for.
 * No noun names two entities.
 */
export function nounsOf(entities: Parts['entities'], said: string, customer?: string): Nouns {
  const taken = new Set(Object.values(entities).flatMap(({ noun }) => [noun.one, noun.many]))
  const nouns: Record<string, { one: string; many: string }> = {}
  for (const [key, { noun }] of Object.entries(entities)) {
    if (mentions(said, noun.one)) continue
    const words = [...(noun.also ?? []).filter(({ one, many }) => mentions(said, one) || mentions(said, many)), ...audience(key, said)]
    const other = words.find(({ one, many }) => !taken.has(one) && !taken.has(many))
    if (!other) continue
    nouns[key] = { one: other.one, many: other.many }
    taken.add(other.one).add(other.many)
  }
  return nouns

  function audience(key: string, text: string): readonly { one: string; many: string }[] {
    const people = key === customer ? audienceOf(text) : null
    return people === null ? [] : [people]
  }
}
