// Runs the effects of an action, in order, on the rows of a frame. Rows in scope are always as the effects before left them.
// Rules were asked before; what breaks a constraint here is a fault of the catalogue and is thrown.
import type { Scalar } from '../language/parse-expression.ts'
import { isRow, isRows, type Bound, type Evaluate, type Frame } from './evaluate.ts'
import type { ReadyEffect } from './program.ts'
import { precedes } from './queries.ts'
import type { Row } from './world.ts'

/** Rows that each `each` went through, or added in its rounds, by name and in order. */
export type Lists = Record<string, readonly Row[]>

/** Runs effects; names that they add are put into the frame, lists into `lists`. */
export function runEffects(effects: readonly ReadyEffect[], frame: Frame, lists: Lists): void {
  for (const effect of effects) {
    if (effect.kind === 'each') runEach(effect, frame, lists)
    else runOne(effect, frame)
  }
}

function runOne(effect: Exclude<ReadyEffect, { kind: 'each' }>, frame: Frame): void {
  const { world, names } = frame
  const happens = effect.when === null || effect.when(frame) === true
  if (effect.kind === 'add') {
    names[effect.as] = happens ? world.insert(effect.entity, { ...effect.empty, ...valuesIn(effect.values, frame) }) : null
    return
  }
  const target = happens ? effect.target(frame) : null
  if (!isRow(target)) return
  if (effect.kind === 'remove') {
    world.remove(effect.entity, target.id)
    return
  }
  const row = world.update(effect.entity, target.id, valuesIn(effect.values, frame))
  for (const [name, bound] of Object.entries(names)) if (bound === target) names[name] = row
}

function runEach(effect: Extract<ReadyEffect, { kind: 'each' }>, frame: Frame, lists: Lists): void {
  const rows = chosenRows(effect, frame)
  const added: Record<string, Row[]> = {}
  for (const { id } of rows) {
    const names: Record<string, Bound> = { ...frame.names, [effect.as]: frame.world.row(effect.entity, id) }
    runEffects(effect.run, { world: frame.world, names }, lists)
    for (const step of effect.run) {
      const row = step.kind === 'add' ? names[step.as] : undefined
      if (step.kind === 'add' && isRow(row)) added[step.as] = [...(added[step.as] ?? []), row]
    }
    for (const name of Object.keys(frame.names)) frame.names[name] = names[name] ?? null
  }
  Object.assign(lists, { [effect.as]: rows }, added)
}

function chosenRows(effect: Extract<ReadyEffect, { kind: 'each' }>, frame: Frame): readonly Row[] {
  const { world } = frame
  const given = effect.list === null ? world.rows(effect.entity) : frame.names[effect.list]
  const names: Record<string, Bound> = { ...frame.names }
  const fresh = isRows(given) ? given.flatMap(row => world.row(effect.entity, row.id) ?? []) : []
  const rows = fresh.filter(row => {
    names[effect.as] = row
    return effect.where === null || effect.where({ world, names }) === true
  })
  const { order } = effect
  if (order === null) return rows.slice(0, effect.limit)
  const sorted = rows.toSorted((left, right) => {
    const [a, b] = [left[order.column] ?? null, right[order.column] ?? null]
    if (precedes(a, b)) return order.falling ? 1 : -1
    if (precedes(b, a)) return order.falling ? -1 : 1
    return left.id - right.id
  })
  return sorted.slice(0, effect.limit)
}

const valuesIn = (values: readonly (readonly [string, Evaluate])[], frame: Frame): Record<string, Scalar> =>
  Object.fromEntries(
    values.map(([column, evaluate]) => {
      const value = evaluate(frame)
      return [column, isRow(value) ? value.id : value]
    }),
  )
