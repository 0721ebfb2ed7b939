// Which names the expressions of an action mention, and how deep: what need not be loaded is not loaded.
// Reads expressions only; what the names stand for is for scope.ts.
import type { Action, Effect } from '../language/action.ts'
import { parseExpression, parseTemplate, type Tree } from '../language/parse-expression.ts'

/** A path as it is written, such as `['pet', 'owner', 'name']`. */
export type Mention = readonly string[]

/** Paths in an expression, those of query rows left out. */
export function mentionsIn(tree: Tree): readonly Mention[] {
  switch (tree.kind) {
    case 'literal':
      return []
    case 'path':
      return [tree.names]
    case 'not':
    case 'minus':
      return mentionsIn(tree.of)
    case 'binary':
      return [...mentionsIn(tree.left), ...mentionsIn(tree.right)]
    case 'choose':
      return [tree.test, tree.yes, tree.no].flatMap(mentionsIn)
    case 'text':
      return tree.parts.flatMap(part => (typeof part === 'string' ? [] : mentionsIn(part)))
    case 'call':
      return tree.args.flatMap(mentionsIn)
    case 'query':
      return [tree.where, ...(tree.value ? [tree.value] : [])].flatMap(mentionsIn).filter(([root]) => root !== tree.as)
    case 'free':
      return [tree.row, tree.from, tree.to, ...(tree.except ? [tree.except] : [])].flatMap(mentionsIn)
  }
}

/** True when a path of the tree passes the test, or the tree asks a table itself. */
export function asksOrMentions(tree: Tree, test: (path: Mention) => boolean): boolean {
  switch (tree.kind) {
    case 'literal':
      return false
    case 'path':
      return test(tree.names)
    case 'not':
    case 'minus':
      return asksOrMentions(tree.of, test)
    case 'binary':
      return asksOrMentions(tree.left, test) || asksOrMentions(tree.right, test)
    case 'choose':
      return [tree.test, tree.yes, tree.no].some(part => asksOrMentions(part, test))
    case 'text':
      return tree.parts.some(part => typeof part !== 'string' && asksOrMentions(part, test))
    case 'call':
      return tree.args.some(arg => asksOrMentions(arg, test))
    default:
      return true
  }
}

const inExpression = (source: string | undefined): readonly Mention[] => (source === undefined ? [] : mentionsIn(parseExpression(source)))

/** Paths in effects. A `set` or `remove` of a row needs its number only. */
export function mentionsInEffects(effects: readonly Effect[]): readonly Mention[] {
  return effects.flatMap(effect => {
    if ('each' in effect) {
      const inside = [...inExpression(effect.where), ...mentionsInEffects(effect.do)].filter(([root]) => root !== effect.as)
      return [[effect.each], ...inside]
    }
    const when = inExpression(effect.when)
    if ('add' in effect) return [...when, ...Object.values(effect.with).flatMap(inExpression)]
    if ('set' in effect) return [...when, effect.set.split('.'), ...Object.values(effect.to).flatMap(inExpression)]
    return [...when, effect.remove.split('.')]
  })
}

/** Paths in everything that an action computes. */
export function mentionsInAction({ rules, effects }: Action): readonly Mention[] {
  const said = rules.flatMap(rule => [
    ...inExpression(rule.must),
    ...parseTemplate(rule.says).flatMap(part => (typeof part === 'string' ? [] : mentionsIn(part))),
  ])
  return [...said, ...mentionsInEffects(effects)]
}

/** Entities whose tables effects write. `entityAt` tells the entity of a path. */
export function entitiesWritten(effects: readonly Effect[], entityAt: (path: Mention) => string | undefined): readonly string[] {
  return effects.flatMap(effect => {
    if ('each' in effect) return entitiesWritten(effect.do, entityAt)
    if ('add' in effect) return [effect.add]
    const entity = entityAt(('set' in effect ? effect.set : effect.remove).split('.'))
    return entity === undefined ? [] : [entity]
  })
}
