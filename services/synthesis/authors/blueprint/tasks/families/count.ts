// Count rows that meet conditions.
import type { Chance } from '../../model/chance.ts'
import { snake, tableName } from '../../plan/names.ts'
import { answerOf } from '../answers.ts'
import { chooseConditions } from '../choose-conditions.ts'
import { conditionSql, sayRows, searchArguments } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { sayQuestion } from '../wording/frames.ts'
import { pickSearch } from './pick.ts'

const ASKED: readonly ((rows: string) => string)[] = [
  rows => `How many ${rows} are there?`,
  rows => `How many ${rows} do we have?`,
  rows => `Could you count the ${rows} for me?`,
  rows => `I need a number: how many ${rows} are there?`,
]

/** Asks how many rows two or three conditions hold for. */
export const count: Family = { key: 'count', level: 'easy', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const plan = pickSearch(desk, chance)
  const chosen = plan && chooseConditions(desk, plan, chance, { count: chance.integer(2, 3), fewest: 2, most: 60 })
  const args = chosen && searchArguments(desk, plan, chosen.conditions)
  if (!chosen || !args || !desk.call(plan, args)) return null
  const said = sayRows(blueprint, desk.world, plan.entity, chosen.conditions)
  const instruction = sayQuestion(chance.pick(ASKED)(said), chance)
  const { sql, params } = conditionSql(blueprint, chosen.conditions)
  const answer = answerOf(blueprint, instruction, {
    name: `the answer is the number of ${said}`,
    value: chosen.rows.length,
    of: { type: 'integer' },
    query: {
      on: 'initial',
      sql: `SELECT count(*) AS number FROM ${tableName(blueprint, plan.entity)} WHERE ${sql}`,
      params,
      column: 'number',
    },
  })
  return answer && { name: `count_${snake(tableName(blueprint, plan.entity))}`, kind: 'answer', instruction, desk, answer }
}
