// The function of an action's tool: looks its rows up, checks the rules in their order, then does what effects.ts writes.
// Every check stands before the first write, so that a refusal leaves nothing behind.
import type { Action, Argument } from '../../language/action.ts'
import { BlueprintError, parseExpression, parseTemplate } from '../../language/parse-expression.ts'
import { renamed, sentences } from '../../plan/names.ts'
import type { ArgPlan, PlanOf } from '../../plan/tool-plan.ts'
import { LEVEL, primary, quoted } from '../code.ts'
import { conditionCode, textCode } from '../javascript.ts'
import { camel } from '../local-names.ts'
import { mentionsInAction, type Mention } from '../mentions.ts'
import type { RowCode } from '../scope.ts'
import { typeOfField, type ScalarType } from '../types.ts'
import type { Writer } from '../writer.ts'
import { effectsOf } from './effects.ts'

/** The body of an action's function. Throws {@link BlueprintError} for names that are not in scope. */
export function actionBody(plan: PlanOf<'action'>, writer: Writer): void {
  const action = writer.blueprint.actions[plan.action]
  if (!action) throw new BlueprintError(`there is no action ${plan.action}`)
  const mentions = mentionsInAction(action)
  for (const arg of plan.args) bindArgument(arg, action, mentions, writer)
  const actor: RowCode = { entity: writer.blueprint.actor.entity, id: primary('world.actor.user_id'), nullable: false, called: 'actor' }
  writer.scope.set('actor', { kind: 'row', row: actor })
  for (const { must, code, says } of action.rules) {
    const broken = conditionCode(parseExpression(must), writer, true)
    writer.block(`if (${broken.text})`, () => {
      const message = textCode(parseTemplate(sentences(writer.blueprint, says)), writer)
      writer.say(`world.fail('${code}', ${message.text})`)
    })
  }
  effectsOf(plan, action, writer)
}

function bindArgument(arg: ArgPlan, action: Action, mentions: readonly Mention[], writer: Writer): void {
  const { use, name, entity } = arg
  if (use.kind === 'row' && entity !== undefined) bindRow(use.key, { name, entity, required: arg.required }, mentions, writer)
  else if (use.kind === 'rows' && entity !== undefined) {
    writer.block(`for (const id of args.${name})`, () => writer.say(`${writer.use({ kind: 'by-id', entity })}(world, id)`))
  } else if (use.kind === 'value') bindValue(use.key, arg, action.args[use.key], mentions, writer)
}

/** A row has to be there; its columns are kept when an expression asks for them. */
function bindRow(
  key: string,
  { name, entity, required }: { name: string; entity: string; required: boolean },
  mentions: readonly Mention[],
  writer: Writer,
): void {
  const called = renamed(writer.blueprint, key)
  const loaded = mentions.some(([root, next]) => root === key && next !== undefined && next !== 'id')
  if (required) {
    const row: RowCode = { entity, id: primary(`args.${name}`), nullable: false, called }
    if (loaded) writer.load(row, 'id')
    else writer.say(writer.loading(row))
    writer.scope.set(key, { kind: 'row', row })
    return
  }
  const found = `${writer.use({ kind: 'by-id', entity })}(world, args.${name})`
  const row: RowCode = { entity, id: { text: `args.${name} ?? null`, level: LEVEL.coalesce }, nullable: true, called }
  if (loaded) {
    const local = writer.variable(called)
    writer.say(`const ${local} = args.${name} === undefined ? null : ${found}`)
    writer.know(row, local)
  } else writer.say(`if (args.${name} !== undefined) ${found}`)
  writer.scope.set(key, { kind: 'row', row })
}

function bindValue(
  key: string,
  { name, required, default: otherwise }: ArgPlan,
  argument: Argument | undefined,
  mentions: readonly Mention[],
  writer: Writer,
): void {
  const known = { type: argumentType(argument), nullable: !required && otherwise === undefined }
  const uses = mentions.filter(([root]) => root === key).length
  if (required || uses === 0) {
    writer.scope.set(key, { kind: 'value', code: primary(`args.${name}`), known })
    return
  }
  const local = writer.variable(camel(name))
  const value =
    otherwise === undefined || otherwise === null ? 'null' : typeof otherwise === 'string' ? quoted(otherwise) : String(otherwise)
  writer.say(`const ${local} = args.${name} ?? ${value}`)
  writer.scope.set(key, { kind: 'value', code: primary(local), known })
}

function argumentType(argument: Argument | undefined): ScalarType {
  if (!argument || argument.type === 'row' || argument.type === 'rows') return 'null'
  return argument.type === 'after' ? 'date' : typeOfField(argument)
}
