// What a tool is before there is code: model/ plays these plans, compile/ writes them. Types and limits only; tools.ts makes the plans.
// What they decide (names, order, defaults, limits; words of errors in messages.ts) is equal in both by construction.
//
// Results by kind
//   me          { today, now, <actor's row name>: view }
//   search      { items: view[], total, next_offset }         next_offset null on the last page
//   list        { items: view[] }                             all rows, by the first identifying text, then id
//   get         { …view, for each child: <rows>: view[] (parts only, the 20 first by id), <count>: integer }
//   create, update   view
//   find_free   { items: view[], total }                      rows nobody has taken in that time, by the first identifying text, then id
//   summarise   { by, groups: [{ group, group_id, count, total_<field>… }], count, total_<field>… }    most frequent first, then group_id, then group
//   action      see ActionResult
//
// Order of effects: as written; an expression sees the rows as the effects before it left them, and one `set` reads its row as it was.
import type { Availability } from '../language/entity.ts'
import type { Scalar } from '../language/parse-expression.ts'
import type { ValueType, ViewField } from './views.ts'

/** Rows on a page unless the caller says otherwise, and at most. */
export const DEFAULT_PAGE = 20
export const LARGEST_PAGE = 50

/** Rows of a part that `get_…` shows with its whole: more than any order or stay has. */
export const PART_ROWS = 20

/** Free rows that `find_free_…` shows: more than any place has. */
export const FREE_ROWS = 50

/** What an argument stands for. */
export type ArgUse =
  /** A row of an action: in scope of its expressions under `key`. Unknown: not_found. */
  | { kind: 'row'; key: string }
  /** Some rows of an action: in scope under `key`, for `each`. In the order given. */
  | { kind: 'rows'; key: string }
  /** A value of an action: in scope under `key`; null when left out and without a default. */
  | { kind: 'value'; key: string }
  /** The row that `get_…` and `update_…` are about. */
  | { kind: 'target' }
  /** A column that `create_…` and `update_…` write: field `key`. */
  | { kind: 'field'; key: string }
  /** Contained, in any (ASCII) case, in at least one of the plan's `texts`. */
  | { kind: 'text' }
  /** Condition on the field `key` (of a reference: on its number). On moments, `from` and `to` compare the day. Rows without a value never meet one. */
  | { kind: 'filter'; key: string; operator: 'is' | 'at_least' | 'at_most' }
  | { kind: 'order_by' }
  | { kind: 'direction' }
  | { kind: 'limit' }
  | { kind: 'offset' }
  /** First and last day or moment of `find_free_…` and `summarise_…`, both included unless the availability is half open. */
  | { kind: 'from' }
  | { kind: 'to' }
  /** Group of `summarise_…`, one of the names of the plan's `groups`. */
  | { kind: 'by' }

/** One argument of a tool. */
export interface ArgPlan {
  name: string
  /** Whole description: what it is, and where its number comes from. */
  about: string
  required: boolean
  /** What holds when it is left out. */
  default?: Scalar
  use: ArgUse
  /** `ids`: a list of different numbers. */
  type: ValueType | 'ids'
  /** Entity of an `id` or of `ids`. */
  entity?: string
  /** Bounds of integers and money; of texts, lengths; of `ids`, how many. */
  min?: number
  max?: number
  /** Of a choice, `order_by`, `direction` and `by`. */
  values?: readonly string[]
}

/** Rows that refer to the row of `get_…`. */
export interface ChildPlan {
  entity: string
  /** Its reference field. */
  key: string
  /** Property with the rows, for parts; null: only counted. */
  rows: string | null
  /** Property with their number. */
  count: string
}

/** How the new row of `create_…` gets a column that is no argument. */
export interface InitialValue {
  key: string
  value: { kind: 'literal'; value: Scalar } | { kind: 'today' } | { kind: 'now' }
}

/** A group of `summarise_…`: a choice (`group` is its value, `group_id` null) or a reference (`group_id` its number, `group` the label or null). */
export interface GroupPlan {
  name: string
  key: string
  entity: string | null
  label: string | null
}

/** A further row in an action's result, null when its `add` did not happen. */
export interface AlsoPlan {
  /** Property of the result. */
  name: string
  /** Name in scope. */
  of: string
  entity: string
}

/**
 * What an action answers. `row`: the view of the row in scope under `of`, and a property for each of `also`.
 * `rows`: `{ items }`, the views of the rows in scope under `of` in the order in which its `each` went through them (those it added, when it adds `of`), and `also`.
 * `before`: the action removes the row, so the view is as it was before the effects.
 */
export interface ActionResult {
  kind: 'row' | 'rows'
  of: string
  entity: string
  before: boolean
  also: readonly AlsoPlan[]
}

/** What every plan has. Texts are whole, nouns filled in. */
interface Common {
  name: string
  title: string
  about: string
  readOnly: boolean
  /** Entity it is about; of actions: of the result. */
  entity: string
  args: readonly ArgPlan[]
}

/** A tool, without code. */
export type ToolPlan =
  | (Common & { kind: 'me'; property: string })
  | (Common & { kind: 'search'; texts: readonly ViewField[]; orders: readonly ViewField[] })
  | (Common & { kind: 'list'; order: ViewField })
  | (Common & { kind: 'get'; children: readonly ChildPlan[] })
  | (Common & { kind: 'create'; initial: readonly InitialValue[] })
  | (Common & { kind: 'update' })
  | (Common & { kind: 'find_free'; availability: Availability; order: ViewField })
  | (Common & {
      kind: 'summarise'
      groups: readonly GroupPlan[]
      totals: readonly { name: string; key: string }[]
      /** Date or moment field for `from` and `to`. */
      over: string | null
    })
  | (Common & { kind: 'action'; action: string; result: ActionResult })

/** A plan of one kind. */
export type PlanOf<Kind extends ToolPlan['kind']> = Extract<ToolPlan, { kind: Kind }>
