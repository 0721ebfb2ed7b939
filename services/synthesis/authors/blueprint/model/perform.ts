// Plays an action: loads its rows, asks its rules in order, runs its effects. A refusal changes nothing.
// Which arguments make sense to give is chosen elsewhere (choose-arguments.ts).
import type { Rule } from '../language/action.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { missingRow } from '../plan/messages.ts'
import { runEffects, type Lists } from './effects.ts'
import { compileExpression, compileTemplate, type Bound, type Frame, type Names } from './evaluate.ts'
import { fillNouns } from '../plan/names.ts'
import { readyAction, type ReadyAction } from './program.ts'
import type { Row, World } from './world.ts'

/** Why a call was refused: a domain error as tools give it. `rule`: the rule that said no; null for what is checked everywhere. */
export interface Refusal {
  code: 'not_found' | 'invalid' | 'conflict' | 'forbidden'
  message: string
  rule: Rule | null
}

/** Arguments of an action by key: rows by their numbers. Left out or null: not given. */
export type ActionArguments = Readonly<Record<string, Scalar | readonly number[]>>

/** Names with what they stand for: after an action, what questions about the outcome are asked of. */
export interface Scene extends Frame {
  scope: Names
  lists: Readonly<Lists>
}

/** What became of a call. */
export type Performed = { refused: Refusal } | { done: Scene }

/** Plays an action on a world. The clock stays where it is; whoever makes calls moves it. */
export function perform(world: World, key: string, args: ActionArguments): Performed {
  const judged = judge(world, key, args)
  if ('refused' in judged) return judged
  const { frame } = judged
  const { effects, namesAfter } = readyAction(world.blueprint, key)
  const lists: Lists = {}
  runEffects(effects, frame, lists)
  return { done: { ...frame, scope: namesAfter, lists } }
}

/** Asks the rules and changes nothing: the refusal, or what the names stand for when everything speaks for it. */
export function judge(world: World, key: string, args: ActionArguments): { refused: Refusal } | { frame: Frame } {
  const ready = readyAction(world.blueprint, key)
  const loaded = load(world, ready, args)
  if ('refused' in loaded) return loaded
  for (const { rule, must, says } of ready.rules)
    if (must(loaded.frame) !== true) return { refused: { code: rule.code, message: says(loaded.frame), rule } }
  return loaded
}

/** The scene before the rules are asked: what conditions on arguments are asked of. Refused when a number is unknown. */
export function load(world: World, ready: ReadyAction, args: ActionArguments): { refused: Refusal } | { frame: Frame } {
  const names: Record<string, Bound> = { actor: world.row(world.blueprint.actor.entity, world.actor) }
  for (const [key, argument] of ready.args) {
    const given = args[key] ?? ('default' in argument ? argument.default : undefined) ?? null
    if (argument.type !== 'row' && argument.type !== 'rows') {
      names[key] = typeof given === 'object' ? null : given
      continue
    }
    const ids = typeof given === 'object' ? (given ?? []) : [Number(given)]
    const found: Row[] = []
    for (const id of ids) {
      const row = world.row(argument.of, id)
      if (!row) return { refused: unknownRow(world, argument.of, id) }
      found.push(row)
    }
    names[key] = argument.type === 'rows' ? found : (found[0] ?? null)
  }
  return { frame: { world, names } }
}

/** The refusal for a number that no row has. */
export function unknownRow(world: World, entity: string, id: number): Refusal {
  const { before, after } = missingRow(world.blueprint, entity)
  return { code: 'not_found', message: `${before}${id}${after}`, rule: null }
}

/** The value of an expression in a scene; rows as rows. */
export function valueIn(scene: Frame & { scope: Names }, source: string): Scalar | Row {
  return compileExpression(source, { blueprint: scene.world.blueprint, names: scene.scope })(scene)
}

/** A template in a scene, as a clause. */
export function textIn(scene: Frame & { scope: Names }, source: string): string {
  const { blueprint } = scene.world
  return compileTemplate(source, { blueprint, names: scene.scope }, text => fillNouns(blueprint, text))(scene)
}
