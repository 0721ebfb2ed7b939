// What an action changes and answers, as code: INSERT, UPDATE and DELETE in the order of its effects, then the views of its result.
// An expression sees rows as the effects before it left them; one `set` reads its row as it was.
import type { Action, Effect } from '../../language/action.ts'
import { BlueprintError, parseExpression } from '../../language/parse-expression.ts'
import { eachEntity } from '../../plan/action-tools.ts'
import { columnName, entityOf, renamed, tableName } from '../../plan/names.ts'
import type { PlanOf } from '../../plan/tool-plan.ts'
import { call, LEVEL, operand, primary, sqlText, type Code } from '../code.ts'
import { conditionCode, valueCode, type Emitted } from '../javascript.ts'
import { camel } from '../local-names.ts'
import { entitiesWritten, mentionsInEffects, type Mention } from '../mentions.ts'
import { Scope, type RowCode } from '../scope.ts'
import { needsQualifiers, qualified, Select } from '../selects.ts'
import { sqlLiteral, sqlName } from '../sql-code.ts'
import { conditionSql } from '../sql.ts'
import { whereOf } from '../subqueries.ts'
import { stepFrom } from '../types.ts'
import type { Writer } from '../writer.ts'

type Effects = readonly Effect[]

/** Which names the result shows, and the list that collects the numbers of its rows when there are many. */
interface Answer {
  shown: ReadonlySet<string>
  collected: { name: string; list: string; views: boolean } | null
}

/** Writes the effects of an action, and its result. */
export function effectsOf(plan: PlanOf<'action'>, action: Action, writer: Writer): void {
  const { result } = plan
  const shown = new Set([result.of, ...result.also.map(({ of }) => of)])
  const byId = writer.use({ kind: 'by-id', entity: result.entity })
  const also = (): string[] => result.also.map(({ name, of, entity }) => `${name}: ${viewOfRow(of, entity, writer)}`)
  if (result.kind === 'rows') {
    const list = writer.variable(result.before ? 'removed' : 'ids')
    writer.say(`const ${list} = []`)
    write(action.effects, action, writer, { shown, collected: { name: result.of, list, views: result.before } })
    const items = result.before ? (list === 'items' ? 'items' : `items: ${list}`) : `items: ${list}.map(id => ${byId}(world, id))`
    writer.say(`return { ${[items, ...also()].join(', ')} }`)
    return
  }
  const before = result.before ? writer.load(rowOf(result.of, writer), 'id') : null
  write(action.effects, action, writer, { shown, collected: null })
  const view = before ?? viewOfRow(result.of, result.entity, writer)
  writer.say(result.also.length === 0 ? `return ${view}` : `return { ...${view}, ${also().join(', ')} }`)
}

function rowOf(name: string, writer: Writer): RowCode {
  const binding = writer.scope.get(name)
  if (binding.kind !== 'row') throw new BlueprintError(`${name} is no row`)
  return binding.row
}

function viewOfRow(name: string, entity: string, writer: Writer): string {
  const { id, nullable } = rowOf(name, writer)
  const view = `${writer.use({ kind: 'by-id', entity })}(world, ${id.text})`
  return nullable ? `${operand(id, LEVEL.equality + 1)} === null ? null : ${view}` : view
}

function write(effects: Effects, action: Action, writer: Writer, answer: Answer): void {
  effects.forEach((effect, index) => {
    const later = mentionsInEffects(effects.slice(index + 1))
    if ('each' in effect) each(effect, action, writer, answer)
    else if ('add' in effect) add(effect, later, writer, answer)
    else change(effect, writer)
  })
}

function guarded(when: string | undefined, writer: Writer, body: () => void): void {
  if (when === undefined) body()
  else writer.block(`if (${conditionCode(parseExpression(when), writer).text})`, body)
}

/** A value for a column: written into the statement when the blueprint says it, else a parameter. */
function bound(source: string, writer: Writer): { sql: string; code: string | null } {
  const tree = parseExpression(source)
  if (tree.kind === 'literal') return { sql: sqlLiteral(tree.value), code: null }
  return { sql: '?', code: valueCode(tree, writer).text }
}

function add(effect: Extract<Effect, { add: string }>, later: readonly Mention[], writer: Writer, answer: Answer): void {
  const name = effect.as ?? effect.add
  const needed = answer.shown.has(name) || later.some(([root]) => root === name)
  const called = renamed(writer.blueprint, name)
  const collects = answer.collected?.name === name
  if (effect.when === undefined || !needed) {
    guarded(effect.when, writer, () => {
      const insert = insertion(effect, writer, needed)
      if (!needed) {
        writer.say(insert)
        return
      }
      const id = writer.variable(`${camel(called)}_id`)
      writer.say(`const { id: ${id} } = ${insert}`)
      writer.scope.set(name, { kind: 'row', row: { entity: effect.add, id: primary(id), nullable: false, called } })
      if (collects) writer.say(`${answer.collected?.list ?? ''}.push(${id})`)
    })
    return
  }
  const id = writer.variable(`${camel(called)}_id`)
  writer.say(`let ${id} = null`)
  const insert = (): void => {
    writer.say(`${id} = ${insertion(effect, writer, true)}.id`)
    if (collects) writer.say(`${answer.collected?.list ?? ''}.push(${id})`)
  }
  guarded(effect.when, writer, insert)
  writer.scope.set(name, { kind: 'row', row: { entity: effect.add, id: primary(id), nullable: true, called } })
}

function insertion(effect: Extract<Effect, { add: string }>, writer: Writer, returning: boolean): string {
  const { fields } = entityOf(writer.blueprint, effect.add)
  const unknown = Object.keys(effect.with).find(key => !(key in fields))
  if (unknown !== undefined) throw new BlueprintError(`${effect.add} has no field ${unknown}`)
  const columns = Object.entries(fields).flatMap(([key, field]) => {
    const source = effect.with[key]
    return source === undefined ? [] : [{ name: sqlName(columnName(writer.blueprint, key, field)), ...bound(source, writer) }]
  })
  const names = columns.map(({ name }) => name).join(', ')
  const sql = `INSERT INTO ${sqlName(tableName(writer.blueprint, effect.add))} (${names}) VALUES (${columns.map(column => column.sql).join(', ')})`
  const method = returning ? 'world.db.get' : 'world.db.run'
  return call(method, [sqlText(`${sql}${returning ? ' RETURNING id' : ''}`), ...columns.flatMap(({ code }) => code ?? [])])
}

/** `set` and `remove`; what is null is left alone. */
function change(effect: Extract<Effect, { set: string } | { remove: string }>, writer: Writer): void {
  const path = ('set' in effect ? effect.set : effect.remove).split('.')
  const run = (): void => {
    const target = valueCode({ kind: 'path', names: path }, writer)
    if (target.type !== 'row' || target.entity === undefined) throw new BlueprintError(`${path.join('.')} is no row`)
    const { entity } = target
    const say = (): void => writer.say('set' in effect ? updating(effect, entity, target, writer) : deleting(entity, target, writer))
    if (target.nullable) writer.block(`if (${operand(target, LEVEL.equality + 1)} !== null)`, say)
    else say()
    if ('set' in effect) writer.forget(entity, columnsOf(effect, entity, writer))
  }
  guarded(effect.when, writer, run)
}

function columnsOf({ to }: Extract<Effect, { set: string }>, entity: string, { blueprint }: Writer): readonly string[] {
  const { fields } = entityOf(blueprint, entity)
  return Object.keys(to).map(key => columnName(blueprint, key, fields[key] ?? { type: 'moment', about: '' }))
}

function updating({ to }: Extract<Effect, { set: string }>, entity: string, target: Emitted, writer: Writer): string {
  const { fields } = entityOf(writer.blueprint, entity)
  const columns = Object.entries(to).map(([key, source]) => {
    const field = fields[key]
    if (!field) throw new BlueprintError(`${entity} has no field ${key}`)
    return { name: sqlName(columnName(writer.blueprint, key, field)), ...bound(source, writer) }
  })
  const sql = `UPDATE ${sqlName(tableName(writer.blueprint, entity))} SET ${columns.map(({ name, sql: value }) => `${name} = ${value}`).join(', ')} WHERE id = ?`
  return call('world.db.run', [sqlText(sql), ...columns.flatMap(({ code }) => code ?? []), target.text])
}

const deleting = (entity: string, target: Emitted, writer: Writer): string =>
  call('world.db.run', [sqlText(`DELETE FROM ${sqlName(tableName(writer.blueprint, entity))} WHERE id = ?`), target.text])

function each(effect: Extract<Effect, { each: string }>, action: Action, writer: Writer, answer: Answer): void {
  const entity = eachEntity(action, effect.each)
  const given = action.args[effect.each]?.type === 'rows'
  // A letter says nothing in a file of its own.
  const called = renamed(writer.blueprint, effect.as.length === 1 ? entity : effect.as)
  const id = writer.variable(`${camel(called)}_id`)
  const rows = given
    ? `args.${renamed(writer.blueprint, effect.each)}_ids`
    : brief(call('world.db.all', found(effect, entity, writer)), `found_${tableName(writer.blueprint, entity)}`, writer)
  const [outer, row] = [writer.scope, { entity, id: primary(id), nullable: false, called }]
  const scope = new Scope(outer).set(effect.as, { kind: 'row', row })
  // Rows that the loop changes have to be read in each turn.
  for (const written of entitiesWritten(effect.do, path => entityAt(path, scope, writer))) writer.forget(written)
  writer.block(`for (const ${given ? id : `{ id: ${id} }`} of ${rows})`, () => {
    writer.scope = scope
    const { collected } = answer
    if (collected?.name === effect.as) {
      writer.say(`${collected.list}.push(${collected.views ? writer.load(row, 'id') : id})`)
    }
    write(effect.do, action, writer, answer)
    writer.scope = outer
  })
}

/** What is too long for the head of a loop gets a variable. */
const brief = (code: string, wanted: string, writer: Writer): string => (code.length > 60 ? writer.keep(wanted, code) : code)

function entityAt([root = '', ...rest]: Mention, scope: Scope, writer: Writer): string | undefined {
  const binding = scope.find(root)
  let entity = binding?.kind === 'row' ? binding.row.entity : undefined
  for (const name of rest) {
    const step = entity === undefined ? undefined : stepFrom(writer.blueprint, entity, name)
    entity = step?.kind === 'row' ? step.to : undefined
  }
  return entity
}

/** The statement that finds the rows of an `each`, with its values. */
function found({ as, where, order, limit }: Extract<Effect, { each: string }>, entity: string, writer: Writer): readonly string[] {
  const parameters: string[] = []
  const parameter = ({ text }: Code): string => {
    parameters.push(text)
    return '?'
  }
  const tree = parseExpression(where ?? 'true')
  const bare = !needsQualifiers(tree, as)
  const select = Select.over(writer, entity, as, parameter, null, bare)
  const condition = conditionSql(tree, select).text
  const { alias } = select.row
  const id = qualified(alias, 'id')
  const turned = order?.startsWith('-') === true
  const field = order === undefined ? undefined : entityOf(writer.blueprint, entity).fields[order.replace(/^-/, '')]
  if (order !== undefined && !field) throw new BlueprintError(`${entity} has no field ${order}`)
  const column =
    field && order !== undefined
      ? `${qualified(alias, columnName(writer.blueprint, order.replace(/^-/, ''), field))}${turned ? ' DESC' : ''}, `
      : ''
  const sql = `SELECT ${id} FROM ${select.from()}${whereOf(condition)} ORDER BY ${column}${id}${limit === undefined ? '' : ` LIMIT ${limit}`}`
  return [sqlText(sql), ...parameters]
}
