// Statements that look rows of the initial state up by what people call them, each row once, references first.
import type { Blueprint } from '../../language/blueprint.ts'
import type { Row, World } from '../../model/world.ts'
import { columnName, rowName, tableName } from '../../plan/names.ts'
import { entityOf } from '../../plan/views.ts'
import { objectLiteral, type CodeValue, type VariableNames } from './javascript.ts'

/** Collects the look-ups of one verifier. */
export class RowLookUps {
  readonly statements: string[] = []
  readonly #blueprint: Blueprint
  readonly #initial: World
  readonly #names: VariableNames
  readonly #variables = new Map<string, string>()

  constructor(blueprint: Blueprint, initial: World, names: VariableNames) {
    this.#blueprint = blueprint
    this.#initial = initial
    this.#names = names
  }

  /** The variable that holds a row of the initial state; adds the statement that looks it up. */
  variable(entity: string, row: Row): string {
    const key = `${entity}:${row.id}`
    const known = this.#variables.get(key)
    if (known !== undefined) return known
    const values = this.#identifying(entity, row).map(field => this.#condition(entity, field, row))
    const name = this.#names.take(rowName(this.#blueprint, entity))
    this.#variables.set(key, name)
    const lead = `const ${name} = await find(initial, '${tableName(this.#blueprint, entity)}', `
    this.statements.push(`${lead}${objectLiteral(values, 4, lead.length)})`)
    return name
  }

  /** {@link RowLookUps.variable} of the row with that number. */
  variableById(entity: string, id: number): string {
    const row = this.#initial.row(entity, id)
    return row ? this.variable(entity, row) : 'null'
  }

  /** Fields that single the row out: those that identify it, and further ones while others have the same. `id` when nothing else does. */
  #identifying(entity: string, row: Row): readonly string[] {
    const { fields, identify } = entityOf(this.#blueprint, entity)
    const column = (key: string): string => (fields[key]?.type === 'ref' ? `${key}_id` : key)
    const chosen = [...identify]
    let twins = this.#initial
      .rows(entity)
      .filter(other => other.id !== row.id && chosen.every(key => other[column(key)] === row[column(key)]))
    const rest = Object.keys(fields).filter(key => !chosen.includes(key) && fields[key]?.type !== 'moment' && fields[key]?.type !== 'text')
    for (const key of rest) {
      if (twins.length === 0) break
      const left = twins.filter(other => other[column(key)] === row[column(key)])
      if (left.length < twins.length) chosen.push(key)
      twins = left
    }
    return twins.length === 0 ? chosen : ['id']
  }

  #condition(entity: string, key: string, row: Row): readonly [string, CodeValue] {
    const field = entityOf(this.#blueprint, entity).fields[key]
    if (!field) return ['id', row.id]
    const value = row[field.type === 'ref' ? `${key}_id` : key] ?? null
    const name = columnName(this.#blueprint, key, field)
    if (typeof value === 'boolean') return [name, value ? 1 : 0]
    if (field.type !== 'ref' || typeof value !== 'number') return [name, value]
    return [name, { code: `${this.variableById(field.to, value)}.id` }]
  }
}
