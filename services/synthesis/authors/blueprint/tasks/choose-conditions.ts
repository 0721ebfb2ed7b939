// Chooses conditions by which a search can filter, so that some rows meet them and others do not.
import type { Field } from '../language/field.ts'
import type { Chance } from '../model/chance.ts'
import type { Row } from '../model/world.ts'
import type { PlanOf } from '../plan/tools.ts'
import { entityOf } from '../plan/views.ts'
import { holds, type Condition } from './conditions.ts'
import type { Desk } from './desk.ts'
import { columnKey } from './wording/say-row.ts'

/** Shares of the sorted values at which ranges begin and end: neither everything nor next to nothing. */
const RANGE = { low: 0.2, high: 0.85 }

/** What is wanted of conditions. `accept` has the last word on the rows that they hold for. */
interface Wanted {
  count: number
  fewest: number
  most: number
  tries?: number
  accept?: (rows: readonly Row[]) => boolean
}

/** Up to `count` conditions on different fields that hold for between `fewest` and `most` rows. Null when chance finds none. */
export function chooseConditions(
  desk: Desk,
  plan: PlanOf<'search'>,
  chance: Chance,
  { count, fewest, most, tries = 12, accept = () => true }: Wanted,
): { conditions: Condition[]; rows: Row[] } | null {
  const all = desk.world.rows(plan.entity)
  const keys = filterKeys(plan)
  for (let attempt = 0; attempt < tries; attempt++) {
    let rows = [...all]
    const conditions: Condition[] = []
    for (const key of chance.shuffle(keys).slice(0, count)) {
      const condition = chooseCondition(desk, plan, key, rows, chance)
      const left = condition ? rows.filter(row => holds(row, condition)) : rows
      if (!condition || left.length < fewest || left.length === rows.length) continue
      conditions.push(condition)
      rows = left
    }
    if (conditions.length > 0 && rows.length >= fewest && rows.length <= most && accept(rows))
      return { conditions: inOrder(conditions), rows }
  }
  return null
}

/** What rows belong to comes first, ranges last: the order in which people say them. */
function inOrder(conditions: readonly Condition[]): Condition[] {
  const rank = ({ operator, field }: Condition): number => (operator !== 'is' ? 2 : field.type === 'ref' ? 0 : 1)
  return [...conditions].sort((left, right) => rank(left) - rank(right))
}

function filterKeys(plan: PlanOf<'search'>): string[] {
  return [...new Set(plan.args.flatMap(({ use }) => (use.kind === 'filter' ? [use.key] : [])))]
}

/** One condition on a field, with a value that some of the rows have. */
function chooseCondition(desk: Desk, plan: PlanOf<'search'>, key: string, rows: readonly Row[], chance: Chance): Condition | null {
  const field: Field | undefined = entityOf(desk.office.blueprint, plan.entity).fields[key]
  if (!field || rows.length === 0) return null
  const values = rows.flatMap(row => row[columnKey(key, field)] ?? [])
  if (values.length === 0) return null
  switch (field.type) {
    case 'choice':
    case 'ref':
    case 'boolean':
      return { key, field, operator: 'is', value: chance.pick(values) }
    case 'integer':
    case 'money': {
      const sorted = values.map(Number).sort((left, right) => left - right)
      const value = sorted[Math.floor(sorted.length * (0.3 + chance.fraction() * 0.4))] ?? 0
      return value > 0 ? { key, field, operator: chance.happens(0.5) ? 'at_least' : 'at_most', value } : null
    }
    case 'date':
    case 'moment': {
      const sorted = values.map(value => String(value).slice(0, 10)).sort()
      const low = Math.floor(sorted.length * RANGE.low * chance.fraction() * 2)
      const high = Math.min(sorted.length - 1, Math.floor(sorted.length * (RANGE.high - 0.4 * chance.fraction())))
      const [from, to] = [sorted[low] ?? '', sorted[high] ?? '']
      return from < to ? { key, field, operator: 'between', from, to } : null
    }
    default:
      return null
  }
}

/** One condition on a choice that holds for between `fewest` and `most` of some rows. Null when there is none. */
export function conditionsOnChoices(
  desk: Desk,
  plan: PlanOf<'search'>,
  among: readonly Row[],
  chance: Chance,
  { fewest, most }: { fewest: number; most: number },
): { conditions: Condition[]; rows: Row[] } | null {
  const { fields } = entityOf(desk.office.blueprint, plan.entity)
  const conditions = filterKeys(plan).flatMap((key): Condition[] => {
    const field = fields[key]
    return field?.type === 'choice' ? Object.keys(field.values).map(value => ({ key, field, operator: 'is', value })) : []
  })
  for (const condition of chance.shuffle(conditions)) {
    const rows = among.filter(row => holds(row, condition))
    if (rows.length >= fewest && rows.length <= most) return { conditions: [condition], rows }
  }
  return null
}
