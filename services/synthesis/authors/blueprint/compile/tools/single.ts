// The functions of tools about one row: who am I, get, create, update.
// Ids are looked up first, then the arguments, then what other rows have: the order in which the model refuses.
import { editableFields, nothingToChange, takenValue } from '../../plan/messages.ts'
import { columnName, entityOf, nounOf, tableName } from '../../plan/names.ts'
import type { ArgPlan, ChildPlan, PlanOf } from '../../plan/tool-plan.ts'
import { PART_ROWS } from '../../plan/tool-plan.ts'
import { call, objectOf, primary, quoted, sqlText, template } from '../code.ts'
import { selectFrom } from '../entity-functions.ts'
import { sqlLiteral, sqlName } from '../sql-code.ts'
import type { Writer } from '../writer.ts'

/** `get_desk` */
export function meBody(plan: PlanOf<'me'>, writer: Writer): void {
  const actor = `${writer.use({ kind: 'by-id', entity: plan.entity })}(world, world.actor.user_id)`
  writer.say(`return { today: ${writer.use({ kind: 'plain', name: 'today' })}(world), now: world.now(), ${plan.property}: ${actor} }`)
}

/** `get_…` */
export function getBody(plan: PlanOf<'get'>, writer: Writer): void {
  const row = `${writer.use({ kind: 'by-id', entity: plan.entity })}(world, args.${targetOf(plan.args)})`
  if (plan.children.length === 0) {
    writer.say(`return ${row}`)
    return
  }
  const local = writer.variable(nounOf(writer.blueprint, plan.entity).one.replaceAll(' ', '_'))
  writer.say(`const ${local} = ${row}`)
  const lists = plan.children.flatMap(child =>
    child.rows === null ? [] : [`${child.rows}: ${writer.keep(child.rows, childRows(child, writer, `${local}.id`))}`],
  )
  const counts = plan.children.map(child => `(${countOf(child, writer)}) AS ${child.count}`)
  writer.say(`const counts = ${call('world.db.get', [sqlText(`SELECT ${counts.join(', ')}`), `${local}.id`])}`)
  const parts = [`...${local}`, ...lists, '...counts']
  writer.say(`return ${objectOf(parts)}`)
}

function referenceColumn({ entity, key }: ChildPlan, { blueprint }: Writer): string {
  const field = entityOf(blueprint, entity).fields[key]
  return sqlName(field ? columnName(blueprint, key, field) : key)
}

function childRows(child: ChildPlan, writer: Writer, id: string): string {
  const column = referenceColumn(child, writer)
  const { sql, values, booleans } = selectFrom(
    writer.blueprint,
    writer.use,
    child.entity,
    prefix => ` WHERE ${prefix}${column} = ? ORDER BY ${prefix}id LIMIT ${PART_ROWS}`,
  )
  const all = call('world.db.all', [sql, ...values, id])
  return booleans ? `${all}.map(${writer.use({ kind: 'shown', entity: child.entity })})` : all
}

const countOf = (child: ChildPlan, writer: Writer): string =>
  `SELECT count(*) FROM ${sqlName(tableName(writer.blueprint, child.entity))} WHERE ${referenceColumn(child, writer)} = ?1`

const targetOf = (args: readonly ArgPlan[]): string => args.find(({ use }) => use.kind === 'target')?.name ?? 'id'

/** Arguments that are columns, with the key of their field. */
function written(args: readonly ArgPlan[]): (ArgPlan & { key: string })[] {
  return args.flatMap(arg => (arg.use.kind === 'field' ? [{ ...arg, key: arg.use.key }] : []))
}

/** Rows that the new values refer to have to be there. */
function mustExist(args: readonly ArgPlan[], writer: Writer): void {
  for (const { name, entity, type, required } of args) {
    if (type !== 'id' || entity === undefined) continue
    const look = `${writer.use({ kind: 'by-id', entity })}(world, args.${name})`
    writer.say(required ? look : `if (args.${name} !== undefined) ${look}`)
  }
}

/** What is unique must not be taken by another row. */
function mustBeFree(entity: string, args: readonly (ArgPlan & { key: string })[], writer: Writer, except: string | null): void {
  const table = sqlName(tableName(writer.blueprint, entity))
  for (const { key, name, required } of args) {
    const field = entityOf(writer.blueprint, entity).fields[key]
    if (field?.type !== 'text' || field.unique !== true) continue
    const sql = `SELECT id FROM ${table} WHERE ${sqlName(name)} = ?${except === null ? '' : ' AND id <> ?'}`
    const taken = `world.db.get(${[quoted(sql), `args.${name}`, ...(except === null ? [] : [except])].join(', ')})`
    const other = writer.keep(`same_${name}`, required ? taken : `args.${name} === undefined ? null : ${taken}`)
    const { before, after } = takenValue(writer.blueprint, entity, key)
    writer.block(`if (${other} !== null)`, () => {
      writer.say(`world.fail('conflict', ${template([before, primary(`args.${name}`), after]).text})`)
    })
  }
}

/** `create_…` */
export function createBody(plan: PlanOf<'create'>, writer: Writer): void {
  const { blueprint } = writer
  const args = written(plan.args)
  mustExist(args, writer)
  mustBeFree(plan.entity, args, writer, null)
  const values = new Map(args.map(({ key, name, required }) => [key, required ? `args.${name}` : `args.${name} ?? null`]))
  const columns: { name: string; sql: string; code: string | null }[] = Object.entries(entityOf(blueprint, plan.entity).fields).map(
    ([key, field]) => {
      const name = sqlName(columnName(blueprint, key, field))
      const given = values.get(key)
      if (given !== undefined) return { name, sql: '?', code: given }
      const initial = plan.initial.find(other => other.key === key)?.value ?? { kind: 'literal', value: null }
      if (initial.kind === 'literal') return { name, sql: sqlLiteral(initial.value), code: null }
      return { name, sql: '?', code: initial.kind === 'now' ? 'world.now()' : `${writer.use({ kind: 'plain', name: 'today' })}(world)` }
    },
  )
  const names = columns.map(({ name }) => name).join(', ')
  const sql = `INSERT INTO ${sqlName(tableName(blueprint, plan.entity))} (${names}) VALUES (${columns.map(column => column.sql).join(', ')}) RETURNING id`
  writer.say(`const { id } = ${call('world.db.get', [sqlText(sql), ...columns.flatMap(({ code }) => code ?? [])])}`)
  writer.say(`return ${writer.use({ kind: 'by-id', entity: plan.entity })}(world, id)`)
}

/** `update_…` */
export function updateBody(plan: PlanOf<'update'>, writer: Writer): void {
  const { blueprint } = writer
  const byId = writer.use({ kind: 'by-id', entity: plan.entity })
  const target = `args.${targetOf(plan.args)}`
  const args = written(plan.args)
  const local = writer.variable(nounOf(blueprint, plan.entity).one.replaceAll(' ', '_'))
  writer.say(`const ${local} = ${byId}(world, ${target})`)
  const names = args.map(({ name }) => name)
  const given =
    names.length === 1
      ? `args.${names[0] ?? ''} === undefined`
      : `[${names.map(name => `args.${name}`).join(', ')}].every(value => value === undefined)`
  writer.block(`if (${given})`, () => {
    writer.say(`world.fail('invalid', ${quoted(nothingToChange(blueprint, plan.entity))})`)
  })
  mustExist(args, writer)
  mustBeFree(plan.entity, args, writer, target)
  const columns = editableFields(entityOf(blueprint, plan.entity)).map(([key, field]) => columnName(blueprint, key, field))
  const sql = `UPDATE ${sqlName(tableName(blueprint, plan.entity))} SET ${columns.map(column => `${sqlName(column)} = ?`).join(', ')} WHERE id = ?`
  writer.say(call('world.db.run', [sqlText(sql), ...columns.map(column => `args.${column} ?? ${local}.${column}`), target]))
  writer.say(`return ${byId}(world, ${target})`)
}
