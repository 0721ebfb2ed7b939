// Compare rows that meet conditions, and name the one at the end of an order.
import type { Chance } from '../../model/chance.ts'
import { fillNouns, nounOf, rowName } from '../../plan/names.ts'
import type { PlanOf } from '../../plan/tools.ts'
import { calledOf, labelField } from '../../plan/views.ts'
import type { Row } from '../../model/world.ts'
import { answerOf } from '../answers.ts'
import { chooseConditions } from '../choose-conditions.ts'
import { sayRows, searchArguments } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { sayQuestion } from '../wording/frames.ts'
import { columnKey, sayRow } from '../wording/say-row.ts'
import { pickSearch } from './pick.ts'

/** Asks which row has the highest, lowest, earliest or latest value; without a tie. */
export const compare: Family = { key: 'compare', level: 'easy', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const plan = pickSearch(desk, chance, candidate => sortable(candidate).length > 0 && nameOf(desk, candidate.entity) !== null)
  const named = plan && nameOf(desk, plan.entity)
  const chosen = plan && chooseConditions(desk, plan, chance, { count: 2, fewest: 3, most: 20 })
  if (!chosen || !named) return null
  const order = chance.pick(sortable(plan))
  const { source } = order
  if (source.kind !== 'field') return null
  const most = chance.happens(0.5)
  const winner = extreme(chosen.rows, columnKey(source.key, source.field), most)
  const args = searchArguments(desk, plan, chosen.conditions)
  if (!winner || !args || !desk.call(plan, { ...args, order_by: order.name, direction: most ? 'desc' : 'asc' })) return null
  const dated = source.field.type === 'date'
  const superlative = dated ? (most ? 'latest' : 'earliest') : most ? 'highest' : 'lowest'
  const said = sayRows(blueprint, desk.world, plan.entity, chosen.conditions)
  const called = calledOf(blueprint, source.key, source.field)
  const instruction = sayQuestion(named.ask(`Of all ${said}, which one has the ${superlative} ${called}?`), chance)
  const answer = answerOf(blueprint, instruction, {
    name: `the answer names the one with the ${superlative} ${called}`,
    value: named.text(winner),
    of: { type: 'text' },
    others: named.others(winner),
  })
  return answer && { name: `${superlative}_${rowName(blueprint, plan.entity)}`, kind: 'answer', instruction, desk, answer }
}

function sortable(plan: PlanOf<'search'>): PlanOf<'search'>['orders'] {
  return plan.orders.filter(({ type, source }) => source.kind === 'field' && ['money', 'integer', 'date'].includes(type))
}

/** The one row at the end of the order; null when two share it or a value is missing. */
function extreme(rows: readonly Row[], key: string, most: boolean): Row | null {
  const values = rows.map(row => row[key] ?? null)
  if (values.some(value => value === null)) return null
  const sorted = [...rows].sort((left, right) => compareValues(left[key] ?? null, right[key] ?? null) * (most ? -1 : 1))
  const [first, second] = sorted
  return first && second && first[key] !== second[key] ? first : null
}

function compareValues(left: Row[string], right: Row[string]): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0
}

/** How an answer names a row of the entity: by its text, else by the text of its first reference. */
function nameOf(
  desk: Desk,
  entity: string,
): { ask: (question: string) => string; text: (row: Row) => string; others: (row: Row) => string[] } | null {
  const { blueprint } = desk.office
  const own = labelField(blueprint, entity)
  const words = (row: Row): string => sayRow(blueprint, desk.world, entity, row)
  if (own !== null) {
    const field = blueprint.entities[entity]?.fields[own]
    const called = field ? calledOf(blueprint, own, field) : own
    return { ask: question => `${question} I only need the ${called}.`, text: row => String(row[own]), others: row => [words(row)] }
  }
  const [first = ''] = blueprint.entities[entity]?.identify ?? []
  const field = blueprint.entities[entity]?.fields[first]
  const label = field?.type === 'ref' ? labelField(blueprint, field.to) : null
  if (field?.type !== 'ref' || label === null) return null
  const target = (row: Row): Row | null => desk.world.row(field.to, Number(row[`${first}_id`]))
  const labelled = blueprint.entities[field.to]?.fields[label]
  const called = labelled ? calledOf(blueprint, label, labelled) : label
  return {
    ask: question => `${question} ${fillNouns(blueprint, `Just give me the ${called} of the ${nounOf(blueprint, field.to).one}.`)}`,
    text: row => String(target(row)?.[label] ?? ''),
    others: row => [words(row), ...(target(row) ? [sayRow(blueprint, desk.world, field.to, target(row) ?? row)] : [])],
  }
}
