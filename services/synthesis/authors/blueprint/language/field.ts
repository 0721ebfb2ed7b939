// Fields of an entity: what a column holds, how people call it, and how first rows get a realistic value.
// Data only: the meaning is given by `model/` (which plays) and `compile/` (which writes SQL and JavaScript).

/** How people speak of a field. Every part is optional; the defaults are made from the field's key. */
interface Words {
  /** Description for schemas: one sentence. Nouns of entities stand in brackets: `[pet]`, `[pets]`. */
  about: string
  /** Noun phrase without article, such as `vaccination date`; default: the key with spaces. */
  called?: string
  /** Whether searches filter by it: choices exactly, texts by containment, numbers and dates as ranges. Default: choices and references yes, others no. */
  filter?: boolean
  /** Whether searches can be ordered by it. Default: no. */
  sort?: boolean
  /** Whether a person with the right tool may edit it: it then is an argument of `update_…`. Default: no. */
  editable?: boolean
  /** A column that actions fill later: null in new rows unless an `add` sets it. Default: no. */
  optional?: boolean
  /** Relative clause for a condition, such as `that start` ("stays that start from 3 to 9 May") or `that cost` ("that cost at least €40"). Default: `with a <called> of`. */
  clause?: string
}

/** Where a text comes from. `pattern`: `#` is a digit, `@` a capital letter. `derived`: a template over fields of the same row, such as `{name}`. */
export type TextSource =
  | { kind: 'person' }
  | { kind: 'email'; of: string }
  | { kind: 'phone' }
  | { kind: 'street' }
  | { kind: 'company' }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'list'; values: readonly string[]; near?: number }
  | { kind: 'mix'; parts: readonly (readonly string[])[]; near?: number }

export type TextField = Words & { type: 'text'; from: TextSource; unique?: boolean; maxLength?: number }
export type IntegerField = Words & { type: 'integer'; min: number; max: number; step?: number; skew?: Skew; unit?: string }
/** Whole units of the core's currency. */
export type MoneyField = Words & { type: 'money'; min: number; max: number; step?: number; skew?: Skew }
/** A day, as days from the environment's clock: negative is past. */
export type DateField = Words & { type: 'date'; from: number; to: number }
/** A time of day on the quarter hours, such as `09:30`. */
export type TimeField = Words & { type: 'time'; from: string; to: string }
/** A moment that the system writes with `now()`: a generated value, never asked for by a task. */
export type MomentField = Words & { type: 'moment' }
export type BooleanField = Words & { type: 'boolean'; chance: number }
/**
 * One of some values with their weights in first rows. `says` are adjectives for instructions: `{ small: 'small' }`;
 * `clauses` are relative clauses for values that cannot stand before the noun: `{ yes: 'that want messages' }`.
 */
export type ChoiceField = Words & {
  type: 'choice'
  values: Readonly<Record<string, number>>
  says?: Readonly<Record<string, string>>
  clauses?: Readonly<Record<string, string>>
}
/** A row of another entity: column `<key>_id`. In expressions `<key>` is the row and `<key>_id` its number. */
export type RefField = Words & { type: 'ref'; to: string; skew?: Skew }

/** `low`: small values and first rows are much more frequent, as in life. */
export type Skew = 'even' | 'low'

export type Field = TextField | IntegerField | MoneyField | DateField | TimeField | MomentField | BooleanField | ChoiceField | RefField

type Rest<F extends Field, K extends keyof F = never> = Omit<F, 'type' | 'about' | K>

export const text = (about: string, from: TextSource, rest: Partial<Rest<TextField, 'from'>> = {}): TextField => ({
  type: 'text',
  about,
  from,
  ...rest,
})
export const integer = (about: string, min: number, max: number, rest: Partial<Rest<IntegerField, 'min' | 'max'>> = {}): IntegerField => ({
  type: 'integer',
  about,
  min,
  max,
  ...rest,
})
export const money = (about: string, min: number, max: number, rest: Partial<Rest<MoneyField, 'min' | 'max'>> = {}): MoneyField => ({
  type: 'money',
  about,
  min,
  max,
  ...rest,
})
export const date = (about: string, from: number, to: number, rest: Partial<Rest<DateField, 'from' | 'to'>> = {}): DateField => ({
  type: 'date',
  about,
  from,
  to,
  ...rest,
})
export const time = (about: string, from: string, to: string, rest: Partial<Rest<TimeField, 'from' | 'to'>> = {}): TimeField => ({
  type: 'time',
  about,
  from,
  to,
  ...rest,
})
export const moment = (about: string, rest: Partial<Rest<MomentField>> = {}): MomentField => ({ type: 'moment', about, ...rest })
export const boolean = (about: string, chance: number, rest: Partial<Rest<BooleanField, 'chance'>> = {}): BooleanField => ({
  type: 'boolean',
  about,
  chance,
  ...rest,
})
export const choice = (
  about: string,
  values: Readonly<Record<string, number>>,
  rest: Partial<Rest<ChoiceField, 'values'>> = {},
): ChoiceField => ({
  type: 'choice',
  about,
  values,
  ...rest,
})
export const ref = (to: string, about: string, rest: Partial<Rest<RefField, 'to'>> = {}): RefField => ({ type: 'ref', to, about, ...rest })

export const person = (): TextSource => ({ kind: 'person' })
export const street = (): TextSource => ({ kind: 'street' })
export const company = (): TextSource => ({ kind: 'company' })
export const pattern = (of: string): TextSource => ({ kind: 'pattern', pattern: of })
/** `near`: how many rows get a value that resembles another one's (same first or last word), so that looking up takes care. */
export const oneOf = (values: readonly string[], near = 0): TextSource => ({ kind: 'list', values, near })
/** One of each part, joined by spaces: `mix(['Oak', 'Elm'], ['desk', 'chair'])`. */
export const mix = (...parts: readonly (readonly string[])[]): TextSource => ({ kind: 'mix', parts })

/** The email address of whom the row's name names; tools can change it. */
export const email = (rest: Partial<Rest<TextField, 'from'>> = {}): TextField =>
  text('Email address.', { kind: 'email', of: 'name' }, { unique: true, editable: true, ...rest })
/** A phone number that tools can change. */
export const phone = (): TextField => text('Phone number.', { kind: 'phone' }, { editable: true, called: 'phone number' })
