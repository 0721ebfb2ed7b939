// Sum a number over the rows that meet conditions.
import type { Chance } from '../../model/chance.ts'
import { columnName, tableName } from '../../plan/names.ts'
import { calledOf } from '../../plan/views.ts'
import { answerOf } from '../answers.ts'
import { chooseConditions } from '../choose-conditions.ts'
import { conditionSql, sayRows, searchArguments } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { readPages } from '../pages.ts'
import { sayQuestion } from '../wording/frames.ts'
import { fieldsOf, pickSearch } from './pick.ts'

const ASKED: readonly ((called: string, rows: string) => string)[] = [
  (called, rows) => `What is the ${totalOf(called)} of all ${rows}?`,
  (called, rows) => `Could you add up the ${called} of all ${rows}?`,
  (called, rows) => `I need one figure: the ${called} of all ${rows}, added up.`,
  (called, rows) => `Taking all ${rows} together, what is the ${totalOf(called)}?`,
]

/** `total price`; a total is one already. */
export function totalOf(called: string): string {
  return called === 'total' ? called : `total ${called}`
}

/** Asks for the sum of an amount. */
export const total: Family = { key: 'total', level: 'easy', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const plan = pickSearch(desk, chance, ({ entity }) => fieldsOf(desk, entity, ['money']).length > 0)
  const chosen = plan && chooseConditions(desk, plan, chance, { count: 2, fewest: 3, most: 25 })
  if (!chosen) return null
  const [key, field] = chance.pick(fieldsOf(desk, plan.entity, ['money']))
  const args = searchArguments(desk, plan, chosen.conditions)
  if (!args || !readPages(desk, plan, args)) return null
  const values = chosen.rows.map(row => Number(row[key] ?? 0))
  if (new Set(values).size < 2) return null
  const said = sayRows(blueprint, desk.world, plan.entity, chosen.conditions)
  const called = calledOf(blueprint, key, field).replace(/^total /, '')
  const instruction = sayQuestion(chance.pick(ASKED)(called, said), chance)
  const { sql, params } = conditionSql(blueprint, chosen.conditions)
  const column = columnName(blueprint, key, field)
  const answer = answerOf(blueprint, instruction, {
    name: `the answer is the ${totalOf(called)} of all ${said}`,
    value: values.reduce((sum, value) => sum + value, 0),
    of: { type: 'money' },
    query: {
      on: 'initial',
      sql: `SELECT sum(${column}) AS total FROM ${tableName(blueprint, plan.entity)} WHERE ${sql}`,
      params,
      column: 'total',
    },
  })
  return answer && { name: `total_${column}`, kind: 'answer', instruction, desk, answer }
}
