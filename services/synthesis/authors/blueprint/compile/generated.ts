// Which columns the system makes, by table: numbers of new rows, and values that come from the clock.
// Two runs that do the same in another order differ in exactly these; what a person asks for is never one of them.
import type { ColumnsByTable } from '../../../../../shared/domain/task.ts'
import type { Effect } from '../language/action.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { parseExpression, type Tree } from '../language/parse-expression.ts'
import { columnName, entityOf, tableName } from '../plan/names.ts'
import type { ToolPlan } from '../plan/tool-plan.ts'
import { entityAtPath } from './entity-paths.ts'

/** `generated` of environment.json. */
export function generatedColumns(blueprint: Blueprint, plans: readonly ToolPlan[]): ColumnsByTable {
  const found = new Map<string, Set<string>>()
  const add = (entity: string, column: string): void => {
    const table = tableName(blueprint, entity)
    found.set(table, (found.get(table) ?? new Set()).add(column))
  }
  for (const plan of plans) {
    if (plan.kind === 'create') {
      add(plan.entity, 'id')
      for (const { key, value } of plan.initial) if (value.kind === 'now') add(plan.entity, column(blueprint, plan.entity, key))
    }
    if (plan.kind !== 'action') continue
    const action = blueprint.actions[plan.action]
    if (!action) continue
    for (const { entity, values, added } of writesOf(blueprint, plan.action, action.effects)) {
      if (added) add(entity, 'id')
      for (const [key, source] of Object.entries(values))
        if (readsClock(parseExpression(source))) add(entity, column(blueprint, entity, key))
    }
  }
  return Object.fromEntries([...found].map(([table, columns]) => [table, [...columns]]))
}

function column(blueprint: Blueprint, entity: string, key: string): string {
  const field = entityOf(blueprint, entity).fields[key]
  return field ? columnName(blueprint, key, field) : key
}

interface Written {
  entity: string
  values: Readonly<Record<string, string>>
  added: boolean
}

function writesOf(blueprint: Blueprint, action: string, effects: readonly Effect[]): readonly Written[] {
  return effects.flatMap((effect): readonly Written[] => {
    if ('each' in effect) return writesOf(blueprint, action, effect.do)
    if ('add' in effect) return [{ entity: effect.add, values: effect.with, added: true }]
    if ('remove' in effect) return []
    const entity = entityAtPath(blueprint, action, effect.set)
    return entity === undefined ? [] : [{ entity, values: effect.to, added: false }]
  })
}

/** True for values that hold the moment: days are the same for all calls of a day. */
function readsClock(tree: Tree): boolean {
  switch (tree.kind) {
    case 'call':
      return tree.name === 'now' || tree.name === 'hoursUntil' || tree.args.some(readsClock)
    case 'choose':
      return [tree.yes, tree.no].some(readsClock)
    case 'binary':
      return readsClock(tree.left) || readsClock(tree.right)
    case 'text':
      return tree.parts.some(part => typeof part !== 'string' && readsClock(part))
    default:
      return false
  }
}
