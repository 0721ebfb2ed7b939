// Rows of one entity that no row of another refers to: what two lists show when they are laid side by side.
import type { Field } from '../language/field.ts'
import type { Chance } from '../model/chance.ts'
import type { Row } from '../model/world.ts'
import { nounOf } from '../plan/names.ts'
import type { PlanOf } from '../plan/tools.ts'
import { conditionsOnChoices } from './choose-conditions.ts'
import { entityOf } from '../plan/views.ts'
import { adjectiveOf, clauseAbout, sayRows, type Condition } from './conditions.ts'
import type { Desk } from './desk.ts'

/** Two entities of which the second refers to the first. */
interface Pair {
  entity: string
  other: string
  /** Field of the other that refers to the first. */
  key: string
  search: PlanOf<'search'>
  otherSearch: PlanOf<'search'>
}

/** Rows under conditions that nothing of the other entity refers to, in words. */
export interface Without {
  pair: Pair
  conditions: readonly Condition[]
  rows: readonly Row[]
  /** `finished stays that have no invoice at all`. */
  words: string
  /** The same as a clause of a question: `finished stays have no invoice at all`. */
  asked: string
}

/** Pairs of entities that both can be searched. */
export function pairsOf(desk: Desk): readonly Pair[] {
  return Object.entries(desk.office.blueprint.entities).flatMap(([other, { fields }]) =>
    Object.entries(fields).flatMap(([key, field]: [string, Field]): Pair[] => {
      if (field.type !== 'ref' || field.to === other) return []
      const [search, otherSearch] = [desk.plan('search', field.to), desk.plan('search', other)]
      return search && otherSearch ? [{ entity: field.to, other, key, search, otherSearch }] : []
    }),
  )
}

/** Rows of the first entity without one of the other. Null when there are too few or too many of them. */
export function rowsWithout(desk: Desk, pair: Pair, chance: Chance, { fewest, most }: { fewest: number; most: number }): Without | null {
  const { blueprint } = desk.office
  const referred = new Set(desk.world.rows(pair.other).map(row => row[`${pair.key}_id`]))
  const left = desk.world.rows(pair.entity).filter(({ id }) => !referred.has(id))
  const wide = left.length >= fewest && left.length <= most
  const chosen =
    wide && chance.happens(0.5) ? { conditions: [], rows: left } : conditionsOnChoices(desk, pair.search, left, chance, { fewest, most })
  if (!chosen) return null
  const { one } = nounOf(blueprint, pair.other)
  const said = sayRows(blueprint, desk.world, pair.entity, chosen.conditions)
  const joint = chosen.conditions.some(condition => adjectiveOf(condition) === null) ? 'and ' : ''
  const people = entityOf(blueprint, pair.entity).kind === 'party'
  const words = `${said} ${joint}${clauseAbout(people, `that have no ${one} at all`)}`
  return { pair, conditions: chosen.conditions, rows: chosen.rows, words, asked: `${said} have no ${one} at all` }
}
