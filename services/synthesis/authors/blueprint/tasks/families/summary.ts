// Read a summary: in which group there is most, over a period.
import type { Chance } from '../../model/chance.ts'
import type { Field } from '../../language/field.ts'
import { fillNouns, nounOf, tableName } from '../../plan/names.ts'
import type { GroupPlan, PlanOf } from '../../plan/tools.ts'
import { calledOf } from '../../plan/views.ts'
import { refCalled } from './pick.ts'
import { answerOf } from '../answers.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { itemsOf } from '../look-up.ts'
import { totalOf } from './total.ts'
import { sayQuestion } from '../wording/frames.ts'
import { sayRow } from '../wording/say-row.ts'
import { inTense } from '../wording/tense.ts'
import { sayDay, sayValue } from '../wording/say-value.ts'

/** Asks which group has the most rows, or the most of an amount. */
export const summary: Family = { key: 'summary', level: 'easy', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint, plans } = desk.office
  const summaries = plans.filter((plan): plan is PlanOf<'summarise'> => plan.kind === 'summarise')
  if (summaries.length === 0) return null
  const plan = chance.pick(summaries)
  const group = chance.pick(plan.groups)
  const period = choosePeriod(desk, plan, chance)
  const total = plan.totals.length > 0 && chance.happens(0.6) ? chance.pick(plan.totals) : null
  const answered = desk.call(plan, { by: group.name, ...(period ? { from: period.from, to: period.to } : {}) })
  const groups = itemsOf(answered?.result['groups'])
  const measure = total?.name ?? 'count'
  const sorted = [...groups].sort((left, right) => Number(right[measure]) - Number(left[measure]))
  const [first, second] = sorted
  if (!first || !second || sorted.length < 3 || first[measure] === second[measure]) return null
  const winner = nameOf(desk, plan, group, first)
  if (!winner) return null
  const rows = `${nounOf(blueprint, plan.entity).many}${period?.clause ?? ''}`
  const fields: Readonly<Record<string, Field>> = blueprint.entities[plan.entity]?.fields ?? {}
  const totalled = total ? fields[total.key] : undefined
  const question =
    total && totalled
      ? `Taking all ${rows} together, which ${winner.called} has the highest ${totalOf(calledOf(blueprint, total.key, totalled).replace(/^total /, ''))}?`
      : group.entity === null
        ? `What is the most frequent ${winner.called} among the ${rows}?`
        : `Which ${winner.called} has the most ${rows}?`
  const instruction = sayQuestion(question, chance)
  const { value, others } = winner
  const answer = answerOf(blueprint, instruction, {
    name: `the answer names the ${winner.called} with the most`,
    value,
    of: { type: 'text' },
    others,
  })
  return answer && { name: `most_${tableName(blueprint, plan.entity)}_by_${group.name}`, kind: 'answer', instruction, desk, answer }
}

function choosePeriod(desk: Desk, plan: PlanOf<'summarise'>, chance: Chance): { from: string; to: string; clause: string } | null {
  const { blueprint } = desk.office
  const field = plan.over === null ? undefined : blueprint.entities[plan.entity]?.fields[plan.over]
  if (plan.over === null || !field) return null
  const over = plan.over
  const days = desk.world
    .rows(plan.entity)
    .flatMap(row => (typeof row[over] === 'string' ? [row[over].slice(0, 10)] : []))
    .sort()
  const from = days[Math.floor(days.length * 0.3 * chance.fraction())]
  const to = days[Math.floor(days.length * (0.7 + 0.29 * chance.fraction()))]
  if (from === undefined || to === undefined || from >= to) return null
  const clause = field.clause === undefined ? `whose ${calledOf(blueprint, over, field)} is` : fillNouns(blueprint, field.clause)
  return { from, to, clause: ` ${inTense(clause, to < desk.world.today())} from ${sayDay(from)} to ${sayDay(to)}` }
}

/** How people call a group; null when its name is not its own. */
function nameOf(
  desk: Desk,
  plan: PlanOf<'summarise'>,
  { key, entity, label }: GroupPlan,
  shown: { group?: unknown; group_id?: unknown },
): { called: string; value: string; others: string[] } | null {
  const { blueprint } = desk.office
  const field = blueprint.entities[plan.entity]?.fields[key]
  if (typeof shown.group !== 'string' || !field) return null
  if (entity === null)
    return {
      called: calledOf(blueprint, key, field),
      value: sayValue(shown.group, field.type === 'choice' ? field : { type: 'text' }, blueprint.currency),
      others: [shown.group],
    }
  const row = desk.world.row(entity, Number(shown.group_id))
  if (!row || label === null || desk.world.rows(entity).some(other => other.id !== row.id && other[label] === shown.group)) return null
  return { called: refCalled(blueprint, plan.entity, key), value: shown.group, others: [sayRow(blueprint, desk.world, entity, row)] }
}
