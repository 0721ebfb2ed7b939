// Expressions over the rows of an entity: count, sum, first and the others, and whether something is free.
// Rows are gone through by number, so that equals have one order, as in SQL with `ORDER BY …, id`.
import { BlueprintError, type Scalar, type Tree } from '../language/parse-expression.ts'
import { compileExpression, compileTest, compileTree, isRow, type Context, type Evaluate, type Frame, type Loop } from './evaluate.ts'
import type { Row } from './world.ts'

/** The rows that a query is about. */
interface Matching {
  entity: string
  as: string
  where: (frame: Frame) => boolean
  loop: Loop
}

/** Turns a query into a function. */
export function compileQuery(tree: Extract<Tree, { kind: 'query' }>, context: Context): Evaluate {
  const { entity, as } = tree
  const loop: Loop = { as, forget: [] }
  const inner: Context = { ...context, names: new Map([...context.names, [as, entity]]), loop }
  const matching: Matching = { entity, as, loop, where: compileTest(tree.where, inner) }
  const value = tree.value ? compileTree(tree.value, inner) : null
  switch (tree.name) {
    case 'count':
      return frame => {
        let count = 0
        eachMatch(frame, matching, () => {
          count += 1
          return false
        })
        return count
      }
    case 'some':
    case 'none': {
      const wanted = tree.name === 'some'
      return frame => eachMatch(frame, matching, () => true) === wanted
    }
    default: {
      if (!value) throw new BlueprintError(`${tree.name} needs a value`)
      return tree.name === 'first' ? first(matching, value) : measured(tree.name, matching, value)
    }
  }
}

/** Goes through the rows that match, with the row in scope. True when a visitor did not want to see more. */
function eachMatch(frame: Frame, { entity, as, where, loop }: Matching, visit: (row: Row) => boolean): boolean {
  const { names } = frame
  const before = names[as] ?? null
  let stopped = false
  for (const forget of loop.forget) forget()
  for (const row of frame.world.rows(entity)) {
    names[as] = row
    if (!where(frame) || !visit(row)) continue
    stopped = true
    break
  }
  names[as] = before
  return stopped
}

function measured(name: 'sum' | 'lowest' | 'highest', matching: Matching, value: Evaluate): Evaluate {
  return frame => {
    let result: Scalar = name === 'sum' ? 0 : null
    eachMatch(frame, matching, () => {
      const measure = value(frame)
      if (measure === null || isRow(measure)) return false
      if (name === 'sum') result = Number(result) + Number(measure)
      else if (result === null || (name === 'lowest' ? measure < result : measure > result)) result = measure
      return false
    })
    return result
  }
}

function first(matching: Matching, value: Evaluate): Evaluate {
  return frame => {
    let found: { row: Row; measure: Scalar } | null = null
    eachMatch(frame, matching, row => {
      const measured = value(frame)
      const measure = isRow(measured) ? measured.id : measured
      if (!found || precedes(measure, found.measure)) found = { row, measure }
      return false
    })
    return rowOf(found)
  }
}

const rowOf = (found: { row: Row } | null): Row | null => found?.row ?? null

/** Order of SQLite: null before everything else. */
export function precedes(a: Scalar, b: Scalar): boolean {
  if (a === null || b === null) return a === null && b !== null
  return a < b
}

/** Turns `free(…)` into a function. */
export function compileFree(tree: Extract<Tree, { kind: 'free' }>, context: Context): Evaluate {
  const [row, from, to] = [tree.row, tree.from, tree.to].map(part => compileTree(part, context))
  const except = tree.except ? compileTree(tree.except, context) : null
  const free = freeTest(context, tree.entity)
  if (!row || !from || !to) throw new BlueprintError('free takes a row, from and to')
  return frame => {
    const [taken, start, end, left] = [row(frame), from(frame), to(frame), except?.(frame) ?? null]
    if (!isRow(taken) || isRow(start) || isRow(end)) return false
    return free(frame, taken, start, end, isRow(left) ? left : null)
  }
}

/** Whether nothing takes a row of an entity for a time, as its availability says. */
export function freeTest(
  context: Pick<Context, 'blueprint'>,
  entity: string,
): (frame: Frame, row: Row, from: Scalar, to: Scalar, except: Row | null) => boolean {
  const { availability } = context.blueprint.entities[entity] ?? {}
  if (!availability) throw new BlueprintError(`${entity} has no availability`)
  const { by, as, from: starts, to: ends, halfOpen } = availability
  const counts = compileExpression(availability.when, { blueprint: context.blueprint, names: new Map([[by, by]]) })
  return ({ world }, row, from, to, except) => {
    const inner: Frame = { world, names: {} }
    for (const taking of world.rows(by)) {
      if (taking[`${as}_id`] !== row.id || taking.id === except?.id) continue
      inner.names[by] = taking
      if (counts(inner) !== true) continue
      const [start = null, end = null] = [taking[starts], taking[ends]]
      if (start === null || end === null || from === null || to === null) continue
      if (halfOpen ? start < to && from < end : start <= to && from <= end) return false
    }
    return true
  }
}
