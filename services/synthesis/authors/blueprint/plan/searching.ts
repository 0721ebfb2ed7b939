// Tools that look at many rows: search, list, find free ones, summarise. Arguments, texts and orders only.
import type { Blueprint } from '../language/blueprint.ts'
import type { Entity } from '../language/entity.ts'
import { BlueprintError } from '../language/parse-expression.ts'
import { filterArguments } from './arguments.ts'
import { capital, columnName, entityOf, nounOf, renamed, sentences, tableName } from './names.ts'
import { DEFAULT_PAGE, FREE_ROWS, LARGEST_PAGE, type ArgPlan, type GroupPlan, type PlanOf } from './tool-plan.ts'
import { calledOf, labelField, partOf, viewOf, type ViewField } from './views.ts'

/** One page of the rows that meet every condition. */
export function search(blueprint: Blueprint, entity: string): PlanOf<'search'> {
  const { many } = nounOf(blueprint, entity)
  const view = viewOf(blueprint, entity)
  const texts = view.filter(field => isSearched(field, entityOf(blueprint, entity)))
  const orders = searchOrders(blueprint, entity, view)
  const text: ArgPlan = {
    name: 'text',
    about: `Only ${many} in which one of these contains this text; upper or lower case does not matter: ${texts.map(searched => calledInSearch(blueprint, entity, searched)).join(', ')}.`,
    required: false,
    use: { kind: 'text' },
    type: 'text',
    min: 1,
    max: 100,
  }
  return {
    kind: 'search',
    name: `search_${tableName(blueprint, entity)}`,
    title: `Search ${many}`,
    about: `${described(blueprint, entity)} Finds ${many} that meet every given condition, in the wanted order, one page at a time.`,
    readOnly: true,
    entity,
    texts,
    orders,
    args: [...(texts.length > 0 ? [text] : []), ...filterArguments(blueprint, entity), ...paging(orders)],
  }
}

/** Texts that name the row or are made to find it by, and the labels of its references. */
function isSearched(view: ViewField, entity: Entity): boolean {
  if (view.source.kind === 'label') return true
  if (view.source.kind !== 'field' || view.source.field.type !== 'text') return false
  const { field, key } = view.source
  return entity.identify.includes(key) || (field.filter ?? false) || (field.type === 'text' && (field.unique ?? false))
}

/** `name of the owner`, where several people of one kind stand in a row; `name of the clerk` otherwise. */
function calledInSearch(blueprint: Blueprint, entity: string, { source, called }: ViewField): string {
  const field = source.kind === 'label' ? entityOf(blueprint, entity).fields[source.key] : undefined
  if (source.kind !== 'label' || !field) return called
  const { one } = nounOf(blueprint, source.entity)
  return called.replace(new RegExp(` of the ${one}$`), () => ` of the ${partOf(blueprint, source.key, field)}`)
}

/** The default comes first: the identifying text, else the id. */
function searchOrders(blueprint: Blueprint, entity: string, view: readonly ViewField[]): readonly ViewField[] {
  const label = labelField(blueprint, entity)
  const sorted = view.filter(({ source }) => source.kind === 'field' && ((source.field.sort ?? false) || source.key === label))
  const first = sorted.filter(({ source }) => source.kind === 'field' && source.key === label)
  return [...first, ...view.filter(({ source }) => source.kind === 'id'), ...sorted.filter(field => !first.includes(field))]
}

function paging(orders: readonly ViewField[]): ArgPlan[] {
  const optional = { required: false } as const
  const names = orders.map(({ name }) => name)
  return [
    {
      ...optional,
      name: 'order_by',
      about: 'What to sort by; equals by number.',
      default: names[0] ?? 'id',
      use: { kind: 'order_by' },
      type: 'choice',
      values: names,
    },
    {
      ...optional,
      name: 'direction',
      about: 'Ascending (asc: lowest, earliest or A first) or descending (desc).',
      default: 'asc',
      use: { kind: 'direction' },
      type: 'choice',
      values: ['asc', 'desc'],
    },
    {
      ...optional,
      name: 'limit',
      about: 'Results on one page.',
      default: DEFAULT_PAGE,
      use: { kind: 'limit' },
      type: 'integer',
      min: 1,
      max: LARGEST_PAGE,
    },
    {
      ...optional,
      name: 'offset',
      about: 'How many results to skip: next_offset of the page before.',
      default: 0,
      use: { kind: 'offset' },
      type: 'integer',
      min: 0,
    },
  ]
}

/** All rows of a small list. */
export function list(blueprint: Blueprint, entity: string): PlanOf<'list'> {
  const { many } = nounOf(blueprint, entity)
  return {
    kind: 'list',
    name: `list_${tableName(blueprint, entity)}`,
    title: `List the ${many}`,
    about: `${described(blueprint, entity)} Lists all ${many}.`,
    readOnly: true,
    entity,
    order: firstOrder(blueprint, entity),
    args: [],
  }
}

/** What whole lists are sorted by, before the id. */
function firstOrder(blueprint: Blueprint, entity: string): ViewField {
  const view = viewOf(blueprint, entity)
  const [order] = searchOrders(blueprint, entity, view)
  if (!order) throw new BlueprintError(`${entity} has no column to sort by`)
  return order
}

/** Rows that nobody takes in a period. */
export function findFree(blueprint: Blueprint, entity: string, availability: NonNullable<Entity['availability']>): PlanOf<'find_free'> {
  const { many } = nounOf(blueprint, entity)
  const taker = nounOf(blueprint, availability.by)
  const field = blueprint.entities[availability.by]?.fields[availability.from]
  const type = field?.type === 'moment' ? 'moment' : 'date'
  const unit = type === 'date' ? 'day' : 'moment'
  const end = availability.halfOpen ? `${capital(unit)} of the end, which itself stays free.` : `Last ${unit}.`
  return {
    kind: 'find_free',
    name: `find_free_${tableName(blueprint, entity)}`,
    title: `Find free ${many}`,
    about: `All ${many} that no ${taker.one} takes at any time of a period and that meet the other conditions. Says nothing about other rules.`,
    readOnly: true,
    entity,
    availability,
    order: firstOrder(blueprint, entity),
    args: [
      { name: 'from', about: `First ${unit}.`, required: true, use: { kind: 'from' }, type },
      { name: 'to', about: end, required: true, use: { kind: 'to' }, type },
      ...filterArguments(blueprint, entity, (_key, other) => other.type === 'choice' || other.type === 'ref' || other.type === 'boolean'),
      ...filterArguments(blueprint, entity, (_key, other) => other.type === 'money' || other.type === 'integer').filter(
        ({ use, type: of }) => use.kind === 'filter' && use.operator === (of === 'money' ? 'at_most' : 'at_least'),
      ),
      {
        name: 'limit',
        about: 'How many at most.',
        required: false,
        default: FREE_ROWS,
        use: { kind: 'limit' },
        type: 'integer',
        min: 1,
        max: FREE_ROWS,
      },
    ],
  }
}

/** Counts and totals by group. */
export function summarise(blueprint: Blueprint, entity: string, summary: NonNullable<Entity['summary']>): PlanOf<'summarise'> {
  const { many } = nounOf(blueprint, entity)
  const { fields } = entityOf(blueprint, entity)
  const groups = summary.by.map((key): GroupPlan => {
    const field = fields[key]
    if (field?.type === 'ref') return { name: renamed(blueprint, key), key, entity: field.to, label: labelField(blueprint, field.to) }
    return { name: key, key, entity: null, label: null }
  })
  const totals = summary.totals.map(key => ({ name: `total_${key}`, key }))
  const over = summary.over === undefined ? undefined : fields[summary.over]
  const called = summary.over !== undefined && over ? calledOf(blueprint, summary.over, over) : ''
  const names = groups.map(({ name }) => name)
  return {
    kind: 'summarise',
    name: `summarise_${tableName(blueprint, entity)}`,
    title: `Summarise ${many}`,
    about: `How many ${many} there are${totals.length > 0 ? `, and how much in all (${summary.totals.map(key => columnName(blueprint, key, fields[key] ?? { type: 'moment', about: '' })).join(', ')})` : ''}, by group and altogether.`,
    readOnly: true,
    entity,
    groups,
    totals,
    over: summary.over ?? null,
    args: [
      {
        name: 'by',
        about: 'What to group by.',
        required: false,
        default: names[0] ?? null,
        use: { kind: 'by' },
        type: 'choice',
        values: names,
      },
      ...(over === undefined
        ? []
        : ([
            {
              name: 'from',
              about: `Only ${many} whose ${called} is this day or a later one.`,
              required: false,
              use: { kind: 'from' },
              type: 'date',
            },
            {
              name: 'to',
              about: `Only ${many} whose ${called} is this day or an earlier one.`,
              required: false,
              use: { kind: 'to' },
              type: 'date',
            },
          ] satisfies ArgPlan[])),
    ],
  }
}

/** What a row is, as the first sentence of a description. */
const described = (blueprint: Blueprint, entity: string): string =>
  `${capital(nounOf(blueprint, entity).many)}: ${lowerFirst(sentences(blueprint, entityOf(blueprint, entity).about))}`

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
