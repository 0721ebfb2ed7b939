// The changes that a task wants, as JavaScript: rows of the initial state looked up by what identifies them,
// and one `inserted`, `updated` or `deleted` for each row that differs. Reads two worlds, writes text.
import type { ColumnsByTable } from '../../../../../../shared/domain/task.ts'
import type { Blueprint } from '../../language/blueprint.ts'
import type { Field } from '../../language/field.ts'
import { columnName, rowName, tableName } from '../../plan/names.ts'
import type { Row, World } from '../../model/world.ts'
import { differences, type RowChange } from '../differences.ts'
import { columnKey, sayField, sayRow } from '../wording/say-row.ts'
import { sayList } from '../wording/say-value.ts'
import type { RowKey } from './check.ts'
import { callWithObject, literal, VariableNames, type CodeValue } from './javascript.ts'
import { RowLookUps } from './row-look-ups.ts'

/** Writes the code for everything that differs between two worlds. Statements grow while rows are asked for. */
export class ChangeWriter {
  readonly #blueprint: Blueprint
  readonly #generated: ColumnsByTable
  readonly #final: World
  readonly #changes: readonly RowChange[]
  readonly #names = new VariableNames()
  readonly #lookUps: RowLookUps
  /** Statements that name inserts which other rows refer to. */
  readonly inserts: string[] = []
  /** Variables of inserts by `entity:id`. */
  readonly #insertNames = new Map<string, string>()
  readonly #beingNamed = new Set<string>()

  constructor(blueprint: Blueprint, generated: ColumnsByTable, initial: World, final: World) {
    this.#blueprint = blueprint
    this.#generated = generated
    this.#final = final
    this.#changes = differences(blueprint, initial, final)
    this.#lookUps = new RowLookUps(blueprint, initial, this.#names)
  }

  /** Statements that look rows up. */
  get lookUps(): readonly string[] {
    return this.#lookUps.statements
  }

  /** The list of wanted changes, one expression each. */
  wanted(): readonly string[] {
    return this.#changes.map(change => this.#wanted(change))
  }

  /** Code for the number of a row of the initial state. */
  idOf({ entity, id }: RowKey): string {
    return `${this.#lookUps.variableById(entity, id)}.id`
  }

  #wanted(change: RowChange): string {
    if (change.op === 'insert') return this.#insert(change)
    const { entity, before } = change
    const row = this.#lookUps.variable(entity, before)
    const table = literal(tableName(this.#blueprint, entity))
    if (change.op === 'delete')
      return `deleted(${literal(`${sayRow(this.#blueprint, this.#final, entity, before)} is gone`)}, ${table}, ${row})`
    const fields = Object.entries(this.#blueprint.entities[entity]?.fields ?? {})
    const changed = fields.filter(
      ([key, field]) => !this.#isGenerated(entity, key, field) && before[columnKey(key, field)] !== change.after[columnKey(key, field)],
    )
    const set = changed.map(
      ([key, field]) => [columnName(this.#blueprint, key, field), this.#value(field, change.after[columnKey(key, field)] ?? null)] as const,
    )
    const news = sayList(changed.map(([key]) => `the ${sayField(this.#blueprint, this.#final, entity, key, change.after)}`))
    const name = literal(`${sayRow(this.#blueprint, this.#final, entity, before)} ${news === '' ? 'is brought up to date' : `has ${news}`}`)
    return callWithObject('updated', [name, table, row], set, 6)
  }

  /** An insert as a variable when another row refers to it, else where it stands. */
  #insert(change: RowChange & { op: 'insert' }): string {
    const known = this.#insertNames.get(`${change.entity}:${change.after.id}`)
    if (known !== undefined) return known
    return this.#isReferred(change) ? this.#namedInsert(change) : this.#insertCode(change, 6)
  }

  #namedInsert(change: RowChange & { op: 'insert' }): string {
    const key = `${change.entity}:${change.after.id}`
    this.#beingNamed.add(key)
    const code = this.#insertCode(change, 4)
    this.#beingNamed.delete(key)
    const name = this.#names.take(`new_${rowName(this.#blueprint, change.entity)}`)
    this.#insertNames.set(key, name)
    this.inserts.push(`const ${name} = ${code}`)
    return name
  }

  #insertCode({ entity, after }: RowChange & { op: 'insert' }, indent: number): string {
    const fields = Object.entries(this.#blueprint.entities[entity]?.fields ?? {})
    const match = fields
      .filter(([key, field]) => !this.#isGenerated(entity, key, field))
      .flatMap(([key, field]): (readonly [string, CodeValue])[] => {
        const value = after[columnKey(key, field)] ?? null
        return this.#isBeingNamed(field, value) ? [] : [[columnName(this.#blueprint, key, field), this.#value(field, value)]]
      })
    const name = `${sayRow(this.#blueprint, this.#final, entity, after)} is recorded`
    return callWithObject('inserted', [literal(name), literal(tableName(this.#blueprint, entity))], match, indent)
  }

  /** Two new rows that refer to each other: the second one says so, the first one cannot. */
  #isBeingNamed(field: Field, value: Row[string]): boolean {
    return field.type === 'ref' && this.#beingNamed.has(`${field.to}:${value}`)
  }

  /** Values that the system makes are not the task's business. */
  #isGenerated(entity: string, key: string, field: Field): boolean {
    return this.#generated[tableName(this.#blueprint, entity)]?.includes(columnName(this.#blueprint, key, field)) ?? false
  }

  #value(field: Field, value: Row[string]): CodeValue {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (field.type !== 'ref' || typeof value !== 'number') return value ?? null
    const added = this.#changes.find(change => change.op === 'insert' && change.entity === field.to && change.after.id === value)
    if (added?.op === 'insert')
      return { code: `idOf(changes, ${this.#insertNames.get(`${field.to}:${value}`) ?? this.#namedInsert(added)})` }
    return { code: this.idOf({ entity: field.to, id: value }) }
  }

  #isReferred(change: RowChange & { op: 'insert' }): boolean {
    return this.#changes.some(other => {
      if (other.op === 'delete') return false
      const fields = Object.entries(this.#blueprint.entities[other.entity]?.fields ?? {})
      return fields.some(
        ([key, field]) => field.type === 'ref' && field.to === change.entity && other.after[`${key}_id`] === change.after.id,
      )
    })
  }
}
