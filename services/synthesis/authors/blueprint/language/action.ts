// Actions: what can be done in a world, with the rules that say no. One tool each.
import type { DateField, Field, IntegerField, MoneyField, TextField, TimeField } from './field.ts'
import type { Expression, Template } from './expression.ts'

/** A row that the caller names by its number: argument `<key>_id`. */
export interface RowArgument {
  type: 'row'
  of: string
  about?: string
  optional?: boolean
  /** Which rows make sense, over the row in scope under the argument's key, the arguments before it and `actor`: history and tasks choose among them. The rules decide. */
  likely?: Expression
}

/** Several rows that the caller names by their numbers: argument `<key>_ids`. In scope as a list for `each`. */
export interface RowsArgument {
  type: 'rows'
  of: string
  about?: string
  likely?: Expression
  max: number
}

/** A plain value. `after`: a day later than another argument, by `min` to `max` days. */
export type ValueArgument =
  | ({
      optional?: boolean
      default?: string | number | boolean
      /** The value that people mostly give, over the arguments before it: history and tasks prefer it to a random one. The rules decide. */
      likely?: Expression
    } & (TextField | IntegerField | MoneyField | DateField | TimeField | Extract<Field, { type: 'choice' | 'boolean' }>))
  | { type: 'after'; of: string; min: number; max: number; about: string; optional?: boolean; default?: undefined }

export type Argument = RowArgument | RowsArgument | ValueArgument

/** Something that must hold, or the action is refused with a typed error. */
export interface Rule {
  /** True when nothing speaks against it. */
  must: Expression
  /** `invalid`: the arguments make no sense together; `conflict`: the state forbids it; `forbidden`: the actor or the row may not. */
  code: 'invalid' | 'conflict' | 'forbidden'
  /** What is wrong and what to do next. */
  says: Template
  /** Words without which a truthful refusal cannot do, lower case: at least two alternatives. Left out: no decline task is made of this rule. */
  because?: readonly string[]
}

/**
 * What an action changes, in order. Values are expressions; keys are fields (references by field key, valued with a row).
 * `set` and `remove` name a row in scope or a path to one, such as `stay.pet`; what is null is left alone.
 */
export type Effect =
  | { add: string; as?: string; with: Readonly<Record<string, Expression>>; when?: Expression }
  | { set: string; to: Readonly<Record<string, Expression>>; when?: Expression }
  | { remove: string; when?: Expression }
  /**
   * Once for every row: of the `rows` argument of that key, as the caller gave them; or of the entity of that key for which the condition
   * (a query condition over `as`) holds, by `order` (a field of the row, ascending; a leading `-` turns it) and number, at most `limit`.
   */
  | { each: string; as: string; where?: Expression; order?: string; limit?: number; do: readonly Effect[] }

export interface Action {
  title: string
  about: string
  args: Readonly<Record<string, Argument>>
  rules: readonly Rule[]
  effects: readonly Effect[]
  /** Row in scope whose view is the result; default: the first row added, or the first row argument. */
  gives?: string
  /** Further rows in the result by key, such as `{ fee: 'charge' }` for an `as: 'fee'` row that may be null. */
  also?: Readonly<Record<string, string>>
  /** Requests in a person's words: an imperative clause in lower case without a full stop. `{pet}` speaks of the row, `{starts_on}` of the value. At least two. */
  ask: readonly Template[]
  /** Questions about the outcome, for tasks that want an answer too: over the scope after the action. */
  outcome?: readonly { question: Template; value: Expression; type: 'integer' | 'money' | 'date' | 'text' }[]
  /** How often it is played in the history that makes first rows; weight among all. 0: never. */
  plays?: number
  /** Played by itself on every row for which it is time, with this chance a day: `{ row: 'stay', when: 'stay.ends_on <= today()', chance: 0.9 }`. */
  routine?: { row: string; when: Expression; chance: number }
  /** The action that takes it back, given its result; for tasks that correct a mistake. */
  undoneBy?: string
  /** An argument with a ceiling that the state sets; for tasks that go up to it. */
  ceiling?: { arg: string; most: Expression; words: Template }
}

export const row = (of: string, rest: Omit<RowArgument, 'type' | 'of'> = {}): RowArgument => ({ type: 'row', of, ...rest })
export const after = (of: string, min: number, max: number, about: string): Argument => ({ type: 'after', of, min, max, about })

type Because = readonly string[]
const rule =
  (code: Rule['code']) =>
  (must: Expression, says: Template, because?: Because): Rule =>
    because === undefined ? { must, code, says } : { must, code, says, because }
/** The arguments make no sense together unless this holds. */
export const invalid = rule('invalid')
/** The state forbids it unless this holds. */
export const conflict = rule('conflict')
/** The actor or the row may not unless this holds. */
export const forbidden = rule('forbidden')

/** A value argument with the value that people mostly give; see {@link ValueArgument}. */
export const mostly = <F extends ValueArgument>(of: F, likely: Expression): F & { likely: Expression } => ({ ...of, likely })
