// Chooses what an action is done with: rows for which it makes sense, values that its fields allow.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Action, Argument } from '../language/action.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { Chance } from '../model/chance.ts'
import type { Row } from '../model/world.ts'
import type { PlanOf } from '../plan/tools.ts'
import type { Desk } from './desk.ts'
import { evaluates, evaluator } from './evaluates.ts'
import { generateArgument } from './generate.ts'
import type { Phrase } from './wording/phrase.ts'
import type { SaidScope } from './wording/say-template.ts'
import type { ValueKind } from './wording/say-value.ts'

/** One argument that was chosen. */
export type Choice =
  | { kind: 'row'; entity: string; row: Row }
  | { kind: 'rows'; entity: string; rows: readonly Row[] }
  | { kind: 'value'; value: Scalar }

/** Arguments by key; those that are left out are absent. */
export type Chosen = Readonly<Record<string, Choice>>

/** Share of optional arguments that are given. */
const OPTIONAL_GIVEN = 0.3

/** Fewest rows of an argument that takes several. */
const SEVERAL = 2

/** Arguments of an action, in order: each sees those before it. Null when no row makes sense; `sensible: false` does not always ask for sense. */
export function chooseArguments(
  desk: Desk,
  action: Action,
  chance: Chance,
  given: Chosen,
  touched: ReadonlySet<string> = new Set(),
  sensible = true,
): Chosen | null {
  const chosen: Record<string, Choice> = {}
  for (const [key, argument] of Object.entries(action.args)) {
    const fixed = given[key]
    if (fixed) {
      chosen[key] = fixed
      continue
    }
    const leftOut = ('optional' in argument && argument.optional === true) || ('default' in argument && argument.default !== undefined)
    if (leftOut && !chance.happens(OPTIONAL_GIVEN)) continue
    const choice = chooseArgument(desk, key, sensible || chance.happens(0.5) ? argument : anyOf(argument), chosen, chance, touched)
    if (!choice) return null
    chosen[key] = choice
  }
  return chosen
}

/** The same argument without a thought for what makes sense: for requests that a rule shall refuse. */
function anyOf(argument: Argument): Argument {
  if (!('likely' in argument)) return argument
  const { likely: _, ...rest } = argument
  return rest
}

function chooseArgument(
  desk: Desk,
  key: string,
  argument: Argument,
  before: Chosen,
  chance: Chance,
  touched: ReadonlySet<string>,
): Choice | null {
  if (argument.type === 'row' || argument.type === 'rows') {
    const rows = likelyRows(desk, key, argument, before).filter(row => !touched.has(`${argument.of}:${row.id}`))
    if (argument.type === 'row') return rows.length === 0 ? null : { kind: 'row', entity: argument.of, row: chance.pick(rows) }
    const several = chance.shuffle(rows).slice(0, Math.min(argument.max, SEVERAL + (chance.happens(0.4) ? 1 : 0)))
    return several.length < SEVERAL ? null : { kind: 'rows', entity: argument.of, rows: several }
  }
  if (argument.type !== 'after' && argument.likely !== undefined) {
    const value = evaluates(desk, argument.likely, before)
    if (value !== null && withinBounds(argument, value)) return { kind: 'value', value }
  }
  const value = generateArgument(desk, argument, before, chance)
  return value === null ? null : { kind: 'value', value }
}

/** Whether the schema of an argument lets a value pass. */
export function withinBounds(argument: Argument, value: Scalar): boolean {
  if (argument.type !== 'integer' && argument.type !== 'money') return true
  return typeof value === 'number' && value >= argument.min && value <= argument.max
}

/** Rows for which an argument makes sense, given the arguments before it. */
export function likelyRows(desk: Desk, key: string, argument: Extract<Argument, { type: 'row' | 'rows' }>, before: Chosen): readonly Row[] {
  const { likely, of } = argument
  const rows = desk.world.rows(of)
  if (likely === undefined) return rows
  const [first] = rows
  if (!first) return []
  const test = evaluator(desk, likely, { ...before, [key]: { kind: 'row', entity: of, row: first } })
  return rows.filter(row => test({ [key]: row }) === true)
}

/** Arguments with numbers in place of rows, as the model takes them. */
export function rawArguments(plan: PlanOf<'action'>, chosen: Chosen): JsonObject {
  const args: JsonObject = {}
  for (const { name, use } of plan.args) {
    const choice = use.kind === 'row' || use.kind === 'rows' || use.kind === 'value' ? chosen[use.key] : undefined
    if (choice?.kind === 'row') args[name] = choice.row.id
    else if (choice?.kind === 'rows') args[name] = choice.rows.map(({ id }) => id)
    else if (choice) args[name] = choice.value
  }
  return args
}

/** Chosen arguments for templates. `as` replaces what they are said as. */
export function saidScope(action: Action, chosen: Chosen, as: Readonly<Record<string, Phrase>>): SaidScope {
  const entries = Object.entries(chosen).map(([key, choice]) => {
    const replaced = as[key] === undefined ? {} : { as: as[key] }
    return [key, choice.kind === 'value' ? { ...choice, of: kindOf(action.args[key]), ...replaced } : { ...choice, ...replaced }] as const
  })
  return Object.fromEntries(entries)
}

/** How the value of an argument is said. */
function kindOf(argument: Argument | undefined): ValueKind {
  if (!argument || argument.type === 'row' || argument.type === 'rows') return { type: 'text' }
  if (argument.type === 'after') return { type: 'date' }
  return argument.type === 'choice' && argument.says ? { type: 'choice', says: argument.says } : { type: argument.type }
}
