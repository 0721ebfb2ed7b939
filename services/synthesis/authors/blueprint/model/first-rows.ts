// Rows that are made from the fields alone: people, things, reference lists. What happened to them comes from playing the history.
// References first, every choice present, nobody named twice.
import type { Field } from '../language/field.ts'
import { BlueprintError, type Scalar } from '../language/parse-expression.ts'
import { insertionOrder } from '../plan/order.ts'
import { entityOf } from '../plan/names.ts'
import type { Chance } from './chance.ts'
import { fieldValue } from './values.ts'
import { rowKey, uniqueSets, type World } from './world.ts'

/** Draws until a row differs from all others in what has to be unique. */
const DRAWS = 40

/** Fills a world with first rows. `today` is the day that dates of fields count from, `moments` gives moments before the history. */
export function addFirstRows(world: World, chance: Chance, today: string, moment: () => string): void {
  const people = new Set<string>()
  for (const entity of insertionOrder(world.blueprint)) {
    const { rows, given } = entityOf(world.blueprint, entity)
    const wanted = rows ?? given?.length ?? 0
    const makers = new RowMaker(world, entity, chance.fork(entity), today, people, wanted)
    for (let index = 0; index < wanted; index++) makers.add(index, given?.[index] ?? {}, moment)
  }
}

/** Makes the rows of one entity. */
class RowMaker {
  readonly #world: World
  readonly #entity: string
  readonly #chance: Chance
  readonly #today: string
  readonly #people: Set<string>
  readonly #fields: [string, Field][]
  readonly #unique: readonly (readonly string[])[]
  readonly #choices: Map<string, readonly string[]>

  constructor(world: World, entity: string, chance: Chance, today: string, people: Set<string>, rows: number) {
    const { fields, identify } = entityOf(world.blueprint, entity)
    this.#world = world
    this.#entity = entity
    this.#chance = chance
    this.#today = today
    this.#people = people
    this.#fields = Object.entries(fields)
    this.#unique = [...uniqueSets(world.blueprint, entity), identify]
    this.#choices = new Map(
      this.#fields.flatMap(([key, field]) => (field.type === 'choice' ? [[key, spread(field.values, rows, chance)] as const] : [])),
    )
  }

  /** Adds a row, with given values where there are some. Leaves it out when no draw differs from the others. */
  add(index: number, given: Readonly<Record<string, Scalar>>, moment: () => string): void {
    for (let draw = 0; draw < DRAWS; draw++) {
      const row = this.#draw(index, given, moment)
      if (this.#unique.some(fields => fields.length > 0 && this.#world.twin(this.#entity, fields, row))) continue
      this.#world.insert(this.#entity, row)
      return
    }
  }

  #draw(index: number, given: Readonly<Record<string, Scalar>>, moment: () => string): Record<string, Scalar> {
    const row: Record<string, Scalar> = {}
    for (const [key, field] of this.#fields) row[rowKey(key, field)] = this.#value(index, key, field, given, row, moment)
    return row
  }

  #value(
    index: number,
    key: string,
    field: Field,
    given: Readonly<Record<string, Scalar>>,
    row: Readonly<Record<string, Scalar>>,
    moment: () => string,
  ): Scalar {
    const known = given[key]
    if (field.type === 'ref') return this.#reference(field.to, field.optional ?? false, field.skew === 'even', known)
    if (known !== undefined) return known
    if (field.type === 'moment') return field.optional ? null : moment()
    if (field.type === 'choice' && !field.optional) return this.#choices.get(key)?.[index] ?? null
    const others = field.type === 'text' ? this.#world.rows(this.#entity).map(other => other[key] ?? null) : []
    const unique = this.#unique.some(fields => fields.length === 1 && fields[0] === key)
    return fieldValue(field, { chance: this.#chance, today: this.#today, row, others, unique, people: this.#people })
  }

  /** A number of a row; `known` may be the place of a given one, from 1. */
  #reference(to: string, optional: boolean, even: boolean, known: Scalar | undefined): Scalar {
    if (typeof known === 'number') return known
    const rows = this.#world.rows(to)
    if (optional) return null
    if (rows.length === 0) throw new BlueprintError(`${this.#entity} refers to ${to}, which has no first rows`)
    return (even ? this.#chance.pick(rows) : this.#chance.pickLow(rows)).id
  }
}

/** Values of a choice for so many rows: as often as weights say, every one at least once where there is room, in any order. */
function spread(weights: Readonly<Record<string, number>>, rows: number, chance: Chance): readonly string[] {
  const values = Object.keys(weights).filter(value => (weights[value] ?? 0) > 0)
  if (values.length === 0) return []
  const sure = rows >= 2 * values.length ? values : []
  const drawn = Array.from({ length: Math.max(0, rows - sure.length) }, () => chance.weighted(weights))
  return chance.shuffle([...sure, ...drawn])
}
