// Schedule around conflicts: of what is free and allowed, the one at the end of a price list, found and taken.
import type { Action } from '../../language/action.ts'
import type { Field } from '../../language/field.ts'
import { parseExpression, type Tree } from '../../language/parse-expression.ts'
import type { JsonObject, JsonValue } from '../../../../../../shared/domain/json.ts'
import type { Chance } from '../../model/chance.ts'
import type { Row } from '../../model/world.ts'
import { columnName, fillNouns, nounOf } from '../../plan/names.ts'
import type { PlanOf } from '../../plan/tools.ts'
import { calledOf, entityOf } from '../../plan/views.ts'
import { chooseArguments, type Chosen } from '../choose-arguments.ts'
import { adjectiveOf, clauseAbout } from '../conditions.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { Errands } from '../errands.ts'
import { find, itemsOf, noteItem } from '../look-up.ts'
import { actionPlanOf, works } from '../requests.ts'
import { plain } from '../wording/phrase.ts'
import { sayMoney, sayValue } from '../wording/say-value.ts'
import { draftOf } from './errands.ts'
import { fieldsOf } from './pick.ts'

/** Takes the cheapest that is free and suitable, or the dearest below a limit. */
export const schedule: Family = { key: 'schedule', level: 'hard', compose }

/** An action that takes a row for a time, by its rule with `free`. */
interface Taking {
  name: string
  action: Action
  key: string
  free: Extract<Tree, { kind: 'free' }>
  plan: PlanOf<'find_free'>
}

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const takings = takingActions(desk)
  if (takings.length === 0) return null
  const { name, action, key, free, plan } = chance.pick(takings)
  const tool = actionPlanOf(desk, name)
  const others = tool && chooseArguments(desk, action, chance, { [key]: { kind: 'rows', entity: plan.entity, rows: [] } })
  if (!tool || !others) return null
  const withRow = (row: Row): Chosen => ({ ...others, [key]: { kind: 'row', entity: plan.entity, row } })
  const able = desk.world.rows(plan.entity).filter(row => works(desk, tool, withRow(row)))
  const choice = choose(desk, chance, plan, able)
  if (!choice) return null
  const args = freeArguments(desk, plan, free, others)
  const answered = args && desk.call(plan, { ...args, ...choice.filters })
  const index = itemsOf(answered?.result['items']).findIndex(item => item['id'] === choice.row.id)
  const item = itemsOf(answered?.result['items'])[index]
  if (!answered || !item) return null
  noteItem(desk, plan.entity, item, answered.step, `/items/${index}`)
  const errands = new Errands(desk, chance)
  if (!errands.request({ action: name, given: withRow(choice.row), as: { [key]: plain(choice.words) } })) return null
  return errands.extend() ? draftOf(`${tool.name}_where_free`, errands, chance) : null
}

function takingActions(desk: Desk): Taking[] {
  return Object.entries(desk.office.blueprint.actions).flatMap(([name, action]) =>
    action.rules.flatMap(({ must }) => {
      const free = freeIn(parseExpression(must))
      const key = free?.row.kind === 'path' && free.row.names.length === 1 ? (free.row.names[0] ?? '') : ''
      const plan = free && action.args[key]?.type === 'row' ? desk.plan('find_free', free.entity) : null
      return free && plan ? [{ name, action, key, free, plan }] : []
    }),
  )
}

function freeIn(tree: Tree): Extract<Tree, { kind: 'free' }> | null {
  if (tree.kind === 'free') return tree
  return tree.kind === 'binary' && tree.operator === '&&' ? (freeIn(tree.left) ?? freeIn(tree.right)) : null
}

/** One of those that would do, by price: without a tie, and with others to be compared with. */
function choose(
  desk: Desk,
  chance: Chance,
  plan: PlanOf<'find_free'>,
  able: readonly Row[],
): { row: Row; words: string; filters: JsonObject } | null {
  const { blueprint } = desk.office
  const amounts = fieldsOf(desk, plan.entity, ['money', 'integer'])
  if (amounts.length === 0) return null
  const [key, field] = chance.pick(amounts)
  const { one } = nounOf(blueprint, plan.entity)
  const called = calledOf(blueprint, key, field)
  const property = chance.happens(0.5) ? chooseProperty(desk, chance, plan, able) : null
  const fitting = property ? able.filter(row => row[property.key] === property.value) : able
  const ceiling = plan.args.find(({ use }) => use.kind === 'filter' && use.key === key && use.operator === 'at_most')
  const sorted = [...fitting].sort((left, right) => Number(left[key]) - Number(right[key]))
  const bound = ceiling && chance.happens(0.4) ? Number(sorted[Math.floor(sorted.length / 2)]?.[key]) + 1 : null
  const order = bound === null ? sorted : sorted.filter(row => Number(row[key]) <= bound).reverse()
  const [row, next] = order
  if (!row || !next || row[key] === next[key]) return null
  const noun = property?.adjective ? `${property.adjective} ${one}` : one
  const amount = field.type === 'money' ? sayMoney(bound ?? 0, blueprint.currency) : String(bound)
  const cheapest = field.type === 'money' && amounts.filter(([, { type }]) => type === 'money').length === 1
  const best = cheapest ? `the cheapest free and suitable ${noun}` : `the free and suitable ${noun} with the lowest ${called}`
  const dearest = `the free and suitable ${noun} with the highest ${called} up to ${amount}`
  const words = `${bound === null ? best : dearest}${property?.clause ?? ''}`
  return { row, words, filters: { ...property?.filter, ...(bound !== null && ceiling ? { [ceiling.name]: bound } : {}) } }
}

interface Property {
  key: string
  value: Row[string]
  adjective: string | null
  clause: string
  filter: JsonObject
}

/** A choice by which free ones can be told apart, such as the part of the house. */
function chooseProperty(desk: Desk, chance: Chance, plan: PlanOf<'find_free'>, able: readonly Row[]): Property | null {
  const { blueprint } = desk.office
  const fields: Readonly<Record<string, Field>> = blueprint.entities[plan.entity]?.fields ?? {}
  const choices = plan.args.flatMap(({ name, use }) => {
    const field = use.kind === 'filter' ? fields[use.key] : undefined
    return use.kind === 'filter' && field?.type === 'choice' && use.key !== 'status' ? [{ name, key: use.key, field }] : []
  })
  if (choices.length === 0 || able.length === 0) return null
  const { name, key, field } = chance.pick(choices)
  const value = chance.pick(able)[key] ?? null
  if (typeof value !== 'string') return null
  const said = sayValue(value, field, blueprint.currency)
  const adjective = adjectiveOf({ key, field, operator: 'is', value })
  const whole = field.clauses?.[value]
  const people = entityOf(blueprint, plan.entity).kind === 'party'
  const those =
    whole === undefined ? `whose ${calledOf(blueprint, key, field)} is ${said}` : clauseAbout(people, fillNouns(blueprint, whole))
  const clause = adjective === null ? ` of those ${those}` : ''
  return { key, value, adjective, clause, filter: { [name]: value } }
}

/** From and to as the instruction says them, or as a row shows them that has to be found first. */
function freeArguments(desk: Desk, plan: PlanOf<'find_free'>, free: Taking['free'], others: Chosen): JsonObject | null {
  const args: JsonObject = {}
  for (const { name, use } of plan.args) {
    if (use.kind !== 'from' && use.kind !== 'to') continue
    const value = boundOf(desk, use.kind === 'from' ? free.from : free.to, others)
    if (value === null) return null
    args[name] = value
  }
  return args
}

function boundOf(desk: Desk, tree: Tree, others: Chosen): JsonValue {
  if (tree.kind !== 'path') return null
  const [first = '', field] = tree.names
  const choice = others[first]
  if (choice?.kind === 'value' && field === undefined) return choice.value
  if (choice?.kind !== 'row' || field === undefined || tree.names.length !== 2) return null
  const pointer = find(desk, choice.entity, choice.row)
  const of = desk.office.blueprint.entities[choice.entity]?.fields[field]
  return pointer && of ? { $from: pointer.$from.replace(/\/id$/, `/${columnName(desk.office.blueprint, field, of)}`) } : null
}
