// A world in memory: rows by entity, the virtual clock, and for whom the agent acts. Cloning shares rows until one side writes.
// Keeps what SQLite would keep: numbers, references, unique values. Knows nothing of rules.
import { clockAfter } from '../../../../../shared/domain/clock.ts'
import type { Blueprint } from '../language/blueprint.ts'
import type { Entity } from '../language/entity.ts'
import { BlueprintError, type Scalar } from '../language/parse-expression.ts'
import { entityOf } from '../plan/names.ts'

/**
 * A row: `id`, and a value for every field under its key; of references, the number under `<key>_id`.
 * Booleans are booleans here and 0 or 1 in seed rows. Never changed: an update puts another row in its place.
 */
export type Row = Readonly<Record<string, Scalar>> & { readonly id: number }

/** Key under which rows hold the value of a field. */
export const rowKey = (key: string, field: { type: string }): string => (field.type === 'ref' ? `${key}_id` : key)

/** Length of an ISO moment with milliseconds. */
const WHOLE_MOMENT = '2026-01-13T10:05:00.000Z'.length

/** The state of one environment, and its clock. */
export class World {
  readonly blueprint: Blueprint
  /** Number of the row that the agent acts for. */
  actor: number
  #clock: string
  #calls = 0
  #now: string | null = null
  readonly #tables: Map<string, Row[]>
  /** Entities whose rows no other world shares. */
  #own = new Set<string>()

  constructor(blueprint: Blueprint, clock: string, actor: number, tables?: ReadonlyMap<string, Row[]>) {
    this.blueprint = blueprint
    this.actor = actor
    this.#clock = clock
    this.#tables = tables ? new Map(tables) : new Map(Object.keys(blueprint.entities).map(entity => [entity, []]))
  }

  /** ISO moment of the next call, with milliseconds. */
  now(): string {
    this.#now ??= clockAfter(this.#clock, this.#calls)
    return this.#now
  }

  /** Day of the next call. */
  today(): string {
    return this.now().slice(0, 10)
  }

  /** A logged call was made, whatever became of it: a second passes. */
  tick(): void {
    this.#calls += 1
    this.#now = null
  }

  /** Starts the clock anew at a moment. */
  startAt(clock: string): void {
    this.#clock = clock
    this.#calls = 0
    // Dates are slow to write; a moment that is whole already is taken as it stands.
    this.#now = clock.length === WHOLE_MOMENT ? clock : null
  }

  /** A world that is equal now and goes its own way from here. Costs next to nothing. */
  clone(): World {
    const copy = new World(this.blueprint, this.#clock, this.actor, this.#tables)
    copy.#calls = this.#calls
    copy.#now = this.#now
    this.#own.clear()
    return copy
  }

  /** All rows of an entity by number. Stays as it is when the world changes. */
  rows(entity: string): readonly Row[] {
    const rows = this.#tables.get(entity)
    if (!rows) throw new BlueprintError(`there is no entity ${entity}`)
    this.#own.delete(entity)
    return rows
  }

  /** The row of that number; null when there is none. */
  row(entity: string, id: number): Row | null {
    const rows = this.#tables.get(entity)
    if (!rows) throw new BlueprintError(`there is no entity ${entity}`)
    const row = rows[this.#place(rows, id)]
    return row?.id === id ? row : null
  }

  /** How many rows there are in all. */
  size(): number {
    let size = 0
    for (const rows of this.#tables.values()) size += rows.length
    return size
  }

  /** Adds a row under the highest number plus one, as SQLite does. Throws {@link BlueprintError} where a constraint would break. */
  insert(entity: string, values: Readonly<Record<string, Scalar>>): Row {
    const rows = this.#writable(entity)
    const row: Row = { ...values, id: (rows.at(-1)?.id ?? 0) + 1 }
    this.#mustFit(entity, row)
    rows.push(row)
    return row
  }

  /** Changes columns of a row. Throws {@link BlueprintError} where a constraint would break. */
  update(entity: string, id: number, values: Readonly<Record<string, Scalar>>): Row {
    const rows = this.#writable(entity)
    const place = this.#place(rows, id)
    const before = rows[place]
    if (before?.id !== id) throw new BlueprintError(`there is no ${entity} ${id} to change`)
    const row: Row = { ...before, ...values, id }
    this.#mustFit(entity, row)
    rows[place] = row
    return row
  }

  /** Takes a row away. Throws {@link BlueprintError} when another one refers to it. */
  remove(entity: string, id: number): void {
    for (const [other, { fields }] of Object.entries(this.blueprint.entities))
      for (const [key, field] of Object.entries(fields))
        if (field.type === 'ref' && field.to === entity && this.rows(other).some(row => row[`${key}_id`] === id))
          throw new BlueprintError(`${entity} ${id} cannot go: a row of ${other} refers to it`)
    const rows = this.#writable(entity)
    const place = this.#place(rows, id)
    if (rows[place]?.id === id) rows.splice(place, 1)
  }

  /** The other row that has the same values in a set of unique fields; null when there is none. */
  twin(entity: string, fields: readonly string[], row: Readonly<Record<string, Scalar>>): Row | null {
    const of = this.blueprint.entities[entity]?.fields ?? {}
    const keys = fields.map(key => (of[key]?.type === 'ref' ? `${key}_id` : key))
    if (keys.some(key => (row[key] ?? null) === null)) return null
    return this.#tables.get(entity)?.find(other => other.id !== row['id'] && keys.every(key => other[key] === row[key])) ?? null
  }

  /** Index of a number, or of where it would be; rows are sorted by number, mostly without gaps. */
  #place(rows: readonly Row[], id: number): number {
    if (rows[id - 1]?.id === id) return id - 1
    return rows.findIndex(row => row.id >= id)
  }

  #writable(entity: string): Row[] {
    const rows = this.#tables.get(entity)
    if (!rows) throw new BlueprintError(`there is no entity ${entity}`)
    if (this.#own.has(entity)) return rows
    const copy = [...rows]
    this.#tables.set(entity, copy)
    this.#own.add(entity)
    return copy
  }

  #mustFit(entity: string, row: Row): void {
    for (const fields of uniqueSets(this.blueprint, entity))
      if (this.twin(entity, fields, row))
        throw new BlueprintError(`two rows of ${entity} have one ${fields.join(' and ')}: a rule has to forbid it`)
  }
}

/** By entities of a blueprint: asked with every row that is written. */
const UNIQUE = new WeakMap<Entity, readonly (readonly string[])[]>()

/** Sets of fields whose values no two rows of an entity share. */
export function uniqueSets(blueprint: Blueprint, entity: string): readonly (readonly string[])[] {
  const of = entityOf(blueprint, entity)
  const known = UNIQUE.get(of)
  if (known) return known
  const single = Object.entries(of.fields).flatMap(([key, field]) => (field.type === 'text' && field.unique ? [[key]] : []))
  const sets = [...single, ...(of.unique ?? [])]
  UNIQUE.set(of, sets)
  return sets
}

/** Every column of an entity, empty. */
export function emptyRow(blueprint: Blueprint, entity: string): Readonly<Record<string, null>> {
  return Object.fromEntries(Object.entries(entityOf(blueprint, entity).fields).map(([key, field]) => [rowKey(key, field), null]))
}
