// The shape of a SELECT while its expressions are written: its table, the tables joined because a path follows a reference,
// and the parameters in the order in which they stand. An inner one sees the rows of those around it.
import type { Tree } from '../language/parse-expression.ts'
import { columnName, tableName } from '../plan/names.ts'
import type { Emitted } from './javascript.ts'
import { asksOrMentions } from './mentions.ts'
import { Scope, type Surroundings } from './scope.ts'
import { sqlName } from './sql-code.ts'
import { stepFrom } from './types.ts'

/** How a statement takes values from the code around it: answers the placeholder. */
export type Parameters = (code: Emitted) => string

/** A row of a statement: its entity and how its columns are qualified; null when they need not be. */
export interface SelectRow {
  entity: string
  alias: string | null
}

/** One SELECT. */
export class Select {
  readonly around: Surroundings
  readonly row: SelectRow
  readonly parameter: Parameters
  readonly #taken: Set<string>
  readonly #joined = new Map<string, SelectRow & { join: string }>()

  constructor(around: Surroundings, row: SelectRow, parameter: Parameters, taken: ReadonlySet<string>) {
    this.around = around
    this.row = row
    this.parameter = parameter
    this.#taken = new Set(taken)
  }

  /** A SELECT over an entity whose row is called `as`. `bare` leaves columns unqualified, where only one table is in sight. */
  static over(around: Surroundings, entity: string, as: string, parameter: Parameters, outer: Select | null, bare: boolean): Select {
    const table = tableName(around.blueprint, entity)
    const taken = new Set(outer === null ? [] : outer.#taken)
    const alias = freeName(table, taken)
    taken.add(alias)
    const row = { entity, alias: bare ? null : alias }
    const scope = new Scope(around.scope).set(as, { kind: 'column-row', ...row })
    const inner = { blueprint: around.blueprint, scope, use: around.use, load: around.load.bind(around), keep: around.keep.bind(around) }
    return new Select(inner, row, parameter, taken)
  }

  /** The row that a reference of a row leads to, joined once. */
  follow(from: SelectRow, key: string): SelectRow {
    const { blueprint } = this.around
    const step = stepFrom(blueprint, from.entity, key)
    if (step.kind !== 'row') throw new Error(`${key} is no reference`)
    const column = columnName(blueprint, step.key, step.field)
    const at = `${from.alias ?? ''}.${column}`
    const known = this.#joined.get(at)
    if (known) return known
    const table = tableName(blueprint, step.to)
    const alias = this.#taken.has(table) ? freeName(column.replace(/_id$/, ''), this.#taken) : table
    this.#taken.add(alias)
    const outer =
      step.field.optional === true || [...this.#joined.values()].some(row => row.alias === from.alias && row.join.startsWith('LEFT'))
    const named = alias === table ? sqlName(table) : `${sqlName(table)} AS ${sqlName(alias)}`
    const join = `${outer ? 'LEFT JOIN' : 'JOIN'} ${named} ON ${sqlName(alias)}.id = ${qualified(from.alias, column)}`
    const row = { entity: step.to, alias, join }
    this.#joined.set(at, row)
    return row
  }

  /** `stays JOIN pets ON …`: what follows FROM, once every expression is written. */
  from(): string {
    const table = tableName(this.around.blueprint, this.row.entity)
    const own = this.row.alias === null || this.row.alias === table ? sqlName(table) : `${sqlName(table)} AS ${sqlName(this.row.alias)}`
    return [own, ...[...this.#joined.values()].map(({ join }) => join)].join(' ')
  }
}

/** A column as it stands in SQL. */
export const qualified = (alias: string | null, column: string): string =>
  alias === null ? sqlName(column) : `${sqlName(alias)}.${sqlName(column)}`

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}_${number}`)) number += 1
  return `${wanted}_${number}`
}

/** True when a condition follows a reference of its row or asks further tables: then columns have to say of which table they are. */
export function needsQualifiers(tree: Tree, as: string): boolean {
  return asksOrMentions(tree, names => names[0] === as && names.length > (names.at(-1) === 'id' ? 3 : 2))
}
