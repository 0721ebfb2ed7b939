// Entities: the nouns of a world. One table each, and the tools that every good API has for it.
import type { Field } from './field.ts'
import type { Expression } from './expression.ts'

/** A noun in both numbers, lower case: tables, tools, columns and texts are named after it. */
export interface Noun {
  one: string
  many: string
  /** Other words for the same thing. A scenario that says one of them renames the entity. */
  also?: readonly { one: string; many: string }[]
}

/** A value that views show and no column holds, such as what a customer owes. */
export interface Computed {
  about: string
  /** Over the row, which is in scope under the entity's key: `sum('charge', c => c.owner_id === owner.id, c => c.amount)`. */
  value: Expression
  type: 'integer' | 'money' | 'date' | 'text' | 'boolean'
  called?: string
}

/**
 * party: people and organisations; thing: what business is done with; reference: small lists that rarely change;
 * record: what happened or is agreed (written by actions only); part: lines that belong to a record.
 */
export type EntityKind = 'party' | 'thing' | 'reference' | 'record' | 'part'

/** Rows of this entity are taken for a time by rows of another: gives a `find_free_…` tool and the expression `free('<entity>', row, from, to)`. */
export interface Availability {
  /** Entity whose rows take it, and its reference field. */
  by: string
  as: string
  /** Fields of `by` that hold the first and the last day (or moment); `to` is exclusive when `halfOpen`. */
  from: string
  to: string
  halfOpen: boolean
  /** Which rows of `by` count, over the row in scope under its key. */
  when: Expression
}

/** A summary tool: how many, and how much in all, by group. */
export interface Summary {
  /** Choice or reference fields to group by; the caller picks one. */
  by: readonly string[]
  /** Number fields that are added up. */
  totals: readonly string[]
  /** Date or moment field for `from` and `to`. */
  over?: string
}

export interface Entity {
  noun: Noun
  kind: EntityKind
  /** One sentence on what a row is. */
  about: string
  fields: Readonly<Record<string, Field>>
  /** Fields that together name one row to people: `['name']`, `['code']`, or `['pet', 'starts_on']` for records. */
  identify: readonly string[]
  /** How a request speaks of a row: `{name}`, `the stay of {pet} that starts on {starts_on}`. Placeholders are fields of `identify`. */
  refer: string
  /** How many first rows are made from the fields alone; records come from playing the history (0 or left out). */
  rows?: number
  /** Values that first rows have instead of generated ones, row by row: for reference lists with sense in them. References by number of the row, from 1. */
  given?: readonly Readonly<Record<string, string | number | boolean>>[]
  computed?: Readonly<Record<string, Computed>>
  availability?: Availability
  summary?: Summary
  /** Uniqueness over several fields. */
  unique?: readonly (readonly string[])[]
  /** Which ready-made tools it has. Default by kind: party and thing: search, get, update; reference: list; record: search, get; part: none. */
  tools?: readonly ('search' | 'list' | 'get' | 'create' | 'update')[]
}
