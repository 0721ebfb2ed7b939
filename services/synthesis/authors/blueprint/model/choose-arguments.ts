// Arguments that make sense for an action: rows that its `likely` conditions hold for, values that people mostly give, others by chance.
// The rules decide whether the call is possible.
import type { Argument, RowArgument, RowsArgument } from '../language/action.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { Chance } from './chance.ts'
import { compileExpression, isRow, type Bound, type Evaluate } from './evaluate.ts'
import { addDays, daysBetween } from './functions.ts'
import type { ActionArguments } from './perform.ts'
import { argumentNames, readyAction, type ReadyAction } from './program.ts'
import { fieldValue } from './values.ts'
import type { Row, World } from './world.ts'

/** How often people give what they mostly give, an argument that may be left out, and one that has a default. */
const MOSTLY = 0.75
const OPTIONAL = 0.5
const BESIDE_DEFAULT = 0.4

/** How often a date is near the day that was asked for. */
const NEARLY = 0.7

/** Arguments chosen so far, and what they stand for. */
interface Chosen {
  near: string | null
  args: Record<string, Scalar | readonly number[]>
  names: Record<string, Bound>
}

/**
 * Arguments for an action; `fixed` are given. Null when no row makes sense for one of them.
 * `near`: a day around which dates are chosen, where their bounds allow it; default: anywhere within them.
 */
export function chooseArguments(
  world: World,
  key: string,
  chance: Chance,
  fixed: ActionArguments = {},
  near: string | null = null,
): ActionArguments | null {
  const ready = readyAction(world.blueprint, key)
  const chosen: Chosen = { near, args: {}, names: { actor: world.row(world.blueprint.actor.entity, world.actor) } }
  for (const [name, argument] of ready.args) {
    const given = fixed[name]
    const value = given === undefined ? choose(world, ready, name, argument, chosen, chance) : given
    if (value === undefined) return null
    chosen.args[name] = value
    chosen.names[name] = boundOf(world, argument, value)
  }
  return chosen.args
}

/** Rows that make sense for an argument, given the ones before it (by name, in `names`). */
export function likelyRows(
  world: World,
  ready: ReadyAction,
  name: string,
  argument: RowArgument | RowsArgument,
  names: Record<string, Bound>,
): readonly Row[] {
  const rows = world.rows(argument.of)
  if (argument.likely === undefined) return rows
  const likely = likelyTest(world, ready, name, argument.likely)
  const frame = { world, names: { ...names } }
  return rows.filter(row => {
    frame.names[name] = row
    return likely(frame) === true
  })
}

function choose(
  world: World,
  ready: ReadyAction,
  name: string,
  argument: Argument,
  chosen: Chosen,
  chance: Chance,
): Scalar | readonly number[] | undefined {
  if (argument.type === 'row' || argument.type === 'rows') {
    if (argument.type === 'row' && argument.optional && !chance.happens(OPTIONAL)) return null
    const rows = likelyRows(world, ready, name, argument, chosen.names)
    if (rows.length === 0) return argument.type === 'row' && argument.optional ? null : undefined
    if (argument.type === 'row') return isHistory(world, argument.of) ? chance.pick(rows).id : chance.pickLow(rows).id
    const count = chance.integer(1, Math.min(argument.max, rows.length))
    return chance
      .shuffle(rows.map(({ id }) => id))
      .slice(0, count)
      .toSorted((a, b) => a - b)
  }
  if (argument.type === 'after') {
    const start = chosen.args[argument.of]
    if (argument.optional && !chance.happens(OPTIONAL)) return null
    return typeof start === 'string'
      ? addDays(start, argument.min + Math.floor(chance.fraction() ** 2 * (argument.max - argument.min + 1)))
      : undefined
  }
  if (argument.likely !== undefined && chance.happens(MOSTLY)) {
    const value = likelyTest(world, ready, name, argument.likely)({ world, names: chosen.names })
    if (value !== null && !isRow(value) && fits(argument, value)) return value
  }
  if (argument.default !== undefined && !chance.happens(BESIDE_DEFAULT)) return argument.default
  if (argument.optional && !chance.happens(OPTIONAL)) return null
  if (argument.type === 'date' && chosen.near !== null) {
    const days = daysBetween(world.today(), chosen.near) + chance.integer(-1, 1)
    if (days >= argument.from && days <= argument.to && chance.happens(NEARLY)) return addDays(world.today(), days)
  }
  return fieldValue(
    { ...argument, optional: false },
    {
      chance,
      today: world.today(),
      row: {},
      others: [],
      unique: argument.type === 'text' && (argument.unique ?? false),
      people: new Set(),
    },
  )
}

/** Whether a schema would let a number pass. */
const fits = (argument: Argument, value: Scalar): boolean =>
  !('min' in argument) || typeof value !== 'number' || (value >= argument.min && value <= argument.max)

/** Rows of records come and go; people and things have regulars. */
const isHistory = (world: World, entity: string): boolean => ['record', 'part'].includes(world.blueprint.entities[entity]?.kind ?? '')

/** By prepared action, which belongs to one blueprint. */
const LIKELY = new WeakMap<ReadyAction, Map<string, Evaluate>>()

function likelyTest(world: World, ready: ReadyAction, name: string, source: string): Evaluate {
  const known = LIKELY.get(ready) ?? new Map<string, Evaluate>()
  LIKELY.set(ready, known)
  const found =
    known.get(name) ?? compileExpression(source, { blueprint: world.blueprint, names: argumentNames(world.blueprint, ready.action, name) })
  known.set(name, found)
  return found
}

function boundOf(world: World, argument: Argument, value: Scalar | readonly number[]): Bound {
  if (argument.type === 'row') return typeof value === 'number' ? world.row(argument.of, value) : null
  if (argument.type === 'rows')
    return typeof value === 'object' && value !== null ? value.flatMap(id => world.row(argument.of, id) ?? []) : []
  return typeof value === 'object' ? null : value
}
