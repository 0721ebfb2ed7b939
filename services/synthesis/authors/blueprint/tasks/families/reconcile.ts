// Reconcile two lists: what has no counterpart in the other one; to be named, counted, or put right.
import type { Action } from '../../language/action.ts'
import type { Chance } from '../../model/chance.ts'
import type { Row } from '../../model/world.ts'
import { nounOf, tableName } from '../../plan/names.ts'
import { labelField } from '../../plan/views.ts'
import { answerList, answerOf } from '../answers.ts'
import { chooseArguments, saidScope, type Chosen } from '../choose-arguments.ts'
import { conditionSql, searchArguments } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { noteItems } from '../look-up.ts'
import { readPages } from '../pages.ts'
import { actionPlanOf, playEach, works } from '../requests.ts'
import { pairsOf, rowsWithout, type Without } from '../without.ts'
import { sayForAll } from '../wording/for-all.ts'
import { sayTemplate } from '../wording/say-template.ts'
import { sayQuestion } from '../wording/frames.ts'
import { draftOf } from './errands.ts'
import { canSayMany } from './pick.ts'

/** Most rows without a counterpart: a question, or a job. */
const MOST_COUNTED = 40
const MOST_NAMED = 6
const MOST_DONE = 5

/** Asks which rows, or how many, have no counterpart. */
export const reconcile: Family = { key: 'reconcile', level: 'easy', compose: composeQuestion }

/** Makes the counterparts that are missing. */
export const settle: Family = { key: 'settle', level: 'hard', compose: composeJob }

function composeQuestion(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const pairs = pairsOf(desk)
  if (pairs.length === 0) return null
  const pair = chance.pick(pairs)
  const label = labelField(blueprint, pair.entity)
  const found = rowsWithout(desk, pair, chance, { fewest: 2, most: label === null ? MOST_COUNTED : MOST_NAMED })
  if (!found || !readBoth(desk, found)) return null
  const name = `${tableName(blueprint, pair.entity)}_without_${tableName(blueprint, pair.other)}`
  if (label !== null) {
    const instruction = sayQuestion(`Which ${found.asked}? Please name them.`, chance)
    const answer = answerList(
      `the answer names all ${found.words}`,
      found.rows.map(row => String(row[label])),
    )
    return answer && { name, kind: 'answer', instruction, desk, answer }
  }
  const instruction = sayQuestion(`How many ${found.asked}?`, chance)
  const { sql, params } = conditionSql(blueprint, found.conditions)
  const [table, other] = [tableName(blueprint, pair.entity), tableName(blueprint, pair.other)]
  const referring = desk.office.plans
    .find(({ name: tool }) => tool === pair.otherSearch.name)
    ?.args.find(({ use }) => use.kind === 'filter' && use.key === pair.key)
  const answer = answerOf(blueprint, instruction, {
    name: `the answer is the number of ${found.words}`,
    value: found.rows.length,
    of: { type: 'integer' },
    ...(referring
      ? {
          query: {
            on: 'initial',
            sql: `SELECT count(*) AS number FROM ${table} WHERE ${sql} AND NOT EXISTS (SELECT 1 FROM ${other} WHERE ${other}.${referring.name} = ${table}.id)`,
            params,
            column: 'number',
          },
        }
      : {}),
  })
  return answer && { name, kind: 'answer', instruction, desk, answer }
}

/** Reads both lists to their ends, and remembers the numbers that the first one shows. */
function readBoth(desk: Desk, { pair, conditions }: Without): boolean {
  const args = searchArguments(desk, pair.search, conditions)
  const pages = args && readPages(desk, pair.search, args)
  if (!pages || !readPages(desk, pair.otherSearch, {})) return false
  for (const { step, result } of pages) noteItems(desk, pair.entity, result, step)
  return true
}

function composeJob(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const jobs = pairsOf(desk).flatMap(pair =>
    Object.entries(blueprint.actions).flatMap(([name, action]) => {
      const key = makesFrom(action, pair.other, pair.key, pair.entity)
      return key === null ? [] : [{ pair, name, action, key }]
    }),
  )
  if (jobs.length === 0) return null
  const { pair, name, action, key } = chance.pick(jobs)
  const found = rowsWithout(desk, pair, chance, { fewest: 2, most: MOST_DONE })
  const plan = actionPlanOf(desk, name)
  const others = plan && chooseArguments(desk, action, chance, { [key]: { kind: 'rows', entity: pair.entity, rows: [] } })
  if (!found || !plan || !others) return null
  const withRow = (row: Row): Chosen => ({ ...others, [key]: { kind: 'row', entity: pair.entity, row } })
  const template = chance.shuffle(action.ask).find(ask => canSayMany(ask, key))
  if (template === undefined || !found.rows.every(row => works(desk, plan, withRow(row))) || !readBoth(desk, found)) return null
  if (!playEach(desk, plan, template, found.rows.map(withRow))) return null
  const clause = sayForAll(
    found.words,
    nounOf(blueprint, pair.entity).many,
    said => sayTemplate(blueprint, desk.world, template, saidScope(action, others, { [key]: said })).text,
  )
  const errands = new Errands(desk, chance)
  errands.add(
    clause,
    [name],
    found.rows.map(({ id }) => `${pair.entity}:${id}`),
  )
  return errands.extend() ? draftOf(`missing_${tableName(blueprint, pair.other)}`, errands, chance) : null
}

/** The row argument from which an action makes a row of the other entity that refers to it. */
function makesFrom(action: Action, other: string, field: string, entity: string): string | null {
  const adds = action.effects.flatMap(effect => ('add' in effect && effect.add === other ? [effect.with[field]] : []))
  const key = adds.find(value => value !== undefined && value in action.args) ?? null
  const argument = key === null ? undefined : action.args[key]
  return argument?.type === 'row' && argument.of === entity ? key : null
}
