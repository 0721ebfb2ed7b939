// The functions of tools that read many rows: search, list, find_free, summarise.
// Conditions, orders and limits are the plan's; the shared functions of searches do the rest.
import { wrongPeriod } from '../../plan/messages.ts'
import { columnName, entityOf, tableName } from '../../plan/names.ts'
import type { ArgPlan, PlanOf } from '../../plan/tool-plan.ts'
import { quoted, sqlText } from '../code.ts'
import { fromTables, selectFrom } from '../entity-functions.ts'
import { Scope } from '../scope.ts'
import { Select } from '../selects.ts'
import { sqlName } from '../sql-code.ts'
import { takenWhere } from '../subqueries.ts'
import { NO_FUNCTION, viewSql } from '../view-sql.ts'
import type { Writer } from '../writer.ts'

/** `search_…` */
export function searchBody(plan: PlanOf<'search'>, writer: Writer): void {
  const table = filters(plan, writer)
  const texts = plan.args.find(({ use }) => use.kind === 'text')
  if (texts) {
    const { name } = texts
    writer.use({ kind: 'plain', name: 'when' })
    const columns = plan.texts.map(field => `'${textColumn(writer, plan.entity, field)}'`)
    writer.say(`${writer.use({ kind: 'plain', name: 'containing' })}(filter, args.${name}, [${columns.join(', ')}])`)
  }
  conditionsOf(plan.args, plan.entity, writer)
  const [first] = plan.orders
  const by = first ? `args.order_by ?? '${first.name}'` : "'id'"
  const quote = plan.orders.some(({ name }) => sqlName(name) !== name) ? '"' : ''
  writer.say(
    `const order = ${writer.use({ kind: 'plain', name: 'ordered' })}(\`${table}.${quote}\${${by}}${quote}\`, args.direction, '${table}.id')`,
  )
  const { shown, found } = pageOf(plan.entity, writer, 'args')
  writer.say(shown === null ? `return ${found}` : `const found = ${found}`)
  if (shown !== null) writer.say(`return { ...found, items: found.items.map(${shown}) }`)
}

/** `list_…` */
export function listBody(plan: PlanOf<'list'>, writer: Writer): void {
  const order = orderOf(plan.order.name)
  const { sql, values, booleans } = selectFrom(writer.blueprint, writer.use, plan.entity, prefix => ` ORDER BY ${order(prefix)}`)
  const all = `world.db.all(${[sql, ...values].join(', ')})`
  writer.say(`return { items: ${booleans ? `${all}.map(${writer.use({ kind: 'shown', entity: plan.entity })})` : all} }`)
}

/** `find_free_…` */
export function findFreeBody(plan: PlanOf<'find_free'>, writer: Writer): void {
  const { availability } = plan
  const strict = availability.halfOpen
  writer.block(`if (args.to ${strict ? '<=' : '<'} args.from)`, () => {
    writer.say(`world.fail('invalid', ${quoted(wrongPeriod(strict))})`)
  })
  const table = filters(plan, writer)
  conditionsOf(plan.args, plan.entity, writer)
  const around = { blueprint: writer.blueprint, use: writer.use, scope: new Scope(), ...NO_FUNCTION }
  const values: string[] = []
  const value = (code: string): string => {
    values.push(code)
    return '?'
  }
  const outer = new Select(around, { entity: plan.entity, alias: table }, ({ text }) => value(text), new Set([table]))
  const inner = Select.over(around, availability.by, availability.by, ({ text }) => value(text), outer, false)
  const where = takenWhere(inner, availability, {
    alias: inner.row.alias,
    row: () => `${table}.id`,
    from: () => value('args.from'),
    to: () => value('args.to'),
  })
  writer.say(`filter.where.push(\n  ${sqlText(`NOT EXISTS (SELECT 1 FROM ${inner.from()} WHERE ${where})`).replaceAll('\n', '\n  ')},\n)`)
  writer.say(`filter.values.push(${values.join(', ')})`)
  const limit = plan.args.find(({ use }) => use.kind === 'limit')
  const page = limit ? `{ limit: args.${limit.name} ?? ${String(limit.default)} }` : '{}'
  writer.say(`const order = '${orderOf(plan.order.name)(`${table}.`)}'`)
  const { shown, found } = pageOf(plan.entity, writer, page)
  writer.say(`const { items, total } = ${found}`)
  writer.say(`return { items${shown === null ? '' : `: items.map(${shown})`}, total }`)
}

/** `summarise_…` */
export function summariseBody(plan: PlanOf<'summarise'>, writer: Writer): void {
  const { blueprint } = writer
  const argument = (kind: 'from' | 'to' | 'by'): ArgPlan | undefined => plan.args.find(({ use }) => use.kind === kind)
  const [from, to, by] = [argument('from'), argument('to'), argument('by')]
  if (from && to) {
    writer.block(`if (args.${from.name} !== undefined && args.${to.name} !== undefined && args.${to.name} < args.${from.name})`, () => {
      writer.say(`world.fail('invalid', ${quoted(wrongPeriod(false))})`)
    })
  }
  const table = filters(plan, writer)
  const { fields } = entityOf(blueprint, plan.entity)
  const over = plan.over === null ? undefined : fields[plan.over]
  if (plan.over !== null && over && from && to) {
    const column = dayColumn(`${table}.${sqlName(plan.over)}`, over.type)
    const when = writer.use({ kind: 'plain', name: 'when' })
    writer.say(`${when}(filter, args.${from.name}, '${column} >= ?', args.${from.name})`)
    writer.say(`${when}(filter, args.${to.name}, '${column} <= ?', args.${to.name})`)
  }
  const figures = ['count(*) AS count', ...plan.totals.map(({ name, key }) => `coalesce(sum(${table}.${sqlName(key)}), 0) AS ${name}`)]
  const names = plan.groups.map(({ name }) => name)
  const groups = plan.groups.map(({ name, key, entity, label }) => {
    const field = fields[key]
    const column = field ? `${table}.${sqlName(columnName(blueprint, key, field))}` : 'NULL'
    const text = entity === null ? column : label === null ? 'NULL' : labelColumn(writer, plan.entity, key, label)
    return `${name}: { label: '${text}', id: '${entity === null ? 'NULL' : column}' }`
  })
  writer.say(`const groups = {\n${groups.map(group => `  ${group},\n`).join('')}}`)
  writer.say(`const by = args.${by?.name ?? 'by'} ?? '${names[0] ?? ''}'`)
  const view = viewSql(writer, plan.entity)
  const tables = view.tables === view.table ? quoted(table) : writer.use({ kind: 'tables', entity: plan.entity })
  writer.say(`const figures = ${sqlText(figures.join(', '))}`)
  writer.say(`return { by, ...${writer.use({ kind: 'plain', name: 'summary' })}(world, groups[by], figures, ${tables}, filter) }`)
}

/** Begins a filter; answers the table. */
function filters({ entity }: { entity: string }, writer: Writer): string {
  writer.say(`const filter = ${writer.use({ kind: 'plain', name: 'conditions' })}()`)
  return tableName(writer.blueprint, entity)
}

/** A condition for each argument that filters by a field. */
function conditionsOf(args: readonly ArgPlan[], entity: string, writer: Writer): void {
  const { fields } = entityOf(writer.blueprint, entity)
  const table = tableName(writer.blueprint, entity)
  for (const { name, use } of args) {
    if (use.kind !== 'filter') continue
    const field = fields[use.key]
    if (!field) continue
    const column = `${table}.${sqlName(columnName(writer.blueprint, use.key, field))}`
    const operator = { is: '=', at_least: '>=', at_most: '<=' }[use.operator]
    writer.say(
      `${writer.use({ kind: 'plain', name: 'when' })}(filter, args.${name}, '${dayColumn(column, field.type)} ${operator} ?', args.${name})`,
    )
  }
}

/** Moments are compared by their day. */
const dayColumn = (column: string, type: string): string => (type === 'moment' ? `substr(${column}, 1, 10)` : column)

function textColumn(writer: Writer, entity: string, { name, source }: PlanOf<'search'>['texts'][number]): string {
  if (source.kind === 'label') return labelColumn(writer, entity, source.key, source.of)
  return `${tableName(writer.blueprint, entity)}.${sqlName(name)}`
}

/** Where a view's tables have the text of a referred row: asked of the view itself, because that chooses the names. */
function labelColumn({ blueprint, use }: Writer, entity: string, key: string, of: string): string {
  return viewSql({ blueprint, use }, entity).labels.get(key) ?? of
}

/** The call of `page`; `shown` is what each row is put through, null when that is nothing. */
function pageOf(entity: string, writer: Writer, args: string): { found: string; shown: string | null } {
  const view = viewSql(writer, entity)
  const { columns, plain, values, booleans } = view
  const select = plain ? quoted(columns) : writer.use({ kind: 'columns', entity })
  const tables = fromTables(writer.use, entity, view)
  const from = tables.includes('${') ? `\`${tables}\`` : quoted(tables)
  const given = values.length > 0 ? `, selectValues: [${values.join(', ')}]` : ''
  const wanted = `{ select: ${select}${given}, from: ${from}, filter, order }`
  const found = `${writer.use({ kind: 'plain', name: 'page' })}(world, ${args}, ${wanted})`
  return { found, shown: booleans.length > 0 ? writer.use({ kind: 'shown', entity }) : null }
}

/** What whole lists are ordered by. */
const orderOf =
  (column: string) =>
  (prefix: string): string =>
    column === 'id' ? `${prefix}id` : `${prefix}${sqlName(column)}, ${prefix}id`
