// The slug of an environment, made of its scenario's words. Pure.
import { SLUG_PATTERN } from '../../shared/domain/environment.ts'
import { namedScenario } from './scenario-name.ts'

/** Longest slug made of a scenario, in characters: short enough to type, with room for a number below the 64 of the contract. */
const MAX_CHARACTERS = 48

/** Slug of a scenario without a Latin letter. */
const NAMELESS = 'environment'

/** A slug that no earlier scenario of the campaign has; it joins them. The same scenarios in the same order give the same slugs. */
export function slugOf(scenario: string, taken: Set<string>): string {
  const base = plainSlug(scenario)
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  taken.add(slug)
  return slug
}

function plainSlug(scenario: string): string {
  const { name, rest } = namedScenario(scenario)
  const words = (name ?? rest)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const named = /^(a|an|the)$/.test(words[0] ?? '') ? words.slice(1) : words
  let slug = ''
  for (const word of named) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MAX_CHARACTERS) break
    slug = longer
  }
  const cut = slug === '' ? (named[0] ?? '').slice(0, MAX_CHARACTERS) : slug
  return SLUG_PATTERN.test(cut) ? cut : NAMELESS
}
