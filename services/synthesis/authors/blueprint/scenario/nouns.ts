// Which entities a scenario calls by other words: pet owners may be guardians, stays may be visits.
import type { Core, Module } from '../language/blueprint.ts'
import { mentions } from './words.ts'

/** The nouns of a text for entities that know them as other words for themselves. No noun names two entities. */
export function nounsOf(core: Core, modules: readonly Module[], said: string): Record<string, { one: string; many: string }> {
  const entities = Object.entries(core.entities).concat(modules.flatMap(module => Object.entries(module.attach(core)?.entities ?? {})))
  const taken = new Set(entities.flatMap(([, { noun }]) => [noun.one, noun.many]))
  const nouns: Record<string, { one: string; many: string }> = {}
  for (const [key, { noun }] of entities) {
    if (mentions(said, noun.one)) continue
    const other = noun.also?.find(({ one, many }) => (mentions(said, one) || mentions(said, many)) && !taken.has(one) && !taken.has(many))
    if (!other) continue
    nouns[key] = { one: other.one, many: other.many }
    taken.add(other.one).add(other.many)
  }
  return nouns
}
